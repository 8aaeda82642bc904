"""My own review, only for me: the figures with their source, what went well, and one thing worth a look."""

from interview_tui.coaching.page import ReviewPage
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.kept_talk import TalkSource, is_enough, kept_figures, source_of, unkept_s
from interview_tui.records.private import Private
from interview_tui.records.spoken import own_words
from interview_tui.tui.widgets.drawing import Lines, fitted, line, paragraph, shortened, wrapped

LABEL_GAP = 2


def review_lines(
    page: ReviewPage, conversation: Conversation, private: Private, language: Language, width: int
) -> Lines:
    """Return the page; nothing where nothing was kept that it could rest on."""
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
    """Return the figures of one's own conversation, with their source; nothing where nothing was kept."""
    figures = kept_figures(conversation, private)
    if figures is None:
        return []
    missing = unkept_s(conversation, private)
    unkept = [language.say(N_("{time} not recorded"), time=forms.elapsed(missing))] if missing else []
    if figures.customer_share is None or not is_enough(figures):
        told = language.say(N_("Talk share: too little was spoken for a figure"))
        return paragraph(" · ".join([told, *unkept]), "quiet", width - 1, 1)
    share = forms.percent(round(figures.customer_share * 100), language)
    source = source_of(conversation, private) or TalkSource.BY_HAND
    file = private.imported.source if private.imported is not None else ""
    pieces = [language.say(_SHARES[source], share=share, file=file)]
    if figures.longest_monologue_s is not None:
        pieces.append(language.say(N_("longest own turn {time}"), time=forms.elapsed(figures.longest_monologue_s)))
    if figures.longest_story_s is not None:
        pieces.append(language.say(N_("longest story {time}"), time=forms.elapsed(figures.longest_story_s)))
    return paragraph(" · ".join([*pieces, *unkept]), "quiet", width - 1, 1)


_SHARES = {
    TalkSource.BY_HAND: N_("Talk share: customer about {share}, by hand"),
    TalkSource.CORRECTED: N_("Talk share: customer about {share}, by hand, corrected"),
    TalkSource.IMPORTED: N_("Talk share: customer {share}, imported from {file}"),
}


def own_lines(private: Private, language: Language, width: int) -> Lines:
    """Return what I guessed and what became of it, what I learnt and mean to do, in few rows."""
    lines: Lines = []
    for told in own_words(private, language):
        lines += paragraph(shortened(told, 2 * (width - 4)), "quiet", width - 1, 1)
    return lines
