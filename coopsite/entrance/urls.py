"""The doors of the desk. They stand before the admin's own, at the same addresses."""

from allauth.account import views
from django.contrib import admin
from django.urls import include, path, re_path

from coopsite.entrance.desk import leave

urlpatterns = [
    path("login/", admin.site.login, name="account_login"),
    path("logout/", leave, name="account_logout"),
    path("password_change/", views.password_change, name="account_change_password"),
    path("account/password/set/", views.password_set, name="account_set_password"),
    path("account/inactive/", views.account_inactive, name="account_inactive"),
    path("account/confirm/", views.reauthenticate, name="account_reauthenticate"),
    path("account/password/", views.password_reset, name="account_reset_password"),
    path("account/password/sent/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^account/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/changed/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/factor/", include("allauth.mfa.urls")),
    path("account/sessions/", include("allauth.usersessions.urls")),
]
