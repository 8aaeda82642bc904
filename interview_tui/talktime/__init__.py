"""Talk time: who spoke when, kept by hand, heard or imported, and the figures that follow. Pure arithmetic."""
