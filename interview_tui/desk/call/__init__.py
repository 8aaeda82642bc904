"""A running call: its state as one frozen value, and what each key makes of it. Pure, no screen, no clock."""
