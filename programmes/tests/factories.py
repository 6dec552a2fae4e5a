"""Rows of the catalogue for tests; names are invented."""

from datetime import date

from django.contrib.auth.models import User
from django.utils.text import slugify

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import (
    Citation,
    Cooperative,
    Figure,
    Indicator,
    Mention,
    Name,
    Organisation,
    Partnership,
    Place,
    Programme,
)


def make_place(code="MA", name="Maroc", **values):
    """A country, or a region with the country that it needs."""
    if "-" in code and "parent" not in values:
        values["parent"] = make_place(code[:2], "Maroc")
    return Place.objects.get_or_create(code=code, defaults={"name_fr": name} | values)[0]


def make_organisation(name="Office des sources", **values):
    """A public body."""
    slug = values.pop("slug", name.lower().replace(" ", "-"))
    return Organisation.objects.create(slug=slug, name_fr=name, kind="public", **values)


def make_partner(name="Tifawin", programme=None):
    """An organisation that takes part in a programme."""
    organisation = make_organisation(name)
    programme = programme or Programme.objects.first() or make_programme()
    Partnership.objects.create(organisation=organisation, programme=programme)
    return organisation


def make_programme(name="Sillon", **values):
    """A running training programme that readers see."""
    slug = name.lower().replace(" ", "-")
    values = {"slug": slug, "kind": "training", "sight": "published"} | values
    return Programme.objects.create(name_fr=name, **values)


def make_hidden(name="Sillon", **values):
    """A programme that no reader sees yet: its row is written at once."""
    return make_programme(name, **{"sight": "draft"} | values)


def make_cooperative(name="Tissage du Haut Val", **values):
    """A cooperative of the directory, marked as an example."""
    values = {"slug": name.lower().replace(" ", "-"), "example": True} | values
    return Cooperative.objects.create(name=name, **values)


def make_name(owner, text, language="fr"):
    """Another name of a programme, organisation, place or cooperative."""
    return Name.objects.create(
        text=text, language=language, **{type(owner).__name__.lower(): owner}
    )


def make_mention(article, target, words=""):
    """A mention as the import reads it."""
    return Mention.objects.create(
        article=article,
        words=words or str(target),
        state=Mention.State.READ,
        **{type(target).__name__.lower(): target},
    )


SENTENCE = "Au Maroc, {} coopératives ont été soutenues par la fondation.".format


def make_editor(name="imane", **values):
    """An editor who decides."""
    return User.objects.get_or_create(username=name, defaults=values)[0]


def make_indicator(name="Coopératives soutenues", **values):
    """A count of cooperatives."""
    values = {"slug": slugify(name), "wordings_fr": ["coopératives"]} | values
    return Indicator.objects.get_or_create(name_fr=name, defaults=values)[0]


def make_citation(figure, quote="", number="932", article=None, **values):
    """A citation of an article that prints the quote."""
    quote = quote or SENTENCE(number)
    if article is None:
        article = make_article(f"Bilan {Article.objects.count()}", body=f"<p>{quote}</p>")
    citation = Citation.quoting(
        article, quote, number=number, offset=quote.index(number), figure=figure, **values
    )
    citation.save()
    return citation


def make_figure(value="932", quote="", number="", **values):
    """A suggested figure of July 2025 with its citation; `quote=None` leaves that out."""
    article = values.pop("article", None)
    if "indicator" not in values:
        values["indicator"] = make_indicator()
    defaults = {"as_of": date(2025, 7, 8), "subject": "coopératives", "places": ["MA"]}
    figure = Figure.objects.create(value=value, number=number or value, **defaults | values)
    if quote is not None:
        make_citation(figure, quote, number or value, article)
    figure.refresh_from_db()
    return figure


def make_confirmed(value="932", **values):
    """A figure that an editor confirmed, with a sentence of its own."""
    values = {"quote": f"Au total, {value} coopératives sont soutenues."} | values
    return deciding.confirm(make_figure(value, **values), by=make_editor())
