"""The first conversation, as a person has it."""

from __future__ import annotations

from tests.running import Running
from tests.world import World

OFFER = (
    "Admin team, typing and chat, 18-35, no experience. $900 + bonus, free room and food in Bavet. "
    "Company car picks you up tonight. Bring ID card. Don't post, limited places."
)


async def test_a_forwarded_offer_is_answered_with_its_own_words(bot: Running, world: World) -> None:
    """A forwarded offer is answered in one message with the strongest reasons, quoted, and a way on."""
    asha = world.asha
    await asha.forwards(OFFER)
    print(asha.transcript())
    asha.sees("Several strong signs", "picks you up tonight")
    asha.offers("Go on, ask me", "What I could do now", "Who could help", "Why?")
