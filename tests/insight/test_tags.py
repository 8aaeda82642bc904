"""A word behind # in what is known of a customer is a tag, for all people of the organisation."""

from datetime import date

import pytest

from interview_tui.insight.tags import has_tag, tags_of
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.words import Aspect

DAY = date(2026, 11, 1)


def head(
    name: str, organisation: str | None, *texts: str, aspect: Aspect = Aspect.CIRCUMSTANCE, **said: bool
) -> CustomerHead:
    entries = tuple(EntryHead(f"{name}{n}", aspect, text, DAY)._replace(**said) for n, text in enumerate(texts))
    return CustomerHead(name, name, organisation, DAY, entries=entries)


def test_a_tag_counts_for_the_whole_organisation_however_it_is_written() -> None:
    found = tags_of([
        head("Weber", "Nordmetall GmbH", "#Handwerk, seit 1921", "liefert an #Bahn-Werke"),
        head("Lang", "Nordmetall", "#handwerk"),
        head("Vogt", None, "mag #1 und a#b und ##c", "#Export"),
        head("Haas", "Haas KG", "nichts davon"),
    ])  # fmt: skip
    assert found["Weber"] == found["Lang"] == ("#Bahn-Werke", "#Handwerk")
    assert found["Vogt"] == ("#1", "#Export")
    assert "Haas" not in found


@pytest.mark.parametrize("said", [{"over": True}, {"sensitive": True}])
def test_what_is_over_or_sensitive_is_not_looked_at(said: dict[str, bool]) -> None:
    assert tags_of([head("Weber", None, "#Handwerk", **said)]) == {}
    assert tags_of([head("Weber", None, "#Handwerk", aspect=Aspect.AVOID)]) == {}


def test_a_tag_is_meant_with_its_sign_or_without() -> None:
    assert has_tag("handwerk", ("#Handwerk",))
    assert has_tag("#HANDWERK", ("#Handwerk",))
    assert not has_tag("hand", ("#Handwerk",))
