"""How the pages are served: where from, to whom, and whether anything may be written."""

from __future__ import annotations

import ipaddress
import secrets

import msgspec

from onrecord.errors import QuestionError

LOOPBACK = "127.0.0.1"
PORT = 8321
"""Free of the ports that development servers use, so that a forgotten one is not taken for this."""

PASSWORD_LENGTH = 8
"""Shorter passwords are refused: whoever reaches the port may try as often as they like."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run of `onrecord serve` was told.

    `writing` says whether decisions may be made; `token` must come with each of them; `hosts` are the names under
    which pages may be asked for, beside those of this machine.
    """

    db: str
    host: str = LOOPBACK
    port: int = PORT
    password: str | None = None
    writing: bool = True
    token: str = ""
    hosts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.token:
            msgspec.structs.force_setattr(self, "token", secrets.token_urlsafe(24))

    @property
    def local(self) -> bool:
        """Whether only this machine can ask."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether an address or name is this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def check_reach(settings: Settings, *, opened: bool) -> None:
    """Raise `QuestionError` unless an address that others reach was asked for in so many words, with a password."""
    if settings.local:
        return
    if not opened:
        raise QuestionError(
            f"{settings.host} can be reached by other machines. Say --open-to-network if that is meant.",
            code="reach",
        )
    if len(settings.password or "") < PASSWORD_LENGTH:
        raise QuestionError(
            "Pages that other machines reach need a password: put one of at least "
            f"{PASSWORD_LENGTH} characters into a file and name it with --password-file.",
            code="password",
        )
