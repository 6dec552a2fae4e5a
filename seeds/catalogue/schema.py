"""What a catalogue file may say (TOML 1.0, UTF-8); docs/catalogue.md shows it with examples.

A reference is the slug or code of another entry, in this file or any other.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from django.core.exceptions import ValidationError
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    create_model,
    field_validator,
    model_validator,
)

from articles.models import Language
from articles.text.controls import NUL
from articles.text.dates import PartialDate
from articles.text.web_addresses import is_web_address
from programmes.models import (
    Activity,
    Audience,
    Event,
    Organisation,
    Partnership,
    Programme,
    Tie,
)
from programmes.models.catalogued import SLUG
from programmes.models.events import validate_rule
from programmes.shared.countries import countries
from programmes.statements.measures import Measure

Line: TypeAlias = Annotated[str, Field(max_length=200)]
Wording: TypeAlias = Annotated[str, Field(min_length=1, max_length=200)]
Text: TypeAlias = Annotated[str, Field(max_length=20_000)]
Loose = Field(strict=False)  # a word of a list is written as text


def _iso(value: Any) -> Any:
    """A day written as a TOML date is the same as one written as text."""
    return value.isoformat() if isinstance(value, date) else value


def _real_day(value: str) -> str:
    if value:
        PartialDate.parse(value)
    return value


def _real_country(value: str) -> str:
    if value and value[:2] not in countries():
        raise ValueError(f"{value[:2]} is no country of ISO 3166-1")
    return value


def _rule(value: str) -> str:
    try:
        if value:
            validate_rule(value)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error
    return value


def _web_address(value: str) -> str:
    if value and not is_web_address(value):
        raise ValueError("write the whole address of a web page, such as https://www.example.org/")
    return value


SLUG_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
CODE_PATTERN = r"[A-Z]{2}(-[A-Z0-9]{1,3})?"
DAY_PATTERN = r"\d{4}-\d\d-\d\d"

Slug: TypeAlias = Annotated[str, Field(pattern=f"^{SLUG_PATTERN}$", max_length=SLUG)]
Code: TypeAlias = Annotated[str, Field(pattern=f"^{CODE_PATTERN}$"), AfterValidator(_real_country)]
# What may be left out is an empty text.
Address: TypeAlias = Annotated[str, Field(max_length=200), AfterValidator(_web_address)]
Reference: TypeAlias = Annotated[str, Field(pattern=f"^({SLUG_PATTERN})?$", max_length=SLUG)]
PlaceReference: TypeAlias = Annotated[
    str, Field(pattern=f"^({CODE_PATTERN})?$"), AfterValidator(_real_country)
]
Day: TypeAlias = Annotated[
    str, BeforeValidator(_iso), Field(pattern=f"^({DAY_PATTERN})?$"), AfterValidator(_real_day)
]
YearOrDay: TypeAlias = Annotated[
    str,
    BeforeValidator(_iso),
    Field(pattern=rf"^(\d{{4}}|{DAY_PATTERN})?$"),
    AfterValidator(_real_day),
]


class WrittenEntry(BaseModel):
    """A part of a catalogue: nothing unknown, nothing converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def holds_no_nul(cls, value: Any) -> Any:
        """The database keeps every character of a text but this one."""
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and NUL in text:
                raise ValueError("the character \\u0000 cannot be kept")
        return value


class Texts(WrittenEntry):
    """A text in three languages."""

    fr: Text = ""
    en: Text = ""
    ar: Text = ""


class Title(WrittenEntry):
    """A name in three languages; the French one is needed."""

    fr: Annotated[Line, Field(min_length=1)]
    en: Line = ""
    ar: Line = ""


class OtherName(WrittenEntry):
    text: Annotated[Line, Field(min_length=1)]
    language: Annotated[Language, Loose] = Language.FRENCH


class PlaceEntry(WrittenEntry):
    """A country or region; where no name is given, the library's is taken."""

    code: Code
    name: Texts = Texts()
    summary: Texts = Texts()
    names: list[OtherName] = []


class OrganisationEntry(WrittenEntry):
    slug: Slug
    kind: Annotated[Organisation.Kind, Loose]
    name: Title
    short_name: Annotated[str, Field(max_length=40)] = ""
    summary: Texts = Texts()
    website: Address = ""
    names: list[OtherName] = []


class Partner(WrittenEntry):
    organisation: Slug
    role: Literal["funding", "accountable", "extending", "implementing"] = "implementing"

    @property
    def number(self) -> int:
        """The role's number on the IATI list."""
        return Partnership.Role[self.role.upper()].value


class StageEntry(WrittenEntry):
    name: Title
    description: Texts = Texts()


class LaureateEntry(WrittenEntry):
    cooperative: Reference = ""
    name: Line = ""
    award: Line = ""

    @model_validator(mode="after")
    def is_one_of_both(self) -> LaureateEntry:
        if bool(self.cooperative) == bool(self.name):
            raise ValueError("give either a cooperative or a name")
        return self


