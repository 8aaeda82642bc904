"""The export screen: what leaves, for whom, as what, and where it goes."""
