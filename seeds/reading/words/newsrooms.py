"""Newsrooms and news agencies, as bylines name them: data only."""

from __future__ import annotations

# Who signs for a newsroom is not an author.
DESKS = (
    "rédaction|la rédaction|la redaction|redaction|notre rédaction|avec agences|agences|agence"
    "|admin"
    "|administrateur|webmaster|web|staff|staff writer|staff reporter|newsroom|news desk|editor"
    "|editors"
    "|the editors|editorial|editorial team|editorial staff|our correspondent|correspondent|agencies"
    "|with agencies|notre correspondant|correspondance|correspondant|correspondante"
    "|envoyé spécial|service économie"
    "|هيئة التحرير|التحرير|تحرير|مراسل|مراسلة|متابعة|وكالات|الوكالات|وكالة|خاص|إدارة الموقع"
    "|المحرر|مراسلنا|قسم التحرير|فريق التحرير|مدير الموقع"
)

# News agencies that papers credit, as printed -> as credited.
AGENCIES = (
    "MAP|AFP|Reuters|AP|EFE|APS|APA|PANA|ANP|AIP|ABP|AGP|DPA|ANSA|TAP|WAM|SPA|QNA|MENA|Xinhua"
    "|Bloomberg|Anadolu|BBC|RFI|Inforpress"
    "|و.م.ع|و م ع|أ ف ب|أ.ف.ب|رويترز|الأناضول|وكالة المغرب العربي للأنباء"
    "|وكالة الأنباء الفرنسية"
)
