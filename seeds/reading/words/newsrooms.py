"""Newsrooms and news agencies as bylines name them, and publishers as copyright lines do."""

from __future__ import annotations

from ..text.lines import fold

# Who signs for a newsroom is not an author.
DESKS = (
    "rédaction|la rédaction|la redaction|redaction|notre rédaction|avec agences|agences|agence"
    "|admin"
    "|administrateur|webmaster|web|staff|staff writer|staff reporter|newsroom|news desk|editor"
    "|editors"
    "|the editors|editorial|editorial team|editorial staff|our correspondent|correspondent|agencies"
    "|with agencies|notre correspondant|correspondance|correspondant|correspondante"
    "|de notre correspondant|de notre correspondante|from our correspondent"
    "|envoyé spécial|service économie"
    "|هيئة التحرير|التحرير|تحرير|مراسل|مراسلة|متابعة|وكالات|الوكالات|وكالة|خاص|إدارة الموقع"
    "|المحرر|مراسلنا|من مراسلنا|مراسل الجريدة|مراسل الموقع|مراسلة خاصة"
    "|قسم التحرير|فريق التحرير|مدير الموقع"
)

# News agencies that papers credit, as printed -> as credited.
AGENCIES = (
    "MAP|AFP|Reuters|AP|EFE|APS|APA|PANA|ANP|AIP|ABP|AGP|DPA|ANSA|TAP|WAM|SPA|QNA|MENA|Xinhua"
    "|Bloomberg|Anadolu|BBC|RFI|Inforpress"
    "|و.م.ع|و م ع|أ ف ب|أ.ف.ب|رويترز|الأناضول|وكالة المغرب العربي للأنباء"
    "|وكالة الأنباء الفرنسية"
)

# Companies that publish several papers, of which a copyright line names none.
PUBLISHERS = (
    "Gannett|Gannett Co|MediaNews Group|Media News Group|Digital First Media|Tribune Publishing"
    "|Tribune Media|Lee Enterprises|Advance Local|Advance Local Media|Advance Publications"
    "|McClatchy|The McClatchy Company|Hearst|Hearst Communications|Hearst Newspapers"
    "|Hearst Television|Hearst Magazine Media|Hearst UK|Condé Nast|Vox Media|Penske Media"
    "|Penske Business Media|PMC|Future US|Future Publishing|Future plc|Dotdash Meredith|Dotdash"
    "|Meredith|Meredith Corporation|IAC|Ziff Davis|G/O Media|Gizmodo Media Group"
    "|Univision Communications|Nexstar Media|Nexstar Media Group|Nexstar Broadcasting"
    "|Sinclair Broadcast Group|Gray Television|Gray Media Group|Scripps Media|E.W. Scripps"
    "|Tegna|Cox Media Group|Cox Enterprises|Fox Television Stations|NBCUniversal"
    "|NBC Universal|NBCUniversal Media|ViacomCBS|Paramount|CBS Interactive|CBS Broadcasting"
    "|Warner Bros. Discovery|Turner Broadcasting System|WarnerMedia|Dow Jones"
    "|Dow Jones & Company|News Corp|News Corp Australia|News UK|NYP Holdings"
    "|News Group Newspapers|Times Newspapers|Reach|Reach plc|MGN|Express Newspapers"
    "|Associated Newspapers|DMG Media|Newsquest|Newsquest Media Group|National World"
    "|National World Publishing|JPIMedia|JPIMedia Publishing|DC Thomson|Archant|Iliffe Media"
    "|Telegraph Media Group|Guardian News & Media|Guardian News and Media|Mediahuis|DPG Media"
    "|Rossel|Groupe Rossel|IPM|IPM Group|Sudmédia|Tamedia|TX Group|Ringier|ESH Médias"
    "|Groupe Le Monde|Groupe Figaro|Groupe Les Echos-Le Parisien|CMI France|Prisma Média"
    "|Reworld Media|Lagardère|Lagardère News|Lagardère Media News|Bayard"
    "|Bayard Presse|Groupe Sipa Ouest-France|SIPA Ouest-France|EBRA|Groupe EBRA|Centre France"
    "|Groupe Centre France|NextRadioTV|Altice Média|M6|Groupe M6|Mondadori|Québecor"
    "|Québecor Média|MédiaQMI|Postmedia|Postmedia Network|Torstar|Metroland|Glacier Media"
    "|Black Press|SaltWire Network|Fairfax Media|Nine|Nine Entertainment"
    "|Australian Community Media|Seven West Media|NZME|Stuff Limited|Axel Springer|Funke|Burda"
    "|Hubert Burda Media|Bertelsmann|Prisa|Vocento|Unidad Editorial|RCS MediaGroup|GEDI"
    "|Schibsted|Bonnier|Sanoma|Nation Media Group|Standard Group|The Standard Group"
    "|Radio Africa Group|Royal Media Services|Mwananchi Communications|Media24|Arena Holdings"
    "|Caxton|Independent Media|Naspers|Graphic Communications Group|Multimedia Group"
    "|Vision Group|Zimpapers|Alpha Media Holdings|Times Media|Leadership Group"
    "|Bennett, Coleman & Co|Bennett Coleman|Times Internet|HT Media|HT Digital Streams"
    "|Living Media India|THG Publishing|Kasturi & Sons|Network18|Zee Media|ABP Network"
    "|Jagran New Media|Jagran Prakashan|Indian Express Group|SPH Media|Singapore Press Holdings"
    "|Mediacorp|Star Media Group|Media Prima|Horizon Press|Horizon Press Group|Groupe Horizon"
    "|Eco-Médias|Groupe Eco-Médias|Groupe Le Matin|Caractères|Groupe Fraternité"
    "|Groupe Futurs Médias|Groupe Futurs Media|Walf Groupe|Africom|Jeune Afrique Media Group"
    "|Healthline Media|Valnet|Static Media|Arena Group|The Arena Group|Maven|Leaf Group"
    "|SB Nation|Bustle Digital Group|BDG Media|Group Nine|Vice Media|Verizon Media|Oath|Yahoo"
    "|AOL|Wikimedia Foundation|Automattic|Blogger|WordPress"
)
_PUBLISHERS = frozenset(map(fold, PUBLISHERS.split("|")))


def is_publisher(name: str) -> bool:
    """A company that publishes several papers."""
    return fold(name).strip(" .,&") in _PUBLISHERS
