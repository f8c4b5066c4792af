"""`python -m tests.benchmarks.builds`: what a build costs beside parsing its lines, and its memory.

Both are whole processes in the same run. `--entities N` adds a synthetic list of that size.
"""

from __future__ import annotations

import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.process import program
from tests.benchmarks.synthetic import write_lines
from tests.eval.material import FOLDER

PARSE = """
import gzip, json, sys
count = 0
for line in (gzip.open if sys.argv[1].endswith(".gz") else open)(sys.argv[1], "rb"):
    json.loads(line)
    count += 1
print(count)
"""
TIMES = 8  # of the time that parsing takes
GROWTH = 1.3  # of the cost an entity
MEMORY = (500, 1000)  # megabytes: the evaluation list, millions


class Cost(NamedTuple):
    """Seconds on the clock and the most memory of all processes together, in megabytes."""

    seconds: float
    memory: float
    output: str


def cost(command: list[str]) -> Cost:
    """What a command and the processes that it starts take."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(_memory(pid) for pid in _family(process.pid)))
        time.sleep(0.1)
    seconds = time.perf_counter() - started
    assert process.stdout is not None
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed")
    return Cost(seconds, most, process.stdout.read())


def _family(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text()
        except OSError:
            continue
        found += [int(child) for child in children.split()]
    return found


def _memory(pid: int) -> float:
    """Memory of a process in megabytes, shared pages counted in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def measure(source: Path, output: Path, memory: float) -> float:
    """Build `source` and print what it took; seconds an entity, in units of parsing one."""
    parsing = cost([sys.executable, "-c", PARSE, str(source)])
    building = cost([program("factlint"), "refs", "build", str(source), "-o", str(output)])
    count = int(parsing.output)
    ratio = building.seconds / parsing.seconds
    each = 1e6 * building.seconds / count
    size = output.stat().st_size / 1e6
    print(f"{source.name}: {count:,} lines, a list of {size:,.0f} MB")
    print(f"  parsing {parsing.seconds:.1f} s, building {building.seconds:.1f} s,"
          f" {each:.0f} µs an entity, {building.memory:.0f} MB")  # fmt: skip
    print(f"  ratio {ratio:.1f}, goal at most {TIMES}: {_met(ratio <= TIMES)};"
          f" memory goal {memory:.0f} MB: {_met(building.memory <= memory)}")  # fmt: skip
    return building.seconds / count


def _met(holds: bool) -> str:
    return "met" if holds else "NOT met"


def main() -> None:
    """Measure both lists and print the ratios."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.builds", description=__doc__)
    parser.add_argument("--entities", type=int, default=0, help="size of the synthetic list")
    parser.add_argument("--keep", metavar="FILE", help="keep the synthetic store")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        small = 0.0
        source = FOLDER / "reference.jsonl.gz"
        if source.is_file():
            small = measure(source, Path(folder, "evaluation.sqlite"), MEMORY[0])
        else:
            print(f"evaluation list: skipped, {source} is not here")
        if options.entities:
            lines = write_lines(Path(folder, "synthetic.jsonl"), options.entities)
            kept = Path(options.keep or Path(folder, "synthetic.sqlite"))
            large = measure(lines, kept, MEMORY[1])
            if small:
                growth = large / small
                print(f"  {growth:.2f} times the cost an entity of the evaluation list,"
                      f" goal at most {GROWTH}: {_met(growth <= GROWTH)}")  # fmt: skip


if __name__ == "__main__":
    main()
