"""What a question sends to PostgreSQL."""

import pytest
from django.db import connection

from programmes.shared.questions import Question, ask

pytestmark = pytest.mark.django_db

NUMBERS = Question[list[int]](
    "SELECT to_json(ARRAY(SELECT n FROM generate_series(1, 9) AS n LIMIT %(most)s + 1))"
)


@pytest.mark.parametrize("most", [2, 4])
def test_a_limit_stands_in_the_statement_itself(most):
    statements = []

    def note(execute, sql, params, many, context):
        statements.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert len(ask(NUMBERS, most=most)) == most + 1
    assert f"LIMIT {most} + 1" in statements[0]


def test_what_is_prepared_is_planned_once_for_all_values():
    with connection.cursor() as cursor:
        cursor.execute("SHOW plan_cache_mode")
        assert cursor.fetchone() == ("force_generic_plan",)
