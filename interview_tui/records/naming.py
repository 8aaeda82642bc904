"""Formats a person and an organisation in one line, and parses such a line."""

import re

_WITH_ORGANISATION = re.compile(r"^(?P<name>.+?)(?:\s+·\s*(?P<dot>.+)|\s*\((?P<round>[^()]+)\))$")


def title(name: str, organisation: str | None) -> str:
    """Return `Claudia Weber · Nordmetall GmbH`, or the name alone."""
    return f"{name} · {organisation}" if organisation else name


def parse_title(typed: str) -> tuple[str, str | None]:
    """Parse name and organisation from `Name`, `Name (Organisation)` or `Name · Organisation`."""
    line = " ".join(typed.split())
    found = _WITH_ORGANISATION.match(line)
    if not found:
        return line, None
    return found["name"].strip(), (found["dot"] or found["round"]).strip() or None
