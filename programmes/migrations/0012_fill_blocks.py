"""Fill the block of each citation, and let quotes stand that have their place by it.

A block is filled from what is stored: the lines of the article's text before the first character of
the quote; without its article it is 0. Quotes that a text prints more than once were orphans: those
that block and words around tell from their repetitions stand again. `find_figures` takes the doubt
from their figures. No lock is held while it runs: each chunk is a transaction of its own, and what
was ended in the middle may run again.
"""

from django.db import migrations

from articles.text.html import blocks
from articles.text.quotes import SEPARATOR, Anchor, QuoteLost, citable, find

CHUNK = 1000  # citations that are held at a time
PLACE = ("block", "start", "end", "exact", "prefix", "suffix")


def fill(apps, schema_editor):
    """Fill the blocks of all citations, chunk by chunk."""
    citations = apps.get_model("programmes", "Citation").objects
    rows = citations.filter(article__isnull=False).select_related("article").order_by("pk")
    rows = rows.only("state", *PLACE, "article__lede", "article__body")
    last = 0
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        citations.bulk_update([one for one in chunk if _restores(one)], ["state", *PLACE])
        citations.bulk_update(chunk, ["block"])
        last = chunk[-1].pk


def _restores(citation):
    """Count its block; answer whether it was an orphan and has its place now."""
    text = citable(citation.article.lede, blocks(citation.article.body))
    citation.block = text.count(SEPARATOR, 0, citation.start)
    if citation.state == "standing":
        return False
    try:
        anchor = find(text, Anchor(*(getattr(citation, name) for name in PLACE)))
    except QuoteLost:
        return False
    # Set in another way, its number may stand elsewhere in it: the next check of the article tells.
    if anchor.exact != citation.exact:
        return False
    citation.state = "standing"
    for name in PLACE:
        setattr(citation, name, getattr(anchor, name))
    return True


class Migration(migrations.Migration):
    atomic = False
    dependencies = (("programmes", "0011_readable_figure"),)
    operations = (migrations.RunPython(fill, migrations.RunPython.noop),)
