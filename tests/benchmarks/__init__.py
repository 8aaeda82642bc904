"""How fast the program is, in ratios: `python -m tests.benchmarks` prints one table. Nothing asserts on a clock."""
