"""A file whose place was typed by hand."""

import os
from pathlib import Path
from types import MappingProxyType

from interview_tui.export.file_name import write_new
from interview_tui.export.formats import Document, WrongEnding, conversation_in, format_for
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.os_words import reason
from interview_tui.records.conversation import Conversation


def path_typed(typed: str) -> Path:
    """Return the place that is meant; `~` is the home of the person."""
    return Path(os.path.expanduser(typed.strip()))


def fault_of_writing(
    typed: str, conversation: Conversation, language: Language, since: Since = MappingProxyType({})
) -> str:
    """Write the summary into a new file, in the format its name ends in; return why not, in a sentence, or nothing."""
    path = path_typed(typed)
    try:
        form = format_for(Document.CONVERSATION, name=str(path))
        write_new(path, conversation_in(form, conversation, language, since))
    except WrongEnding as error:
        return error.message.told(language)
    except FileExistsError:
        told = N_("{path} is there already; nothing is ever overwritten. Choose another name.")
        return language.say(told, path=path)
    except (OSError, ValueError) as error:
        why = reason(error, language)
        return language.say(N_("{path} cannot be written: {why}. Choose another place."), path=path, why=why)
    return ""
