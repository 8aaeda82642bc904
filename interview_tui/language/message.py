"""Messages to the person, translated only where they are shown."""

from typing import NamedTuple, Protocol


class Speaks(Protocol):
    """Something that can say a sentence in a language."""

    def say(self, msgid: str, /, **params: object) -> str:
        """Return the sentence with its parameters filled in."""
        ...

    def count(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """Return the sentence that fits a number of things; the number is `{n}`."""
        ...


def N_(msgid: str) -> str:
    """Mark a sentence for the catalogues without translating it here."""
    return msgid


def NC_(context: str, msgid: str) -> str:
    """Mark a word that needs a context (one English word, several German ones) for the catalogues."""
    return msgid


STRANGER, FAMILIAR = "Sie", "du"
"""The contexts in which a sentence to a customer stands in the catalogues, by the form of address."""


def NA_(msgid: str) -> str:
    """Mark a sentence to a customer, who is addressed in one of two forms, for the catalogues."""
    return msgid


class Message(NamedTuple):
    """An English sentence with `{named}` places and what fills them, which may be sentences or words themselves."""

    msgid: str
    params: tuple[tuple[str, object], ...] = ()
    plural: str = ""
    """The sentence for several, where it says how many; then `n` is among the parameters."""

    def told(self, language: Speaks) -> str:
        """Return the sentence in a language."""
        filled = {name: one.told(language) if isinstance(one, Message) else one for name, one in self.params}
        if self.plural:
            n = filled.pop("n")
            assert isinstance(n, int)
            return language.count(self.msgid, self.plural, n, **filled)
        return language.say(self.msgid, **filled)


def message(msgid: str, /, **params: object) -> Message:
    """Return a sentence marked with `N_` and what fills its places."""
    return Message(msgid, tuple(params.items()))


def counted(singular: str, plural: str, n: int, /, **params: object) -> Message:
    """Return the sentence that fits a number of things; the number is `{n}`."""
    return Message(singular, (("n", n), *params.items()), plural)


class Told(Exception):
    """The base of every error that a person sees: it says what happened and what to do, in one sentence."""

    def __init__(self, msgid: str, **params: object) -> None:
        self.message = Message(msgid, tuple(params.items()))
        super().__init__(msgid.format(**params))
