"""The words for comments between those who hold conversations and those who read them."""

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.comment import Say

_SAYS = {
    Say.COMMENT: NC_("say", "comment"),
    Say.STRENGTH: NC_("say", "one strength"),
    Say.QUESTION: NC_("say", "one question"),
    Say.ANSWER: NC_("say", "answer"),
    Say.ASK: NC_("say", "asked of those who lead"),
    Say.TAKEN: NC_("say", "taken on"),
    Say.DONE: NC_("say", "done"),
    Say.CANNOT: NC_("say", "cannot be done"),
}


def say_word(say: Say, language: Language) -> str:
    """Return the word for a sort of comment; one from a newer version as it is."""
    return language.in_context("say", _SAYS.get(say, say))
