"""Changing what is set: the config file rewritten with its comments, at once or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from quizapp.config import CONFIG_NAME, Settings, invalid, known_as, load_settings, read_config
from quizapp.config.known import Known, Origin


class Config:
    """The settings in force, and the file that they can be changed in."""

    def __init__(
        self, flags: Mapping[str, Any] | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        """As `load_settings`; what is given there cannot be changed here. Raises UsageError."""
        self._flags = dict(flags or {})
        self._environment = dict(os.environ if environment is None else environment)
        self.settings = self._load()

    @property
    def path(self) -> Path:
        """The config file, which need not be there."""
        return self.settings.home / CONFIG_NAME

    def fixed(self, known: Known) -> str:
        """Why a setting cannot be changed in the file to any effect, or ""."""
        match self.settings.origin(known.name):
            case Origin.ENVIRONMENT:
                return f"{known.variable} in the environment sets it; unset that to change it here"
            case Origin.LINE:
                return "the command line sets it; start without that flag to change it here"
            case _:
                return ""

    def change(self, name: str, value: str) -> Settings:
        """Write a setting to the file; the settings in force then.

        Raises UsageError for an unknown name or an impossible value, QuizError where the file
        cannot be written: it is as it was then.
        """
        known = known_as(name, where="settings")
        checked = known.checked(value, where="settings")
        return self._write({known.name: checked})

    def reset(self, name: str) -> Settings:
        """Take a setting out of the file; the settings in force then. Raises as `change` does."""
        return self._write({known_as(name, where="settings").name: None})

    def _write(self, changes: Mapping[str, Any]) -> Settings:
        from quizapp.storage.files import make_folder, write_files  # noqa: PLC0415 - only who changes writes

        path = self.path.resolve()  # where the file is a link, what it leads to is written
        text = _changed(path, changes)
        make_folder(path.parent)
        write_files({path: text.encode()}, force=True)
        self.settings = self._load()
        return self.settings

    def _load(self) -> Settings:
        return load_settings(self._flags, self._environment)


def _changed(path: Path, changes: Mapping[str, Any]) -> str:
    """The text of the config file with other values, its comments and its order as they were."""
    import tomlkit  # noqa: PLC0415 - only who changes needs a writer

    try:
        document = tomlkit.parse(read_config(path))
    except ValueError as error:
        raise invalid(path, error) from error
    for name, value in changes.items():
        if value is None:
            document.pop(name, None)
        else:
            document[name] = value
    return tomlkit.dumps(document)
