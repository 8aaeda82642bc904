"""The people of one organisation, and who of ours knows whom."""
