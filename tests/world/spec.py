"""Each call held against a description of the Bot API, where one is at hand."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path

from tests.world.chats import Upload
from tests.world.refusals import Json

VARIABLE = "SECOND_LOOK_BOT_API_SPEC"
_PLAIN: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "Boolean": bool,
    "String": str,
    "Float": (int, float),
}


class Spec:
    """The methods and types of one version of the Bot API."""

    def __init__(self, description: Json) -> None:
        self.methods: Json = description["methods"]
        self.types: Json = description["types"]

    def fault(self, method: str, params: Json) -> str | None:
        """What is wrong with a call, in a sentence, or nothing."""
        known = self.methods.get(method)
        if known is None:
            return f"the Bot API has no method {method}"
        return self._fields(method, known.get("fields", []), params)

    def _fields(self, name: str, fields: list[Json], values: Json) -> str | None:
        by_name = {one["name"]: one for one in fields}
        unknown = [given for given in values if given not in by_name]
        if unknown:
            return f"{name} has no field {unknown[0]}"
        for one in fields:
            value = values.get(one["name"])
            if value is None:
                if one["required"]:
                    return f"{name} needs {one['name']}"
            elif wrong := self._value(one["types"], value):
                return f"{name}.{one['name']}: {wrong}"
        return None

    def _value(self, types: list[str], value: object) -> str | None:
        wrongs = [self._one(one, value) for one in types]
        return None if None in wrongs else wrongs[0]

    def _one(self, kind: str, value: object) -> str | None:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return "is no array"
            wrongs = (self._value([kind.removeprefix("Array of ")], item) for item in value)
            return next((wrong for wrong in wrongs if wrong), None)
        if kind == "InputFile":
            return None if isinstance(value, Upload) else "is no file"
        if kind in _PLAIN:
            right = isinstance(value, _PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))
            return None if right else f"is no {kind}"
        known = self.types.get(kind, {})
        if known.get("subtypes"):
            return self._value(known["subtypes"], value)
        return self._fields(kind, known.get("fields", []), value) if isinstance(value, dict) else f"is no {kind}"


@lru_cache(maxsize=2)
def _read(path: str) -> Spec:
    return Spec(json.loads(Path(path).read_bytes()))


def spec_at_hand() -> Spec | None:
    """The description that the environment names, read once."""
    path = os.environ.get(VARIABLE, "")
    return _read(path) if path and Path(path).is_file() else None
