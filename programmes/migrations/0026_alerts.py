"""What readers asked to be told by mail. No trigger follows these tables (articles 0008): no line of
what was done keeps an address."""

import uuid

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0025_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="Subscriber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254, verbose_name="address")),
                (
                    "language",
                    models.CharField(
                        choices=[("fr", "French"), ("en", "English"), ("ar", "Arabic")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("code", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("asked", models.PositiveSmallIntegerField(default=0)),
                ("asked_since", models.DateTimeField(default=django.utils.timezone.now)),
                ("queued_on", models.DateField(null=True)),
                ("told_on", models.DateField(null=True)),
                ("told_until", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "subscriber",
                "verbose_name_plural": "subscribers",
                "ordering": ("id",),
                "default_permissions": ("view", "delete"),
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("address"),
                        name="address_has_one_subscriber",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ["fr", "en", "ar"])),
                        name="subscriber_reads_a_known_language",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alert",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("programme", "programme"),
                            ("place", "place"),
                            ("indicator", "indicator"),
                        ],
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                ("key", models.PositiveBigIntegerField()),
                ("named", models.CharField(max_length=200, verbose_name="name")),
                ("code", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("mailed_at", models.DateTimeField(null=True)),
                ("confirmed_at", models.DateTimeField(null=True, verbose_name="since")),
                (
                    "subscriber",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="alerts",
                        to="programmes.subscriber",
                    ),
                ),
            ],
            options={
                "verbose_name": "alert",
                "verbose_name_plural": "alerts",
                "ordering": ("id",),
                "default_permissions": (),
                "indexes": [
                    models.Index(models.F("kind"), models.F("key"), name="alerts_by_subject")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("subscriber"),
                        models.F("kind"),
                        models.F("key"),
                        name="subscriber_has_one_alert_on_a_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["programme", "place", "indicator"])),
                        name="alert_is_of_a_known_kind",
                    ),
                ],
            },
        ),
    ]
