"""The works council reads `interview team fields`, and compares it with files: all that is in one is listed there."""

import json
from pathlib import Path

from interview_tui.desk.handing_file import read, write
from interview_tui.desk.sharing import to_share
from interview_tui.desk.team.giving import to_give
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.comment import Say
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer, ForeignId
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Earlier, Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Evidence, Fact, Placing, Promise
from interview_tui.records.present import Present
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from tests.support import rich
from tests.support.command_line import Interview
from tests.support.handing_over import comment, opened

OF_CUSTOMERS = (
    *(Conversation, Note, Fact, Evidence, Promise, Complaint, ComplaintAnswer, Placing, About, Earlier, Present),
    *(MeasureAnswer, Customer, Entry, ContactTerms, ForeignId),
)
NOT_FILLED = {
    *("Conversation.given_to", "Conversation.kept_here", "Conversation.term", "Conversation.by"),
    *("Note.deleted", "Customer.given", "Customer.taken", "Customer.term", "Customer.rev"),
    *("Customer.by", "Entry.mistaken"),
}
"""What says nothing of a customer, or stands only in what is gone."""
OF_THEMES = {("Conversation", "asked"), ("Note", "cue")}
"""What was asked is handed over where a theme asked it; the questions of a guide stay."""


def listed(interview: Interview, *, taken_over: bool) -> set[tuple[str, str]]:
    rows = json.loads(interview("team", "fields", "--json").out)
    return {
        (one["record"], one["field"]) for one in rows if one["purpose"] and (taken_over or not one["only_taken_over"])
    }


def test_everything_in_a_file_is_listed_with_its_purpose_and_all_that_is_listed_is_there(
    tmp_path: Path, interview: Interview
) -> None:
    # A store of which every field holds something.
    assert rich.unfilled(*OF_CUSTOMERS) == NOT_FILLED
    jana = opened(tmp_path / "jana", "Jana")
    rich.filled(jana)
    others = Digests(opened(tmp_path / "ben", "Ben").id)
    jana.keep_comment(comment(1, others, "Gut gefragt", answers=others.of("1"), say=Say.ANSWER))
    read_by_me = Reading(id=others.of("2"), state=ReadState.READ, important=(others.of("2"),), seen=(1, 2))
    jana.change_readings(others.store, lambda one: one.with_reading(read_by_me))

    file = tmp_path / "jana.zip"
    write(to_share(jana, rich.DAY).every, file, Disk())
    there = rich.fields_in(read(file))

    of_these = {one.__name__ for one in OF_CUSTOMERS} | {"Comment", "Readings", "Reading"}
    annex = listed(interview, taken_over=False)
    assert there <= annex
    missing = {one for one in annex if one[0] in of_these} - there - OF_THEMES
    assert not missing


def test_what_goes_to_whoever_takes_over_is_listed_as_only_that(tmp_path: Path, interview: Interview) -> None:
    jana = opened(tmp_path / "jana", "Jana")
    rich.filled(jana)
    there = rich.fields_in(to_give(jana, [rich.WHO], "Ben").parcel)
    annex, more = listed(interview, taken_over=False), listed(interview, taken_over=True)
    assert there <= more
    assert more - annex <= there
    assert ("Entry", "ended_at") in there - annex


def test_what_never_leaves_is_not_listed(interview: Interview) -> None:
    never = {
        "ended_at", "time_told", "away", "earlier", "thanked", "apologised", "taken_on", "stays_with_me", "addition",
        "sensitive", "important", "seen", "term", "rev", "by", "given", "taken", "given_to", "kept_here",
    }  # fmt: skip
    assert not {one for one in listed(interview, taken_over=False) if one[1] in never}
    told = " ".join(interview("team", "fields").out.split())
    assert "Never: talk time, guess, review" in told
    assert "only to whoever takes the customer over: to find it" in told
