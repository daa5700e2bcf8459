"""Promises that hold over the whole tree: words, keys, layers and manifests."""
