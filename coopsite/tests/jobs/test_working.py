"""What a worker does beside jobs, and what keeps it from none of them."""

import asyncio

import pytest
from django.db import OperationalError

from coopsite.jobs import working

pytestmark = pytest.mark.django_db(transaction=True)


def acts(monkeypatch, error):
    """The acts of a look around, the first of which fails; what was done."""
    done = []

    def fail():
        raise error

    monkeypatch.setattr(working, "sweep", fail)
    monkeypatch.setattr(working, "read_again_by_new_names", lambda: done.append("names"))
    monkeypatch.setattr(working, "forget_old_jobs", lambda: done.append("old"))
    return done


def test_a_fault_in_one_look_hinders_no_other_and_is_logged(monkeypatch, caplog):
    done = acts(monkeypatch, KeyError("a fault"))
    asyncio.run(working._look_around())
    assert done == ["names", "old"]
    assert "jobs are done all the same" in caplog.text


def test_a_database_that_is_gone_is_told_to_who_waits_for_it(monkeypatch):
    done = acts(monkeypatch, OperationalError("gone"))
    with pytest.raises(OperationalError):
        asyncio.run(working._look_around())
    assert done == []
