"""Before the call: what we promised, what we know, the guide. Everything optional; Enter begins the call."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from interview_tui.desk.before.items import NEED_AN_ITEM, About, Item, items
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call.own_questions import LONGEST_QUESTION, MOST_QUESTIONS
from interview_tui.desk.customer_reading import Intention, read_intention, read_known
from interview_tui.desk.services import USUAL_GUIDE, Services
from interview_tui.insight.known import Known
from interview_tui.insight.occasion import Reason, reasons
from interview_tui.insight.offers import Offer, offers
from interview_tui.language import forms
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.clean import clean_line
from interview_tui.records.customer import Customer
from interview_tui.records.spoken import channel_word
from interview_tui.records.words import Channel
from interview_tui.tui.before.customer import CustomerScreen
from interview_tui.tui.before.view import before_lines, marked_line
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.commands import Command, Place
from interview_tui.tui.shared.messages import Begin, CustomerRead, PromiseActed
from interview_tui.tui.shared.occasion_words import waits_short, why_waits
from interview_tui.tui.shared.screen import Hint
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.sheet import Sheet


class BeforeScreen(CustomerScreen):
    """One column to read while the phone rings."""

    place: ClassVar[Place] = Place.BEFORE
    CSS_PATH = "before.tcss"

    def __init__(self, services: Services, customer: Customer, *, is_new: bool = False) -> None:
        """Begin to read what is known; of a new customer that is nothing, and known at once."""
        super().__init__(services, customer)
        self.plan = Plan(customer, services.guide(None))
        self.at = 0
        self.reasons: tuple[Reason, ...] = ()
        """What makes this conversation a special one."""
        self.intention = Intention()
        self._chosen = False
        if is_new:
            self._weigh()
        self._was_read = False

    def compose(self) -> ComposeResult:
        """Lay out one column."""
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw, id="known")
        yield Sheet(self._draw_done, id="done")
        yield self.footer()

    def on_mount(self) -> None:
        """Read what is known."""
        self.take_typed_ahead()
        self.read_store()

    def on_screen_resume(self) -> None:
        """Read again: a promise may have been moved meanwhile."""
        if self.is_mounted:
            self.read_store()

    @work(thread=True, exclusive=True)
    def read_store(self) -> None:
        """Read this customer's conversations."""
        store = self.services.store
        found = read_known(store, self.customer.id)
        intention, faults = read_intention(store, found)
        self.post_message(CustomerRead(found.known, (*found.faults, *faults), intention))

    @on(CustomerRead)
    def _found(self, message: CustomerRead) -> None:
        self.plan = replace(self.plan, known=message.known)
        self._weigh()
        self.intention, self.faults = message.intention or Intention(), message.faults
        if not self._was_read:
            # What was to be asked this time is asked, unless the person says otherwise.
            to_ask = tuple(noted.note.id for noted in message.known.to_ask)
            self.plan = replace(self.plan, bring_up=(*self.plan.bring_up, *to_ask))
            self._was_read = True
        self.at = min(self.at, max(0, len(items(self.plan)) - 1))
        self.show()

    def _weigh(self) -> None:
        """Begin with the guide that fits, unless one was chosen by hand."""
        self.reasons = reasons(self.customer, self.plan.known, self.services.today())
        offered = self._offers()
        if not self._chosen and offered:
            self.plan = replace(self.plan, guide=offered[0].guide)

    def _offers(self) -> tuple[Offer, ...]:
        return offers(self.services.guides(), self.reasons, USUAL_GUIDE)

    def read_again(self) -> None:
        """Read again after a change made elsewhere."""
        self.read_store()

    def show(self) -> None:
        """Show what is known now."""
        for sheet in self.query("#known").results(Sheet):
            sheet.show(self._draw)
        for sheet in self.query("#done").results(Sheet):
            sheet.show(self._draw_done)
        self.refresh_footer()

    def _draw(self, width: int) -> Lines:
        lines = before_lines(
            self.plan,
            self.customer,
            self.at,
            self.intention,
            self.services.language,
            self.services.today(),
            width,
            self.reasons,
            self.services.store.settings.coach,
        )
        for fault in self.faults:
            lines += [(), *paragraph(self.tell(fault), "orange", width - 1, 1)]
        return lines

    def _draw_done(self, width: int) -> Lines:
        # Below the page, as on the first screen: it is seen wherever one has scrolled to.
        return [] if self.done is None else paragraph(self.tell(self.done), "orange", width - 1, 1)

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        chosen = self.chosen
        own = ["guess", "question"] if self.services.store.settings.private else []
        if chosen is None:
            return ["begin", "guide", *own, "menu", "leave"]
        word = NC_("hint", "ask on") if chosen.about is About.TOLD else ""
        fitting: list[Hint] = [("speak", word) if one == "speak" else one for one in chosen.commands]
        return ["begin", *fitting, *(own if len(fitting) < 2 else []), "leave", "menu"]

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit what is selected, and what would be private where nothing is kept."""
        missing = NEED_AN_ITEM - set(self.chosen.commands if self.chosen else ())
        missing |= set() if self.services.store.settings.private else {"guess", "question"}
        return [one for one in super().commands() if one.id not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Move between promises and along the page; everything else is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.show()
        if key in ("pageup", "pagedown", "home", "end"):
            page = self.query_one("#page", VerticalScroll)
            height = page.scrollable_content_region.height
            places = {"home": 0, "end": page.max_scroll_y, "pageup": page.scroll_y - height}
            page.scroll_to(y=places.get(key, page.scroll_y + height), animate=False)
            return True
        if key in ("up", "down"):
            step = 1 if key == "down" else -1
            page = self.query_one("#page", VerticalScroll)
            if 0 <= self.at + step < len(items(self.plan)):
                self.at += step
                self.show()
                self._bring_into_view()
            else:
                page.scroll_relative(y=step, animate=False)
            return True
        if character == "?":
            self.start("help")
            return True
        return super().press(key, character)

    def _bring_into_view(self) -> None:
        page = self.query_one("#page", VerticalScroll)
        region = page.scrollable_content_region
        place = marked_line(self._draw(region.width))
        if place is not None and not page.scroll_y <= place < page.scroll_y + region.height - 1:
            page.scroll_to(y=place - region.height // 2, animate=False)

    def _show_written(self) -> None:
        """Show what was just written down: it stands at the end of the page."""
        self.show()
        page = self.query_one("#page", VerticalScroll)
        self.call_after_refresh(page.scroll_end, animate=False)

    @property
    def chosen(self) -> Item | None:
        """What is selected."""
        found = items(self.plan)
        return found[self.at] if self.at < len(found) else None

    def do_begin(self) -> None:
        """Begin the call."""
        self.give_way(Begin(self.plan))

    def do_leave(self) -> None:
        """Go back to the first screen."""
        self.dismiss(None)

    def do_take_back(self) -> None:
        """Take back what was just done."""
        self.take_back()

    def do_kept(self) -> None:
        """Mark the promise as kept, or the matter as asked."""
        self._act("kept")

    def do_move(self) -> None:
        """Move the promise to another day."""
        self._act("move")

    def _act(self, command: str) -> None:
        if self.chosen is not None and self.chosen.noted is not None:
            self._bring_into_view()
            self.post_message(PromiseActed(self.chosen.noted, command))

    def do_remove(self) -> None:
        """Take the selected question out again."""
        if self.chosen is not None:
            left = tuple(one for one in self.plan.questions if one != self.chosen.key)
            self.plan = replace(self.plan, questions=left)
            self.at = max(0, min(self.at, len(items(self.plan)) - 1))
            self.show()

    def do_speak(self) -> None:
        """Bring up in the call what is selected, or not after all."""
        if self.chosen is None:
            return
        wanted = self.chosen.key
        marked = self.plan.bring_up
        left = tuple(one for one in marked if one != wanted)
        self.plan = replace(self.plan, bring_up=left if wanted in marked else (*marked, wanted))
        self.show()
        self._bring_into_view()

    def do_guess(self) -> None:
        """Ask for what I believe."""

        def guessed(answer: str) -> None:
            self.plan = replace(self.plan, guess=answer.strip())
            self._show_written()

        self.ask(self.say(N_("I believe that …")), self.plan.guess, guessed, self.text_fault)

    def do_question(self) -> None:
        """Ask for a question of my own; it stands among the guide's in the call."""

        def check(answer: str) -> str:
            if len(self.plan.questions) >= MOST_QUESTIONS:
                return self.say(N_("{n} questions of your own are there; more would be a survey."), n=MOST_QUESTIONS)
            too_long = len(clean_line(answer)) > LONGEST_QUESTION
            return self.say(N_("A question has at most {n} characters."), n=LONGEST_QUESTION) if too_long else ""

        def written(answer: str) -> None:
            question = clean_line(answer)
            if question and question not in self.plan.questions:
                self.plan = replace(self.plan, questions=(*self.plan.questions, question))
                self._show_written()

        self.ask(self.say(N_("A question of my own: What …? How …? Why …?")), "", written, check)

    def do_guide(self) -> None:
        """Choose the guide."""
        language = self.services.language

        offered = {one.guide.id: one for one in self._offers()}

        def chosen(guide_id: str) -> None:
            offer = offered[guide_id]
            if offer.waits is not None:
                self.done = Message(why_waits(offer.waits))
            else:
                self.plan, self._chosen = replace(self.plan, guide=offer.guide), True
            self.show()

        def remark(offer: Offer) -> str:
            pieces = [self.say(N_("my own"))] if self.services.is_own(offer.guide) else []
            if offer.waits is not None:
                return " · ".join([*pieces, waits_short(offer.waits, language)])
            pieces += [self.say(N_("fits"))] if offer.fits else []
            return " · ".join([*pieces, forms.minutes(offer.guide.minutes, language)])

        options = [
            Option(one.guide.id, one.guide.title.in_language(language.code), remark(one)) for one in offered.values()
        ]
        self.choose(self.say(N_("Which guide?")), options, chosen)

    def do_settle(self) -> None:
        """Mark the complaint as come to its end."""
        self._act("settle")

    def do_channel(self) -> None:
        """Choose where the conversation takes place."""

        def chosen(channel: str) -> None:
            self.plan = replace(self.plan, channel=Channel(channel))
            self.show()

        options = [Option(one, channel_word(one, self.services.language)) for one in Channel]
        self.choose(self.say(N_("Where do you talk?")), options, chosen, at=self.plan.channel)

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        return self.plan.known

    def take_in_customer(self) -> None:
        """Show the customer as changed, or why that was not possible; another guide may fit now."""
        self.plan = replace(self.plan, customer=self.customer)
        self._weigh()
        self.show()
