"""The pages: what each asks, and what its answer holds. Belongs here: putting questions together for one page, and
nothing that another face would need too."""

from __future__ import annotations

from onrecord.web.page import Page
from onrecord.web.pages import (
    actors,
    articles,
    exchanges,
    grouping,
    happenings,
    help,
    labels,
    marked,
    marking,
    outlets,
    overview,
    positions,
    quotations,
    records,
    review,
    search,
    stories,
)

PAGES: tuple[Page, ...] = (
    *overview.PAGES,
    *stories.PAGES,
    *happenings.PAGES,
    *exchanges.PAGES,
    *actors.PAGES,
    *outlets.PAGES,
    *quotations.PAGES,
    *labels.PAGES,
    *positions.PAGES,
    *articles.PAGES,
    *records.PAGES,
    *search.PAGES,
    *review.PAGES,
    *grouping.PAGES,
    *marking.PAGES,
    *marked.PAGES,
    *help.PAGES,
)
"""Every page, in the order of the API's description."""
