"""Removes from a text whatever could control a terminal or hide from a reader, and leaves the words alone."""

import re
import unicodedata

MARKS_KEPT = 8
"""Combining marks kept in a row; a longer pile would cover the neighbouring lines."""

_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"  # CSI: colours, cursor, modes
    # OSC, DCS, SOS, PM, APC: only if terminated; an unterminated one would swallow the words after it. The next
    # introducer stops the search for a terminator; otherwise a text of introducers alone would be searched 4,096 times.
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\n\x90\x98\x9c-\x9f]{0,4096}+(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]{1,4}[0-~]"  # character sets and the like
    "|\x1b[@-Z\\\\^_`a-z]"
)
_BREAK = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"  # byte order mark, annotations, lone surrogates
)
_PLAIN = re.compile("[ -~\n\u00c0-\u00ff\u2013\u2014\u2018-\u201e\u2026\u20ac]*")
"""Characters that need no cleaning; nearly every note consists of these."""


def clean(text: str) -> str:
    r"""Return the text as it may be kept and displayed; newlines stay, a tab becomes a space.

    The result is in NFC, without escape sequences, control characters, bidi overrides or lone surrogates; CRLF becomes
    one newline; of a run of combining marks the first eight stay. `clean(clean(x)) == clean(x)`. Length is not limited.
    """
    if is_plain(text):
        return text
    while (cleaner := _once(text)) != text:
        text = cleaner
    return text


def is_plain(text: str) -> bool:
    """Return whether a text has only characters that need no cleaning; then so has each part of it."""
    return _PLAIN.fullmatch(text) is not None


def clean_line(text: str) -> str:
    """Return the text cleaned and on one line: newlines become spaces, and both ends are stripped."""
    return " ".join(clean(text).split("\n")).strip()


def _once(text: str) -> str:
    text = _SEQUENCE.sub("", text)
    text = _BREAK.sub("\n", text).replace("\t", " ")
    text = _UNWANTED.sub("", text)
    if text.isascii():
        return text
    # Cut the marks before NFC, too: it sorts each run of them, which takes quadratic time.
    return _fewer_marks(unicodedata.normalize("NFC", _fewer_marks(text)))


def _fewer_marks(text: str) -> str:
    # By distinct characters rather than one by one: a million of them would take seconds.
    present = set(text)
    marks = "".join(one for one in present if unicodedata.category(one)[0] == "M")
    if not marks:
        return text
    # An invisible joiner between marks does not end their run.
    between = "".join(one for one in present if unicodedata.category(one) == "Cf")
    mark, more = f"[{re.escape(marks)}]", f"[{re.escape(marks + between)}]"
    gap = f"[{re.escape(between)}]*+" if between else ""
    return re.sub(f"((?:{mark}{gap}){{{MARKS_KEPT}}}){mark}{more}*+", r"\1", text)
