from interview_tui.language.catalogue import Language
from interview_tui.records.private import ImportedTalk
from interview_tui.records.words import read_word
from interview_tui.talktime.timeline import Segment, Speaker
from interview_tui.tui.reading.view import private_lines
from tests.support.frozen import START
from tests.support.written import conversation, private


def test_where_nothing_was_kept_for_the_person_alone_nothing_is_shown() -> None:
    assert private_lines(conversation(), private(), Language("en"), 80) == []


def test_talk_time_of_a_file_is_drawn_and_says_which() -> None:
    heard = (Segment(Speaker.STAFF, 0, 50), Segment(Speaker.CUSTOMER, 50, 150), Segment(Speaker.CUSTOMER, 175, 200))
    kept = private(imported=ImportedTalk(source="call.vtt", at=START, segments=heard))

    strip, *told = private_lines(conversation(), kept, Language("en"), 22)

    assert "".join(one if isinstance(one, str) else one[0] for one in strip) == " ▂▂▂▂▂━━━━━━━━━━··━━━"
    text = " ".join("".join(one if isinstance(one, str) else one[0] for one in each).strip() for each in told)
    assert text.startswith("Talk share: customer 71%, imported from call.vtt")


def test_talk_time_that_was_heard_is_drawn_up_to_the_end_of_the_call() -> None:
    heard = (Segment(Speaker.STAFF, 0, 50), Segment(Speaker.CUSTOMER, 50, 150))
    kept = private(listened=({"start_s": 0, "end_s": 150, "segments": heard},), until_s=200)

    strip, told = private_lines(conversation(), kept, Language("en"), 122)

    drawn = "".join(one if isinstance(one, str) else one[0] for one in strip)[1:]
    assert (drawn.count("▂"), drawn.count("━"), drawn.count("·")) == (30, 60, 30)
    assert "customer 67%, by listening" in "".join(one if isinstance(one, str) else one[0] for one in told)


def test_a_speaker_that_this_version_does_not_know_is_drawn_and_counted_for_neither_side() -> None:
    other = read_word(Speaker, "interpreter")
    heard = (Segment(Speaker.STAFF, 0, 50), Segment(Speaker.CUSTOMER, 50, 150), Segment(other, 150, 200))
    from_file = private(imported=ImportedTalk(source="call.vtt", at=START, segments=heard))
    listened = private(listened=({"start_s": 0, "end_s": 200, "segments": heard},), until_s=200)

    for kept in (from_file, listened):
        strip, told = private_lines(conversation(), kept, Language("en"), 122)[:2]
        drawn = "".join(one if isinstance(one, str) else one[0] for one in strip)[1:]
        assert (drawn.count("▂"), drawn.count("━"), drawn.count("·")) == (30, 60, 30)
        assert "customer 67%" in "".join(one if isinstance(one, str) else one[0] for one in told)
