"""`python -m onrecord.evaluation.made_texts DIR --articles N`: made-up articles as files, to be read as any others.

They are those of `generated`, without the records: what is measured while articles are read needs articles that the
database does not hold yet. Another seed than the database's gives others.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from onrecord.evaluation.generated import EXAMPLES, Generator, read_examples, takes_examples
from onrecord.evaluation.scripts import exit_status, script_parser

SHOWN = ("title", "text", "outlet", "published")


def write(folder: Path, articles: int, *, seed: int, examples: Path = EXAMPLES) -> None:
    """Write the first `articles` articles of a seed as one JSON file each; the folder is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, made in enumerate(islice(Generator(read_examples(examples), seed).made(), articles)):
        fields = {name: getattr(made.reading.article, name) for name in SHOWN}
        (folder / f"{number:06d}.json").write_text(json.dumps(fields), encoding="utf-8")


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Write the files."""
    parser = script_parser("made_texts", "Write made-up articles as files.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to write them")
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="how many")
    parser.add_argument("--seed", type=int, default=2, metavar="N", help="another seed gives other articles")
    takes_examples(parser)
    chosen = parser.parse_args(arguments)
    write(chosen.folder, chosen.articles, seed=chosen.seed, examples=chosen.examples)


if __name__ == "__main__":
    sys.exit(main())
