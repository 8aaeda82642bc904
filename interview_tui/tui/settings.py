"""Lasting choices: language, theme, how much the coach says, my name, whether private records are kept."""

from datetime import date

from interview_tui.desk.calendar.state import calendar_typed
from interview_tui.desk.today.backing_up import in_folder
from interview_tui.desk.typed import long_fault, name_fault
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.settings import Listening
from interview_tui.records.spoken import coach_word
from interview_tui.records.words import Coach
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import ask, ask_date, choose, drop_answers
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.folder_messages import FolderChosen, ReleaseChanged
from interview_tui.tui.shared.keeping_settings import keep
from interview_tui.tui.shared.screen import InterviewScreen


@command(N_("Language: German or English"))
def language(screen: InterviewScreen[None]) -> None:
    """Switch to the next language; nothing typed changes."""
    code = CODES[(CODES.index(screen.services.language.code) + 1) % len(CODES)]
    screen.services.language = Language(code)
    keep(screen, language=code)
    for one in screen.app.screen_stack:
        if isinstance(one, InterviewScreen):
            one.reword()


@command(N_("Dark or light"))
def theme(screen: InterviewScreen[None]) -> None:
    """Change between dark and light."""
    screen.app.theme = "light" if screen.app.theme == "dark" else "dark"
    keep(screen, theme=screen.app.theme)


EVERYWHERE = (language, theme)
"""The choices available on every screen."""


@command(N_("Coach in the call: off, quiet, normal"))
def coach(screen: InterviewScreen[None]) -> None:
    """Ask how much the coach says."""
    language, on = screen.services.language, screen.services.store.settings.coach
    now = language.say(N_("as it is now"))
    levels = [Option(one, coach_word(one, language), now if one is on else "") for one in Coach]

    def chosen(level: str) -> None:
        keep(screen, coach=level)
        screen.reword()

    choose(screen, language.say(N_("How much does the coach say in a call?")), levels, chosen, at=on)


@command(N_("Listen to who speaks: with Ctrl+F, by itself in each call, never"))
def listening(screen: InterviewScreen[None]) -> None:
    """Ask whether the program may listen for who speaks; the first time explain what that does."""
    from interview_tui.tui.shared.listening import ask_consent

    say, on = screen.say, screen.services.store.settings.listening
    words = {
        Listening.BY_KEY: N_("with Ctrl+F in the call"),
        Listening.ALWAYS: N_("by itself in each call"),
        Listening.NEVER: N_("never in this store"),
    }
    now = say(N_("as it is now"))
    options = [Option(one, say(msgid), now if one is on else "") for one, msgid in words.items()]

    def chosen(how: str) -> None:
        if on is Listening.NOT_ASKED and how != Listening.NEVER:
            ask_consent(screen, lambda: keep(screen, listening=how))
        else:
            keep(screen, listening=how)

    choose(screen, say(N_("Listen to who speaks in a call? Nothing is recorded.")), options, chosen, at=on)


@command(N_("Which microphone and which sound are listened to"))
def listened_devices(screen: InterviewScreen[None]) -> None:
    """Choose the devices, displaying their levels."""
    from interview_tui.tui.shared.listening import choose_devices

    choose_devices(screen, lambda: None)


LISTENING = (listening, listened_devices)
"""The choices about listening."""


@command(N_("My name on conversations"))
def author(screen: InterviewScreen[None]) -> None:
    """Ask for the name to appear on conversations from now on."""

    def named(name: str) -> None:
        if keep(screen, author=name.strip(), name_asked=True):
            screen.app.post_message(ReleaseChanged())

    question = screen.say(N_("My name on conversations"))
    ask(screen, question, screen.services.author, named, lambda name: screen.tell(name_fault(name)), proposed=True)


@command(N_("Keep what is private to me, or nothing of it"))
def private(screen: InterviewScreen[None]) -> None:
    """Keep private records from now on, or stop keeping any."""
    on = Message(N_("Kept for you alone from now on: who speaks when, your guess, your review."))
    off = Message(N_("Nothing private is kept from now on: not who speaks when, no guess, no review."))
    to = not screen.services.store.settings.private
    if keep(screen, private=to):
        _tell(screen, on if to else off)


@command(N_("A backup every day, or none"))
def backup(screen: InterviewScreen[None]) -> None:
    """Make automatic backups from now on, or stop."""
    folder = (("folder", screen.services.store.backup_folder),)
    on = Message(N_("A backup is made every day from the next start on, in {folder}."), folder)
    off = Message(N_("No backup is made by itself from now on. Those that are there stay."))
    to = not screen.services.store.settings.backup
    if keep(screen, backup=to):
        _tell(screen, on if to else off)


