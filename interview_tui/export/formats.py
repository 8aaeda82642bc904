"""The formats in which something leaves the program, one row a format; its module is imported when it writes."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from interview_tui.language.message import N_, Told

if TYPE_CHECKING:
    from interview_tui.export.matter import Around, Held, Matter
    from interview_tui.export.paper import Paper
    from interview_tui.insight.noted import Since
    from interview_tui.language.catalogue import Language
    from interview_tui.port.privacy import Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.words import Audience

Content: TypeAlias = str | bytes
"""What a file holds: text, written as UTF-8, or bytes."""
WritesConversation: TypeAlias = "Callable[[Conversation, Language, Since], Content]"
"""Writes the summary of a conversation, with what later ones say of its notes."""
WritesEverything: TypeAlias = "Callable[[Everything, datetime, Language], Content]"
"""Writes all that is kept on a customer, as of this moment."""
WritesPapers: TypeAlias = "Callable[[Iterable[Paper], BinaryIO, Around], None]"
"""Writes papers, which are read to be told, one after the other as they come."""
WritesMatters: TypeAlias = "Callable[[Iterable[Matter], BinaryIO, Around], None]"
"""Writes conversations as rows or records, one after the other as they come."""
Recounts: TypeAlias = "Callable[[Path], Held]"
"""Counts what stands in a written file, from the file alone."""

_ENDING = re.compile(r"\.(?=[0-9]*[a-z])([a-z0-9]{1,8})", re.IGNORECASE)
"""What has no letter in it ("2026.11") is a part of the name."""


class Document(StrEnum):
    """What can leave the program."""

    CONVERSATION = "conversation"
    """The summary of one conversation."""
    EVERYTHING = "everything"
    """All that is kept on one customer."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format. A document that it cannot write has no writer; each writer is imported by the function here."""

    id: str
    """As it is typed after --format."""
    ending: str
    """Of its files, without the dot."""
    title: str
    binary: bool = False
    """Its content is bytes, which are not for a terminal."""
    papers: Callable[[], WritesPapers] | None = None
    matters: Callable[[], WritesMatters] | None = None
    recounts: Callable[[], Recounts] | None = None
    """Every format that writes papers or matters has one."""
    most: int | None = None
    """How many conversations a file holds at most; more become several files. None: any number."""
    audiences: frozenset[str] | None = None
    """For whom it is written; None: for everybody."""
    conversation: Callable[[], WritesConversation] | None = None
    everything: Callable[[], WritesEverything] | None = None

    def writes(self, document: Document) -> bool:
        """Tell whether there is a writer for a document."""
        return (self.conversation if document is Document.CONVERSATION else self.everything) is not None

    def is_for(self, audience: "Audience | None") -> bool:
        """Tell whether it is written for an audience; None: for any."""
        return audience is None or self.audiences is None or audience in self.audiences


class WrongEnding(Told):
    """The name of a file promises another format than the one it would hold."""


def _json() -> WritesMatters:
    from interview_tui.export.writers.json_records import write

    return write


def _json_counted() -> Recounts:
    from interview_tui.export.writers.json_records import recount

    return recount


def _json_of_everything() -> WritesEverything:
    from interview_tui.export.writers.everything_json import of_everything

    return of_everything


def _csv() -> WritesMatters:
    from interview_tui.export.writers.csv_text import write

    return write


def _csv_counted() -> Recounts:
    from interview_tui.export.writers.csv_text import recount

    return recount


def _ics() -> WritesMatters:
    from interview_tui.export.writers.ics import write

    return write


def _ics_counted() -> Recounts:
    from interview_tui.export.writers.ics import recount

    return recount


def _xlsx() -> WritesMatters:
    from interview_tui.export.writers.xlsx import write

    return write


def _xlsx_counted() -> Recounts:
    from interview_tui.export.writers.xlsx import recount

    return recount


def _markdown() -> WritesPapers:
    from interview_tui.export.writers.markdown import write

    return write


def _markdown_counted() -> Recounts:
    from interview_tui.export.writers.markdown import recount

    return recount


def _html() -> WritesPapers:
    from interview_tui.export.writers.html import write

    return write


def _html_counted() -> Recounts:
    from interview_tui.export.writers.html import recount

    return recount


def _text() -> WritesPapers:
    from interview_tui.export.writers.text import write

    return write


def _text_counted() -> Recounts:
    from interview_tui.export.writers.text import recount

    return recount


