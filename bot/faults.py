"""What can go wrong before anything starts; each message is one line for whoever runs it."""


class CommandFault(RuntimeError):
    """A command cannot do what was asked; the message says why and the way out."""
