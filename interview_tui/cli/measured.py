"""`interview measures`: what customers answered, as a table with bars, as JSON, or as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import dumped
from interview_tui.cli.measure_meant import measure_meant
from interview_tui.cli.narrowing import day_meant, word_meant
from interview_tui.cli.shell import (
    NOTHING_FOUND,
    Shell,
    home_folder,
    put,
    say_and_exit,
    tell,
)
from interview_tui.desk.measured_across import measured_across
from interview_tui.insight.figure import By, Figure, Which
from interview_tui.insight.figure_bars import bar
from interview_tui.insight.figure_words import BY_WORDS, answers_told, figure_name, points, sentences, span
from interview_tui.insight.figures import figures
from interview_tui.insight.periods import Period
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken_measures import measure_name, mode_words
from interview_tui.records.words import Mode

if TYPE_CHECKING:
    from interview_tui.export.measured import Measured

_LONGEST_NAME, _CELLS = 26, 23


def measured(
    shell: Shell,
    measure: str | None,
    since: str | None,
    until: str | None,
    by: str | None,
    mode: str | None,
    as_json: bool,
    format_: str | None,
    output: str | None,
) -> None:
    """Print the figures that match, or write them into a new file; exits with 1 if there were no answers."""
    from interview_tui.export.measured import Measured

    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    home = home_folder(shell.home)
    which = Which(
        measure=measure_meant(measure, language) if measure else None,
        mode=word_meant("--mode", mode, Mode, mode_words, language),
        period=Period(day_meant(since, language), day_meant(until, language)),
        by=word_meant("--by", by, By, lambda one, spoken: spoken.in_context("by", BY_WORDS[one]), language),
    )
    if store is not None and store.read_only:
        tell(store.read_only.told(language))
    heads = measured_across(store, _guides(None, language)).heads if store else ()
    found = figures(heads, which, wall_clock.now().date())
    told = Measured(found, which, _guides(home, language) if which.by is By.GUIDE else {})
    if found and (format_ is not None or output is not None):
        _write(told, format_, output, store.settings.author if store else "", home, language)
    elif as_json:
        from interview_tui.export.writers.measured_rows import record

        put(dumped([record(one) for one in found]))
    if not found:
        nothing = N_("No measure was answered yet.")
        if which.measure or which.mode or which.period != Period():
            nothing = N_("No measure was answered like that.")
        say_and_exit(language.say(nothing), NOTHING_FOUND)
    if format_ is None and output is None and not as_json:
        put("\n".join(_lines(told, language)))


def _write(
    told: Measured, format_: str | None, output: str | None, author: str, home: Path, language: Language
) -> None:
    """Write a new file, or to standard output; never overwrites."""
    from interview_tui.cli.report_file import write
    from interview_tui.desk.exporting.measured import MEASURES
    from interview_tui.export.matter import Around

    around = Around(language, wall_clock.now(), author=author, home=home)
    write(MEASURES, lambda: told, output, format_, around)


def _guides(home: Path | None, language: Language) -> Mapping[str, str]:
    """Return the titles of the guides by id; with None only the built-in ones."""
    from interview_tui.guide.loader import OWN_FOLDER, library_folder, load_guides

    guides = load_guides([library_folder(), *([home / OWN_FOLDER] if home is not None else [])]).guides
    return {one.id: one.title.in_language(language.code) for one in guides.values()}


def _lines(told: Measured, language: Language) -> Iterator[str]:
    """Yield the table: for each measure a line per figure, and what can be concluded from it."""
    by = told.which.by
    names = [figure_name(one, by, told.guides, language) for one in told.figures]
    cells = min(_LONGEST_NAME, max(map(len, names)))

    def heading(pair: tuple[Figure, str]) -> str:
        one, _ = pair
        measure = measure_name(one.measure, language)
        return measure if by is None else f"{measure}, {mode_words(one.mode, language)}"

    for place, (words, each) in enumerate(groupby(zip(told.figures, names, strict=True), key=heading)):
        yield from ([""] if place else [])
        yield words
        for one, name in each:
            left = f"  {shorten(name, cells, placeholder=' …'):{cells}}  {one.n:>5}"
            if one.value is None or one.interval is None:
                yield f"{left}  {answers_told(one)}".rstrip()
            else:
                yield f"{left}  {points(one.value):>4}  {span(one.interval):^11}  {bar(one, _CELLS)}"
            yield from (f"      {line}" for sentence in sentences(one, language) for line in wrap(sentence, 72))
