"""The analyst with a real worker: what is told, and how it survives what befalls the worker."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from reader.analysis import ANALYSIS_VERSION, analyse
from reader.background import BackgroundAnalyst
from reader.model import Article, Event, Failed, Findings, Found, Progressed, Span
from reader.store import Store

PARAGRAPH = (
    "Hier, Karim Belhadj a quitté Lyon pour Genève. « Nous reviendrons », a déclaré M. Belhadj. "
)
ARTICLE = Article(PARAGRAPH, "Départ", "depart.txt")
LONG = Article((PARAGRAPH * 5 + "\n\n") * 400, "Longtemps", "long.txt")
SHARED = Article((PARAGRAPH * 5 + "\n\n") * 450, "Long enough for two", "shared.txt")
PATIENCE = 60
ALONE = sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2


@pytest.fixture
def analyst() -> Iterator[BackgroundAnalyst]:
    analyst = BackgroundAnalyst()
    yield analyst
    analyst.stop()


def until(events: "Queue[Event]", wanted: Callable[[Event], bool]) -> list[Event]:
    """Return the events up to the first that is wanted."""
    seen: list[Event] = []
    while not seen or not wanted(seen[-1]):
        seen.append(events.get(timeout=PATIENCE))
    return seen


def is_end(event: Event) -> bool:
    return isinstance(event, Failed) or (isinstance(event, Found) and event.findings.complete)


def begun(analyst: BackgroundAnalyst, article: Article, near: int = 0) -> "Queue[Event]":
    events: Queue[Event] = Queue()
    analyst.begin(article, near=near, tell=events.put)
    return events


def ends(process_id: int) -> bool:
    """Return whether the process is gone within the time that one is ready to wait."""
    for _ in range(PATIENCE * 20):
        try:
            os.kill(process_id, 0)
            if Path(f"/proc/{process_id}/stat").read_text().split()[2] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


def test_it_finds_what_the_analysis_finds(analyst: BackgroundAnalyst) -> None:
    analyst.warm_up()
    *_, last = until(begun(analyst, ARTICLE), is_end)
    assert last == Found(ARTICLE.key, analyse(ARTICLE))


def test_what_is_near_is_told_first_then_progress_then_all(analyst: BackgroundAnalyst) -> None:
    events = begun(analyst, LONG, near=len(LONG.text) // 2)
    first, *others = until(events, is_end)
    assert isinstance(first, Found)
    assert any(span.contains(len(LONG.text) // 2) for span in first.findings.covered)
    shares = [event.share for event in others if isinstance(event, Progressed)]
    assert shares == sorted(shares) and len(shares) > 3 and 0 < shares[0] < shares[-1] < 1
    assert all(event.key == LONG.key for event in others)


def test_looking_elsewhere_is_answered_before_the_end(analyst: BackgroundAnalyst) -> None:
    events = begun(analyst, LONG)
    until(events, lambda event: isinstance(event, Found))
    end = len(LONG.text) - 1_000
    analyst.look_near(end)

    def shows_the_end(event: Event) -> bool:
        return isinstance(event, Found) and any(s.contains(end) for s in event.findings.covered)

    *_, told = until(events, shows_the_end)
    assert isinstance(told, Found) and not told.findings.complete


def test_another_article_cancels_the_first(analyst: BackgroundAnalyst) -> None:
    first = begun(analyst, LONG)
    until(first, lambda event: isinstance(event, Found))
    process = analyst.process_id
    until(begun(analyst, ARTICLE), is_end)
    assert analyst.process_id == process  # its model need not be loaded again
    while not first.empty():
        assert not is_end(first.get())


def test_findings_are_kept_and_told_again_without_a_process() -> None:
    store = Store(None)
    analyst = BackgroundAnalyst(keeper=store)
    *_, found = until(begun(analyst, ARTICLE), is_end)
    for _ in range(100):
        if store.findings(ARTICLE.key, "fr_core_news_sm 3.8.0", ANALYSIS_VERSION) is not None:
            break
        time.sleep(0.05)
    analyst.stop()
    again = BackgroundAnalyst(keeper=store)
    assert until(begun(again, ARTICLE), is_end) == [found]
    assert again.process_id is None
    assert [shelved.title for shelved in store.shelf()] == ["Départ"]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_a_worker_that_dies_is_told_and_begun_anew(
    analyst: BackgroundAnalyst, how: signal.Signals
) -> None:
    events = begun(analyst, LONG)
    until(events, lambda event: isinstance(event, Found))
    assert analyst.process_id is not None
    os.kill(analyst.process_id, how)
    *_, failed = until(events, is_end)
    assert isinstance(failed, Failed) and f"signal {how.value}" in failed.message
    assert isinstance(until(begun(analyst, ARTICLE), is_end)[-1], Found)


def test_a_worker_killed_before_it_was_told_anything_is_replaced(
    analyst: BackgroundAnalyst,
) -> None:
    analyst.warm_up()
    assert analyst.process_id is not None
    os.kill(analyst.process_id, signal.SIGKILL)
    while analyst.process_id is not None:
        time.sleep(0.01)
    assert isinstance(until(begun(analyst, ARTICLE), is_end)[-1], Found)


def test_a_missing_model_is_told_in_a_line() -> None:
    analyst = BackgroundAnalyst("no_such_model")
    for _ in range(2):
        (failed,) = until(begun(analyst, ARTICLE), is_end)
        assert isinstance(failed, Failed)
        assert "no_such_model" in failed.message and "--model" in failed.message
        assert "\n" not in failed.message
    analyst.stop()


def test_stop_ends_the_process_at_once_and_twice_is_harmless(analyst: BackgroundAnalyst) -> None:
    events = begun(analyst, LONG)
    until(events, lambda event: isinstance(event, Found))
    process = analyst.process_id
    assert process is not None
    analyst.stop()
    analyst.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)  # not even a zombie
    while not events.empty():
        assert not is_end(events.get())


def helper_of(analyst: BackgroundAnalyst, events: "Queue[Event]") -> int:
    """Return the id of the process that helps the worker once the screen has been told."""
    until(events, lambda event: isinstance(event, Found))
    for _ in range(PATIENCE * 20):
        tasks = Path(f"/proc/{analyst.process_id}/task").iterdir()
        helpers = [one for task in tasks for one in (task / "children").read_text().split()]
        if helpers:
            return int(helpers[0])
        time.sleep(0.05)
    raise AssertionError("no process helps")


@pytest.mark.skipif(ALONE, reason="one processor needs no helper")
def test_a_helper_that_dies_is_not_missed(analyst: BackgroundAnalyst) -> None:
    events = begun(analyst, SHARED)
    helper = helper_of(analyst, events)
    os.kill(helper, signal.SIGKILL)
    *_, last = until(events, is_end)
    assert isinstance(last, Found) and last.findings.covered == (Span(0, len(SHARED.text)),)
    assert len(last.findings.quotes) == 5 * 450
    assert ends(helper)


@pytest.mark.skipif(ALONE, reason="one processor needs no helper")
@pytest.mark.parametrize("how", ["stop", "kill", "another"])
def test_the_helper_ends_with_the_work(analyst: BackgroundAnalyst, how: str) -> None:
    helper, worker = helper_of(analyst, begun(analyst, SHARED)), analyst.process_id
    assert worker is not None
    if how == "another":
        until(begun(analyst, ARTICLE), is_end)
    elif how == "kill":
        os.kill(worker, signal.SIGKILL)
    else:
        analyst.stop()
    assert ends(helper)


OWNER = f"""
import sys, time
from queue import Queue
from reader.background import BackgroundAnalyst
from reader.model import Article
events = Queue()
analyst = BackgroundAnalyst()
analyst.begin(Article({PARAGRAPH!r} * 20_000, "", ""), near=0, tell=events.put)
events.get()
print(analyst.process_id, flush=True)
time.sleep({PATIENCE})
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP])
def test_the_worker_ends_when_its_owner_is_killed(how: signal.Signals) -> None:
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER],
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # ignored under nohup
    )
    assert owner.stdout is not None
    worker = int(owner.stdout.readline())
    owner.send_signal(how)
    owner.communicate()
    assert ends(worker)


