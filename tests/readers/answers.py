"""What a reader answered, narrowed to what a test expects."""

from custom_components.knee_recovery.readers import FileRun, Reason, Refusal, read


def run_of(data: bytes, name: str = "run.fit") -> FileRun:
    (item,) = read(name, data)
    assert isinstance(item, FileRun), item
    return item


def refusal_of(data: bytes, name: str = "run.fit") -> Refusal:
    (item,) = read(name, data)
    assert isinstance(item, Refusal), item
    return item


def reason_of(data: bytes, name: str = "run.fit") -> Reason:
    return refusal_of(data, name).reason
