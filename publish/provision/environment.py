"""The clone's virtual environment: made with or without ensurepip, filled from the lock."""

import shutil
import sys
from pathlib import Path

from publish.provision import bootstrap
from publish.provision.places import environment, python
from publish.provision.processes import Ran, run
from publish.provision.words import Trouble, Words, say

__all__ = ["fill", "install_project", "lock", "make"]


def make(root: Path) -> None:
    """Make the virtual environment, with pip in it, unless a sound one is there."""
    home = environment(root)
    if _sound(home):
        return
    say("Making the virtual environment .venv ...", "正在建立虚拟环境 .venv……")
    if home.exists():
        _clear(home)
    done = run((sys.executable, "-m", "venv", "--without-pip", home))
    if not done.well:
        raise _trouble("the virtual environment", "虚拟环境", done)
    bootstrap.give_pip(home)


def lock(root: Path, group: str) -> Path:
    """Return the lock file of a group: every package by version and by hash."""
    return root / "locks" / f"{group}.txt"


def fill(root: Path, group: str) -> None:
    """Install a group's packages as its lock says; pip is configured as the machine has it."""
    say(
        f"Installing packages (locks/{group}.txt) ...",
        f"正在安装依赖（locks/{group}.txt）……",
    )
    done = _pip(root, "install", "--require-hashes", "-r", lock(root, group))
    if not done.well:
        raise _trouble(f"the packages of locks/{group}.txt", f"locks/{group}.txt 中的依赖", done)


def install_project(root: Path) -> None:
    """Install the project itself, editable, with what the lock brought and nothing else."""
    done = _pip(root, "install", "--no-deps", "--no-build-isolation", "-e", root)
    if not done.well:
        raise _trouble("the project itself", "本项目", done)


def _pip(root: Path, *arguments: str | Path) -> Ran:
    command = (python(environment(root)), "-m", "pip", *arguments, "--no-input", "-q")
    return run(command, {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"})


def _sound(home: Path) -> bool:
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return python(home).exists() and run((python(home), "-c", check)).well


def _clear(home: Path) -> None:
    """Remove an unsound environment but keep what it shares: faces take long to fetch."""
    for entry in home.iterdir():
        if entry.name == "share":
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink()


def _trouble(what: str, zh: str, done: Ran) -> Trouble:
    return Trouble(
        Words(
            f"Could not install {what}:\n{done.last_words}", f"{zh}安装失败：\n{done.last_words}"
        ),
        Words(
            "Check the network and pip's configuration (`python3 -m pip config list`), "
            "then run the command again.",
            "请检查网络与 pip 的配置（`python3 -m pip config list`），然后再运行一次。",
        ),
    )
