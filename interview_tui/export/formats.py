"""The formats in which something leaves the program, one row a format; its module is imported when it writes."""

import os
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from interview_tui.export.format import Content, Recounts, WarnsOf, WritesConversation, WritesEverything, WritesMatters
from interview_tui.export.format import Document as Document
from interview_tui.export.format import Format as Format
from interview_tui.export.format import WritesPapers as WritesPapers
from interview_tui.language.message import N_, Told

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.insight.noted import Since
    from interview_tui.language.catalogue import Language
    from interview_tui.port.privacy import Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.words import Audience

_ENDING = re.compile(r"\.(?=[0-9]*[a-z])([a-z0-9]{1,8})", re.IGNORECASE)
"""What has no letter in it ("2026.11") is a part of the name."""


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


_CRM = frozenset({"crm"})


def _layout(layout_id: str, title: str) -> Format:
    """Return the format of a layout for a CRM, ours or a person's own."""

    def writes() -> WritesMatters:
        from interview_tui.export.writers.crm_csv import write

        return partial(write, layout_id=layout_id)

    def counted() -> Recounts:
        from interview_tui.export.writers.crm_csv import recount

        return recount

    def apart(around: "Around") -> "Callable[[Conversation], str]":
        from interview_tui.export.writers.crm_csv import sorting

        return sorting(around, layout_id)

    def warns() -> WarnsOf:
        from interview_tui.export.writers.crm_csv import warnings

        return partial(warnings, layout_id=layout_id)

    return Format(layout_id, "csv", title, matters=writes, recounts=counted, audiences=_CRM, apart=apart, warns=warns)


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
    _layout("hubspot", "HubSpot"),
    _layout("salesforce", "Salesforce"),
    _layout("espocrm", "EspoCRM"),
    _layout("suitecrm", "SuiteCRM"),
    _layout("pipedrive", "Pipedrive"),
)
"""The first that writes a document is the usual one for it."""


def own_layouts(home: Path | None) -> tuple[Format, ...]:
    """Return the formats of a person's own layouts for a CRM, but those that stand in the place of ours."""
    from interview_tui.export.crm.own import own

    ours = {one.id for one in FORMATS}
    return tuple(_layout(one, one) for one in own(home) if one not in ours)


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
