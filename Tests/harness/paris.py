"""The day it is in Paris: the desk's own, whatever the machine's clock says of its zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    return datetime.now(ZoneInfo("Europe/Paris")).date()
