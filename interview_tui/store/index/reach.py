"""The exception for an index that cannot answer."""


class OutOfReach(Exception):
    """The index cannot answer now; the files can."""
