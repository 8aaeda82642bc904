"""Rule 7, needs: the customer's own words beside a need; a need that names a product asks "what for?"."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted
from interview_tui.coaching.products import names_a_product
from interview_tui.language.message import N_, Message
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Rule

_MARKS = '„“”"»«'


def needs(held: Held) -> Observation | None:
    """Return a need that names a product and stops there, else one with the customer's own words beside it."""
    product = next((note for note in held.notes if wants_a_product(note, held.notes)), None)
    if product is not None:
        told = Message(N_("“{note}” names a product: what would it be good for?"), (("note", quoted(product)),))
        return Observation(Rule.NEEDS, Verdict.LOOK, told, notes=(product.id,))
    shown = [note for _, note in in_reading_order(held.conversation.notes)]
    for place, note in enumerate(shown):
        if note.kind is Kind.NEED and not note.parked:
            beside = [one for one in (*shown[max(0, place - 1) : place], *shown[place + 1 : place + 2]) if _quotes(one)]
            if beside or any(mark in note.text for mark in _MARKS):
                told = Message(N_("“{note}”: their own words stand beside it."), (("note", quoted(note)),))
                rests_on = (note.id, *(one.id for one in beside))
                return Observation(Rule.NEEDS, Verdict.WELL, told, notes=rests_on)
    return None


def wants_a_product(note: Note, notes: tuple[Note, ...]) -> bool:
    """Return whether a note is a need that names a product, without a why that says what for."""
    if note.kind is not Kind.NEED or note.parked or not names_a_product(note.text):
        return False
    return not any(one.because_of == note.id and not one.deleted for one in notes)


def _quotes(note: Note) -> bool:
    return note.kind is Kind.QUOTE and not note.parked
