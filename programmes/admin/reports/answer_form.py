"""The form in which an editor answers to readers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import ReportedItem
from articles.models.reports import LONGEST_ANSWER, WORDS
from programmes.admin.fields import Paragraphs
from programmes.reports.answering import verdicts


class AnswerForm(forms.Form):
    """What was found, and the words for readers in one language at least."""

    verdict = forms.ChoiceField(label=_("What you found"), widget=forms.RadioSelect)

    def __init__(self, item: ReportedItem, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = [  # type: ignore[attr-defined]
            (one.value, one.label) for one in verdicts(item)
        ]
        for language, name in settings.LANGUAGES:
            direction = "rtl" if language == "ar" else "ltr"
            self.fields[WORDS[language]] = Paragraphs(
                label=gettext("Words for readers (%(language)s)") % {"language": name},
                required=False,
                max_length=LONGEST_ANSWER,
                widget=forms.Textarea(attrs={"rows": 3, "lang": language, "dir": direction}),
            )

    @property
    def words(self) -> dict[str, str]:
        """What was written, by language."""
        return {code: self.cleaned_data.get(column, "") for code, column in WORDS.items()}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not any(self.words.values()):
            raise forms.ValidationError(gettext("Write the answer in one language at least."))
        return said