class Edition(WrittenEntry):
    year: Annotated[int, Field(ge=1900, le=2200)]
    held_on: Day = ""
    laureates: list[LaureateEntry] = []


class ProgrammeEntry(WrittenEntry):
    slug: Slug
    kind: Annotated[Programme.Kind, Loose]
    parent: Reference = ""
    name: Title
    summary: Texts = Texts()
    description: Texts = Texts()
    status: Annotated[Programme.Status, Loose] = Programme.Status.RUNNING
    start: YearOrDay = ""
    end: YearOrDay = ""
    audiences: list[Annotated[Audience, Loose]] = []
    goals: list[Annotated[int, Field(ge=1, le=17)]] = []
    website: Address = ""
    places: list[Code] = []
    countries_said: Annotated[int, Field(ge=1, le=250)] | None = None
    names: list[OtherName] = []
    partners: list[Partner] = []
    stages: list[StageEntry] = []
    editions: list[Edition] = []

    @model_validator(mode="after")
    def only_a_prize_has_editions(self) -> ProgrammeEntry:
        if self.editions and self.kind != Programme.Kind.PRIZE:
            raise ValueError("only a prize has editions")
        return self


class TieEntry(WrittenEntry):
    programme: Slug
    kind: Annotated[Tie.Kind, Loose]
    since: YearOrDay = ""


class CooperativeEntry(WrittenEntry):
    slug: Slug
    name: Annotated[Line, Field(min_length=1)]
    place: PlaceReference = ""
    town: Annotated[str, Field(max_length=100)] = ""
    founded: Annotated[int, Field(ge=1800, le=2200)] | None = None
    members: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    women_share: Annotated[int, Field(ge=0, le=100)] | None = None
    activities: list[Annotated[Activity, Loose]] = []
    products: list[Annotated[str, Field(min_length=1, max_length=100)]] = []
    description: Text = ""
    contact_person: Annotated[str, Field(max_length=100)] = ""
    email: Annotated[str, Field(pattern=r"^([^@\s]+@[^@\s]+\.[^@\s]+)?$", max_length=254)] = ""
    phone: Annotated[str, Field(max_length=40)] = ""
    address: Annotated[str, Field(max_length=300)] = ""
    website: Address = ""
    contact_agreed: bool = False
    example: bool = False
    names: list[OtherName] = []
    ties: list[TieEntry] = []


class EventEntry(WrittenEntry):
    slug: Slug
    kind: Annotated[Event.Kind, Loose]
    name: Title
    summary: Texts = Texts()
    starts_on: Day = ""
    ends_on: Day = ""
    rule: Annotated[str, Field(max_length=100), AfterValidator(_rule)] = ""
    programme: Reference = ""
    place: PlaceReference = ""
    website: Address = ""

    @model_validator(mode="after")
    def has_a_day_or_a_rule(self) -> EventEntry:
        if bool(self.starts_on) == bool(self.rule):
            raise ValueError("give starts_on or rule, and not both")
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError("ends_on comes before starts_on")
        return self


class Wordings(WrittenEntry):
    """What papers call an indicator, in three languages."""

    fr: list[Wording] = []
    en: list[Wording] = []
    ar: list[Wording] = []


class IndicatorEntry(WrittenEntry):
    slug: Slug
    name: Title
    description: Texts = Texts()
    wordings: Wordings = Wordings()
    measure: Annotated[Measure, Loose] = Measure.COUNT
    unit: Annotated[str, Field(max_length=20)] = ""
    may_be_added: bool = False
    programme: Reference = ""
    goal: Annotated[int, Field(ge=1, le=17)] | None = None

    @model_validator(mode="after")
    def shares_are_never_added(self) -> IndicatorEntry:
        if self.may_be_added and self.measure == Measure.SHARE:
            raise ValueError("shares are never added: leave out may_be_added")
        return self


class Catalogue(WrittenEntry):
    """One file, as far as this house knows its tables; `catalogue` has all."""

    places: list[PlaceEntry] = []
    organisations: list[OrganisationEntry] = []
    programmes: list[ProgrammeEntry] = []
    cooperatives: list[CooperativeEntry] = []
    events: list[EventEntry] = []
    indicators: list[IndicatorEntry] = []

    @model_validator(mode="after")
    def names_each_entry_once(self) -> Catalogue:
        for kind in type(self).model_fields:
            keys = Counter(key_of(entry) for entry in getattr(self, kind))
            twice = {key for key, count in keys.items() if count > 1}
            if twice:
                raise ValueError(f"{kind}: {', '.join(sorted(twice))} stands twice")
        return self


MORE: dict[str, type[WrittenEntry]] = {}  # entries of tables that a house above has


def catalogue() -> type[Catalogue]:
    """One file."""
    tables: dict[str, Any] = {name: (list[entry], []) for name, entry in MORE.items()}  # type: ignore[valid-type]
    return create_model("Catalogue", __base__=Catalogue, **tables)


def key_of(entry: Any) -> str:
    """The slug or code of an entry."""
    return entry.code if isinstance(entry, PlaceEntry) else entry.slug
