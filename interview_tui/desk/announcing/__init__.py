"""What many customers are told: begun for those who are meant, told one by one, and seen how far it is."""
