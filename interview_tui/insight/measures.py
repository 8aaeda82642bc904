"""When a measure may be asked: what a number costs the conversation, and what it would be worth."""

from collections.abc import Collection

from interview_tui.records.words import Measure, Occasion


def forbids(measure: Measure, occasions: Collection[Occasion]) -> Occasion | None:
    """Return the occasion because of which this measure may not be asked, or None where it may.

    Never in a first conversation and never while a complaint is open; after a service case only how easy it
    was. That there is one measure a conversation at most lies in the guide and in the conversation.
    """
    for occasion in (Occasion.FIRST_CONTACT, Occasion.OPEN_COMPLAINT):
        if occasion in occasions:
            return occasion
    if Occasion.AFTER_SERVICE in occasions and measure is not Measure.EFFORT:
        return Occasion.AFTER_SERVICE
    return None
