"""Values that can be taken away as a file, as a Dataset with its licence."""

from __future__ import annotations

from urllib.parse import urlencode

from django.utils.translation import gettext

from articles.linked import Node, filled, keeper, known_as, named
from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.models import Indicator
from programmes.shared.licence import data_licence


def all_figures() -> Node:
    """All confirmed figures."""
    return _dataset(address("figure-list"), gettext("Figures"), _of_all(), {})


def indicator_node(indicator: Indicator) -> Node:
    """The values of an indicator, with what is measured."""
    path, name = indicator.get_absolute_url(), str(indicator.shown("name"))
    said = str(indicator.shown("description"))
    measured = named("StatisticalVariable", known_as(path, "indicator"), name)
    dataset = _dataset(path, name, said or _of_all(), {"indicator": indicator.slug})
    return dataset | {"variableMeasured": filled(measured | {"description": said})}


def _of_all() -> str:
    return gettext(
        "Confirmed figures, each with the sentence, the paper and the day that it comes from."
    )


def _dataset(path: str, name: str, description: str, chosen: dict[str, str]) -> Node:
    licence = data_licence()
    file = f"{own_address(address('figure-csv'))}?{urlencode(chosen)}".removesuffix("?")
    return filled(
        named("Dataset", known_as(path, "dataset"), name)
        | {
            "description": description,
            "url": own_address(path),
            "license": licence.address if licence else "",
            "isAccessibleForFree": True,
            "creator": keeper(),
            "distribution": {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": file,
            },
        }
    )
