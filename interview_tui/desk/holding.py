"""A call in progress: counts its time, hands each new state to the store, and triggers hints."""

from collections.abc import Callable
from typing import Protocol

from interview_tui.coaching.hint_rules import InCall
from interview_tui.coaching.hints import Hinting
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call import listening, moving
from interview_tui.desk.call.acts import changed_whole
from interview_tui.desk.call.of_themes import MOST_OF_THEMES, with_themes
from interview_tui.desk.call.pressing import Step
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.held_at import held_at, moment_typed
from interview_tui.desk.listening import Hears, begins_by_itself, chosen
from interview_tui.desk.saving import Keeping
from interview_tui.desk.services import Services
from interview_tui.desk.starting import Started, measure_waits
from interview_tui.insight.known import Known
from interview_tui.insight.measures import Waits
from interview_tui.language.message import N_, Message
from interview_tui.records.conversation import Conversation, with_customer
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private
from interview_tui.records.words import Coach
from interview_tui.talktime.live import LiveClock

BEING_READ = Message(N_("What is known of the customer is being read …"))
"""Said while it is being read, if something needs it."""


class Shows(Protocol):
    """A view of a running call."""

    def show_call(self, before: Call, after: Call) -> None:
        """Display what changed."""
        ...

    def show_hint(self) -> None:
        """Display a new hint, or that there is none any more."""
        ...


