"""The first screen: its entries, and what Enter means for each."""
