"""Settings that belong to the person and travel with the store."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Self

from interview_tui.language.locales import CODES
from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Coach

USUAL_DAYS = 90
"""The default number of days from a conversation's end to the removal of its private record."""
_REGION = re.compile("(?:[A-Z]{2})?")


class Listening(StrEnum):
    """Whether the program may listen for who speaks in a call."""

    NOT_ASKED = "not_asked"
    """Off until the person was told what it does, and agreed."""
    BY_KEY = "by_key"
    ALWAYS = "always"
    """Starts automatically with each call."""
    NEVER = "never"


class _Fields(NamedTuple):
    author: str
    language: Annotated[str | None, CODES]
    theme: Annotated[str | None, ("dark", "light")]
    coach: Coach
    private: bool
    private_days: int | None
    name_asked: bool
    login: str
    backup: bool
    backup_folders: tuple[str, ...]
    backup_told: str
    region: str
    collected_from: str
    released_when_finished: bool
    team_folder: str
    stand_in: str
    stand_in_until: str
    calendar: str
    listening: Listening
    microphone: str
    played: str


def _words(field: Any) -> tuple[str, ...]:
    if isinstance(field, type) and issubclass(field, StrEnum):
        return tuple(field)
    return getattr(field, "__metadata__", ((),))[0]


CLOSED: Mapping[str, frozenset[str]] = {
    name: frozenset(words) for name, field in _Fields.__annotations__.items() if (words := _words(field))
}
"""The words known to this version, for each setting that takes one of a closed vocabulary."""


class Settings(_Fields):
    """Frozen and checked like a record, but without pydantic, which loads slowly: settings are read first.

    `author` is the person's name, empty if none was given; `name_asked` says that it was asked for. `login` is the
    login name that earlier versions put in its place; it is never shown to anybody.
    `language` is `de`, `en`, or None: the system's. `theme` is `dark`, `light`, or None: the terminal's.
    `coach` is how much the coach says in a call.
    `private` says whether private records (who spoke when, guess, review) are kept; `private_days` after how many
    days, from 1, they are removed, None: never.
    `backup` says whether a backup is made every day, `backup_folders` where: in the first; the others hold earlier
    ones. None, or an empty name: beside the store. `backup_told` is the folder for which a failure has been reported.
    `region` is the country, two capitals, of phone numbers without one; empty: the system's.
    `collected_from` is the folder from which hand-over files were last collected; empty: none.
    `released_when_finished` says whether a conversation is shared with the leads once it is done.
    `team_folder` is the folder hand-over files are written to and read from automatically; empty: none.
    `stand_in` stands in for the person up to and including `stand_in_until`, an ISO date; both empty: nobody.
    `calendar` is the path of a calendar file that another program keeps up to date; empty: none.
    `listening` says whether the program may listen for who speaks; `microphone` and `played` are the devices on which
    it hears me and the customer, empty: the system's default.

    Raises ValueError, with the name of the field, for a value that does not fit.
    """

    __slots__ = ()

    def __new__(
        cls,
        author: str = "",
        language: str | None = None,
        theme: str | None = None,
        coach: str = Coach.QUIET,
        private: bool = True,
        private_days: int | None = USUAL_DAYS,
        name_asked: bool = False,
        login: str = "",
        backup: bool = True,
        backup_folders: Sequence[str] = (),
        backup_told: str = "",
        region: str = "",
        collected_from: str = "",
        released_when_finished: bool = False,
        team_folder: str = "",
        stand_in: str = "",
        stand_in_until: str = "",
        calendar: str = "",
        listening: str = Listening.NOT_ASKED,
        microphone: str = "",
        played: str = "",
    ) -> Self:
        """Check and clean the values."""
        lines = (
            *(("author", author), ("login", login), ("backup_told", backup_told)),
            *(("team_folder", team_folder), ("stand_in", stand_in), ("calendar", calendar)),
            *(("microphone", microphone), ("played", played)),
        )
        for name, line in lines:
            if not isinstance(line, str) or len(clean_line(line)) > LONGEST_LINE:
                raise ValueError(name)
        for name, value in (("language", language), ("theme", theme)):
            if not isinstance(value, str | None):
                raise ValueError(name)
        if not isinstance(coach, str) or coach not in set(Coach):
            raise ValueError("coach")
        if not isinstance(listening, str) or listening not in set(Listening):
            raise ValueError("listening")
        flags = (
            *(("private", private), ("name_asked", name_asked), ("backup", backup)),
            ("released_when_finished", released_when_finished),
        )
        for name, flag in flags:
            if not isinstance(flag, bool):
                raise ValueError(name)
        # True is an int to Python, but no number of days.
        if private_days is not None and (type(private_days) is not int or private_days < 1):
            raise ValueError("private_days")
        if not isinstance(backup_folders, list | tuple) or not all(isinstance(one, str) for one in backup_folders):
            raise ValueError("backup_folders")
        if not isinstance(collected_from, str):
            raise ValueError("collected_from")
        if not isinstance(region, str) or not _REGION.fullmatch(region):
            raise ValueError("region")
        if not isinstance(stand_in_until, str) or (stand_in_until and not _is_day(stand_in_until)):
            raise ValueError("stand_in_until")
        return super().__new__(
            cls, clean_line(author), language, theme, Coach(coach), private, private_days, name_asked,
            clean_line(login), backup, tuple(backup_folders), backup_told, region, collected_from,
            released_when_finished, team_folder, clean_line(stand_in), stand_in_until, clean_line(calendar),
            Listening(listening), clean_line(microphone), clean_line(played),
        )  # fmt: skip

    @property
    def knows_name(self) -> bool:
        """Whether the person's name is known, or is not wanted."""
        return self.name_asked or bool(self.author)

    def stands_in(self, on: date) -> str:
        """Return who stands in for the person on a day; "" if nobody does."""
        return self.stand_in if self.stand_in_until >= on.isoformat() else ""

    def changed(self, **fields: Any) -> Self:
        """Return the settings with some changed. Raises ValueError for a bad value, TypeError for an unknown field."""
        return type(self)(**{**self._asdict(), **fields})

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, without those at their default."""
        usual = type(self)()._asdict()
        return {name: value for name, value in self._asdict().items() if value != usual[name]}


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
