"""The queue of editors, the worthiest first; its index is built while others write."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("programmes", "0016_worth"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="figure",
            index=models.Index(
                models.F("worth").desc(),
                "id",
                condition=models.Q(state="suggested"),
                name="figures_by_worth",
            ),
        ),
        RemoveIndexConcurrently(model_name="figure", name="suggested_figures"),
    ]
