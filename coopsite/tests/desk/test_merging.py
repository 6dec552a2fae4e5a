"""Two articles, organisations or cooperatives made one: nothing is lost, no address is dead."""

import pytest

from articles.models import Article, Note, Trace
from articles.tests.factories import make_article, make_draft, make_publication
from coopsite.desk.merging.acts import MERGED
from coopsite.models import Moved
from programmes.figures.withholding import Grounds, withhold_article
from programmes.models import (
    Alert,
    Citation,
    Cooperative,
    Figure,
    Laureate,
    Mention,
    Organisation,
    Partnership,
    PrizeEdition,
    Tie,
)
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_cooperative,
    make_editor,
    make_mention,
    make_name,
    make_organisation,
    make_programme,
)
from seeds.models import SeedDocument

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
BODY = "<p>Le réseau a soutenu 932 coopératives en deux ans.</p>"


def merge(client, kept, gone, **values):
    """Make one of two on the page that asks; what it answers."""
    label = kept._meta.label_lower
    page = f"/admin/merge/{label}/?one={kept.pk}&one={gone.pk}"
    assert client.get(page).status_code == 200
    posted = {"kept": kept.pk} | values
    return client.post(page, posted, follow=True, headers=ENGLISH).content.decode()


def take_back(client):
    moved = Moved.objects.get()
    address = f"/admin/coopsite/moved/{moved.pk}/change/"
    assert "_take_back" in client.get(address).content.decode()
    return client.post(address, {"_take_back": "1"}, follow=True, headers=ENGLISH).content.decode()


# Organisations


@pytest.fixture
def offices():
    """The one that is kept and its double, with what each has."""
    kept, gone = make_organisation("Office"), make_organisation("L'Office", slug="l-office")
    first, second = make_programme("Sillon"), make_programme("Laine")
    for organisation, programme in ((kept, first), (gone, first), (gone, second)):
        Partnership.objects.create(organisation=organisation, programme=programme)
    make_name(gone, "ODS")
    make_mention(make_article(), gone, "ODS")
    Note.objects.create(tabled="programmes_organisation", key=gone.pk, text="Double ?")
    return kept, gone


def test_an_organisation_gets_what_was_its_double_s(editor, offices):
    kept, gone = offices
    assert "Both are “Office” now" in merge(editor, kept, gone)
    assert Organisation.objects.get() == kept
    assert {one.programme.name for one in kept.partnerships.all()} == {"Sillon", "Laine"}
    assert {one.text for one in kept.names.all()} == {"L'Office", "ODS"}
    assert Mention.objects.get().organisation == kept
    assert Note.objects.get().key == str(kept.pk)


def test_its_old_address_leads_on_for_good_in_every_language(editor, client, offices):
    kept, gone = offices
    merge(editor, kept, gone)
    for language in ("fr", "ar"):
        answer = client.get(f"/{language}/organisations/l-office/")
        assert (answer.status_code, answer.url) == (301, f"/{language}/organisations/office/")
    assert client.get("/fr/organisations/nulle-part/").status_code == 404


def test_an_address_leads_on_however_often_its_item_was_merged(editor, client, offices):
    kept, gone = offices
    last = make_organisation("Agence")
    merge(editor, kept, gone)
    merge(editor, last, kept)
    for slug in ("office", "l-office"):
        assert client.get(f"/fr/organisations/{slug}/").url == "/fr/organisations/agence/"


def test_it_is_one_act_with_its_note_and_is_taken_back_whole(editor, client, offices):
    kept, gone = offices
    before = rows_of(Organisation, Partnership, Mention, Note)
    merge(editor, kept, gone, _note="Le même office.")
    lines = Trace.objects.filter(note="Le même office.")
    assert len({line.act for line in lines}) == 1
    assert "Both stand again as they did." in take_back(editor)
    assert rows_of(Organisation, Partnership, Mention, Note) == before
    assert client.get("/fr/organisations/l-office/").status_code == 200


def rows_of(*models):
    return [[*model._base_manager.order_by("pk").values()] for model in models]


def test_what_was_changed_since_is_not_taken_back(editor, offices):
    kept, gone = offices
    merge(editor, kept, gone)
    kept.partnerships.all().delete()
    assert "was changed since" in take_back(editor)
    assert Organisation.objects.count() == 1


# Cooperatives


def test_a_cooperative_gets_ties_and_prizes_each_once(editor, client):
    kept, gone = make_cooperative("Laine"), make_cooperative("La Laine")
    programme, prize = make_programme("Sillon"), make_programme("Prix", kind="prize")
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    for cooperative in (kept, gone):
        Tie.objects.create(cooperative=cooperative, programme=programme, kind="member")
    Tie.objects.create(cooperative=gone, programme=programme, kind="trained")
    Laureate.objects.create(edition=edition, cooperative=gone)
    merge(editor, kept, gone)
    assert Cooperative.objects.get() == kept
    assert sorted(kept.ties.values_list("kind", flat=True)) == ["member", "trained"]
    assert Laureate.objects.get().cooperative == kept
    assert client.get("/fr/cooperatives/la-laine/").url == "/fr/cooperatives/laine/"


