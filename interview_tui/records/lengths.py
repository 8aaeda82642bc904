"""How long texts may be. Apart from the records, which take long to load: screens ask this before any is read."""

LONGEST_TEXT = 20_000
"""Characters one note may have; what is longer becomes several notes."""
LONGEST_LINE = 400
"""Characters a one-line field may have."""
