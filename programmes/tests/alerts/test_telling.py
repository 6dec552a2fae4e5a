"""What a mail to subscribers tells: what is public at the moment when it is sent, once, with its
sentence, its paper and its day."""

from datetime import timedelta
from email import message_from_bytes

import pytest
from django.utils.timezone import now

from articles.models import Article, Withholding
from articles.tests.factories import make_article, make_draft
from programmes.alerts import bulletins, mailing
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Alert, Correction, Decision, Figure, Subscriber
from programmes.tests.alerts.asking import another_day, link_in, make_alert, tell
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_mention,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
SENTENCE = "Au total, 932 coopératives sont soutenues."


@pytest.fixture
def programme():
    return make_programme()


def html_of(message):
    return message.alternatives[0][0]


def texts_of(message):
    """Both versions of a mail."""
    return message.body, html_of(message)


def long_ago(figure):
    """Let a figure be public since before anybody was told."""
    before = now() - timedelta(days=9)
    Figure.objects.filter(pk=figure.pk).update(first_confirmed_at=before)
    Decision.objects.filter(figure=figure).update(at=before)
    return figure


@pytest.mark.parametrize(
    ("language", "sign", "direction"),
    [("fr", "Nouveau chiffre", "ltr"), ("en", "New figure", "ltr"), ("ar", "رقم جديد", "rtl")],
)
def test_a_confirmed_figure_is_told_with_sentence_paper_day_and_address(
    programme, language, sign, direction
):
    make_alert(programme, language=language)
    figure = make_confirmed(programme=programme)
    [message] = tell()
    assert f'dir="{direction}"' in html_of(message)
    paper = figure.citations.get().publication_name
    address = f"http://testserver/{language}/figures/{figure.pk}/"
    for text in texts_of(message):
        for words in (sign, "932", SENTENCE, paper, address):
            assert words in text
    assert "Sillon" in message.subject


@pytest.mark.parametrize("make", [make_place, make_indicator, make_programme])
def test_each_kind_of_subject_is_told_of_its_figures_and_of_no_others(make):
    programme = make_programme("Autre") if make is not make_programme else make()
    make_alert(make() if make is not make_programme else programme)
    make_confirmed("932", programme=programme)
    other = make_programme("Loin")
    make_confirmed("555", programme=other, places=[], indicator=make_indicator("Hectares"))
    [message] = tell()
    assert "932" in message.body
    assert "555" not in message.body


def test_a_project_is_told_of_to_its_programme_and_a_region_to_its_country(programme):
    project = make_programme("Parcelle", kind="project", parent=programme)
    make_alert(programme)
    make_alert(make_place(), "autre@coops.example")
    make_place("MA-01", "Nord")
    make_confirmed("932", programme=project, places=["MA-01"])
    assert ["932" in one.body for one in tell()] == [True, True]


def test_what_only_waits_for_an_editor_is_told_to_nobody(programme):
    make_alert(programme)
    make_figure(programme=programme)
    assert tell() == []


def test_what_is_told_is_not_told_again_and_no_day_has_two_mails(programme):
    make_alert(programme)
    first = make_confirmed("932", programme=programme)
    assert len(tell()) == 1
    make_confirmed("800", programme=programme)
    assert tell() == []  # today
    another_day()
    [message] = tell()
    assert "800" in message.body
    assert f"/figures/{first.pk}/" not in message.body
    another_day()
    assert tell() == []


def test_what_was_public_before_somebody_asked_is_not_told(programme):
    long_ago(make_confirmed(programme=programme))
    make_alert(programme)
    assert tell() == []


def test_a_figure_of_two_alerts_is_told_once_in_one_mail(programme):
    make_alert(programme)
    make_alert(make_place())
    make_confirmed("932", programme=programme)
    [message] = tell()
    assert message.body.count(SENTENCE) == 1


def test_what_is_withheld_meanwhile_is_not_told(programme):
    """It was confirmed and queued, and is withheld before the mail is drawn."""
    make_alert(programme)
    figure = make_confirmed("932", programme=programme)
    withholding.withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy"))
    assert tell() == []


def test_a_quote_that_is_withheld_is_in_no_mail_though_its_figure_is(programme):
    make_alert(programme)
    figure = make_confirmed("932", programme=programme)
    other = make_confirmed("932", programme=programme, quote="On compte 932 coopératives ici.")
    assert other == figure
    first = figure.citations.order_by("pk").first()
    withholding.withhold_quote(first, by=make_editor(), grounds=Grounds("privacy"))
    [message] = tell()
    for text in texts_of(message):
        assert first.exact not in text
        assert "On compte 932 coopératives ici." in text


def test_a_figure_that_papers_dispute_is_told_with_its_flag(programme):
    make_alert(programme)
    for value in ("932", "923"):
        make_confirmed(value, programme=programme)
    [message] = tell()
    for text in texts_of(message):
        assert "◇ 1 journal imprime 923" in text
        assert "◇ 1 journal imprime 932" in text


def test_as_much_of_a_sentence_is_quoted_as_its_paper_permits(programme, settings):
    settings.QUOTE_WORDS = dict.fromkeys(settings.QUOTE_WORDS, 5)
    make_alert(programme)
    quote = "La fondation annonce que 932 coopératives du pays entier sont soutenues cette année."
    make_confirmed("932", programme=programme, quote=quote)
    [message] = tell()
    assert quote not in message.body


