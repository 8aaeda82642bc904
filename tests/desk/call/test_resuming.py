from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import CRITICISM, FACT
from interview_tui.desk.call.state import Call, resumed
from interview_tui.records.draft import Draft, Line
from interview_tui.talktime.live import Talk
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.written import note, number, private


def test_a_call_goes_on_with_the_line_the_place_in_the_guide_and_who_spoke() -> None:
    at = moments()
    call = moving.asked(moving.switch_speaker(call_with(note(1, "eins"), guide=GUIDE), at(1)))
    call = writing.chosen(writing.typed(call, "halber Satz", at(2)), CRITICISM, at(2))
    call = call.but(thanked=(number(1),), muted=True)

    again = resumed(call.conversation, call.private(private()), call.draft(at(3), "desk", 7), GUIDE)

    assert (again.line, again.cue, again.muted, again.thanked) == (call.line, 1, True, (number(1),))
    assert (again.talk.state_at_end, again.talk.since_s) == (Talk.STAFF, 1)


def test_what_was_to_be_brought_up_is_there_again() -> None:
    call = call_with().but(bring_up=(number(5), number(6)))

    again = resumed(call.conversation, private(), call.draft(moments()(1), "desk", 7), None)

    assert again.bring_up == (number(5), number(6))


def test_lines_put_aside_are_there_again_in_their_order() -> None:
    at = moments()
    call = writing.put_aside(writing.typed(call_with(), "eins", at(1)))
    call = writing.put_aside(writing.typed(call, "zwei", at(2)))

    again = resumed(call.conversation, private(), call.draft(at(3), "desk", 7), None)

    assert writing.undone(again, at(4)).line.text == "zwei"
    assert [act.line.text for act in again.past if act.line] == ["eins", "zwei"]


def test_words_that_are_a_note_already_are_not_among_the_lines_put_aside() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(), "eins", at(1)), at(1))

    assert call.draft(at(2), "desk", 7).aside == ()


def test_an_edit_goes_on_as_an_edit() -> None:
    at = moments()
    call = writing.typed(writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1))), "zwei", at(1))

    again = resumed(call.conversation, private(), call.draft(at(2), "desk", 7), None)
    saved = writing.saved(again, at(3))

    assert [(one.text, one.earlier) for one in saved.conversation.notes] == [("zwei", ("eins",))]


def test_a_draft_says_when_and_where_the_call_was_last_alive() -> None:
    at = moments()

    draft = call_with().draft(at(42), "desk", 7)

    assert (draft.id, draft.elapsed_s, draft.alive_at, draft.host, draft.pid) == (number(900), 42, at(42).at, "desk", 7)


def test_without_a_draft_the_notes_are_there_and_the_line_is_empty() -> None:
    again = resumed(call_with(note(1, "eins")).conversation, private(), None, GUIDE)

    assert again == Call(conversation=call_with(note(1, "eins")).conversation, guide=GUIDE)


def test_a_cue_that_is_no_more_in_the_guide_begins_anew() -> None:
    draft = Draft(id=number(900), alive_at=moments()(1).at, cue="gone")

    again = resumed(call_with().conversation, private(), draft, GUIDE)

    assert again.cue == 0


def test_a_guide_that_was_through_is_through_again() -> None:
    call = call_with(guide=GUIDE).but(cue=GUIDE.questions)

    again = resumed(call.conversation, private(), call.draft(moments()(1), "desk", 7), GUIDE)

    assert again.cue == GUIDE.questions


@given(text=st.text(max_size=40), pasted=st.booleans(), kind=st.booleans())
def test_any_line_comes_back_as_it_was_typed(text: str, pasted: bool, kind: bool) -> None:
    at = moments()
    call = writing.typed(writing.chosen(call_with(), FACT, at(1)) if kind else call_with(), text, at(1), pasted)

    document = call.draft(at(2), "desk", 7).as_document()
    again = resumed(call.conversation, private(), Draft.from_document(document), None)

    assert again.line == call.line


def test_the_private_record_takes_over_who_spoke_and_what_was_thanked_and_keeps_the_rest() -> None:
    at = moments()
    call = moving.switch_speaker(call_with(), at(1)).but(thanked=(number(1),))

    kept = call.private(private(guess="sie sucht Ersatz"))

    assert (kept.changes, kept.thanked, kept.guess) == (call.talk.changes, (number(1),), "sie sucht Ersatz")


def test_a_new_state_carries_no_notice_of_the_one_before() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(), "a" * 20_001, at(1), pasted=True), at(1))

    assert call.notice is not None
    assert moving.switch_speaker(call, at(2)).notice is None


def test_an_edit_counts_as_typing_though_the_line_is_empty() -> None:
    assert call_with().but(line=Line(edits=True, id=number(1))).typing
    assert not call_with().but(line=Line(text="  ")).typing
