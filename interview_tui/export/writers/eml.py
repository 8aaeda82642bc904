"""The follow-up mail as a draft for a mail program, and as a mailto link."""

import re
from collections.abc import Iterable
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.papers.mail import Mail, mail
from interview_tui.language.message import N_, Told
from interview_tui.records.clean import clean, clean_line

LONGEST_LINK = 2000
"""Longest link that every system passes to its mail program; longer ones are silently cut."""

_LONGEST_LINE = 990
"""Longest line in octets; RFC 5322 allows 998."""
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}")
"""Matches certain addresses; anything else is left for the person to fill in."""


class TooLongForLink(Told):
    """The mail does not fit into a link."""


def write(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write the mail of a conversation; a file holds one."""
    for matter in matters:
        out.write(draft(mail(matter, around), around))


def recount(path: Path) -> Held:
    """Check that a file is one whole mail; its notes, worked into sentences, cannot be counted."""
    written = path.read_bytes()
    found = BytesParser(policy=policy.default).parsebytes(written)
    whole = found["Subject"] is not None and not found.defects and written.endswith(b"\n") and found.get_content()
    return Held(int(bool(whole)), None, None)


def draft(of: Mail, around: Around) -> bytes:
    """Return a mail in RFC 5322 form, marked unsent: mail programs open it for editing and sending."""
    message = EmailMessage(policy=policy.SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(around.now)
    message["Subject"] = clean_line(of.subject)
    if _ADDRESS.fullmatch(of.to):
        message["To"] = of.to
    text = clean(of.text)
    longest = max(len(line.encode()) for line in text.split("\n"))
    message.set_content(text, charset="utf-8", cte="8bit" if longest <= _LONGEST_LINE else "quoted-printable")
    message["Content-Language"] = around.language.code
    return message.as_bytes()


def mailto(of: Mail) -> str:
    """Return a link that opens the mail in a mail program (RFC 6068). Raises TooLongForLink."""
    to = quote(of.to, safe="@") if _ADDRESS.fullmatch(of.to) else ""
    subject = quote(clean_line(of.subject), safe="")
    body = quote("\r\n".join(clean(of.text).split("\n")), safe="")
    link = f"mailto:{to}?subject={subject}&body={body}"
    if len(link) > LONGEST_LINK:
        raise TooLongForLink(N_("This mail is too long for a link to a mail program. Copy it, or write it as a file."))
    return link
