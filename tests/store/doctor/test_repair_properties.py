"""Whatever the damage: no whole record and no original is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from tests.support.damaging import LONG, copy_of_the_fixture, damaged, whole_records
from tests.support.doctoring import mend_all
from tests.support.making import path_in

CHANGES = st.sampled_from(["cut", "flipped", "zeroed", "gone", "moved"])


@settings(max_examples=300 if LONG else 15)
@given(st.lists(st.tuples(st.sampled_from(range(5)), CHANGES, st.floats(0, 0.999)), min_size=1, max_size=3))
def test_a_repair_loses_no_whole_record_and_no_original(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, str, float]]
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("any") / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    paths = sorted(home.rglob("*.json"))
    due: list[dict[str, object]] = whole_records(path_in(home).read_bytes(), "cut", 1 << 30, "at")
    originals: list[bytes] = []
    done: set[int] = set()
    for which, how, where in changes:
        path = paths[which]
        if which in done:
            continue
        done.add(which)
        data = path.read_bytes()
        at = int(where * len(data))
        if how == "moved":
            path.rename(home / path.name)
        elif how == "gone":
            if path != path_in(home):
                path.unlink()
        else:
            path.write_bytes(damaged(data, how, at))
            if path == path_in(home):
                due = whole_records(data, how, at, "at")
            if any(one.path == path and one.can_be_mended for one in examine(files, keeping).findings):
                originals.append(path.read_bytes())

    mend_all(files, keeping)

    assert [one for one in examine(files, keeping).findings if one.can_be_mended] == []
    kept = b"\n".join(path.read_bytes() for path in home.rglob("*.json"))
    if all(one.trouble is not Trouble.NEWER for one in examine(files, keeping).findings):
        all_read = [ConversationDocument(path, keeping).read() for path in files.newest_first()]
        in_conversations = [one.text for conversation in all_read for one in conversation.notes]
        assert [one for one in due if one.get("text", "") not in in_conversations] == []
    assert all(original in kept for original in originals)
