"""The page of a customer: what waits, who they are, what was."""
