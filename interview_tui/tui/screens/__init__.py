"""The screens a person sees, each one in a file of its own."""
