"""What we told a customer, in one line: for the history, and before a call."""

from interview_tui.insight.said import Said
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken_telling import said_told


def said_in_words(one: Said, language: Language) -> str:
    """Return what we told them, and how they took it if recorded; for an answer also what it answers."""
    if one.announced is not None:
        return said_told(one.announced.announcement, one.announced.telling, language)
    text = one.noted.note.text.split("\n")[0] if one.noted is not None else ""
    if one.answer is None:
        return text
    answer = one.answer.text.split("\n")[0]
    told = N_("answer to “{complaint}”: {answer}")
    if one.answer.refused is not None:
        told = N_("answer to “{complaint}”: {answer}; not accepted")
    elif one.answer.content is not None:
        told = N_("answer to “{complaint}”: {answer}; accepted")
    return language.say(told, complaint=text, answer=answer)
