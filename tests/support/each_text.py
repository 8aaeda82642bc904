"""A document once for each text in it, with something else there: what is done with one of them is done with all."""

from collections.abc import Iterator
from typing import Any


def with_each_text(document: Any, text: str) -> Iterator[tuple[str, Any]]:
    """Yield the name of each text in a document, and the document with another text there."""
    if isinstance(document, dict):
        for name, value in document.items():
            for inner, then in with_each_text(value, text):
                yield (name if inner == "" else f"{name}.{inner}"), {**document, name: then}
    elif isinstance(document, list):
        for place, value in enumerate(document):
            for inner, then in with_each_text(value, text):
                yield inner, [*document[:place], then, *document[place + 1 :]]
    elif isinstance(document, str):
        yield "", text
