"""Whatever is asked for or sent, the site answers, and never by a fault of its own.

A short run here; `make soak` asks for as much as is wanted.
"""

import os

import pytest
from django.contrib.auth.models import User

from coopsite.tests.fuzzing import Fuzzer
from programmes.figures import deciding
from programmes.models import Story
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_editor,
    make_figure,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = [pytest.mark.machine, pytest.mark.django_db]
SEED = int(os.environ.get("SEED", "1"))
PUBLIC = int(os.environ.get("FUZZ_PUBLIC", "200"))
ADMIN = int(os.environ.get("FUZZ_ADMIN", "150"))


@pytest.fixture
def _desk():
    """A little of everything."""
    make_place("MA-05", "Béni Mellal")
    make_organisation()
    make_cooperative(contact_agreed=True)
    figure, waiting = make_confirmed(programme=make_programme()), make_figure("41")
    deciding.reject(waiting, by=make_editor(), reason="Misread.")
    make_figure("42")
    story = Story.objects.create()
    story.articles.set(citation.article for citation in figure.citations.all())


@pytest.mark.usefixtures("_desk")
def test_no_public_request_is_answered_by_a_fault(client):
    starts = (
        "/fr/",
        "/en/search/",
        "/ar/figures/",
        "/sitemap.xml",
        "/fr/articles/",
        "/fr/calendar/",
    )
    faults = Fuzzer(client, SEED, starts, "/").run(PUBLIC)
    assert not faults, "\n".join(faults)


@pytest.mark.usefixtures("_desk")
def test_no_request_of_an_editor_is_answered_by_a_fault(client):
    client.force_login(User.objects.create_superuser("root"))
    faults = Fuzzer(client, SEED, ("/admin/",), "/admin/").run(ADMIN)
    assert not faults, "\n".join(faults)
