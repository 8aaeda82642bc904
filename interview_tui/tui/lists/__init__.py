"""Lists across all customers."""
