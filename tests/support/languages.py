"""All languages of the program, for a test of what holds in each."""

from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES

LANGUAGES = [Language(code) for code in CODES]
