"""Publications at the editors' desk, with who issues those that are no paper."""

from django.contrib import admin

from articles.lists.publications import PublicationAdmin
from articles.models import Publication
from programmes.figures.issuing import renew_own_words
from programmes.models import Issuer


class IssuerInline(admin.StackedInline):
    """Whose own word it is."""

    model = Issuer
    autocomplete_fields = ("organisation",)


@admin.register(Publication)
class IssuedPublicationAdmin(PublicationAdmin):
    """Publications; the origins of their quotes follow their kind and issuer."""

    inlines = (IssuerInline,)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        renew_own_words(form.instance)

    def restored(self, request, item):
        super().restored(request, item)
        renew_own_words(item)
