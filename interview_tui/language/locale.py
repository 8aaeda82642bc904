"""Everything else that differs by language, besides the sentences."""

from datetime import date
from typing import NamedTuple

from interview_tui.language.customer_words import ContactWords, LastingWords
from interview_tui.language.measure_words import MeasureWords
from interview_tui.language.name_words import NameWords
from interview_tui.language.product_words import ProductWords


class Locale(NamedTuple):
    """One language. Placeholders in a form are `{named}`."""

    code: str
    """Two letters, as in --lang, in settings, in guides and in the folder of the catalogue."""
    territory: str
    """Two capitals; with the code it names the dictionary by which others check the spelling."""
    english_name: str
    own_name: str
    """Its name in itself."""
    weekdays: tuple[str, ...]
    """Short, Monday first."""
    full_weekdays: tuple[str, ...]
    """In full, Monday first."""
    months: tuple[str, ...]
    """In full."""
    short_date: str
    """Of `day`, `month` (a number), `name` (the month's first three letters)."""
    long_date: str
    """Of the same, and `year`."""
    full_day: str
    """Of `day` and `month_in_full`, as in a letter."""
    decimal_mark: str
    csv_delimiter: str
    """The CSV delimiter expected by spreadsheets in this language."""
    percent: str
    """Of `share`."""
    quotes: tuple[str, str]
    yes: frozenset[str]
    """Answers that mean yes in the shell, in lower case."""
    names: NameWords
    """Words that tell a name from an organisation."""
    lasting: LastingWords
    """Words for since when and until when something is so."""
    contact: ContactWords
    """Words for how somebody wants to be in touch."""
    measures: MeasureWords
    """Words by which a measure is named, asked and answered."""
    products: ProductWords
    """Words by which a need names a product instead of a purpose."""
    is_familiar: bool
    """It has a familiar form of address (du), for which guides may have other words."""
    in_every_guide: bool
    """A guide without it is faulty; otherwise missing texts are shown in another language."""
    questions: str
    """The module of `questions` with the rules for the form of a question."""
    due: str | None
    """The module of `language.due` with the grammar of dates and times; None: that of the source language."""
    evidence: str | None
    """The module of `insight` with the words evidence is found by; None: none is looked for."""
    sensitive: str | None
    """The module of `insight` with the words of what is asked about before it is kept; None: it brings none."""
    subjects: str | None
    """The module of `insight` with the words and endings that say nothing of a subject; None: it brings none."""
    columns: str | None
    """The module of `importing` with the headers of columns; None: it brings none."""
    sample: str
    """The file of `sample` with the customers of the sample store."""
    sample_author: str
    """Whose store the sample is."""

    def short_day(self, day: date) -> str:
        """Return day and month."""
        return self._dated(self.short_date, day)

    def long_day(self, day: date) -> str:
        """Return day, month and year."""
        return self._dated(self.long_date, day)

    def day_in_full(self, day: date) -> str:
        """Return day and month as a letter has them."""
        return self._dated(self.full_day, day)

    def _dated(self, form: str, day: date) -> str:
        name = self.months[day.month - 1]
        return form.format(day=day.day, month=day.month, name=name[:3], month_in_full=name, year=day.year)
