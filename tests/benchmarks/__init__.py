"""Benchmarks of the budgets that the design promises; `scripts/bench` prints them."""
