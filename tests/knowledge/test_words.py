"""The words people read: nothing broken, doubled or missing ever reaches them."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from knowledge.load import Knowledge
from knowledge.schema.language import LanguageSheet
from knowledge.sheet import Issue, KnowledgeError, Sheet
from knowledge.tongues import WORD_FILES
from knowledge.words import Words, WordsError, build
from tests.knowledge.nasty import PLENTY
from tests.knowledge.told import FOLDER, LANGUAGES

ISOLATED = "\u2068{}\u2069"
NOTHING_ELSE = "a message is written out, without other messages, terms or functions"


def words(*sources: str, locale: str = "en", direction: str = "ltr") -> Words:
    """Words of files that hold no mistake."""
    issues: list[Issue] = []
    built = build(locale, direction, [(f"{place}.ftl", source) for place, source in enumerate(sources)], issues)
    assert issues == []
    return built


def mistakes(*sources: str) -> list[str]:
    """What is wrong with files, one line a mistake."""
    issues: list[Issue] = []
    build("en", "ltr", [(f"{place}.ftl", source) for place, source in enumerate(sources)], issues)
    return [str(issue) for issue in issues]


def test_say() -> None:
    """A message, its attribute, and its arguments."""
    said = words("# remark\nhello = Hello { $name }\n    .why = Because\n\nonly =\n    .why = Alone\n")
    assert said.say("hello", {"name": "Asha"}) == "Hello Asha"
    assert said.say("hello.why") == "Because"
    assert said.say("only.why") == "Alone"
    assert said.has("hello.why")
    assert not said.has("only")


def test_plurals() -> None:
    """Each language counts by its own rules."""
    source = "n = { $n ->\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n"
    assert [words(source).say("n", {"n": n}) for n in (0, 1, 2, 5)] == ["other", "one", "other", "other"]
    arabic = words(source, locale="ar", direction="rtl")
    assert [arabic.say("n", {"n": n}) for n in (1, 2, 5, 11)] == ["one", "two", "few", "many"]
    assert words(source, locale="km").say("n", {"n": 1}) == "other"


def test_isolation() -> None:
    """Where text runs from right to left, an argument keeps its own direction; elsewhere nothing is put around it."""
    assert words("a = x { $n }").say("a", {"n": "KH"}) == "x KH"
    assert words("a = x { $n }", locale="ar", direction="rtl").say("a", {"n": "KH"}) == f"x {ISOLATED.format('KH')}"


@pytest.mark.parametrize(
    ("source", "mistake"),
    [
        ("good = x\nbroken x\n", '0.ftl:2: cannot be read: Expected token: "="'),
        ("good = x\n\nbroken = { $n\n", '0.ftl:3: cannot be read: Expected token: "}"'),
        ("empty =\n", '0.ftl:1: cannot be read: Expected message "empty" to have a value or attributes'),
        ("1a = x\n", "0.ftl:1: cannot be read: Expected an entry start"),
        (
            "a = { $n ->\n    [one] x\n}\n",
            "0.ftl:1: cannot be read: Expected one of the variants to be marked as default (*)",
        ),
        ("a = x\nb = y\na = z\n", "0.ftl:3: a: stands twice"),
        ("a = x\n    .why = y\n    .why = z\n", "0.ftl:3: a.why: stands twice"),
        ("a = { b }\nb = x\n", f"0.ftl:1: a: {NOTHING_ELSE}"),
        ("a = { a }\n", f"0.ftl:1: a: {NOTHING_ELSE}"),
        ("b = x\na = one\n  line { c.d }\n", f"0.ftl:3: a: {NOTHING_ELSE}"),
        ("a = x { -name }\n", f"0.ftl:1: a: {NOTHING_ELSE}"),
        ("a = { DATETIME($n) }\n", f"0.ftl:1: a: {NOTHING_ELSE}"),
        ("-name = x\n", "0.ftl:1: name: a term (-name) is not read here"),
    ],
)  # fmt: skip
def test_mistakes(source: str, mistake: str) -> None:
    """A broken line, a doubled id, and a message that leans on another are mistakes with their line."""
    assert mistakes(source) == [mistake]


def test_doubled_over_files() -> None:
    """An id that stands in two files of a language is a mistake in the second."""
    assert mistakes("a = x\nb = y\n", "\nb = z\n") == ["1.ftl:2: b: stands twice"]


def test_every_mistake_at_once() -> None:
    """All that is wrong is told together."""
    assert len(mistakes("a x\n\nb = y\nb = z\n\nc = { d }\n", "e f\n")) == 4


def test_never_silent() -> None:
    """A message that is missing, or an argument that nobody gave, is an error that names the message."""
    said = words("a = x { $n }\nb =\n    .why = y\n")
    for name in ("nothing", "a.why", "b", "", "b.", "b.why.more"):
        with pytest.raises(WordsError, match=f"en: no message '{name}'"):
            said.say(name)
    with pytest.raises(WordsError, match="en: 'a': Unknown external: n"):
        said.say("a")
    with pytest.raises(WordsError, match="en: 'a'"):
        said.say("a", {"m": 1})


def test_arguments_are_known() -> None:
    """Which arguments a message takes can be asked, whatever branch they stand in."""
    said = words("a = { $n ->\n    [one] x { $m }\n   *[other] y\n}\n    .why = { $k }\nb = z\n")
    assert said.variables == {"a": {"n", "m"}, "a.why": {"k"}, "b": frozenset()}


LANGUAGE = """
code: xx
name: X
english_name: X
direction: ltr
locale: LOCALE
private_words: [a, b, c, d, e, f, g, h, i, j]
never_say: [a, b, c, d, e, f, g, h]
"""


@pytest.mark.parametrize("locale", ["en", "fa-AF", "pt_BR", "km", "zh-Hant"])
def test_known_locales(locale: str) -> None:
    """A locale that CLDR knows is taken."""
    sheet = Sheet.parse(LANGUAGE.replace("LOCALE", locale), "language.yaml").record(LanguageSheet)
    assert sheet.locale == locale


@pytest.mark.parametrize("locale", ["prs", "ilo", "bi", "xx", "english", "''", "en-Q7"])
def test_unknown_locales(locale: str) -> None:
    """A locale that CLDR does not know is refused: its plurals would silently be those of English."""
    with pytest.raises(KnowledgeError, match=r"language.yaml:6: X: locale: '.*' is no locale known to CLDR"):
        Sheet.parse(LANGUAGE.replace("LOCALE", locale), "language.yaml").record(LanguageSheet)


def test_every_message_can_be_said(knowledge: Knowledge) -> None:
    """Every message of every language can be said, and none prints its own id or an argument's name."""
    for code, said in knowledge.words.items():
        for name, arguments in said.variables.items():
            spoken = said.say(name, dict.fromkeys(arguments, "Q7"))
            assert spoken.strip(), (code, name)
            assert "{" not in spoken
            assert "$" not in spoken


