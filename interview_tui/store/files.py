"""The paths in a store, and how a conversation's file is found by its id."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path, PurePosixPath

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.store.kinds import ID, DocumentKind, kind_at, kind_within
from interview_tui.store.others import ATTIC, FROM, LOCKS, Other, other_at
from interview_tui.store.tables import not_read

_AS_DIGITS = str.maketrans("ABCDEFGHJKMNPQRSTVWXYZ", "abcdefghijklmnopqrstuv")
"""Translates the letters of a ULID to Python's digits of base 32."""
_ID = re.compile(ID)
_DOCUMENT = re.compile(rf"({_ID.pattern})\.json")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{2}")


class Files:
    """The paths of one store. Conversations are in the folder of the month they started in, by their own UTC offset."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.store = home / "store.json"
        self.conversations = home / "conversations"
        self.customers = home / "customers"
        self.attic = home / ATTIC.place
        self.locks = home / LOCKS.place
        self.erased = home / "erased"
        self.merges = home / "merges"
        self.resting = home / "resting"
        self.appointments = home / "appointments"
        self.begun = home / "begun"
        self.announcements = home / "announcements"
        self.ledgers = home / "ledgers"
        self.themes = home / "themes"
        self.handed = home / "handed.json"
        self.collected = home / FROM.place
        self.imports = home / "imports"
        self.comments = home / "comments"
        self.readings = home / "readings"

    def new_conversation(self, conversation_id: str, started_at: datetime) -> Path:
        """Return the path for a conversation that has no file yet."""
        return self.conversations / f"{started_at:%Y}" / f"{started_at:%m}" / f"{conversation_id}.json"

    def conversation(self, conversation_id: str) -> Path:
        """Return the path of a conversation. Raises NotFound, Unreadable."""
        path = None
        if _ID.fullmatch(conversation_id) and not self.is_gone(conversation_id):
            path = self.lying(conversation_id)
        if path is None:
            raise NotFound(N_("There is no conversation {id}. `interview list` shows all."), id=conversation_id)
        return path

    def lying(self, conversation_id: str) -> Path | None:
        """Return the path of a conversation, even of a deleted one; None if there is no file. Raises Unreadable."""
        # The id tells when it was created; a conversation planned or written up later may be in another month.
        for folder in chain(self._likely(conversation_id), map(str, self.months())):
            path = os.path.join(folder, f"{conversation_id}.json")
            if os.path.exists(path):
                return Path(path)
        return None

    def find(self, prefix: str) -> str:
        """Return the only conversation whose id starts with this, in any case. Raises NotFound, Unreadable."""
        beginning = prefix.strip().upper()
        found = [path.stem for path in self.newest_first() if path.name.startswith(beginning)] if beginning else []
        if not found:
            raise NotFound(N_("No conversation begins with {prefix}. `interview list` shows all."), prefix=prefix)
        if len(found) > 1:
            raise NotFound(
                N_("{count} conversations begin with {prefix}. Give more characters."),
                prefix=prefix,
                count=len(found),
            )
        return found[0]

    def newest_first(self) -> Iterator[Path]:
        """Yield the paths of conversations, latest month first, within a month latest id first. Raises Unreadable."""
        for folder in self.months():
            yield from self.newest_first_in(folder)

    def newest_first_in(self, folder: Path) -> Iterator[Path]:
        """Yield the paths of a month's conversations that were not deleted, latest id first. Raises Unreadable."""
        gone = set(names(self.erased))
        for name in sorted(names(folder), reverse=True):
            if _DOCUMENT.fullmatch(name) and name not in gone:
                yield folder / name

    def months(self) -> Iterator[Path]:
        """Yield the months' folders, latest first. Raises Unreadable."""
        for year in sorted(filter(_YEAR.fullmatch, names(self.conversations)), reverse=True):
            for month in sorted(filter(_MONTH.fullmatch, names(self.conversations / year)), reverse=True):
                yield self.conversations / year / month

    def folders(self, kind: DocumentKind) -> Iterator[Path]:
        """Yield the folders in which documents of a kind may be. Raises Unreadable."""
        return self.months() if "YYYY" in kind.folder.parts else iter((self.home / kind.folder,))

    def kind_of(self, path: Path) -> DocumentKind | None:
        """Return the kind of document a file is by its path; None for any other file."""
        return kind_at(PurePosixPath(path.relative_to(self.home).as_posix()))

    def kind_within(self, path: Path) -> DocumentKind | None:
        """Return the kind of document a file is by its path, including those collected from others."""
        return kind_within(PurePosixPath(path.relative_to(self.home).as_posix()))

    def is_collected(self, path: Path) -> bool:
        """Return whether a file was collected from somebody else."""
        return self.collected in path.parents

    def other_of(self, path: Path) -> Other | None:
        """Return what else in the store a file or folder is; None if it is not the program's."""
        return other_at(PurePosixPath(path.relative_to(self.home).as_posix()))

    def customer(self, customer_id: str) -> Path:
        """Return the path of a customer."""
        return self.customers / f"{customer_id}.json"

    def customer_anywhere(self, customer_id: str) -> Iterator[Path]:
        """Yield the paths where a customer may be: in this store, or among those collected from others."""
        yield self.customer(customer_id)
        yield from (Files(folder).customer(customer_id) for folder in self.all_collected())

    def tombstone(self, erased_id: str) -> Path:
        """Return the path of the tombstone of an erased customer or a deleted conversation."""
        return self.erased / f"{erased_id}.json"

    def is_gone(self, erased_id: str) -> bool:
        """Return whether this was erased or deleted, even if its file still exists."""
        return os.path.exists(self.tombstone(erased_id))

    def all_tombstones(self) -> list[Path]:
        """Return the paths of all tombstones. Raises Unreadable."""
        return _documents(self.erased)

    def all_customers(self) -> list[Path]:
        """Return the paths of all customers. Raises Unreadable."""
        return _documents(self.customers)

    def merge(self, merge_id: str) -> Path:
        """Return the path of a merge."""
        return self.merges / f"{merge_id}.json"

    def all_merges(self) -> list[Path]:
        """Return the paths of all merges; [] if they cannot be listed."""
        return _listed(self.merges)

    def rest(self, rest_id: str) -> Path:
        """Return the path of a reminder's rest."""
        return self.resting / f"{rest_id}.json"

    def all_rests(self) -> list[Path]:
        """Return the paths of all rests; [] if they cannot be listed."""
        return _listed(self.resting)

    def appointment(self, appointment_id: str) -> Path:
        """Return the path of a calendar appointment."""
        return self.appointments / f"{appointment_id}.json"

    def all_appointments(self) -> list[Path]:
        """Return the paths of all appointments; [] if they cannot be listed."""
        return _listed(self.appointments)

    def begun_line(self, line_id: str) -> Path:
        """Return the path of a half-typed line."""
        return self.begun / f"{line_id}.json"

    def all_begun(self) -> list[Path]:
        """Return the paths of all half-typed lines; [] if they cannot be listed."""
        return _listed(self.begun)

    def announcement(self, announcement_id: str) -> Path:
        """Return the path of an announcement."""
        return self.announcements / f"{announcement_id}.json"

    def all_announcements(self) -> list[Path]:
        """Return the paths of all announcements; [] if they cannot be listed."""
        return _listed(self.announcements)

    def theme(self, theme_id: str) -> Path:
        """Return the path of a theme."""
        return self.themes / f"{theme_id}.json"

    def all_themes(self) -> list[Path]:
        """Return the paths of all themes; [] if they cannot be listed."""
        return _listed(self.themes)

    def ledger(self, destination_id: str) -> Path:
        """Return the path of the ledger of what was exported to a destination."""
        return self.ledgers / f"{destination_id}.json"

    def all_ledgers(self) -> list[Path]:
        """Return the paths of all ledgers. Raises Unreadable."""
        return _documents(self.ledgers)

    def all_collected(self) -> list[Path]:
        """Return the folders of records collected from others, one per author; [] if they cannot be listed."""
        with suppress(Unreadable):
            return [self.collected / name for name in sorted(filter(_ID.fullmatch, names(self.collected)))]
        return []

    def import_(self, import_id: str) -> Path:
        """Return the path of an import's journal."""
        return self.imports / f"{import_id}.json"

    def all_imports(self) -> list[Path]:
        """Return the paths of all journals, oldest first; [] if they cannot be listed."""
        return _listed(self.imports)

    def comment(self, comment_id: str) -> Path:
        """Return the path of a comment."""
        return self.comments / f"{comment_id}.json"

    def all_comments(self) -> list[Path]:
        """Return the paths of all comments; [] if they cannot be listed."""
        return _listed(self.comments)

    def readings_of(self, author_store: str) -> Path:
        """Return the path of the reader's progress with an author, named by the author's public store id."""
        return self.readings / f"{author_store}.json"

    def all_readings(self) -> list[Path]:
        """Return the paths of all such files; [] if they cannot be listed."""
        return _listed(self.readings)

    def _likely(self, conversation_id: str) -> Iterator[str]:
        milliseconds = int(conversation_id[:10].translate(_AS_DIGITS), 32)
        with suppress(OverflowError):
            made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
            # Local time somewhere may be up to 14 hours ahead of UTC, or 12 behind.
            days = {(day.year, day.month) for day in (made + timedelta(hours=14), made - timedelta(hours=12))}
            for year, month in days:
                yield os.path.join(self.conversations, f"{year:04}", f"{month:02}")


def private_beside(conversation: Path) -> Path:
    """Return the path of the private record beside a conversation."""
    return conversation.with_name(f"{conversation.stem}.private.json")


def draft_beside(conversation: Path) -> Path:
    """Return the path of the draft beside a conversation."""
    return conversation.with_name(f"{conversation.stem}.draft.json")


def _listed(folder: Path) -> list[Path]:
    """Return the documents in a folder; [] if it cannot be listed."""
    with suppress(Unreadable):
        return _documents(folder)
    return []


def _documents(folder: Path) -> list[Path]:
    """Return the files in a folder that are named like documents. Raises Unreadable."""
    return [folder / name for name in sorted(names(folder)) if _DOCUMENT.fullmatch(name)]


def names(folder: Path) -> list[str]:
    """Return the names in a folder, [] if there is no folder. Raises Unreadable."""
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise not_read(error, folder) from error
