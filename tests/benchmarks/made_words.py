"""Notes of 6 to 16 words out of 100,000 made-up ones, a few frequent and most rare, as in what people write."""

import random
from itertools import accumulate

_BEGIN = "b d f g h k l m n p r s t w z sch st sp br gr tr kl pf fl bl kr"
_MIDDLE = "a e i o u ä ö ü ei au eu ie"
_END = ["", "", "n", "r", "s", "t", "l", "ng", "ch", "tz", "ß", "m"]
_FREQUENT = (
    "der die das und ist nicht wir sie in zu den mit von auf für eine ein im dem auch es an hat werden aus bei noch"
    " nur kann sich dass oder aber wenn wird mehr schon über vor nach Export Rechnung Liste Lager Bestellung Straße"
)
_WORDS = 100_000


class Words:
    """Makes the same notes each time."""

    def __init__(self) -> None:
        self._chance = random.Random(1)
        syllables = [begin + middle + end for begin in _BEGIN.split() for middle in _MIDDLE.split() for end in _END]
        made = (
            "".join(self._chance.choices(syllables, k=self._chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(_WORDS)
        )
        self._words = [*_FREQUENT.split(), *made]
        self._weights = list(accumulate(1 / (place + 2.7) for place in range(len(self._words))))

    def text(self, number: int) -> str:
        """Return the next note."""
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=self._chance.randint(6, 16)))
