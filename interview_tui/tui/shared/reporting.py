"""Writing a report from a screen: asks for the path, and writes on a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message as TextualMessage

from interview_tui.desk.exporting.report import around_now
from interview_tui.desk.exporting.typed_path import folder_shown, path_of
from interview_tui.language.message import N_, Message, Told, message
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.screen import InterviewScreen

if TYPE_CHECKING:
    from interview_tui.desk.exporting.report import Report


class ReportTried(TextualMessage):
    """A report was written, or that failed."""

    def __init__(self, told: Message) -> None:
        self.told = told
        super().__init__()


class WritesReports(InterviewScreen[None]):
    """A screen from which a report is written."""

    def ask_report(self, report: Report[Any], content: Callable[[], Any]) -> None:
        """Ask for the path, and write what `content` returns, which is called on the thread."""
        usual = report.usual_path(Path(folder_shown(Path.cwd())), around_now(self.services))
        question = self.say(N_("Into which file? Its ending tells the format: {endings}"), endings=report.endings)

        def answered(typed: str) -> None:
            self._write_report(report, content, path_of(typed))

        def fault(typed: str) -> str:
            return self.tell(report.fault(path_of(typed)))

        ask(self, question, str(usual), answered, fault, proposed=True)

    def tell_report(self, told: Message) -> None:
        """Tell that it was written, or why not."""
        self.tell_here(told)

    @work(thread=True, exclusive=True, group="write", description="write")
    def _write_report(self, report: Report[Any], content: Callable[[], Any], path: Path) -> None:
        try:
            written = report.write(report.format_of(path), content(), around_now(self.services), path)
        except Told as error:
            self.post_message(ReportTried(error.message))
        else:
            self.post_message(ReportTried(message(N_("Written: {path}"), path=folder_shown(written))))

    @on(ReportTried)
    def _report_tried(self, tried: ReportTried) -> None:
        self.tell_report(tried.told)
