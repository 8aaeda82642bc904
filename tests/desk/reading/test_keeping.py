"""What is typed while reading lies on the drive, and takes nothing from what lay there."""

from dataclasses import replace

from interview_tui.desk.call import writing
from interview_tui.desk.reading import changing
from interview_tui.desk.reading.keeping import Keeping
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.records.private import Private
from interview_tui.store.store import JsonStore
from tests.support.at_the_phone import moments
from tests.support.making import CONVERSATION, conversation, draft, line, note, numbered

AT = moments()


def interrupted(store: JsonStore) -> None:
    held = store.begin(conversation(note(1, "too dear")))
    held.save(held.conversation)
    held.save_draft(draft(line(2, "half a word"), elapsed_s=90.0, cue="news"))
    held.close()


def read(services: Services) -> tuple[Keeping, Reading]:
    reading = changing.begun(services.store.read(CONVERSATION), Private(id=CONVERSATION))
    return Keeping(reading, services), reading


def changing_a_note(reading: Reading, text: str) -> Reading:
    edits = writing.begin_edit(reading.writing.but(selected=numbered(1)))
    return replace(reading, writing=writing.typed(edits, text, AT(1)))


def test_a_change_typed_while_reading_an_interrupted_call_stands_beside_the_calls_own_line(
    services: Services, store: JsonStore
) -> None:
    interrupted(store)
    keeping, reading = read(services)
    keeping.let_go(changing_a_note(reading, "too dear in spring"), AT(2))

    kept = store.read_draft(CONVERSATION)
    assert kept is not None
    assert (kept.line.text, kept.line.edits, kept.line.id) == ("too dear in spring", True, numbered(1))
    assert [one.text for one in kept.aside] == ["half a word"]
    assert (kept.elapsed_s, kept.cue) == (90.0, "news")


def test_a_change_saved_while_reading_an_interrupted_call_leaves_its_line(services: Services, store: JsonStore) -> None:
    interrupted(store)
    keeping, reading = read(services)
    typed = changing_a_note(reading, "too dear in spring")
    keeping.keep_line(typed, AT(2))
    saved = replace(typed, writing=writing.saved(typed.writing, AT(3)))
    keeping.keep(typed, saved, AT(3))
    keeping.let_go(saved, AT(3))

    kept = store.read_draft(CONVERSATION)
    assert kept is not None
    assert (kept.line.text, kept.aside) == ("half a word", ())
    assert [one.text for one in store.read(CONVERSATION).notes] == ["too dear in spring"]
