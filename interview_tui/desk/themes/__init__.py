"""Themes: what several customers spoke of, how many they are, and how far it is with telling them what became of it."""
