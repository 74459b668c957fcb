"""The tests: what the bot promises, proved with real parts."""
