"""The latest figures of a place, and those that editors prefer, as its page begins with them."""

from django.db import migrations, models

LATEST_FIRST = (
    models.F("places"),
    models.OrderBy(models.F("as_of"), descending=True, nulls_last=True),
    models.OrderBy(models.F("id"), descending=True),
)


class Migration(migrations.Migration):
    dependencies = [("programmes", "0027_public_pages")]

    operations = [
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                *LATEST_FIRST,
                condition=models.Q(
                    ("kind", "result"), ("state", "confirmed"), ("withholding", None)
                ),
                name="figures_of_a_place",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                *LATEST_FIRST,
                condition=models.Q(("preferred", True)),
                name="preferred_of_a_place",
            ),
        ),
    ]
