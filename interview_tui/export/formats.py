"""The table of export formats; a format's module is imported when it writes."""

import os
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_tui.export.format import Format as Format
from interview_tui.language.message import N_, Told

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.language.catalogue import Language
    from interview_tui.port.privacy import Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.words import Audience

_CUSTOMER = frozenset({"customer"})
_CRM = frozenset({"crm"})
_ENDING = re.compile(r"\.(?=[0-9]*[a-z])([a-z0-9]{1,8})", re.IGNORECASE)
"""A suffix without a letter ("2026.11") is part of the name."""


class WrongEnding(Told):
    """A file's suffix implies another format than its contents."""


def _from(module: str, name: str, **given: str) -> Callable[[], Any]:
    """Return a function that imports a writer's function when called, with these arguments bound."""

    def load() -> Any:
        found = getattr(import_module(f"interview_tui.export.writers.{module}"), name)
        return partial(found, **given) if given else found

    return load


def _layout(layout_id: str, title: str) -> Format:
    """Return the format of a CRM layout, built-in or own."""

    def apart(around: "Around") -> "Callable[[Conversation], str]":
        from interview_tui.export.writers.crm_csv import sorting

        return sorting(around, layout_id)

    return Format(
        layout_id,
        "csv",
        title,
        matters=_from("crm_csv", "write", layout_id=layout_id),
        recounts=_from("crm_csv", "recount"),
        audiences=_CRM,
        apart=apart,
        warns=_from("crm_csv", "warnings", layout_id=layout_id),
    )


FORMATS: tuple[Format, ...] = (
    Format(
        "json",
        "json",
        N_("JSON"),
        matters=_from("json_records", "write"),
        tables=_from("plain_rows", "json"),
        recounts=_from("json_records", "recount"),
        everything=_from("everything_json", "of_everything"),
    ),
    Format(
        "md",
        "md",
        N_("Markdown"),
        papers=_from("markdown", "write"),
        recounts=_from("markdown", "recount"),
        everything=_from("everything_markdown", "of_everything"),
    ),
    Format(
        "xlsx",
        "xlsx",
        N_("Excel"),
        matters=_from("xlsx", "write"),
        tables=_from("plain_rows", "xlsx"),
        recounts=_from("xlsx", "recount"),
        binary=True,
    ),
    Format(
        "ics",
        "ics",
        N_("Calendar: promises"),
        matters=_from("ics", "write"),
        recounts=_from("ics", "recount"),
        promises_only=True,
    ),
    Format(
        "csv",
        "csv",
        N_("CSV"),
        matters=_from("csv_text", "write"),
        tables=_from("plain_rows", "csv"),
        recounts=_from("csv_text", "recount"),
    ),
    Format(
        "pdf",
        "pdf",
        N_("PDF"),
        papers=_from("pdf", "write"),
        recounts=_from("pdf", "recount"),
        binary=True,
        most=200,
        letterheads=True,
    ),
    Format("txt", "txt", N_("Plain text"), papers=_from("text", "write"), recounts=_from("text", "recount")),
    Format("html", "html", N_("Web page"), papers=_from("html", "write"), recounts=_from("html", "recount")),
    Format(
        "docx",
        "docx",
        N_("Word"),
        papers=_from("word", "write"),
        recounts=_from("word", "recount"),
        binary=True,
        most=2000,
        letterheads=True,
    ),
    Format(
        "eml",
        "eml",
        N_("Mail draft"),
        matters=_from("eml", "write"),
        recounts=_from("eml", "recount"),
        most=1,
        audiences=_CUSTOMER,
    ),
    _layout("hubspot", "HubSpot"),
    _layout("salesforce", "Salesforce"),
    _layout("espocrm", "EspoCRM"),
    _layout("suitecrm", "SuiteCRM"),
    _layout("pipedrive", "Pipedrive"),
)
"""The first that writes something is the default for it."""


def own_layouts(home: Path | None) -> tuple[Format, ...]:
    """Return the formats of a person's own CRM layouts, without those that replace a built-in one."""
    from interview_tui.export.crm.own import own

    ours = {one.id for one in FORMATS}
    return tuple(_layout(one, one) for one in own(home) if one not in ours)


def title_of(format_id: str, language: "Language") -> str:
    """Return the title of a format; of a layout of one's own its id."""
    return next((language.say(one.title) for one in FORMATS if one.id == format_id), format_id)


def formats_of_everything() -> tuple[Format, ...]:
    """Return the formats for everything stored on a customer, the default first."""
    return tuple(one for one in FORMATS if one.everything)


def formats_for(audience: "Audience | None" = None) -> tuple[Format, ...]:
    """Return the formats for conversations, for an audience: those for reading first."""
    there = [one for one in FORMATS if (one.papers or one.matters) and one.is_for(audience)]
    return tuple(sorted(there, key=lambda one: one.papers is None))


def chosen(there: Sequence[Format], wanted: str | None = None, name: str | None = None) -> Format:
    """Return the format to write: the one wanted, by id, else the one of the file's suffix, else the first.

    A name without a suffix implies nothing. Raises WrongEnding if the name implies another format or one that does not
    exist; KeyError if the wanted one does not exist.
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


def everything_in(form: Format, everything: "Everything", at: datetime, language: "Language") -> str:
    """Return everything stored on a customer in a format. Raises LookupError if it cannot be written so."""
    if form.everything is None:
        raise LookupError(form.id)
    return form.everything()(everything, at, language)
