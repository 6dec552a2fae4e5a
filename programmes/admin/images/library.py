"""The library of images: what is told of each, what shows it, what it lacks."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.images.drawing import widths_of
from articles.images.files import draw_anew
from articles.images.shown import signed
from articles.items.addresses import desk_address
from articles.items.item_admin import ItemAdmin
from articles.models import Image, Withholding
from programmes.admin.figures.withhold_page import Withholdable
from programmes.admin.images.form import ImageForm, UploadForm
from programmes.admin.images.uses import drafts_with, is_out, uses_of
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.shared.public_images import IS_SEEN


class LackFilter(admin.SimpleListFilter):
    """Images by what a person should look at."""

    title = _("needs attention")
    parameter_name = "attention"

    def lookups(self, request, model_admin):
        return [
            ("alternative", _("no alternative text")),
            ("credit", _("no credit")),
            ("expired", _("last day over")),
            ("withheld", _("withheld")),
            ("unused", _("no reader sees it")),
        ]

    def queryset(self, request, queryset):
        narrowed = {
            "alternative": queryset.without_alternative,
            "credit": queryset.without_credit,
            "expired": queryset.expired,
            "withheld": partial(queryset.filter, withholding__isnull=False),
            "unused": partial(queryset.filter, is_seen=False),
        }
        return narrowed.get(self.value() or "", queryset.all)()


@admin.register(Image)
class ImageAdmin(Withholdable, TranslatedTexts, ItemAdmin):
    """Images of the library."""

    list_display = ("small", "called", "credit", "licence", "expires_on", "state")
    list_display_links = ("called",)
    list_filter = (LackFilter, "licence")
    list_per_page = 30
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("name", "credit", *in_three("alternative"), *in_three("caption"))
    search_help_text = _("Words of the name, the alternative text, the caption or the credit.")
    readonly_fields = ("picture", "shown_by")
    told = (
        in_three("alternative"),
        "decorative",
        in_three("caption"),
        ("credit", "licence"),
        "expires_on",
    )
    focus = ("focus_x", "focus_y")

    class Media:
        js = ("admin/js/jquery.init.js", "articles/images.js")

    def get_form(self, request, obj=None, change=False, **kwargs):
        kwargs["form"] = ImageForm if obj else UploadForm
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request, obj=None):
        if not obj:
            return ((None, {"fields": ("file", "name", *self.told)}),)
        told = (None, {"fields": ("still_right", "name", *self.told)})
        cut = (_("What matters in it"), {"fields": ("picture", self.focus)})
        return (told, cut, (_("Shown by"), {"fields": ("shown_by",)}))

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(is_seen=IS_SEEN)

    def get_urls(self):
        page = self.admin_site.admin_view(self.thumbnail)
        own = path("<int:key>/thumbnail/", page, name="articles_image_thumbnail")
        return [own, *super().get_urls()]

    def thumbnail(self, request, key):
        """A small picture of an image, for who may look at the library."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        image = Image.objects.filter(pk=key).first()
        if not image:
            raise Http404
        return HttpResponseRedirect(_address_of(image))

    # Who may

    def has_change_permission(self, request, obj=None):
        """What readers see at once is an editor's to change, who may delete images too."""
        may = super().has_change_permission(request, obj)
        if not may or not obj or self.has_delete_permission(request, obj):
            return may
        return not any(map(is_out, uses_of(obj)))

    def get_deleted_objects(self, objs, request):
        """What a draft is to show is not deleted either, though no row leads to it yet."""
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        drafts = [gettext("the draft of “%(item)s”") % {"item": one} for one in drafts_with(objs)]
        return deleted, counts, missing, [*protected, *drafts]

    # Written

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not change or {*self.focus} & {*form.changed_data}:
            transaction.on_commit(lambda: _draw(obj))

    def restored(self, request, item):
        """See whether it is withheld by now."""
        Withholding.objects.one_at_a_time()
        if item.mark(Withholding.objects.standing()):
            item.save(update_fields=["withholding"])

    # Shown

    @admin.display(description=_("picture"))
    def small(self, image):
        return format_html(
            '<img class="offered-image" src="{}" alt="" loading="lazy">', _address_of(image)
        )

    @admin.display(description=_("name"), ordering="name")
    def called(self, image):
        return format_html("<bdi>{}</bdi>", image)

    @admin.display(description=_("status"))
    def state(self, image):
        """Who sees it, and what a person should look at."""
        marks = {
            gettext("no alternative text"): not (image.decorative or image.alternative_fr),
            gettext("no credit"): not image.credit,
            gettext("last day over"): image.is_expired,
            gettext("withheld"): image.withholding_id,
        }
        seen = gettext("published") if image.is_seen else gettext("no reader sees it")
        said = [("state", seen), *(("mark", one) for one, holds in marks.items() if holds)]
        return format_html_join(" ", '<span class="{}">{}</span>', said)

    @admin.display(description=_("picture"))
    def picture(self, image):
        """The picture with the point that is kept when it is cut to a shape."""
        return format_html(
            '<span class="focus-picture"><img src="{}" alt="{}">'
            '<span class="focus-point" hidden></span></span>',
            signed(image.digest, f"{widths_of(image.width)[:2][-1]}.jpeg"),
            image.alternative or "",
        )

    @admin.display(description=_("items"), empty_value="–")
    def shown_by(self, image):
        links = ((desk_address(one, "change", one.pk), one) for one in uses_of(image))
        listed = format_html_join("", '<li><a href="{}"><bdi>{}</bdi></a></li>', links)
        return format_html("<ul>{}</ul>", listed) if listed else None


def _address_of(image):
    return signed(image.digest, f"{widths_of(image.width)[0]}.jpeg")


def _draw(image):
    """Draw it now, so that no reader waits; else it is drawn when it is asked for."""
    with suppress(OSError, ValidationError):
        draw_anew(image)
