"""Expressions that are compiled when they are first used."""

import re

import pytest

from interview_tui.language.patterns import Pattern, any_of


def test_a_pattern_is_compiled_once_and_not_before_it_is_used() -> None:
    compiled: list[str] = []

    def compile_it() -> re.Pattern[str]:
        compiled.append("now")
        return re.compile("b+")

    pattern = Pattern(compile_it)
    assert compiled == []

    assert pattern.search("abba")
    assert not pattern.match("abba")
    assert compiled == ["now"]


def test_a_pattern_does_what_the_expression_does() -> None:
    pattern, expression = Pattern(lambda: re.compile("b+|c")), re.compile("b+|c")

    for method in ("match", "fullmatch", "search"):
        for text, start, end in (("abbca", 1, 3), ("abbca", 0, 5), ("bb", 0, 2), ("", 0, 0)):
            ours, theirs = getattr(pattern, method)(text, start, end), getattr(expression, method)(text, start, end)
            assert (ours and ours.span()) == (theirs and theirs.span())
    assert [one.span() for one in pattern.finditer("abbca")] == [(1, 3), (3, 4)]


def test_a_wrong_expression_is_told_at_its_first_use() -> None:
    pattern = Pattern(lambda: re.compile("("))

    with pytest.raises(re.error):
        pattern.search("a")


def test_of_several_words_the_longest_that_fits_is_found_and_its_spaces_are_any_white_space() -> None:
    found = re.match(any_of(["in", "in two weeks", "in two"]), "in  two\nweeks")

    assert found is not None
    assert found[0] == "in  two\nweeks"