def test_a_worker_with_nothing_to_do_ends_in_order() -> None:
    program = "from reader.background.worker import main; main(idle=0.1)"
    worker = subprocess.Popen(
        [sys.executable, "-c", program, "fr_core_news_sm"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert worker.wait(PATIENCE) == 0
    worker.communicate()


def test_a_worker_that_raises_ends_with_what_was_raised() -> None:
    program = """
import sys
from reader.background import worker
def work(*_, **__): raise RuntimeError("cherchez l'erreur")
worker.work = work
worker.main()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program, "m"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as raising:
        assert raising.stderr is not None
        assert raising.stderr.read().endswith(b"RuntimeError: cherchez l'erreur\n")
        assert raising.wait(PATIENCE) == 1


def test_what_the_worker_complains_of_never_reaches_the_terminal() -> None:
    program = OWNER.replace("BackgroundAnalyst()", 'BackgroundAnalyst("no_such_model")')
    program = program.replace("time.sleep", "sys.exit #")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=PATIENCE)
    assert (done.stdout, done.stderr) == (b"None\n", b"")


def test_a_folder_with_modules_of_its_own_is_no_trap(
    analyst: BackgroundAnalyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert isinstance(until(begun(analyst, ARTICLE), is_end)[-1], Found)


def test_kept_findings_that_are_none_are_of_no_harm() -> None:
    class Forgetful:
        def shelve(self, article: Article) -> None:
            assert article == ARTICLE

        def findings(self, key: str, model: str, version: int) -> Findings | None:
            return None

        def keep_findings(self, key: str, findings: Findings, version: int) -> None:
            assert findings.complete

    analyst = BackgroundAnalyst(keeper=Forgetful())
    assert isinstance(until(begun(analyst, ARTICLE), is_end)[-1], Found)
    analyst.stop()


def test_an_article_left_at_once_is_still_shelved() -> None:
    shelved: list[Article] = []

    class Slow:
        def shelve(self, article: Article) -> None:
            time.sleep(0.05)
            shelved.append(article)

        def findings(self, key: str, model: str, version: int) -> Findings | None:
            return Findings(complete=True)

        def keep_findings(self, key: str, findings: Findings, version: int) -> None:
            raise AssertionError("nothing new was found")

    analyst = BackgroundAnalyst(keeper=Slow())
    analyst.begin(ARTICLE, near=0, tell=lambda _event: None)
    analyst.stop()
    assert shelved == [ARTICLE]
