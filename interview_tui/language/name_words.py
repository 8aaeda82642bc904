"""Words that tell a name from an organisation."""

from typing import NamedTuple


class NameWords(NamedTuple):
    """The words of one language, between commas. Small letters, no full stops; legal forms as people write them."""

    legal_forms: str
    """What an organisation is in law: `GmbH`, `eV`."""
    lead_to_organisations: str
    """What stands between a name and an organisation: `von`, `of`."""
    titles: str
    """What stands before a name: `frau`, `dr`."""
    particles: str
    """What belongs to a family name: `von`, `van`."""
    behind_names: str
    """What stands behind a name: `jun`, `phd`."""
    everyday: str
    """What is a name with a capital, and an everyday word in small letters: `klein`, `long`; and what many firms begin
    with: `stadtwerke`."""
    between_people: str
    """What stands between two people's names: `und`."""
    appointments: str
    """What stands in a calendar for a call with a customer: `telefonat`, `call`."""
    with_whom: str
    """What stands in a calendar before the name of who is called: `mit`, `with`."""

    def table(self, name: str) -> list[str]:
        """Return the words of one table."""
        words: str = getattr(self, name)
        return words.split(", ")
