"""Rows of the catalogue by any of their names, with or without accents, in three scripts."""

from django.db import connection
from django.db.models import Exists, OuterRef, Q, Value

from articles.lists.holding import Holding
from articles.text.controls import without_nul
from programmes.models import Name

LONGEST = 200  # characters of a search that are read

# The words as readers' search understands them; and, for who is still typing, the last one begun.
QUERY = """
SELECT (programmes_query(words) || CASE numnode(typed) WHEN 0 THEN typed
    ELSE (typed::text || ':*')::tsquery END)::text
FROM (SELECT %s AS words) AS said,
    LATERAL plainto_tsquery('pg_catalog.simple', programmes_plain(words)) AS typed
"""


def query_of(words):
    """What PostgreSQL looks for; as a literal it tells the planner how common the words are."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY, [words])
        (query,) = cursor.fetchone()
    return Value(query)


def named(rows, words):
    """Those of `rows` that bear a name with these words, or have them for slug or code."""
    words = without_nul(words).strip()[:LONGEST]
    found, owner = Holding("words", query_of(words)), rows.model._meta.model_name
    names = Name.objects.filter(found, **{owner: OuterRef("pk")}).order_by()
    key = "code" if hasattr(rows.model, "code") else "slug"
    return rows.filter(Q(found) | Q(Exists(names)) | Q(**{f"{key}__iexact": words}))


class SearchedByName:
    """For an admin whose list and whose autocompletion find rows by any name."""

    def get_search_results(self, request, queryset, search_term):
        return named(queryset, search_term) if search_term.strip() else queryset, False
