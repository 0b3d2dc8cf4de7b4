"""The app behind a loopback web server: who may come in, and which progress file is theirs.

textual-serve runs the app and speaks to its page; the routes and their guard are made here, as it
takes any Origin and any Host by itself.
"""

import re
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp_jinja2
import jinja2
import textual_serve
from aiohttp import web
from textual_serve.server import Server

from quizapp.errors import QuizError, UsageError

_PARTS = Path(textual_serve.__file__).parent
_LEARNER = re.compile(r"[^\W_][\w-]{0,39}")
_RESERVED = {"ws", "static"}
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_FONT_SIZE = 16
_HEADERS = {
    # The page of textual-serve asks a font of another host, which would learn the token.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
        " img-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebDoor:
    """The way into the app of `home` for browsers that know the token of `url`."""

    def __init__(self, home: Path, *, address: str) -> None:
        """`address` is the scheme, host and port as browsers name them."""
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise UsageError(f"{address}: an address looks like http://192.168.1.5:8000")
        self._home = home
        self._token = secrets.token_urlsafe(24)
        self._scheme = parts.scheme
        self._address = f"{parts.scheme}://{parts.netloc}"
        self._hosts = {parts.netloc}
        if parts.hostname in {"127.0.0.1", "localhost", "::1"}:
            self._hosts |= {f"{name}:{parts.port or 80}" for name in _LOOPBACK}

    @property
    def url(self) -> str:
        """What to open."""
        return f"{self._address}/{self._token}/"

    def open(self, host: str, port: int) -> None:
        """Serve until the process is told to end. Raises QuizError where the port is taken."""
        try:
            web.run_app(self.application(), host=host, port=port, print=None)
        except OSError as error:
            raise QuizError(
                f"{host}:{port} cannot be listened on ({error.strerror}); choose another --port"
            ) from error

    def application(self) -> web.Application:
        """The routes behind their guard."""
        application = web.Application(middlewares=[self._guard])
        aiohttp_jinja2.setup(application, loader=jinja2.FileSystemLoader(_PARTS / "templates"))
        root = f"/{self._token}"
        application.add_routes(
            [
                web.get(f"{root}/", self._page),
                web.get(f"{root}/ws", self._sitting),
                web.get(f"{root}/{{learner}}", self._page),
                web.get(f"{root}/{{learner}}/ws", self._sitting),
                web.static(f"{root}/static", _PARTS / "static"),
            ]
        )
        return application

    async def _page(self, request: web.Request) -> web.Response:
        """The page that holds the terminal."""
        _command(self._home, request)  # refuses an odd name before a page shows
        origin = f"{self._scheme}://{request.host}"
        static = f"{origin}/{self._token}/static/"
        socket = f"{origin}{request.path.rstrip('/')}/ws".replace("http", "ws", 1)
        context = {
            "font_size": _FONT_SIZE,
            "app_websocket_url": socket,
            "config": {"static": {"url": static}},
            "application": {"name": "quizapp"},
        }
        return aiohttp_jinja2.render_template("app_index.html", request, context)

    async def _sitting(self, request: web.Request) -> web.WebSocketResponse:
        """Run the app for one page until that is closed."""
        if not _is_socket(request):
            raise web.HTTPBadRequest(text="Open the page, not its socket.")
        return await Server(_command(self._home, request)).handle_websocket(request)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Turn away whoever has no token, another Host (rebound names) or a foreign Origin."""
        origin = request.headers.get("Origin")
        known = {f"{scheme}://{host}" for scheme in ("http", "https") for host in self._hosts}
        token = request.path.split("/")[1]
        if (
            request.host not in self._hosts
            or (origin is not None and origin not in known)
            or (_is_socket(request) and origin is None)
            or not secrets.compare_digest(token.encode(), self._token.encode())
        ):
            raise web.HTTPForbidden(text="Open the address that `quizapp serve` printed.")
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response


def _is_socket(request: web.Request) -> bool:
    return request.headers.get("Upgrade", "").lower() == "websocket"


def _command(home: Path, request: web.Request) -> str:
    """What runs for a page: the app on its learner's own folder. Raises HTTPBadRequest."""
    words = [sys.executable, "-m", "quizapp"]
    learner = request.match_info.get("learner")
    if learner is None:
        return shlex.join([*words, "--home", str(home), "study"])
    if not _LEARNER.fullmatch(learner) or learner in _RESERVED:
        raise web.HTTPBadRequest(text="A learner's name is of letters, digits, - and _.")
    folder = home / "learners" / learner.casefold()
    named = ["study", "--learner", learner, "--more-decks", str(home / "decks")]
    return shlex.join([*words, "--home", str(folder), *named])
