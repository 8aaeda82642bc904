"""`interview guides`: list, show, check and create guides, and judge a single question."""

import sys
from collections.abc import Sequence
from pathlib import Path

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, fail, home_folder, put, say_and_exit, tell, typed
from interview_tui.desk.own_guides import NotWritten, write_guide
from interview_tui.guide.checking import Checked, check_all
from interview_tui.guide.linter import Finding
from interview_tui.guide.loader import OWN_FOLDER, Library, library_folder, load_guides
from interview_tui.guide.model import Guide
from interview_tui.guide.own import as_id
from interview_tui.guide.schema import guide_schema
from interview_tui.guide.telling import told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.questions.form import Form, form_name
from interview_tui.questions.judging import form_of
from interview_tui.records.fold import fold


def list_guides(shell: Shell, as_json: bool) -> None:
    """Print every guide, built-in and own; unusable ones are reported on standard error."""
    language, library = shell.speak(), _library(shell)
    for fault in library.faults:
        tell(fault.told(language))
    if as_json:
        put(dumped([_guide_json(guide, library, shell) for guide in library.guides.values()]))
        return
    width = max(len(guide_id) for guide_id in library.guides)
    for guide in sorted(library.guides.values(), key=lambda one: fold(one.title.in_language(language.code))):
        title = guide.title.in_language(language.code)
        facts = [
            language.count("{n} question", "{n} questions", guide.questions),
            forms.minutes(guide.minutes, language),
        ]
        own = f" · {language.say(N_('my own'))}" if _is_own(guide, library, shell) else ""
        put(f"{guide.id:<{width}}  {title} ({', '.join(facts)}){own}")


def show(shell: Shell, guide_id: str, du: bool) -> None:
    """Print a guide for reading; with `du` in German, for a customer addressed with du."""
    language, library = shell.speak(), _library(shell)
    guide = _guide(guide_id, library, language)
    put("\n".join(told(guide, library.rules, language, du)))


def check_guides(shell: Shell, paths: Sequence[str], as_json: bool) -> None:
    """Print faults of guides and questions that could be better; exits with 1 if there are any."""
    language = shell.speak()
    checked = check_all([file for path in paths for file in _files(path, language)])
    if as_json:
        put(dumped([one for file in checked for one in _findings_json(file, language)]))
    else:
        for file in checked:
            told_faults = [one.told(language) for one in file.faults]
            told_findings = [_line(one, language) for one in file.findings]
            put("\n".join([*told_faults, *told_findings]) or _sound(file, language))
    if not all(file.sound for file in checked):
        sys.exit(NOTHING_FOUND)


def new(shell: Shell, guide_id: str, original: str | None) -> None:
    """Write a new guide, or a copy of an existing one, into the person's folder; never overwrites."""
    language, folder = shell.speak(), own_folder(shell)
    wanted = as_id(typed(guide_id))
    if not wanted:
        say_and_exit(language.say(N_("An id has small letters, digits and hyphens, as in my-check-in.")), BAD_INPUT)
    file = None
    if original is not None:
        library = _library(shell)
        file = library.files[_guide(original, library, language).id]
    try:
        put(str(write_guide(folder, wanted, file)))
    except NotWritten as error:
        fail(error, language, BAD_INPUT)


def path(shell: Shell) -> None:
    """Print the folder of the person's own guides."""
    put(str(own_folder(shell)))


def schema(shell: Shell) -> None:
    """Print the JSON Schema of a guide."""
    put(dumped(guide_schema()))


def ask(shell: Shell, question: str, as_json: bool) -> None:
    """Print the form of a question, how certain that is, what it rests on, why, and how else to ask it."""
    language, asked = shell.speak(), typed(question)
    judged = form_of(asked, language.code)
    start, end = judged.span
    told_reason = judged.reason.told(language)
    if as_json:
        put(
            dumped(
                {
                    "form": judged.form,
                    "speak": judged.speak,
                    "span": [start, end],
                    "reason": told_reason,
                    "rewrite": judged.rewrite,
                }
            )
        )
        return
    form = _form(judged.form, language) if judged.form else language.say(N_("no question"))
    sure = language.say(N_("sure")) if judged.speak else language.say(N_("only for counting"))
    put(f"{form} · {sure} · {forms.quoted(asked[start:end], language)}")
    put(told_reason)
    if judged.rewrite:
        put(f"→ {judged.rewrite}")


def own_folder(shell: Shell) -> Path:
    """Return the folder of the person's own guides, which may not exist yet."""
    return Path(home_folder(shell.home)).absolute() / OWN_FOLDER


def _library(shell: Shell) -> Library:
    return load_guides([library_folder(), own_folder(shell)])


def _guide(guide_id: str, library: Library, language: Language) -> Guide:
    guide = library.guides.get(typed(guide_id))
    if guide is None:
        sentence = N_("There is no guide {name}. `interview guides list` shows all.")
        say_and_exit(language.say(sentence, name=typed(guide_id)), NOTHING_FOUND)
    return guide


def _is_own(guide: Guide, library: Library, shell: Shell) -> bool:
    return library.files[guide.id].parent == own_folder(shell)


def _guide_json(guide: Guide, library: Library, shell: Shell) -> Json:
    return {
        "id": guide.id,
        "title": guide.title.as_document(),
        "purpose": guide.purpose.as_document(),
        "fits": guide.fits.as_document(),
        "minutes": guide.minutes,
        "questions": guide.questions,
        "measure": guide.measure,
        "occasions": list(guide.occasions),
        "own": _is_own(guide, library, shell),
        "file": str(library.files[guide.id]),
    }


def _files(path: str, language: Language) -> list[Path]:
    """Return the path itself, or the *.toml files of a folder; exits if there are none."""
    place = Path(typed(path)).expanduser()
    try:
        files = sorted(place.glob("*.toml")) if place.is_dir() else [place]
        missing = not files or not all(file.exists() for file in files)
    except (OSError, ValueError):
        missing = True
    if missing:
        say_and_exit(language.say(N_("{path} is no guide and no folder with guides."), path=place), BAD_INPUT)
    return files


def _sound(checked: Checked, language: Language) -> str:
    return language.say(N_("{path}: all is well."), path=checked.file)


def _line(one: Finding, language: Language) -> str:
    name = f"{_form(one.form, language)}: " if one.form else ""
    quoted = forms.quoted(one.text, language)
    rewrite = f" → {one.rewrite}" if one.rewrite else ""
    return f"{one.file}:{one.line}: `{one.key}` {name}{quoted} {one.reason.told(language)}{rewrite}"


def _form(form: Form, language: Language) -> str:
    return language.in_context(*form_name(form))


def _findings_json(checked: Checked, language: Language) -> list[Json]:
    faults: list[Json] = [
        {"file": str(one.file), "line": one.line, "kind": "fault", "key": None, "text": None, "form": None,
         "reason": one.why(language), "rewrite": None}
        for one in checked.faults
    ]  # fmt: skip
    return faults + [
        {"file": str(one.file), "line": one.line, "kind": "question", "key": one.key, "text": one.text,
         "form": one.form, "reason": one.reason.told(language), "rewrite": one.rewrite}
        for one in checked.findings
    ]  # fmt: skip
