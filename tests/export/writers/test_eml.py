from datetime import timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.matter import Around
from interview_tui.export.papers.mail import Mail
from interview_tui.export.writers.eml import LONGEST_LINK, TooLongForLink, draft, mailto, recount
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean
from tests.support.frozen import START
from tests.support.hostile import CORPUS

AROUND = Around(Language("de"), START.replace(tzinfo=timezone(timedelta(hours=1))))
THANKS = Mail(
    "claudia.weber@nordmetall.example",
    "Danke für das Gespräch, und was wir bis wann tun",
    "Guten Tag, Claudia Weber,\n\nvielen Dank für das Gespräch.\n\nMit freundlichen Grüßen\nJana Reuter\n",
)
HEADERS = {"X-Unsent", "Date", "Subject", "To", "Content-Language"}
HEADERS |= {"Content-Type", "Content-Transfer-Encoding", "MIME-Version"}


def read(of: Mail, around: Around = AROUND) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(draft(of, around), policy=policy.default))


def said(found: EmailMessage) -> str:
    text: str = found.get_content()
    return text.replace("\r\n", "\n")


def test_a_draft_is_read_as_it_was_written() -> None:
    found = read(THANKS)

    assert found.defects == []
    assert found["Subject"] == THANKS.subject
    assert found["To"] == THANKS.to
    assert said(found) == THANKS.text
    assert found.get_content_type() == "text/plain"


def test_a_draft_is_opened_to_be_sent_and_not_as_one_that_was() -> None:
    found = read(THANKS)

    assert found["X-Unsent"] == "1"
    assert found["Content-Language"] == "de"
    assert found["Date"].datetime == AROUND.now
    assert (found["From"], found["Message-ID"], found["Received"]) == (None, None, None)


def test_its_lines_end_as_mail_has_them_and_are_never_too_long() -> None:
    long = Mail("", "Danke", "wort " * 1000 + "ß" * 600 + "\n")

    for of in (THANKS, long):
        lines = draft(of, AROUND).split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 998
    assert said(read(long)) == long.text


def test_the_words_of_a_usual_draft_can_be_read_without_a_mail_program() -> None:
    assert "Mit freundlichen Grüßen\r\nJana Reuter\r\n" in draft(THANKS, AROUND).decode()


HOSTILE = [
    "a@b.de\r\nBcc: x@y.de",
    "x\nBcc: y@z.de\n\nKörper",
    "a@b.de, c@d.de",
    "<a@b.de>",
    "ä@ö.de",
    "@",
    "",
    "a@b@c",
]


@pytest.mark.parametrize("text", [*HOSTILE, *(one.text for one in CORPUS)], ids=range(len(HOSTILE) + len(CORPUS)))
def test_nothing_typed_becomes_a_header_or_an_address(text: str) -> None:
    found = read(Mail(text, text or "x", f"{text}\n"))

    assert set(found.keys()) <= HEADERS - {"To"}
    assert len(found.keys()) == 7
    assert said(found) == f"{clean(text)}\n"


@settings(max_examples=60)
@given(st.text(), st.text(), st.text())
def test_any_text_stays_in_its_place(to: str, subject: str, text: str) -> None:
    found = read(Mail(to, subject, text + "\n"))

    assert set(found.keys()) <= HEADERS
    assert said(found) == clean(text + "\n")
    assert found.defects == []


# counted again


def test_a_whole_mail_counts_and_one_that_ends_short_does_not(tmp_path: Path) -> None:
    file, whole = tmp_path / "mail.tmp", draft(THANKS, AROUND)

    file.write_bytes(whole)
    assert recount(file).conversations == 1
    for short in (whole[:-2], whole[:-20], whole.partition(b"\r\n\r\n")[0], b""):
        file.write_bytes(short)
        assert recount(file).conversations == 0


# as a link


def test_a_link_says_all_that_the_mail_says() -> None:
    link = urlsplit(mailto(THANKS))
    said = parse_qs(link.query, strict_parsing=True)

    assert (link.scheme, unquote(link.path)) == ("mailto", THANKS.to)
    assert said == {"subject": [THANKS.subject], "body": [THANKS.text.replace("\n", "\r\n")]}


@pytest.mark.parametrize("text", ["a&bcc=x@y.de", "a?b#c", "100 % + 5", "a=b;c", "ä\n\nö", "'\"<>", "%0D%0ABcc: x"])
def test_nothing_typed_adds_to_a_link(text: str) -> None:
    link = mailto(Mail(f"a@b.de?{text}", text, f"{text}\n"))

    said = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert link.startswith("mailto:?subject=")
    assert link.isascii()
    assert " " not in link
    assert "+" not in link
    assert said == {"subject": [" ".join(text.split("\n"))], "body": [f"{text}\n".replace("\n", "\r\n")]}


def test_a_mail_that_a_link_cannot_hold_is_told_and_never_cut() -> None:
    room = LONGEST_LINK - len(mailto(Mail("", "Danke", "")))

    assert len(mailto(Mail("", "Danke", "a" * room))) == LONGEST_LINK
    with pytest.raises(TooLongForLink) as error:
        mailto(Mail("", "Danke", "a" * (room + 1)))
    assert error.value.message.told(Language("en")) == (
        "This mail is too long for a link to a mail program. Copy it, or write it as a file."
    )
