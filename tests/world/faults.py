"""Bad days to order: refusals, silence, cut lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.world.refusals import WORDS, Json, RefusedError

ALWAYS = -1


@dataclass(slots=True)
class Fault:
    """One thing that shall go wrong, how often, and for whom."""

    method: str
    times: int = 1
    chat: int | None = None
    refusal: RefusedError | None = None
    body: str | None = None  # sent instead of JSON, as a proxy in between would
    seconds: float = 0.0
    cut: bool = False
    delivered: bool = False  # the call takes effect, only its answer is late or lost

    def fits(self, method: str, chat: object) -> bool:
        """Whether this call is the one that shall fail."""
        return self.method in ("*", method) and self.chat in (None, chat) and self.times != 0


@dataclass
class Faults:
    """The faults on order; the first that fits is taken."""

    orders: list[Fault] = field(default_factory=list)

    def take(self, method: str, chat: object) -> Fault | None:
        """The fault for this call, used up by one."""
        for fault in self.orders:
            if fault.fits(method, chat):
                fault.times -= fault.times > 0
                if fault.times == 0:
                    self.orders.remove(fault)
                return fault
        return None


def refusal(status: int, retry_after: float | None, description: str | None) -> RefusedError:
    """What a status looks like from Telegram: 429 says how long to wait, everything says why."""
    parameters: Json | None = None
    words = description or WORDS.get(status, "Internal Server Error")
    if retry_after is not None:
        parameters = {"retry_after": int(retry_after) if float(retry_after).is_integer() else retry_after}
        words = description or f"Too Many Requests: retry after {parameters['retry_after']}"
    return RefusedError(status, words, parameters)
