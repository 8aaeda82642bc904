"""`interview team seen`, `comments`, `comment`, `ask` and `answer`: what others see of my work, and comments on it."""

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, fail, new_id, printable, put, say_and_exit, typed
from interview_tui.desk.team.asked import said_about
from interview_tui.desk.team.asked_words import said_words
from interview_tui.desk.team.asking_lead import ask_in, leads, leaves, open_question
from interview_tui.desk.team.comments import answer as answered
from interview_tui.desk.team.comments import say_in
from interview_tui.desk.team.passing_on import to_tell
from interview_tui.desk.team.seen import Seen
from interview_tui.desk.team.seen import seen as all_seen
from interview_tui.export.writers.markdown import of_paper
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.port.team import Said
from interview_tui.records.clean import clean
from interview_tui.records.comment import Say
from interview_tui.records.fold import fold
from interview_tui.records.naming import title
from interview_tui.records.spoken_comment import say_word

_NOBODY = N_("nobody has read it yet")


def seen(shell: Shell, conversation: str | None, as_json: bool) -> None:
    """Print what team leads can see; exits with 1 if that is nothing."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    today = wall_clock.now().date()
    every = all_seen(store, today)
    found = every.shown
    if conversation is not None:
        own_id = _found(store, conversation, language)
        found = tuple(one for one in found if one.own_id == own_id)
    if as_json:
        put(dumped([_seen_json(one) for one in found]))
        return
    if every.still_there:
        told = language.count(
            "{n} record was taken back and is there until the next file.",
            "{n} records were taken back and are there until the next file.",
            every.still_there,
        )
        put(told)
    told_here = _told(store, language) if conversation is None else []
    if told_here:
        put("\n".join(told_here))
    elif not found:
        say_and_exit(language.say(N_("Nothing of that is seen by others.")), NOTHING_FOUND)
    for one in found:
        if conversation is None:
            put(_line(one, language))
        else:
            put(of_paper(one.paper(language), language, one.conversation.started_at).rstrip("\n"))
            said = [each for every in said_about(store, store.read(one.own_id)).values() for each in every if each.own]
            for each in said:
                put(printable(said_words(each, today, language)))
            put("\n" + _read_by(one, language))


def _told(store: Store, language: Language) -> list[str]:
    """Return what those who made a decision see of how customers were told here."""
    seen = {one.id: len(one.tellings) for one in to_tell(store) if one.of is not None}
    return [
        language.count(
            "{who} sees of {n} customer that they know it, or do not wish to: {what}  ({id})",
            "{who} sees of {n} customers that they know it, or do not wish to: {what}  ({id})",
            seen[one.id],
            who=printable(one.author) or language.say(N_("somebody")),
            what=printable(one.text.split("\n")[0]),
            id=one.id,
        )
        for one in store.announcements()
        if one.id in seen
    ]


def comments(shell: Shell, as_json: bool) -> None:
    """Print all comments to and by the owner of this store."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    found = store.comments()
    if as_json:
        put(dumped([_said_json(one) for one in found]))
        return
    if not found:
        say_and_exit(language.say(N_("Nothing was said about a conversation yet.")), NOTHING_FOUND)
    for one in found:
        day, told = forms.short_date(one.comment.on, language), say_word(one.comment.say, language)
        who = one.author or language.say(N_("without a name"))
        put(f"{one.comment.id}  {day}  {printable(who)}, {told}: {printable(one.comment.text)}")


def comment(shell: Shell, conversation: str, words: tuple[str, ...], strength: bool, question: bool) -> None:
    """Comment on a collected conversation or a note of it; sent with the next file for its author."""
    store = shell.store(collected=True)
    language = shell.speak(store.settings.language)
    of, text = _found(store, conversation, language), clean(words[-1])
    author = next((one.id for one in store.of_others() if any(head == of for head in _ids(one))), None)
    if author is None:
        told = N_("This conversation is your own: comments are about those of others.")
        say_and_exit(language.say(told), BAD_INPUT)
    note = _note_of(store, of, words, language)
    what = Say.STRENGTH if strength else Say.QUESTION if question else Say.COMMENT
    kept = say_in(store, new_id(), wall_clock.now().date(), author, of, what, text, note)
    put(language.say(N_("Kept: {id}. It leaves with `interview share --for NAME`."), id=kept.id))


