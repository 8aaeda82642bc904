"""Reading files from elsewhere: one module per format."""
