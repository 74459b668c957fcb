"""A call's parameters, however they were sent: query, form, multipart or JSON."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from aiohttp import web

from tests.world.chats import Upload
from tests.world.refusals import Json, bad

_TEXTS = frozenset(
    [
        *("text", "caption", "title", "description", "short_description", "name", "callback_query_id", "url"),
        *("phone_number", "first_name", "last_name", "vcard", "secret_token", "language_code", "parse_mode"),
        *(
            "action",
            "inline_message_id",
            "file_id",
            "message_effect_id",
            "business_connection_id",
            "ip_address",
        ),
    ]
)


async def read_params(request: web.BaseRequest) -> Json:
    """The parameters with their types: a form carries JSON in its fields, except where a text is meant."""
    kind = request.content_type
    if kind == "multipart/form-data":
        return await _multipart(request)
    params = {name: _typed(name, value) for name, value in request.query.items()}
    body = await request.read()
    if not body:
        return params
    if kind == "application/json":
        try:
            sent = json.loads(body)
        except ValueError:
            raise bad("can't parse JSON object") from None
        return params | {name: _typed(name, value) for name, value in sent.items() if value is not None}
    pairs = parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
    return params | {name: _typed(name, value) for name, value in pairs}


async def _multipart(request: web.BaseRequest) -> Json:
    fields: Json = {}
    files: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            files[name] = Upload(value.filename, data, value.content_type, len(data))
        elif isinstance(value, str):
            fields[name] = _typed(name, value)
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("attach://"):
            fields[name] = files.pop(value.removeprefix("attach://"), value)
    return fields | files


def _typed(name: str, value: object) -> object:
    if not isinstance(value, str) or name in _TEXTS or not value or value[0] not in '[{-0123456789tfn"':
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