@PLENTY
@given(st.text(st.sampled_from("ab-. =\n{}$[]*>\"#'\t\x00🙂ក"), max_size=60))
def test_anything_is_read_or_refused(source: str) -> None:
    """Whatever a file holds, its messages can be said or it is refused; nothing else happens."""
    issues: list[Issue] = []
    said = build("en", "ltr", [("a.ftl", source)], issues)
    assert all(1 <= issue.line <= source.count("\n") + 1 and issue.reason for issue in issues)
    if not issues:
        for name, arguments in said.variables.items():
            assert isinstance(said.say(name, dict.fromkeys(arguments, "x")), str)


@pytest.mark.parametrize("code", [code for code in LANGUAGES if (FOLDER / "languages" / code / "coach.ftl").exists()])
def test_what_is_taken_as_it_stands_is_what_fluent_reads(knowledge: Knowledge, code: str) -> None:
    """A line without arguments says the same whether Fluent reads it or not."""
    bundle = FluentBundle([knowledge.languages[code].sheet.locale], use_isolating=False)
    for name in WORD_FILES:
        source = (FOLDER / "languages" / code / name).read_text(encoding="utf-8")
        bundle.add_resource(FluentResource(source))
    words = knowledge.words[code]
    for name in (name for name, arguments in words.variables.items() if not arguments):
        message_id, _, attribute = name.partition(".")
        message = bundle.get_message(message_id)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None
        assert words.say(name) == bundle.format_pattern(pattern)[0], name


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a =   x  y  \n", "x  y"),
        ("a = x\n    y\n", "x\ny"),
        ("a =\n    x\n", "x"),
        ("a = x\n\n    y\nb = z\n", "x\n\ny"),
        ("a = x\n# y\n", "x"),
        ("a = x\n  # y\nb = z\n", "x\n# y"),
        ("a = x # y", "x # y"),
        ('a = { "x" }\n', "x"),
        ("a = x\n    .b = y\n      z\n", "x"),
        ("a = x\r\nb = y\r\n", "x"),
    ],
)
def test_lines_end_where_fluent_ends_them(source: str, said: str) -> None:
    """Words that go on in the next line go on; what follows is another message."""
    assert words(source).say("a") == said
