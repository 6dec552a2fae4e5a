"""What a browser shows and sends when an editor works."""

from lxml import html as parser

from articles.items.addresses import desk_address
from articles.items.drafts.acts import open_draft
from articles.items.drafts.publish_page import seen as seen_now

DESK = "/admin/programmes/"


def at(row):
    """The address of a row's form."""
    return f"{DESK}{row._meta.model_name}/{row.pk}/change/"


def seen(client, address):
    """A page of the desk, in English."""
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def form_at(client, address, **changes):
    """What a browser would send of a form, with some fields changed."""
    form = parser.fromstring(seen(client, address)).xpath("//form[contains(@id, '_form')]")[0]
    posted = {}
    for name, value in form.form_values():
        posted.setdefault(name, []).append(value)
    return posted | changes


def save(client, address, **changes):
    """Open a form, change some fields and save it; the page that answers."""
    posted = form_at(client, address, **changes)
    return client.post(address, posted, headers={"accept-language": "en"})


def change(client, row, **changes):
    """Save the form of a row with some fields changed, and publish where readers see it."""
    answer = save(client, at(row), **changes)
    draft = open_draft(row)
    if answer.status_code == 302 and draft and draft.is_beside:
        press(client, row, "publish")
    return answer


def press(client, item, act, follow=True, **values):
    """Press a button of the page that publishes an item; the page that answers."""
    address = desk_address(item, "publish", item.pk)
    posted = {"act": act, "seen": seen_now(item)} | values
    return client.post(address, posted, headers={"accept-language": "en"}, follow=follow)


def errors_of(answer):
    """All errors of a form that came back, in one text."""
    assert answer.status_code == 200, "the form was saved"
    formsets = [inline.formset for inline in answer.context["inline_admin_formsets"]]
    said = [answer.context["adminform"].form.errors]
    said += [e for formset in formsets for e in (*formset.errors, formset.non_form_errors())]
    return " ".join(str(part) for part in said)


def listed(client, model, query=""):
    """The rows of a list, as they are called."""
    answer = client.get(f"{DESK}{model}/{query}")
    assert answer.status_code == 200
    return {str(row) for row in answer.context["cl"].result_list}
