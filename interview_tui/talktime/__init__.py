"""Talk time: who spoke when, kept by hand or imported, and the figures that follow. Pure arithmetic."""
