"""The limits that a runner who changed nothing has (evidence.md 2.1, 3 and 7)."""

from custom_components.knee_recovery.core.profile import Profile, Shoe, Track


def test_the_defaults_are_those_of_the_literature_and_of_convention() -> None:
    profile = Profile()
    assert (profile.ramp_limit, profile.jump_limit) == (10, 10)
    assert (profile.green_max, profile.amber_max) == (2, 5)
    assert (profile.target, profile.week_start) == (2, 0)
    assert profile.track is Track.KEEP_RUNNING


def test_a_pair_has_the_trades_distances() -> None:
    shoe = Shoe(id="1", name="Old")
    assert (shoe.inspect_m, shoe.plan_m, shoe.replace_m) == (483_000, 640_000, 805_000)
