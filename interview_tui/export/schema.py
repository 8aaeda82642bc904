"""The JSON Schema of exported conversations, as shipped with the program."""

from importlib.resources import files


def schema() -> str:
    """Return the schema as text, ending in a newline."""
    return files("interview_tui.export.schemas").joinpath("conversations.schema.json").read_text(encoding="utf-8")
