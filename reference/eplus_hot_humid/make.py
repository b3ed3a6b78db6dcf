#!/usr/bin/env python3
"""Makes the hot-humid test set again: inputs/, hourly/ and results.toml from cases.toml.

    python3 make.py --energyplus PATH/energyplus --weather-dir FOLDER [--only ID ...]

EnergyPlus 25.2.0 and Python 3.11 or later are needed, no other package. The weather files are not part of the set;
their names stand in cases.toml. With --only, the results of the other cases stay as they are.
"""

import argparse
import tempfile
import tomllib
from pathlib import Path

from generator import balance, building, cases, chilled_water, floor, hourly, ideal_loads, results, split_unit, use
from generator import run as energyplus

HERE = Path(__file__).resolve().parent
SYSTEMS = {"ideal_loads": ideal_loads, "split_unit": split_unit, "chilled_water": chilled_water}
SHAPES = {"box": building.box, "storey": floor.storey, "top_storey": floor.storey, "ten_storeys": floor.storey}
HEAD = """\
# Sums of the year, months and highest hours of every case, per m² of floor; hour 0 is 00:00 to 01:00 on 1 January.
# See README.md for the quantities. Written by make.py.
"""


def columns(case):
    """Zone columns of a case: those of every zone and those of its air system."""
    return hourly.ZONE_OUTPUTS | SYSTEMS[case["system"]].ZONE_OUTPUTS


def write_input(case):
    """The EnergyPlus input of a case and its zones."""
    shape, zones = SHAPES[case["layout"]](case)
    plant = SYSTEMS[case["system"]]
    asked = [variable for _, variable in columns(case).values()]
    asked += [variable for machines in plant.PLANT_OUTPUTS.values() for _, _, variable in machines]
    asked += balance.variables(case, plant.DRYING)
    text = building.settings(case) + shape + use.zone_use(case, zones) + plant.system(case, zones)
    return text + hourly.requests(asked), zones


def weather(case, folder, scratch):
    """The weather file of a case, with the pressure set right where cases.toml says so."""
    wanted = case.named("weather")
    source = folder / wanted["file"]
    if "station_pressure_pa" not in wanted:
        return source
    return energyplus.corrected_weather(source, wanted["station_pressure_pa"], scratch / wanted["file"])


def collect(case, zones, series):
    """Writes the hourly tables of a case and returns its results."""
    plant = SYSTEMS[case["system"]]
    tables = [hourly.zone_table(series, columns(case), zone) for zone in zones]
    area_m2 = sum(zone.area_m2 for zone in zones) * case.named("layout")["multiplier"]
    whole = hourly.mean_table(tables, zones) | hourly.plant_table(series, plant.PLANT_OUTPUTS, area_m2)
    electric = [values for column, values in whole.items() if column in plant.PLANT_ELECTRICITY]
    if electric:
        whole["plant_electricity_wh_m2"] = [sum(row) for row in zip(*electric)]
    hourly.write(whole, HERE / "hourly" / f"{case['id']}.csv.gz")
    found = {"id": case["id"]} | results.sums(whole) | results.settled_peaks(case, whole) | results.climate(case, whole)
    found["heat_balance_error_percent"] = round(balance.heat_error_percent(case, series, zones), 3)
    if plant.DRYING:
        error = balance.moisture_error_percent(case, series, zones, plant.DRYING)
        found["moisture_balance_error_percent"] = round(error, 2)
    text = "[[case]]\n" + results.as_toml(found)
    if len(zones) > 1 and case["system"] == "ideal_loads":
        for zone, table in zip(zones, tables):
            hourly.write(table, HERE / "hourly" / f"{case['id']}-{zone.name}.csv.gz")
            sums = results.sums(table) | results.settled_peaks(case, table)
            text += "\n[[case.zone]]\n" + results.as_toml({"name": zone.name, "floor_area_m2": zone.area_m2} | sums)
    return text


def simulate(case, options, scratch):
    """Writes the input of a case, runs it and returns its results as TOML."""
    text, zones = write_input(case)
    path = HERE / "inputs" / f"{case['id']}.idf"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    folder = scratch / case["id"]
    messages = energyplus.run(options.energyplus, path, weather(case, options.weather_dir, scratch), folder)
    for line in messages.splitlines():
        if "** Severe" in line or "**  Fatal" in line:
            print(case["id"], line)
    series = energyplus.read_hourly(folder / "eplusout.eso")
    (folder / "eplusout.eso").unlink()
    return collect(case, zones, series)


def earlier_results():
    """The text of each case in results.toml, by id."""
    path = HERE / "results.toml"
    parts = path.read_text(encoding="utf-8").split("[[case]]\n")[1:] if path.exists() else []
    return {tomllib.loads("[[case]]\n" + part)["case"][0]["id"]: "[[case]]\n" + part.strip() + "\n" for part in parts}


def main():
    """Reads the options and makes the cases one after another."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--energyplus", type=Path, required=True, help="the energyplus program, version 25.2.0")
    options.add_argument("--weather-dir", type=Path, required=True, help="folder with the weather files")
    options.add_argument("--only", nargs="*", help="ids of the cases to make")
    options = options.parse_args()
    everything = cases.read(HERE / "cases.toml")
    texts = earlier_results()
    with tempfile.TemporaryDirectory() as scratch:
        for case in everything:
            if not options.only or case["id"] in options.only:
                texts[case["id"]] = simulate(case, options, Path(scratch))
                print(case["id"])
                ordered = [texts[each["id"]] for each in everything if each["id"] in texts]
                (HERE / "results.toml").write_text("\n".join([HEAD, *ordered]), encoding="utf-8")


if __name__ == "__main__":
    main()
