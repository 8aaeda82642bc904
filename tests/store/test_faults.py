import errno
import os

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.store.faults import fault, not_saved


@pytest.mark.parametrize(
    ("number", "words", "sentence"),
    [
        (errno.ENOSPC, "disk full", "The disk is full: a.json was not saved."),
        (errno.EDQUOT, "disk quota used up", "Your share of the disk is used up: a.json was not saved."),
        (errno.EROFS, "disk is read-only", "The disk is read-only: a.json was not saved."),
        (errno.EACCES, "no permission to write", "You may not write there: a.json was not saved."),
        (errno.EPERM, "no permission to write", "You may not write there: a.json was not saved."),
        (errno.EIO, "disk error", "The disk reports an error: a.json was not saved."),
        (errno.ENOTDIR, "cannot write (Not a directory)", "a.json was not saved (Not a directory)."),
    ],
)
def test_the_system_is_translated_into_plain_words(number: int, words: str, sentence: str) -> None:
    error = OSError(number, os.strerror(number))

    message = fault(error)

    assert message.msgid.format(**dict(message.params)) == words
    assert str(not_saved(error, "a.json")).startswith(sentence)


def test_an_error_without_a_number_is_told_as_it_is() -> None:
    assert fault(OSError("odd")).params == (("reason", "odd"),)
    assert str(not_saved(OSError("odd"), "a.json")).startswith("a.json was not saved (odd).")


def test_a_sentence_of_ours_stays_one() -> None:
    error = NotSaved("Not now.")

    assert fault(error) is error.message


def test_an_error_in_the_program_is_told_too() -> None:
    message = fault(KeyError("notes"))

    assert message.msgid.format(**dict(message.params)) == "error in the program (KeyError: 'notes')"
