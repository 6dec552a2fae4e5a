"""What a browser sends when an editor works."""

from articles.items.drafts.acts import open_draft
from articles.models import Article
from programmes.tests.desk import press

__all__ = ["LIST", "act", "change", "drafts", "form_at", "form_of", "listed", "press", "seen"]

LIST = "/admin/articles/article/"


def form_of(article, **changes):
    """The posted form of an article, with some fields changed."""
    return {
        "title": article.title,
        "lede": article.lede,
        "body": article.body,
        "publication": article.publication_id or "",
        "published_on": article.published_on or "",
        "date_precision": article.date_precision,
        "authors": "\n".join(article.authors),
        "language": article.language,
        "source_url": article.source_url,
        **mentions_of(article),
    } | changes


def mentions_of(article, **changes):
    """What the form of an article posts of its mentions, unchanged but for `changes`."""
    rows = list(article.mentions.order_by("id")) if article.pk else []
    posted = {
        "mentions-TOTAL_FORMS": len(rows),
        "mentions-INITIAL_FORMS": len(rows),
        "new_mentions-TOTAL_FORMS": 0,
        "new_mentions-INITIAL_FORMS": 0,
    }
    for n, mention in enumerate(rows):
        posted |= {f"mentions-{n}-id": mention.pk, f"mentions-{n}-article": article.pk}
        posted |= {f"mentions-{n}-struck": "on"} if mention.state == "struck" else {}
    return posted | changes


def form_at(article):
    """The address of an article's form."""
    return f"{LIST}{article.pk}/change/"


def change(client, article, **changes):
    """Save the form of an article with some fields changed, and publish where readers see it."""
    posted = form_of(article, **changes)
    answer = client.post(form_at(article), posted, headers={"accept-language": "en"})
    draft = open_draft(article)
    if answer.status_code == 302 and draft and draft.is_beside:
        press(client, article, "publish", follow=False)
    return answer


def act(client, action, *articles):
    """Do one action of the list to some articles; the page that answers."""
    data = {"action": action, "_selected_action": [article.pk for article in articles]}
    return client.post(LIST, data, follow=True, headers={"accept-language": "en"}).content.decode()


def seen(client, address):
    """A page of the desk, in English."""
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def listed(client, query=""):
    """The titles in the list of articles."""
    answer = client.get(LIST + query)
    return {article.title for article in answer.context["cl"].result_list}


def drafts(**values):
    """Values of an article that readers do not see."""
    return {"status": Article.Status.DRAFT} | values
