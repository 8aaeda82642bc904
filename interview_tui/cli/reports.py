"""`interview list` and `show`: stored conversations, as text or JSON."""

from collections.abc import Iterator, Mapping

from interview_tui.cli.documents import conversation_json, dumped, head_json, private_json
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, fail, put, say_and_exit, tell
from interview_tui.cli.talk import as_table
from interview_tui.desk.customer.reading import read_since
from interview_tui.desk.team.releasing import out_word
from interview_tui.export.writers.markdown import of_conversation
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.customers import Named
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import title
from interview_tui.records.forms import is_guided
from interview_tui.records.kept_talk import figures_since_first_press, kept_figures, source_of, unkept_s, woven
from interview_tui.records.presence import with_names_of_now
from interview_tui.records.private import Private
from interview_tui.records.signing import signed, signed_name
from interview_tui.records.spoken import own_words, state_word, time_held
from interview_tui.records.spoken_talk import source_told


def list_conversations(shell: Shell, as_json: bool) -> None:
    """Print all conversations, the latest first; unreadable ones are reported on standard error."""
    store = shell.store_to_read(collected=True)
    if store is None:
        _list_nothing(shell.speak(), as_json)
        return
    language = shell.speak(store.settings.language)
    listing, names = store.listing(), store.customer_names()
    faults = [fault.message for fault in (*listing.faults, *names.faults)]
    for message in [store.read_only, *faults] if store.read_only else faults:
        tell(message.told(language))
    if not listing.heads:
        _list_nothing(language, as_json, unreadable=bool(listing.faults))
    elif as_json:
        heads = [head._replace(author=_author(head, store)) for head in listing.heads]
        put(dumped([head_json(head, _name(head, names.customers)) for head in heads]))
    else:
        put("\n".join(_line(head, names.customers, store, language) for head in listing.heads))


def show(shell: Shell, conversation_id: str, as_json: bool, private: bool) -> None:
    """Print one conversation."""
    store, language, conversation = _found(shell, conversation_id)
    conversation = signed(conversation, store.settings)
    mine = store.read_private(conversation.id) if private else None
    if as_json:
        document = conversation_json(conversation)
        put(dumped(document | {"private": private_json(conversation, mine)} if mine else document))
        return
    put(of_conversation(conversation, language, read_since(store, conversation)).rstrip("\n"))
    if mine:
        figures = "\n".join(_figures(conversation, mine, language))
        words = "\n".join(own_words(mine, language))
        put(f"\n{language.say(N_('Only for me'))}\n\n{figures}" + (f"\n\n{words}" if words else ""))


def _figures(conversation: Conversation, mine: Private, language: Language) -> Iterator[str]:
    """Yield talk time with its source; figures of both sides only if both are known."""
    yield from source_told(conversation, mine, language)
    if source_of(conversation, mine) is None or kept_figures(conversation, mine) is not None:
        yield as_table(figures_since_first_press(conversation, mine), language)
    missing = unkept_s(conversation, mine)
    if missing:
        by_hand = not woven(conversation, mine).stretches
        told = N_("{time} not recorded: a long time without the speaker key") if by_hand else N_("{time} not recorded")
        yield language.say(told, time=forms.elapsed(missing))


def _found(shell: Shell, prefix: str) -> tuple[Store, Language, Conversation]:
    """Return the conversation that is meant, with its customer's current name; exits if there is none."""
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    try:
        if store is None:
            raise NotFound(N_("No conversation begins with {prefix}. `interview list` shows all."), prefix=prefix)
        conversation = store.read(store.find(prefix))
    except NotFound as error:
        fail(error, language, NOTHING_FOUND)
    return store, language, with_names_of_now(conversation, store.customer)


def _list_nothing(language: Language, as_json: bool, *, unreadable: bool = False) -> None:
    """End an empty list; if files were unreadable, that was reported already and the list is not called empty."""
    if as_json:
        put(dumped([]))
    if unreadable:
        raise SystemExit(BAD_INPUT)
    say_and_exit(language.say(N_("There are no conversations yet.")), NOTHING_FOUND)


def _author(head: Head, store: Store) -> str:
    """Return who held a conversation; empty for a collected one: a list by person could be counted."""
    return "" if store.is_from_others(head.id) else signed_name(head.author, store.settings)


def _name(head: Head, customers: Mapping[str, Named]) -> str | None:
    customer = customers.get(head.customer_id or "")
    return customer.name if customer else head.customer


def _line(head: Head, customers: Mapping[str, Named], store: Store, language: Language) -> str:
    customer = customers.get(head.customer_id or "")
    name = customer.title if customer else None
    name = name or (
        title(head.customer, head.organisation) if head.customer else head.caller or language.say(N_("without a name"))
    )
    day = forms.long_date(head.started_at.date(), language)
    notes = language.count("{n} note", "{n} notes", head.notes) if head.notes or is_guided(head.form) else ""
    others = language.say(N_("from others")) if store.is_from_others(head.id) else ""
    state = state_word(head.form, head.status, language)
    told = ", ".join(filter(None, (others, notes, state, "" if others else out_word(head, language))))
    return f"{head.id}  {day:>11} {time_held(head, language):5}  {name}  ({told})"
