"""Lists across all customers: one table of lists, and one state for the screen that shows any of them."""
