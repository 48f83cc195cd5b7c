"""`python3 -m publish.provision [--for book|test|bench|lock]`: set up what the clone needs."""

import argparse
import sys

from publish.provision.words import say

OLDEST = (3, 11)


def main(arguments: list[str] | None = None) -> int:
    """Set up, or say plainly why not; the exit status is 0 or 1."""
    wanted = _arguments(arguments)
    if sys.version_info < OLDEST:
        return _too_old()
    from publish.provision import setup  # noqa: PLC0415  newer syntax than an old Python reads
    from publish.provision.words import Trouble  # noqa: PLC0415

    try:
        setup.clone_for(wanted.purpose, anew=wanted.anew)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("Stopped; run it again to go on.", "已中断；再运行一次即可继续。")
        return 1
    return 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m publish.provision", description=__doc__)
    choices = ("book", "test", "bench", "lock")
    parser.add_argument("--for", dest="purpose", choices=choices, default="book")
    parser.add_argument("--anew", action="store_true", help="do not trust the stamp")
    return parser.parse_args(arguments)


def _too_old() -> int:
    here = ".".join(map(str, sys.version_info[:3]))
    say(
        f"This is Python {here}; 3.11 or newer is needed.\n"
        "  Install it, then name it: make book PYTHON=python3.12",
        f"当前是 Python {here}，需要 3.11 或更新。\n"
        "  请先安装，再指明它：make book PYTHON=python3.12",
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
