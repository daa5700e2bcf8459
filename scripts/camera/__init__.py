"""The camera: pictures of the running product for the README and the docs."""
