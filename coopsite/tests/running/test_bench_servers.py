"""The server of the bench that all pages are measured against."""

from coopsite.bench import serving


def test_the_empty_view_is_served_as_the_site_is():
    with serving.server("coopsite.bench.empty") as port:
        assert len(serving.Client(port).times("/", 2)) == 2
