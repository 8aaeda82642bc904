"""What is said to whom, before any format: one module a document."""
