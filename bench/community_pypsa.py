"""The reference block in PyPSA with HiGHS: the year on one bus, and fifty coupled houses for a month. CPU seconds end
to end, as JSON lines beside ours. Also prints the objectives, which the tests take as expected values.

    python community_pypsa.py FOLDER        (needs pypsa, highspy; FOLDER has params.json and the series)
"""

import json
import sys
import time

CPU_BEGIN = time.process_time()

import numpy as np
import pandas as pd
import pypsa

IMPORT_CPU = time.process_time() - CPU_BEGIN


def solve(network):
    status, condition = network.optimize(
        solver_name="highs", solver_options={"solver": "ipm", "threads": 1, "output_flag": False}
    )
    assert (status, condition) == ("ok", "optimal"), (status, condition)
    return network.objective


def block_year(p, series):
    """One bus; PV, grid, battery with charger and discharger of their own, all sized (model A)."""
    n = pypsa.Network()
    n.set_snapshots(range(len(series)))
    n.add("Carrier", "AC")
    n.add("Bus", ["block", "cells"], carrier="AC")
    n.add("Load", "homes", bus="block", p_set=series["block_load_kw"].values)
    n.add(
        "Generator", "pv", bus="block", p_nom_extendable=True, p_nom_max=p["pv_kw_max"],
        capital_cost=p["pv_capex_jpy_per_kw_yr"], p_max_pu=series["pv_pu_kw_per_kwp"].values,
    )
    n.add(
        "Generator", "import", bus="block", p_nom_extendable=True, capital_cost=p["peak_charge_jpy_per_kw_yr"],
        marginal_cost=series["import_price_jpy_per_kwh"].values,
    )
    n.add(
        "Generator", "export", bus="block", sign=-1, p_nom=p["export_kw_max"],
        marginal_cost=-p["export_price_jpy_per_kwh"],
    )
    n.add(
        "Link", "charger", bus0="block", bus1="cells", efficiency=p["eta_charge"], p_nom_extendable=True,
        capital_cost=p["charger_jpy_per_kw_yr"],
    )
    n.add(
        "Link", "discharger", bus0="cells", bus1="block", efficiency=p["eta_discharge"], p_nom_extendable=True,
        capital_cost=p["discharger_jpy_per_kw_yr"],
    )
    n.add(
        "Store", "battery", bus="cells", e_nom_extendable=True, e_cyclic=True,
        capital_cost=p["bat_energy_jpy_per_kwh_yr"],
    )
    return n


def houses_month(p, series, loads, first):
    """Each house a bus with PV and battery, linked to the block; the block buys, sells and pays its peak (model C)."""
    house, hours = p["per_house"], p["per_house"]["january_hours"]
    part, loads = series.iloc[first:first + hours], loads.iloc[first:first + hours]
    names = list(loads.columns)
    n = pypsa.Network()
    n.set_snapshots(range(hours))
    n.add("Carrier", "AC")
    n.add("Bus", ["block"] + names, carrier="AC")
    each = lambda values: pd.DataFrame(np.tile(values[:, None], (1, len(names))), index=n.snapshots)

    def named(prefix, values):
        frame = each(values)
        frame.columns = [prefix + name for name in names]
        return frame

    load = loads.set_axis(n.snapshots, axis=0)
    load.columns = ["load " + name for name in names]
    n.add("Load", load.columns, bus=names, p_set=load)
    sun = named("pv ", part["pv_pu_kw_per_kwp"].values)
    n.add("Generator", sun.columns, bus=names, p_nom=house["pv_kw"], p_max_pu=sun)
    n.add(
        "StorageUnit", ["battery " + name for name in names], bus=names, p_nom=house["battery_kw"],
        max_hours=house["battery_kwh"] / house["battery_kw"], efficiency_store=p["eta_charge"],
        efficiency_dispatch=p["eta_discharge"], cyclic_state_of_charge=True,
    )
    n.add("Link", ["up " + name for name in names], bus0=names, bus1="block", p_nom=20.0)
    n.add(
        "Link", ["down " + name for name in names], bus0="block", bus1=names, p_nom=20.0,
        marginal_cost=house["network_fee_jpy_per_kwh"],
    )
    n.add(
        "Generator", "import", bus="block", p_nom_extendable=True,
        capital_cost=house["peak_charge_jpy_per_kw_month"],
        marginal_cost=part["import_price_jpy_per_kwh"].values,
    )
    n.add(
        "Generator", "export", bus="block", sign=-1, p_nom=p["export_kw_max"],
        marginal_cost=-p["export_price_jpy_per_kwh"],
    )
    return n


def measure(name, network):
    begin = time.process_time()
    objective = solve(network())
    cpu_s = IMPORT_CPU + time.process_time() - begin
    line = {"measure": name, "cpu_s": cpu_s, "peer": f"PyPSA {pypsa.__version__}", "answer": objective}
    print(json.dumps(line), flush=True)


def main(folder):
    with open(f"{folder}/params.json", encoding="utf-8") as file:
        p = json.load(file)
    series = pd.read_csv(f"{folder}/series_8760.csv")
    loads = pd.read_csv(f"{folder}/loads_50x8760_kw.csv")
    measure("community_block_year", lambda: block_year(p, series))
    measure("community_houses_month", lambda: houses_month(p, series, loads, 0))
    measure("community_houses_may", lambda: houses_month(p, series, loads, p["per_house"]["may_start_hour"]))


if __name__ == "__main__":
    main(sys.argv[1])