class Held:
    """The present state of the call. Every change passes through here."""

    def __init__(self, started: Started, services: Services, screen: Shows) -> None:
        self.call: Call = started.call
        self.plan: Plan = started.plan
        self.elapsed = started.elapsed
        self.hinting = Hinting()
        self.keeping = Keeping(started.opened, started.private, services)
        self._away = started.away
        self._hears: Hears | None = None
        self._services = services
        self._met = {one.id: one for one in (started.plan.customer,) if one is not None}
        """The customers of this call, including former ones: it may be given back to them."""
        self._is_given = False
        """The call was reassigned to another customer, about whom nothing was read yet."""
        self._screen = screen

    @property
    def coach(self) -> Coach:
        """How much the coach says in this call."""
        # What is written up later is over: there is nobody to thank.
        silent = self.call.muted or self.call.written_up
        return Coach.OFF if silent else self._services.store.settings.coach

    def go_on(self) -> None:
        """Count the time since an interruption as absence; start listening if that was chosen."""
        if self._away is not None:
            now = self.moment()
            self.take(moving.away(self.call, self._away, now))
        if begins_by_itself(self._services.store.settings) and not self.call.written_up:
            self.listen()

    def listen(self) -> None:
        """Start listening for who speaks."""
        self.listen_no_more()
        now = self.moment()
        self._hears = self._services.sound.hears(chosen(self._services.store.settings))
        self._hears.start(now.at_s)
        self.take(listening.begun(self.call))

    def listen_no_more(self) -> None:
        """Stop listening; what was heard so far is kept."""
        if self._hears is not None:
            heard, self._hears = self._hears.stop(), None
            self.take(listening.ended(self.call, heard))

    def _hear(self) -> None:
        """Take over what was heard since the last time."""
        if self._hears is None:
            return
        self.take(listening.listened(self.call, self._hears.heard()))
        if self.call.hearing is None:
            self._hears.stop()
            self._hears = None

    def moment(self) -> Now:
        """Return this moment in the call; a gap before it is recorded in the call."""
        tick = self.elapsed.tick(self._services.now())
        self.elapsed = tick.elapsed
        now = self.latest()
        if tick.away is not None:
            self.take(moving.away(self.call, tick.away, now))
        elif tick.clock_changed_s is not None:
            self.take(moving.clock_changed(self.call, tick.clock_changed_s))
        return now

    def latest(self) -> Now:
        """Return the moment of the last look at the clock."""
        at, language, customer = self.elapsed.at.wall, self._services.language.code, self.plan.customer
        du = customer is not None and customer.is_familiar
        return Now(at, self.elapsed.seconds, self._services.new_id, language, du)

    def take(self, after: Call) -> None:
        """Make this the call: hand what changed to the store, and display it."""
        fault = self.keeping.keep_beside(self.call, after)
        if fault is not None:
            # What was typed stays in the line, and on disk in the draft.
            after = self.call.but(notice=fault)
        before, self.call = self.call, after
        customer_id = after.conversation.customer_id
        if customer_id != before.conversation.customer_id:
            self._is_given = True
            self.plan = self.plan._replace(customer=self._met.get(customer_id or ""), known=Known(), was_read=False)
        if after != before:
            self.keeping.keep(before, after, self.latest())
            self._screen.show_call(before, after)

    def step(self, makes: Step) -> None:
        """Apply a step to the call."""
        # The moment first: it may record a gap, which makes a new call.
        now = self.moment()
        self.take(makes(self.call, now))

    def tick(self) -> None:
        """Do what is due every second: count, save the draft, perhaps show a hint."""
        now = self.moment()
        self._hear()
        self.keeping.keep_line(self.call, now)
        call = self.call
        has_target = call.step is None or call.step[0].target is not None
        talk = call.speaking(now.at_s) if listening.is_certain(call, now.at_s) else LiveClock()
        seen = InCall(call.conversation, now.at, now.at_s, call.thanked, talk, has_target)
        self._hint(self.hinting.tick(seen, self.coach))

    def pressed(self) -> None:
        """Note that a key was pressed: no hint appears right after one."""
        self.hinting = self.hinting.key(self._services.now().wall)

    def answer_hint(self) -> bool:
        """Do what the displayed hint proposes; return False if there is none."""
        if self.hinting.shown is None:
            return False
        self.take(moving.answered(self.call, self.hinting.shown))
        self._hint(self.hinting.answered())
        return True

    def _hint(self, after: Hinting) -> None:
        before, self.hinting = self.hinting, after
        if before.shown != after.shown:
            self._screen.show_hint()

    def give(self, customer: Customer) -> None:
        """Assign the call to a customer. Nothing known of the previous one applies to them."""
        self._met[customer.id] = customer
        self.take(changed_whole(self.call, lambda one: with_customer(one, customer)).but(bring_up=()))

    def know(self, known: Known, told: Callable[[Waits], str]) -> None:
        """Take in what is known of the customer; the measure may have to wait now, and `told` explains why."""
        if self.call.notice == BEING_READ:
            self.take(self.call.but())
        self.plan = self.plan._replace(known=known, was_read=True)
        if self._is_given:
            self._is_given = False
            self._ask_of_themes()
        guide = self.call.guide
        waits = measure_waits(guide, self.plan, self._services.today()) if guide is not None else None
        if waits is not None and (after := moving.without_measure(self.call)) != self.call:
            self.take(after.but(notice=Message(told(waits))))

    def _ask_of_themes(self) -> None:
        """Add questions about themes whose place in the guide is still ahead."""
        call = self.call
        some = self.plan.known.of_themes[:MOST_OF_THEMES]
        guide = with_themes(call.guide, some)
        passed = call.guide.steps[: call.cue] if call.guide is not None else ()
        if some and guide is not None and guide.steps[: call.cue] == passed:
            self.take(call.but(guide=guide, bring_up=(*call.bring_up, *(one.id for one in some))))

    def held_at(self, typed: str) -> None:
        """Make it a conversation held at another time and written up now; an empty text changes nothing."""
        now = self._services.now().wall
        moment = moment_typed(typed, now, self._services.language.code)
        self.take(changed_whole(self.call, lambda one: held_at(one, moment, now)))
        if self.call.written_up:
            self.listen_no_more()

    def end(self) -> tuple[Conversation, Private, Draft | None]:
        """End the call; return the conversation, the private record, and unsubmitted answers.

        The line becomes a note first.
        """
        self.listen_no_more()
        now = self.moment()
        self.take(moving.ended(self.call, now))
        return self.keeping.end(self.call, now)

    def let_go(self, timeout_s: float) -> None:
        """Hand over everything and close, for a program that has to end at once."""
        self.listen_no_more()
        self.keeping.let_go(self.call, self.moment(), timeout_s)
