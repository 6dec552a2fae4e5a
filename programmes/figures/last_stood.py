"""Where the sentence of an orphan last stood: the revision of its article that still prints it.

now         "La coopérative réunit des femmes."      the sentence is gone
line 57     "... réunit 40 adhérentes ..."           it last stood here
"""

from __future__ import annotations

from articles.items.history.past import row_of
from articles.models import Article, Trace
from articles.text.quotes import QuoteLost, find
from programmes.models import Citation
from programmes.models.citations import citable_text

MOST = 200  # changes of the text that are walked back


def last_stood(citation: Citation) -> int | None:
    """The mark of the latest revision of its article in which the quote stands; none where the
    article is gone, or the quote older than what is known."""
    if not citation.article:
        return None
    table, key = row_of(citation.article)
    lines = Trace.objects.of(citation.article)
    changed = lines.filter(tabled=table, key=key, before__has_any_keys=["lede", "body"])
    text = Article(lede=citation.article.lede, body=citation.article.body)
    for line in changed.filter(done=Trace.Done.CHANGED)[:MOST]:
        said = line.before or {}
        text.lede, text.body = said.get("lede", text.lede), said.get("body", text.body)
        if _stands(citation, text):
            return lines.filter(pk__lt=line.pk).values_list("pk", flat=True).first() or 0
    return None


def _stands(citation: Citation, text: Article) -> bool:
    try:
        find(citable_text(text), citation.anchor)
    except QuoteLost:
        return False
    return True
