"""Exports: gathering conversations, writing files completely or not at all, and recording what went out."""
