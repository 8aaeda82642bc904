"""Erases a customer so that no byte of what was kept is left."""
