"""Understanding a country from what people type: the table is what they type."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge.countries
from knowledge.countries import Countries, Understood
from knowledge.country_signs import CODES
from knowledge.schema.language import CountrySheet
from knowledge.sheet import Sheet

LANGUAGES = Path(knowledge.countries.__file__).parent / "languages"
LOCALES = {"en": "en", "es": "es", "ar": "ar", "km": "km"}


def sheet(language: str) -> CountrySheet:
    """What a language calls countries, or nothing while nobody has written it."""
    file = LANGUAGES / language / "countries.yaml"
    return Sheet.read(file, str(file)).record(CountrySheet) if file.exists() else CountrySheet()


ENGLISH = sheet("en")
COUNTRIES = Countries.of((locale, sheet(language)) for language, locale in LOCALES.items())

# What somebody types who was asked for a country: the code, and how it was understood.
TYPED = [
    # codes
    ("KH", "KH", "code"), ("kh", "KH", "code"), ("no", "NO", "code"), ("IN", "IN", "code"),
    ("is", "IS", "code"), ("us", "US", "code"), ("UK", "GB", "code"), ("khm", "KH", "code"),
    ("NPL", "NP", "code"), ("usa", "US", "code"), ("XK", "XK", "code"), (" ph. ", "PH", "code"),
    # flags
    ("🇰🇭", "KH", "flag"), ("🇳🇵", "NP", "flag"), ("🇽🇰", "XK", "flag"), ("I am in 🇹🇭", "TH", "flag"),
    ("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "GB", "flag"),
    # names
    ("Cambodia", "KH", "name"), ("NEPAL", "NP", "name"), ("united arab emirates", "AE", "name"),
    ("Côte d’Ivoire", "CI", "name"), ("cote d'ivoire", "CI", "name"),
    ("Sao Tome & Principe", "ST", "name"), ("burma", "MM", "name"), ("Timor Leste", "TL", "name"),
    ("Kosovo", "XK", "name"), ("mali", "ML", "name"), ("niger", "NE", "name"), ("oman", "OM", "name"),
    ("south sudan", "SS", "name"), ("Georgia", "GE", "name"), ("Dominica", "DM", "name"),
    ("dominican republic", "DO", "name"), ("French Guiana", "GF", "name"),
    # other names
    ("uae", "AE", "alias"), ("U.A.E.", "AE", "alias"), ("Emirates", "AE", "alias"),
    ("Ivory Coast", "CI", "alias"), ("Turkey", "TR", "alias"), ("Holland", "NL", "alias"),
    ("the netherlands", "NL", "alias"), ("England", "GB", "alias"), ("scotland", "GB", "alias"),
    ("America", "US", "alias"), ("DRC", "CD", "alias"), ("Swaziland", "SZ", "alias"),
    ("Czech Republic", "CZ", "alias"), ("Hong Kong", "HK", "alias"), ("macau", "MO", "alias"),
    ("Palestine", "PS", "alias"), ("gaza", "PS", "alias"), ("Viet Nam", "VN", "alias"),
    ("bosnia and herzegovina", "BA", "alias"), ("Somaliland", "SO", "alias"), ("KSA", "SA", "alias"),
    ("birmania", "MM", "alias"), ("East Timor", "TL", "alias"), ("Ceylon", "LK", "alias"),
    # nationalities
    ("Filipino", "PH", "alias"), ("filipinos", "PH", "alias"), ("Pinay", "PH", "alias"),
    ("Nepali", "NP", "alias"), ("Nigerian", "NG", "alias"), ("Nigerien", "NE", "alias"),
    ("Emirati", "AE", "alias"), ("Thai", "TH", "alias"), ("burmese", "MM", "alias"),
    ("Ghanaian", "GH", "alias"), ("Lebanese", "LB", "alias"), ("khmer", "KH", "alias"),
    # places
    ("Dubai", "AE", "place"), ("Sihanoukville", "KH", "place"), ("bavet", "KH", "place"),
    ("Poipet", "KH", "place"), ("Myawaddy", "MM", "place"), ("KK Park", "MM", "place"),
    ("Mae Sot", "TH", "place"), ("Laukkaing", "MM", "place"), ("golden triangle", "LA", "place"),
    ("Benin City", "NG", "place"), ("Lampedusa", "IT", "place"), ("Agadez", "NE", "place"),
    ("Tripoli", "LY", "place"), ("tripoli lebanon", "LB", "place"), ("Hargeisa", "SO", "place"),
    ("Tapachula", "MX", "place"), ("Cúcuta", "CO", "place"), ("cucuta", "CO", "place"),
    ("Darién", "PA", "place"), ("Tenosique", "MX", "place"), ("Ho Chi Minh City", "VN", "place"),
    # dialling codes
    ("+855", "KH", "dialling_code"), ("00971", "AE", "dialling_code"),
    ("+977 1-4412345", "NP", "dialling_code"), ("+44", "GB", "dialling_code"),
    ("+1 876 906 4923", "JM", "dialling_code"), ("+1 809", "DO", "dialling_code"),
    ("+7 701 234 5678", "KZ", "dialling_code"),
    # slips
    ("phillipines", "PH", "alias"), ("philipine", "PH", "fuzzy"), ("Tahiland", "TH", "fuzzy"),
    ("cambodja", "KH", "fuzzy"), ("myanmer", "MM", "fuzzy"), ("vietnem", "VN", "fuzzy"),
    ("Nepla", "NP", "fuzzy"), ("qatarr", "QA", "fuzzy"), ("swizerland", "CH", "fuzzy"),
    ("Ethipia", "ET", "fuzzy"), ("banglades", "BD", "fuzzy"), ("Sihanoukvile", "KH", "fuzzy"),
    ("saudi arbia", "SA", "fuzzy"), ("indonasia", "ID", "fuzzy"), ("malasya", "MY", "fuzzy"),
    ("kyrgistan", "KG", "fuzzy"),
    # requests
    ("hotline in Nepal", "NP", "name"), ("hotline in phillipines please", "PH", "alias"),
    ("number for the UK", "GB", "alias"), ("help in the US", "US", "alias"),
    ("i am stuck in cambodia", "KH", "name"), ("stuck in myawadi", "MM", "fuzzy"),
    ("my sister is near poipet", "KH", "place"), ("Nepali speaking hotline in Qatar", "QA", "name"),
    # Spanish, Arabic, Khmer
    ("Camboya", "KH", "name"), ("España", "ES", "name"), ("Emiratos Árabes Unidos", "AE", "name"),
    ("corea del sur", "KR", "name"), ("Arabia Saudí", "SA", "name"), ("arabia saudi", "SA", "name"),
    ("Países Bajos", "NL", "name"), ("línea de ayuda en México", "MX", "name"), ("كمبوديا", "KH", "name"),
    ("قطر", "QA", "name"), ("أنا في قطر", "QA", "name"), ("الاردن", "JO", "name"),
    ("للأردن", "JO", "name"), ("الإمارات العربية المتحدة", "AE", "name"),
    ("بالإمارات العربية المتحدة", "AE", "name"), ("កម្ពុជា", "KH", "name"), ("ថៃ", "TH", "name"),
    ("ខ្ញុំនៅប្រទេសថៃ", "TH", "name"), ("កូរ៉េខាងត្បូង", "KR", "name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "how"), TYPED)
def test_understands(text: str, code: str, how: str) -> None:
    """A country is understood from whatever names it, and it is said how."""
    understood = COUNTRIES.understand(text)
    assert understood.candidates == (code,)
    # Another language may know as a name what is a slip in English: that is no worse.
    assert understood.how == how or {understood.how, how} <= {"name", "alias", "fuzzy"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo", {"CD", "CG"}),
        ("guinea", {"GN", "GQ", "GW"}),
        ("Korea", {"KP", "KR"}),
        ("Dominican", {"DM", "DO"}),
        ("Virgin Islands", {"VG", "VI"}),
        ("Moyale", {"ET", "KE"}),
        ("+1", {"US", "CA"}),
        ("+7", {"RU", "KZ"}),
        ("nigera", {"NE", "NG"}),
        ("Slovania", {"SI", "SK"}),
        ("from Nepal to Qatar", {"NP", "QA"}),
        ("🇰🇭🇹🇭", {"KH", "TH"}),
    ],
)
def test_asks_when_unsure(text: str, codes: set[str]) -> None:
    """What may mean two countries gives both, so that the person is asked and never guessed at."""
    assert set(COUNTRIES.understand(text).candidates) == codes


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "???", "12345", "xyz", "hello", "child", "I don't know", "nowhere", "somewhere else",
        "help us", "HELP US", "she is hungry", "my fiance is missing", "a polish woman",
        "the car is here", "it was a crime", "English speaking hotline", "no idea",
        "what is in it for me", "can you tell me", "the media", "my surname", "مرحبا", "សួស្តី",
    ],
)  # fmt: skip
def test_does_not_guess(text: str) -> None:
    """Everyday words are no country: a number of the wrong country is worse than a question."""
    assert COUNTRIES.understand(text) == Understood()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("hotline in Nepal", ("NP",)),
        ("She flew from Kathmandu to Dubai and on to Sihanoukville", ("NP", "AE", "KH")),
        ("call +977 9812345678 when you are in Doha", ("NP", "QA")),
        ("United States Virgin Islands, not the United States", ("VI", "US")),
        ("South Sudan and Sudan", ("SS", "SD")),
        ("Papua New Guinea", ("PG",)),
        ("Nepalis and Filipinos in Qatar", ("NP", "PH", "QA")),
        ("do you speak English or Thai", ("TH",)),
        ("an English-speaking hotline", ()),
        ("English-speaking line in Laos", ("LA",)),
        ("he said no, it is in my room, let us go", ()),
        ("I go to work by car", ()),
        ("وصلت من مصر والأردن", ("EG", "JO")),
        ("ខ្ញុំនៅថៃ និងឡាវ", ("TH", "LA")),
        ("ចិន្តា", ()),
        ("🇻🇳 then Cambodia", ("VN", "KH")),
    ],
)
def test_finds_in_a_text(text: str, codes: tuple[str, ...]) -> None:
    """Every country that a longer text names is found, in order, and no word that only looks like one."""
    assert COUNTRIES.find_in(text) == codes


@pytest.mark.parametrize("locale", LOCALES.values())
@pytest.mark.parametrize("code", sorted(CODES))
def test_every_name_is_understood(code: str, locale: str) -> None:
    """What the bot calls a country, it understands when it is typed back, in every language."""
    name = COUNTRIES.name(code, locale)
    assert name != code
    assert code in COUNTRIES.understand(name).candidates


def test_hidden_characters_do_not_matter() -> None:
    """Break hints inside Khmer names, direction marks and accents typed apart change nothing."""
    for text in ("កូរ៉េ\u200bខាង\u200bត្បូង", "\u200fكوريا الجنوبية\u200f", "Core\u0301a del Sur"):
        assert "KR" in COUNTRIES.understand(text).candidates


def test_a_place_never_takes_a_countrys_name() -> None:
    """A city that is called like another country does not make that country doubtful."""
    countries = Countries.of([("en", CountrySheet(places={"US": ("Lebanon", "Peru", "Springfield")}))])
    assert countries.understand("Lebanon").candidates == ("LB",)
    assert countries.understand("Springfield").candidates == ("US",)


def test_another_language_needs_no_code() -> None:
    """A language that CLDR does not know still brings its own names."""
    countries = Countries.of([("en", CountrySheet()), ("ilo", CountrySheet(aliases={"PH": ("Filipinas",)}))])
    assert countries.understand("Filipinas") == Understood(("PH",), "alias", "Filipinas")
    assert countries.name("KH", "ilo") == "Cambodia"


def test_english_names_every_country() -> None:
    """English has other names or a nationality for every country, and none for a code that is none."""
    assert set(ENGLISH.aliases) == CODES
    assert set(ENGLISH.places) <= CODES


def test_english_sheet_says_nothing_twice() -> None:
    """No name stands twice under one country."""
    for table in (ENGLISH.aliases, ENGLISH.places):
        for code, names in table.items():
            assert len({name.casefold() for name in names}) == len(names), code


def test_english_places_are_understood() -> None:
    """Every alias and place of the sheet leads to its country, be it among others."""
    for table in (ENGLISH.aliases, ENGLISH.places):
        for code, names in table.items():
            for name in names:
                assert code in COUNTRIES.understand(name).candidates, name


def test_names_for_text() -> None:
    """Names for the word search are long enough, and none is an everyday word, a first name or a language."""
    names = COUNTRIES.names_for_text()
    assert set(names) == CODES
    every = {name for told in names.values() for name in told}
    assert not every & {
        "us",
        "uae",
        "chad",
        "jordan",
        "georgia",
        "polish",
        "reunion",
        "english",
        "thai",
        "sydney",
    }
    assert {"turkey", "qatar", "sihanoukville", "kk park", "myawaddy", "camboya", "قطر", "កម្ពុជា"} <= every
    assert all(len(name.replace(" ", "")) >= 4 for name in every if name.isascii())
