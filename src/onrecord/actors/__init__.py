"""Who is who: the registry of states, bodies, parties, groups and office holders, and the resolver that reads mentions.

Belongs here: finding names, roles, peoples, capitals, pronouns and unknown persons in an article, and saying which
actor is meant at the article's date, with country and sectors as PLOVER has them. Does not belong here: what actors do
(`events/`), what they say (`statements/`), what they are called (`labels/`), the data itself (`data/en/registry`,
`data/en/actors`).
"""

from onrecord.actors.entries import NOT_STATES
from onrecord.actors.registry import Registry
from onrecord.actors.resolution import BYSTANDERS, Resolution
from onrecord.actors.resolver import Resolver, shipped_resolver

__all__ = ["BYSTANDERS", "NOT_STATES", "Registry", "Resolution", "Resolver", "shipped_resolver"]
