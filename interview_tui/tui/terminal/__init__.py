"""Everything between Textual and the terminal: input as it arrives, and what may be written out."""
