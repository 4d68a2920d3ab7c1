"""Signs that the parser has hardly met, given to it as signs of the same length that it has: a hyphen between spaces
as a dash, square brackets as round ones.

"The government - in concert with its allies - passed laws" has no verb otherwise. Of 45 paragraphs of news with such a
hyphen 32 are read differently, half of them better, a quarter worse. The words themselves keep the signs of the text.
"""

from __future__ import annotations

import re

from onrecord.grammar.parse import Parse

_ASIDE = re.compile(r"(?<=[^\W_]|[\"”’'),%]) - (?=[\w\"“‘'(])")
_BRACKETS = str.maketrans("[]", "()")


def known_signs(text: str) -> str:
    """The text with signs that the parser knows; same length."""
    if " - " in text:
        text = _ASIDE.sub(" — ", text)
    return text.translate(_BRACKETS) if "[" in text else text


def own_signs(parse: Parse, text: str) -> None:
    """Give the words of a parse the signs of the paragraph that it was made of."""
    for word, sign in enumerate(parse.texts):
        own = text[parse.starts[word] : parse.ends[word]]
        if sign != own:
            parse.spell(word, own)
