"""Following a complaint to its end: the next question, the effect of an answer, and how it is saved."""
