"""Whatever was done, in whatever order, everything can be as it was at any moment before.

Edits, imports, bulk acts, deletions and restores are drawn at random; after each the rows of all
followed tables are noted, and at the end one of these moments is gone back to.
"""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.items.undoing import undo
from articles.models import Article, Publication, Trace
from coopsite.audit import followed
from programmes.models import Citation, Mention, Name, Programme
from programmes.tests.factories import make_programme
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument
from seeds.stating.finding import find_figures
from seeds.stating.renewing import forget_suggestions
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCES = (
    "La foundation soutient 932 coopératives dans douze régions.",
    "Au total, 640 femmes ont été formées par BootCoop.",
    "Le programme BootCoop compte 120 formateurs.",
)


def rows():
    """All rows of all followed tables, but for when they changed and what they make themselves."""
    said = {}
    with connection.cursor() as cursor:
        for table in {*followed()} - {"seeds_seeddocument"}:
            cursor.execute(f"SELECT to_jsonb(one) - 'updated_at' FROM {table} AS one")
            said[table] = sorted(str(row) for (row,) in cursor.fetchall())
    return said


def links():
    """Which article each saved page is of."""
    return dict(SeedDocument.objects.values_list("digest", "article_id"))


def edit(folder, n, sentence):
    """An editor's save: the text changes, and its figures are found anew."""
    if article := Article.objects.order_by("pk").first():
        article.title, article.body = f"Titre {n}", f"<p>{sentence}</p>"
        article.save()
        find_figures(Article.objects.filter(pk=article.pk))


def bring_in(folder, n, sentence):
    save(folder, f"page-{n % 3}.txt", text=page(n % 3, sentence))
    import_documents([folder], Options())


def page(n, sentence):
    return (
        f"Le Lien du Rif\n\nUn bilan pour la région, numéro {n}\nPar Salma Exemple\n"
        "3 février 2025\n\n"
        f"{sentence} Les adhérentes tissent la laine du village depuis des années.\n"
        "Un second atelier suivra au printemps, annonce la présidente de la coopérative.\n"
    )


def publish_all(folder, n, sentence):
    Article.objects.exclude(published_on=None).update(status=("draft", "published")[n % 2])


def rename(folder, n, sentence):
    Publication.objects.update(name=f"Le Lien {n}")
    Programme.objects.update(summary_fr=sentence)


def name(folder, n, sentence):
    programme = Programme.objects.first() or make_programme()
    Name.objects.filter(programme=programme).delete()
    Name.objects.create(programme=programme, text=f"Nom {n}")


def translate(folder, n, sentence):
    if citation := Citation.objects.first():
        said = {"words": f"{sentence} {n}", "original": "fr", "excerpt": citation.exact}
        said |= {"quote": citation.exact, "by_name": "anna"}
        citation.translations.update_or_create(language="en", defaults=said)


def strike(folder, n, sentence):
    Mention.objects.update(state=Mention.State.STRUCK)


def delete(folder, n, sentence):
    if article := Article.objects.order_by("-pk").first():
        forget_suggestions([article])
        article.delete()


def restore(folder, n, sentence):
    """What was deleted last stands again, where its paper does and nothing has taken its place."""
    deleted = Trace.objects.in_bin().filter(tabled="articles_article").first()
    if not deleted or Article.objects.filter(identity=deleted.before["identity"]).exists():
        return
    if Publication.objects.filter(pk=deleted.before["publication_id"]).exists():
        undo([deleted])


ACTS = [edit, bring_in, publish_all, rename, name, translate, strike, delete, restore]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(
    acts=st.lists(
        st.tuples(st.sampled_from(ACTS), st.integers(0, 9), st.sampled_from(SENTENCES)),
        min_size=4,
        max_size=9,
    ),
    data=st.data(),
)
def test_any_sequence_of_acts_is_undone_to_any_moment(tmp_path_factory, acts, data):
    moments = [(last(), rows(), links())]
    folder = tmp_path_factory.mktemp("pages")
    bring_in(folder, 0, SENTENCES[0])
    for act, n, sentence in acts:
        moments.append((last(), rows(), links()))
        act(folder, n, sentence)
    mark, then, linked = data.draw(st.sampled_from(moments))
    undo(Trace.objects.filter(pk__gt=mark))
    assert rows() == then
    assert linked.items() <= links().items()


def last():
    """The newest line."""
    newest = Trace.objects.first()
    return newest.pk if newest else 0
