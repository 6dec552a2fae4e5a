"""What a load balancer and Prometheus are told."""

import pytest
from django.db import OperationalError

from programmes.tests.factories import make_figure


def test_the_process_lives_without_the_database(client):
    assert client.get("/health/live").json() == {"live": True}


@pytest.mark.django_db
def test_a_site_is_ready_with_database_migrations_and_cache(client):
    answer = client.get("/health/ready")
    assert answer.json() == {"database": True, "cache": True, "migrations": True}
    assert answer.status_code == 200


def test_what_is_missing_is_named(client, monkeypatch):
    def gone():
        raise OperationalError

    monkeypatch.setattr("coopsite.watch.health.connection.cursor", gone)
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, False)


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
def test_they_are_asked_without_tls(settings, client, path, db):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get(path).status_code != 301


@pytest.mark.parametrize("token", ["", "Bearer ", "Bearer wrong", "Bearer \u00e9"])
def test_measures_are_for_who_holds_the_token(settings, client, token, db):
    settings.METRICS_TOKEN = "s3cret"
    assert client.get("/metrics", headers={"authorization": token}).status_code == 404


def test_without_a_token_there_are_no_measures(client, db):
    assert client.get("/metrics", headers={"authorization": "Bearer "}).status_code == 404


@pytest.mark.django_db
def test_measures_tell_requests_and_what_waits(settings, client):
    settings.METRICS_TOKEN = "s3cret"
    make_figure()
    client.get("/en/figures/")
    said = client.get("/metrics", headers={"authorization": "Bearer s3cret"}).content.decode()
    assert "coopsite_figures_waiting 1.0" in said
    assert 'coopsite_requests_total{method="GET",status="200",view="figure-list"}' in said
