"""Decodes a file's bytes: by their byte order mark, else as UTF-8, else as Windows in western Europe."""

import codecs

from interview_tui.importing.formats import NotRead, printable
from interview_tui.language.message import N_

MOST_BYTES = 20_000_000
UTF_8, WINDOWS = "utf-8", "cp1252"
USUAL = (UTF_8, WINDOWS, "utf-16", "iso-8859-15", "mac-roman")
"""The choices offered; any other codec known to Python can be typed."""

TOO_LARGE = N_("the file has more than {most} MB; import it in parts")
NO_SUCH_ENCODING = N_("nobody knows an encoding called '{encoding}'; try utf-8 or cp1252")
NOT_OF_THE_ENCODING = N_("the line is not {encoding}; choose another encoding")
NO_TEXT = N_("the file is no text")
MARKED_ONLY = N_("the file looks like UTF-16 without its mark; choose the encoding utf-16-le or utf-16-be")

_MARKS = ((codecs.BOM_UTF8, UTF_8), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Return the text with uniform line ends, and its encoding: the given one, or the detected one.

    `name` is the file's name for messages. Raises NotRead.
    """
    if len(data) > MOST_BYTES:
        raise NotRead(name, None, TOO_LARGE, most=MOST_BYTES // 1_000_000)
    if encoding:
        found = _known(encoding, name)
    else:
        found = next((one for mark, one in _MARKS if data.startswith(mark)), "") or _unmarked(data, name)
    try:
        text = data.decode(found)
    except UnicodeDecodeError as error:
        raise NotRead(name, len(data[: error.start].split(b"\n")), NOT_OF_THE_ENCODING, encoding=found) from error
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        raise NotRead(name, None, NO_TEXT)
    return text, found


def _unmarked(data: bytes, name: str) -> str:
    some = data[:2_000]
    if len(some) > 3 and b"\x00" in some and some.count(b"\x00") * 3 > len(some):
        raise NotRead(name, None, MARKED_ONLY)
    try:
        data.decode(UTF_8)
    except UnicodeDecodeError:
        return WINDOWS
    return UTF_8


def _known(encoding: str, name: str) -> str:
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise NotRead(name, None, NO_SUCH_ENCODING, encoding=printable(encoding[:40])) from error
    if not found._is_text_encoding:  # base64 and the like produce bytes
        raise NotRead(name, None, NO_SUCH_ENCODING, encoding=printable(encoding[:40]))
    return found.name
