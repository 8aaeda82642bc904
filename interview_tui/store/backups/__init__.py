"""Automatic backups: one a day, thinned out over time, and cleaned of whatever was erased since."""
