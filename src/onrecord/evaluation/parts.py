"""Keeping a share of the items by a hash of their id, so that tuning and testing never see the same item."""

from __future__ import annotations

import hashlib
import re

from onrecord.errors import GoldError

_PART = re.compile(r"(!?)(\d+)/(\d+)")


def in_part(item: str, part: str | None) -> bool:
    """Whether an item belongs to a part.

    `part` is `I/N`: the items whose hashed id (BLAKE2b, 8 bytes, big-endian) modulo N is I; `!I/N`: all the others;
    None: all. Raises GoldError for another form.
    """
    if part is None:
        return True
    match = _PART.fullmatch(part)
    if match is None or not int(match[3]) or int(match[2]) >= int(match[3]):
        raise GoldError(f"part {part!r} should look like 0/3 (or !0/3 for all but it).", code="option")
    digest = hashlib.blake2b(item.encode("utf-8"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") % int(match[3]) == int(match[2])) != bool(match[1])
