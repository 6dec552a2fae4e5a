"""Why something failed, was kept or needs a person: a code, and what it is said of.

The sentences stand in `reasons_in_words`, which needs Django; reading processes need none.
"""

from __future__ import annotations

from typing import TypedDict


class Reason(TypedDict):
    """One reason as rows keep it."""

    code: str
    detail: str


Reasons = list[Reason]
