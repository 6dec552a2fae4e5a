"""Which pages print an article that an editor deleted and that still lies in the bin.

    pages read just now     by the identity of their article
    pages known already     by the article that they led to until it was deleted

One question a chunk each; the second only where a page has lost its article.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models.fields.json import KT
from django.utils.timezone import localdate

from articles.models import Article, Trace
from seeds.intake.reasons import Reason
from seeds.models import SeedDocument

ARTICLES, PAGES = Article._meta.db_table, SeedDocument._meta.db_table
DELETED = Trace.objects.filter(done=Trace.Done.DELETED, tabled=ARTICLES).order_by()


def by_identity(identities: Collection[str]) -> dict[str, Reason]:
    """Why pages of these identities are passed over."""
    named = DELETED.annotate(identity=KT("before__identity")).filter(identity__in=identities)
    identity_of = dict(named.values_list("pk", "identity"))
    return {identity_of[trace.pk]: _reason(trace) for trace in _in_bin(identity_of)}


def by_document(documents: Collection[SeedDocument]) -> dict[int, Reason]:
    """Why these documents are passed over, by their keys."""
    lost = [one.pk for one in documents if one.article_id is None and not one.reasons]
    if not lost:
        return {}
    led = Trace.objects.filter(tabled=PAGES, key__in=map(str, lost)).order_by("pk")
    article_of = dict(led.values_list("key", "item_key"))
    gone = DELETED.filter(item_tabled=ARTICLES, item_key__in=set(article_of.values()))
    reasons = {trace.key: _reason(trace) for trace in _in_bin(gone.values_list("pk", flat=True))}
    return {int(one): reasons[key] for one, key in article_of.items() if key in reasons}


def _in_bin(keys: Iterable[int]) -> Iterable[Trace]:
    """Those of these deletions that can be taken back; asked for few, whatever else lies there."""
    found = list(keys)
    return Trace.objects.in_bin().filter(pk__in=found).defer("before") if found else ()


def _reason(trace: Trace) -> Reason:
    day = localdate(trace.at).isoformat()
    return Reason(code="in-bin", detail=f"{day}, {trace.by_name}" if trace.by_name else day)
