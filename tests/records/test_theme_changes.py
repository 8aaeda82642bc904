"""Themes: named once, gathered, put together and taken apart, and every step undone to the byte."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.language.message import Told
from interview_tui.records import theme_changes as changes
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Gathered, Memo, Theme
from tests.support.making import NOW, numbered

TODAY = date(2026, 11, 28)
SAID, WHY, AGAINST = (Gathered(id=numbered(number), conversation=numbered(90)) for number in (1, 2, 3))
CLOSING = Theme(id=numbered(50), at=NOW, name="Monatsabschluss", notes=(SAID, WHY))
ORDERS = Theme(id=numbered(51), at=NOW, name="Bestellungen", notes=(AGAINST,))
BOTH = {one.id: one for one in (CLOSING, ORDERS)}
LATE = Memo(id=numbered(70), at=NOW, text="Es geht um den dritten Tag")


def with_parts() -> Mapping[str, Theme]:
    """Return both, the orders put into the closing."""
    return BOTH | {ORDERS.id: changes.put_into(ORDERS, CLOSING, BOTH)}


# one theme


@pytest.mark.parametrize("written", ["bestellungen", " Bestellungen  ", "BESTELLUNGEN"])
def test_a_name_is_given_once_however_it_is_written(written: str) -> None:
    with pytest.raises(Told, match="Bestellungen"):
        changes.named(CLOSING, written, BOTH)


def test_a_theme_may_be_written_differently() -> None:
    assert changes.named(CLOSING, "monatsabschluss", BOTH).name == "monatsabschluss"


def test_a_theme_without_a_name_is_refused() -> None:
    with pytest.raises(Told, match="needs a name"):
        changes.named(CLOSING, "  ", BOTH)


def test_a_name_leads_to_the_theme_that_one_was_put_into() -> None:
    assert changes.with_name("bestellungen", with_parts()) == CLOSING
    assert changes.with_name("Preise", BOTH) is None


def test_what_we_do_not_do_has_a_reason() -> None:
    with pytest.raises(Told, match="Why"):
        changes.in_state(CLOSING, ThemeState.WONT_DO, TODAY, " ")
    refused = changes.in_state(CLOSING, ThemeState.WONT_DO, TODAY, "zu wenige")

    assert (refused.state, refused.because, refused.since) == (ThemeState.WONT_DO, "zu wenige", TODAY)
    assert changes.in_state(refused, ThemeState.WONT_DO, date(2026, 12, 1), "zu wenige") is refused


def test_a_description_says_what_belongs_and_what_does_not() -> None:
    described = changes.described(CLOSING, " Dauer", "Inhalt ")

    assert (described.belongs, described.outside) == ("Dauer", "Inhalt")


# notes and themes


def test_a_note_gathered_twice_is_there_once_as_it_was_said_last() -> None:
    assert changes.gathering(CLOSING, [WHY.changed(against=True)]).notes == (SAID, WHY.changed(against=True))


def test_a_note_goes_from_one_theme_to_the_other() -> None:
    closing, orders = changes.recoded(WHY.id, CLOSING, ORDERS)

    assert (closing.notes, orders.notes) == ((SAID,), (AGAINST, WHY))


def test_a_note_that_is_not_there_goes_nowhere() -> None:
    assert changes.recoded(AGAINST.id, CLOSING, ORDERS) == (CLOSING, ORDERS)
    assert changes.recoded(WHY.id, CLOSING, CLOSING) == (CLOSING, CLOSING)


def test_a_part_of_the_notes_becomes_a_theme_of_its_own() -> None:
    new = Theme(id=numbered(52), at=NOW, name="Dritter Tag")

    kept, split = changes.split_off(CLOSING, new, [WHY.id])

    assert (kept.notes, split.notes) == ((SAID,), (WHY,))


def test_a_theme_put_into_another_counts_there_and_writes_nothing_into_it() -> None:
    themes = with_parts()

    assert themes[CLOSING.id] is CLOSING
    assert changes.shown(themes) == (CLOSING,)
    assert changes.notes_of(CLOSING, themes) == (SAID, WHY, AGAINST)
    assert changes.themes_of(AGAINST.id, themes) == (CLOSING,)
    assert changes.by_itself(themes[ORDERS.id], themes) == ORDERS


def test_a_theme_whose_name_was_taken_meanwhile_stays_where_it_is() -> None:
    themes = with_parts()
    renamed = themes | {CLOSING.id: changes.named(CLOSING, "Bestellungen", themes)}

    with pytest.raises(Told, match="Bestellungen"):
        changes.by_itself(themes[ORDERS.id], renamed)


def test_a_note_of_both_counts_once() -> None:
    themes = with_parts() | {CLOSING.id: changes.gathering(CLOSING, [AGAINST])}

    assert changes.notes_of(themes[CLOSING.id], themes) == (SAID, WHY, AGAINST)


def test_thoughts_on_both_are_read_together_the_latest_first() -> None:
    later = LATE.changed(id=numbered(71), at=NOW.replace(hour=23))
    themes = with_parts()
    themes = {
        CLOSING.id: changes.with_memo(CLOSING, LATE),
        ORDERS.id: changes.with_memo(themes[ORDERS.id], later),
    }

    assert changes.memos_of(themes[CLOSING.id], themes) == (later, LATE)


def test_a_theme_cannot_be_put_into_itself_even_by_a_way_round() -> None:
    with pytest.raises(Told, match="into itself"):
        changes.put_into(CLOSING, ORDERS, with_parts())


def test_themes_that_two_stores_put_into_each_other_are_shown_as_they_are() -> None:
    round_and_round = with_parts() | {CLOSING.id: CLOSING.changed(into=ORDERS.id)}

    assert {changes.leading(one, round_and_round).id for one in round_and_round.values()} <= BOTH.keys()


# back


def test_undoing_keeps_what_was_thought_since() -> None:
    new = Theme(id=numbered(52), at=NOW, name="Dritter Tag", notes=(WHY,))
    now = BOTH | {CLOSING.id: changes.with_memo(CLOSING, LATE), new.id: changes.with_memo(new, LATE)}

    back = changes.undone({CLOSING.id: CLOSING.changed(name="Abschluss"), new.id: None}, now)

    assert back[CLOSING.id] == CLOSING.changed(name="Abschluss", memos=(LATE,))
    assert back[new.id] == new.changed(notes=(), memos=(LATE,))


def test_a_theme_that_was_not_there_before_goes() -> None:
    assert changes.undone({CLOSING.id: None}, BOTH) == {CLOSING.id: None}


_STEPS = st.lists(
    st.tuples(st.sampled_from(["new", "name", "merge", "apart", "split", "recode", "gather", "against", "go", "state"]),
              st.integers(0, 99), st.integers(0, 99)),
    max_size=200,
)  # fmt: skip


def step(what: str, one: int, other: int, themes: dict[str, Theme]) -> dict[str, Theme | None]:
    """Return what a step leaves behind, of themes chosen by numbers."""
    every = sorted(themes)
    theme, target = themes[every[one % len(every)]], themes[every[other % len(every)]]
    row = Gathered(id=numbered(other % 9), conversation=numbered(90))
    new = Theme(id=numbered(100 + one), at=NOW, name=f"Thema {one} {other} {len(themes)}")
    if what == "merge" and changes.leading(target, themes).id != theme.id:
        return {theme.id: changes.put_into(theme, target, themes)}
    if what == "split" and new.id not in themes:
        kept, split = changes.split_off(theme, new, [note.id for note in theme.notes[: other % 3]])
        return {split.id: split, kept.id: kept}
    if what == "recode":
        left, taken = changes.recoded(row.id, theme, target)
        return {taken.id: taken, left.id: left}
    if what == "new" and new.id not in themes:
        return {new.id: new}
    return {
        "name": {theme.id: theme.changed(name=f"{new.name} {theme.id}")},
        "apart": {theme.id: changes.by_itself(theme, themes)},
        "gather": {theme.id: changes.gathering(theme, [row])},
        "against": {theme.id: changes.gathering(theme, [row.changed(against=True)])},
        "go": {theme.id: changes.letting_go(theme, [row.id])},
        "state": {theme.id: changes.in_state(theme, ThemeState.DONE, TODAY)},
    }.get(what, {})


@given(_STEPS)
@settings(max_examples=60, deadline=None)
def test_whatever_was_done_is_undone_to_the_byte(steps: list[tuple[str, int, int]]) -> None:
    themes: dict[str, Theme] = dict(BOTH)
    done: list[dict[str, Theme | None]] = []
    for what, one, other in steps:
        after = step(what, one, other, themes)
        done.append({theme_id: themes.get(theme_id) for theme_id in after})
        themes.update({theme_id: theme for theme_id, theme in after.items() if theme is not None})

    for before in reversed(done):
        for theme_id, earlier in changes.undone(before, themes).items():
            if earlier is None:
                del themes[theme_id]
            else:
                themes[theme_id] = earlier

    assert {theme_id: theme.as_document() for theme_id, theme in themes.items()} == {
        theme_id: theme.as_document() for theme_id, theme in BOTH.items()
    }
