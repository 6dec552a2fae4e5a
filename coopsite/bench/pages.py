"""Press pages without end, in the shapes that real ones have; papers and people are invented.

The same number makes the same page, so that every run and every machine reads the same bytes.
Words are drawn by rank, few of them often and most of them seldom, as in any language. Every page
states figures in stock phrases that half of the others print too, as reports of one field do.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

FRENCH = (
    "la coopérative les membres une région le marché un atelier des formations leur village"
    " cette année plusieurs femmes accompagnées par un réseau solidaire et quatre visites dans"
    " chaque province avec sa production d'huile de miel ou de tapis qui trouve preneur auprès"
    " des acheteurs du pays selon la présidente dont l'équipe prépare une nouvelle saison après"
    " trois mois de travail collectif malgré la sécheresse les prix et la distance jusqu'aux"
    " grandes villes où se tient un salon annuel de l'économie sociale sans intermédiaire ni"
    " crédit bancaire pour financer le séchoir la presse le conditionnement et la livraison"
).split()
ENGLISH = (
    "the cooperative and its members work with a network of trainers who visit every village"
    " in the region to share methods of accounting marketing and quality control while buyers"
    " from the city look for oil honey and carpets made by women during the long dry season"
    " without a bank loan or a middleman after months of collective effort on saline soils"
).split()
ARABIC = (
    "التعاونية النساء الجهة السوق المنتجات التكوين المواكبة القرية هذه السنة العسل الزيت"
    " الزرابي الأعضاء الشباب المشروع الدعم المبيعات المعرض الموسم الجديد رئيسة الفلاحين"
    " في على من إلى مع بعد خلال حول التي الذي وقد كما حيث"
).split()
# What the sample catalogue knows by name; a page names some of it.
FRENCH_NAMED = ("BootCoop", "CoopStore", "Mourafaka", "l'ODCO", "Souss-Massa", "au Sénégal")
ENGLISH_NAMED = ("CoopStore", "MyCOOP", "in Malawi", "in Senegal", "in Zimbabwe")
ARABIC_NAMED = ("بوت كوب", "كوب ستور", "مكتب تنمية التعاون", "بالسنغال")
# What pages state: {n} is a count, {p} a share.
FRENCH_STATED = (
    "Au Maroc, {n} coopératives ont été soutenues depuis le lancement du programme",
    "Le réseau réunit {n} membres, dont {p} % de femmes",
    "Plus de {n} séances de coaching ont été organisées dans les régions",
    "Le jury a examiné {n} dossiers et {p} coopératives ont été récompensées",
    "Selon le bilan présenté à la presse, {n} femmes ont été formées cette année",
    "La production atteint {n} tonnes, soit une hausse de {p} %",
    "L'enveloppe s'élève à {n} dirhams pour l'ensemble des projets",
    "Quelque {n} agriculteurs ont bénéficié de l'accompagnement",
)
ENGLISH_STATED = (
    "In Malawi, {n} women were trained since the launch of the programme",
    "The network brings together {n} members, {p} % of them women",
    "More than {n} coaching sessions were held in the regions",
    "A total of {n} farmers received support this year",
)
ARABIC_STATED = (
    "استفادت {n} تعاونية من المواكبة منذ إطلاق البرنامج",
    "تضم الشبكة {n} عضو",
    "تم تنظيم أكثر من {n} حصة تكوينية في الجهات",
)
NAMES = ("Salma Exemple", "Hamid Modèle", "Rita Specimen", "Omar Témoin", "Lina Essai")
PAPERS = (
    "La Gazette des Plateaux",
    "Le Courrier des Oasis",
    "L'Écho du Littoral",
    "Le Fil Rural",
    "Les Cahiers de l'Arganier",
    "La Dépêche des Collines",
    "Sud Hebdo",
    "Le Quotidien du Rif",
)
ENGLISH_PAPERS = ("The Plateau Herald", "Oasis Weekly")
ARABIC_PAPERS = ("جريدة الواحة", "صحيفة الهضاب")
MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
).split()
ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
).split()
ARABIC_MONTHS = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()


class DrawnSentences:
    """Sentences drawn from a list of words, by rank, with now and then a rare word or a name."""

    def __init__(
        self,
        words: list[str],
        chance: random.Random,
        named: tuple[str, ...] = (),
        stated: tuple[str, ...] = (),
    ) -> None:
        self.words = words
        self.named = named
        self.stated = stated
        self.weights = [1 / (rank + 2) for rank in range(len(words))]
        self.chance = chance

    def sentence(self, length: int = 16) -> str:
        """One sentence with a capital and a full stop."""
        drawn = self.chance.choices(self.words, self.weights, k=length)
        if self.chance.random() < 0.4:
            drawn[length // 2] = f"{drawn[length // 2]} {self.rare()}"
        if self.named and self.chance.random() < 0.12:
            drawn[-1] = self.chance.choice(self.named)
        text = " ".join(drawn)
        return text[0].upper() + text[1:] + "."

    def rare(self) -> str:
        """A made-up word, some of them common in the whole and some found only once."""
        rank = int(40_000 ** self.chance.random())
        return "".join("bdfgklmnprstvz"[(rank // 14**i) % 14] + "aeiou"[i % 5] for i in range(4))

    def title(self) -> str:
        """A title: a few words without a full stop."""
        return self.sentence(9)[:-1]

    def paragraph(self) -> str:
        """Two to four sentences, half of the time with a figure among them."""
        sentences = [self.sentence() for _ in range(self.chance.randint(2, 4))]
        if self.stated and self.chance.random() < 0.5:
            sentences.insert(1, self.figure())
        return " ".join(sentences)

    def figure(self) -> str:
        """A stock phrase with its numbers; round ones and small ones are common."""
        count = int(10 ** self.chance.uniform(0.5, 4.5))
        count = round(count, -len(str(count)) + self.chance.choice((1, 2, 5)))
        phrase = self.chance.choice(self.stated)
        return phrase.format(n=count or 2, p=self.chance.randint(1, 99)) + "."


class PageMaker:
    """The page of one number."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = random.Random(number)
        self.day = date(2018, 1, 1) + timedelta(days=self.chance.randrange(2800))
        self.french = DrawnSentences(FRENCH, self.chance, FRENCH_NAMED, FRENCH_STATED)
        self.english = DrawnSentences(ENGLISH, self.chance, ENGLISH_NAMED, ENGLISH_STATED)
        self.arabic = DrawnSentences(ARABIC, self.chance, ARABIC_NAMED, ARABIC_STATED)
        self.name = self.chance.choice(NAMES)
        self.paper = self.chance.choice(PAPERS)

    def text(self) -> str:
        """The page, in the shape that its number falls on."""
        shapes: tuple[Callable[[], str], ...] = (
            self.portal,
            self.dateline,
            self.portal,
            self.breadcrumb,
            self.english_site,
            self.portal,
            self.arabic_site,
            self.bullets,
            self.flattened,
            self.html,
        )
        return shapes[self.number % len(shapes)]()

    def _title(self, words: DrawnSentences) -> str:
        return f"{words.title()} {self.number}"

    def _blocks(self, words: DrawnSentences) -> list[str]:
        blocks = [words.paragraph() for _ in range(self.chance.randint(4, 9))]
        blocks.insert(3, words.sentence(6)[:-1])
        return [*blocks, words.figure()]

    def _strip(self) -> str:
        return "".join(
            f"{self.french.title()}\xa0\xa0\xa0\xa0" for _ in range(self.chance.randint(10, 48))
        )

    def portal(self, blocks: list[str] | None = None) -> str:
        """A strip of headlines, an image-report notice, the article, a closing link line."""
        return "\n".join(
            [
                self._strip(),
                *[""] * 7,
                "Merci d'avoir signalé!",
                (
                    "Cette image sera automatiquement bloquée après qu'elle soit signalée par"
                    " plusieurs personnes."
                ),
                *[""] * 3,
                self._title(self.french),
                f"Publié dans {self.paper} le {self.day:%d - %m - %Y}",
                "",
                *(blocks or self._blocks(self.french)),
                f"{self.name} / {self.paper}",
                *[""] * 2,
                "Cliquez ici pour lire l'article depuis sa source.",
            ]
        )

    def flattened(self) -> str:
        """The same with the whole article on one line."""
        return self.portal([" ".join(self.french.paragraph() for _ in range(5))])

    def dateline(self) -> str:
        """An agency's dispatch."""
        first, *rest = self._blocks(self.french)
        day = f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"
        return "\n\n".join(
            [
                "Accueil  Actualité  Économie",
                self._title(self.french),
                day,
                f"Rabat – {first}",
                *rest,
                "Facebook\nX\nWhatsApp\nImprimer",
                f"© {self.day.year} {self.paper}. Tous droits réservés",
            ]
        )

    def breadcrumb(self) -> str:
        """A masthead, a breadcrumb, a byline with its date, a list of other articles."""
        day = f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"
        blocks = self._blocks(self.french)
        blocks.insert(2, f"Lire aussi : {self.french.title()}")
        return "\n\n".join(
            [
                f"{self.paper}\nAccueil / Économie",
                self._title(self.french),
                f"Temps de lecture : 3 minutes\n{self.name} - {day}",
                *blocks,
                "À lire aussi\n" + "\n".join(self.french.title() for _ in range(4)),
                "Laisser un commentaire",
            ]
        )

    def english_site(self) -> str:
        """A site in English."""
        paper = self.chance.choice(ENGLISH_PAPERS)
        day = f"{ENGLISH_MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}"
        return "\n".join(
            [
                paper,
                "Home  Politics  Business  Sports  Culture",
                self._title(self.english),
                f"By {self.name}",
                day,
                "Share on Facebook  Share on X",
                *self._blocks(self.english),
                "Tags: Africa, cooperatives",
                "Latest news",
                *(self.english.title() for _ in range(4)),
                f"© {self.day.year} {paper}. All Rights Reserved.",
            ]
        )

    def arabic_site(self) -> str:
        """A site in Arabic."""
        day = f"{self.day.day} {ARABIC_MONTHS[self.day.month - 1]} {self.day.year} - 11:20"
        return "\n\n".join(
            [
                f"{self.chance.choice(ARABIC_PAPERS)}\nالرئيسية | مجتمع",
                f"{self._title(self.arabic)}\n{day}",
                *(self.arabic.paragraph() for _ in range(6)),
                "شارك المقال\nاترك تعليقاً",
            ]
        )

    def bullets(self) -> str:
        """A brief with a list."""
        return "\n\n".join(
            [
                self.paper,
                f"{self._title(self.french)}\nPublié le {self.day:%Y-%m-%d} à 07:10",
                f"{self.french.sentence()[:-1]} :",
                *(f"– {self.french.sentence()}" for _ in range(4)),
                f"– {self.french.figure()}",
                "Lire également\n" + "\n".join(self.french.title() for _ in range(2)),
            ]
        )

    def html(self) -> str:
        """A page with its mark-up."""
        title = self._title(self.french)
        blocks = "".join(f"<p>{block}</p>" for block in self._blocks(self.french))
        return (
            f'<!doctype html><html lang="fr"><head><title>{title} - {self.paper}</title>'
            f'<meta property="og:site_name" content="{self.paper}">'
            f'<meta property="og:title" content="{title}">'
            f'<meta property="article:published_time" content="{self.day}T10:00:00Z">'
            f'</head><body><nav><a href="/">Accueil</a> <a href="/eco">Économie</a></nav>'
            f"<main><article><h1>{title}</h1><p>Par {self.name}</p>{blocks}</article></main>"
            "<footer>Mentions légales</footer></body></html>"
        )


def write_pages(folder: Path, numbers: range) -> None:
    """Save the pages of these numbers, a thousand a folder."""
    for number in numbers:
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        suffix = "html" if number % 10 == 9 else "txt"
        (place / f"{number:06}.{suffix}").write_text(PageMaker(number).text(), encoding="utf-8")
