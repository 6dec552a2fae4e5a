"""Notes between editors: written, told by mail, kept, deleted, emptied."""

import logging
from smtplib import SMTPResponseException

import pytest
from django.contrib.auth.models import Permission, User
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, transaction
from django.utils import translation

from articles.items.bin import kinds, lying, restore
from articles.items.emptying import empty
from articles.items.notes import note
from articles.jobs import GiveUp
from articles.models import Addressee, Article, Mailing, Note, Trace
from articles.tasks import mail_note
from articles.tests.factories import make_article

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_in_english")]
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>
<!-- @font-face {font-family:Calibri;} @page WordSection1 {margin:2cm;} --></style></head>
<body><p class=MsoNormal>Bonjour<script>alert(1)</script></p></body></html>"""


@pytest.fixture
def _in_english():
    with translation.override("en"):
        yield


def colleague(name="omar", *rights, **values):
    """A member of staff who may look at articles, or has other rights."""
    defaults = {"is_staff": True, "email": f"{name}@example.org"}
    user = User.objects.create_user(name, **defaults | values)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights or ["view_article"]))
    return user


@pytest.fixture
def anna():
    return colleague("anna")


@pytest.fixture
def article():
    return make_article("Un bilan")


def test_a_note_knows_its_item_its_writer_and_its_time(anna, article):
    written = note(article, anna, "  À revoir.\r\n\r\nDemain. ")
    written.refresh_from_db()
    assert (written.tabled, written.key) == ("articles_article", str(article.pk))
    assert (written.by_name, written.named) == ("anna", "Un bilan")
    assert written.text == "À revoir.\n\nDemain."
    assert written.at


def test_notes_of_an_item_stand_with_the_newest_last(anna, article):
    other = make_article("Un autre")
    for text, on in (("Un", article), ("Autre", other), ("Deux", article)):
        note(on, anna, text)
    assert [one.text for one in Note.objects.on(article)] == ["Un", "Deux"]


@pytest.mark.parametrize("text", ["", "  \n\t ", "\x00\x0b"])
def test_an_empty_note_is_refused(anna, article, text):
    with pytest.raises(ValidationError, match="empty"):
        note(article, anna, text)


def test_a_long_note_is_refused_with_both_numbers(anna, article):
    note(article, anna, "a" * 5000)
    with pytest.raises(ValidationError, match=r"at most 5,?000 characters, this one 5,?001"):
        note(article, anna, "a" * 5001)
    assert Note.objects.count() == 1


def test_pasted_html_is_kept_to_the_letter_and_names_nobody(anna, article):
    assert note(article, anna, WORD).text == WORD
    assert not Addressee.objects.exists()


@pytest.mark.parametrize(
    "text",
    ["@omar", "Voir @omar.", "(@omar, vite)", "@omar : le chiffre", "<p>@omar</p>", "@omar @omar"],
)
def test_a_colleague_is_named_wherever_it_stands_in_a_sentence(anna, article, text):
    omar = colleague()
    note(article, anna, text)
    assert Addressee.objects.get().user == omar


@pytest.mark.parametrize(
    "text", ["omar@example.org", "https://example.org/@omar", "5 @ 10", "@", "<a title=@omar>"]
)
def test_what_only_looks_like_a_name_names_nobody(anna, article, text):
    colleague()
    note(article, anna, text)
    assert not Addressee.objects.exists()


def test_a_name_that_ends_like_a_sentence_is_known(anna, article):
    omar = colleague("o.mar+")
    note(article, anna, "Demander à @o.mar+.")
    assert Addressee.objects.get().user == omar


def test_nobody_is_told_of_their_own_name(anna, article):
    note(article, anna, "Moi, @anna, je m'en charge.")
    assert not Addressee.objects.exists()


@pytest.mark.parametrize(
    "values",
    [
        None,
        {"is_active": False},
        {"is_staff": False},
        {"rights": ["view_publication"]},
    ],
)
def test_who_is_no_colleague_or_may_not_see_it_is_named_before_anything_is_stored(
    anna, article, values
):
    if values is not None:
        colleague("omar", *values.pop("rights", ()), **values)
    with pytest.raises(ValidationError, match="“@omar”"):
        note(article, anna, "Voir @omar et @anna.")
    assert not Note.objects.exists()


def test_a_note_names_ten_colleagues_at_most(anna, article):
    names = [colleague(f"one{n}").username for n in range(11)]
    note(article, anna, " ".join(f"@{name}" for name in names[:10]))
    with pytest.raises(ValidationError, match="at most 10"):
        note(article, anna, " ".join(f"@{name}" for name in names))


# Mail


def test_whom_it_names_gets_a_mail_in_the_language_of_the_site(anna, article, mailoutbox, run_jobs):
    colleague()
    written = note(article, anna, "Voir @omar.")
    assert mailoutbox == []
    run_jobs()
    [mail] = mailoutbox
    assert mail.to == ["omar@example.org"]
    assert mail.subject == "[coopsite] anna vous mentionne dans une note sur « Un bilan »"
    assert "Voir @omar." in mail.body
    assert f"http://testserver/admin/articles/article/{article.pk}/change/#notes" in mail.body
    assert written.untold == []


def test_a_title_of_several_lines_makes_one_subject(anna, mailoutbox, run_jobs):
    colleague()
    note(make_article("Un\nBcc: x@example.org"), anna, "@omar")
    run_jobs()
    assert "\n" not in mailoutbox[0].subject


def test_what_was_rolled_back_is_not_told(anna, article, mailoutbox, run_jobs):
    colleague()
    with transaction.atomic():
        note(article, anna, "@omar")
        transaction.set_rollback(True)
    run_jobs()
    assert mailoutbox == []
    assert not Note.objects.exists()


def test_who_has_no_address_is_told_to_the_writer_and_logged(anna, article, caplog):
    colleague(email="")
    with caplog.at_level(logging.WARNING):
        written = note(article, anna, "@omar")
    assert written.untold == ["omar"]
    assert "omar has no address" in caplog.text
    assert Addressee.objects.get().note == written


def state():
    return Mailing.objects.get().state


def fails_once(monkeypatch, where, error):
    """What sends mails fails the first time that it comes to a place."""
    well, fails = getattr(where[0], where[1]), [error]

    def fail(*arguments, **options):
        if fails:
            raise fails.pop()
        return well(*arguments, **options)

    monkeypatch.setattr(*where, fail)


@pytest.mark.parametrize(
    "fault",
    [
        ((EmailBackend, "open"), ConnectionRefusedError("refused")),
        ((EmailMessage, "send"), SMTPResponseException(452, b"full")),
    ],
)
def test_a_mail_that_did_not_go_out_waits_and_is_sent_later(
    anna, mailoutbox, run_jobs, monkeypatch, fault
):
    colleague()
    note(make_article(), anna, "@omar")
    fails_once(monkeypatch, *fault)
    run_jobs()
    assert (mailoutbox, state()) == ([], "waits")
    mail_note(Addressee.objects.get().pk)
    assert (len(mailoutbox), state()) == (1, "sent")


def test_a_mail_that_was_sent_is_not_sent_again(anna, article, mailoutbox, run_jobs):
    colleague()
    note(article, anna, "@omar")
    run_jobs()
    mail_note(Addressee.objects.get().pk)
    assert (len(mailoutbox), state()) == (1, "sent")


def test_a_mail_whose_end_is_not_known_is_said_and_never_sent_again(
    anna, article, mailoutbox, run_jobs, monkeypatch
):
    colleague()
    note(article, anna, "@omar")
    fails_once(monkeypatch, (EmailMessage, "send"), TimeoutError("no answer"))
    run_jobs()
    assert state() == "begun"
    with pytest.raises(GiveUp, match="begun and broken off"):
        mail_note(Addressee.objects.get().pk)
    assert mailoutbox == []


def test_a_note_that_was_deleted_is_mailed_to_nobody(anna, article, mailoutbox, run_jobs):
    colleague()
    note(article, anna, "@omar").delete()
    run_jobs()
    assert mailoutbox == []


# What becomes of it


def test_notes_of_a_deleted_item_are_there_when_it_comes_back(anna, article):
    written = note(article, anna, "À revoir.")
    article.delete()
    restore(list(lying(kinds()).values_list("pk", flat=True)), kinds())
    assert list(Note.objects.on(Article.objects.get())) == [written]


def test_nothing_of_a_note_outlives_the_bin_of_its_item(anna, article):
    colleague()
    note(article, anna, "Mme Exemple, 0612345678 @omar")
    kept = note(make_article("Un autre"), anna, "Reste.")
    article.delete()
    empty(kinds(), 0)
    assert list(Note.objects.all()) == [kept]
    told = Trace.objects.exclude(before=None).values_list("before", flat=True)
    assert not [one for one in told if "Exemple" in str(one)]


def test_writing_and_deleting_are_traced(anna, article):
    note(article, anna, "À revoir.").delete()
    lines = Trace.objects.filter(tabled="articles_note").order_by("pk")
    assert [line.done for line in lines] == ["added", "deleted"]
    assert lines[1].before["text"] == "À revoir."


def test_the_account_of_a_writer_may_go(anna, article):
    note(article, anna, "À revoir.")
    anna.delete()
    assert Note.objects.get().by_name == "anna"


@pytest.mark.parametrize("values", [{"text": ""}, {"key": ""}, {"tabled": ""}])
def test_the_database_holds_no_note_of_nothing(values):
    note = {"tabled": "articles_article", "key": "1", "text": "Un", "by_name": "anna"} | values
    with pytest.raises(IntegrityError, match="note_"), transaction.atomic():
        Note.objects.create(**note)
