"""The half-typed answer to one question: saved while it is typed, restored next time, dropped once it was used."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_tui.language.message import Message, Told
from interview_tui.records.begun_line import BegunLine

if TYPE_CHECKING:
    from interview_tui.desk.services import Services


@dataclass(frozen=True, slots=True)
class Asked:
    """Identifies a question: what is asked, of whom, and about what."""

    question: str
    customer_id: str | None = None
    conversation: str | None = None
    of: str | None = None
    """The id of a note or an entry."""


class Begun:
    """What was typed for one question but not entered, earlier and now."""

    def __init__(self, services: Services, asked: Asked, usual: str = "") -> None:
        """`usual` is the line's default text, which is not worth saving."""
        self._services, self._asked = services, asked
        self._question, self._usual = " ".join(asked.question.split()), usual
        key = (self._question, asked.customer_id or "", asked.conversation or "", asked.of or "")
        self._before = [one for one in services.store.begun_lines() if one.about == key]
        latest = self._before[-1] if self._before else None
        self.stands = latest if latest is not None and not latest.left else None
        """The text that was interrupted: it is back in the line."""
        self.put_aside = latest if latest is not None and latest.left else None
        """The text that was left on purpose: it comes back by a key."""
        self._line = self.stands
        self._kept = (usual, "") if self.stands is None else (self.stands.text, self.stands.said)
        self._now = self._kept
        self._fault: Message | None = None

    @property
    def text(self) -> str:
        """The initial text of the line."""
        return self._kept[0]

    @property
    def is_untouched(self) -> bool:
        """Return whether the line still has its initial text."""
        text, said = self._now
        return not text.strip() or (text, said) == (self._usual, "")

    def typed(self, text: str, said: str = "") -> None:
        """Take in the text of the line, and the choice made with a key beside it."""
        self._now = text, said

    def keep(self) -> Message | None:
        """Save that if it changed. Return why it failed, once, or None."""
        if self._now == self._kept:
            return None
        fault = self._saved(left=False)
        is_news, self._fault = fault != self._fault, fault
        return fault if is_news else None

    def leave(self) -> None:
        """Put the text aside: the question is left."""
        if not self.is_untouched or self._line is not None:
            self._saved(left=True)

    def given(self) -> None:
        """Drop it, with anything typed earlier: it was used."""
        for one in {one.id for one in (*self._before, *([self._line] if self._line is not None else []))}:
            with suppress(Told):  # the line appears once more, and expires after a month
                self._services.store.forget_begun(one)

    def _saved(self, *, left: bool) -> Message | None:
        store, line = self._services.store, self._line
        try:
            if not self.is_untouched:
                self._line = self._as_line(left=left)
                store.keep_begun(self._line)
            elif line is not None:
                self._line = None
                store.forget_begun(line.id)
        except Told as error:
            return error.message
        self._kept = self._now
        return None

    def _as_line(self, *, left: bool) -> BegunLine:
        services, asked, (text, said) = self._services, self._asked, self._now
        return BegunLine(
            id=self._line.id if self._line is not None else services.new_id(),
            asked=self._question,
            customer_id=asked.customer_id,
            conversation=asked.conversation,
            of=asked.of,
            text=text,
            said=said,
            left=left,
            at=services.now().wall,
            by=services.store.id,
        )
