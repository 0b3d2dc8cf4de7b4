"""How the progress file keeps time: whole milliseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_STAMP = "%Y%m%dT%H%M%SZ"


def to_milliseconds(moment: datetime) -> int:
    """An aware moment as milliseconds since 1970, the rest cut off."""
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(count: int) -> datetime:
    """The moment, in UTC, that many milliseconds after 1970 began."""
    return _EPOCH + count * _MILLISECOND


def stamp(moment: datetime) -> str:
    """A moment as part of a file name, in UTC to the second; names sort as their moments do."""
    return moment.astimezone(UTC).strftime(_STAMP)


def from_stamp(text: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.strptime(text, _STAMP).replace(tzinfo=UTC)
