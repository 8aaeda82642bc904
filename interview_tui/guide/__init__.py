"""Guides and the nine rules: what they are and how files are read. They are data: guides/*.toml."""