@command(N_("The folder for backups"))
def backup_folder(screen: InterviewScreen[None]) -> None:
    """Ask for the folder for backups."""
    store = screen.services.store

    def chosen(folder: str) -> None:
        keep(screen, backup_folders=in_folder(store.settings, folder).backup_folders, backup_told="")

    question = screen.say(N_("The folder for backups; empty: beside the data"))
    usual = store.backup_folder
    ask(screen, question, usual, chosen, lambda folder: screen.tell(long_fault(folder)), proposed=True)


@command(N_("The calendar whose calls are offered on their day"))
def calendar(screen: InterviewScreen[None]) -> None:
    """Ask for the file that a calendar program keeps up to date; empty: none."""
    store = screen.services.store

    def chosen(path: str) -> None:
        keep(screen, calendar=calendar_typed(path))
        if isinstance(screen, ActingScreen):
            screen.read_again()

    question = screen.say(N_("A calendar file (.ics) that another program keeps up to date; empty: none"))
    ask(screen, question, store.settings.calendar, chosen, lambda path: screen.tell(long_fault(path)), proposed=True)


@command(N_("Country of phone numbers that name none"))
def phone_region(screen: InterviewScreen[None]) -> None:
    """Ask for the country, in two letters; empty: the system's."""
    from interview_tui.desk.customer.reaching import region_fault, region_here, region_typed

    def chosen(typed: str) -> None:
        keep(screen, region=region_typed(typed))

    question = screen.say(N_("Country of phone numbers that name none, in two letters: DE, AT, CH …"))
    region = region_here(screen.services)
    ask(screen, question, region, chosen, lambda typed: screen.tell(region_fault(typed)), proposed=True)


@command(N_("Release what is finished by itself, or only what I choose"))
def released_when_finished(screen: InterviewScreen[None]) -> None:
    """From now on share everything finished, or only what is chosen."""
    by_rule = N_(
        "From now on a conversation is handed over to those who lead once it is finished. It is told each time, "
        "and Ctrl+R keeps it here. Earlier ones stay as they are."
    )
    chosen = N_("From now on only what you release is handed over to those who lead. What is released stays so.")
    to = not screen.services.store.settings.released_when_finished
    if keep(screen, released_when_finished=to):
        _tell(screen, Message(by_rule if to else chosen))


@command(N_("The folder of the team: what is released is put there by itself"))
def team_folder(screen: InterviewScreen[None]) -> None:
    """Ask for the folder for hand-over files; empty: none."""
    store = screen.services.store

    def chosen(folder: str) -> None:
        # Imported here: no first picture needs it.
        from interview_tui.desk.team.folder import chosen_folder, leave

        before, now = store.settings.team_folder, chosen_folder(folder)
        if keep(screen, team_folder=now) and now != before:
            screen.services.team_fault = None
            screen.app.post_message(FolderChosen())
            try:
                leave(store, before)
            except Told as error:
                screen.app.push_screen(told_page(error.message, screen.services))

    question = screen.say(N_("The folder where the team puts its hand-over files; empty: none"))
    now = store.settings.team_folder
    ask(screen, question, now, chosen, lambda folder: screen.tell(long_fault(folder)), proposed=True)


@command(N_("Who stands in for me, and until when"))
def stand_in(screen: InterviewScreen[None]) -> None:
    """Ask who stands in while I am away, then until when; empty: nobody."""
    # Imported here: parsing dates takes a tenth of the time our own code needs for the first picture.
    from interview_tui.desk.team.standing_in import stands_in_told, stands_no_more_told

    services = screen.services
    before = services.store.settings.stands_in(services.today())

    def stands(name: str, until: str = "") -> None:
        if not keep(screen, stand_in=name, stand_in_until=until):
            return
        drop_answers(screen)
        screen.app.post_message(ReleaseChanged())
        today, language = services.today(), services.language
        told = stands_in_told(services.store.settings, today, language)
        if before and not name:
            told = stands_no_more_told(before, today, language)
        if told is not None:
            screen.app.push_screen(told_page(told, services))

    def named(name: str) -> None:
        if not name.strip():
            stands("")
            return

        def dated(until: date, at: object) -> None:
            stands(name.strip(), until.isoformat())

        ask_date(screen, dated, N_("Until which day, itself included?"))

    question = screen.say(N_("Who stands in for me? Empty: nobody"))

    def fault(name: str) -> str:
        return screen.tell(name_fault(name)) if name.strip() else ""

    ask(screen, question, before, named, fault, proposed=True)


TEAM = (released_when_finished, team_folder, stand_in)
"""The choices about handing over."""


def _tell(screen: InterviewScreen[None], told: Message) -> None:
    """Report what holds from now on."""
    screen.app.push_screen(told_page(told, screen.services))
