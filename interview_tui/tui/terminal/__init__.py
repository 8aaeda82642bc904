"""Everything between Textual and the terminal: what arrives from it, and what may go out to it."""
