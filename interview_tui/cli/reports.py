"""`interview list`, `show`, `export`: what is kept, as text or JSON."""

import json
from pathlib import Path
from typing import Any

import click

from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, fail, say_and_exit
from interview_tui.cli.talk_report import as_json as metrics_json
from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.customer import title
from interview_tui.conversation.note import Note
from interview_tui.conversation.port import Head, NotFound, Store
from interview_tui.conversation.private import Private
from interview_tui.conversation.spoken import status_word
from interview_tui.export.file_name import write_new
from interview_tui.export.markdown import markdown
from interview_tui.export.summary import summary
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told
from interview_tui.talktime.live import LiveClock
from interview_tui.talktime.metrics import measure


def list_conversations(shell: Shell, as_json: bool) -> None:
    """Print all conversations, the latest first; what cannot be read is told on stderr."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    listing = store.listing()
    names = {key: customer for key, customer in store.customers().customers.items()}
    for fault in listing.faults:
        click.echo(fault.message.told(language), err=True)
    if as_json:
        click.echo(_dumped([_head_json(head, names) for head in listing.heads]))
        return
    if not listing.heads:
        say_and_exit(language.say(N_("There are no conversations yet.")), NOTHING_FOUND)
    for head in listing.heads:
        click.echo(_head_line(head, names, language))


def show(shell: Shell, conversation_id: str, as_json: bool, private: bool) -> None:
    """Print one conversation."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    conversation = _found(store, conversation_id, language)
    if not as_json:
        click.echo(markdown(summary(conversation, language)), nl=False)
        return
    document = conversation_json(conversation)
    if private:
        try:
            document["private"] = private_json(conversation, store.read_private(conversation.id))
        except Told as error:
            fail(error, language, BAD_INPUT)
    click.echo(_dumped(document))


def export(shell: Shell, conversation_id: str, format_: str, output: Path | None) -> None:
    """Write the summary to the terminal or into a new file; nothing is ever overwritten."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    text = markdown(summary(_found(store, conversation_id, language), language))
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        write_new(output, text)
    except FileExistsError:
        told = N_("{path} is there already; nothing is ever overwritten. Choose another name.")
        say_and_exit(language.say(told, path=output), BAD_INPUT)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        say_and_exit(
            language.say(N_("{path} cannot be written: {why}. Choose another place."), path=output, why=why),
            BAD_INPUT,
        )


def conversation_json(conversation: Conversation) -> dict[str, Any]:
    """Return a conversation as `show --json` prints it."""
    return {
        "id": conversation.id,
        "customer": conversation.customer,
        "author": conversation.author,
        "guide": conversation.guide,
        "channel": conversation.channel,
        "started_at": conversation.started_at.isoformat(),
        "ended_at": conversation.ended_at.isoformat() if conversation.ended_at else None,
        "status": conversation.status,
        "notes": [_note_json(note) for note in conversation.living()],
    }


def private_json(conversation: Conversation, private: Private) -> dict[str, Any]:
    """Return who spoke when and the figures, under the names that `interview talk` uses."""
    changes = private.changes
    last = max((change.at_s for change in changes), default=0.0)
    ended = private.until_s
    if ended is None:
        until = conversation.ended_at or max((note.at for note in conversation.notes), default=conversation.started_at)
        ended = (until - conversation.started_at).total_seconds()
    timeline = LiveClock(changes=changes).timeline(max(last, ended))
    turns = [{"speaker": one.speaker, "start_s": one.start_s, "end_s": one.end_s} for one in timeline]
    return {"turns": turns, **{k: v for k, v in metrics_json(measure(timeline)).items() if k != "turns"}}


def _note_json(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "at": note.at.isoformat(),
        "kind": note.kind,
        "track": note.track,
        "text": note.text,
        "because_of": note.because_of,
        "evidence": [one.as_document() for one in note.evidence],
        "how_known": note.how_known,
        "parked": note.parked,
        "due": note.due.isoformat() if note.due else None,
        "owner": note.owner,
        "earlier": list(note.earlier),
    }


def _head_json(head: Head, names: dict[str, Any]) -> dict[str, Any]:
    customer = names.get(head.customer_id or "")
    return {
        "id": head.id,
        "customer": customer.name if customer else head.customer,
        "author": head.author,
        "guide": head.guide,
        "channel": head.channel,
        "started_at": head.started_at.isoformat(),
        "ended_at": head.ended_at.isoformat() if head.ended_at else None,
        "status": head.status,
        "notes": head.notes,
    }


def _head_line(head: Head, names: dict[str, Any], language: Language) -> str:
    customer = names.get(head.customer_id or "")
    name = customer.title if customer else None
    name = name or (title(head.customer, head.organisation) if head.customer else language.say(N_("without a name")))
    day = forms.long_date(head.started_at.date(), language)
    notes = language.count("{n} note", "{n} notes", head.notes)
    return (
        f"{head.id}  {day:>11} {forms.clock(head.started_at)}  {name}  ({notes}, {status_word(head.status, language)})"
    )


def _found(store: Store, prefix: str, language: Language) -> Conversation:
    try:
        return store.read(store.find(prefix))
    except NotFound as error:
        fail(error, language, NOTHING_FOUND)
    except Told as error:
        fail(error, language, BAD_INPUT)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
