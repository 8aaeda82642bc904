"""Brings the catalogues up to date with the code: `python -m interview_tui.language.extract`.

Then fill in each empty `msgstr` of `de/LC_MESSAGES/interview.po`, and of every other language's. What was
translated stays; a sentence that left the code is kept at the end as a `#~` comment, so that it finds its
translation again should it return, until `--prune`. Sorted by sentence, without files, line numbers and dates:
only what was said anew shows up in a diff, and a sentence that moves to another room changes nothing.
"""

import sys
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from interview_tui.language.catalogue import DOMAIN, Code
from interview_tui.language.locales import CODES, SOURCE, locale
from interview_tui.language.sentences import Sentence, find_sentences

PACKAGE = Path(__file__).parents[1]
"""The package whose sentences are collected."""

CATALOGUES = {code: Path(__file__).parent / code / "LC_MESSAGES" / f"{DOMAIN}.po" for code in CODES if code != SOURCE}
"""The catalogue of each language except the source language."""

_HEADER = r"""# The program's sentences in {language}. Words: one per thing, and the form of address of a stranger.
# After changing sentences in the code: python -m interview_tui.language.extract
msgid ""
msgstr ""
"Language: {code}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plurals}\n"

"""


def sources(package: Path = PACKAGE) -> dict[str, str]:
    """Return the text of every module in a package by its path from the folder around the package."""
    return {
        path.relative_to(package.parent).as_posix(): path.read_text("utf-8") for path in sorted(package.rglob("*.py"))
    }


def read_catalogue(po: str) -> Catalog:
    """Return the catalogue that a .po's text holds."""
    return read_po(BytesIO(po.encode()), abort_invalid=True)


def untranslated(catalogue: Catalog) -> list[Message]:
    """Return the sentences that lack a translation or a plural form."""
    return [m for m in catalogue if m.id and not all(_forms(m))]


def updated(po: str, sentences: Iterable[Sentence], code: Code, *, prune: bool = False) -> str:
    """Return the .po's text with exactly these sentences and the translations it already had for them."""
    before = read_catalogue(po)
    known = {_key(m): m for m in [*before.obsolete.values(), *before] if m.id}
    after = Catalog(locale=code)
    for sentence in sentences:
        ids = (sentence.msgid, sentence.plural) if sentence.plural else sentence.msgid
        after.add(ids, context=sentence.context, locations=[(sentence.file, 0)])
    for message in after:
        message.flags.clear()
        old = known.pop(_key(message), None)
        if message.id and old is not None:
            message.user_comments = old.user_comments
            if old.pluralizable == message.pluralizable:
                message.string = old.string
    if not prune:
        for key, gone in known.items():
            if any(_forms(gone)):
                after.obsolete[key] = gone
    written = BytesIO()
    write_po(written, after, width=0, omit_header=True, sort_output=True, no_location=True)
    return _header(code) + written.getvalue().decode().rstrip("\n") + "\n"


def main(arguments: list[str], package: Path = PACKAGE, catalogues: Mapping[Code, Path] = CATALOGUES) -> int:
    """Update the catalogues and print what is still untranslated; return 1 if a sentence in the code is refused."""
    sentences, refusals = find_sentences(sources(package))
    for refusal in refusals:
        print(f"{refusal.file}:{refusal.line}: {refusal.why}", file=sys.stderr)
    for code, catalogue in catalogues.items():
        before = catalogue.read_text("utf-8") if catalogue.exists() else _header(code)
        text = updated(before, sentences, code, prune="--prune" in arguments)
        if text != before or not catalogue.exists():
            catalogue.parent.mkdir(parents=True, exist_ok=True)
            catalogue.write_text(text, "utf-8", newline="\n")
        left = untranslated(read_catalogue(text))
        for message in left:
            print(f"to translate: {message.id!r}")
        print(f"{code}: {len({(s.context, s.msgid) for s in sentences})} sentences, {len(left)} to translate")
    return 1 if refusals else 0


def _header(code: Code) -> str:
    language, plurals = locale(code).english_name, Catalog(locale=code).plural_forms
    return _HEADER.format(language=language, code=code, plurals=plurals)


def _forms(message: Message) -> list[str]:
    """Return a sentence's translation, singular and plural where it has both."""
    return [message.string or ""] if isinstance(message.string, str | None) else list(message.string)


def _key(message: Message) -> str | tuple[str, str]:
    """Return a sentence's key in the catalogue: its (singular) id, with its context if it has one."""
    singular = message.id[0] if message.pluralizable else message.id
    return (str(singular), message.context) if message.context else str(singular)


if __name__ == "__main__":  # pragma: no cover
    sys.exit(main(sys.argv[1:]))
