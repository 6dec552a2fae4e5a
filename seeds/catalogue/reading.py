"""From the bytes of a catalogue file to its entries, or to what is wrong with it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from seeds.catalogue.schema import Catalogue
from seeds.intake.reasons import Reason, Reasons

SHOWN = 20  # problems of one file that are told


@dataclass(frozen=True, slots=True)
class BadCatalogue(Exception):
    """Why a catalogue file is refused; `seeds.intake.reasons_in_words` puts it into sentences."""

    reasons: Reasons


def read_catalogue(data: bytes) -> Catalogue:
    """The entries of a catalogue file; `BadCatalogue` names every key that is wrong."""
    try:
        return Catalogue.model_validate(tomllib.loads(data.decode()))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadCatalogue([Reason(code="not-utf-8", detail=str(line))]) from error
    except tomllib.TOMLDecodeError as error:
        raise BadCatalogue([Reason(code="not-toml", detail=str(error))]) from error
    except RecursionError as error:
        raise BadCatalogue([Reason(code="not-toml", detail="too deeply nested")]) from error
    except ValidationError as error:
        raise BadCatalogue([_reason(problem) for problem in error.errors()[:SHOWN]]) from error
    except ValueError as error:  # Python reads no integer of more than 4,300 digits
        raise BadCatalogue([Reason(code="not-toml", detail=str(error))]) from error


def _reason(problem: ErrorDetails) -> Reason:
    """The key in the notation of TOML, and what was expected there."""
    expected = problem["msg"].removeprefix("Value error, ")
    if problem["type"] == "extra_forbidden":
        expected = "no such key is known"
    return Reason(code="catalogue", detail=f"{_path(problem['loc'])}: {expected}")


def _path(places: tuple[int | str, ...]) -> str:
    """Where in the file: programmes[2].name.fr, counted from 1."""
    path = ""
    for place in places:
        path += f"[{place + 1}]" if isinstance(place, int) else f".{place}"
    return path.removeprefix(".") or "file"