# Articles


def cited(article, value="932"):
    """A confirmed figure, cited from an article."""
    figure = make_confirmed(value)
    figure.citations.all().delete()
    make_citation(figure, "Le réseau a soutenu 932 coopératives en deux ans.", "932", article)
    return figure


def test_an_article_gets_quotes_pages_and_mentions_of_its_double(editor, client):
    kept, gone = make_article("Un bilan", body=BODY), make_article("Un bilan !", body=BODY)
    figure = cited(gone)
    page = SeedDocument.objects.create(
        path="a.html", raw=b"", digest="1", reader_version=1, article=gone
    )
    make_mention(gone, make_organisation())
    merge(editor, kept, gone)
    citation = Citation.objects.get()
    assert (citation.article, citation.state, citation.figure) == (kept, "standing", figure)
    page.refresh_from_db()
    assert page.article == kept
    assert Mention.objects.get().article == kept
    assert figure.decisions.filter(verb="recite").exists()
    old = f"/fr/articles/{gone.pk}/"
    assert client.get(old).url == kept.get_absolute_url().replace("/en/", "/fr/")
    assert client.get(f"{old}un-bilan/").status_code == 301


def test_an_old_address_tells_no_title_that_readers_may_not_know(editor, client):
    kept, gone = make_article("Un bilan"), make_article("Un bilan !")
    merge(editor, kept, gone)
    Article.objects.filter(pk=kept.pk).update(status="draft")
    assert client.get(f"/fr/articles/{gone.pk}/").url == f"/fr/articles/{kept.pk}/"


def test_a_quote_of_both_stands_once_and_its_figure_stays_public(editor):
    kept, gone = make_article("Un bilan", body=BODY), make_article("Un bilan !", body=BODY)
    figure = cited(kept)
    make_citation(figure, Citation.objects.get().exact, "932", gone)
    merge(editor, kept, gone)
    assert Citation.objects.get().article == kept
    assert Figure.objects.confirmed().get() == figure


def test_a_quote_that_the_kept_one_lacks_waits_among_the_orphans(editor):
    kept, gone = make_article("Un bilan"), make_article("Un bilan !", body=BODY)
    cited(gone)
    assert "1 quote does not stand in it" in merge(editor, kept, gone)
    citation = Citation.objects.get()
    assert (citation.article, citation.state) == (kept, "orphan")


def test_articles_made_one_are_two_again(editor, client):
    kept, gone = make_article("Un bilan", body=BODY), make_article("Un bilan !", body=BODY)
    cited(gone)
    tables = (Figure, Citation, Mention)
    before = rows_of(*tables)
    merge(editor, kept, gone)
    assert "Both stand again" in take_back(editor)
    after = rows_of(*tables)
    for one in (*before[0], *after[0], *before[1], *after[1]):
        one.pop("updated_at", None)
    assert after == before
    assert client.get(f"/fr/articles/{gone.pk}/", follow=True).status_code == 200


def test_articles_that_are_two_stay_two(editor):
    one, public = make_article("Un"), make_article("Deux")
    for other, said in (
        (make_article("Trois", publication=make_publication("Le Phare")), "two papers"),
        (make_draft("Quatre"), "Readers see"),
    ):
        answer = editor.post(
            f"/admin/merge/articles.article/?one={one.pk}&one={other.pk}",
            {"kept": other.pk},
            follow=True,
            headers=ENGLISH,
        )
        assert said in answer.content.decode()
    withhold_article(public, by=make_editor("olga"), grounds=Grounds("privacy"))
    assert "is withheld" in merge(editor, one, public)
    assert Article.objects.count() == 4


def test_the_list_leads_there_and_two_are_needed(editor):
    rows = [make_organisation(name) for name in ("Un", "Deux", "Trois")]
    listed = "/admin/programmes/organisation/"
    posted = {"action": "make_one", "_selected_action": [row.pk for row in rows]}
    answer = editor.post(listed, posted, follow=True, headers=ENGLISH)
    assert "Choose two rows" in answer.content.decode()
    posted["_selected_action"].pop()
    answer = editor.post(listed, posted)
    assert answer.url == (
        f"/admin/merge/programmes.organisation/?one={rows[0].pk}&one={rows[1].pk}"
    )


@pytest.mark.parametrize("query", ["", "?one=1", "?one=x&one=y", "?one=1&one=1"])
def test_no_two_are_no_page(editor, query):
    answer = editor.get(f"/admin/merge/programmes.organisation/{query}")
    assert answer.status_code in (302, 404)


def test_it_takes_the_right_to_delete(staff_with, offices):
    kept, gone = offices
    client = staff_with("view_organisation", "change_organisation")
    page = f"/admin/merge/programmes.organisation/?one={kept.pk}&one={gone.pk}"
    assert client.get(page).status_code == 403
    assert client.post(page, {"kept": kept.pk}).status_code == 403
    assert Organisation.objects.count() == 2


def test_what_can_be_made_one_has_no_alerts_that_would_have_to_follow():
    assert not {one.rpartition(".")[2] for one in MERGED} & set(Alert.Kind.values)
