"""How papers call countries where the Unicode CLDR has another name, or one that misleads."""

from __future__ import annotations

# Niger is a state of Nigeria too: where "State" or another state of hers stands beside it. Those
# that border on the country count with "states" alone.
_INLAND = "Benue Enugu FCT Kaduna Kogi Kwara Nasarawa Ogun Oyo Plateau Taraba".split()
_BORDERING = "Borno Jigawa Kano Katsina Kebbi Sokoto Yobe Zamfara".split()


def _with_niger() -> tuple[str, ...]:
    """ "Niger State", "Niger and Kogi", "Kebbi and Niger states"."""
    named = [(other, "") for other in _INLAND] + [(other, " states") for other in _BORDERING]
    pairs = [(f"Niger and {other}{end}", f"{other} and Niger{end}") for other, end in named]
    return ("Niger State", *(name for pair in pairs for name in pair))


# Other names by ISO 3166-1 code.
ALSO: dict[str, tuple[str, ...]] = {
    "AE": ("Émirats", "EAU", "Emirates", "UAE", "الإمارات"),
    "BA": ("Bosnie", "Bosnia", "البوسنة"),
    "CD": (
        "RDC",
        "RD Congo",
        "République démocratique du Congo",
        "DRC",
        "DR Congo",
        "Democratic Republic of the Congo",
        "الكونغو الديمقراطية",
        "جمهورية الكونغو الديمقراطية",
    ),
    "CF": ("RCA", "Centrafrique", "إفريقيا الوسطى"),
    "CG": ("République du Congo", "Congo", "Republic of the Congo", "الكونغو"),
    "CI": ("Ivory Coast", "كوت ديفوار", "الكوت ديفوار"),
    "CV": ("Cabo Verde", "كاب فيردي"),
    "CZ": ("République tchèque", "Czech Republic"),
    "DO": ("الدومينيكان",),
    "GB": (
        "Grande-Bretagne",
        "Angleterre",
        "UK",
        "Great Britain",
        "Britain",
        "England",
        "بريطانيا",
        "بريطانيا العظمى",
        "إنجلترا",
    ),
    "GN": ("Guinée Conakry", "Guinée-Conakry", "غينيا كوناكري"),
    "KR": ("Corée",),
    "MA": (
        "Royaume du Maroc",
        "Royaume chérifien",
        "Kingdom of Morocco",
        "المملكة المغربية",
    ),
    "MU": ("île Maurice",),
    "NG": ("État du Niger", *_with_niger()),
    "NL": ("Hollande", "Holland"),
    "PS": ("Palestine", "فلسطين"),
    "RU": ("Fédération de Russie", "Russian Federation"),
    "SA": ("Royaume d'Arabie saoudite", "السعودية"),
    "SY": ("سورية",),
    "SZ": ("Swaziland",),
    "TR": ("Turkey",),
    "US": (
        "USA",
        "U.S.",
        "Etats-Unis d'Amérique",
        "United States of America",
        "الولايات المتحدة الأمريكية",
        "أمريكا",
    ),
    "VA": ("Vatican", "Saint-Siège"),
}

# Names that are also a first name, an adjective or a town: by ISO 3166-1 code, the names of the
# CLDR that do not count bare, and what papers print where they mean the country.
NOT_BARE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "BJ": (("بنين",), ("جمهورية بنين", "دولة بنين", "في بنين", "من بنين")),
    "DM": (("Dominique",), ("la Dominique", "Commonwealth of Dominica")),
    "GE": (("Georgia",), ("Republic of Georgia",)),
    "JE": (("Jersey", "جيرسي"), ("île de Jersey",)),
    "JO": (("Jordan",), ("Kingdom of Jordan", "in Jordan", "from Jordan", "to Jordan")),
    "ML": (("مالي",), ("جمهورية مالي", "دولة مالي", "في مالي", "من مالي", "إلى مالي")),
    "MU": (("Maurice",), ("République de Maurice",)),
    "OM": (("عُمان",), ("سلطنة عمان",)),
    "QA": (("قطر",), ("دولة قطر", "في قطر", "من قطر", "إلى قطر")),
    "TD": (("Chad",), ("Republic of Chad", "in Chad", "from Chad", "to Chad")),
}

# Words that hold the name of a country and name something else.
NOTHING: tuple[str, ...] = (
    "golfe de Guinée",
    "Gulf of Guinea",
    "خليج غينيا",
    "cochon d'Inde",
    "océan Indien",
    "Nouvelle-Guinée",
    "New Guinea",
    "New Jersey",
    "New Mexico",
    "Nouveau-Mexique",
    "bassin du Congo",
    "Congo Basin",
    "حوض الكونغو",
    "fleuve Congo",
    "fleuve Sénégal",
    "Senegal River",
    "fleuve Niger",
    "delta du Niger",
    "Niger Delta",
    "lac Malawi",
    "Lake Malawi",
    "lac Tchad",
    "Lake Chad",
    "بحيرة تشاد",
    "mer de Chine",
    "South China Sea",
    "Grand Maghreb",
    "المغرب العربي",
    "المغرب الكبير",
    "المغرب الإسلامي",
    "صلاة المغرب",
    "Royaume hachémite",
)
