"""Guides and the nine rules: their model, and how files are read. They are data: guides/*.toml."""
