"""Hands out what was noted: gathers it, writes files that are whole or not there, keeps account of what went out."""
