"""For a CRM: a paper per conversation, and its plain text for a single field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Paper
from interview_tui.export.papers import colleague
from interview_tui.export.papers.lines import line_of
from interview_tui.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a conversation for one field. Lines end in newlines alone; the last one has none."""

    text: str
    left_out: int = 0
    """Number of notes missing or cut because the field is too short."""


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a paper for each conversation, as for a colleague; the CRM itself knows that it is internal."""
    return (replace(paper, mark="") for paper in colleague.papers(matters, around))


def body(matter: Matter, around: Around, limit: int | None = None) -> Body:
    """Return the text of a conversation, at most `limit` characters; says so if something is left out."""
    [paper] = papers([matter], around)
    lines = list(_lines(paper))
    text = "\n".join(line for line, _ in lines)
    if limit is None or len(text) <= limit:
        return Body(text)
    return _cut(lines, paper.notes, limit, around.language)


def _lines(paper: Paper) -> Iterator[tuple[str, int]]:
    """Yield (line, number of notes it shows)."""
    yield " · ".join(paper.facts), 0
    for part in paper.parts:
        yield "", 0
        yield part.heading, 0
        for item in part.items:
            yield line_of(item, "-"), int(bool(item.note))


def _cut(lines: list[tuple[str, int]], notes: int, limit: int, language: Language) -> Body:
    room = limit - len(_left_out(notes, language)) - 1
    kept, shown = [lines[0][0]], 0
    for line, of_notes in lines[1:]:
        if sum(len(one) + 1 for one in kept) + len(line) > room:
            break
        kept.append(line)
        shown += of_notes
    # A heading without anything below it says nothing.
    while len(kept) > 1 and not lines[len(kept) - 1][1]:
        kept.pop()
    text = "\n".join((*kept, _left_out(notes - shown, language)))
    if len(text) <= limit:
        return Body(text, notes - shown)
    whole = "\n".join(line for line, _ in lines)
    return Body(whole[: max(0, limit - 1)] + "…"[:limit], notes)


def _left_out(notes: int, language: Language) -> str:
    return language.count("… {n} more note than this field holds", "… {n} more notes than this field holds", notes)
