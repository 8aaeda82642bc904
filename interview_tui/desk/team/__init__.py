"""What those who lead and those who hold conversations say to each other, and what each sees of the other."""
