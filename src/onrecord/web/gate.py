"""What every request passes before a page is made, and every answer before it leaves: who may ask, under which name,
and what the browser is allowed to do with it.

A page of this program shows what strangers wrote. The policy below lets a browser load nothing but the program's own
style sheet and script and run nothing that stands in a page, so that even a fault in escaping would stay text.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from onrecord.web.settings import Settings, is_loopback

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: dict[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
NOT_KEPT = "no-cache, private"
"""Pages follow the database, so that a browser asks again each time."""

AS_JSON = "onrecord.json"
"""Set in a request's scope when its address ended with `.json`."""

WITHOUT_TWIN = ("/static/", "/openapi.json")

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Any, Any, Any], Awaitable[None]]


class Gate:
    """The application behind a check of host and password, with `.json` taken off addresses and headers put on."""

    def __init__(self, app: App, settings: Settings) -> None:
        self.app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        bare = scope["method"] == "HEAD"
        guarded = _sender(send, bare=bare)
        if not self._named(asked.get("host", "")):
            await _refuse(guarded, 421, "These pages are not served under that name.", ())
        elif not self._known(asked.get("authorization", "")):
            challenge = ("www-authenticate", 'Basic realm="onrecord", charset="UTF-8"')
            await _refuse(guarded, 401, "These pages need a password.", (challenge,))
        else:
            await self.app(_twin(scope, bare=bare), receive, guarded)

    def _named(self, host: str) -> bool:
        """Whether the request names this server: a page of somebody else whose name was made to point here does not."""
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        settings = self._settings
        if name in settings.hosts or (name and is_loopback(name)):
            return True
        return not settings.local and not settings.hosts

    def _known(self, authorization: str) -> bool:
        """Whether the password is right, when there is one; the user's name may be anything."""
        if self._settings.password is None:
            return True
        scheme, _, coded = authorization.partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            _, _, given = base64.b64decode(coded, validate=True).decode("utf-8").partition(":")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            return False
        return hmac.compare_digest(given.encode(), self._settings.password.encode())


def _twin(scope: Scope, *, bare: bool) -> Scope:
    """The request without `.json` at the end of its path, and as GET when only the head of an answer is wanted."""
    path: str = scope["path"]
    changed: Scope = {**scope, "method": "GET" if bare else scope["method"]}
    if path.endswith(".json") and not path.startswith(WITHOUT_TWIN):
        short = path.removesuffix(".json")
        changed |= {"path": short, "raw_path": short.encode("utf-8", "surrogatepass"), AS_JSON: True}
    return changed


def _sender(send: Send, *, bare: bool) -> Send:
    async def guarded(message: Any) -> None:  # noqa: ANN401 - a message of ASGI
        if message["type"] == "http.response.start":
            given = {name.lower() for name, _ in message.get("headers", ())}
            wanted = {**HEADERS, "cache-control": NOT_KEPT}
            added = [(n.encode(), v.encode()) for n, v in wanted.items() if n.encode() not in given]
            message = {**message, "headers": [*message.get("headers", ()), *added]}
        elif bare and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return guarded


async def _refuse(send: Send, status: int, sentence: str, headers: Iterable[tuple[str, str]]) -> None:
    body = sentence.encode()
    own = (("content-type", "text/plain; charset=utf-8"), ("content-length", str(len(body))), *headers)
    coded = [(name.encode(), value.encode()) for name, value in own]
    await send({"type": "http.response.start", "status": status, "headers": coded})
    await send({"type": "http.response.body", "body": body})