def ask(shell: Shell, conversation: str, words: tuple[str, ...], whom: str | None) -> None:
    """Ask the team lead about one's own conversation or a note of it; sent with the next file."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    of, text = _found(store, conversation, language), clean(words[-1])
    note = _note_of(store, of, words, language)
    known = leads(store)
    wanted = [one for one in known if not whom or fold(typed(whom)) in fold(one.name)]
    if len(wanted) != 1:
        names = ", ".join(one.name or language.say(N_("whoever leads")) for one in known)
        say_and_exit(language.say(N_("Say with --whom who is meant: {names}."), names=printable(names)), BAD_INPUT)
    if note is not None and not leaves(store, store.read(of), note):
        say_and_exit(language.say(N_("This note stays here: nobody else can be asked about it.")), BAD_INPUT)
    before = open_question(store, of, note)
    today = wall_clock.now().date()
    kept = ask_in(store, new_id(), today, of, note, wanted[0], text, before)
    put(language.say(N_("Kept: {id}. It leaves with the next `interview share`, once that is released."), id=kept.id))


def answer(shell: Shell, comment_id: str, text: str) -> None:
    """Answer a comment; sent with the next file for its author."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    begins = comment_id.strip().upper()
    found = [one for one in store.comments() if not one.own and begins and one.comment.id.startswith(begins)]
    if len(found) != 1:
        told = N_("No one comment begins with {id}. `interview team comments` shows all.")
        say_and_exit(language.say(told, id=comment_id), NOTHING_FOUND)
    kept = answered(store, new_id(), wall_clock.now().date(), found[0], clean(text))
    put(language.say(N_("Kept: {id}. It leaves with `interview share --for NAME`."), id=kept.id))


def _note_of(store: Store, conversation: str, words: tuple[str, ...], language: Language) -> str | None:
    """Return the note whose id begins with the first word, before the text; None if there is only text."""
    if len(words) < 2:
        return None
    notes = [one.id for one in store.read(conversation).living() if one.id.startswith(words[0].strip().upper())]
    if len(notes) != 1:
        say_and_exit(language.say(N_("There is no one note {id}."), id=words[0]), NOTHING_FOUND)
    return notes[0]


def _found(store: Store, prefix: str, language: Language) -> str:
    try:
        return store.find(prefix)
    except NotFound as error:
        fail(error, language, NOTHING_FOUND)


def _ids(store: Store) -> frozenset[str]:
    return frozenset(head.id for head in store.listing().heads)


def _line(one: Seen, language: Language) -> str:
    held = one.conversation
    name = title(held.customer, held.organisation) if held.customer else language.say(N_("without a name"))
    notes = language.count("{n} note", "{n} notes", len(held.notes))
    day = forms.long_date(held.started_at.date(), language)
    return f"{one.own_id}  {day:>11}  {printable(name)}  ({notes}; {_read_by(one, language)})"


def _read_by(one: Seen, language: Language) -> str:
    if not one.read_by:
        return language.say(_NOBODY)
    return language.say(N_("read by {names}"), names=printable(", ".join(one.read_by)))


def _seen_json(one: Seen) -> dict[str, object]:
    return {
        "conversation": one.own_id,
        "read_by": list(one.read_by),
        "record": one.conversation.as_document(),
        "customer": one.customer.as_document() if one.customer else None,
    }


def _said_json(one: Said) -> dict[str, object]:
    told = one.comment.as_document()
    hidden = {"by", "term", "rev"}
    return {"author": one.author, "own": one.own, **{name: told[name] for name in told if name not in hidden}}
