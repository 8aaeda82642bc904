"""Keeps conversations and customers as small JSON documents, each replaced as a whole."""
