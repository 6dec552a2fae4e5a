"""The form of an image: its file once, when it is added; what is told of it at any time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.images.opening import too_large
from articles.images.uploading import name_of, upload
from articles.items.addresses import desk_address
from articles.models import Image
from programmes.admin.images.uses import is_out, uses_of
from programmes.admin.translating import TranslatedForm

KINDS = "image/jpeg,image/png,image/webp,image/avif"


class ImageForm(TranslatedForm):
    """What is told of an image."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        image = self.instance
        if image.pk and not self.errors and (lacking := image.lacking()):
            out = next(filter(is_out, uses_of(image)), None)
            if out:
                said = _("%(lacking)s Readers see it with “%(item)s”.")
                told = {"lacking": lacking, "item": out}
                self.add_error(None, ValidationError(said, params=told))


class UploadForm(ImageForm):
    """The same with the file, which is opened last: who is refused need not choose it again."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("JPEG, PNG, WebP or AVIF. What a camera noted in it is not kept."),
        widget=forms.FileInput(attrs={"accept": KINDS}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = {"data-most": settings.IMAGE_SIZE_LIMIT, "data-said": too_large()}
        self.fields["file"].widget.attrs |= told

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors:
            return
        sent, image = self.cleaned_data["file"], self.instance
        image.name = image.name or name_of(sent.name)
        try:
            same = upload(sent.chunks(), image)
        except ValidationError as refusal:
            self.add_error("file", refusal)
            return
        if same:
            self.add_error("file", _already(same))


def _already(image: Image) -> Any:
    link = format_html(
        '<a href="{}"><bdi>{}</bdi></a>', desk_address(image, "change", image.pk), image
    )
    return format_html("{} {}", _("The library has this picture already:"), link)
