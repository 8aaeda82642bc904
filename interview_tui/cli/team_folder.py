"""Takes out of the folder of the team, at once, what a command of the shell deleted: the program need not be open."""

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import tell
from interview_tui.desk.team.folder import put
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.port.store import Store


def out_of_team_folder(store: Store, language: Language) -> None:
    """Put into the folder of the team what is to be there now; why that cannot be is told on standard error."""
    try:
        put(store, wall_clock.now().date())
    except Told as error:
        tell(error.message.told(language))
