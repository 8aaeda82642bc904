"""Backups that are made by themselves: one a day, some of them kept, and without what was erased since."""
