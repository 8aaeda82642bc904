"""A complaint to its end: which question is asked next, what an answer makes of it, and how it is kept."""
