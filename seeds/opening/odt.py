"""A text of LibreOffice and the like (ODT), by odfdo: titles, headings, paragraphs and lists.

style Title, Titre          <h1>     deleted text of tracked changes, comments, notes    left out
heading of level 1, 2 ...   <h1> where there is no title, <h2>
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from odfdo import Document

from .composing import Written, blocks, html_page
from .packed_xml import refuse_hostile_xml
from .parts import Budget, Part, Problem, Unopenable, made, seal
from .zips import archive, read_member

_ASIDE = "descendant::text:tracked-changes|descendant::office:annotation|descendant::text:note"
_TEXTS = "descendant::text:h|descendant::text:p"
_MANIFEST = "META-INF/manifest.xml"
_FAULTS = (  # of odfdo on a damaged file
    etree.LxmlError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    zipfile.BadZipFile,
)


def open_it(data: bytes) -> list[Part]:
    """The one document of the file."""
    refuse_hostile_xml(data)
    _refuse_encrypted(data)
    try:
        written = list(_written(Document(io.BytesIO(data))))
    except _FAULTS as error:
        raise Unopenable(Problem.BROKEN, "ODT") from error
    return [made(seal(data), "", html_page(blocks(written)))]


def _refuse_encrypted(data: bytes) -> None:
    with archive(data) as packed:
        if "encrypted-package" in packed.namelist():
            raise Unopenable(Problem.ENCRYPTED)
        if _MANIFEST in packed.namelist():
            manifest = read_member(packed, packed.getinfo(_MANIFEST), Budget())
            if b"encryption-data" in manifest:
                raise Unopenable(Problem.ENCRYPTED)


def _written(document: Any) -> Iterator[Written]:
    for aside in document.body.get_elements(_ASIDE):
        aside.delete()
    titled = False
    for element in document.body.get_elements(_TEXTS):
        text = " ".join(element.text_recursive.split())
        if not text:
            continue
        tag = _tag(document, element, titled)
        titled = titled or tag == "h1"
        yield Written(tag, text)


def _tag(document: Any, element: Any, titled: bool) -> str:
    if element.tag == "text:h":
        level = str(element.get_attribute("text:outline-level") or "1")
        return "h1" if level == "1" and not titled else "h2"
    if _style(document, element) in ("Title", "Titre"):
        return "h2" if titled else "h1"
    return "li" if element.get_element("ancestor::text:list-item") is not None else "p"


def _style(document: Any, element: Any) -> str:
    """The named style of a paragraph; one set by hand is derived from one."""
    name = str(element.get_attribute("text:style-name") or "")
    own = document.get_style("paragraph", name) if name else None
    parent = own.get_attribute("style:parent-style-name") if own is not None else None
    return str(parent or name)
