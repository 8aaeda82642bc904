"""Themes: what several customers spoke of, how many, and how far it is with reporting back to them."""
