"""Telegram's side, piece by piece."""
