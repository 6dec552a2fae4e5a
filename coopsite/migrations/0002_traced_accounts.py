"""Whoever changes an account, a group or what they may do is traced (articles 0008); no secret is."""

from django.db import migrations

FOLLOWED = {
    "auth_user": ("id", "username"),
    "auth_group": ("id", "name"),
    "auth_user_groups": ("id", "group_id", "auth_user", "user_id"),
    "auth_user_user_permissions": ("id", "permission_id", "auth_user", "user_id"),
    "auth_group_permissions": ("id", "permission_id", "auth_group", "group_id"),
}


def _follow(table, about):
    said = ", ".join(f"'{one}'" for one in about)
    return migrations.RunSQL(
        f"SELECT articles_follow('{table}', {said})",
        f"SELECT articles_unfollow('{table}')",
    )


class Migration(migrations.Migration):
    dependencies = (
        ("coopsite", "0001_limits"),
        ("articles", "0008_traces"),
        ("auth", "0012_alter_user_first_name_max_length"),
    )
    operations = tuple(_follow(table, about) for table, about in FOLLOWED.items())
