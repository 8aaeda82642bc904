"""The beginning of what would be written is shown in every format, whatever it is about."""

from dataclasses import replace

import pytest

from interview_tui.desk.exporting import turning
from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.desk.exporting.previewing import around, looked, preview
from interview_tui.desk.exporting.subjects import About, Subject
from interview_tui.desk.services import Services
from interview_tui.export.formats import FORMATS
from interview_tui.export.matter import Held, Matter
from interview_tui.export.order import Which
from interview_tui.records.words import Audience, Channel, Kind
from interview_tui.store.store import JsonStore
from tests.support.kept import held
from tests.support.making import conversation, customer


@pytest.mark.parametrize("form", [one.id for one in FORMATS])
def test_calls_and_visits_together_are_shown_in_every_format(services: Services, store: JsonStore, form: str) -> None:
    held(store, ("said on the phone", {"kind": Kind.PROMISE}), customer="Claudia Weber", channel=Channel.PHONE)
    held(store, ("seen in the yard", {"kind": Kind.PROMISE}), customer="Ulla Haas", channel=Channel.VISIT)
    state = turning.begun((Subject(About.ALL, Which()),), ("en",), "en", "~")
    row = next(one for one in FORMATS if one.id == form)
    audience = next(one for one in Audience if row.is_for(one))
    state = state.but(audience=audience, format=form)

    seen = preview(looked(services, state, lambda read: True), row, around(services, state))

    shown = "\n".join(seen.text) if seen.text else repr(seen.papers)
    assert all(name in shown for name in ("Claudia Weber", "Ulla Haas"))


def test_of_nothing_nothing_is_shown_in_any_format(services: Services, store: JsonStore) -> None:
    for row in FORMATS:
        state = turning.begun((Subject(About.ALL, Which()),), ("en",), "en", "~")
        state = state.but(audience=next(one for one in Audience if row.is_for(one)), format=row.id)
        seen = preview(looked(services, state, lambda read: True), row, around(services, state))
        assert (seen.papers, seen.warnings) == ((), ())


@pytest.mark.parametrize(
    ("form", "most", "told"),
    [
        ("pdf", 1, "a file for each conversation"),
        ("docx", 2, "several files, of at most 2 conversations each"),
        ("hubspot", None, "calls and meetings in files of their own"),
        ("pdf", 3, ""),
        ("csv", None, ""),
    ],
)
def test_that_it_becomes_several_files_is_told_before(
    services: Services, store: JsonStore, form: str, most: int | None, told: str
) -> None:
    for channel in (Channel.PHONE, Channel.VISIT, Channel.PHONE):
        held(store, "said", channel=channel)
    row = replace(next(one for one in FORMATS if one.id == form), most=most, warns=None)
    state = turning.begun((Subject(About.ALL, Which()),), ("en",), "en", "~")

    seen = preview(looked(services, state, lambda read: True), row, around(services, state))

    assert [one.told(services.language) for one in seen.warnings] == ([told] if told else [])


def test_what_was_seen_in_the_beginning_only_is_told_of_the_beginning(services: Services) -> None:
    row = next(one for one in FORMATS if one.id == "hubspot")
    state = turning.begun((Subject(About.ALL, Which()),), ("en",), "en", "~").but(audience=Audience.CRM, format=row.id)
    matters = (Matter(conversation(), customer()),)

    [of_all], [of_the_first] = (
        [one.told(services.language) for one in preview(outlook, row, around(services, state)).warnings]
        for outlook in (Outlook(matters=matters, held=Held(n, 0, 0)) for n in (1, 31))
    )

    assert of_all.startswith("HubSpot will not find")
    assert of_the_first == f"of the first 1 conversations: {of_all}"
