"""The expert: pure functions over immutable data. No Telegram, no database, no clock, no network."""
