"""The Bot API over HTTP on this machine: reads a call, lets a fault strike, answers as Telegram does."""

from __future__ import annotations

import asyncio
import json
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http import RawRequestMessage

from tests.world.changing import CHANGING
from tests.world.faults import Fault
from tests.world.keeping import KEEPING
from tests.world.params import read_params
from tests.world.refusals import WEBHOOK_ACTIVE, Json, RefusedError
from tests.world.sending import SENDING

if TYPE_CHECKING:
    from tests.world.world import World

_BIGGEST_BODY = 60_000_000
_CALL = re.compile(r"/bot([^/]*)/(?:test/)?([^/]*)")
_FILE = re.compile(r"/file/bot([^/]*)/files/([^./]+)[^/]*")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35}")
_METHODS: dict[str, tuple[str, Callable[[World, Json], object]]] = {
    name.lower(): (name, method) for name, method in (SENDING | CHANGING | KEEPING).items()
}

_KNOWN = frozenset(name for name, _ in _METHODS.values()) | {"getUpdates"}


@dataclass(slots=True)
class Call:
    """One call the bot made."""

    method: str
    params: Json
    time: float = field(default_factory=monotonic)
    refusal: str = ""  # Telegram's words, where it was refused
    took: float = 0.0

    @property
    def chat_id(self) -> int | None:
        """The chat it is about."""
        number = self.params.get("chat_id")
        return number if isinstance(number, int) else None


class Server:
    """The listening side of a world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._closing = asyncio.Event()
        self._runner = web.ServerRunner(
            web.Server(self._answer, request_factory=self._request, access_log=None), shutdown_timeout=0.2
        )

    async def start(self) -> int:
        """Listen; the port is whatever is free."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, backlog=1024).start()
        port: int = self._runner.addresses[0][1]
        return port

    async def close(self) -> None:
        """Let go of whoever still waits, and stop."""
        self._closing.set()
        await self._runner.cleanup()

    @staticmethod
    def _request(
        message: RawRequestMessage,
        payload: StreamReader,
        protocol: web.RequestHandler,
        writer: AbstractStreamWriter,
        task: asyncio.Task[None],
    ) -> web.BaseRequest:
        """As the library makes it, but with room for a large file."""
        loop = asyncio.get_running_loop()
        return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=_BIGGEST_BODY)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            if found := _FILE.fullmatch(request.path):
                return self._file(*found.groups())
            called = _CALL.fullmatch(request.path)
            self._authorise(called.group(1) if called else "")
            assert called
            return await self._call(request, called.group(2).lower())
        except RefusedError as refused:
            return _refusal(refused)

    def _authorise(self, token: str) -> None:
        if token != self._world.token:
            raise (RefusedError(401, "Unauthorized") if _TOKEN.fullmatch(token) else RefusedError(404, "Not Found"))

    def _file(self, token: str, number: str) -> web.Response:
        self._authorise(token)
        upload = self._world.files.get(number)
        if upload is None:
            raise RefusedError(404, "Not Found")
        return web.Response(body=upload.data, content_type="application/octet-stream")

    async def _call(self, request: web.BaseRequest, name: str) -> web.StreamResponse:
        world = self._world
        call = Call(_METHODS[name][0] if name in _METHODS else name, await read_params(request))
        if name == "getupdates":
            call.method = "getUpdates"
            world.polls.append(call)
        else:
            world.calls.append(call)
        chat = world.chats.get(call.chat_id or 0)
        if chat:
            chat.busy += 1
        try:
            fault = world.faults.take(call.method, call.chat_id) if world.faults.orders else None
            if fault:
                return await self._fail(request, call, fault)
            return await self._run(call)
        finally:
            call.took = monotonic() - call.time
            if chat:
                chat.busy -= 1
                chat.notices(heard=False)

    async def _run(self, call: Call) -> web.Response:
        try:
            self._check(call)
            if call.method == "getUpdates":
                return _result(b"[" + b",".join(await self._poll(call.params)) + b"]")
            result = _METHODS[call.method.lower()][1](self._world, call.params)
            return _result(json.dumps(result, separators=(",", ":")).encode())
        except RefusedError as refused:
            call.refusal = refused.description
            raise
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            self._world.mistakes.append(f"{call.method} broke this world:\n{traceback.format_exc()}")
            raise RefusedError(500, "Internal Server Error") from None

    def _check(self, call: Call) -> None:
        world = self._world
        wrong = world.spec.fault(call.method, call.params) if world.spec else None
        if not wrong and call.method not in _KNOWN:
            wrong = f"this world has no method {call.method}"
        if wrong:
            world.mistakes.append(wrong)
            if call.method not in _KNOWN:
                raise RefusedError(404, "Not Found: method not found")
            raise RefusedError(400, f"Bad Request: {wrong}")

    async def _poll(self, params: Json) -> list[bytes]:
        if self._world.webhook.url:
            raise RefusedError(409, WEBHOOK_ACTIVE)
        self._world.updates.allow(params.get("allowed_updates"))
        offset, limit, timeout = (params.get(name) or 0 for name in ("offset", "limit", "timeout"))
        return await self._world.updates.get(int(offset), int(limit), float(timeout))

    async def _fail(self, request: web.BaseRequest, call: Call, fault: Fault) -> web.StreamResponse:
        response: web.StreamResponse | None = await self._run(call) if fault.delivered else None
        if fault.seconds:
            waiting = asyncio.ensure_future(self._closing.wait())
            await asyncio.wait((waiting,), timeout=fault.seconds)
            waiting.cancel()
        if fault.cut:
            call.refusal = call.refusal or "(cut)"
            if request.transport:
                request.transport.abort()
            return web.Response(status=500)
        if fault.refusal:
            call.refusal = fault.refusal.description
            if fault.body is not None:
                return web.Response(status=fault.refusal.code, text=fault.body, content_type="text/html")
            raise fault.refusal
        if request.transport is None or request.transport.is_closing():
            call.refusal = call.refusal or "(hung until the bot hung up)"
            return web.Response(status=500)
        return response or await self._run(call)


def _result(body: bytes) -> web.Response:
    return web.Response(body=b'{"ok":true,"result":' + body + b"}", content_type="application/json")


def _refusal(refused: RefusedError) -> web.Response:
    said: Json = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.parameters:
        said["parameters"] = refused.parameters
    return web.Response(status=refused.code, body=json.dumps(said).encode(), content_type="application/json")
