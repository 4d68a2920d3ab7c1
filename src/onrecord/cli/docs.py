"""`docs/commands.md`, written from the commands themselves: `python -m onrecord.cli.docs docs/commands.md`."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

OPENING = """\
# Commands

This page is written from the commands themselves (`python -m onrecord.cli.docs docs/commands.md`); a test fails when
it is out of date. `onrecord COMMAND --help` tells the same.

Every listing answers as a readable table, as JSON Lines (`--json`, the form of `onrecord schema`) or as CSV (`--csv`).
Errors are one sentence on standard error. Exit statuses: 0 done, 1 some documents were set aside (`read`) or something
is wrong (`doctor`), 2 could not run, 130 stopped by Ctrl-C.
"""


def commands_page() -> str:
    """The whole page in Markdown."""
    import typer.main

    from onrecord.cli.app import app

    group: Any = typer.main.get_command(app)
    parts = [OPENING, *(line for name, command in _commands(group) for line in _command(name, command))]
    return "\n".join(parts)


def _commands(group: Any, above: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """The commands with their whole names, those of a group ("registry check") in its place."""
    for name in group.list_commands(None):
        command = group.commands[name]
        within = hasattr(command, "commands")
        if not within or command.invoke_without_command:
            yield f"{above}{name}", command
        if within:
            yield from _commands(command, f"{above}{name} ")


def _command(name: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - the command types are Typer's own
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    options = [parameter for parameter in command.params if parameter.param_type_name == "option"]
    usage = " ".join(
        ["onrecord", name, *(argument.metavar or argument.name for argument in arguments), "[OPTIONS]"]
    )
    yield f"## {name}\n"
    yield f"```\n{usage}\n```\n"
    yield f"{_help(command.help)}\n"
    if arguments or options:
        yield "| | |\n|---|---|"
        yield from (f"| `{argument.metavar}` | {_told(command, argument.name)} |" for argument in arguments)
        yield from (_option(option) for option in options)
        yield ""


def _told(command: Any, argument: str) -> str:  # noqa: ANN401
    """An argument's help as its annotation has it; versions of Typer differ in what they keep of it."""
    annotated = get_type_hints(inspect.unwrap(command.callback), include_extras=True)[argument]
    return str(annotated.__metadata__[0].help)


def _help(text: str | None) -> str:
    paragraphs = (text or "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _option(option: Any) -> str:  # noqa: ANN401
    names = ", ".join(f"`{name}`" for name in option.opts)
    value = "" if option.is_flag else f" `{option.metavar}`"
    notes = [option.help or ""]
    if option.multiple:
        notes.append("May be given several times.")
    if option.default and not option.is_flag:
        notes.append(f"Default: `{option.default}`.")
    if option.envvar:
        notes.append(f"Also from the environment: `{option.envvar}`.")
    return f"| {names}{value} | {' '.join(note for note in notes if note)} |"


def main(arguments: list[str]) -> None:
    """Write the page to the file named, or to standard output."""
    page = commands_page()
    if arguments:
        Path(arguments[0]).write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)


if __name__ == "__main__":
    main(sys.argv[1:])
