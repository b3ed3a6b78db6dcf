"""CPU time of CalTRACK 2.0 on days and on bills in eemeter, on the Illinois meter of crates/lcs-mv/benches/savings.rs:
the fit alone, and from readings and hourly temperatures to the savings. One JSON line per measure.

    python savings_eemeter.py FOLDER        (requirements-eemeter.txt; FOLDER has the input files)
"""

import json
import os
import sys
import time
import warnings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import eemeter
import pandas as pd

RUNS = 2
WORKS_BEGIN, WORKS_END = pd.Timestamp("2016-12-26", tz="UTC"), pd.Timestamp("2017-01-04", tz="UTC")
DESIGN = {
    "daily": eemeter.create_caltrack_daily_design_matrix,
    "billing_monthly": eemeter.create_caltrack_billing_design_matrix,
}


def read(path):
    table = pd.read_csv(path, index_col=0, float_precision="round_trip")
    table.index = pd.to_datetime(table.index, utc=True)
    return table


def design(reading, meter, temperature):
    baseline, _ = eemeter.get_baseline_data(meter, end=WORKS_BEGIN, max_days=365)
    return DESIGN[reading](baseline, temperature)


def fit(reading, matrix):
    bills = {} if reading == "daily" else {"use_billing_presets": True, "weights_col": "n_days_kept"}
    return eemeter.fit_caltrack_usage_per_day_model(matrix, **bills).model


def savings(model, meter, temperature):
    reporting, _ = eemeter.get_reporting_data(meter, start=WORKS_END, max_days=365)
    frame, _bands = eemeter.metered_savings(model, reporting, temperature)
    return float(frame.metered_savings.sum())


def measure(name, reading, meter, temperature):
    """The quickest of several runs, of the fit and of the whole."""
    fits, wholes = [], []
    for _ in range(RUNS):
        begin = time.process_time()
        matrix = design(reading, meter, temperature)
        prepared = time.process_time()
        model = fit(reading, matrix)
        fitted = time.process_time()
        answer = savings(model, meter, temperature)
        fits.append(fitted - prepared)
        wholes.append(time.process_time() - begin)
    for job, cpu_s in (("fit", min(fits)), ("savings", min(wholes))):
        line = {"measure": f"{name}_{job}", "peer": f"eemeter {eemeter.get_version()}", "cpu_s": round(cpu_s, 4)}
        print(json.dumps(line | {"answer": answer}), flush=True)


def main(folder):
    warnings.simplefilter("ignore")
    temperature = read(f"{folder}/input_il_tempF_hourly.csv").tempF.asfreq("h")
    gas = read(f"{folder}/input_il-gas-hdd-only-daily_meter.csv")
    # The first fit of a process loads what later ones find loaded.
    eemeter.fit_caltrack_usage_per_day_model(design("daily", gas, temperature), fit_cdd=False)
    for name, reading in (("caltrack_daily", "daily"), ("caltrack_billing", "billing_monthly")):
        measure(name, reading, read(f"{folder}/input_il-electricity-cdd-hdd-{reading}_meter.csv"), temperature)


if __name__ == "__main__":
    main(sys.argv[1])
