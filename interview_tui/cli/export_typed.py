"""Turns what was typed after `interview export` into what it means."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from interview_tui.cli.narrowing import customer_meant, day_meant, guide_meant, word_meant
from interview_tui.cli.shell import BAD_INPUT, fail, say_and_exit, tell, typed
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import Format, WrongEnding, chosen, formats_for, own_layouts
from interview_tui.export.leaving import staying, why_word
from interview_tui.export.letterhead import BadLetterhead, bytes_of
from interview_tui.export.matter import Matter
from interview_tui.export.order import NAMES, Choice, Names, Order, Which
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.spoken import kind_word, status_word, track_name
from interview_tui.records.words import Audience, Kind, Status, Track


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which conversations and notes to export; fields are named like the options."""

    ids: tuple[str, ...] = ()
    customer: str | None = None
    since: str | None = None
    until: str | None = None
    guide: str | None = None
    status: str | None = None
    kind: str | None = None
    track: str | None = None
    words: str | None = None
    all: bool = False
    new: bool = False
    """Only what is new or changed since the last export to that target."""

    @property
    def narrows(self) -> bool:
        """Whether any option narrows the selection."""
        of_conversations = (self.ids, self.customer, self.since, self.until, self.guide, self.status)
        return any((*of_conversations, self.kind, self.track, self.words))


@dataclass(frozen=True, slots=True)
class Typed:
    """The whole command line; fields are named like the options."""

    narrowing: Narrowing
    for_: str | None = None
    format_: str | None = None
    names: str | None = None
    taken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    letterhead: str | None = None
    output: str | None = None
    force: bool = False
    lang: str | None = None
    name: str | None = None
    as_: str | None = None

    @property
    def repeats(self) -> bool:
        """Whether only a name was typed: it stands for all that was saved under it."""
        shape = (self.for_, self.format_, self.names, self.taken, self.left, self.letterhead, self.lang)
        return self.as_ is not None and self.narrowing == Narrowing() and not any(shape)

    @property
    def absolute(self) -> str | None:
        """The file as an absolute path, so that it holds from any working folder."""
        return None if self.file is None else os.path.abspath(os.path.expanduser(self.file))

    @property
    def letterhead_absolute(self) -> str | None:
        """The letterhead as an absolute path, so that it holds from any working folder."""
        return None if self.letterhead is None else os.path.abspath(os.path.expanduser(self.letterhead))

    @property
    def file(self) -> str | None:
        """The file to write, or the folder to write into; None: standard output."""
        return None if self.output in (None, "-") else self.output

    @property
    def promises(self) -> str | None:
        """The file name whose suffix implies a format; None for a folder."""
        return None if self.folder else self.file

    @property
    def folder(self) -> Path | None:
        """The folder to write into."""
        return Path(self.file) if self.file is not None and os.path.isdir(self.file) else None


def check_narrowing(given: Narrowing, language: Language) -> None:
    """Exit if nothing says which conversations are meant: all of them are exported only on request."""
    if given.all == given.narrows and (given.all or not given.new):
        both, none = N_("Either --all or something narrower"), N_("Say which: an ID, --customer, --since, --all")
        raise click.UsageError(language.say(both if given.all else none), click.get_current_context())


def which_meant(given: Narrowing, store: Store, home: Path, language: Language) -> Which:
    """Return which conversations are meant; exits for a bad word or day.

    Raises NotFound for an unknown id.
    """
    return Which(
        conversation_ids=tuple(dict.fromkeys(store.find(typed(one)) for one in given.ids)),
        customer_id=_customer(given.customer, store, language),
        since=day_meant(given.since, language),
        until=day_meant(given.until, language),
        guide=guide_meant(given.guide, store, home, language),
        status=word_meant("--status", given.status, Status, status_word, language),
        kind=word_meant("--kind", given.kind, Kind, lambda one, spoken: kind_word(one, False, spoken), language),
        track=word_meant("--track", given.track, Track, track_name, language),
        words=typed(given.words or ""),
    )


def _customer(given: str | None, store: Store, language: Language) -> str | None:
    if given is None:
        return None
    return customer_meant(given, store, language).id


def audience_meant(given: Typed, home: Path, language: Language) -> Audience:
    """Return the audience: the one named, else that of the format; exits if there is no such audience."""

    def word(one: Audience, spoken: Language) -> str:
        return spoken.in_context("for whom", AUDIENCES[one].word)

    meant = word_meant("--for", given.for_, Audience, word, language)
    if meant is not None:
        return meant
    with suppress(KeyError, WrongEnding):  # told when the format is chosen
        form = chosen((*formats_for(), *own_layouts(home)), given.format_, given.promises)
        return next((one for one in Audience if form.is_for(one)), Audience.COLLEAGUE)
    return Audience.COLLEAGUE


def letterhead_meant(given: Typed, form: Format, audience: Audience, language: Language) -> Path | None:
    """Return the letterhead; exits if the file is missing, or if the format is no letter."""
    if given.letterhead is None:
        return None
    if not (form.letterheads and AUDIENCES[audience].letter):
        say_and_exit(language.say(N_("A letterhead is for a letter: with --for customer, as docx or pdf.")), BAD_INPUT)
    path = Path(given.letterhead).expanduser()
    try:
        bytes_of(path)
    except BadLetterhead as error:
        fail(error, language, BAD_INPUT)
    return path


def names_meant(given: Typed, language: Language) -> Names:
    """Return how people are named; exits for an unknown way."""

    def word(one: Names, spoken: Language) -> str:
        return spoken.in_context("names", NAMES[one])

    return word_meant("--names", given.names, Names, word, language) or Names.FULL


def choice_meant(given: Typed) -> Choice:
    """Return which notes were included and excluded by hand."""
    return Choice(
        frozenset(one.strip().upper() for one in given.taken), frozenset(one.strip().upper() for one in given.left)
    )


def form_meant(given: Typed, audience: Audience, home: Path, language: Language) -> Format:
    """Return the format: the one named, else that of the file's suffix; exits if there is none, or if they disagree."""
    there = (*formats_for(audience), *(one for one in own_layouts(home) if one.is_for(audience)))
    try:
        return chosen(there, given.format_, given.promises)
    except WrongEnding as error:
        fail(error, language, BAD_INPUT)
    except KeyError:
        told = N_("For {option} there is only {choices}")
        what = language.say(told, option="--format", choices=", ".join(one.id for one in there))
        raise click.UsageError(what, click.get_current_context()) from None


def check_choice(matters: Iterable[Matter], order: Order, language: Language) -> None:
    """Report notes that stay out although they were included by hand.

    Raises NotFound for a note of none of these conversations.
    """
    choice = order.choice
    wanted = choice.taken | choice.left
    if not wanted:
        return
    for matter in matters:
        wanted -= {note.id for note in matter.conversation.living()}
        for one in staying(matter, order.audience, choice):
            if one.note.id in choice.taken:
                told = N_("Note {id} does not leave: {why}.")
                tell(language.say(told, id=one.note.id, why=why_word(one.why, language)))
    if wanted:
        raise NotFound(N_("There is no note {id} in these conversations."), id=min(wanted))
