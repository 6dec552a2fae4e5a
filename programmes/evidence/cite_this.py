"""How a figure is cited: as text, as RIS and as BibTeX.

RIS      "TY  - ELEC", a line a field, as Research Information Systems defined it; reference
         managers read it so.
BibTeX   "@misc{...}" with the fields of O. Patashnik, "BibTeXing" (1988), and `url` and
         `urldate` of biblatex.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext

from articles.text.printing import date_in_words, isolated
from programmes.evidence.sentences import CitedSentence
from programmes.evidence.shown_figures import ShownFigure

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}$&#_%"},
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation of a figure says."""

    key: int
    value: str  # of what, and how much
    when: str
    as_of: str  # ISO, as precise as known
    quote: str
    paper: str
    day: date | None
    language: str
    link: str
    today: date

    @property
    def title(self) -> str:
        """The value, and when it was so."""
        return f"{self.value} ({self.when})" if self.when else self.value

    @property
    def source(self) -> str:
        """The paper and its day."""
        return ", ".join(self._source)

    @property
    def _source(self) -> list[str]:
        return list(filter(None, (self.paper, date_in_words(self.day))))

    @property
    def isolated(self) -> tuple[str, str]:
        """Title and source for a line whose parts run to both sides."""
        value = isolated(self.value)
        title = f"{value} ({isolated(self.when)})" if self.when else value
        return title, gettext(", ").join(map(isolated, self._source))


def reference(
    figure: ShownFigure, sentences: list[CitedSentence], link: str, today: date
) -> Reference:
    """A figure as it is cited, with the first sentence that it stands on."""
    quote = sentences[0].text if sentences else ""
    first = sentences[0].citation if sentences else None
    return Reference(
        figure.id,
        figure.title,
        figure.when if figure.as_of else "",
        str(figure.as_of or ""),
        quote,
        first.publication_name if first else "",
        first.article_day if first else None,
        first.language if first else "",
        link,
        today,
    )


def as_text(cited: Reference) -> str:
    """A sentence or two for a footnote, which the permalink follows."""
    title, source = cited.isolated
    said_by = gettext("Quoted from %(source)s.") % {"source": source} if source else ""
    seen = gettext("%(site)s, seen on %(day)s:") % {
        "site": isolated(settings.SITE_NAME),
        "day": isolated(date_in_words(cited.today)),
    }
    return " ".join(filter(None, (f"{title}.", said_by, seen)))


def mail_address(figure: ShownFigure, link: str) -> str:
    """What begins a mail that tells somebody of a figure."""
    subject = quote(f"{figure.title} – {settings.SITE_NAME}", safe="")
    body = quote(f"{figure.title}, {figure.when}\n{link}", safe="")
    return f"mailto:?subject={subject}&body={body}"


def as_ris(cited: Reference) -> str:
    """One record of a RIS file."""
    fields = [
        ("TY", "ELEC"),
        ("ID", f"figure-{cited.key}"),
        ("TI", cited.title),
        ("T2", settings.SITE_NAME),
        ("PY", cited.as_of[:4]),
        ("DA", cited.as_of.replace("-", "/")),
        ("AB", cited.quote),
        ("N1", cited.source),
        ("LA", cited.language),
        ("UR", cited.link),
        ("Y2", f"{cited.today:%Y/%m/%d}"),
        ("ER", ""),
    ]
    # A field is one line: a break in a quote must not begin another field.
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value or tag == "ER"]
    return "\r\n".join([*lines, ""])


def as_bibtex(cited: Reference) -> str:
    """One entry of a BibTeX file."""
    fields = {
        "title": f"{{{_escaped(cited.title)}}}",
        "howpublished": _escaped(settings.SITE_NAME),
        "year": cited.as_of[:4],
        "note": _escaped(cited.source),
        "abstract": _escaped(cited.quote),
        "url": cited.link,
        "urldate": cited.today.isoformat(),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{figure-{cited.key},", *lines, "}", ""])


def _escaped(text: str) -> str:
    return _one_line(text).translate(_BIBTEX)


def _one_line(text: str) -> str:
    return " ".join(text.split())
