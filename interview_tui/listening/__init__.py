"""Hears from the microphone and from what the computer plays that somebody speaks, never what; keeps no sound."""
