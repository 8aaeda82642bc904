"""Choices that belong to the person and travel with the store."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, Self

from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Coach

USUAL_DAYS = 90
"""Days after a conversation's end after which its private record is removed, where nobody chose others."""
_REGION = re.compile("(?:[A-Z]{2})?")


class Listening(StrEnum):
    """Whether the program may listen to who speaks in a call."""

    NOT_ASKED = "not_asked"
    """Not before the person was told what it does, and agreed."""
    BY_KEY = "by_key"
    ALWAYS = "always"
    """It begins by itself with each call."""
    NEVER = "never"


class _Fields(NamedTuple):
    author: str
    language: str | None
    theme: str | None
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


class Settings(_Fields):
    """Frozen and checked like a record, but plain: they are read before anything is shown, and pydantic takes long.

    `language` is `de`, `en`, or None: as the system says. `theme` is `dark`, `light`, or None: as the terminal says.
    `coach` is how much is said in a call.
    `private` says whether anything is kept for the person alone: who spoke when, the guess, the review.
    `private_days` is the number of days, from 1, after which that is removed; None: never.
    `author` is the person's name, empty where none was told; `name_asked` says that it was asked, `login` is the name
    of a login that earlier versions put in its place: it is told to nobody.
    `backup` says whether a backup is made every day; `backup_folders` where: the first, in the others lie earlier ones;
    none, or an empty name: beside the store. `backup_told` is the folder of which was told that none can be written.
    `region` is the country, in two capitals, of phone numbers that name none; empty: as the system says.
    `collected_from` is the folder from which hand-over files were collected last; empty: from none.
    `released_when_finished` says whether a conversation is handed over to those who lead once it is done.
    `team_folder` is where hand-over files are put and read by themselves; empty: nowhere.
    `stand_in` is who stands in for the person until the day `stand_in_until`, as 2026-12-24, itself included; both
    empty: nobody does.
    `calendar` is the path of a calendar that another program keeps up to date; empty: none is read.
    `listening` says whether the program may listen to who speaks; `microphone` and `played` are the names of the
    devices it then hears me and the customer from, empty: what the system uses.
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
        """Check and clean."""
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
        # True is an int to Python, and no number of days.
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
        """Whether the person's name is known, or none is wanted."""
        return self.name_asked or bool(self.author)

    def stands_in(self, on: date) -> str:
        """Return who stands in for the person on a day; an empty text where nobody does."""
        return self.stand_in if self.stand_in_until >= on.isoformat() else ""

    def changed(self, **fields: Any) -> Self:
        """Return the same settings with some changed. Raises ValueError, TypeError for a field there is not."""
        return type(self)(**{**self._asdict(), **fields})

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, leaving out what stands at its default."""
        usual = type(self)()._asdict()
        return {name: value for name, value in self._asdict().items() if value != usual[name]}


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
