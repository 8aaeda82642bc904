"""Lists across all customers: one table of lists, and one state for the screen that displays them."""
