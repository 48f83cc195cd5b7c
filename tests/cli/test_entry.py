"""The command as a process: at once, with the right status, and never a traceback."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from publish import __version__
from publish.cli import entry
from publish.cli.options import OPTIONS, options_of
from publish.press import write
from publish.words.interface import CHINESE, ENGLISH, Interface

ENGINES = (
    *("weasyprint", "ebooklib", "pptx", "opencc", "markdown_it", "fontTools", "uharfbuzz"),
    *("pikepdf", "PIL", "lxml", "icu", "pypinyin", "ziamath"),
)
FULL = Path("/dev/full")
LISTING = (
    "import sys; from publish.cli import main; main(sys.argv[1:]); print(*sys.modules, sep='\\n')"
)


def process(
    *command: str,
    folder: Path | None = None,
    stdout: int = subprocess.PIPE,
    more: Mapping[str, str] | None = None,
) -> subprocess.Popen[str]:
    """Start Python with a plain locale."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))
    }
    return subprocess.Popen(  # noqa: S603  our own interpreter, our own words
        [sys.executable, *command],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**kept, "PYTHONPATH": str(Path(entry.__file__).parents[2]), **(more or {})},
    )


def run(*typed: str, folder: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    started = process("-m", "publish", *typed, folder=folder, more=more)
    out, err = started.communicate()
    return subprocess.CompletedProcess(typed, started.returncode, out, err)


@pytest.mark.parametrize("typed", ["--help", "build --help", "--version", "biuld"])
def test_help_loads_no_engine(typed: str) -> None:
    """Asking for help or the version, or mistyping, imports none of the libraries."""
    out, err = process("-c", LISTING, *typed.split()).communicate()
    assert "Traceback" not in err
    loaded = {name.partition(".")[0] for name in out.splitlines()}
    assert loaded.isdisjoint(ENGINES)


def test_the_version_is_printed() -> None:
    """`publish --version` prints the version alone."""
    assert run("--version").stdout == f"{__version__}\n"


def test_help_speaks_the_language_of_the_locale() -> None:
    """Help comes in Chinese where the locale is Chinese, in English elsewhere."""
    assert run("--help", LANG="zh_CN.UTF-8").stdout == CHINESE.help[""]
    assert run("--help").stdout == ENGLISH.help[""]


@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("command", OPTIONS)
def test_help_names_every_option(command: str, words: Interface) -> None:
    """Every option that is understood stands in the help of its command, and no other does."""
    make, _ = OPTIONS[command]
    understood = {option for action in options_of(make()) for option in action.option_strings}
    assert set(re.findall("--[a-z]+", words.help[command])) == understood | {"--lang"}
    assert f"publish {command} " in words.help[""]


def test_wrong_usage_ends_with_2() -> None:
    """A mistyped command is told what it may have meant; the status is 2."""
    done = run("biuld")
    assert done.returncode == 2
    assert not done.stdout
    assert done.stderr == (
        "publish: there is no command biuld\n"
        "  hint: did you mean build? the commands are "
        "build, new, inspect, suggest, export, specimen, doctor\n"
    )


def test_a_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    """Without seeds/ where one works, plain `publish build` says how to name a folder."""
    done = run("build", "--lang", "zh", folder=tmp_path)
    assert done.returncode == 2
    assert "找不到文件夹或文件 seeds" in done.stderr


def test_no_command_shows_the_help() -> None:
    """`publish` alone is wrong usage, and shows what there is."""
    done = run()
    assert (done.returncode, done.stderr) == (2, ENGLISH.help[""])


def test_what_cannot_be_encoded_is_escaped() -> None:
    """A terminal that knows only ASCII gets escapes, not a crash."""
    done = run("biuld", "--lang", "zh", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert "\\u6ca1" in done.stderr


def test_json_is_utf_8_everywhere(tmp_path: Path) -> None:
    """Whatever the locale's encoding, JSON comes as UTF-8."""
    (tmp_path / "一.md").write_text("# 标题\n\n正文。\n", encoding="utf-8")
    done = run("inspect", str(tmp_path), "--json", PYTHONIOENCODING="gbk")
    assert json.loads(done.stdout)["sections"][0]["title"] == "标题"


def test_names_are_utf_8_everywhere(tmp_path: Path) -> None:
    """Where the locale's encoding has no Han, a folder so named is read, and answered in it."""
    (tmp_path / "稿").mkdir()
    (tmp_path / "稿" / "一.md").write_text("# 标题\n\n正文。\n", encoding="utf-8")
    plain = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("export", "稿", "--output", "写", folder=tmp_path, **plain)
    assert (done.returncode, done.stderr.isascii()) == (0, True)
    assert [file.name for file in (tmp_path / "写").iterdir() if file.suffix == ".md"] == ["一.md"]


def test_an_interruption_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C ends with 130 and a sentence."""
    monkeypatch.setattr(entry, "_run", _raising(KeyboardInterrupt()))
    assert entry.main(["--version", "--lang", "en"]) == 130
    assert capsys.readouterr().err == f"{ENGLISH.interrupted}\n"


def test_an_interruption_while_it_loads_is_quiet() -> None:
    """Ctrl-C before the command is loaded ends with 130, and no traceback."""
    stumbling = (
        "import sys, publish.cli\n"
        "class Stumble:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'publish.cli.entry': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stumble())\n"
        "sys.exit(publish.cli.main(['--version']))"
    )
    started = process("-c", stumbling)
    assert started.communicate() == ("", "")
    assert started.returncode == 130


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hangup"])
def test_a_request_to_end_takes_back_what_is_half_written(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    asked: signal.Signals,
) -> None:
    """SIGTERM in the midst of writing ends with 143, a sentence, and the old file whole."""
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", lambda *_: os.kill(os.getpid(), asked))
    monkeypatch.setattr(entry, "_run", lambda *_: write.put(target, b"new"))
    assert entry.main(["--version", "--lang", "en"]) == 128 + asked
    assert capsys.readouterr().err == f"{ENGLISH.interrupted}\n"
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("book.pdf", b"old")]


def test_who_was_told_to_ignore_the_line_going_dead_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under nohup a hangup stops nothing."""
    usual = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        monkeypatch.setattr(entry, "_run", lambda *_: signal.raise_signal(signal.SIGHUP))
        entry.main(["--version"])
    finally:
        signal.signal(signal.SIGHUP, usual)


def test_the_unexpected_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error nobody foresaw says what to report, and shows no traceback."""
    monkeypatch.delenv("YIGAO_DEBUG", raising=False)
    monkeypatch.setattr(entry, "_run", _raising(RuntimeError("no such luck")))
    assert entry.main(["--version", "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "RuntimeError: no such luck (publish/cli/entry.py:" in said
    assert ENGLISH.report_it in said
    assert "Traceback" not in said


def test_debugging_shows_the_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """YIGAO_DEBUG=1 shows the traceback too."""
    monkeypatch.setenv("YIGAO_DEBUG", "1")
    monkeypatch.setattr(entry, "_run", _raising(RuntimeError("no such luck")))
    assert entry.main(["--version", "--lang", "en"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_missing_library_sends_to_the_doctor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a library is not installed, the doctor is named."""
    missing = ModuleNotFoundError("No module named 'weasyprint'", name="weasyprint")
    monkeypatch.setattr(entry, "_run", _raising(missing))
    assert entry.main(["--version", "--lang", "en"]) == 1
    assert "publish doctor" in capsys.readouterr().err


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that has had enough ends the command without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    started = process("-m", "publish", "inspect", "--schema", stdout=writing)
    os.close(writing)
    _, err = started.communicate()
    assert (started.returncode, err) == (141, "")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_the_output_is_one_sentence() -> None:
    """Results that cannot be written end with 1 and the reason."""
    with FULL.open("wb") as full:
        started = process("-m", "publish", "inspect", "--schema", stdout=full.fileno())
        _, err = started.communicate()
    assert started.returncode == 1
    assert err == f"{ENGLISH.unheard.format(os.strerror(errno.ENOSPC))}\n"


@pytest.mark.parametrize("closed", [1, 2])
def test_streams_closed_from_the_start_are_nowhere(closed: int) -> None:
    """What is printed where nobody listens goes nowhere, and no file takes its number."""
    listing = (
        f"import os, sys; os.close({closed}); os.execv(sys.executable, [sys.executable, '-c', "
        "'import os, sys; from publish.cli import main; ended = main([chr(45)*2 + chr(118)]); "
        f"sys.exit(ended + 100 * (os.open(os.devnull, 0) == {closed}))'])"
    )
    started = process("-c", listing)
    assert "Traceback" not in "".join(started.communicate())
    assert started.returncode == 2


def _raising(error: BaseException) -> object:
    def run(*_: object) -> int:
        raise error

    return run
