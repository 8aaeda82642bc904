"""Exports: audiences, what may leave, papers, and one writer module per format."""
