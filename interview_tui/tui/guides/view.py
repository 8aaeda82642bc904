"""The content of the guide browser: the list, a guide to read or to try, and the linter's findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_tui.desk.call.state import Call
from interview_tui.guide.checking import Checked
from interview_tui.guide.loader import Library
from interview_tui.guide.model import Cue, Guide, RuleCard
from interview_tui.guide.telling import heading
from interview_tui.guide.toml_file import FileFault
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.questions.form import form_name
from interview_tui.records.fold import fold
from interview_tui.records.spoken_measures import measure_name, scale_words
from interview_tui.records.words import Rule
from interview_tui.tui.shared.question_view import Voice, question
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened

INDENT = 4
"""Cells before the whys of a question."""


@dataclass(frozen=True)
class GuideRow:
    """One guide in the list, or a file that cannot be used as one."""

    file: Path
    guide: Guide | None
    own: bool
    language: Language
    fault: FileFault | None = None

    def lines(self, width: int) -> Lines:
        """Return the guide in one line."""
        language = self.language
        if self.guide is None:
            told = language.say(N_("cannot be used"))
            return [beside(line((self.file.name, "orange bold")), line((told, "orange"), " "), width)]
        questions = language.count("{n} question", "{n} questions", self.guide.questions)
        pieces = [language.say(N_("my own"))] if self.own else []
        pieces += [questions, forms.minutes(self.guide.minutes, language)]
        title = shortened(self.guide.title.in_language(language.code), width - 2)
        return [beside(line(title), line((" · ".join(pieces), "quiet"), " "), width)]


def guide_rows(library: Library, own_folder: Path, language: Language) -> list[GuideRow]:
    """Return the rows: one's own guides first, with those that cannot be used, then the ones that came along."""
    broken = [
        GuideRow(fault.file, None, True, language, fault)
        for fault in library.faults
        if fault.file.parent == own_folder and fault.file.suffix == ".toml"
    ]
    rows = [
        GuideRow(library.files[guide.id], guide, library.files[guide.id].parent == own_folder, language)
        for guide in sorted(library.guides.values(), key=lambda one: fold(one.title.in_language(language.code)))
    ]
    return [*broken, *(one for one in rows if one.own), *(one for one in rows if not one.own)]


def about_lines(row: GuideRow, width: int) -> Lines:
    """Return what the selected guide is for and when it fits, or why it cannot be used."""
    if row.guide is None:
        return paragraph(row.fault.told(row.language) if row.fault else "", "orange", width - 1, 1)
    code = row.language.code
    return [
        *paragraph(row.guide.purpose.in_language(code), "text", width - 1, 1),
        *paragraph(row.guide.fits.in_language(code), "quiet", width - 1, 1),
    ]


def read_lines(guide: Guide, rules: Mapping[Rule, RuleCard], language: Language, width: int) -> Lines:
    """Return a whole guide to be read."""
    code = language.code
    lines: Lines = [
        line(" ", (shortened(guide.title.in_language(code), width - 2), "bold")),
        *paragraph(guide.purpose.in_language(code), "text", width - 1, 1),
        *paragraph(guide.fits.in_language(code), "quiet", width - 1, 1),
    ]
    for section in guide.sections:
        lines += [(), *paragraph(heading(section, rules, language), "quiet bold", width - 1, 1)]
        for cue in section.cues:
            lines += paragraph(cue.ask.in_language(code), "bold", width - 1, 1)
            whys = "  ".join(why.in_language(code) for why in cue.whys)
            lines += [*paragraph(whys, "blue", width - 1, INDENT), *_to_know(cue, language, width)]
    return lines


def _to_know(cue: Cue, language: Language, width: int) -> Lines:
    lines: Lines = []
    if cue.measure is not None:
        told = f"{measure_name(cue.measure, language)}: {scale_words(cue.measure, language)}"
        lines += paragraph(told, "quiet", width - 1, INDENT)
    if cue.listen_for is not None:
        told = language.say(N_("Listen for: {what}"), what=cue.listen_for.in_language(language.code))
        lines += paragraph(told, "quiet", width - 1, INDENT)
    return lines


def try_lines(call: Call, library: Library, language: Language, width: int) -> Lines:
    """Return a question as it stands in a call, and what to listen for."""
    lines = [line(" ", (shortened(language.say(N_("Trying: nothing of it is kept.")), width - 2), "quiet")), ()]
    lines += question(call, Voice(language, library), width)
    return [*lines, (), *_to_know(call.step[1], language, width)] if call.step else lines


def found_lines(checked: Checked, language: Language, width: int) -> Lines:
    """Return the findings in a guide: what makes it unusable, or what could be asked better."""
    lines: Lines = [line(" ", (shortened(checked.file.name, width - 2), "bold")), ()]
    if checked.sound:
        return [*lines, *paragraph(language.say(N_("All is well with this guide.")), "text", width - 1, 1)]
    for fault in checked.faults:
        place = language.say(N_("line {n}"), n=fault.line)
        lines += [*paragraph(f"{place}: {fault.why(language)}", "orange", width - 1, 1), ()]
    for one in checked.findings:
        place = language.say(N_("line {n}"), n=one.line)
        form = f" · {language.in_context(*form_name(one.form))}" if one.form else ""
        lines += paragraph(f"{place} · {one.key}{form}", "quiet", width - 1, 1)
        lines += paragraph(one.text, "orange", width - 1, 1)
        lines += paragraph(one.reason.told(language), "text", width - 1, 1)
        if one.rewrite:
            lines += paragraph(f"→ {one.rewrite}", "blue", width - 1, 1)
        lines.append(())
    return lines
