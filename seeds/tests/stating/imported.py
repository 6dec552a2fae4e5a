"""Pages that state one figure, imported, and the figures that stand then."""

from articles.models import Article
from programmes.models import Figure
from programmes.tests.factories import make_indicator, make_partner, make_place, make_programme
from seeds.loading.loader import Options, import_documents
from seeds.stating.finding import find_figures
from seeds.tests.pages import PARAGRAPHS, save

SENTENCE = "Au Maroc, plus de 9.000 coopératives ont été soutenues en 2024."
TEXT = (*PARAGRAPHS[::2], SENTENCE)


def make_catalogue():
    """The programme, place and indicator that the pages speak of."""
    make_programme("Sillon")
    make_partner("Tifawin")
    make_place("MA", "Maroc")
    make_indicator()


def load(folder, **options):
    import_documents([folder], Options(**{"publish": True} | options))


def imported(folder, *paragraphs, **parts):
    """Import a page with these paragraphs; the figures that stand then, as printed."""
    save(folder, paragraphs=paragraphs or TEXT, **parts)
    load(folder)
    return figures()


def figures():
    return [figure.number for figure in Figure.objects.order_by("citations__start")]


def again():
    return find_figures(Article.objects.all()).changed
