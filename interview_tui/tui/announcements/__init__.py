"""What many customers are told: who knows it, who does not yet, how they took it."""
