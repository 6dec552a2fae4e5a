"""More articles than the import is asked to make, for pages to be served from."""

from django.db import connection

from articles.models import Article

# The copies have words, days and papers of their own, so that indexes are as wide as real ones.
COPY = """
INSERT INTO articles_article (
    title, lede, body, publication_id, published_on, date_precision, authors, language,
    source_url, status, as_read, doubts, created_at, updated_at
)
SELECT title || ' ' || copy, lede, body, publication_id,
       published_on - (random() * 2000)::int, date_precision, authors, language,
       source_url, status, as_read, doubts, created_at, updated_at
FROM (SELECT *, %s AS copy FROM articles_article WHERE identity IS NOT NULL
      ORDER BY id LIMIT %s) AS article
"""


def grow_to(count: int) -> None:
    """Copy the imported articles until there are `count` of them."""
    copy = 0
    while (missing := count - Article.objects.count()) > 0:
        copy += 1
        with connection.cursor() as cursor:
            cursor.execute(COPY, [copy, missing])
