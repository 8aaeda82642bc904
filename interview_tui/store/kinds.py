"""The kinds of documents in a store, one row each: path, content, and what backup, erasing and doctor do with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from functools import cache
from operator import ne
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language.message import N_
from interview_tui.port.faults import Unreadable
from interview_tui.store import openers
from interview_tui.store.goes import Given as Given
from interview_tui.store.goes import Goes as Goes
from interview_tui.store.goes import Own as Own
from interview_tui.store.tables import Json, Tables, misshapen

if TYPE_CHECKING:
    from interview_tui.store.document import Keeping

ID = r"[0-9A-HJKMNP-TV-Z]{26}"
"""A regular expression for an id."""
_WORDS = {"ID": f"(?P<id>{ID})", "YYYY": r"\d{4}", "MM": r"\d{2}"}

Step = Callable[[Tables], Tables]
"""Upgrades the tables of one version to the next. Pure; does not touch `_meta`."""


class DocumentKind(NamedTuple):
    """One kind of document. Every kind is backed up, examined, and cleaned of remains of interrupted saves."""

    name: str
    """As in its `_meta`."""
    place: str
    """Its path in the store; ID, YYYY and MM are placeholders."""
    opened: Callable[[Path, Keeping], openers.Stored]
    """Opens the document at a path; validation is its own business."""
    goes: Goes
    given: Given
    main: str = ""
    """The table that must exist, with one record. Empty: the file is one plain record without tables."""
    others: frozenset[str] = frozenset()
    """Tables that may exist."""
    version: int = 1
    """The version this program writes."""
    steps: Mapping[int, Step] = MappingProxyType({})
    """The upgrades, each by the version it starts from."""
    own: Own = Own()
    untold: str = ""
    """Why nothing of it is handed out to the person it is about; empty: `port.privacy.Everything` has it."""

    @property
    def tables(self) -> frozenset[str]:
        """All tables known to this version."""
        return self.others | {"_meta", self.main} if self.main else frozenset()

    @property
    def folder(self) -> PurePosixPath:
        """Its folder in the store; YYYY and MM are placeholders."""
        return PurePosixPath(self.place).parent

    def has(self, place: PurePosixPath) -> bool:
        """Return whether a file at this path in the store is of this kind."""
        return re.fullmatch(_pattern(self.place), place.as_posix()) is not None

    def found(self, tables: Tables, path: Path) -> int:
        """Return the version of a document by its `_meta`. Raises Unreadable if it is of another kind."""
        meta: Json = tables.get("_meta", {}).get("1", {})
        version = meta.get("schema")
        if type(version) is not int or version < 1 or meta.get("kind") != self.name:
            raise misshapen(path)
        if version <= self.version and self.misnamed(tables.keys()):
            raise misshapen(path)  # a table of ours with a damaged name: not an empty document
        return version

    def misnamed(self, tables: Set[str]) -> Mapping[str, str]:
        """Return the right names of tables whose name has a damaged letter: only a table that is missing can be one.

        Others that are not of this version are foreign: other programs may keep tables of their own in a document, and
        a newer version may add one.
        """
        foreign, missing = tables - self.tables, self.tables - tables
        return {name: ours for name in foreign for ours in missing if _differ_in_a_letter(name, ours)}

    def brought_up(self, tables: Tables, path: Path) -> Tables:
        """Return the document upgraded to this version; one of a newer version unchanged. Raises Unreadable."""
        version = self.found(tables, path)
        if version >= self.version:
            return tables
        for earlier in range(version, self.version):
            try:
                tables = self.steps[earlier](tables)
            except Exception as error:
                raise Unreadable(
                    N_(
                        "{path} is of version {version} and cannot be brought up to date. It stays as it is;"
                        " put a backup in its place."
                    ),
                    path=str(path),
                    version=version,
                ) from error
        meta = tables["_meta"]["1"] | {"schema": self.version}
        return tables | {"_meta": tables["_meta"] | {"1": meta}}


def _differ_in_a_letter(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(map(ne, one, other)) == 1


_COLLECTED = re.compile(rf"from/{ID}/(?P<place>.+)")


@cache
def _pattern(place: str) -> str:
    return "".join(_WORDS.get(part, re.escape(part)) for part in re.split(r"\b(ID|YYYY|MM)\b", place))


_IDS_ALONE = "it holds ids and days, and no text"
_OF_OTHERS = "what is noted on others is about them; the search finds whoever is named there"
# fmt: off
STORE = DocumentKind(
    "store", "store.json", openers.store_opened, Goes.NEVER, Given.STAYS, "store",
    own=Own(none="it holds settings, and the name of the person who works with the program"),
    untold="it is about the person who works with the program, and names no customer",
)
CUSTOMER = DocumentKind(
    "customer", "customers/ID.json", openers.customer_opened, Goes.WITH_CUSTOMER, Given.GOES, "customer",
    frozenset({"entries"}), own=Own(none=_OF_OTHERS),
)
ERASED = DocumentKind(
    "erased", "erased/ID.json", openers.erased_opened, Goes.NEVER, Given.STAYS, "erased", own=Own(none=_IDS_ALONE),
    untold="it is of somebody of whom nothing else is kept, by ids alone",
)
CONVERSATION = DocumentKind(
    "conversation", "conversations/YYYY/MM/ID.json", openers.conversation_opened, Goes.WITH_CONVERSATION, Given.GOES,
    "conversation", frozenset({"notes"}), own=Own(none=_OF_OTHERS),
)
PRIVATE = DocumentKind(
    "private", "conversations/YYYY/MM/ID.private.json", openers.private_opened, Goes.BESIDE_CONVERSATION, Given.STAYS,
    "private", frozenset({"changes"}),
    own=Own({"private.in_their_place": ("text",)}, ("questions", "guess", "learnt", "review", "intention")),
)
DRAFT = DocumentKind(
    "draft", "conversations/YYYY/MM/ID.draft.json", openers.draft_opened, Goes.BESIDE_CONVERSATION, Given.STAYS,
    own=Own(none="it becomes notes of its conversation: " + _OF_OTHERS),
)
MERGE = DocumentKind(
    "merge", "merges/ID.json", openers.of_one_record("merge"), Goes.WITH_EACH_IT_NAMES, Given.STAYS, "merge",
    own=Own(none=_IDS_ALONE),
)
REST = DocumentKind(
    "rest", "resting/ID.json", openers.of_one_record("rest"), Goes.WITH_EACH_IT_NAMES, Given.STAYS, "rest",
    own=Own(none=_IDS_ALONE),
)
APPOINTMENT = DocumentKind(
    "appointment", "appointments/ID.json", openers.of_one_record("appointment"), Goes.WITH_EACH_IT_NAMES, Given.STAYS,
    "appointment", own=Own({"appointment": ("title", "named")}),
)
BEGUN = DocumentKind(
    "begun", "begun/ID.json", openers.of_one_record("begun"), Goes.WITH_EACH_IT_NAMES, Given.STAYS, "begun",
    own=Own({"begun": ("text",)}),
)
ANNOUNCEMENT = DocumentKind(
    "announcement", "announcements/ID.json", openers.of_one_record("announcement"), Goes.ROW_BY_ROW, Given.PASSED_ON,
    "announcement", frozenset({"tellings"}),
    own=Own(stays={"announcement": ("text", "because"), "tellings": ("words", "reaction")}, called="text"),
)
LEDGER = DocumentKind(
    "ledger", "ledgers/ID.json", openers.ledger_opened, Goes.ROW_BY_ROW, Given.STAYS, "destination",
    frozenset({"sent"}), own=Own({"destination.orders": ("name", "words", "output", "letterhead")}),
)
IMPORT = DocumentKind(
    "import", "imports/ID.json", openers.import_opened, Goes.ROW_BY_ROW, Given.STAYS, "import", frozenset({"written"}),
    own=Own(none=_IDS_ALONE),
    untold="it names by their ids alone records that say themselves from which file they came",
)
THEME = DocumentKind(
    "theme", "themes/ID.json", openers.of_one_record("theme"), Goes.ROW_BY_ROW, Given.PASSED_ON, "theme",
    frozenset({"memos", "notes", "to_ask"}),
    # Earlier wordings of a question are shown nowhere, so nobody could reword them.
    own=Own({"memos": ("text",), "theme.asked_before": ("text",)},
            stays={"theme": ("name", "belongs", "outside", "because", "question")}, called="name"),
)
HANDED = DocumentKind(
    "handed", "handed.json", openers.handed_opened, Goes.ROW_BY_ROW, Given.STAYS, "handing", frozenset({"states"}),
    own=Own(none="beside ids it holds only the names of those who work with the program"),
    untold="it counts versions of records by their ids; that one was handed over says the record itself",
)
COMMENT = DocumentKind(
    "comment", "comments/ID.json", openers.of_one_record("comment"), Goes.WITH_EACH_IT_NAMES, Given.STAYS, "comment",
    own=Own({"comment": ("text",)}),
)
READINGS = DocumentKind(
    "readings", "readings/ID.json", openers.of_one_record("readings"), Goes.ROW_BY_ROW, Given.STAYS, "readings",
    frozenset({"read"}), own=Own(none=_IDS_ALONE),
    untold="it says how far somebody is with reading, and nothing of whom they read",
)
# fmt: on

Kinds = Mapping[str, DocumentKind]
KINDS: Kinds = {
    one.name: one
    for one in (
        *(STORE, CUSTOMER, ERASED, CONVERSATION, PRIVATE, DRAFT, MERGE, REST, BEGUN, APPOINTMENT),
        *(ANNOUNCEMENT, LEDGER, IMPORT, HANDED, THEME, COMMENT, READINGS),
    )
}
"""All kinds by name, in the order of examination: a document comes before those that belong to it."""


def kind_at(place: PurePosixPath, kinds: Kinds = KINDS) -> DocumentKind | None:
    """Return the kind of document at a path in the store; None for any other file."""
    return next((kind for kind in kinds.values() if kind.has(place)), None)


def kind_within(place: PurePosixPath) -> DocumentKind | None:
    """Return the kind of document at a path, including those collected from others."""
    inside = _COLLECTED.fullmatch(place.as_posix())
    return kind_at(PurePosixPath(inside["place"]) if inside else place)
