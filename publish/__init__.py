"""Yigao: one manuscript in, a PDF, an EPUB and a discussion deck out.

Importing the package imports nothing but Python's own library, so that the machine
can be made ready (`python3 -m publish.provision`) before anything is installed.
"""

__version__ = "0.1.0"
