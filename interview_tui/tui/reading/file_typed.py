"""A file whose place was typed by hand."""

import os
from pathlib import Path

from interview_tui.export.file_name import write_new
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.os_words import reason


def path_typed(typed: str) -> Path:
    """Return the place that is meant; `~` is the home of the person."""
    return Path(os.path.expanduser(typed.strip()))


def fault_of_writing(typed: str, text: str, language: Language) -> str:
    """Write a text into a new file; return why that was not possible, in a sentence, or nothing."""
    path = path_typed(typed)
    try:
        write_new(path, text)
    except FileExistsError:
        told = N_("{path} is there already; nothing is ever overwritten. Choose another name.")
        return language.say(told, path=path)
    except (OSError, ValueError) as error:
        why = reason(error, language)
        return language.say(N_("{path} cannot be written: {why}. Choose another place."), path=path, why=why)
    return ""
