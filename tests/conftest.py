"""What all tests share."""

# Imported here so that the tests' own integration is found, and not the folder of the
# same name that the test plugin brings along.
import custom_components.knee_recovery.const  # noqa: F401
