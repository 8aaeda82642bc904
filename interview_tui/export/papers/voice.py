"""How one speaks to a customer: in the form of address that is kept with them, by the name they are called."""

from dataclasses import dataclass

from interview_tui.export.matter import Matter
from interview_tui.language.catalogue import Language
from interview_tui.language.message import FAMILIAR, NA_
from interview_tui.records.given_name import given_name
from interview_tui.records.words import WRITTEN, Channel


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is spoken to, and how."""

    language: Language
    familiar: bool = False
    """One says du."""
    name: str = ""
    """The whole name of whom one speaks to; empty where it is not known."""

    def said(self, msgid: str, **params: object) -> str:
        """Return a sentence that was marked with `NA_`."""
        return self.language.to_customer(self.familiar, msgid, **params)

    @property
    def greeting(self) -> str:
        """How a letter begins."""
        if not self.name:
            return self.said(NA_("Hello,"))
        return self.said(NA_("Dear {name},"), name=given_name(self.name) if self.familiar else self.name)

    @property
    def parting(self) -> str:
        """How a letter ends, above the name of who writes it."""
        return self.said(NA_("Kind regards"))


def voice_to(matter: Matter, language: Language) -> Voice:
    """Return how one speaks to the customer of a conversation."""
    customer = matter.customer
    return Voice(language, customer is not None and customer.address == FAMILIAR, matter.conversation.customer or "")


def was_written(matter: Matter) -> bool:
    """Return whether the customer wrote, and nobody spoke."""
    channel = matter.conversation.channel
    return channel in WRITTEN or channel is Channel.MESSAGE
