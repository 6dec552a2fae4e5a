"""The organisation's own sign beside the site's name."""

import pytest

from coopsite.fonts import CUTS
from coopsite.found.icons import ICONS
from coopsite.letters import SHEET
from coopsite.logo import logo_path
from coopsite.made_files import LAND, MadeFiles, made_files


@pytest.fixture
def own(settings, tmp_path):
    settings.SITE_LOGO = tmp_path / "sign.svg"
    settings.SITE_LOGO.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    return settings.SITE_LOGO


def test_a_site_without_one_offers_no_file():
    assert logo_path() == ""
    assert len(made_files()) == len(CUTS) + len(ICONS) + len([SHEET, LAND])
    assert MadeFiles().find("") is None


@pytest.mark.machine  # it cuts all letters
def test_the_file_of_the_setting_is_collected_under_its_name(own):
    *_fonts, (name, storage) = MadeFiles().list(None)
    assert f"{storage.prefix}/{name}" == logo_path() == "coopsite/own/sign.svg"
    assert MadeFiles().find(logo_path()) == str(own)
