"""Everything that is open: promises, and whatever else is waiting."""
