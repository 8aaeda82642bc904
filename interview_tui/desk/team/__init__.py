"""What leads and authors say to each other, and what each sees of the other."""
