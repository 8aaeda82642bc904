"""When and where a conversation was held is corrected while it is read, and taken back."""

from datetime import date, time

from interview_tui.desk.held_at import held_at
from interview_tui.desk.reading import changing
from interview_tui.language.catalogue import Language
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.kept_talk import kept_figures
from interview_tui.records.words import Channel, Status
from interview_tui.talktime.live import Change, Talk
from tests.support.at_the_phone import moments
from tests.support.frozen import START
from tests.support.written import conversation, note, private

YESTERDAY = PastMoment(date(2026, 11, 20), None, time(14), 60)
SPOKEN = private(changes=(Change(0, Talk.STAFF), Change(30, Talk.CUSTOMER)), until_s=600)
NOW = moments("de")(900)


def test_a_call_that_was_held_at_another_time_counts_on_that_day_and_claims_no_talk_time() -> None:
    reading = changing.begun(conversation(note(1, "eins"), status=Status.DONE, ended_at=START), SPOKEN)

    after = changing.step(reading, changing.of_whole(lambda one: held_at(one, YESTERDAY, START)), NOW)

    assert after.conversation.started_at.date() == date(2026, 11, 20)
    assert kept_figures(reading.conversation, SPOKEN) is not None
    assert kept_figures(after.conversation, SPOKEN) is None


def test_undo_brings_back_the_time_the_length_and_the_talk_time() -> None:
    reading = changing.begun(conversation(note(1, "eins"), status=Status.DONE, ended_at=START), SPOKEN)
    after = changing.step(reading, changing.of_whole(lambda one: held_at(one, YESTERDAY, START)), NOW)

    back = changing.undone(after, NOW)

    assert back.conversation == reading.conversation.changed(rev=back.conversation.rev)
    assert changing.undone_told(after, back, Language("de")) == "Rückgängig: Sa 21.11. 14:00"


def test_where_it_was_is_changed_and_taken_back() -> None:
    reading = changing.begun(conversation(note(1, "eins"), status=Status.DONE), private())

    after = changing.step(reading, changing.of_whole(changing.at_channel(Channel.FAIR)), NOW)
    back = changing.undone(after, NOW)

    assert after.conversation.channel is Channel.FAIR
    assert back.conversation.channel is Channel.PHONE
    assert changing.undone_told(after, back, Language("de")) == "Rückgängig: Telefon"
