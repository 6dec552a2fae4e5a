"""The candidates for a field of an article, beside it in its form; a click takes one.

    Fish Traders Build a Cold Store    93 %    right above signature or date, ...    [Take]
    Maize Prices Ease in the West       4 %    one of a list                         [Take]

They stand in no column: the saved page is read anew when the form opens (decision 20).
"""

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.formats import get_format, localize_input
from django.utils.translation import gettext_lazy as _

from articles.models import Publication
from articles.text.dates import PartialDate
from articles.text.printing import date_in_words
from seeds.admin.drawing import drawn
from seeds.intake.answering import field_of
from seeds.intake.signs_in_words import in_words
from seeds.reading.fields.weights import WEIGHTS

LIKELY = 0.02  # share below which a candidate is not worth a look
_SIGNS = 4  # that are told of a candidate
BESIDE = {  # the row of the form below which the candidates of a field stand
    "title": "title_candidates",
    "publication": "publication_candidates",
    ("published_on", "date_precision"): "day_candidates",
    "authors": "authors_candidates",
}


def likely(document, field):
    """The candidates of a field that a person may choose from."""
    page = drawn(document) if document else None
    found = page.page.candidates if page else ()
    return [one for one in found if one.field == field and one.value and one.share > LIKELY]


class CandidatesBeside(admin.ModelAdmin):
    """A form with the saved page of its article, and candidates for the fields that were weighed.

    They stand there where one may choose: there are several, or a doubt is about the only one.
    """

    class Media:
        js = ("seeds/candidates.js",)

    def _document(self, article):
        """The latest page that was saved of an article, asked for once a form."""
        if not hasattr(article, "latest_document"):
            article.latest_document = article.documents.order_by("-id").first()
        return article.latest_document

    def with_candidates(self, article, fields):
        """The rows of a fieldset, each with that of its candidates below it."""
        return tuple(row for field in fields for row in (field, *self._row_below(article, field)))

    def _row_below(self, article, field):
        if field not in BESIDE:
            return ()
        name = field if isinstance(field, str) else field[0]
        found = likely(self._document(article), name)
        in_doubt = name in map(field_of, article.doubts)
        return (BESIDE[field],) if len(found) > 1 or (found and in_doubt) else ()

    def _shown(self, article, field):
        rows = [told(one) for one in likely(self._document(article), field)]
        return render_to_string("admin/seeds/_candidates.html", {"field": field, "rows": rows})

    @admin.display(description=_("could be"))
    def title_candidates(self, article):
        return self._shown(article, "title")

    @admin.display(description=_("could be"))
    def publication_candidates(self, article):
        return self._shown(article, "publication")

    @admin.display(description=_("could be"))
    def day_candidates(self, article):
        return self._shown(article, "published_on")

    @admin.display(description=_("could be"))
    def authors_candidates(self, article):
        return self._shown(article, "authors")


def told(candidate):
    """A candidate as the template shows it, and what a click writes into the field."""
    weights = WEIGHTS[candidate.field]
    strongest = sorted(candidate.signs, key=lambda sign: -weights.get(sign, 0))
    told = {
        "words": candidate.value,
        "typed": candidate.value,
        "percent": round(100 * candidate.share),
        "signs": in_words(tuple(s for s in strongest if weights.get(s, 0) > 0)[:_SIGNS]),
    }
    return told | _typed(candidate)


def _typed(candidate):
    """What differs for a field whose form holds something else than the value."""
    if candidate.field == "publication":
        found = Publication.objects.filter(name=candidate.value).first()
        return {"typed": found.pk if found else "", "is_missing": not found}
    if candidate.field == "published_on":
        day = PartialDate.parse(candidate.value)
        typed = localize_input(day.first_day, get_format("DATE_INPUT_FORMATS")[0])
        return {"words": date_in_words(day), "typed": typed, "precision": day.precision}
    return {}
