"""Themes: of how many customers how many spoke of what, all that was said on one of them, and notes without any."""
