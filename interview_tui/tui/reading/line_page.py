"""The line for additions to a conversation being read, and its keys. While it is closed, letters are commands."""

from collections.abc import Callable
from dataclasses import replace

from textual import events
from textual.app import ComposeResult

from interview_tui.desk.amending import WAIT_S
from interview_tui.desk.call import writing
from interview_tui.desk.call.bringing import taken
from interview_tui.desk.call.choice import choice_letters
from interview_tui.desk.call.pressing import Step, chosen_by, is_for_text, key_map, started, unkinded_by
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.keeping import Keeping
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Told
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import LONGEST_TEXT
from interview_tui.tui.panels.panel import PASTE_TOO_LARGE
from interview_tui.tui.reading.page import ReadingPage
from interview_tui.tui.shared.bringing import bring, is_several
from interview_tui.tui.shared.line_view import on_screen
from interview_tui.tui.terminal.pasted import LARGEST_PASTE
from interview_tui.tui.widgets.row_list import MOVES
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type an addition, Enter saves it, Esc closes the line")


class LinePage(ReadingPage):
    """A conversation being read and written in. It is opened for writing with the first change."""

    def __init__(self, services: Services, reading: Reading) -> None:
        super().__init__(services, reading)
        self.keeping = Keeping(reading, services)

    def compose(self) -> ComposeResult:
        """Lay out the page with the line above its footer."""
        yield from super().compose()
        line = TextLine(
            self.press_in_line, self.typed, text=self.reading.writing.line.text, id="line", brought=self.brought
        )
        yield from self.line_parts(line, PLACEHOLDER)
        yield self.footer()

    def on_mount(self) -> None:
        """Save what is typed once a second."""
        self.set_interval(1.0, self.tick)

    def now(self) -> Now:
        """Return this moment: additions get it as their time."""
        services = self.services
        return Now(services.now().wall, self.reading.private.until_s or 0.0, services.new_id, services.language.code)

    def tick(self) -> None:
        """Save what is being typed."""
        if fault := self.keeping.keep_line(self.reading, self.now()):
            self.say_below(self.tell(fault))

    def close(self, timeout_s: float = WAIT_S) -> None:
        """Close the conversation; what is being typed is restored the next time it is read."""
        self.keeping.let_go(self.reading, self.now(), timeout_s)

    def leave_program(self) -> None:
        """Keep what is typed, and end the program."""
        self.close()
        super().leave_program()

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end."""
        self.close(0.6)

    # what a key makes

    def take(self, after: Reading) -> None:
        """Take over a state: save what changed, and display it."""
        before = self.reading
        if fault := self.keeping.keep_beside(before, after):
            # What was typed stays in the line.
            self.show(replace(before, told=self.tell(fault)))
            return
        fault = self.keeping.keep(before, after, self.now())
        self.acknowledged = self.keeping.amending.acknowledged
        self.show(replace(after, told=self.tell(fault)) if fault else after)

    def begin(self) -> bool:
        """Open the conversation for writing, as it is by now; return False, with a message, if that fails."""
        try:
            conversation = self.keeping.open()
        except Told as error:
            self.say_below(self.tell(error.message))
            return False
        if conversation is not self.reading.conversation:
            self.reading = replace(self.reading, writing=self.reading.writing.but(conversation=conversation))
        return True

    def step(self, makes: Step, told: str = "") -> None:
        """Make the next state and save it; `told` is displayed if there was a change."""
        if self.begin():
            before, after = self.reading, changing.step(self.reading, makes, self.now())
            self.take(replace(after, told=told) if after.conversation is not before.conversation else after)

    def change(self, change: Change) -> None:
        """Change the selected note; without a difference nothing is opened for writing."""
        note = self.reading.changeable
        if note is not None and change(note) != note:
            self.step(changing.of_selected(change))

    def change_whole(self, change: Callable[[Conversation], Conversation], told: str) -> None:
        """Change the conversation itself; `told` reports it. Undoable."""
        self.step(changing.of_whole(change), told)

    # keys

    def on_key(self, event: events.Key) -> None:
        """Pass keys to the line while it is open."""
        if self.reading.line_open and self.query("#line"):
            event.stop()
            event.prevent_default()
            self.query_one(TextLine).take(event)
        else:
            super().on_key(event)

    def press(self, key: str, character: str | None) -> bool:
        """Take the letter that Tab waits for; everything else is handled by the page."""
        if self.reading.writing.choosing and self._choose_kind(key, character):
            return True
        return super().press(key, character)

    def _choose_kind(self, key: str, character: str | None) -> bool:
        letters, done = choice_letters(self.services.language), False

        def chosen(call: Call, now: Now) -> Call:
            nonlocal done
            after, done = chosen_by(call, key, character, letters, now)
            return after

        self.step(chosen)
        return done

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does; return whether it was a command."""
        if self.turn.passes_on(key, character):
            return True
        if not self.reading.line_open:
            # The key before closed the line, but it still has the focus.
            self.press(key, character)
            return True
        text_line = self.query_one(TextLine)
        call, line = self.reading.writing, on_screen(text_line)
        if self.reading.told:
            self.say_below("")
        if call.choosing and self._choose_kind(key, character):
            return True
        if (unkinded := unkinded_by(call, key, line)) is not None:
            self.take(replace(self.reading, writing=unkinded))
            return True
        is_deleting = key in ("delete", "ctrl+x") and (call.typing or call.selected is None)
        if (character is not None and character.isprintable()) or is_deleting or is_for_text(key, line):
            return False
        if key in self.along.command.keys:
            beside = key in MOVES and not call.typing
            if beside:
                self.show(looking.moved_beside_line(self.reading, 1 if MOVES[key] > 0 else -1))
            return beside
        if key == "escape":
            self.take(changing.left(self.reading))
            return True
        wanted = started(self.reading.writing, key, line.empty, key_map(self.commands()))
        if wanted is None:
            return False
        self.start(wanted.id, key)
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Review what is pasted while the line is closed."""
        event.stop()
        self.brought(event.text)

    def brought(self, text: str) -> bool:
        """Review notes brought along: several lines, or any while the line is closed."""
        if self.reading.line_open and not is_several(text):
            return False
        if len(text) > LARGEST_PASTE:
            self.say_below(self.tell(PASTE_TOO_LARGE))
        else:
            bring(self, text, lambda lines: self.step(taken(lines)))
        return True

    def typed(self, text: str, pasted: bool) -> bool:
        """Take over the text of the line; return whether it was so long that it became notes at once."""
        if not self.begin():
            return False
        after = writing.typed(self.reading.writing, text, self.now(), pasted)
        long = len(text) > LONGEST_TEXT
        self.take(replace(self.reading, writing=writing.saved(after, self.now()) if long else after))
        return long
