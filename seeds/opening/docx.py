"""A Word file, by mammoth: headings, paragraphs and lists as HTML; no image, nothing from outside.

Heading 1, Title    <h1>        deleted text of tracked changes, comments   left out
Heading 2 ...       <h2> ...    footnotes                                   at the end, as a list
"""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from .composing import html_page
from .packed_xml import refuse_hostile_xml
from .parts import Part, Problem, Unopenable, made, seal

# Titles that Word knows by name, in the languages of our papers.
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titre'] => h1:fresh
p[style-name='العنوان'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
comment-reference => !
"""
_FAULTS = (  # of mammoth on a damaged file
    ExpatError,
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    zipfile.BadZipFile,
    RecursionError,
)


def open_it(data: bytes) -> list[Part]:
    """The one document of a Word file."""
    refuse_hostile_xml(data)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=_no_image,
            include_embedded_style_map=False,
            external_file_access=False,
        ).value
    except _FAULTS as error:
        raise Unopenable(Problem.BROKEN, type(error).__name__) from error
    return [made(seal(data), "", html_page(html))]


def _no_image(image: Any) -> list[Any]:
    """Images are neither read nor looked for."""
    return []
