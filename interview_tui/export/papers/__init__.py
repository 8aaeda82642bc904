"""Papers, independent of any format: one module per document."""
