"""interview-tui: write along while a customer talks."""

__version__ = "0.1.0"
