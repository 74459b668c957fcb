"""The conversation without Telegram: an act goes in, a case and a reply come out."""
