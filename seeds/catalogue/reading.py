"""From the bytes of a catalogue file to its entries, or to what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from seeds.catalogue.schema import Catalogue, catalogue
from seeds.intake.reasons import Reason, Reasons

SHOWN = 20  # problems of one file that are told
LONGEST = 300  # characters of what is told of one
DEEPEST = 16  # levels of a key; the time to parse one grows with their square
_STRING_OR_COMMENT = re.compile(
    r'''(?s:"""(?:[^"\\]++|\\.|"(?!""))*+"""|\'{3}(?:[^']++|'(?!''))*+\'{3}'''
    r"""|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')|(?P<comment>#[^\n]*+)"""
)
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}")


@dataclass(frozen=True, slots=True)
class BadCatalogue(Exception):
    """Why a catalogue file is refused; `seeds.intake.reasons_in_words` puts it into sentences."""

    reasons: Reasons


def read_catalogue(data: bytes) -> Catalogue:
    """The entries of a catalogue file; `BadCatalogue` names every key that is wrong."""
    try:
        return catalogue().model_validate(tomllib.loads(_refuse_deep_keys(data.decode())))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadCatalogue([Reason(code="not-utf-8", detail=str(line))]) from error
    except tomllib.TOMLDecodeError as error:
        raise BadCatalogue([Reason(code="not-toml", detail=str(error)[:LONGEST])]) from error
    except RecursionError as error:
        raise BadCatalogue([Reason(code="not-toml", detail="too deeply nested")]) from error
    except ValidationError as error:
        raise BadCatalogue([_reason(problem) for problem in error.errors()[:SHOWN]]) from error
    except ValueError as error:  # Python reads no integer of more than 4,300 digits
        raise BadCatalogue([Reason(code="not-toml", detail=str(error))]) from error


def _refuse_deep_keys(text: str) -> str:
    """A text none of whose keys has too many dots."""
    bare = _STRING_OR_COMMENT.sub(_as_a_key, text)
    if key := _DEEP_KEY.search(bare):
        line = text.count("\n", 0, key.start()) + 1
        detail = f"line {line}: a key has more than {DEEPEST} levels"
        raise BadCatalogue([Reason(code="not-toml", detail=detail)])
    return text


def _as_a_key(match: re.Match[str]) -> str:
    """What stands for a string or a comment, on as many lines."""
    return ("" if match["comment"] else "x") + "\n" * match[0].count("\n")


def _reason(problem: ErrorDetails) -> Reason:
    """The key in the notation of TOML, and what was expected there."""
    expected = problem["msg"].removeprefix("Value error, ")
    if problem["type"] == "extra_forbidden":
        expected = "no such key is known"
    return Reason(code="catalogue", detail=f"{_path(problem['loc'])[:LONGEST]}: {expected}")


def _path(places: tuple[int | str, ...]) -> str:
    """Where in the file: programmes[2].name.fr, counted from 1."""
    path = ""
    for place in places:
        path += f"[{place + 1}]" if isinstance(place, int) else f".{place}"
    return path.removeprefix(".") or "file"
