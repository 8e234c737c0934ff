"""A simulator of Pro Santé Connect's public protocol (OpenID Connect), for tests only.

It keeps the paths and the strictness of the public documentation, serves invented people, and can
be told to misbehave one way at a time. It is not the service, and no credential of the service
works here. By hand:

    PYTHONPATH=Tests/SignInTests .venv/bin/python -m provider --port 9180
"""

from provider.faults import Faults
from provider.server import Simulator, serve

__all__ = ["Faults", "Simulator", "serve"]
