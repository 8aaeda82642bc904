"""One customer: reading what is known of them, and changing it."""
