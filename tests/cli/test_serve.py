"""The app in a browser: who gets in, what they see, and that their answers are kept."""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientSession, ClientTimeout, WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer
from click.testing import CliRunner

from quizapp.cli import app as command_line
from quizapp.cli.web import WebDoor
from quizapp.errors import UsageError

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HOST = {"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000"}


@pytest.fixture
def door(home: Path) -> WebDoor:
    return WebDoor(home, address="http://127.0.0.1:8000")


@asynccontextmanager
async def _client(door: WebDoor) -> AsyncGenerator[TestClient[Any, Any]]:
    async with TestClient(TestServer(door.application())) as client:
        yield client


def _path(door: WebDoor) -> str:
    return door.url.removeprefix("http://127.0.0.1:8000")


class TestGuard:
    async def test_the_address_with_its_token_opens_the_page(self, door: WebDoor) -> None:
        async with _client(door) as client:
            answer = await client.get(_path(door), headers=HOST)
            assert answer.status == 200
            page = await answer.text()
            assert f'"ws://127.0.0.1:8000{_path(door)}ws"' in page
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]

    async def test_localhost_is_the_same_place(self, door: WebDoor) -> None:
        async with _client(door) as client:
            answer = await client.get(_path(door), headers={"Host": "localhost:8000"})
            assert answer.status == 200
            assert "ws://localhost:8000/" in await answer.text()

    @pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/wrong/", "/wrong/ws"])
    async def test_nobody_gets_in_without_the_token(self, door: WebDoor, path: str) -> None:
        async with _client(door) as client:
            assert (await client.get(path, headers=HOST)).status == 403

    @pytest.mark.parametrize(
        "headers",
        [
            {"Host": "evil.example", "Origin": "http://evil.example"},
            {"Host": "127.0.0.1:8000", "Origin": "http://evil.example"},
            {"Host": "127.0.0.1:9999", "Origin": "http://127.0.0.1:9999"},
            {"Host": "127.0.0.1:8000"},
        ],
        ids=["rebound name", "foreign page", "other port", "no page"],
    )
    async def test_a_foreign_page_cannot_drive_the_app(
        self, door: WebDoor, headers: dict[str, str]
    ) -> None:
        async with _client(door) as client:
            with pytest.raises(WSServerHandshakeError) as refusal:
                await client.ws_connect(f"{_path(door)}ws", headers=headers)
            assert refusal.value.status == 403

    @pytest.mark.parametrize("name", ["..", ".hidden", "a b", "a;reboot", "$(id)", "ws", "x" * 41])
    async def test_an_odd_learner_is_refused(self, door: WebDoor, name: str) -> None:
        async with _client(door) as client:
            answer = await client.get(_path(door) + quote(name), headers=HOST)
            assert answer.status == (403 if name == ".." else 400)


class TestCommand:
    def test_everywhere_needs_an_address(self) -> None:
        result = CliRunner().invoke(command_line, ["serve", "--host", "0.0.0.0"])
        assert isinstance(result.exception, UsageError)
        assert "--address" in str(result.exception)

    def test_an_address_is_an_address(self, home: Path) -> None:
        with pytest.raises(UsageError, match="http://"):
            WebDoor(home, address="192.168.1.5:8000")

    def test_a_port_in_use_is_told(self, home: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            told = subprocess.run(
                [sys.executable, "-m", "quizapp", "serve", "--port", str(port)],
                check=False,
                capture_output=True,
                text=True,
                env={**os.environ, "QUIZAPP_HOME": str(home)},
                timeout=60,
            )
        assert told.returncode == 3
        assert "choose another --port" in told.stderr
        assert "Traceback" not in told.stderr


@pytest.fixture
def address(home: Path) -> Generator[str]:
    """What a server of its own prints."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "quizapp", "serve", "--port", str(port)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QUIZAPP_HOME": str(home)},
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().removeprefix("Open ").strip()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_a_learner_answers_in_a_browser(address: str, home: Path, tmp_path: Path) -> None:
    async with _browser(tmp_path) as page:
        await page.go(f"{address}ayesha")
        await page.wait_for("document.body.classList.contains('-first-byte')")
        await asyncio.sleep(2)
        await page.click()
        for key in ("s", "1", "Enter"):
            await page.press(key)
            await asyncio.sleep(1)
    progress = home / "learners" / "ayesha" / "progress.db"
    with sqlite3.connect(progress) as connection:
        rows = connection.execute(
            "SELECT attempt.learner, review.mode FROM review JOIN attempt"
            " ON attempt.id = review.attempt_id"
        ).fetchall()
    connection.close()
    assert rows == [("ayesha", "choice")]
    assert not (home / "progress.db").exists()


class _Page:
    """A page of a browser, over the Chrome DevTools Protocol."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._number = 0

    async def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        order = {"id": self._number, "method": method, "params": parameters}
        await self._socket.send_json(order)
        async for message in self._socket:
            assert message.type is WSMsgType.TEXT
            told = json.loads(message.data)
            if told.get("id") == self._number:
                return dict(told.get("result", {}))
        pytest.fail("the browser went away")

    async def go(self, url: str) -> None:
        await self.send("Page.navigate", url=url)

    async def wait_for(self, condition: str) -> None:
        for _ in range(100):
            told = await self.send("Runtime.evaluate", expression=f"Boolean({condition})")
            if told["result"].get("value"):
                return
            await asyncio.sleep(0.2)
        pytest.fail(f"never came true: {condition}")

    async def click(self) -> None:
        for kind in ("mousePressed", "mouseReleased"):
            await self.send(
                "Input.dispatchMouseEvent", type=kind, x=20, y=20, button="left", clickCount=1
            )

    async def press(self, key: str) -> None:
        code = 13 if key == "Enter" else ord(key.upper())
        text = "\r" if key == "Enter" else key
        for kind in ("keyDown", "keyUp"):
            extra = {"text": text} if kind == "keyDown" else {}
            await self.send(
                "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **extra
            )


@asynccontextmanager
async def _browser(folder: Path) -> AsyncGenerator[_Page]:
    process = await asyncio.create_subprocess_exec(
        str(CHROMIUM),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--remote-debugging-port=0",
        f"--user-data-dir={folder / 'browser'}",
        "about:blank",
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    try:
        while True:
            line = (await asyncio.wait_for(process.stderr.readline(), 30)).decode()
            if found := re.search(r"ws://([^/]+)/", line):
                break
        async with ClientSession(timeout=ClientTimeout(60)) as session:
            async with session.get(f"http://{found[1]}/json") as answer:
                pages = await answer.json()
            target = next(page for page in pages if page["type"] == "page")
            async with session.ws_connect(target["webSocketDebuggerUrl"]) as connected:
                yield _Page(connected)
    finally:
        process.kill()
        await process.wait()
