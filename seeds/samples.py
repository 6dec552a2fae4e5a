"""What an editor decided on the figures of the sample pages, for a first look at the finished thing.

`sample_decisions.toml` names each figure by its page and its number as printed. The decisions are
taken by the verbs that the admin calls, in the name of the demo's editor.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from programmes.models import Figure, Indicator, Programme, Relation
from seeds.models import SeedDocument

FILE = Path(__file__).parent / "sample_decisions.toml"

Said = dict[str, Any]


@transaction.atomic
def decide_samples(by: User) -> int:
    """Take the decisions of the file; answer how many figures were confirmed."""
    decisions = tomllib.loads(FILE.read_text())
    confirmed = 0
    for page in decisions["pages"]:
        for said in page.get("confirm", []):
            _confirm(_figure(page["name"], said["number"]), said, by)
            confirmed += 1
        for said in page.get("reject", []):
            _figure(page["name"], said["number"]).reject(by=by, reason=said["reason"])
    for said in decisions["prefer"]:
        _figure(said["page"], said["number"]).prefer(by=by, reason=said["reason"])
    for said in decisions["settle"]:
        pair = _figure(said["page"], said["number"]), _figure(said["other"], said["other_number"])
        _relation(*pair).settle(by=by, kind=said["kind"], reason=said["reason"])
    return confirmed


def _confirm(figure: Figure, said: Said, by: User) -> None:
    """Correct what the page said unclearly, as on the review screen, and confirm."""
    if "programme" in said:
        figure.programme = Programme.objects.get(slug=said["programme"])
    if "places" in said:
        figure.places = said["places"]
    if "indicator" in said:
        figure.indicator = Indicator.objects.get(slug=said["indicator"])
    figure.save()
    figure.confirm(by=by)


def _figure(page: str, number: str) -> Figure:
    """The first figure of a page with this number as printed; the one that took it over, too."""
    document = SeedDocument.objects.get(path=page)
    cited = Figure.objects.filter(citations__article=document.article_id, citations__number=number)
    return cited.order_by("citations__start").select_related(None)[0]


def _relation(one: Figure, other: Figure) -> Relation:
    return Relation.objects.get(Q(first=one, second=other) | Q(first=other, second=one))
