"""Everything is everything: of each kind of document that can be about a person, every field is handed out to her."""

import html
import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from interview_tui.export.label import PLACE
from interview_tui.export.labels import LABELS, RECORD_IN, Left
from interview_tui.export.told_fields import told
from interview_tui.export.writers.everything_json import everything_json
from interview_tui.export.writers.everything_markdown import of_everything
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything
from interview_tui.store.kinds import KINDS
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.store import open_store
from tests.support.filled import FILLED, records_in, write_filled
from tests.support.languages import LANGUAGES
from tests.support.making import CUSTOMER, NOW

NEVER = {("Note", "deleted")}
"""Fields that no record with anything in it has filled."""
IN_OTHER_WORDS = {
    ("Note", "at"): "it says nothing of a conversation that was written up later",
    ("Note", "said_by"): "by the name of whoever was there",
    ("Private", "thanked"): "by the text of the note",
    ("MeasureAnswer", "value"): "in one with the measure",
    ("MeasureAnswer", "mode"): "in one with the measure",
    ("Merge", "same"): "by the heading",
    ("Conversation", "status"): "by the form, where that is no talk",
    ("EarlierValue", "field"): "by the label of the field",
}
NOT_AT_ALL = {("Theme", "memos"): "a thought that names nobody; one that does is among what speaks of them"}
ABOUT_NOBODY = {RECORD_IN[one] for one in NOT_AT_ALL}
TOLD = [name for name, kind in KINDS.items() if not kind.untold]


def filled_in(kind: str) -> list[tuple[str, dict[str, Any], set[str]]]:
    assert kind in FILLED, f"add a filled {kind} to tests/support/filled.py, or say in store/kinds.py why it is untold"
    return list(records_in(FILLED[kind]))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Everything:
    home = tmp_path_factory.mktemp("filled") / "home"
    write_filled(home)
    return open_store(home, now=lambda: NOW).everything_on(CUSTOMER)


def read(everything: Everything, language: Language) -> str:
    """Return what is read where the Markdown is shown."""
    text = html.unescape(of_everything(everything, NOW, language))
    return re.sub(r"\\(.)", r"\1", text).replace("**", "")


def in_json(everything: Everything) -> set[tuple[str, str]]:
    return set(leaves(json.loads(json.dumps(everything_json(everything, NOW)))))


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each plain value in a document with the name of its field."""
    if isinstance(value, dict):
        for each, inner in value.items():
            yield from leaves(inner, each)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, name)
    else:
        yield name, json.dumps(value)


@pytest.mark.parametrize("kind", TOLD)
def test_the_example_of_a_kind_has_every_field_filled(kind: str) -> None:
    there, filled = set[tuple[str, str]](), set[tuple[str, str]]()
    for record, held, full in filled_in(kind):
        there |= {(record, name) for name in held}
        filled |= {(record, name) for name in full}

    assert there - filled - NEVER == set(), "fill them in tests/support/filled.py"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TOLD)
def test_every_field_is_printed_in_words_or_has_a_reason(kind: str, language: Language, kept: Everything) -> None:
    assert kept.aside == (), "it is handed out as a file only"
    assert list(missing(kind, read(kept, language), language)) == []


def missing(kind: str, text: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield each field that cannot be read in a text, with its words."""
    for record, held, full in filled_in(kind):
        for name in sorted(full & held.keys()):
            if (record, name) not in IN_OTHER_WORDS.keys() | RECORD_IN.keys() and record not in ABOUT_NOBODY:
                found = words(record, name, held[name], language)
                yield from ((record, name, one) for one in found if one not in text)


def words(record: str, name: str, value: Any, language: Language) -> Iterator[str]:
    """Yield what is to be read of a field."""
    label = LABELS[record].get(name)
    if label is PLACE:
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if type(one) is str)
    elif not isinstance(label, Left):
        yield from (text for _, text in told(record, {name: value}, language))


@pytest.mark.parametrize("kind", TOLD)
def test_every_field_of_every_record_stands_in_the_json_file(kind: str, kept: Everything) -> None:
    held = FILLED[kind]
    records = [held.destination, *held.sent.values()] if isinstance(held, Ledger) else [held]
    document = [one.model_dump(mode="json") for one in records]
    for record, name in NOT_AT_ALL:
        if type(held).__name__ == record:
            document[0].pop(name)

    assert sorted(set(leaves(document)) - in_json(kept)) == []


def test_every_kind_that_is_not_handed_out_says_why() -> None:
    assert all(len(kind.untold.split()) > 5 for kind in KINDS.values() if kind.untold)
    assert {"customer", "conversation", "private", "comment", "ledger"} <= set(TOLD)
    assert FILLED.keys() == set(TOLD)


@pytest.mark.parametrize(
    ("place", "kind"),
    [("comments", "comment"), ("went", "ledger"), ("rests", "rest"), ("begun", "begun"), ("merges", "merge"),
     ("appointments", "appointment"), ("announcements", "announcement"), ("themes", "theme"),
     ("wholes", "conversation"), ("wholes", "private"), ("wholes", "draft")],
)  # fmt: skip
def test_one_that_nothing_renders_would_be_found(place: str, kind: str, kept: Everything) -> None:
    without = kept._replace(**{place: ()})

    assert list(missing(kind, read(without, Language("en")), Language("en")))


def test_a_new_kind_without_an_example_is_named() -> None:
    with pytest.raises(AssertionError, match="add a filled letter"):
        filled_in("letter")


def grown(value: Any, counted: Iterator[int]) -> Any:
    """Return a document with a field that nobody here knows in each record of it."""
    if isinstance(value, list):
        return [grown(one, counted) for one in value]
    if isinstance(value, dict):
        inner = {name: grown(one, counted) for name, one in value.items()}
        return inner | {"x_new": f"new-{next(counted)}-"}
    return value


def test_what_a_newer_version_added_to_any_record_is_handed_out_too(tmp_path: Path) -> None:
    counted, more = count(), dict[str, Any]()
    for name, held in FILLED.items():
        if isinstance(held, Ledger):
            to, sent = (type(one).from_document(grown(one.as_document(), counted))
                        for one in (held.destination, *held.sent.values()))  # fmt: skip
            more[name] = Ledger(to, {sent.id: sent})
        else:
            more[name] = type(held).from_document(grown(held.as_document(), counted))
    write_filled(tmp_path / "home", more)
    everything = open_store(tmp_path / "home", now=lambda: NOW).everything_on(CUSTOMER)

    every = {f"new-{number}-" for number in range(next(counted))}
    of = {held["x_new"]: record for name in more for record, held, _ in records_in(more[name]) if "x_new" in held}
    text = read(everything, Language("en"))
    in_file = {json.loads(value) for name, value in in_json(everything) if name == "x_new"}
    assert len(every) > 40
    assert {of.get(one, one) for one in every if one not in text} == {"KeptOrder", *ABOUT_NOBODY}
    assert {of.get(one, one) for one in every - in_file} == ABOUT_NOBODY
