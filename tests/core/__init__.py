"""The domain, tried without Home Assistant."""
