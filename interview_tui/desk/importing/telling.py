"""A plan in words: the assumptions about the file, each line, and the sum of changes."""

from collections.abc import Iterable, Iterator

from interview_tui.desk.importing.plan import Line, Pick, Plan, Question, What
from interview_tui.export.items import capital
from interview_tui.importing.reading import Reading, Spoken
from interview_tui.importing.speakers import seconds_of
from interview_tui.insight.perhaps_same import Because
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.port.imports import TakenBack
from interview_tui.records.entry import Entry
from interview_tui.records.spoken import kind_word, when_told
from interview_tui.records.spoken_entries import aspect_word, touched_word
from interview_tui.records.spoken_measures import meant_told, measure_name
from interview_tui.records.words import Measure
from interview_tui.talktime.metrics import measure

_WORDS = {
    What.NEW: NC_("import", "new"),
    What.MORE: NC_("import", "more"),
    What.KNOWN: NC_("import", "known"),
    What.LEFT: NC_("import", "left out"),
}
_SEPARATORS = {"\t": NC_("separator", "tab")}
_BECAUSE = {
    Because.REACHED: N_("perhaps {name}, who is reached there, too: the same person?"),
    Because.NAME: N_("perhaps {name}: the same person?"),
}


def what_word(what: What, language: Language) -> str:
    """Return what a line would change, in a word."""
    return language.in_context("import", _WORDS[what])


def assumed(reading: Reading[object], language: Language) -> str:
    """Return how the file was read: its encoding, and the separator of its columns."""
    if any(reading.between):
        giver, taker = reading.between
        return language.say(N_("from {giver} for {taker}, with all conversations"), giver=giver or "?", taker=taker)
    if not reading.separator:
        return reading.encoding
    separator = separator_word(reading.separator, language)
    return language.say(
        N_("{encoding}, columns separated by {separator}"), encoding=reading.encoding, separator=separator
    )


def separator_word(separator: str, language: Language) -> str:
    """Return the separator, by name if it is invisible."""
    named = _SEPARATORS.get(separator)
    return language.in_context("separator", named) if named else separator


def columns_taken(reading: Reading[object], language: Language) -> str:
    """Return the meaning of the columns; "" if there are none."""
    taken = [f"{title} → {_column(one, language)}" for title, one in reading.columns if one]
    return " · ".join(taken)


def _column(taken_as: str, language: Language) -> str:
    """Return what a column was taken for: a fact about a customer, or a measure."""
    measure = next((one for one in Measure if one.value == taken_as), None)
    return measure_name(measure, language) if measure else language.in_context("column", taken_as)


def columns_left(reading: Reading[object], language: Language) -> str:
    """Return the columns that are ignored; "" if none."""
    left = [title for title, one in reading.columns if not one and title]
    return language.say(N_("not taken: {columns}"), columns=" · ".join(left)) if left else ""


def detail(line: Line, language: Language) -> str:
    """Return what a line would change, or why nothing."""
    if line.fault is not None:
        return " · ".join([*_held(line, language), line.fault.told(language)])
    told = [_entry(one, language) for one in line.taken]
    if line.home is not None and line.held is None:
        told.insert(0, language.say(N_("here already: goes on with all that was kept here")))
    return " · ".join([*told, *_answer(line, language), *_call(line, language), *_held(line, language)])


def _held(line: Line, language: Language) -> Iterator[str]:
    if (one := line.held) is None:
        return
    is_known = line.conversation is None and bool(line.talk or line.picks)
    told = N_("to the conversation of {date}") if is_known else N_("conversation of {date}")
    yield language.say(told, date=when_told(one, language))
    if (notes := sum(1 for _ in one.living())) and not line.picks:
        yield language.count("{n} note", "{n} notes", notes)
    if line.talk is not None and (share := measure(line.talk.segments).customer_share) is not None:
        told = N_("talk time: customer {share}, {me} is me")
        yield language.say(told, share=forms.percent(round(share * 100), language), me=line.me)
    if line.picks:
        told = N_("{taken} of {n} lines taken")
        yield language.say(told, taken=sum(each.taken for each in line.picks), n=len(line.picks))


def pick_told(pick: Pick, language: Language) -> str:
    """Return a line that can be picked, as it would become a note."""
    note = pick.note
    if pick.beside:
        return f"{pick.beside}: {note.text}"
    kind = capital(kind_word(note.kind, note.parked, language))
    due = forms.long_date(note.due, language) if note.due else ""
    named = ", ".join(filter(None, (kind, due)))
    return f"{named}: {note.text}" if named else note.text


def speakers_told(spoken: Iterable[Spoken], language: Language) -> str:
    """Return who speaks in a recording and for how long; "" if nobody is named."""
    heard = ", ".join(f"{name} ({forms.elapsed(seconds)})" for name, seconds in seconds_of(spoken).items())
    return language.say(N_("speakers: {names}"), names=heard) if heard else ""


def _answer(line: Line, language: Language) -> Iterator[str]:
    one = line.conversation
    if one is not None and one.measure is not None:
        told = meant_told(one.measure.measure, one.measure.value).told(language)
        yield f"{told}, {forms.long_date(one.started_at.date(), language)}"


def _call(line: Line, language: Language) -> Iterator[str]:
    one = line.appointment
    if one is not None:
        yield f"{forms.short_date(one.starts_at.date(), language)} {forms.clock(one.starts_at)}  {one.title}".strip()


def _entry(one: Entry, language: Language) -> str:
    return f"{aspect_word(one.aspect, language)}: {one.text}"


def question_told(one: Question, language: Language) -> str:
    """Return a line's question as a sentence."""
    if one.same is not None:
        return language.say(_BECAUSE[one.same.because], name=one.same.customer.title)
    if one.entry is None:
        return ""
    said = _entry(one.entry, language)
    if one.entry.sensitive is not None:
        touched = touched_word(one.entry.sensitive, language)
        return language.say(N_("touches {matter}: {text}. Keep it?"), matter=touched, text=said)
    told = N_("{text} in the file, {known} here. Does what is known end?")
    return language.say(told, text=said, known=one.instead_of)


def summed_up(plan: Plan, language: Language) -> str:
    """Return how much would change, as a sentence."""
    new, more, known, left = (plan.count(what) for what in What)
    if not new and not more:
        told = [language.say(N_("Nothing new: all of it is known."))] if known else []
    else:
        told = [language.count("{n} new", "{n} new", new)] if new else []
        told += [language.count("{n} with something new", "{n} with something new", more)] if more else []
        told += [language.count("{n} known", "{n} known", known)] if known else []
    if left:
        told.append(language.count("{n} left out", "{n} left out", left))
    if open_ := sum(one.yes is None for _, one in plan.questions):
        told.append(language.count("{n} to ask", "{n} to ask", open_))
    return " · ".join(told) or language.say(N_("The file is empty."))


def written_told(plan: Plan, how_back: str, language: Language) -> str:
    """Return what was written; `how_back` is a sentence that says how it is undone."""
    if plan.is_nothing:
        return language.say(N_("{sum} Nothing was written."), sum=summed_up(plan, language))
    if plan.comes_home:
        how_back = N_("To take it back, give them to your colleague again.")
    return language.say(N_("Imported: {sum}. {undo}"), sum=summed_up(plan, language), undo=language.say(how_back))


def taken_back_told(done: TakenBack, language: Language) -> str:
    """Return the result of undoing an import."""
    told = language.count("{n} thing is gone again.", "{n} things are gone again.", done.gone)
    if not done.left:
        return told
    left = language.say(N_("Changed since, and left: {names}."), names=", ".join(done.left))
    return f"{told} {left}"
