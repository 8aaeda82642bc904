"""A word that only a newer version knows stops no command: not in what is kept here, nor in what others handed over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.store.store import JsonStore
from tests.support.command_line import Interview
from tests.support.filled import THEME
from tests.support.making import CONVERSATION, CUSTOMER
from tests.support.newer_words import store_of_newer_words

LINES = [
    ["today"], ["today", "--week", "--json"], ["list"], ["list", "--json"], ["search", "a"], ["promises"],
    ["promises", "--json"], ["complaints", "--all"], ["complaints", "--all", "--json"], ["measures"],
    ["measures", "--by", "quarter", "--json"], ["development"], ["development", "--json"],
    ["themes"], ["themes", "--json"], ["themes", "--tag", "vip"], ["themes", "suggest"], ["announcements", "list"],
    ["customers"], ["customers", "list", "--json"], ["organisations"], ["organisations", "Nordmetall"], ["board"],
    ["board", "--json"], ["team", "comments"], ["show", CONVERSATION, "--json", "--private"],
    ["team", "ask", CONVERSATION, "How so?"], ["complaints", "add", CUSTOMER, "too slow"],
    ["measures", "add", CUSTOMER, "recommendation", "9"], ["themes", "decide", THEME.id, "open"],
    ["privacy", "keep", CUSTOMER, "2030-01-01"],
]  # fmt: skip
FILES = [
    ["themes", "-o", "t.html"], ["themes", "-o", "t.csv"], ["measures", "-o", "b.csv"], ["backup", "a.zip"],
    ["privacy", "export", CUSTOMER, "--into", "."], ["privacy", "export", CUSTOMER, "--into", ".", "--format", "json"],
    *(["export", "--all", "--for", whom, "-o", f"{whom}.md"] for whom in ("product", "visit", "customer", "colleague")),
    *(["export", "--all", "-o", f"a.{form}"] for form in ("xlsx", "docx", "ics", "html", "json")),
    ["export", "--all", "--for", "crm", "--format", "hubspot", "-o", "crm.csv"],
    ["import", "a.json", "--yes"], ["share", "--yes", "-o", "handed.zip"],
]  # fmt: skip
"""In this order: what is exported is imported then."""


def each_of(store: JsonStore) -> Iterator[list[str]]:
    for customer in store.customers().customers:
        yield ["customers", "show", customer]
    for head in list(store.listing().heads)[::3]:
        yield ["show", head.id, "--private"]
    for theme in store.themes():
        yield ["themes", "show", theme]
    for news in store.announcements():
        yield ["announcements", "show", news.id]


@pytest.mark.parametrize("first", [0, 1])
def test_no_command_ends_at_a_word_it_does_not_know(
    first: int, interview: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of_newer_words(tmp_path / "home", first)
    (tmp_path / "files").mkdir()
    monkeypatch.chdir(tmp_path / "files")

    for line in (*LINES, *each_of(store), *FILES):
        told = interview("--home", store.home, *line)
        assert told.code == 0, (line, told.err)
    found = interview("--home", store.home, "doctor")
    assert "newer_" in found.out
    assert "damaged" not in found.out
