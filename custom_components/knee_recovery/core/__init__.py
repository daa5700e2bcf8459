"""The domain of a runner's knee: facts in, one answer out, nothing but Python."""
