"""The records that are kept - conversations, notes, customers, themes - and how they change: pure functions."""
