"""Erasing a customer so that no byte is left of what was kept."""
