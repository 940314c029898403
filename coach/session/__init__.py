"""The use cases, async and without a screen: look, read, keep. The session owns the order in which models compute."""

from coach.session.requests import Glance, Request
from coach.session.session import Session

__all__ = ["Glance", "Request", "Session"]
