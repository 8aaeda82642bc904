"""The first screen: which entries it has, and what Enter means on each."""
