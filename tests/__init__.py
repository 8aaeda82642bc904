"""The package of all tests: what they share is in `tests.support`."""
