"""What the people in the transcripts do: over HTTP as acts, in the terminal as typed lines."""

from __future__ import annotations

from typing import TypeAlias

Act: TypeAlias = tuple[str, str]

OVER_HTTP: dict[str, tuple[str, list[Act]]] = {
    "en/job_in_bavet": (
        "en",
        [
            ("command", "/start"),
            (
                "forwards",
                "Admin team, typing and chat, 18-35, no experience. $900 + bonus, free room and food in Bavet. "
                "Company car picks you up tonight. Bring ID card. Don't post, limited places.",
            ),
            ("taps", "Why?"),
            ("taps", "Back"),
            ("taps", "Go on, ask me"),
            ("taps", "Still at home"),
            ("taps", "Not sure"),
            ("taps", "Nobody"),
            ("taps", "Skip"),
            ("taps", "Skip"),
            ("taps", "Questions to send them"),
            ("forwards", "Company name is private, you will see on arrival. Decide today or lose the job."),
            ("command", "/hotline Cambodia"),
            ("command", "/erase"),
        ],
    ),
}

TERMINAL: dict[str, tuple[str, str]] = {}