def _markdown_of_conversation() -> WritesConversation:
    from interview_tui.export.writers.markdown import of_conversation

    return of_conversation


def _markdown_of_everything() -> WritesEverything:
    from interview_tui.export.writers.markdown import of_everything

    return of_everything


def _word() -> WritesPapers:
    from interview_tui.export.writers.word import write

    return write


def _word_counted() -> Recounts:
    from interview_tui.export.writers.word import recount

    return recount


def _pdf() -> WritesPapers:
    from interview_tui.export.writers.pdf import write

    return write


def _pdf_counted() -> Recounts:
    from interview_tui.export.writers.pdf import recount

    return recount


FORMATS: tuple[Format, ...] = (
    Format("json", "json", N_("JSON"), matters=_json, recounts=_json_counted, everything=_json_of_everything),
    Format(
        "md",
        "md",
        N_("Markdown"),
        papers=_markdown,
        recounts=_markdown_counted,
        conversation=_markdown_of_conversation,
        everything=_markdown_of_everything,
    ),
    Format("xlsx", "xlsx", N_("Excel"), binary=True, matters=_xlsx, recounts=_xlsx_counted),
    Format("ics", "ics", N_("Calendar: promises"), matters=_ics, recounts=_ics_counted),
    Format("csv", "csv", N_("CSV"), matters=_csv, recounts=_csv_counted),
    Format("pdf", "pdf", N_("PDF"), binary=True, papers=_pdf, recounts=_pdf_counted, most=200),
    Format("txt", "txt", N_("Plain text"), papers=_text, recounts=_text_counted),
    Format("html", "html", N_("Web page"), papers=_html, recounts=_html_counted),
    Format("docx", "docx", N_("Word"), binary=True, papers=_word, recounts=_word_counted, most=2000),
)
"""The first that writes a document is the usual one for it."""


def formats_of(document: Document) -> tuple[Format, ...]:
    """Return the formats in which a document can be written, the usual one first."""
    return tuple(one for one in FORMATS if one.writes(document))


def formats_for(audience: "Audience | None" = None) -> tuple[Format, ...]:
    """Return the formats in which conversations can be written, for an audience: first those that are read."""
    there = [one for one in FORMATS if (one.papers or one.matters) and one.is_for(audience)]
    return tuple(sorted(there, key=lambda one: one.papers is None))


def format_for(document: Document, wanted: str | None = None, name: str | None = None) -> Format:
    """Return the format in which to write a document, see `chosen`."""
    return chosen(formats_of(document), wanted, name)


def chosen(there: Sequence[Format], wanted: str | None = None, name: str | None = None) -> Format:
    """Return the format to write: the one wanted, by id, else the one a file's name ends in, else the first.

    A name without an ending promises nothing. Raises WrongEnding where the name promises another format, or
    one that does not exist; KeyError where the wanted one is not there.
    """
    by_id = {one.id: one for one in there}
    form = by_id[wanted] if wanted is not None else there[0]
    found = _ENDING.fullmatch(os.path.splitext(name or "")[1])
    if found is None or found[1].lower() == form.ending:
        return form
    ending = found[1].lower()
    meant = next((one for one in there if one.ending == ending), None)
    if meant is None:
        endings = ", ".join(dict.fromkeys(f".{one.ending}" for one in there))
        raise WrongEnding(N_("{name} ends in .{ending}, and no format does; there is {endings}."),
                          name=name, ending=ending, endings=endings)  # fmt: skip
    if wanted is not None:
        raise WrongEnding(N_("{name} ends in .{ending}, and the format {format} ends in .{other}. Choose one of them."),
                          name=name, ending=ending, format=form.id, other=form.ending)  # fmt: skip
    return meant


def conversation_in(
    form: Format, conversation: "Conversation", language: "Language", since: "Since" = MappingProxyType({})
) -> Content:
    """Return the summary of a conversation in a format, with what later ones say of its notes.

    Raises LookupError where it cannot be written so.
    """
    if form.conversation is None:
        raise LookupError(form.id)
    return form.conversation()(conversation, language, since)


def everything_in(form: Format, everything: "Everything", at: datetime, language: "Language") -> Content:
    """Return all that is kept on a customer in a format. Raises LookupError where it cannot be written so."""
    if form.everything is None:
        raise LookupError(form.id)
    return form.everything()(everything, at, language)
