"""Pages that state figures, and what the import makes of them; all that they say is invented."""

from articles.models import Article
from programmes.models import Citation, Figure, Origin, Relation, Sketch, Story, StoryArticle
from programmes.tests.factories import make_place
from seeds.loading.loader import Options, import_documents
from seeds.tests.pages import PARAGRAPHS, save

MEMBERS = "Au Maroc, le réseau compte plus de 9.000 membres."
WEAVERS = "L'atelier a formé 214 tisserandes."
ROWS = (Article, Figure, Citation, Origin, Relation, Sketch, Story, StoryArticle)


def load(*paths, **options):
    """Import `paths` and answer {name: outcome}."""
    results = {}
    import_documents(
        paths, Options(**options), on_result=lambda r: results.__setitem__(r.name, r.outcome)
    )
    return results


def state(folder, *sentences, name="page.txt", **parts):
    """Save a page that states something after paragraphs without figures, and import it."""
    save(folder, name, paragraphs=(PARAGRAPHS[0], *sentences, PARAGRAPHS[2]), **parts)
    return load(folder)


def make_morocco():
    """The country that the sentences name."""
    return make_place("MA", "Maroc")


def values():
    """The figures that stand, as value, subject and state."""
    rows = Figure.objects.order_by("value", "id")
    return [(f"{f.value.normalize():f}", f.subject, f.state) for f in rows]


def everything():
    """Every row that the import makes of pages, whole."""
    return {model: list(model.objects.order_by("pk").values()) for model in ROWS}
