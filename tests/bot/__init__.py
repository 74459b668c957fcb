"""Settings, storage and the command, piece by piece."""
