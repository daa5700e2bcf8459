"""What all tests share."""

from hypothesis import settings

# Imported here so that the tests' own integration is found, and not the folder of the
# same name that the test plugin brings along.
import custom_components.knee_recovery.const  # noqa: F401

# A busy machine is no reason for a test to fail.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
