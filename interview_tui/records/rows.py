"""The plain values of talk time as rows of a document: what this version does not know stays with them."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, SerializerFunctionWrapHandler, WrapSerializer

from interview_tui.records.words import looks_like_word, read_word
from interview_tui.talktime.live import Change, Talk
from interview_tui.talktime.timeline import Segment, Speaker

_OF_CHANGE, _OF_SEGMENT = (frozenset(one.name for one in fields(each)) - {"rest"} for each in (Change, Segment))
_READS_AS: Mapping[str, Talk | None] = {"state": Talk.SILENCE, "pressed": None}
"""An unknown speaker cannot be counted: what each field of a change says then."""


def _apart(row: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Return a row with its unknown fields in `rest`."""
    rest = {name: value for name, value in row.items() if name not in names}
    known = {name: value for name, value in row.items() if name in names}
    return {**known, "rest": rest} if rest else known


def _change(row: Any) -> Any:
    if not isinstance(row, Mapping):
        return row
    strange = {name: row[name] for name in _READS_AS if _is_strange(row.get(name))}
    read = _apart({**row, **{name: _READS_AS[name] for name in strange}}, _OF_CHANGE)
    return {**read, "rest": {**read.get("rest", {}), **strange}} if strange else read


def _segment(row: Any) -> Any:
    if not isinstance(row, Mapping):
        return row
    read, speaker = _apart(row, _OF_SEGMENT), row.get("speaker")
    return {**read, "speaker": read_word(Speaker, speaker)} if isinstance(speaker, str) else read


def _row(value: Change | Segment, known: SerializerFunctionWrapHandler) -> dict[str, Any]:
    row: dict[str, Any] = known(value)
    row.pop("rest", None)
    rest = dict(value.rest or {})
    for name, read in _READS_AS.items() if isinstance(value, Change) else ():
        if getattr(value, name) is not read:  # somebody said something else instead
            rest.pop(name, None)
    return row | rest


def _is_strange(word: Any) -> bool:
    return isinstance(word, str) and word not in set(Talk) and looks_like_word(word)


ChangeRow: TypeAlias = Annotated[Change, BeforeValidator(_change), WrapSerializer(_row)]
SegmentRow: TypeAlias = Annotated[Segment, BeforeValidator(_segment), WrapSerializer(_row)]
