"""The licence of the data, as the settings name it (`DATA_LICENCE`)."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings


class Licence(NamedTuple):
    """What it is called, and where it is read."""

    name: str
    address: str


_CC = "https://creativecommons.org"
LICENCES = {  # by their names in the list of SPDX
    "CC-BY-4.0": Licence("CC BY 4.0", f"{_CC}/licenses/by/4.0/"),
    "CC-BY-SA-4.0": Licence("CC BY-SA 4.0", f"{_CC}/licenses/by-sa/4.0/"),
    "CC0-1.0": Licence("CC0 1.0", f"{_CC}/publicdomain/zero/1.0/"),
    "ODbL-1.0": Licence("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}


def data_licence() -> Licence | None:
    """The licence, where there is one."""
    return LICENCES.get(settings.DATA_LICENCE)
