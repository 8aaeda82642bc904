"""Dates as people type and say them: the day by which something is promised, in each language."""
