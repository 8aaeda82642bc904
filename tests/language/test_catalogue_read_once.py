"""A catalogue is read once, however often somebody speaks its language, and again when it is another one."""

import os
import shutil
from pathlib import Path

import pytest

from interview_tui.language import catalogue
from interview_tui.language.catalogue import DOMAIN, Language

GERMAN = Path(catalogue.__file__).parent / "de" / "LC_MESSAGES" / f"{DOMAIN}.mo"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    copy = tmp_path / "de" / "LC_MESSAGES" / GERMAN.name
    copy.parent.mkdir(parents=True)
    shutil.copyfile(GERMAN, copy)
    return copy


def test_a_catalogue_is_read_once(copied: Path) -> None:
    assert catalogue.sentences(str(copied)) is catalogue.sentences(str(copied))


def test_one_that_changed_is_read_again(copied: Path, tmp_path: Path) -> None:
    assert Language("de", tmp_path).complete

    copied.write_bytes(b"damaged")

    assert not Language("de", tmp_path).complete


def test_one_that_is_gone_is_missed_though_it_was_read(copied: Path, tmp_path: Path) -> None:
    assert Language("de", tmp_path).complete

    os.remove(copied)

    assert not Language("de", tmp_path).complete
