"""The server of the bench that all pages are measured against."""

from coopsite.bench import load, serving


def test_the_empty_view_is_served_as_the_site_is():
    with serving.server("coopsite.bench.empty") as empty:
        assert len(serving.Client(empty.port).times("/", 2)) == 2
        assert load.throughput(empty.port, "/", seconds=0.5) > 0
        assert len(load.memory_of(empty.process)) == 3  # who begins the two workers, and they
