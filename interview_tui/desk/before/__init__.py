"""Before the call: what it will begin with, and what can be selected."""
