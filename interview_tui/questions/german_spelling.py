"""How German letters are also typed: without umlauts, and as before the spelling reform."""

SPELLINGS = (
    ("ä", "(?:ä|ae)"),
    ("ö", "(?:ö|oe)"),
    ("ü", "(?:ü|ue)"),
    ("ß", "(?:ß|ss)"),
)
"""Letter and what is let in for it; only for letters outside of character classes."""
