"""`interview doctor`: check the store, and repair it."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import NOTHING_FOUND, Shell, agreed, home_folder, printable, put, say_and_exit, tell
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.faults import ReadOnly, Unreadable
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import Examined, examine
from interview_tui.store.doctor.finding import Finding, Trouble
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store_document import StoreDocument


def doctor(shell: Shell, repair: bool, yes: bool, as_json: bool) -> None:
    """Print what is wrong in the store, one line each; repair it if wanted."""
    if not shell.has_store():
        told = N_("There is no store in {path} yet, so there is nothing to check.")
        say_and_exit(shell.speak().say(told, path=home_folder(shell.home)), NOTHING_FOUND)
    files = Files(Path(home_folder(shell.home)).absolute())
    keeping, language = _keeping(files, shell)
    desk = _Desk(files, keeping, language)
    examined = examine(files, keeping)
    if repair and examined.faults:
        examined = desk.repaired(examined, ask=not yes)
    if as_json:
        # ASCII: the name of a file may hold anything, and a script wants it as it is.
        put(json.dumps([desk.as_json(one) for one in examined.findings], indent=2))
    else:
        desk.tell_all(examined)
        if not repair and any(one.can_be_mended for one in examined.findings):
            tell(language.say(N_("`interview doctor --repair` repairs what can be repaired, and asks first.")))
    if examined.faults:
        sys.exit(NOTHING_FOUND)


@dataclass(frozen=True)
class _Desk:
    files: Files
    keeping: Keeping
    language: Language

    def repaired(self, examined: Examined, *, ask: bool) -> Examined:
        """Repair, after asking, until nothing more can be repaired; return the findings that are left."""
        say = self.language.say
        if any(one.trouble is Trouble.NEWER and one.path == self.files.store for one in examined.findings):
            raise ReadOnly(
                N_("{path} was written by a newer version of this program and can only be read. Update the program."),
                path=str(self.files.home),
            )
        given_up: set[tuple[Trouble, Path]] = set()
        while plan := [one for one in examined.findings if one.can_be_mended and _key(one) not in given_up]:
            tell(say(N_("This will be done; every original is kept in {path}:"), path=self.files.attic))
            self._tell(f"{self.line(one)} → {one.remedy.told(self.language)}" for one in plan)
            if ask and not self._agreed():
                tell(say(N_("Nothing was changed.")))
                return examined
            mender = self._mender()
            done = sum(mender.mend(one) for one in plan)
            tell(self.language.count("{n} finding repaired.", "{n} findings repaired.", done))
            self._tell(f"{self.line(one.finding)} → {one.why.told(self.language)}" for one in mender.left)
            self._tell(printable(one.told(self.language)) for one in mender.told)
            # Also what was repaired: if it comes back after that, this program cannot help.
            given_up |= {_key(one) for one in plan}
            examined = examine(self.files, self.keeping)
        return examined

    def tell_all(self, examined: Examined) -> None:
        """Print a line for each finding, or that all is well if there is no fault."""
        if examined.findings:
            put("\n".join(f"{self.line(one)} → {one.remedy.told(self.language)}" for one in examined.findings))
        if examined.faults:
            return
        say, count = self.language.say, self.language.count
        conversations = count("{n} conversation", "{n} conversations", examined.conversations)
        customers = count("{n} customer", "{n} customers", examined.customers)
        put(
            say(
                N_("All is well: {conversations} and {customers} were read."),
                conversations=conversations,
                customers=customers,
            )
        )

    def line(self, finding: Finding) -> str:
        """Return a finding as a line of text: where and what."""
        path = finding.path
        is_within = path != self.files.home and path.is_relative_to(self.files.home)
        place = path.relative_to(self.files.home) if is_within else path
        return printable(f"{place}: {finding.what.told(self.language)}")

    def as_json(self, finding: Finding) -> dict[str, object]:
        """Return a finding as JSON."""
        return {
            "trouble": finding.trouble.value,
            "path": str(finding.path),
            "what": finding.what.told(self.language),
            "remedy": finding.remedy.told(self.language),
            "repairable": finding.can_be_mended,
        }

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            tell(line)

    def _agreed(self) -> bool:
        tell(self.language.say(N_("Repair now? [y/N]")))
        return agreed()

    def _mender(self) -> Repair:
        from ulid import ULID

        bench = Bench(self.files, self.keeping, wall_clock.now, lambda: str(ULID()))
        return Repair(bench, self.language.say(N_("without a name")))


def _keeping(files: Files, shell: Shell) -> tuple[Keeping, Language]:
    keeping = Keeping(files.attic)
    try:
        identity = StoreDocument(files.store, keeping).read()
    except Unreadable:
        return keeping, shell.speak()
    return Keeping(files.attic, identity.id), shell.speak(identity.settings.language)


def _key(finding: Finding) -> tuple[Trouble, Path]:
    return finding.trouble, finding.path
