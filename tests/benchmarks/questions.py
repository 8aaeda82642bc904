"""The form of a question: how long a judgement takes, and how often it is right on sets with labels.

The sets are not part of the project (share-alike): they are read from ../shared/data/questions, or from the folder in
QUESTIONS, where that exists. `closed` is compared with the label "can be answered with yes or no", in both tiers:
`speak` is what may be shown unasked, `count` the form as such. Precision is what has a bar; recall stands beside it.
"""

import csv
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median

from interview_tui.language.catalogue import Code
from interview_tui.questions.form import Form
from interview_tui.questions.judging import form_of
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row

PROJECT = Path(__file__).parents[2]
OWN = PROJECT / "tests" / "questions"
SETS = Path(os.environ.get("QUESTIONS", PROJECT.parent / "shared" / "data" / "questions"))
PRECISION: Mapping[Code, float] = {"de": 0.90, "en": 0.97}
LANGUAGES: tuple[Code, ...] = ("de", "en")

LabelledSet = tuple[str, Code, list[tuple[str, bool]]]


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    return [*_speed(place.rounds), *(row for one in _sets() for row in _right(*one)), *_statements()]


def _speed(rounds: int) -> Iterable[Row]:
    for language in LANGUAGES:
        questions = [question for question, _ in own(language)]
        times = [_milliseconds(question, language) for _ in range(rounds) for question in questions]
        yield Row(f"one question of ours, {language}: median", median(times), "ms", 1.0)
        yield Row(f"one question of ours, {language}: slowest of {len(times)}", max(times), "ms", 1.0)


def _milliseconds(question: str, language: Code) -> float:
    begun = time.thread_time()
    form_of(question, language)
    return (time.thread_time() - begun) * 1000


def own(language: Code) -> list[tuple[str, str]]:
    """Return the questions of our own writing with their forms."""
    found, form = [], ""
    for line in (OWN / f"asked_{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            form = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((line, form))
    return found


def _sets() -> Iterable[LabelledSet]:
    for language in LANGUAGES:
        yield f"ours, {language}", language, [(q, form.rstrip("!") == "closed") for q, form in own(language)]
    if not SETS.is_dir():
        print(f"No sets with labels at {SETS}: only our own questions are measured.")
        return
    # only Y is closed here: requests and choices (R, A) have labels of their own, which `count` has not
    hand = _read("vm2_de_questions_hand_dev.csv")
    for split in ("dev", "test"):
        part = [(line["text"], line["hand"] == "Y") for line in hand if line["split"] == split]
        yield f"Verbmobil by hand, {split}", "de", part
    polar = _read("qald_polar_dev.csv")
    for language in LANGUAGES:
        lines = [line for line in polar if line["lang"] == language]
        yield f"QALD, {language}", language, [(line["text"], line["label"] == "polar") for line in lines]
    yield "treebanks", "de", [(line["text"], line["label"] == "polar") for line in _read("ud_de_questions.csv")]


def _read(name: str) -> list[dict[str, str]]:
    with (SETS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _right(name: str, language: Code, items: Sequence[tuple[str, bool]]) -> Iterable[Row]:
    tiers: Mapping[str, Callable[[str], bool]] = {
        "speak": lambda text: (its := form_of(text, language)).form is Form.CLOSED and its.speak,
        "count": lambda text: form_of(text, language).form is Form.CLOSED,
    }
    for tier, closed in tiers.items():
        said = [(closed(text), label) for text, label in items]
        hits, of = sum(one and label for one, label in said), sum(one for one, _ in said)
        labelled = sum(label for _, label in said)
        bar = PRECISION[language] if tier == "speak" and of else None
        what = f"{name}, closed, {tier}: precision ({hits} of {of})"
        yield Row(what, hits / of if of else 1.0, "", bar, at_least=True, bar_text=f">= {bar}" if bar else "")
        yield Row(
            f"{name}, closed, {tier}: recall ({hits} of {labelled})", hits / labelled if labelled else 1.0, "", None
        )


def _statements() -> Iterable[Row]:
    """What is no question must stay silent: turns of phone calls that ask nothing."""
    if not SETS.is_dir():
        return
    turns = [
        line["text"]
        for line in _read("vm2_de_dialogue_acts_dev.csv")
        if line["label"] in ("INFORM", "ACCEPT", "REJECT")
    ]
    spoken = sum(form_of(text, "de").speak for text in turns)
    yield Row(f"Verbmobil: told, agreed, declined ({len(turns)}): hints in 1,000", 1000 * spoken / len(turns), "", 3.0)
