"""Labels: loaded or contested descriptions of actors, with the voice that uses them.

Belongs here: finding such a description in one article, telling whom it describes and whose word it is. Does not
belong here: which words are loaded (`data/<language>/labels/`), who is named (`actors/`), and comparing outlets
(`questions/`).
"""

from onrecord.labels.finding import find_labels

__all__ = ["find_labels"]
