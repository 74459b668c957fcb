"""A Bot API server on this machine and people who act: the bot is tested as it runs, over real HTTP."""

from tests.world.chats import Chat, Message, Upload
from tests.world.faults import ALWAYS
from tests.world.keyboards import Button
from tests.world.person import Person
from tests.world.server import Call
from tests.world.world import World

__all__ = ["ALWAYS", "Button", "Call", "Chat", "Message", "Person", "Upload", "World"]
