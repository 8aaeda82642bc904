"""Who the customer is, on a paper for those who work with them, as far as it may leave."""

from collections.abc import Iterator

from interview_tui.export.items import capital
from interview_tui.export.matter import Matter
from interview_tui.export.paper import Item, Part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.customer import Customer
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_terms import lasting_told


def who_it_is(matter: Matter, language: Language) -> tuple[Part, ...]:
    """Return the part on the customer; none if nothing of it leaves."""
    if matter.customer is None or not matter.customer.entries:
        return ()
    return (Part(language.say(N_("What counts")), tuple(_items(matter.customer, language))),)


def _items(customer: Customer, language: Language) -> Iterator[Item]:
    for row in ASPECTS:
        for one in customer.holding(row.aspect):
            if one not in customer.entries:
                continue  # the organisation stands in the title
            lasting = lasting_told(one.since, one.until, language)
            yield Item(0, capital(aspect_word(one.aspect, language)), one.text, (lasting,) if lasting else ())
