"""The store's promise proven by attack: `python -m tests.campaigns` runs every campaign and prints one table."""
