"""Letting conversations leave the program: gathered, handed over, kept account of."""
