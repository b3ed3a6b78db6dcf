#!/usr/bin/env python3
"""How far the results hang on EnergyPlus' time step: time_steps.toml, from the inputs that make.py wrote.

    python3 time_steps.py --energyplus PATH/energyplus --weather-dir FOLDER

The zones are switched on in the morning, so the first hour of operation is a step in temperature and moisture.
"""

import argparse
import tempfile
from pathlib import Path

from generator import cases, hourly, results
from generator import run as energyplus
from make import HERE, SYSTEMS, columns, weather, write_input

CASES = ("base", "setpoint26", "led5", "oa_half", "light", "uninsulated", "split", "storey")
SCHEMES = (
    (4, "ThirdOrderBackwardDifference"),
    (4, "AnalyticalSolution"),
    (30, "ThirdOrderBackwardDifference"),
    (30, "AnalyticalSolution"),
)
HEAD = """\
# Year sums and highest hours with other time steps and other solutions of the air balance, per m² of floor.
# The first row of each case is the setting of the test set. Written by time_steps.py.
"""


def totals(case, steps, solution, options, scratch):
    """Cooling of a case with a number of time steps per hour and a solution of the air balance."""
    text, zones = write_input(case)
    text = text.replace("Timestep,4;", f"Timestep,{steps};") + f"ZoneAirHeatBalanceAlgorithm,{solution};\n"
    path = scratch / "case.idf"
    path.write_text(text, encoding="utf-8")
    energyplus.run(options.energyplus, path, weather(case, options.weather_dir, scratch), scratch / "out")
    series = energyplus.read_hourly(scratch / "out" / "eplusout.eso")
    plant = SYSTEMS[case["system"]]
    area_m2 = sum(zone.area_m2 for zone in zones)
    tables = [hourly.zone_table(series, columns(case), zone) for zone in zones]
    whole = hourly.mean_table(tables, zones) | hourly.plant_table(series, plant.PLANT_OUTPUTS, area_m2)
    found = results.sums(whole) | results.settled_peaks(case, whole)
    wanted = (
        "cooling_total_kwh_m2",
        "cooling_latent_kwh_m2",
        "peak_cooling_total_w_m2",
        "settled_peak_cooling_total_w_m2",
    )
    head = {"id": case["id"], "steps_per_hour": steps, "solution": solution}
    return "[[run]]\n" + results.as_toml(head | {name: found[name] for name in wanted})


def main():
    """Runs every case with every scheme."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--energyplus", type=Path, required=True)
    options.add_argument("--weather-dir", type=Path, required=True)
    options = options.parse_args()
    chosen = [case for case in cases.read(HERE / "cases.toml") if case["id"] in CASES]
    with tempfile.TemporaryDirectory() as scratch:
        parts = [
            totals(case, steps, solution, options, Path(scratch)) for case in chosen for steps, solution in SCHEMES
        ]
    (HERE / "time_steps.toml").write_text("\n".join([HEAD, *parts]), encoding="utf-8")


if __name__ == "__main__":
    main()
