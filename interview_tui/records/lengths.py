"""Maximum lengths of texts. Apart from the records, which are slow to load: screens need these before any record."""

LONGEST_TEXT = 20_000
"""In characters, for one note; a longer text becomes several notes."""
LONGEST_LINE = 400
"""In characters, for a one-line field."""
