"""The customer page: what is waiting, who they are, what happened."""
