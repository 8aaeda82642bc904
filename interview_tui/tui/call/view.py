"""What the call screen displays in each of its parts, from the state alone."""

from datetime import date
from typing import NamedTuple

from interview_tui.coaching.hint_rules import Hint
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call.measuring import meant
from interview_tui.desk.call.state import Call
from interview_tui.desk.deleting import may_leave_no_trace
from interview_tui.guide.loader import Library
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.customer import title
from interview_tui.records.spoken import day_held, length_held, written_up_word
from interview_tui.records.words import Coach
from interview_tui.tui.call.complaint import complaint_lines
from interview_tui.tui.call.talk_line import hearing_looks, talk_line
from interview_tui.tui.shared.known_view import promise_line, side
from interview_tui.tui.shared.line_view import above_line, line_label
from interview_tui.tui.shared.note_rows import EarlierRow
from interview_tui.tui.shared.question_view import Voice, question
from interview_tui.tui.shared.safety import safety
from interview_tui.tui.shared.telling_view import MOST_TO_TELL, to_tell_line
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, line

BRING_UP_CUES = 2
"""For how many cues a promise to bring up is displayed above the question: small talk, then promises."""
MOST_ASKED_ABOUT = 3
"""How many open promises are displayed above the question about them; the promises key shows all."""
NO_TRACE = NC_("key", "x")
"""The letter that leaves no trace of a call, while it is asked whether to end it."""


class Seen(NamedTuple):
    """Everything to be displayed of a call at one moment; each method draws one part of the screen."""

    call: Call
    plan: Plan
    acknowledged: Acknowledged
    at_s: float
    """Seconds from the start of the call."""
    today: date
    language: Language
    library: Library
    coach: Coach = Coach.QUIET
    hint: Hint | None = None
    ending: bool = False
    """The person is being asked whether the call should end."""

    def header(self, width: int) -> Lines:
        """Draw the first line: the customer, how safe the notes are, how long it has been."""
        saved = safety(self.acknowledged, self.language)
        if self.call.written_up:
            right = line(saved, " ")
        else:
            right = line(saved, ("   ", "quiet"), (forms.elapsed(self.at_s), "quiet"), " ")
        return [beside(line(" ", (customer_title(self.call, self.language), "quiet")), right, width)]

    def talk(self, width: int) -> Lines:
        """Draw who is speaking and the customer's approximate share; or when it was held."""
        if self.call.written_up:
            return [held_line(self.call, self.today, self.language)]
        return [talk_line(self.call, self.at_s, self.language, width, self.coach)]

    def question(self, width: int) -> Lines:
        """Draw the current question; above the first ones the promises to bring up."""
        customer = self.plan.customer
        du = customer is not None and customer.is_familiar
        voice = Voice(self.language, self.library, du, self.plan.known.answers)
        complaints = complaint_lines(self.call, self.plan.known, self.today, self.language, width)
        return [*complaints, *self._bring_up(width), *question(self.call, voice, width)]

    def _bring_up(self, width: int) -> Lines:
        promises = self.plan.known.promises
        wanted = [one for one in promises if self.call.cue < BRING_UP_CUES and one.note.id in self.call.bring_up]
        if self.call.step is not None and self.call.step[0].with_promise:
            # What is being asked about is displayed, even if nobody planned to bring it up.
            wanted += [one for one in promises if not one.note.theirs and one not in wanted][:MOST_ASKED_ABOUT]
        lines: Lines = [(Span(" "), *promise_line(noted, self.today, self.language, width - 2)) for noted in wanted]
        if self.call.cue < BRING_UP_CUES:
            to_tell = self.plan.known.to_tell[:MOST_TO_TELL]
            lines += [(Span(" "), *to_tell_line(one, self.language, self.today, width - 2)) for one in to_tell]
        return lines

    def side(self, width: int) -> Lines:
        """Draw what is known of the customer."""
        return side(self.plan.known, self.language, self.today, width, self.plan.customer)

    def above(self, width: int) -> Lines:
        """Draw the one line above the note line."""
        if self.ending:
            asked = N_("End the call? Enter ends it, any other key goes on.")
            if self.call.written_up:
                asked = N_("All written up? Enter ends it, any other key goes on.")
            if may_leave_no_trace(self.call, self.at_s):
                asked = N_("End the call? Enter ends it, {letter} leaves no trace of it, any other key goes on.")
            letter = self.language.in_context("key", NO_TRACE)
            return [(Span(" "), Span(self.language.say(asked, letter=letter), "orange bold"))]
        return above_line(self.call, self.hint, self.language, width)

    def label(self, width: int) -> Lines:
        """Draw what stands before the note line."""
        return [line_label(self.call, self.language)]


def earlier_rows(call: Call, plan: Plan, today: date, language: Language) -> list[EarlierRow]:
    """Return the earlier notes this call follows up on, each with the comments on it."""
    commented = plan.known.commented
    if not commented:
        return [EarlierRow(one, language, today) for one in call.ask_on]
    # Imported here: not needed unless something was collected.
    from interview_tui.desk.team.asked_words import said_told

    return [EarlierRow(one, language, today, said_told(commented, one.note, today, language)) for one in call.ask_on]


def customer_title(call: Call, language: Language) -> str:
    """Return who the call is with."""
    known = call.conversation
    if known.customer is None:
        return known.caller or language.say(N_("Conversation without a name"))
    return title(known.customer, known.organisation)


def held_line(call: Call, today: date, language: Language) -> Line:
    """Return when a conversation was held that is being written up."""
    one = call.conversation
    when = [written_up_word(one, language), day_held(one, language, near=today), length_held(one, language)]
    return line(" ", (", ".join(filter(None, when)), "blue"))


def looks(call: Call) -> tuple[object, ...]:
    """Return everything displayed of a call besides its notes and the text of the line."""
    line = call.line
    return (
        meant(call),
        call.line_kind, call.line_said and call.line_said.name, line.parked, line.track, line.about,
        line.at, line.edits, line.because_of, line.empty,
        call.choosing, call.written_up, call.cue, call.notice, call.talk, call.muted, call.conversation.measure,
        hearing_looks(call),
    )  # fmt: skip
