"""Asking and advising: one tap an answer, a way out of every question, and advice that fits the answers."""

from __future__ import annotations

from tests.journeys.test_show import OFFER
from tests.running import Running
from tests.world import World


async def test_questions_are_one_tap_each_and_stop_early(bot: Running, world: World) -> None:
    """Answers lead from question to question, and to advice when nothing more could change it."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    for number in range(1, 8):
        if "What I could" in asha.transcript().splitlines()[-1] or "Here you are." in asha.last.text:
            break
        asha.sees(f"{number} of at most 7")
        asha.offers("Skip", "Stop", "Erase", "Why do you ask?")
        await asha.taps("Not sure")
    asha.sees("Here you are.")


async def test_why_do_you_ask_is_answered_in_one_line(bot: Running, world: World) -> None:
    """Every question can say why it is asked, and is then asked again."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    question = asha.last.text
    await asha.taps("Why do you ask?")
    asha.sees("1 of at most 7")
    assert asha.last.text != question


async def test_back_takes_the_last_answer_back(bot: Running, world: World) -> None:
    """One tap goes back to the question before, and its answer is gone."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    first = asha.last.text.splitlines()[2]
    await asha.taps("Not sure")
    await asha.taps("Back")
    asha.sees(first, "1 of at most 7")


async def test_two_skips_end_the_questions(bot: Running, world: World) -> None:
    """Somebody who skips twice in a row is not asked a third time; advice comes instead."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    await asha.taps("Skip")
    await asha.taps("Skip")
    asha.sees("Here you are.")


async def test_an_answer_may_be_typed(bot: Running, world: World) -> None:
    """Typing the words on a button counts as a tap."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    asha.offers("Still at home")
    await asha.says("still at home")
    asha.sees("2 of at most 7")


async def test_a_typed_answer_that_is_nearly_one_is_confirmed(bot: Running, world: World) -> None:
    """Words that are only like an answer are read back before they count."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    await asha.says("i am still home")
    asha.sees("I read that as", "Still at home")
    await asha.taps("Yes")
    asha.sees("2 of at most 7")


async def test_a_forward_in_the_middle_joins_and_changes_what_is_asked(bot: Running, world: World) -> None:
    """Something new in the middle of the questions is weighed at once, and what it shows is not asked any more."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    await asha.forwards("You enter on visit visa, company changes it to work permit after one month")
    asha.sees("Several strong signs")
    await asha.taps("Go on, ask me")
    for _ in range(7):
        if "Here you are." in asha.last.text:
            break
        asha.sees_no("What kind of visa is it?")
        await asha.taps("Not sure")


async def test_advice_comes_three_at_a_time(bot: Running, world: World) -> None:
    """Advice comes three pieces at a time, the rest behind one tap, and nothing is said twice."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("What I could do now")
    first = {line for line in asha.last.text.splitlines() if len(line) > 40 and "Who could help" not in line}
    assert len(first) <= 4
    await asha.taps("More")
    assert not first & set(asha.last.text.splitlines())


async def test_questions_to_send_back_and_their_answer(bot: Running, world: World) -> None:
    """Three questions can be copied, with what a real one would answer; the recruiter's reply can be shown again."""
    asha = world.asha
    await asha.forwards("Registered office job in Dubai, 1500 USD a month, no experience, we pay the ticket")
    await asha.taps("What I could do now")
    await asha.taps("Questions to send them")
    asha.sees("registered name", "Then show me the answer")
    assert asha.last.html.count("<code>") == 3
    await asha.forwards("Company name is private, you will see on arrival. Why you ask so many questions?")
    asha.sees("Company name is private")


async def test_contacts_are_for_where_they_are_and_where_they_would_go(bot: Running, world: World) -> None:
    """People to reach come for the country where somebody is, and say which country that is."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Who could help")
    asha.sees("Which country are you in now?")
    await asha.says("nepal")
    asha.sees("Nepal?")
    await asha.taps("Yes")
    asha.sees("People to reach in Nepal")
    asha.offers("Change country")


async def test_stop_ends_the_questions_and_keeps_the_case(bot: Running, world: World) -> None:
    """Stop asks nothing more; what was shown is still there."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    await asha.taps("Stop")
    asha.sees("no more questions")
    await asha.command("/why")
    asha.sees("picks you up")
