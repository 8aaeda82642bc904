"""One customer: what is known of them is read, and what is kept of them is changed."""
