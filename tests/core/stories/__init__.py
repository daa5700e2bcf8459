"""Months of runners' lives, told so that a physiotherapist can check them."""
