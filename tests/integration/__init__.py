"""Tests of the integration in Home Assistant, without a network."""
