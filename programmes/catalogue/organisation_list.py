"""Organisations as their list shows them: with the programmes that they take part in, and the
figures that they said first."""

from __future__ import annotations

from django.db.models import IntegerField, QuerySet
from django.db.models.expressions import RawSQL
from django.utils.translation import get_language

from programmes.models import Organisation

SIZE = 40

PROGRAMMES = """(
    SELECT count(DISTINCT programme_id) FROM programmes_partnership
    JOIN programmes_public_programme AS seen ON seen.id = programme_id
    WHERE organisation_id = programmes_organisation.id
)"""
SAID = """(
    SELECT count(DISTINCT figure_id) FROM programmes_origin AS origin
    JOIN programmes_citation AS citation ON citation.origin_id = origin.id
    JOIN programmes_public_figure AS seen ON seen.id = citation.figure_id
    WHERE origin.organisation_id = programmes_organisation.id AND withholding_id IS NULL
)"""


def listed() -> QuerySet[Organisation]:
    """The organisations of which anything is told."""
    language = get_language()
    columns = Organisation.objects.told().only(
        "slug", "kind", "short_name", "name_fr", f"name_{language}"
    )
    return columns.annotate(
        programme_count=RawSQL(PROGRAMMES, (), IntegerField()),  # noqa: S611 - a constant
        said_count=RawSQL(SAID, (), IntegerField()),  # noqa: S611 - a constant
    )
