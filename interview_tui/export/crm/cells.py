"""Fills the columns of a CRM: texts, times and durations in the layout's forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape

from interview_tui.export.crm.layout import Column, Form, Layout, Value
from interview_tui.export.items import title_of
from interview_tui.export.matter import Around, Matter
from interview_tui.export.papers.crm import body
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.spoken import channel_word

_CUT = "…"
_HOUR, _MINUTE = 3600, 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, and whether it had to be cut to the system's limit."""

    text: str
    cut: bool = False


def cells(matter: Matter, layout: Layout, columns: tuple[Column, ...], around: Around) -> Iterator[Cell]:
    """Yield the cell of each column."""
    said: dict[Value, str] = {}
    for column in columns:
        if column.value is None:
            yield Cell(column.text or "")
            continue
        match column.value:
            case Value.START | Value.END:
                text = _moment(matter.conversation, column.value, column.written_as)
            case Value.DURATION:
                text = _duration(matter.conversation, column.written_as)
            case Value.BODY:
                yield _body(matter, column, around)
                continue
            case value:
                if value not in said:
                    said[value] = _text(matter, value, layout, around.language)
                text = said[value]
        yield _fitting(text or column.otherwise, column)


def _text(matter: Matter, value: Value, layout: Layout, language: Language) -> str:
    conversation, customer = matter.conversation, matter.customer
    known = {
        Value.ID: conversation.id,
        Value.CUSTOMER_ID: conversation.customer_id,
        Value.FOREIGN_ID: customer.foreign_id(layout.system) if customer else None,
        Value.CUSTOMER: conversation.customer,
        Value.ORGANISATION: conversation.organisation,
        Value.AUTHOR: conversation.author,
        Value.CHANNEL: channel_word(conversation.channel, language),
        Value.GUIDE: conversation.guide,
    }
    if value is Value.SUBJECT:
        return subject(conversation, language)
    return known[value] or ""


def subject(conversation: Conversation, language: Language) -> str:
    """Return the subject of a conversation; it begins with a word of ours, whatever the customer's name is."""
    if conversation.customer is None:
        return title_of(conversation, language)
    return language.say(N_("Conversation with {name}"), name=title_of(conversation, language))


def _moment(conversation: Conversation, value: Value, form: Form) -> str:
    begun = conversation.started_at
    at = conversation.ended_at if value is Value.END and conversation.ended_at else begun
    match form:
        case Form.DAY:
            return at.date().isoformat()
        case Form.CLOCK:
            day_only = conversation.written_up is not None and conversation.time_told is None
            return "" if day_only else f"{at:%H:%M}"
        case Form.MILLISECONDS:
            return str(round((at - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(milliseconds=1)))
        case Form.ISO:
            return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _duration(conversation: Conversation, form: Form) -> str:
    if conversation.ended_at is None or conversation.ended_at < conversation.started_at:
        return ""
    seconds = round((conversation.ended_at - conversation.started_at).total_seconds())
    hours, over = divmod(seconds, _HOUR)
    match form:
        case Form.MILLISECONDS:
            return str(seconds * 1000)
        case Form.MINUTES:
            return str(seconds // _MINUTE)
        case Form.HOURS:
            return str(hours)
        case Form.MINUTES_OVER:
            return str(over // _MINUTE)
        case Form.CLOCK:
            return f"{hours:02}:{over // _MINUTE:02}"
    return str(seconds)


def _body(matter: Matter, column: Column, around: Around) -> Cell:
    """Return the text of a conversation; one that is too long says how many notes are left out."""

    def written(limit: int | None) -> str:
        return _spelt(body(matter, around, limit).text, column)

    whole = written(None)
    most = column.most
    if most is None or _length(whole) <= most:
        return Cell(whole)
    least, enough = 0, most
    while least < enough:  # it may become longer by how it is spelt
        half = (least + enough + 1) // 2
        if _length(written(half)) <= most:
            least = half
        else:
            enough = half - 1
    return Cell(written(least), cut=True)


def _fitting(text: str, column: Column) -> Cell:
    """Return a text as its column takes it, cut to the system's limit if it is too long."""
    whole = _spelt(text, column)
    most = column.most
    if most is None or _length(whole) <= most:
        return Cell(whole)
    least, enough = 0, len(text)
    while least < enough:  # the longest beginning that fits, whatever its signs become
        half = (least + enough + 1) // 2
        if _length(_spelt(text[:half] + _CUT, column)) <= most:
            least = half
        else:
            enough = half - 1
    return Cell(_spelt(text[:least].rstrip() + _CUT, column) if least else "", cut=True)


def _spelt(text: str, column: Column) -> str:
    if column.written_as is not Form.HTML:
        return text
    return "<br>".join(escape(line).replace("  ", "&nbsp; ") for line in text.split("\n"))


def _length(text: str) -> int:
    """Return the length of a text as these systems count it, in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
