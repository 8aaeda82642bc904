"""What two stores exchange: a record's form on the way, what may leave, how two states meet. No transport."""
