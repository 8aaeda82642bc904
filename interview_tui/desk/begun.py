"""The half line of one question: kept while it is typed, there again the next time, gone once it became something."""

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
    """What is asked, of whom and about what: another question has another half line."""

    question: str
    customer_id: str | None = None
    conversation: str | None = None
    of: str | None = None
    """A note or an entry."""


class Begun:
    """What was typed to one question and not entered, and what is typed now."""

    def __init__(self, services: Services, asked: Asked, usual: str = "") -> None:
        """`usual` is what stands in the line where nothing was begun: that is no half line."""
        self._services, self._asked = services, asked
        self._question, self._usual = " ".join(asked.question.split()), usual
        key = (self._question, asked.customer_id or "", asked.conversation or "", asked.of or "")
        self._before = [one for one in services.store.begun_lines() if one.about == key]
        latest = self._before[-1] if self._before else None
        self.stands = latest if latest is not None and not latest.left else None
        """What the program was stopped over: it stands in the line."""
        self.put_aside = latest if latest is not None and latest.left else None
        """What was left on purpose: it comes back by a key."""
        self._line = self.stands
        self._kept = (usual, "") if self.stands is None else (self.stands.text, self.stands.said)
        self._now = self._kept
        self._fault: Message | None = None

    @property
    def text(self) -> str:
        """What stands in the line at first."""
        return self._kept[0]

    @property
    def is_untouched(self) -> bool:
        """Tell whether nothing is typed but what stands there of itself."""
        text, said = self._now
        return not text.strip() or (text, said) == (self._usual, "")

    def typed(self, text: str, said: str = "") -> None:
        """Take in what stands in the line by now, and what a key said beside it."""
        self._now = text, said

    def keep(self) -> Message | None:
        """Keep that, where it is another than before. Return why that was not possible, once, or None."""
        if self._now == self._kept:
            return None
        fault = self._saved(left=False)
        is_news, self._fault = fault != self._fault, fault
        return fault if is_news else None

    def leave(self) -> None:
        """Put aside what was typed: the question is left."""
        if not self.is_untouched or self._line is not None:
            self._saved(left=True)

    def given(self) -> None:
        """Let go of it, and of what was typed before: it became something."""
        for one in {one.id for one in (*self._before, *([self._line] if self._line is not None else []))}:
            with suppress(Told):  # it stands there once more, and goes by itself in a month
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
