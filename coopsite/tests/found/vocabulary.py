"""What schema.org knows, as a package of its classes says, and what is wrong with data by it.

The package is read, not run: a module a type, its bases those of the type, an annotated name a
property with the types that its values may have.
"""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pyld import jsonld

PACKAGE = "pydantic2_schemaorg"
CONTEXT = {"@context": {"@vocab": "https://schema.org/"}}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?\Z")
WORDS = {"Text", "URL", "Date", "DateTime", "CssSelectorType", "XPathType", "PronounceableText"}
DATA = WORDS | {"Number", "Integer", "Float", "Boolean", "Time", "Duration", "AnyUrl", "StrictBool"}
NUMBERS = {"Number", "Integer", "Float", "Text"}
REQUIRED = {  # what we promise of each thing
    "WebPage": {"@id", "url", "name", "inLanguage", "isPartOf"},
    "CollectionPage": {"@id", "url", "name", "breadcrumb"},
    "WebSite": {"@id", "url", "name", "potentialAction", "publisher"},
    "Organization": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Project": {"@id", "name"},
    "Country": {"@id", "name"},
    "AdministrativeArea": {"@id", "name"},
    "Event": {"@id", "name", "startDate", "endDate", "url"},
    "Observation": {"@id", "name", "variableMeasured", "url", "subjectOf"},
    "Claim": {"@id", "text", "about", "citation", "inLanguage", "license"},
    "Dataset": {"@id", "name", "description", "license", "distribution", "creator", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "NewsArticle": {"headline"},
    "ImageObject": {"contentUrl", "creditText"},
    "DefinedTerm": {"@id", "name", "termCode", "inDefinedTermSet"},
}


class Type:
    """A type with all its ancestors and properties."""

    def __init__(self, name: str) -> None:
        spec = find_spec(PACKAGE)
        file = Path(next(iter(spec.submodule_search_locations))) / f"{name}.py"
        if not re.fullmatch(r"[A-Z]\w+", name) or not file.is_file():
            raise KeyError(name)
        found = ast.parse(file.read_text(encoding="utf-8"))
        of = next(node for node in found.body if isinstance(node, ast.ClassDef))
        bases = [base.id for base in of.bases if base.id != "SchemaOrgBase"]
        above = [known(base) for base in bases]
        self.ancestors = {name}.union(*(base.ancestors for base in above))
        self.properties = {}
        for base in above:
            self.properties |= base.properties
        for line in of.body:
            if isinstance(line, ast.AnnAssign):
                self.properties[line.target.id] = _ranges(line.annotation)


def _ranges(annotation: ast.expr) -> set[str]:
    return {
        node.value
        for node in ast.walk(annotation)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@cache
def known(name: str) -> Type:
    """A type of schema.org; KeyError where it knows none of this name."""
    return Type(name)


def nodes_of(data: Any) -> list[dict[str, Any]]:
    """Each node of linked data, whatever it stands in."""
    if isinstance(data, list):
        return [node for one in data for node in nodes_of(one)]
    if not isinstance(data, dict):
        return []
    return [data, *(node for value in data.values() for node in nodes_of(value))]


def faults(document: dict[str, Any]) -> list[str]:
    """What is wrong with a document of linked data, in words."""
    jsonld.expand(document, {"documentLoader": _ours})  # raises where it is no JSON-LD
    nodes = [node for node in nodes_of(document) if "@type" in node]
    types = {node["@id"]: node["@type"] for node in nodes if "@id" in node}
    found = [
        f"{node['@id']} is a {node['@type']} and a {types[node['@id']]}"
        for node in nodes
        if "@id" in node and node["@type"] != types[node["@id"]]
    ]
    for node in nodes:
        try:
            of = known(node["@type"])
        except KeyError:
            found.append(f"schema.org knows no type {node['@type']}")
            continue
        lacking = REQUIRED.get(node["@type"], set()) - node.keys()
        found += [f"a {node['@type']} without {name}" for name in lacking]
        if not str(node.get("@id", "http:")).startswith("http"):
            found.append(f"{node['@id']} is no identity")
        for name, value in node.items():
            if not name.startswith("@"):
                found += _faults_of(of, node["@type"], name, value, types)
    return found


def _ours(url: str, _options: object) -> dict[str, Any]:
    assert url == "https://schema.org"
    return {"document": CONTEXT, "documentUrl": url, "contextUrl": None}


def _faults_of(of, kind, name, value, types) -> list[str]:
    name = name.removesuffix("-input")
    if name not in of.properties:
        return [f"{kind} has no property {name}"]
    ranges = of.properties[name]
    return [
        f"{kind}.{name} is never {one!r}"
        for one in (value if isinstance(value, list) else [value])
        if not _may_be(one, ranges, types)
    ]


def _may_be(value: Any, ranges: set[str], types: dict[str, str]) -> bool:
    if isinstance(value, dict):
        kind = value.get("@type") or types.get(value["@id"])
        return kind is None or bool(known(kind).ancestors & ranges)  # told of on another page
    if isinstance(value, bool):
        return "Boolean" in ranges or "bool" in ranges
    if isinstance(value, int | float):
        return bool(NUMBERS & ranges)
    if value.startswith(("http://", "https://")):  # the address of a thing stands for it
        return bool({"URL", "AnyUrl", "Text"} & ranges or _classes(ranges))
    if not value or not WORDS & ranges:
        return False
    if ranges & WORDS <= {"Date", "DateTime"}:
        return bool(DAY.match(value)) and _is_in_the_calendar(value)
    return ranges & WORDS != {"URL"}


def _classes(ranges: set[str]) -> set[str]:
    """Those that are things, and no words, numbers or days."""
    return {name for name in ranges if name not in DATA and name[:1].isupper()}


def _is_in_the_calendar(value: str) -> bool:
    year, month, day = [*map(int, value[:10].split("-")), 1, 1][:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
