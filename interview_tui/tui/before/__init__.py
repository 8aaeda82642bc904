"""The screen before the call."""
