"""Whether a sentence dates a figure or only its paper, and whether it is a result or a target.

Both are filled from what is stored. A date that is the day of none of its papers was stated, by the
sentence or by an editor. What is stated for a time after the last of its papers is a target, and is
no longer preferred among results, nor compared with them. A date that differs from what was read
is an editor's: it was not read as stated. `find_figures` then reads again what still waits.
"""

from django.db import migrations, models

FILL = """
UPDATE programmes_figure AS figure SET
    dated = found.dated, kind = found.kind,
    preferred = figure.preferred AND found.kind = 'result',
    as_read = CASE WHEN as_read = '{}' THEN as_read
        WHEN coalesce(as_read ->> 'as_of', found.iso) = found.iso
        THEN as_read || jsonb_build_object('dated', found.dated, 'kind', found.kind)
        ELSE as_read || '{"dated": "printed", "kind": "result"}' END
FROM (
    SELECT id, iso, CASE WHEN is_stated THEN 'stated' ELSE 'printed' END AS dated,
        CASE WHEN is_stated AND as_of > last_day THEN 'target' ELSE 'result' END AS kind
    FROM (
        SELECT one.id, as_of,
            coalesce(to_char(as_of, CASE as_of_precision WHEN 'year' THEN 'YYYY'
                WHEN 'month' THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END), '') AS iso,
            as_of IS NOT NULL AND bool_and(article_day IS DISTINCT FROM as_of
                OR as_of_precision <> coalesce(article.date_precision, 'day')) AS is_stated,
            max(CASE WHEN article.date_precision = 'month'
                THEN (article_day + interval '1 month - 1 day')::date ELSE article_day END) AS last_day
        FROM programmes_figure AS one
        JOIN programmes_citation AS citation ON citation.figure_id = one.id
        LEFT JOIN articles_article AS article ON article.id = citation.article_id
        GROUP BY one.id
    ) AS dates
) AS found
WHERE found.id = figure.id;
DELETE FROM programmes_relation AS relation
USING programmes_figure AS one, programmes_figure AS other
WHERE one.id = first_id AND other.id = second_id AND one.kind <> other.kind
    AND relation.state = 'suggested';
"""


class Migration(migrations.Migration):
    dependencies = (
        ("articles", "0002_initial"),
        ("programmes", "0012_fill_blocks"),
    )
    operations = (
        migrations.AddField(
            model_name="figure",
            name="dated",
            field=models.CharField(
                choices=[("stated", "stated by the sentence"), ("printed", "that of the paper")],
                default="printed",
                help_text="A value that no sentence dates stands for the day on which it was printed.",
                max_length=7,
                verbose_name="the date is",
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="kind",
            field=models.CharField(
                choices=[("result", "result"), ("target", "target")],
                default="result",
                max_length=6,
                verbose_name="kind",
            ),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["result", "target"])),
                name="figure_is_a_result_or_a_target",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("dated__in", ["stated", "printed"])),
                name="figure_is_dated_by_its_sentence_or_its_paper",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("dated", "printed"), ("as_of__isnull", False), _connector="OR"),
                name="stated_date_of_a_figure_is_known",
            ),
        ),
        migrations.RemoveConstraint(model_name="figure", name="preferred_figure_is_confirmed"),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("preferred", False),
                    models.Q(("kind", "result"), ("state", "confirmed")),
                    _connector="OR",
                ),
                name="preferred_figure_is_a_confirmed_result",
                violation_error_message="A target is not shown as a result.",
            ),
        ),
    )
