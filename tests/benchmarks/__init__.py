"""How fast the program is, as ratios: `python -m tests.benchmarks` prints one table. Nothing here asserts on a clock."""
