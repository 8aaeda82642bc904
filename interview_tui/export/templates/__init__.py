"""The layouts of texts and pages, which a person may copy and change, and what fills them."""
