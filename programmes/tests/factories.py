"""Rows of the catalogue for tests; names are invented."""

from programmes.models import Cooperative, Mention, Name, Organisation, Place, Programme


def make_place(code="MA", name="Maroc", **values):
    """A country, or a region with the country that it needs."""
    if "-" in code and "parent" not in values:
        values["parent"] = make_place(code[:2], "Maroc")
    return Place.objects.get_or_create(code=code, defaults={"name_fr": name} | values)[0]


def make_organisation(name="Office des sources", **values):
    """A public body."""
    slug = values.pop("slug", name.lower().replace(" ", "-"))
    return Organisation.objects.create(slug=slug, name_fr=name, kind="public", **values)


def make_programme(name="Sillon", **values):
    """A running training programme."""
    values = {"slug": name.lower().replace(" ", "-"), "kind": "training"} | values
    return Programme.objects.create(name_fr=name, **values)


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
