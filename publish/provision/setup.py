"""Setting up, step by step; each step does nothing where nothing is lacking."""

import os
import time
from pathlib import Path

from publish.provision import faces, stamp
from publish.provision.environment import fill, install_project, make
from publish.provision.java import provide_java
from publish.provision.places import clone, environment, mending, python, share
from publish.provision.processes import run
from publish.provision.provide import provide_faces, provide_libraries
from publish.provision.words import Trouble, Words, say

__all__ = ["clone_for", "machine"]

GROUPS = {
    "book": ("book",),
    "test": ("test", "book"),
    "bench": ("bench", "test", "book"),
    "lock": ("lock", "book"),
}


def clone_for(purpose: str, *, anew: bool = False) -> None:
    """Make a clone ready for a purpose; Trouble says what a person must do."""
    root = _root()
    groups = GROUPS[purpose]
    if not anew and stamp.fresh(root, groups):
        return
    began = time.monotonic()
    _refuse_unwritable(root)
    make(root)
    fill(root, groups[0])
    install_project(root)
    if "test" in groups:
        provide_java(root)
    provide_libraries()
    provide_faces()
    _compose_in(python(environment(root)))
    stamp.put(root, groups)
    say(
        f"Ready, after {time.monotonic() - began:.0f} s; the next time starts at once.",
        f"准备完毕，用时 {time.monotonic() - began:.0f} 秒；下次会立即开始。",
    )


def machine() -> None:
    """Mend the machine of an installed copy: libraries and faces only."""
    _refuse_unwritable(share())
    provide_libraries()
    provide_faces()


def _compose_in(interpreter: Path) -> None:
    if faces.COMPOSED in faces.find((faces.COMPOSED,)):
        return
    say("Composing the Kai of Taiwan and Hong Kong ...", "正在合成台港用的楷体……")
    done = run((interpreter, "-m", "publish.fonts.compose"))
    if not done.well:
        raise Trouble(
            Words(
                f"The Kai could not be composed:\n{done.last_words}",
                f"楷体合成失败：\n{done.last_words}",
            ),
            Words(f"Run: {mending()}", f"请运行：{mending()}"),
        )


def _root() -> Path:
    root = clone()
    if root is None:
        raise Trouble(
            Words("This is an installed copy, not a clone.", "这是安装好的副本，不是源码目录。"),
            Words("Run: publish doctor --mend", "请运行：publish doctor --mend"),
        )
    return root


def _refuse_unwritable(folder: Path) -> None:
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    if not os.access(existing, os.W_OK):
        raise Trouble(
            Words(f"{existing} cannot be written.", f"{existing} 不可写。"),
            Words(
                "Clone into a folder of your own, or give yourself the right to write there.",
                "请克隆到自己的文件夹，或为自己开放写权限。",
            ),
        )
