"""The panel that asks about a complaint, one question after another; each answer is saved at once."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.complaints import asking as ask
from interview_tui.desk.complaints.answers import Answered, all_three, can_be_no, every_one_said, is_typed, no, question
from interview_tui.desk.complaints.answers import taken as answer_in
from interview_tui.desk.complaints.answers import yes as yes_to
from interview_tui.desk.complaints.asking import Asking
from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.desk.services import Services
from interview_tui.insight.complaint_words import remark
from interview_tui.language.message import N_, NC_
from interview_tui.records.changes import restored
from interview_tui.records.note import Note
from interview_tui.records.words import ComplaintStep
from interview_tui.tui.panels.panel import Panel
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

NO_BREAK = "\u00a0"
"""A no-break space: a key stays on the line of its word."""
YES, NO, ALL = NC_("answer key", "y"), NC_("answer key", "n"), NC_("answer key", "a")


class AskComplaint(Panel[tuple[Note, ...] | None]):
    """Asks until nothing is left or it is closed. Returns the note as it was before each answer, in order."""

    def __init__(self, services: Services, keeping: Keeping, asking: Asking, raised: date) -> None:
        super().__init__(services)
        self.asking = asking
        self._keeping, self._raised = keeping, raised
        self._before: list[tuple[Note, ComplaintStep]] = []
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay out the complaint, the question, the line, and what to press."""
        with Vertical(id="panel"):
            yield Sheet(self._draw_complaint, id="complaint")
            yield Sheet(self._draw_question, id="asked")
            yield TextLine(self.press, self._typed, text=self.asking.line, id="answer")
            yield Sheet(self._draw_below, id="told")

    def on_mount(self) -> None:
        """Show the line if text is asked for, and save what is typed once a second."""
        self.query_one(TextLine).display = self._in_words
        super().on_mount()
        self.set_interval(1.0, self.tick)

    def on_unmount(self) -> None:
        """Close the conversation, however this ends."""
        self._keeping.close()

    def tick(self) -> None:
        """Save what is typed and not yet submitted; report why that fails."""
        fault = None if self._gone else self._keeping.keep_begun(ask.left(self.asking).begun)
        if fault is not None:
            self._tell(fault.told(self.services.language))

    @property
    def _in_words(self) -> bool:
        return self.asking.step is not None and is_typed(self.asking.step)

    # what is on the screen

    def _draw_complaint(self, width: int) -> Lines:
        language, note = self.services.language, self.asking.note
        if note.complaint is None:
            return []
        right = remark(note.complaint, self._raised, self.asking.today, language)
        text = shortened(note.text.replace("\n", " "), max(10, width - len(right) - 4))
        refused = [one for one in note.complaint.answers if one.refused is not None]
        before = [line(" ", (shortened(f"{language.say(N_('Not accepted:'))} {one.text}", width - 2), "quiet"))
                  for one in refused[-1:]]  # fmt: skip
        return [beside(line(" ", text), line((right, "quiet"), " "), width), *before]

    def _draw_question(self, width: int) -> Lines:
        return paragraph(question(self.asking, self.services.language), "bold", width - 1, 1)

    def _draw_below(self, width: int) -> Lines:
        told = paragraph(self._told, "orange", width - 1, 1) if self._told else []
        kept_together = (one.replace(" ", NO_BREAK) for one in self._keys())
        return [*told, *paragraph("  ".join(kept_together), "quiet", width - 1, 1)]

    def _keys(self) -> list[str]:
        say, step = self.services.language.say, self.asking.step
        keys = [say(N_("Enter takes it")) if self._in_words else say(N_("Enter yes"))]
        if step is not None and can_be_no(step):
            keys.append(say(N_("{key} no"), key=self._letter(NO)))
        if all_three(self.asking):
            keys.append(say(N_("{key} all three: thanked, apologised, taken on"), key=self._letter(ALL)))
        if self.asking.may_be_passed_over:
            keys.append(say(N_("Tab not known")) if step is ComplaintStep.CONTENT else say(N_("Tab not needed")))
        return [*keys, say(N_("↓ next question")), say(N_("Esc later"))]

    def _letter(self, letter: str) -> str:
        return self.services.language.in_context("answer key", letter)

    def _show(self) -> None:
        text_line = self.query_one(TextLine)
        text_line.replace_text(self.asking.line)
        text_line.display = self._in_words
        if self._in_words:
            text_line.focus()
        for sheet, draw in (
            ("#complaint", self._draw_complaint),
            ("#asked", self._draw_question),
            ("#told", self._draw_below),
        ):
            self.query_one(sheet, Sheet).show(draw)

    # keys

    def _typed(self, text: str, pasted: bool) -> None:
        self.asking = ask.typed(self.asking, text)
        if self._told:
            self._told = ""
            self.query_one("#told", Sheet).show(self._draw_below)

    def _press_here(self, key: str, character: str | None) -> bool:
        step = self.asking.step
        if key in ("escape", "ctrl+q") or step is None:
            self._leave()
        elif key in ("up", "down", "shift+tab"):
            self._go(ask.moved(self.asking, 1 if key == "down" else -1))
        elif key == "tab":
            over = ask.passing_over(self.asking)
            if over is None:
                self._tell(self.services.language.say(N_("That cannot be passed over; Esc leaves it for later.")))
            else:
                self._take(Answered(over))
        elif key == "ctrl+z" and not self.asking.line:
            self._take_back()
        elif key == "enter":
            self._take(answer_in(self.asking, self.services.language) if is_typed(step) else yes_to(self.asking, step))
        elif is_typed(step):
            return False
        else:
            self._by_letter(step, (character or "").casefold())
        return True

    def _by_letter(self, step: ComplaintStep, letter: str) -> None:
        if letter == self._letter(YES):
            self._take(yes_to(self.asking, step))
        elif letter == self._letter(ALL) and all_three(self.asking):
            self._take(every_one_said(self.asking))
        elif letter == self._letter(NO):
            self._take(no(self.asking))

    def _take(self, answered: Answered | str) -> None:
        if isinstance(answered, str):
            self._tell(answered)
            return
        if answered.ask is not None:
            self._go(ask.put_at(self.asking, answered.ask))
            return
        if answered.change is None:
            self._go(ask.moved(self.asking, 1))
            return
        before, step = self.asking.note, self.asking.step
        fault = self._keeping.keep_private(answered.private) if answered.private else None
        fault = self._keeping.change(answered.change) or fault
        after = self._keeping.note()
        if after is None or step is None or (fault is not None and after == before):
            self._tell(fault.told(self.services.language) if fault else "")
            return
        if after != before:
            self._before.append((before, step))
        self._go(ask.went_on(self.asking, after))
        if fault is not None:
            self._tell(fault.told(self.services.language))

    def _take_back(self) -> None:
        """Undo the last answer given in this panel, and ask it again."""
        if not self._before:
            return
        before, step = self._before.pop()
        self._keeping.change(lambda now: restored(now, before))
        after = self._keeping.note()
        if after is not None:
            self._go(ask.taken_back(self.asking, after, step))

    def _go(self, asking: Asking) -> None:
        self.asking, self._told = asking, ""
        self.tick()
        if asking.step is None:
            self._leave()
        else:
            self._show()

    def _tell(self, told: str) -> None:
        self._told = told
        self.query_one("#told", Sheet).show(self._draw_below)

    def _leave(self) -> None:
        told = self._told
        self.tick()
        if self._told not in ("", told):
            return  # a key would lose what was typed: the message has to be read first
        self._keeping.close()
        self.answer(tuple(note for note, _ in self._before))
