"""The keys of a screen as a page, and all keys as the README's table; both from the list of commands."""

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import Place, commands_of, key_names

KEYS_WIDTH = 22
PLACE_NAMES = {
    Place.TODAY: NC_("place", "today"),
    Place.BEFORE: NC_("place", "before"),
    Place.CALL: NC_("place", "call"),
    Place.AFTER: NC_("place", "after"),
    Place.READING: NC_("place", "reading"),
    Place.GUIDES: NC_("place", "guides"),
}
SIGNS = N_("A sign at once before a letter is a shortcut: -criticism +praise >need ?why =fact !promise “quote")


def key_table(place: Place, language: Language) -> list[tuple[str, str]]:
    """Return what can be pressed in a place: the keys, and what they do."""
    rows = [(", ".join(key_names(one, language)), language.say(one.title)) for one in commands_of(place)]
    return [row for row in rows if row[0]]


def markdown_keys(language: Language) -> str:
    """Return all keys as the Markdown table of the README."""
    lines = [f"| {language.say(N_('where'))} | {language.say(N_('keys'))} | {language.say(N_('what they do'))} |"]
    lines.append("|---|---|---|")
    for place, name in PLACE_NAMES.items():
        where = language.in_context("place", name)
        lines += [f"| {where} | {keys} | {does} |" for keys, does in key_table(place, language)]
    return "\n".join(lines)
