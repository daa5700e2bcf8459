"""What the integration promises, tried."""
