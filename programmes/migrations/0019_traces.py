"""What is done to the catalogue and to what it counts is traced (articles 0008)."""

from django.db import migrations

OWNERS = ("programme", "organisation", "place", "cooperative")
FOLLOWED = [
    ("place", "id", "name_fr"),
    ("programme", "id", "name_fr"),
    ("organisation", "id", "name_fr"),
    ("cooperative", "id", "name"),
    ("event", "id", "name_fr"),
    ("prizeedition", "id", "year"),
    ("indicator", "id", "name_fr"),
    ("story", "id", "created_at"),
    (
        "name",
        "id",
        "text",
        *(
            f"{part}{one}{end}"
            for one in OWNERS
            for part, end in (("programmes_", ""), ("", "_id"))
        ),
    ),
    ("stage", "id", "name_fr", "programmes_programme", "programme_id"),
    ("programme_places", "id", "place_id", "programmes_programme", "programme_id"),
    ("partnership", "id", "role", "programmes_programme", "programme_id"),
    ("tie", "id", "kind", "programmes_cooperative", "cooperative_id"),
    ("laureate", "id", "name", "programmes_prizeedition", "edition_id"),
    (
        "issuer",
        "publication_id",
        "organisation_id",
        "articles_publication",
        "publication_id",
    ),
    ("mention", "id", "words", "articles_article", "article_id"),
    ("storyarticle", "id", "state", "programmes_story", "story_id"),
    ("sketch", "article_id", "day", "articles_article", "article_id"),
    ("figure", "id", "number"),
    ("citation", "id", "exact", "programmes_figure", "figure_id"),
    ("relation", "id", "kind", "programmes_figure", "first_id"),
    ("origin", "id", "words"),
]


def _follow(table, *about):
    said = ", ".join(f"'{one}'" for one in about)
    return migrations.RunSQL(
        f"SELECT articles_follow('programmes_{table}', {said})",
        f"SELECT articles_unfollow('programmes_{table}')",
    )


class Migration(migrations.Migration):
    dependencies = (("programmes", "0018_issuers"), ("articles", "0008_traces"))
    operations = tuple(_follow(*one) for one in FOLLOWED)
