"""The machine made ready: environment, libraries, faces, Java; before anything is installed.

This room imports nothing but Python's own library. `python3 -m publish.provision` sets
everything up in a clone; an installed copy mends itself with `publish doctor --mend`.
"""
