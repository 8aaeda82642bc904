"""What is raised where the index cannot answer."""


class OutOfReach(Exception):
    """The index cannot answer now; the files can."""
