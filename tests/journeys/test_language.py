"""The coach speaks the person's language: by their app, by their words, and above all by their choice."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.coach.acts import Act, Chose, Showed, Typed
from bot.coach.case import Case
from bot.house import House, Who
from knowledge.case import Exhibit, Turn
from tests.conftest import NOW

SPANISH = "Te ofrezco trabajo en Dubái con buen sueldo, pasaje y hotel pagados, pero no le digas nada a tu familia."
ENGLISH = "I offer you a job in Dubai with a good salary, ticket and hotel paid, but do not tell your family anything."


def after(house: House, code: str, *acts: Act, now: datetime = NOW) -> Case:
    """The case of somebody whose app speaks `code`, after they did these things."""
    heard = [house.hear_now(Who(77, code), act, now) for act in acts]
    return heard[-1].case


def forwarded(text: str) -> Showed:
    """A message of somebody else's, shown."""
    return Showed((Exhibit((Turn(text, "them"),)),))


@pytest.mark.parametrize(
    ("code", "language"), [("es", "es"), ("es-419", "es"), ("ar", "ar"), ("km", "km"), ("xx", "en")]
)
def test_the_apps_language_is_spoken(house: House, code: str, language: str) -> None:
    """Telegram's language code decides first; one that is not spoken gets the house's own language."""
    assert after(house, code, Chose("start")).language == language


def test_an_exhibit_in_another_language_changes_nothing(house: House) -> None:
    """Somebody whose app is in English is answered in English about a Spanish message."""
    assert after(house, "en", Chose("start"), forwarded(SPANISH)).language == "en"


def test_what_is_shown_tells_where_the_app_does_not(house: House) -> None:
    """An app in a language that is not spoken, or that is not told, gives way to what is shown."""
    assert after(house, "", Chose("start"), forwarded(SPANISH)).language == "es"
    assert after(house, "", forwarded(ENGLISH)).language == "es"


def test_own_words_tell_more_than_the_app(house: House) -> None:
    """Who asks the coach something in Spanish is answered in Spanish, whatever the app is in."""
    assert after(house, "en", Typed("¿Es real este trabajo o es una estafa?")).language == "es"


def test_a_choice_stays(house: House) -> None:
    """A language that was chosen is kept, whatever is shown or said after it, and in the next case too."""
    case = after(
        house, "es", Chose("language_is", "km"), forwarded(SPANISH), Typed("¿Es real este trabajo?"), Chose("check")
    )
    assert (case.language, case.language_by) == ("km", "chosen")


def test_a_choice_that_is_not_spoken_changes_nothing(house: House) -> None:
    """An old button for a language that is gone leaves the language as it was."""
    assert after(house, "en", Chose("language_is", "tlh")).language == "en"
