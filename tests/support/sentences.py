"""What the German catalogue says."""

from interview_tui.language.extract import CATALOGUES, read_catalogue

CATALOGUE = CATALOGUES["de"]
PO = CATALOGUE.read_text("utf-8")
SENTENCES = [message for message in read_catalogue(PO) if message.id]


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)
