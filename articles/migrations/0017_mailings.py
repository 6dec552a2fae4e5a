"""How far mails to addressees are: no editor's doing, so not traced."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0016_articles_by_source")]

    operations = [
        migrations.CreateModel(
            name="Mailing",
            fields=[
                (
                    "addressee",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="articles.addressee",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waits", "waits"),
                            ("begun", "begun: whether it went out is not known"),
                            ("sent", "sent"),
                        ],
                        default="waits",
                        max_length=5,
                    ),
                ),
            ],
            options={
                "verbose_name": "mail to an addressee",
                "verbose_name_plural": "mails to addressees",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("waits", "begun", "sent"))),
                        name="mailing_has_a_known_state",
                    )
                ],
            },
        ),
    ]