@pytest.mark.parametrize(
    ("act", "sign"),
    [
        (lambda one: deciding.reject(one, by=make_editor(), reason="x"), "N’est plus montré"),
        (
            lambda one: withholding.withhold_figure(
                one, by=make_editor(), grounds=Grounds("privacy", public_reason="Pour protéger.")
            ),
            "Masqué",
        ),
    ],
)
def test_what_subscribers_saw_and_is_taken_back_is_told_without_its_sentence(programme, act, sign):
    figure = long_ago(make_confirmed("932", programme=programme))
    make_alert(programme)
    act(figure)
    [message] = tell()
    for text in texts_of(message):
        assert sign in text
        assert SENTENCE not in text
        assert f"/fr/figures/{figure.pk}/" in text
    if sign == "Masqué":
        assert "932" not in message.body
        assert "Pour protéger." in message.body


def test_what_is_shown_again_is_told_as_that(programme):
    figure = long_ago(make_confirmed("932", programme=programme))
    grounds = Grounds("privacy")
    withholding.withhold_figure(figure, by=make_editor(), grounds=grounds)
    make_alert(programme)
    chief = make_editor("chief", is_superuser=True)
    withholding.lift(Withholding.objects.get(), by=chief)
    [message] = tell()
    assert "De nouveau montré" in message.body


def test_corrections_of_figures_and_of_articles_are_told(programme):
    figure = long_ago(make_confirmed("932", programme=programme))
    article = figure.citations.get().article
    make_mention(article, programme)
    make_alert(programme)
    Alert.objects.update(confirmed_at=now())  # after the article
    Correction.objects.create(figure=figure, text_fr="Il fallait lire 923.")
    Correction.objects.create(article=article, text_fr="Le nom était mal écrit.")
    [message] = tell()
    assert "Il fallait lire 923." in message.body
    assert "Le nom était mal écrit." in message.body


def test_articles_are_told_when_readers_see_them_and_none_before(programme):
    make_alert(programme)
    draft, later = make_draft("Brouillon"), make_article("Demain")
    seen, gone = make_article("Parue"), make_article("Loin")
    for one in (draft, later, seen):
        make_mention(one, programme)
    make_mention(gone, programme).delete()
    Article.objects.filter(pk=later.pk).update(public_from=now() + timedelta(days=1))
    [message] = tell()
    assert "Parue" in message.body
    for title in ("Brouillon", "Demain", "Loin"):
        assert title not in message.body
    another_day()
    draft.publish()
    Article.objects.filter(pk=later.pk).update(public_from=now())
    # All lines of a transaction have the time of its beginning, as this test is one.
    Subscriber.objects.update(told_until=now() - timedelta(days=1))
    [message] = tell()
    assert "Brouillon" in message.body
    assert "Demain" in message.body


@pytest.mark.parametrize(
    "go", [lambda one: one.delete(), lambda one: one.archive("Fini.")], ids=["deleted", "archived"]
)
def test_who_is_told_of_what_is_gone_is_told_that_and_the_alert_ends(programme, go):
    make_alert(programme)
    go(programme)
    [message] = tell()
    for text in texts_of(message):
        assert "Sillon\u00a0» n’est plus sur le site" in text
    assert not Subscriber.objects.exists()


def test_of_what_is_taken_back_for_a_while_nothing_is_told_and_the_alert_stays(programme):
    make_alert(programme)
    make_confirmed(programme=programme)
    programme.unpublish()
    assert tell() == []
    assert Alert.objects.count() == 1


def test_of_many_things_some_are_told_and_the_page_has_the_others(programme, monkeypatch):
    monkeypatch.setattr(bulletins, "MOST", 2)
    make_alert(programme)
    for value in ("932", "800", "700"):
        make_confirmed(value, programme=programme)
    [message] = tell()
    assert message.body.count("/fr/figures/") == 2
    assert "Il y en a d’autres" in message.body


def test_the_headers_let_mail_programs_end_alerts_and_know_the_mail(programme):
    subscriber = make_alert(programme).subscriber
    make_confirmed(programme=programme)
    [message] = tell()
    said = message_from_bytes(message.message().as_bytes())
    assert said["List-Unsubscribe"].strip() == f"<http://testserver{link_in(message, 'leave')}>"
    assert said["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert said["List-Id"] == "<alerts.testserver>"
    assert said["Auto-Submitted"] == "auto-generated"
    assert said["To"] == subscriber.address
    with_same_name = message.extra_headers["Message-ID"]
    Subscriber.objects.update(told_on=None, told_until=now() - timedelta(days=1))
    assert tell()[0].extra_headers["Message-ID"] == with_same_name


def test_a_name_with_lines_in_it_makes_no_header_of_its_own(programme):
    programme.name_fr = "Sillon\r\nBcc: x@coops.example"
    programme.save()
    make_alert(programme)
    make_confirmed(programme=programme)
    [message] = tell()
    assert message_from_bytes(message.message().as_bytes())["Bcc"] is None


def test_what_is_written_in_the_catalogue_is_escaped_in_the_mail(programme):
    programme.name_fr = "<b>Sillon</b> & Cie"
    programme.save()
    make_alert(programme)
    make_confirmed(programme=programme)
    [message] = tell()
    assert "<b>Sillon" not in html_of(message)
    assert "<b>Sillon</b> & Cie" in message.body


def test_questions_do_not_grow_with_what_is_told(programme, django_assert_max_num_queries):
    make_alert(programme)
    for value in range(800, 812):
        make_confirmed(str(value), programme=programme)
    with django_assert_max_num_queries(30):
        assert len(tell()) == 1


def test_who_leaves_while_the_mails_go_out_gets_none(programme, monkeypatch):
    first, second = make_alert(programme), make_alert(programme, "autre@coops.example")
    make_confirmed(programme=programme)
    send = mailing._send

    def left(mail, server):
        Subscriber.objects.filter(pk=second.subscriber_id).delete()
        return send(mail, server)

    monkeypatch.setattr(mailing, "_send", left)
    assert [one.to for one in tell()] == [[first.subscriber.address]]
