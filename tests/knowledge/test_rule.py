"""How rules over concepts are read, and when they hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.rule import Node, compile_rule, parse
from knowledge.sheet import Plain
from tests.knowledge.nasty import PLENTY
from tests.knowledge.small import SMALL, WORDS, detector, holds, quotes

NEAR: Plain = {"near": ["pay", "fee"], "within": "3"}
SEQ: Plain = {"seq": ["pay", "fee"], "within": "3"}
ALL: Plain = {"all": ["job", "abroad"]}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ({"near": ["pay"], "seq": ["fee"]}, "a rule is one of near, seq, all, any; here: near, seq"),
        ({"nearby": ["pay"]}, "a rule is one of near, seq, all, any; here: nearby"),
        ({"within": "3"}, "a rule is one of near, seq, all, any; here: within"),
        ({"near": []}, "near: a list of at least one part"),
        ({"all": "pay"}, "all: a list of at least one part"),
        ({"near": [{"all": ["pay"]}, "fee"]}, "near takes names only; put other rules into all or any"),
        ({"near": ["pay", "fee"], "within": "few"}, "within is a number of words"),
        ("pay fee", "'pay fee' is no concept name"),
        ("pay||fee", "'pay||fee' is no concept name"),
        ("", "'' is no concept name"),
    ],
)
def test_refused(written: Plain, reason: str) -> None:
    """A rule that cannot be read is refused, and it is said why."""
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        parse(written)


def test_parse() -> None:
    """A rule names every concept it speaks of; a list is one of several."""
    rule = parse({"all": ["a|b", {"near": ["c", "d"], "within": "4"}, ["e", "f"]]})
    assert sorted(rule.concepts()) == ["a", "b", "c", "d", "e", "f"]
    assert rule.parts[1].within == 4
    assert rule.parts[2] == Node("any", (Node("one", names=("e",)), Node("one", names=("f",))))


def test_unknown_concept() -> None:
    """A rule over a concept that nobody knows cannot be made ready."""
    with pytest.raises(KeyError):
        compile_rule(parse("passport"), dict(SMALL.lexicon.number))


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("pay", "you pay now, pay later", ["pay", "pay"]),
        ("pay|fee", "the fee they paid", ["paid", "fee"]),
        (NEAR, "pay the small fee", ["pay the small fee"]),
        (NEAR, "a fee you pay", ["fee you pay"]),
        (NEAR, "pay one two three fee", ["pay one two three fee"]),
        (NEAR, "pay one two three four five fee", []),
        (SEQ, "pay the fee", ["pay the fee"]),
        (SEQ, "the fee you pay", []),
        (ALL, "abroad. One. Two. Three. A job", ["abroad. One. Two. Three. A job"]),
        (ALL, f"abroad. {'Something else. ' * 10}A job", ["job"]),
        (ALL, "a job here", []),
        (["visa", "fee"], "the visa", ["visa"]),
        ({"any": ["visa", NEAR]}, "fee you pay", ["fee you pay"]),
        ({"seq": ["pay", "visa", "fee"]}, "pay for the visa a fee", ["pay for the visa a fee"]),
        ({"seq": ["pay", "visa", "fee"]}, "pay a fee for the visa", []),
        ({"near": ["pay", "fee", "visa"]}, "visa fee: pay", ["visa fee: pay"]),
    ],
)
def test_holds(rule: Plain, text: str, found: list[str]) -> None:
    """Near, seq, all and any mean what the page on rules says."""
    assert sorted(quotes(rule, text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We pay. The fee is ours.", True),
        ("We pay. It is late. The fee is ours.", False),
        ("pay\nfee", True),
        ("pay!!\n\nfee", True),
        ("pay\nx\nfee", False),
        ("pay... (x). fee", False),
    ],
)
def test_sentences_apart(text: str, found: bool) -> None:
    """What stands more than one sentence apart does not belong together."""
    assert holds({"near": ["pay", "fee"]}, text) is found


def test_long_words_have_no_longer_reach() -> None:
    """Three words of thirty letters each are further than three words."""
    assert not holds(NEAR, f"pay {'x' * 30} {'y' * 30} fee")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("you pay a fee", True),
        ("you do not pay a fee", False),
        ("never, ever: you pay a fee", True),
        ("we will never ask you to pay a fee", False),
        ("we never charge for it, but you all pay a fee", True),
        ("not a fee you pay", False),
        ("why not pay the fee", True),
        ("no problem, pay the fee", True),
        ("you pay not a fee", False),
        ("I said no. You pay a fee", True),
        ("you pay a fee, not me", True),
    ],
)
def test_negation(text: str, found: bool) -> None:
    """A rule does not hold over what is negated in its own clause, within three words."""
    assert holds({"near": ["pay", "fee"]}, text) is found


def test_negation_is_judged_by_the_rule_that_names_it() -> None:
    """A rule that speaks of the negation itself is not undone by it."""
    assert holds({"seq": ["negation", "pay"]}, "never pay")
    assert not holds({"seq": ["negation", "pay"]}, "pay, never")


def test_earlier_messages() -> None:
    """A bare name in all may stand in an earlier message; something must be in this one."""
    assert quotes(ALL, "it is a job", ["abroad"]) == ["job"]
    assert not holds(ALL, "it is raining", ["abroad", "job"])
    assert not holds({"all": [NEAR, "job"]}, "a job", ["pay", "fee"])
    assert holds({"all": [NEAR, "job"]}, "pay a fee", ["job"])


def test_a_negated_word_does_not_stand_for_itself() -> None:
    """What a message denies is not heard in it, unless another message says so."""
    assert not holds(ALL, "no job here, I am abroad")
    assert holds(ALL, "no job here, I am abroad", ["job"])


def test_at_most_three() -> None:
    """More of the same adds nothing: a rule is found three times at most."""
    assert len(quotes("pay", "pay " * 50)) == 3
    assert len(quotes(["pay", "fee", "visa"], "pay fee visa " * 20)) == 3


words = st.lists(
    st.sampled_from(["pay", "fee", "visa", "job", "abroad", "not", "x", "yy", ".", ",", "\n"]), max_size=25
).map(" ".join)
names = st.sampled_from(["pay", "fee", "visa", "job", "abroad"])
nears = st.builds(
    lambda kind, parts, within: {kind: parts, "within": str(within)},
    st.sampled_from(["near", "seq"]),
    st.lists(names, min_size=1, max_size=3),
    st.integers(0, 12),
)
rules: st.SearchStrategy[Plain] = st.recursive(
    st.one_of(names, nears),
    lambda inner: st.builds(
        lambda kind, parts: {kind: parts}, st.sampled_from(["all", "any"]), st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@PLENTY
@given(rules, words)
def test_found_is_matched(rule: Plain, text: str) -> None:
    """A rule is found where, and only where, it matches; what is found stands in the text."""
    hearing = SMALL.hear(text)
    ready = compile_rule(parse(rule), dict(SMALL.lexicon.number))
    assert ready.matches(hearing) is bool(ready.found(hearing))
    for spans in ready.found(hearing):
        assert all(0 <= start < end <= len(hearing.words) for start, end in spans)


@PLENTY
@given(st.lists(names, min_size=2, max_size=3), st.integers(0, 10), words)
def test_wider_finds_no_less(parts: list[str], within: int, text: str) -> None:
    """In one sentence, whatever is found within few words is found within more."""
    text = text.replace(".", "").replace("\n", " ").replace(",", "").replace("not", "")
    if holds({"seq": [*parts], "within": str(within)}, text):
        assert holds({"seq": [*parts], "within": str(within + 1)}, text)
        assert holds({"near": [*parts], "within": str((within + 1) * len(parts))}, text)


def test_a_not_that_belongs_to_the_rule_does_not_undo_it() -> None:
    """A rule that looks for "don't tell" is not undone by that "don't"."""
    small = detector({**WORDS, "do_not_tell": ["don't tell"], "family": ["parents"]})
    found = compile_rule(parse({"near": ["do_not_tell", "family"]}), dict(small.lexicon.number))
    assert found.matches(small.hear("Don't tell your parents."))
    assert not found.matches(small.hear("We never say don't tell your parents"))


@pytest.mark.parametrize(
    ("text", "rule", "held"),
    [
        ("please don't tell mum", {"near": ["secret", "family"], "within": "3"}, True),
        ("mum knows", {"near": ["family", "again"], "within": "3"}, False),
        ("mum knows, don't tell dad", {"near": ["secret", "family"], "within": "3"}, False),
    ],
)
def test_one_inside_the_other(text: str, rule: Plain, *, held: bool) -> None:
    """A phrase that holds another concept's word says both; the same words twice say one thing only."""
    small = detector({**WORDS, "secret": ["don't tell mum"], "family": ["mum"], "again": ["mum"]})
    found = compile_rule(parse(rule), dict(small.lexicon.number)).found(small.hear(text))
    assert bool(found) == held
