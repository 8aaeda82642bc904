"""`interview complaints add`: saves a complaint, or praise, that did not come up in a conversation."""

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import dumped
from interview_tui.cli.narrowing import customer_meant, past_day_meant, word_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, new_id, put, say_and_exit, tell, typed
from interview_tui.desk.came_in import keep
from interview_tui.desk.complaints.elsewhere import FROM, word_from_elsewhere
from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.held_at import held_at
from interview_tui.insight.complaints_again import earlier_like
from interview_tui.insight.noted import Noted
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.store import Store
from interview_tui.records import complaint_changes
from interview_tui.records.conversation import Conversation
from interview_tui.records.spoken import channel_word, kind_word
from interview_tui.records.words import Channel, Kind


def add(
    shell: Shell,
    customer: str,
    text: str,
    on: str | None,
    from_: str | None,
    praise: bool,
    again: bool,
    as_json: bool,
) -> None:
    """Save it as something sent in, with one note; `again` links it to the earlier complaint it most resembles."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    person = customer_meant(customer, store, language)
    if store is None:
        raise AssertionError("a customer was found in no store")
    said, now = typed(text), wall_clock.now()
    if not said.strip():
        say_and_exit(language.say(N_("What did they say? The text is empty.")), BAD_INPUT)
    if again and praise:
        say_and_exit(language.say(N_("Praise is no complaint again: give --praise or --again.")), BAD_INPUT)
    kind = Kind.PRAISE if praise else Kind.COMPLAINT
    conversation = word_from_elsewhere(said, kind, _channel(from_, language), person, store, new_id, now)
    day = past_day_meant(on, N_("{date} still lies ahead. Name the day on which it came."), language)
    if day != now.date():
        conversation = held_at(conversation, PastMoment(day), now)
    earlier = () if praise else _earlier(conversation, store)
    if again:
        if not earlier:
            told = N_("No earlier complaint of {name} is like this one: nothing is kept. Leave --again out.")
            say_and_exit(language.say(told, name=person.title), NOTHING_FOUND)
        [note] = conversation.notes
        conversation = conversation.put(complaint_changes.again(note, earlier[0].note.id))
    keep(store, conversation)
    if as_json:
        [note] = conversation.notes
        kept: dict[str, object] = {
            "conversation": conversation.id,
            "note": note.id,
            "kind": kind.value,
            "on": day.isoformat(),
        }
        if note.complaint is not None:
            perhaps = [] if again else [one.note.id for one in earlier]
            kept |= {"again_of": note.complaint.again_of, "perhaps_again_of": perhaps}
        put(dumped(kept))
        return
    for one in earlier[:1] if again else earlier:
        sentence = N_("Perhaps again: {text} ({date}). In the program, b asks whether it is the same.")
        if again:
            sentence = N_("Again: {text} ({date}).")
        when = forms.long_date(one.said_on, language)
        tell(language.say(sentence, text=" ".join(one.note.text.split()), date=when))
    told = N_("Kept of {name}: {kind}, {channel}, {date}. `interview complaints` shows what is next.")
    if praise:
        told = N_("Kept of {name}: {kind}, {channel}, {date}.")
    put(
        language.say(
            told,
            name=person.title,
            kind=kind_word(kind, False, language),
            channel=channel_word(conversation.channel, language),
            date=forms.long_date(day, language),
        )
    )


def _earlier(conversation: Conversation, store: Store) -> tuple[Noted, ...]:
    """Return the earlier complaints it may repeat, the likeliest first."""
    [note] = conversation.notes
    known = read_known(store, conversation.customer_id or "", but=conversation.id).known
    every = (Noted(held, one) for held in (*known.conversations, *known.there) for one in held.living())
    return earlier_like(note.text, every)


def _channel(given: str | None, language: Language) -> Channel:
    channel = word_meant("--from", given, Channel, channel_word, language) or Channel.LETTER
    if channel not in FROM:
        words = ", ".join(one.value for one in FROM)
        sentence = N_("From {channel} it came in a conversation; elsewhere is: {words}.")
        say_and_exit(language.say(sentence, channel=channel_word(channel, language), words=words), BAD_INPUT)
    return channel
