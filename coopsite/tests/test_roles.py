"""The table of roles in docs/editors.md, cell by cell, each act tried by an account of the role."""

from io import BytesIO

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from articles.items.roles import ROLES, group_of
from articles.models import Article, Draft, Image, Publication, ReportedItem, Withholding
from articles.tests.factories import make_article, make_draft, make_publication
from articles.tests.images.pictures import drawn
from conftest import enter
from coopsite.models import Job, SavedList
from coopsite.tests.pages.factories import make_page
from programmes.figures.withholding import Grounds, withhold_article
from programmes.models import Figure, Indicator, Subscriber
from programmes.tests.alerts.asking import make_alert
from programmes.tests.desk import form_at as form_of_page
from programmes.tests.desk import save
from programmes.tests.factories import make_editor, make_figure, make_organisation, make_place
from seeds.models import Batch, SeedDocument, ZoneCase
from seeds.tasks import find_mentions
from seeds.tests.bringing.batches import BRING, at, sent
from seeds.tests.desk import act, form_at, form_of, press

pytestmark = pytest.mark.django_db
YES, NO = "yes", "–"


def looks(client):
    addresses = ("articles/article/", "programmes/figure/", "seeds/seeddocument/")
    return {client.get(f"/admin/{one}").status_code for one in addresses} == {200}


def brings_in(client):
    client.post(BRING, {"files": [sent()]})
    batch = Batch.objects.last()
    return batch is not None and client.get(at(batch)).status_code == 200


def sees_what_others_brought(client):
    batch = Batch.objects.create(by_name="olga", folder="a", names=["page.txt"], size=1)
    return client.get(at(batch)).status_code == 200


def writes(client):
    draft, public = make_draft("Ancien"), make_article("Public")
    for one in (draft, public):
        client.post(form_at(one), form_of(one, title="Nouveau"))
    draft.refresh_from_db()
    return draft.title == "Nouveau" and Draft.objects.of(public).exists()


def writes_a_page(client):
    draft, public = make_page("Ancien", status="draft"), make_page("Public")
    for one in (draft, public):
        address = f"/admin/coopsite/page/{one.pk}/change/"
        if client.get(address).status_code == 200:
            save(client, address, title_fr="Nouveau")
    draft.refresh_from_db()
    return draft.title == "Nouveau" and Draft.objects.of(public).exists()


def publishes_a_page(client):
    one = make_page(status="draft")
    press(client, one, "publish")
    one.refresh_from_db()
    return one.is_public


def corrects_a_page(client):
    digest = "d" * 64
    page = SeedDocument.objects.create(digest=digest, path="p", raw=PAGE.encode(), reader_version=1)
    address = f"/admin/seeds/seeddocument/{page.pk}/zones/"
    html = client.get(address).content.decode()
    seen = html.partition('name="seen" value="')[2].partition('"')[0]
    client.post(address, {"act": "keep", "seen": seen, "steps": "title 1;body 2"})
    return ZoneCase.objects.count() == 2


def adds_a_paper(client):
    fill(client, "/admin/articles/publication/add/", name="Le Phare", slug="le-phare")
    return Publication.objects.filter(name="Le Phare").exists()


def sends(client):
    article = make_draft()
    press(client, article, "send")
    return Draft.objects.of(article).filter(state="review").exists()


def sends_back(client):
    article = make_draft()
    Draft.objects.create(tabled="articles_article", key=article.pk, state="review")
    press(client, article, "send-back", note="Le titre est trop long.")
    return Draft.objects.of(article).filter(state="writing").exists()


def confirms(client):
    figure = make_figure()
    posted = {"act": "reject", "figure": figure.pk, "reason": "Un autre pays."}
    client.post("/admin/programmes/figure/review/", posted)
    return Figure.objects.get(pk=figure.pk).state == "rejected"


def adds_an_indicator(client):
    fill(client, "/admin/programmes/indicator/add/", slug="ruches", name_fr="Ruches")
    return Indicator.objects.filter(slug="ruches").exists()


def adds_an_image(client):
    address = "/admin/articles/image/add/"
    client.post(address, form_of_page(client, address) | {"file": BytesIO(drawn())})
    return Image.objects.exists()


def publishes(client):
    article = make_draft()
    press(client, article, "publish")
    return Article.objects.get(pk=article.pk).is_public


def publishes_from_the_list(client):
    article = make_draft()
    act(client, "publish", article)
    return Article.objects.get(pk=article.pk).is_public


def deletes(client):
    article = make_draft()
    client.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"})
    gone = not Article.objects.filter(pk=article.pk).exists()
    return gone and client.get("/admin/articles/trace/bin/").status_code == 200


def writes_organisations(client):
    organisation = make_organisation()
    address = f"/admin/programmes/organisation/{organisation.pk}/change/"
    answer = client.get(address)
    return answer.status_code == 200 and b'name="_save"' in answer.content


def changes_a_paper(client):
    answer = client.get(f"/admin/articles/publication/{make_publication().pk}/change/")
    return b'name="_save"' in answer.content


