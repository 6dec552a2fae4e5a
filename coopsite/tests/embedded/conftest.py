"""Sites whose folders other users pass through, as far as the site itself lets them."""

import shutil

import pytest

from coopsite import embedded
from coopsite.tests.databases import execute


@pytest.fixture(scope="session")
def data(places):
    """A data folder with one table, `kept`, that no server serves."""
    execute(embedded.start(places / "data" / "postgres"), "CREATE TABLE kept (word text)")
    embedded.stop(places / "data" / "postgres")
    return places / "data" / "postgres"


@pytest.fixture
def site(data, places, tmp_path):
    """The folder of one site with data, whose server ends with the test."""
    folder = places / tmp_path.name
    shutil.copytree(data, folder / "postgres")
    yield folder
    embedded.stop(folder / "postgres")
