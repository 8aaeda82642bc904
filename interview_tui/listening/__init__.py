"""Detects from the microphone and the computer's audio output that somebody speaks, never what; stores no sound."""
