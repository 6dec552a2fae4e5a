"""A browser for tests: its pages, what they complain of, and an editor who enters the desk."""

import os
import shutil
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from articles.items.roles import EDITORS, group_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
IN_A_BROWSER = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine: apt install chromium"),
]


def is_complaint(said):
    """Whatever a browser says, but that it forgot what logging out told it to forget."""
    return not said.text.startswith("Clear-Site-Data header on")


def page_of(browser, width, locale="fr-FR"):
    """A page of a width, and the complaints that it makes."""
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=locale)
    page = context.new_page()
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page, complaints


def read(page, address):
    """Open a page as a reader does who has its letters from a page before."""
    for _ in range(2):
        page.goto(address, wait_until="networkidle")


def enter(page, address, name="anna", role=EDITORS):
    """Log in as somebody of a role on the way to a page of the desk."""
    user = User.objects.create_user(name, password=name, is_staff=True)
    user.groups.add(group_of(role))
    page.goto(address)
    page.fill("#id_login", name)
    page.fill("#id_password", name)
    with page.expect_navigation():  # else a test may meet the page before its scripts ran
        page.click("[type=submit]")


def picture(page, name, *, of="body"):
    """A picture of a part of a page for the guides, taken by `make screenshots` alone."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.locator(of).first.screenshot(path=Path(folder) / f"{name}.png")
