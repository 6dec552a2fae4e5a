"""Whose own page readers may open: what is confirmed, and what was and an editor rejected."""

from django.db import migrations, models
from django.db.models import Q

READABLE_FIGURE = """
CREATE VIEW programmes_readable_figure AS
SELECT id FROM programmes_figure
WHERE state = 'confirmed' OR (state = 'rejected' AND first_confirmed_at IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = (("programmes", "0010_first_confirmed"),)
    operations = (
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                name="confirmed_figure_was_confirmed_a_first_time",
                condition=~Q(state="confirmed") | Q(first_confirmed_at__isnull=False),
            ),
        ),
        migrations.RunSQL(READABLE_FIGURE, "DROP VIEW programmes_readable_figure"),
    )
