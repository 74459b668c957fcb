"""Updates are told as Telegram tells them: kept until confirmed, to one poller, or brought to a webhook."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from telegram.error import Conflict

from tests.world import Person, World
from tests.world.echo import build
from tests.world.refusals import Json
from tests.world.webhook import HEADER


async def _ask(world: World, method: str, **params: object) -> Json:
    """Call a method as no library would: JSON in, JSON out."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{world.url}/bot{world.token}/{method}", json=params) as response,
    ):
        answer: Json = await response.json()
        return answer


def _texts(answer: Json) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


async def test_an_update_stays_until_a_higher_offset(world: World, asha: Person) -> None:
    """Fetched is not confirmed: the same update comes again until the next offset; a negative one skips."""
    for text in ("one", "two", "three"):
        await asha.says(text, wait=False)
    first = await _ask(world, "getUpdates")
    assert _texts(first) == ["one", "two", "three"]
    assert _texts(await _ask(world, "getUpdates", limit=1)) == ["one"]
    offset = first["result"][0]["update_id"] + 1
    assert _texts(await _ask(world, "getUpdates", offset=offset)) == ["two", "three"]
    assert _texts(await _ask(world, "getUpdates", offset=-1)) == ["three"]
    assert _texts(await _ask(world, "getUpdates")) == ["three"]


async def test_a_long_poll_ends_with_the_update(world: World, asha: Person) -> None:
    """A poll waits, and is answered as soon as something happens."""
    waiting = asyncio.create_task(_ask(world, "getUpdates", timeout=5))
    await world.until(lambda: world.polls)
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await asha.says("hello", wait=False)
    assert _texts(await asyncio.wait_for(waiting, 1)) == ["hello"]


async def test_two_pollers_are_in_conflict(world: World) -> None:
    """The older of two polls is sent away with 409."""
    older = asyncio.create_task(_ask(world, "getUpdates", timeout=5))
    await world.until(lambda: world.polls)
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(_ask(world, "getUpdates", timeout=0))
    told = await older
    assert (told["error_code"], told["description"][:8]) == (409, "Conflict")
    assert (await newer)["ok"]


async def test_a_second_bot_is_seen_by_the_first(world: World) -> None:
    """Over the library, the conflict is an error of its own kind."""
    async with build(world.url, world.token).bot as first, build(world.url, world.token).bot as second:
        waiting = asyncio.create_task(first.get_updates(timeout=5))
        await world.until(lambda: world.polls)
        await asyncio.sleep(0.05)
        assert await second.get_updates(timeout=0) == ()
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await waiting


async def test_after_a_kill_the_update_comes_again(world: World, asha: Person) -> None:
    """A process that dies before it confirms has the same update on its next start: only the bot can tell."""
    async with _process(world) as first:
        await world.until(lambda: world.polls, within=15)
        world.fails("getUpdates", 500, times=2)  # the poll that would confirm
        await asha.says("hello")
        first.send_signal(signal.SIGKILL)
        await first.wait()
    world.heals()
    async with _process(world):
        await world.until(lambda: len(asha.notifications) == 2, within=15)
    assert asha.notifications == ["you: hello", "you: hello"]


async def test_what_is_pushed_by_hand_arrives(world: World) -> None:
    """The same number twice, a kind nobody knows, a chat nobody made."""
    stranger = {"id": 77, "type": "private", "first_name": "Eve"}
    message = {"message_id": 1, "date": 1, "chat": stranger, "text": "boo"}
    number = await world.push({"message": message})
    assert _texts(await _ask(world, "getUpdates")) == ["boo"]
    await _ask(world, "getUpdates", offset=number + 1)
    assert await world.push({"update_id": number, "message": message}) == number
    await world.push({"telepathy": {"from": stranger}})
    assert [u["update_id"] for u in (await _ask(world, "getUpdates", offset=number + 1))["result"]] == [
        number,
        number + 1,
    ]
    assert (await _ask(world, "sendMessage", chat_id=77, text="boo yourself"))["ok"]


async def test_only_allowed_kinds_are_told(world: World, asha: Person) -> None:
    """What the bot did not ask for never enters the queue."""
    await _ask(world, "getUpdates", allowed_updates=["message"])
    sent = await asha.says("kept", wait=False)
    await asha.edits(sent, "not told", wait=False)
    asha.blocks()
    assert _texts(await _ask(world, "getUpdates")) == ["kept"]


async def test_a_webhook_is_brought_updates_with_the_secret(world: World, asha: Person) -> None:
    """Updates are posted with the secret, again when not taken; polling is refused meanwhile."""
    taken: list[tuple[str, str | None]] = []
    sign = "s3cret"
    statuses = iter([500, 200, 200])

    async def take(request: web.Request) -> web.Response:
        taken.append(((await request.json())["message"]["text"], request.headers.get(HEADER)))
        return web.Response(status=next(statuses))

    async with _listening(take) as url:
        world.webhook.again_after = 0.01
        assert (await _ask(world, "setWebhook", url=url, secret_token=sign, max_connections=1))["ok"]
        await asha.says("one", wait=False)
        await asha.says("two", wait=False)
        await world.until(lambda: len(taken) == 3)
        assert taken == [("one", sign), ("one", sign), ("two", sign)]
        told = await _ask(world, "getUpdates")
        assert (told["error_code"], "webhook is active" in told["description"]) == (409, True)
        await world.until(lambda: [status for _, status in world.webhook.delivered] == [500, 200, 200])
        about = (await _ask(world, "getWebhookInfo"))["result"]
        assert "500" in about["last_error_message"]
        assert about["pending_update_count"] == 0
        await _ask(world, "deleteWebhook")
        assert (await _ask(world, "getUpdates"))["ok"]
    refused = await _ask(world, "setWebhook", url="http://example.org/hook")
    assert "HTTPS" in refused["description"]


async def test_a_call_is_taken_however_it_is_written(world: World, asha: Person) -> None:
    """Query, form and JSON are the same call; a wrong token and a wrong method are none."""
    await asha.says("hi", wait=False)
    base = f"{world.url}/bot{world.token}"
    async with aiohttp.ClientSession() as session:
        said = {"chat_id": str(asha.id), "text": '{"not": "json"}'}
        for answer in (
            await session.get(f"{base}/sendMessage", params=said),
            await session.post(f"{base}/SENDMESSAGE", data=said),
            await session.post(f"{base}/sendMessage", json=said),
        ):
            assert (await answer.json())["result"]["text"] == '{"not": "json"}'
        wrong = await session.get(f"{world.url}/bot123:{'a' * 35}/getMe")
        assert (wrong.status, (await wrong.json())["description"]) == (401, "Unauthorized")
        assert (await session.get(f"{world.url}/botx/getMe")).status == 404
        assert (await session.get(f"{base}/getNothing")).status == 404
    world.mistakes.clear()


@pytest.mark.parametrize("count", [1, 3])
async def test_hears_gives_what_is_new(world: World, asha: Person, count: int) -> None:
    """Quiet is measured from the bot's last word."""
    await asha.says("hi", wait=False)

    async def talk() -> None:
        for number in range(count):
            await asyncio.sleep(0.03)
            await _ask(world, "sendMessage", chat_id=asha.id, text=f"word {number}")

    talking = asyncio.create_task(talk())
    assert len(await asha.hears(quiet=0.2)) == count
    await talking
    assert (await asha.waits_for(f"word {count - 1}")).text == f"word {count - 1}"


@asynccontextmanager
async def _process(world: World) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.world.echo", world.url, world.token, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@asynccontextmanager
async def _listening(take: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()
