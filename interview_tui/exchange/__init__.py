"""What two stores tell each other: what a record is on the way, what may leave, how two states meet. No carrier."""
