"""What is done to the catalogue and to what it counts is traced (articles 0008).

Of rows that the machine makes from pages (figures, citations, relations, origins, sketches) only what
changes or deletes them is: that is what a person decides, and what goes with a deleted article.
"""

from django.db import migrations

WHOLE = "{INSERT,UPDATE,DELETE}"
MADE = "{UPDATE,DELETE}"
OWNERS = ("programme", "organisation", "place", "cooperative")
FOLLOWED = [
    (WHOLE, "place", "id", "name_fr"),
    (WHOLE, "programme", "id", "name_fr"),
    (WHOLE, "organisation", "id", "name_fr"),
    (WHOLE, "cooperative", "id", "name"),
    (WHOLE, "event", "id", "name_fr"),
    (WHOLE, "prizeedition", "id", "year"),
    (WHOLE, "indicator", "id", "name_fr"),
    (WHOLE, "story", "id", "created_at"),
    (
        WHOLE,
        "name",
        "id",
        "text",
        *(
            f"{part}{one}{end}"
            for one in OWNERS
            for part, end in (("programmes_", ""), ("", "_id"))
        ),
    ),
    (WHOLE, "stage", "id", "name_fr", "programmes_programme", "programme_id"),
    (WHOLE, "programme_places", "id", "place_id", "programmes_programme", "programme_id"),
    (WHOLE, "partnership", "id", "role", "programmes_programme", "programme_id"),
    (WHOLE, "tie", "id", "kind", "programmes_cooperative", "cooperative_id"),
    (WHOLE, "laureate", "id", "name", "programmes_prizeedition", "edition_id"),
    (
        WHOLE,
        "issuer",
        "publication_id",
        "organisation_id",
        "articles_publication",
        "publication_id",
    ),
    (WHOLE, "mention", "id", "words", "articles_article", "article_id"),
    (WHOLE, "storyarticle", "id", "state", "programmes_story", "story_id"),
    (MADE, "sketch", "article_id", "day", "articles_article", "article_id"),
    (MADE, "figure", "id", "number"),
    (MADE, "citation", "id", "exact", "programmes_figure", "figure_id"),
    (MADE, "relation", "id", "kind", "programmes_figure", "first_id"),
    (MADE, "origin", "id", "words"),
]


def _follow(acts, table, *about):
    said = ", ".join(f"'{one}'" for one in about)
    return migrations.RunSQL(
        f"SELECT articles_follow('{acts}', 'programmes_{table}', {said})",
        f"SELECT articles_unfollow('programmes_{table}')",
    )


class Migration(migrations.Migration):
    dependencies = (("programmes", "0018_issuers"), ("articles", "0008_traces"))
    operations = tuple(_follow(*one) for one in FOLLOWED)
