"""Imports: a file becomes a plan, which is reviewed before anything is written."""
