"""Weights learned from labelled messages stay honest: no sign lowers a score, no more is flagged for nothing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from knowledge.case import Turn
from knowledge.evaluation import Labelled, Rate
from knowledge.fitting import LEAST, Figures, Fit, fit, write
from knowledge.load import Knowledge
from knowledge.schema.terms import Level
from tests.knowledge.copies import copy, loaded

GUILTY = "Company pays all and then cuts 6 months salary for the ticket"  # fee_deducted_from_salary
FLATTERED = "You are so beautiful, we look for new faces, model casting for girls"  # flattery_model_scout


def rows(text: str, level: Level, times: int) -> list[Labelled]:
    """The same message many times, for what it should come to."""
    return [Labelled(f"{level}:{place}", (Turn(text),), level) for place in range(times)]


def test_weights_follow_the_messages(knowledge: Knowledge) -> None:
    """What only suspicious messages carry weighs more, what harmless ones carry weighs less, the rest stays."""
    fitted = fit(
        knowledge,
        [*rows(GUILTY, "high", 40), *rows(FLATTERED, "none_found", 40), *rows("dinner at eight", "none_found", 9)],
    )
    weights = {name: signal.weight for name, signal in knowledge.signals.items()}
    changed = {name for name, weight in fitted.weights.items() if weight != weights[name]}
    assert fitted.weights["fee_deducted_from_salary"] > weights["fee_deducted_from_salary"]
    assert fitted.weights["flattery_model_scout"] < weights["flattery_model_scout"]
    assert {"passport_held_now", "ransom_demand"} & changed == set()


def test_no_sign_ever_lowers_a_score(knowledge: Knowledge) -> None:
    """However many harmless messages carry a sign, it still adds a little."""
    fitted = fit(knowledge, [*rows(GUILTY, "none_found", 400), *rows(FLATTERED, "caution", 1)])
    assert min(fitted.weights.values()) >= LEAST
    assert fitted.weights["fee_deducted_from_salary"] == LEAST


def test_a_few_messages_move_little(knowledge: Knowledge) -> None:
    """What was set by hand holds against a handful of messages."""
    fitted = fit(knowledge, [*rows(GUILTY, "high", 2), *rows("dinner at eight", "none_found", 2)])
    assert fitted.weights["fee_deducted_from_salary"] == pytest.approx(1.8, abs=0.2)


def test_both_kinds_are_needed(knowledge: Knowledge) -> None:
    """From suspicious messages alone nothing can be learned."""
    with pytest.raises(ValueError, match="both needed"):
        fit(knowledge, rows(GUILTY, "high", 3))


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (Figures(Rate(9, 10), Rate(3, 10)), "more harmless messages would be flagged"),
        (Figures(Rate(7, 10), Rate(2, 10)), "fewer would be found, and no fewer flagged"),
        (Figures(Rate(7, 10), Rate(1, 10)), ""),
        (Figures(Rate(8, 10), Rate(2, 10)), ""),
    ],
)
def test_what_would_be_worse(after: Figures, reason: str) -> None:
    """Weights that flag more harmless messages, or find less for nothing, are not to be used."""
    assert Fit({}, 0.0, 1.0, Figures(Rate(8, 10), Rate(2, 10)), after).worse == reason


def test_they_are_written_into_the_sheets(tmp_path: Path, knowledge: Knowledge) -> None:
    """New weights stand in the sheets of signs, with the day and the figures, and everything else as it was."""
    root = copy(tmp_path)
    before = {file.name: file.read_text("utf-8") for file in (root / "base/signals").glob("*.yaml")}
    fitted = fit(knowledge, [*rows(GUILTY, "high", 40), *rows(FLATTERED, "none_found", 40)])
    for day in (date(2026, 12, 1), date(2026, 12, 24)):
        write(fitted, root, day)
    grown = loaded(root)
    assert {name: signal.weight for name, signal in grown.signals.items()} == fitted.weights
    levels = grown.assessor.levels
    assert levels.fitted is not None
    assert (levels.caution, levels.high, levels.fitted.on) == (fitted.caution, fitted.high, "2026-12-24")
    assert (levels.fitted.after.found.hits, levels.fitted.after.flagged.of) == (fitted.after.found.hits, 40)
    for name, text in before.items():
        without = re.compile(r"^  weight: .*$", re.MULTILINE)
        assert without.sub("", (root / "base/signals" / name).read_text("utf-8")) == without.sub("", text)
