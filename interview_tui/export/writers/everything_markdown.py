"""Everything stored on a customer as Markdown, for reading."""

from datetime import datetime

from interview_tui.export.everything import everything_summary
from interview_tui.export.writers.markdown import of_paper
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything


def of_everything(everything: Everything, at: datetime, language: Language) -> str:
    """Return everything stored on a customer as Markdown."""
    return of_paper(everything_summary(everything, at.date(), language), language, at)
