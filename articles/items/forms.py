"""The form in which an editor curates an article."""

from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.models import Article

LONGEST_TEXT = 200_000  # characters; the form reads what it states while its editor waits


class ArticleForm(forms.ModelForm):
    """An article, with one author a line."""

    authors = forms.CharField(
        label=_("Authors"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line."),
    )
    settled = forms.BooleanField(
        label=_("I have looked into these points: take the article off the waiting list."),
        required=False,
    )

    class Meta:
        model = Article
        fields = (
            "title lede body publication published_on date_precision authors language source_url "
            "archive_url"
        ).split()
        # An address typed without a scheme is a safe one.
        field_classes = dict.fromkeys(
            ("source_url", "archive_url"), partial(forms.URLField, assume_scheme="https")
        )
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
            "lede": forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["authors"] = "\n".join(self.instance.authors)

    def clean_authors(self) -> list[str]:
        names = [" ".join(line.split()) for line in self.cleaned_data["authors"].splitlines()]
        if any(len(name) > 200 for name in names):
            raise ValidationError(_("A name has at most 200 characters: one author a line."))
        return [name for name in names if name]

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_lede(self) -> str:
        return " ".join(self._of_a_length("lede").split())

    def clean_body(self) -> str:
        return self._of_a_length("body")

    def _of_a_length(self, name: str) -> str:
        """A text that is not too long to be read at once, unless it was before."""
        text: str = self.cleaned_data[name]
        if name in self.changed_data and len(text) > LONGEST_TEXT:
            said = _("A text has at most %(most)d characters: keep the article alone.")
            raise ValidationError(said, params={"most": LONGEST_TEXT})
        return text
