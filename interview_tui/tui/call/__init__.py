"""The screen of a call."""
