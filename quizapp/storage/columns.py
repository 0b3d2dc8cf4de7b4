"""How the tables keep what SQLite has no type for."""

from datetime import datetime

from sqlalchemy.engine import Dialect
from sqlalchemy.types import Integer, TypeDecorator

from quizapp.storage.moments import from_milliseconds, to_milliseconds


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as milliseconds since 1970 in UTC."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """What goes into the file."""
        return None if value is None else to_milliseconds(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """What comes out of it."""
        return None if value is None else from_milliseconds(value)
