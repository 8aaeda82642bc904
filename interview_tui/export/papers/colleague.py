"""For a colleague: a paper per conversation, with all that helps to take over the customer."""

from collections.abc import Iterable, Iterator

from interview_tui.export.items import present_words, title_of
from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Paper
from interview_tui.export.papers.inside import parts_of
from interview_tui.export.papers.properties import properties_of
from interview_tui.export.papers.who import who_it_is
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.spoken import (
    channel_word,
    form_told,
    informed_word,
    length_held,
    time_held,
    written_up_word,
)


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a paper for each conversation."""
    language = around.language
    told: set[str | None] = {None}
    for matter in matters:
        conversation = matter.conversation
        # Of one person once, with the latest of their conversations.
        who = who_it_is(matter, language) if conversation.customer_id not in told else ()
        told.add(conversation.customer_id)
        title = title_of(conversation, language)
        yield Paper(
            title,
            facts_of(conversation, language),
            (*parts_of(matter, language), *who),
            mark=language.say(N_("INTERNAL")),
            properties=properties_of(conversation, language, title),
        )


def facts_of(conversation: Conversation, language: Language) -> tuple[str, ...]:
    """Return when, how and by whom it was held, and how the customer was informed; unknown facts are left out."""
    facts = (
        day_told(conversation, language),
        channel_word(conversation.channel, language),
        form_told(conversation.form, language),
        length_held(conversation, language),
        conversation.author,
        language.say(N_("informed: {how}"), how=informed_word(conversation.informed, language)),
        written_up_word(conversation, language),
        present_words(conversation, language),
    )
    return tuple(fact for fact in facts if fact)


def day_told(conversation: Conversation, language: Language) -> str:
    """Return when it was held: `Fr 20.11.2026, 14:00`."""
    day = forms.dated(conversation.started_at.date(), language)
    return ", ".join(filter(None, (day, time_held(conversation, language))))
