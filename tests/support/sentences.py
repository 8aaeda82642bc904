"""What the catalogues say."""

from interview_tui.language.extract import CATALOGUES, read_catalogue

PO = {code: file.read_text("utf-8") for code, file in CATALOGUES.items()}
"""The text of each catalogue."""
SAID = {code: [message for message in read_catalogue(po) if message.id] for code, po in PO.items()}
"""The sentences of each."""
GERMAN = SAID["de"]
"""Those whose words the glossary lays down."""


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)
