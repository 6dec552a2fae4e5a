"""No migration makes others wait without docs/upgrading.md saying so."""

import pytest
from django.core.management import CommandError, call_command

from coopsite.management.commands import check_migrations
from coopsite.management.commands.check_migrations import _squawk

pytestmark = pytest.mark.machine

TABLE = "ALTER TABLE programmes_figure"


# An index that is built while others write cannot be told of within a transaction.
@pytest.mark.django_db(transaction=True)
def test_the_page_names_every_migration_that_makes_others_wait():
    call_command("check_migrations")


@pytest.mark.django_db(transaction=True)
def test_a_migration_that_the_page_does_not_name_is_told_with_the_reason(monkeypatch):
    monkeypatch.setattr(check_migrations, "PAGE", "LICENSE")
    with pytest.raises(CommandError) as refused:
        call_command("check_migrations")
    said = str(refused.value).splitlines()
    assert "programmes 0007_figures_of_a_scope: require-concurrent-index-creation" in said
    assert "programmes 0010_first_confirmed: writes rows" in said
    assert "programmes 0012_fill_blocks: runs Python" in said
    assert said[-1].startswith("Write it so that nobody waits, or name it in ")


@pytest.mark.parametrize(
    ("sql", "rules"),
    [
        ("CREATE INDEX i ON programmes_figure (unit)", ["require-concurrent-index-creation"]),
        ("CREATE INDEX CONCURRENTLY i ON programmes_figure (unit)", []),
        (f"{TABLE} ADD CONSTRAINT c CHECK (value > 0)", ["constraint-missing-not-valid"]),
        (f"{TABLE} ADD CONSTRAINT c CHECK (value > 0) NOT VALID", []),
        (f"{TABLE} ALTER COLUMN value TYPE text", ["changing-column-type"]),
        ("CREATE TABLE t (id bigint PRIMARY KEY, name varchar(20))", []),
    ],
)
def test_what_locks_a_table_for_long_has_a_name(sql, rules):
    assert [warning["rule_name"] for warning in _squawk(f"{sql};")] == rules
