"""`interview delete`: deletes a conversation for good."""

import sys

from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, fail, put, say_and_exit, tell
from interview_tui.cli.team_folder import out_of_team_folder
from interview_tui.desk.exporting.copies import copies_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.naming import title

OUT_OF_REACH = N_("Backups you made yourself and files you handed over are out of reach.")


def delete(shell: Shell, conversation_id: str, yes: bool) -> None:
    """Delete a conversation, after a yes; nothing of it is left on return."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    try:
        if store is None:
            raise NotFound(
                N_("No conversation begins with {prefix}. `interview list` shows all."), prefix=conversation_id
            )
        found = store.find(conversation_id)
    except NotFound as error:
        fail(error, language, NOTHING_FOUND)
    if not yes:
        _ask(_told(store, found, language), language)
    copies = copies_told(store, {found}, language)
    store.delete(found)
    faults = store.finish_deleting()
    out_of_team_folder(store, language)
    for fault in faults:
        tell(fault.told(language))
    if faults:
        sys.exit(BAD_INPUT)
    put(language.say(N_("The conversation is deleted, and the search index knows nothing of it.")))
    tell(language.say(OUT_OF_REACH))
    if copies:
        tell(copies)


def _ask(told: str, language: Language) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To delete without being asked, add --yes.")), BAD_INPUT)
    tell(told)
    tell(language.say(N_("Delete now? [y/N]")))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was deleted.")), NOTHING_FOUND)


def _told(store: Store, conversation_id: str, language: Language) -> str:
    head = next((one for one in store.heads() if isinstance(one, Head) and one.id == conversation_id), None)
    if head is None:
        return language.say(N_("A conversation that cannot be read will be deleted for good."))
    name = title(head.customer, head.organisation) if head.customer else language.say(N_("without a name"))
    return language.say(
        N_("This will be deleted for good: {name}, {day}, {notes}."),
        name=name,
        day=forms.long_date(head.started_at.date(), language),
        notes=language.count("{n} note", "{n} notes", head.notes),
    )
