"""What is kept, sealed, and when it goes. SQLAlchemy's types stop here."""
