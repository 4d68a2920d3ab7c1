"""`onrecord serve`: the pages and the API."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_DB, Db
from onrecord.errors import QuestionError

if TYPE_CHECKING:
    from onrecord.web.settings import Settings


def serve(
    db: Db = DEFAULT_DB,
    host: Annotated[
        str,
        typer.Option("--host", metavar="ADDRESS", help="Where to listen; this machine alone unless told."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="N", min=1, max=65535, help="The port.")] = 8321,
    open_to_network: Annotated[
        bool, typer.Option("--open-to-network", help="Allow an address that other machines reach.")
    ] = False,
    password_file: Annotated[
        Path | None,
        typer.Option(
            "--password-file", metavar="FILE", help="Ask for the password in the first line of this file."
        ),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Take no decisions.")] = False,
    allow_review: Annotated[
        bool, typer.Option("--allow-review", help="Take decisions from other machines too.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A name under which other machines ask."),
    ] = None,
) -> None:
    """Show the record as pages in a browser, with the same data as JSON."""
    from onrecord.web.settings import Settings, check_reach, is_loopback

    settings = Settings(
        db=db,
        host=host,
        port=port,
        password=_password(password_file),
        writing=not read_only and (allow_review or is_loopback(host)),
        hosts=tuple(name or ()),
    )
    check_reach(settings, opened=open_to_network)
    _run(settings)


def _password(file: Path | None) -> str | None:
    """The first line of the file; a command line would show a password to every user of the machine."""
    if file is None:
        return None
    lines = file.read_text(encoding="utf-8").splitlines()
    return lines[0].strip() if lines else ""


def _run(settings: Settings) -> None:
    import uvicorn

    from onrecord.cli.options import open_to_read
    from onrecord.cli.screen import console
    from onrecord.web import make_app

    open_to_read(settings.db).close()
    listening = _listen(settings)
    screen = console(stderr=True)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    screen.print(f"{settings.db} is at http://{shown}:{settings.port}/ until you press Ctrl-C.", markup=False)
    if settings.writing:
        screen.print(f"Programs that write send this token: {settings.token}", markup=False)
    config = uvicorn.Config(
        make_app(settings),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _listen(settings: Settings) -> socket.socket:
    """The socket under the address that was asked for. Raises `QuestionError` when nobody can listen there."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program listens there" if taken else error.strerror or str(error)
        other = "name another port with --port" if taken else "name another address with --host or --port"
        where = f"port {settings.port} of {settings.host}"
        raise QuestionError(f"The pages cannot be shown at {where}: {why}; {other}.", code="port") from error
