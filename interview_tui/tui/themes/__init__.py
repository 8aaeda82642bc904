"""Themes: how many customers spoke of what, everything said about one, and notes without a theme."""
