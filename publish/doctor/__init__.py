"""The doctor: what is on this machine, what is missing, and the one command that mends it."""

from publish.doctor.facts import Fact, State, healthy
from publish.doctor.looking import examine
from publish.doctor.mend import mend
from publish.doctor.report import report

__all__ = ["Fact", "State", "examine", "healthy", "mend", "report"]
