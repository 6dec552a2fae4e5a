"""Where what was found in the catalogue stands, and how its kind is called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from articles.text.printing import address
from programmes.catalogue.programme_cards import KINDS as OF_PROGRAMMES
from programmes.catalogue.search import CatalogueHit

KINDS = OF_PROGRAMMES | {
    "indicator": gettext_lazy("indicator"),
    "organisation": gettext_lazy("organisation"),
    "place": gettext_lazy("place"),
    "cooperative": gettext_lazy("cooperative"),
}


def address_of(hit: CatalogueHit) -> str:
    """The path of its page; a prize is a programme with a page of its own."""
    return address("prize" if hit["kind"] == "prize" else hit["page"], hit["slug"])
