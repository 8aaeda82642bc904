"""Evidence in notes: how many dates and durations with labels are found, and how many finds are none.

The labels are those of xSID (orders to an assistant); where to find them, see questions.py.
"""

import json
from collections.abc import Iterable, Sequence

from interview_tui.insight.evidence import EvidenceKind, found
from interview_tui.language.catalogue import Code
from tests.benchmarks.place import Place
from tests.benchmarks.questions import LANGUAGES, SETS
from tests.benchmarks.row import Row


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows; a find is right where it overlaps with a label."""
    if not SETS.is_dir():
        print(f"No sets with labels at {SETS}: nothing to measure.")
        return []
    return [row for language in LANGUAGES for row in _rows(language)]


def _rows(language: Code) -> Iterable[Row]:
    labelled = hits = finds = right = 0
    for text, spans in json.loads((SETS / f"xsid_{language}_datetime_dev.json").read_text("utf-8")):
        pieces = [
            (one.start, one.end)
            for one in found(text, language)
            if one.kind in (EvidenceKind.DATE, EvidenceKind.DURATION)
        ]
        labelled, finds = labelled + len(spans), finds + len(pieces)
        hits += sum(any(start < b and a < end for a, b in pieces) for start, end in spans)
        right += sum(any(start < b and a < end for start, end in spans) for a, b in pieces)
    yield Row(f"xSID, {language}, dates and durations: precision ({right} of {finds})", right / finds, "", None)
    yield Row(f"xSID, {language}, dates and durations: recall ({hits} of {labelled})", hits / labelled, "", None)
