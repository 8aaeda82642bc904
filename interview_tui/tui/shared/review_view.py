"""One's own private review: the figures with their source, what went well, and one thing worth a look."""

from interview_tui.coaching.page import ReviewPage
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.records.spoken import own_words
from interview_tui.records.spoken_talk import talk_pieces
from interview_tui.tui.widgets.drawing import Lines, fitted, line, paragraph, shortened, wrapped

LABEL_GAP = 2


def review_lines(
    page: ReviewPage, conversation: Conversation, private: Private, language: Language, width: int
) -> Lines:
    """Return the page; empty if there is nothing to base it on."""
    lines = talk_lines(conversation, private, language, width)
    well, look = language.say(N_("Went well")), language.say(N_("Worth a look"))
    label_width = max(len(well), len(look)) + LABEL_GAP
    told = [(well if place == 0 else "", one.message, "blue") for place, one in enumerate(page.well)]
    told += [(look, page.look.message, "orange")] if page.look else []
    for label, message, colour in told:
        pieces = wrapped(message.told(language), width - label_width - 2)
        lines.append(line(" ", (fitted(label, label_width), f"{colour} bold"), pieces[0]))
        lines += [line(" " * (label_width + 1), piece) for piece in pieces[1:]]
    return lines


def talk_lines(conversation: Conversation, private: Private, language: Language, width: int) -> Lines:
    """Return the figures of one's own conversation, with their source; empty if nothing was kept."""
    pieces = talk_pieces(conversation, private, language)
    return paragraph(" · ".join(pieces), "quiet", width - 1, 1) if pieces else []


def own_lines(private: Private, language: Language, width: int) -> Lines:
    """Return my guess and its outcome, what I learnt, and my intention, in few rows."""
    lines: Lines = []
    for told in own_words(private, language):
        lines += paragraph(shortened(told, 2 * (width - 4)), "quiet", width - 1, 1)
    return lines