def withholds(client):
    article = make_article()
    client.post(f"/admin/articles/article/{article.pk}/withhold/", {"why": "privacy"})
    return Withholding.objects.exists()


def answers(client):
    figure = make_figure()
    item = ReportedItem.objects.create(tabled=figure._meta.db_table, key=figure.pk)
    said = {"verdict": "fine", "words_fr": "Relu."}
    client.post(f"/admin/articles/reporteditem/{item.pk}/change/", said)
    item.refresh_from_db()
    return bool(item.answered_at)


def lifts(client):
    held = withhold_article(make_article(), by=make_editor("olga"), grounds=Grounds("privacy"))
    client.post(f"/admin/articles/withholding/{held.pk}/change/", {"_lift": "1"})
    held.refresh_from_db()
    return bool(held.lifted_at)


def cares_for_jobs(client):
    job = find_mentions.defer()
    client.post(f"/admin/coopsite/job/{job}/change/", {"_cancel": ""})
    return Job.objects.get(pk=job).status == "cancelled"


def opens_accounts(client):
    fill(client, "/admin/auth/user/add/", username="nora", password1=LONG, password2=LONG)
    return User.objects.filter(username="nora", is_staff=True).exists()


def shares_a_list(client):
    posted = {"kind": "articles.article", "name": "Arabe", "query": "", "shared": "on"}
    client.post("/admin/saved/keep/", posted)
    return SavedList.objects.filter(shared=True).exists()


def sees_who_did_what(client):
    return client.get("/admin/articles/trace/").status_code == 200


PAGE = "Un atelier ouvre\n\nLes potières du village ont rouvert leur atelier lundi.\n"
LONG = "quatre mots bien secrets"


def fill(client, address, **values):
    """Fill a form in, where there is one."""
    if client.get(address).status_code == 200:
        client.post(address, form_of_page(client, address, **values))


def deletes_an_address(client):
    alert = make_alert(make_place())
    client.post("/admin/programmes/subscriber/", {"address": alert.subscriber.address})
    return not Subscriber.objects.exists()


ACTS = {
    "look at articles, figures, saved pages": looks,
    "bring pages in, and import them as drafts": brings_in,
    "see and drop what others brought in": sees_what_others_brought,
    "write an article, and edit it as a draft": writes,
    "write a page or news, and edit it as a draft": writes_a_page,
    "publish a page or news": publishes_a_page,
    "say what the lines of a saved page are": corrects_a_page,
    "add a paper": adds_a_paper,
    "send a draft for review, drop it": sends,
    "send a draft back with a note": sends_back,
    "confirm and reject figures": confirms,
    "add an indicator": adds_an_indicator,
    "add an image to the library": adds_an_image,
    "publish, schedule, take back, archive": publishes,
    "publish from the list": publishes_from_the_list,
    "delete, and have back from the bin": deletes,
    "write organisations, places, cooperatives, events, prizes": writes_organisations,
    "change a paper and what may be shown of it": changes_a_paper,
    "share a saved list with everybody": shares_a_list,
    "withhold from readers": withholds,
    "answer to readers who reported something": answers,
    "show again what was withheld": lifts,
    "see what waits in the queue, try it again, cancel it": cares_for_jobs,
    "open accounts, give roles, close accounts": opens_accounts,
    "see who did what": sees_who_did_what,
    "see how many readers have alerts, delete an address": deletes_an_address,
}


def table():
    """The rows of the table in the guide: an act, and who may do it."""
    text = (settings.BASE_DIR / "docs/editors.md").read_text()
    lines = text.split("## Roles")[1].split("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return {act: dict(zip(ROLES, cells, strict=True)) for act, *cells in rows[2:]}


def test_the_table_names_the_acts_that_are_tried():
    assert [*table()] == [*ACTS]
    assert {cell for cells in table().values() for cell in cells.values()} == {YES, NO}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ACTS)
def test_a_role_may_what_the_table_says_and_no_more(client, name, role):
    user = User.objects.create_user("bruno", is_staff=True)
    user.groups.add(group_of(role))
    done = ACTS[name](enter(client, user))
    assert (YES if done else NO) == table()[name][role]


@pytest.mark.parametrize("role", ROLES)
def test_nobody_sees_a_button_that_refuses(client, role):
    user = User.objects.create_user("bruno", is_staff=True)
    user.groups.add(group_of(role))
    article = make_article()
    enter(client, user).post(form_at(article), form_of(article, title="Nouveau"))
    html = client.get(form_at(article).replace("change", "publish")).content.decode()
    may = table()["publish, schedule, take back, archive"][role] == YES
    assert [f'value="{one}"' in html for one in ("publish", "schedule", "take-back")] == [may] * 3
    assert 'value="send"' in html
    form = client.get(form_at(article)).content.decode()
    assert (f"/article/{article.pk}/delete/" in form) == may
    assert (f"/article/{article.pk}/withhold/" in form) == may
