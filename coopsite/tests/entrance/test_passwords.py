"""Passwords: how good they must be, and how a forgotten one is replaced."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from coopsite.tests.entrance.accounts import is_inside, knock, make_staff

pytestmark = pytest.mark.django_db

FORGOTTEN = "/admin/account/password/"
NEW = "cinq mots bien plus secrets"


def ask_and_follow(client, mailoutbox, **headers):
    """Ask for a mail, and open the link in it: the page where the new password is written."""
    client.post(FORGOTTEN, {"email": "anna@example.org"}, **headers)
    link = re.search(r"http\S+", mailoutbox[-1].body)[0]
    path = link.removeprefix("https://coops.example")
    return client.get(path, follow=True).redirect_chain[-1][0]


@pytest.mark.parametrize("bad", ["onze-signes", "password1234", "123456789012", "anna-b@example"])
def test_a_password_is_long_uncommon_and_not_ones_own_address(bad):
    with pytest.raises(ValidationError):
        validate_password(bad, User(username="anna-b", email="anna-b@example.org"))


@pytest.mark.parametrize(
    ("password", "well"),
    [
        ("coopsite-2026", False),
        ("AdminEditor12", False),
        ("Tifawin-1234-x", False),
        ("atlas.example", False),
        ("coopsite et quatre mots", True),
        ("quatre mots bien secrets", True),
    ],
)
def test_a_password_is_not_made_of_names_of_the_site(settings, password, well):
    settings.SITE_NAME, settings.SITE_URL = "Réseau Tifawin", "https://www.atlas.example"
    if well:
        validate_password(password)
    else:
        with pytest.raises(ValidationError, match=r"noms de ce site|names of this site"):
            validate_password(password)


def test_a_password_is_taken_exactly_as_it_is_typed_however_long(client):
    long = "  Quatre mots – et UN espace devant, " + "x" * 100 + " "
    anna = make_staff()
    anna.set_password(long)
    anna.save()
    for other in (long.strip(), long.lower(), long[:-20]):
        knock(client, password=other)
        assert not is_inside(client)
    knock(client, password=long)
    assert is_inside(client)


def test_a_forgotten_password_is_replaced_through_a_mail(client, mailoutbox, settings):
    settings.SITE_URL = "https://coops.example"
    make_staff()
    page = ask_and_follow(client, mailoutbox)
    client.post(page, {"password1": NEW, "password2": NEW})
    assert not is_inside(client)  # and the second factor stays to be asked for
    knock(client, password=NEW)
    assert is_inside(client)


def test_a_link_opens_once(client, mailoutbox, settings):
    settings.SITE_URL = "https://coops.example"
    make_staff()
    page = ask_and_follow(client, mailoutbox)
    client.post(page, {"password1": NEW, "password2": NEW})
    again = client.post(page, {"password1": NEW + "!", "password2": NEW + "!"}, follow=True)
    assert again.status_code == 200
    assert User.objects.get().check_password(NEW)


def test_the_mail_names_the_site_and_never_the_host_that_was_asked_for(
    client, mailoutbox, settings
):
    settings.SITE_URL, settings.ALLOWED_HOSTS = "https://coops.example", ["*"]
    make_staff()
    ask_and_follow(client, mailoutbox, HTTP_HOST="evil.example:81")
    assert "https://coops.example/admin/account/password/" in mailoutbox[0].body
    assert "evil" not in mailoutbox[0].body + mailoutbox[0].subject


def test_strangers_get_the_same_answer_and_no_mail(client, mailoutbox):
    make_staff()
    known = client.post(FORGOTTEN, {"email": "anna@example.org"})
    unknown = client.post(FORGOTTEN, {"email": "nobody@example.org"})
    assert known["Location"] == unknown["Location"]
    assert [mail.to for mail in mailoutbox] == [["anna@example.org"]]


def test_a_mail_server_that_fails_tells_the_log_and_nobody_else(client, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    make_staff()
    assert client.post(FORGOTTEN, {"email": "anna@example.org"}).status_code == 302
    assert "EMAIL_HOST" in caplog.text


def test_a_former_address_of_an_account_gets_no_mail(client, mailoutbox):
    anna = make_staff()
    client.post(FORGOTTEN, {"email": "anna@example.org"})
    User.objects.filter(pk=anna.pk).update(email="new@example.org")
    client.post(FORGOTTEN, {"email": "anna@example.org"})
    assert len(mailoutbox) == 1
    assert not EmailAddress.objects.exists()
