"""What the coach says about the nine rules: deterministic, offline, private, and mostly nothing."""
