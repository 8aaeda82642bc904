"""Document layouts, which a person may copy and change, and the code that fills them."""
