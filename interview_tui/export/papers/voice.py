"""How to address a customer: formally or not, as stored with them, and by which name."""

from dataclasses import dataclass

from interview_tui.export.matter import Matter
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NA_
from interview_tui.records.given_name import given_name
from interview_tui.records.words import WRITTEN, Channel


@dataclass(frozen=True, slots=True)
class Voice:
    """The person addressed, and how."""

    language: Language
    familiar: bool = False
    """Whether to say du."""
    name: str = ""
    """Their full name; empty if unknown."""

    def said(self, msgid: str, **params: object) -> str:
        """Return a sentence that was marked with `NA_`."""
        return self.language.to_customer(self.familiar, msgid, **params)

    @property
    def greeting(self) -> str:
        """The salutation."""
        if not self.name:
            return self.said(NA_("Hello,"))
        return self.said(NA_("Dear {name},"), name=given_name(self.name) if self.familiar else self.name)

    @property
    def parting(self) -> str:
        """The closing formula above the writer's name."""
        return self.said(NA_("Kind regards"))


def voice_to(matter: Matter, language: Language) -> Voice:
    """Return how to address the customer of a conversation."""
    customer = matter.customer
    return Voice(language, customer is not None and customer.is_familiar, matter.conversation.customer or "")


def was_written(matter: Matter) -> bool:
    """Return whether the customer wrote, and nobody spoke."""
    channel = matter.conversation.channel
    return channel in WRITTEN or channel is Channel.MESSAGE
