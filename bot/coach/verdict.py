"""The first answer: how serious it looks, the strongest reasons in the person's own words, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.coach.acts import Chose
from bot.coach.reply import Block, Choice, Quote, Reply, Say
from bot.coach.weigh import Weighed, more_to_ask

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.case import Finding
    from knowledge.load import Knowledge

REASONS = 3
_WHY_REASONS = 6
_QUOTE_WORDS, _QUOTE_LETTERS = 9, 60
_NEWS = frozenset({"news", "awareness", "fiction"})


def verdict(knowledge: Knowledge, case: Case, weighed: Weighed, unread: Sequence[str] = ()) -> Reply:
    """Sixty words at most; the rest is one tap away."""
    level = weighed.assessment.level
    live = live_reasons(weighed)
    opening = Say("open-read" if level == "high" else "open-looked")
    notes = tuple(Say(f"unread-{kind}", tone="small") for kind in dict.fromkeys(unread))
    if level == "none_found" and not live:
        blocks: tuple[Block, ...] = _nothing_found(case)
    else:
        shown = () if weighed.watched else tuple(_quote(finding) for finding in live[:REASONS])
        headline = "level-weak" if level == "none_found" else f"level-{level}"
        blocks = (Say(headline, tone="strong"), *shown, Say("cannot-know"))
    return Reply(opening, (*blocks, *notes), choices(knowledge, case, weighed))


def _nothing_found(case: Case) -> tuple[Block, ...]:
    if _NEWS & set(case.frames):
        return (Say("level-none_found", tone="strong"), Say("n_awareness"))
    return (Say("level-none_found", tone="strong"), Say("none-looked-for"), Say("none-two-checks"))


def choices(knowledge: Knowledge, case: Case, weighed: Weighed) -> tuple[tuple[Choice, ...], ...]:
    """The buttons under a verdict: go on, what to do, whom to call, why, erase."""
    erase = Choice(Say("button-erase"), Chose("erase"))
    advice = Choice(Say("button-advice"), Chose("advice"))
    people = Choice(Say("button-contacts"), Chose("contacts"))
    why = Choice(Say("button-why"), Chose("why"))
    first: tuple[Choice, ...] = (advice,)
    if more_to_ask(knowledge, case, weighed):
        first = (Choice(Say("button-ask"), Chose("ask")), advice)
    if weighed.watched:
        return ((erase,), first, (people,))
    return (first, (people, why), (language_choice(), erase))


def language_choice() -> Choice:
    """The way to another language; it carries a globe, so that it is found in any of them."""
    return Choice(Say("button-language"), Chose("language"))


def why(weighed: Weighed, case: Case) -> Reply:
    """Every reason with its quote, what they mean together, and what cannot be seen."""
    reasons = live_reasons(weighed)[:_WHY_REASONS]
    blocks: list[Block] = []
    for number, finding in enumerate(reasons):
        blocks += (_quote(finding, entire=True), Say(f"signal-{finding.signal}.why"))
        if number < REASONS:
            blocks.append(Say(f"signal-{finding.signal}.check", tone="small"))
    blocks += (Say(f"constellation-{name}") for name in weighed.assessment.constellations[:2])
    blocks += (Say(f"direction-{name}") for name in weighed.assessment.directions)
    if not reasons:
        blocks += _nothing_found(case)
    blocks.append(Say("cannot-see", tone="small"))
    buttons = (
        (Choice(Say("button-advice"), Chose("advice")), Choice(Say("button-contacts"), Chose("contacts"))),
        (Choice(Say("button-back"), Chose("check", "again")), Choice(Say("button-erase"), Chose("erase"))),
    )
    return Reply(Say("open-more"), tuple(blocks), buttons)


def live_reasons(weighed: Weighed) -> Sequence[Finding]:
    """The findings that count: those not told as news, a warning or a story."""
    return [finding for finding in weighed.assessment.reasons if not finding.frame]


def _quote(finding: Finding, *, entire: bool = False) -> Quote:
    return Quote(finding.quote if entire else shortened(finding), Say(f"signal-{finding.signal}"))


def shortened(finding: Finding) -> str:
    """A quote that fits a short message: what made the sign, with an ellipsis for each thing left out."""
    quote = finding.quote
    if _fits(quote):
        return quote
    kept = ""
    last = 0
    for start, end in _telling(finding):
        gap = "" if start == last else "…" if not last else " … " if quote[last:start].strip() else " "
        longer = f"{kept}{gap}{quote[start:end]}"
        if not _fits(longer):
            break
        kept, last = longer, end
    if not kept:
        words = quote.split(" ")
        while len(words) > 1 and not _fits(" ".join(words)):
            words.pop()
        kept = " ".join(words)[:_QUOTE_LETTERS]
        last = len(kept)
    return kept if last >= len(quote) else f"{kept}…"


def _fits(quote: str) -> bool:
    return len(quote) <= _QUOTE_LETTERS and len(quote.split()) <= _QUOTE_WORDS


def _telling(finding: Finding) -> list[tuple[int, int]]:
    """The places within a quote that made the sign, in order and apart."""
    places: list[tuple[int, int]] = []
    size = len(finding.quote)
    for match in sorted(finding.because, key=lambda match: (match.start, -match.end)):
        start, end = max(match.start - finding.start, 0), min(match.end - finding.start, size)
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        elif start < end:
            places.append((start, end))
    return places
