"""One module a format: it writes papers or matters, and counts again what stands in the written file."""
