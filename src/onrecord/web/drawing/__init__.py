"""Drawings made on the server: SVG that needs no script, prints, and leads to records by links.

Belongs here: geometry and shapes. Colours are classes of the style sheet. Every drawing stands beside the same figures
in words, for those who cannot see it. Does not belong here: choosing what to draw (`pages/`).
"""

from __future__ import annotations
