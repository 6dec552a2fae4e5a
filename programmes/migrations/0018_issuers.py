"""Who issues what is no paper, whose own word it is, and on which page it stands."""

import django.db.models.deletion
from django.db import migrations, models

KINDS = [
    ("communique", "communiqué"),
    ("report", "report"),
    ("interview", "interview"),
    ("organisation", "statement of an organisation"),
    ("law", "law or decree"),
    ("book", "book"),
    ("paper", "the paper itself"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_publication_kind"),
        ("programmes", "0017_figures_by_worth"),
    ]

    operations = [
        migrations.CreateModel(
            name="Issuer",
            fields=[
                (
                    "publication",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="issuer",
                        serialize=False,
                        to="articles.publication",
                        verbose_name="publication",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="issued",
                        to="programmes.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "issuing organisation",
                "verbose_name_plural": "issuing organisations",
            },
        ),
        migrations.RemoveConstraint(model_name="origin", name="origin_is_of_a_known_kind"),
        migrations.AddField(
            model_name="origin",
            name="publication",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="Whose own word it is, where no sentence names another source.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="own_words",
                to="articles.publication",
                verbose_name="publication",
            ),
        ),
        migrations.AlterField(
            model_name="origin",
            name="kind",
            field=models.CharField(
                choices=KINDS, default="paper", max_length=12, verbose_name="kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="origin",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [kind for kind, _ in KINDS])),
                name="origin_is_of_a_known_kind",
            ),
        ),
        migrations.AddField(
            model_name="citation",
            name="page",
            field=models.PositiveSmallIntegerField(
                blank=True,
                editable=False,
                help_text="Of the file that was read, where it has pages.",
                null=True,
                verbose_name="page",
            ),
        ),
    ]
