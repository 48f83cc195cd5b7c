"""`python -m publish`: the command line, where the console script is not on the path."""

import sys

from publish.cli import main

sys.exit(main())
