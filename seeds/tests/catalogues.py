"""Catalogue files for tests; all that they name is invented."""

import io

from django.core.management import call_command
from django.utils.translation import override

WHOLE = """
[[places]]
code = "MA-05"
name = {fr = "Plateau", en = "Plateau", ar = "الهضبة"}
names = [{text = "Haut Plateau", language = "fr"}]

[[organisations]]
slug = "office-des-sources"
kind = "public"
name = {fr = "Office des sources"}
short_name = "OSO"

[[programmes]]
slug = "sillon"
kind = "training"
name = {fr = "Sillon", en = "Furrow", ar = "الثلم"}
summary = {fr = "Il forme.", en = "It trains."}
start = "2021"
audiences = ["women", "founders"]
goals = [5, 8]
places = ["MA-05", "SN"]
countries_said = 4
names = [{text = "Le Sillon", language = "fr"}, {text = "الثلم", language = "ar"}]
partners = [{organisation = "office-des-sources", role = "funding"}]
stages = [{name = {fr = "Diagnostic", en = "Diagnosis"}}, {name = {fr = "Marché"}}]

[[programmes]]
slug = "champ-d-essai"
kind = "project"
parent = "sillon"
name = {fr = "Champ d'essai"}

[[programmes]]
slug = "prix-du-sillon"
kind = "prize"
name = {fr = "Prix du Sillon"}
editions = [
    {year = 2023, held_on = 2023-10-16, laureates = [{cooperative = "tissage-du-haut-val"}]},
    {year = 2024, laureates = [{name = "Une école", award = "Mention"}]},
]

[[cooperatives]]
slug = "tissage-du-haut-val"
name = "Tissage du Haut Val"
place = "MA-05"
founded = 2014
members = 0
women_share = 100
activities = ["textiles"]
products = ["tapis", "plaids"]
example = true
ties = [{programme = "sillon", kind = "trained", since = "2022"}]

[[events]]
slug = "jour-du-sillon"
kind = "day"
name = {fr = "Jour du sillon"}
rule = "FREQ=YEARLY;BYMONTH=7;BYDAY=1SA"

[[events]]
slug = "remise"
kind = "ceremony"
name = {fr = "Remise"}
starts_on = 2024-10-16
programme = "prix-du-sillon"

[[indicators]]
slug = "tisserandes-formees"
name = {fr = "Tisserandes formées", en = "Weavers trained"}
description = {fr = "Celles qui ont fini le parcours."}
wordings = {fr = ["tisserandes", "femmes formées au tissage"], en = ["weavers"]}
may_be_added = true
programme = "sillon"
goal = 5
"""
COUNTRY = '[[places]]\ncode = "SN"\n'


def write(folder, name, text):
    """Save a catalogue file, as text or as bytes."""
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def load(folder, *options):
    """Import a folder; answer the exit status and the lines, in English."""
    out = io.StringIO()
    with override("en"):
        try:
            call_command("import_seeds", str(folder), *options, stdout=out)
        except SystemExit as end:
            return end.code, out.getvalue()
    return 0, out.getvalue()
