"""Whatever is done with themes, in whatever order: taken back, every file says what it said, versions aside."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.records.theme import Memo
from interview_tui.records.theme_changes import with_memo
from interview_tui.store.store import open_store
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.theme_steps import STEPS, Steps, contents
from tests.support.written import number


@given(st.lists(st.integers(0, STEPS - 1), min_size=1, max_size=6), st.integers(0, 10_000))
@settings(max_examples=100, deadline=None)
def test_taken_back_every_file_says_what_it_said(steps: list[int], seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        taken = Steps(services_on(open_store(home, now=lambda: START, host="desk", pid=1), FrozenClock()))
        before, chance = contents(home), Random(seed)
        for step in steps:
            taken.take(step, chance)
        assert taken.take_all_back() <= taken.taken
        assert contents(home) == before


def test_a_thought_that_another_program_wrote_down_meanwhile_is_kept(tmp_path: Path) -> None:
    store = open_store(tmp_path / "home", now=lambda: START, host="desk", pid=1)
    taken, chance = Steps(services_on(store, FrozenClock())), Random(3)
    thought = Memo(id=number(7000), at=START, text="the third day")
    for step in range(STEPS):
        taken.take(step, chance)
    store.keep_themes({number(5001): with_memo(store.themes()[number(5001)], thought)})
    taken.take_all_back()
    assert store.themes()[number(5001)].memos == (thought,)
