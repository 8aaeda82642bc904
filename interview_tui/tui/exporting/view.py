"""The content of the export screen: its rows, what leaves and what stays, and the preview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.exporting.account import Before
from interview_tui.desk.exporting.copies import sent_told
from interview_tui.desk.exporting.counted import counted_words, held_words
from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.desk.exporting.state import Exporting, Row
from interview_tui.desk.exporting.subjects import subject_words
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.leaving import Why, why_word
from interview_tui.export.order import NAMES
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import locale
from interview_tui.language.message import N_, NC_, Message
from interview_tui.tui.widgets.drawing import Lines, Span, fitted, line, paragraph, shortened

LABEL = 10
"""Cells of the words at the left."""
MOST_CHECKS = 3
"""Rows of what to check."""
_LABELS = {
    Row.WHAT: NC_("export", "What"),
    Row.WHOM: NC_("export", "For whom"),
    Row.FORMAT: NC_("export", "As"),
    Row.NAMES: NC_("export", "Names"),
    Row.LANGUAGE: NC_("export", "Language"),
    Row.WHERE: NC_("export", "Where to"),
}


def label_of(row: Row, language: Language) -> str:
    """Return the word at the left of a row."""
    return language.in_context("export", _LABELS[row])


def value_of(state: Exporting, row: Row, language: Language, today: date) -> tuple[str, Sequence[str]]:
    """Return the choice in a row, and the alternatives."""
    match row:
        case Row.WHAT:
            others = [subject_words(one, language, today) for one in state.subjects if one is not state.subject]
            chosen = (subject_words(state.subject, language, today), *state.only.told(language))
            return " · ".join(chosen), others
        case Row.WHOM:
            words = {one: language.in_context("for whom", row.word) for one, row in AUDIENCES.items()}
            return words[state.audience], [word for one, word in words.items() if one is not state.audience]
        case Row.FORMAT:
            there = state.formats(state.audience)
            return language.say(state.form.title), [language.say(one.title) for one in there if one.id != state.format]
        case Row.NAMES:
            return language.in_context("names", NAMES[state.names]), [
                language.in_context("names", word) for one, word in NAMES.items() if one is not state.names
            ]
        case Row.LANGUAGE:
            return _language_words(state), [locale(one).own_name for one in state.languages if one != state.language]
        case Row.WHERE:
            return "", ()


def _language_words(state: Exporting) -> str:
    spoken = locale(state.language)
    address = state.outlook.address if state.outlook is not None else ""
    return f"{spoken.own_name}, {address}" if spoken.is_familiar and address else spoken.own_name


def told_lines(
    outlook: Outlook | None, warnings: Sequence[Message], read: int, language: Language, today: date, width: int
) -> Lines:
    """Return what leaves, what stays and what to check; while that is being read, the progress."""
    if outlook is None:
        n = language.count("{n} conversation", "{n} conversations", read)
        return [line((" " + language.say(N_("Being read: {n} …"), n=n), "quiet"))] if read else [()]
    lines = _told(NC_("export", "Leaves"), _leaving_words(outlook, language), "text", language, width, 2)
    staying = sum(outlook.stays.values()) + sum(outlook.reasons.values())
    if staying:
        told = language.count("{n} note", "{n} notes", staying)
        why = [counted_words(outlook.stays, language)] if outlook.stays else []
        why += [_reason(one, n, language) for one, n in outlook.reasons.items()]
        lines += _told(NC_("export", "Stays"), f"{told}: {', '.join(why)}", "quiet", language, width, 2)
    if checks := [one.told(language).rstrip(".") for one in (*outlook.checks, *warnings)]:
        lines += _told(NC_("export", "Check"), "; ".join(checks), "orange", language, width, MOST_CHECKS)
    if outlook.before is not None:
        lines += _told(
            NC_("export", "Before"), before_words(outlook.before, language, today), "text", language, width, 2
        )
    return lines


def _leaving_words(outlook: Outlook, language: Language) -> str:
    held = outlook.held
    if held.notes is None:
        return held_words(held, language)
    many = language.count("{n} note", "{n} notes", held.notes)
    if (held.conversations or 0) != 1:
        conversations = language.count("{n} conversation", "{n} conversations", held.conversations or 0)
        many = f"{conversations}, {many}"
    kinds = counted_words(outlook.leaves, language)
    return f"{many}: {kinds}" if kinds else many


def _reason(why: Why, n: int, language: Language) -> str:
    if why is Why.ABOVE:
        return language.count("{n} below one of these", "{n} below some of these", n)
    if why is Why.STAYS_WITH_ME:
        return language.count("{n} stays with me", "{n} stay with me", n)
    return f"{n} {why_word(why, language)}"


def before_words(before: Before, language: Language, today: date) -> str:
    """Return when something of it went to the same audience, how, and what changed since."""
    told = sent_told(before.on, before.to, language, near=today)
    since = []
    if before.conversations:
        since.append(language.count("{n} conversation new", "{n} conversations new", before.conversations))
    if before.new:
        since.append(language.say(N_("new: {notes}"), notes=counted_words(before.new, language)))
    if before.changed:
        since.append(language.say(N_("changed: {notes}"), notes=counted_words(before.changed, language)))
    if before.gone:
        since.append(language.count("{n} note no longer", "{n} notes no longer", before.gone))
    return f"{told}; {', '.join(since) if since else language.say(N_('nothing has changed since'))}"


def _told(label: str, text: str, style: str, language: Language, width: int, most: int) -> Lines:
    """Return a sentence beside its word, in at most so many rows."""
    lines = paragraph(text, style, max(12, width - LABEL - 2))
    if len(lines) > most:
        rest = shortened(" ".join(span.text for piece in lines[most - 1 :] for span in piece if span.text), width)
        lines = [*lines[: most - 1], (Span(shortened(rest, max(4, width - LABEL - 4)), style),)]
    heads = [fitted(language.in_context("export", label), LABEL), *[" " * LABEL] * (len(lines) - 1)]
    return [line((f" {head}", "quiet"), *piece) for head, piece in zip(heads, lines, strict=True)]
