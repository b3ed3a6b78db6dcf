"""CPU time of the fits of opendsm, on the ComStock meters of crates/lcs-mv/benches/savings.rs: CalTRACK hourly, daily and
billing. The savings are the sum over the meters, their time is not counted. One JSON line per measure.

    python savings_opendsm.py FOLDER        (requirements-opendsm.txt; FOLDER has the input files)
"""

import json
import os
import sys
import time
import warnings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import logging

import pandas as pd
from opendsm import __version__ as version
from opendsm import eemeter

METERS = (115041, 116756)
RUNS = 2
CASES = {
    "caltrack_hourly": (
        "hourly", eemeter.HourlyCaltrackModel, eemeter.HourlyCaltrackBaselineData, eemeter.HourlyCaltrackReportingData,
    ),
    "opendsm_daily": ("daily", eemeter.DailyModel, eemeter.DailyBaselineData, eemeter.DailyReportingData),
    "opendsm_billing": ("monthly", eemeter.BillingModel, eemeter.BillingBaselineData, eemeter.BillingReportingData),
}


def read(folder, meter, resolution, period):
    path = f"{folder}/input_comstock_{meter}_{resolution}_{period}.csv"
    table = pd.read_csv(path, index_col=0, float_precision="round_trip")[["temperature", "observed"]]
    table.index = pd.to_datetime(table.index, utc=True).tz_convert("America/Chicago")
    return table


def fit(model, baseline):
    begin = time.process_time()
    fitted = model().fit(baseline)
    return time.process_time() - begin, fitted


def savings(fitted, reporting):
    prediction = fitted.predict(reporting)
    both = prediction[["predicted", "observed"]].dropna()
    return float((both.predicted - both.observed).sum())


def main(folder):
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    for name, (resolution, model, baseline_data, reporting_data) in CASES.items():
        cpu_s, answer = 0.0, 0.0
        for meter in METERS:
            baseline = baseline_data(read(folder, meter, resolution, "baseline"), is_electricity_data=True)
            reporting = reporting_data(read(folder, meter, resolution, "reporting"), is_electricity_data=True)
            if meter == METERS[0]:
                # The first fit compiles.
                fit(model, baseline)
            runs = [fit(model, baseline) for _ in range(RUNS)]
            cpu_s += min(seconds for seconds, _ in runs) / len(METERS)
            answer += savings(runs[0][1], reporting)
        line = {"measure": f"{name}_fit", "peer": f"opendsm {version}", "cpu_s": round(cpu_s, 4), "answer": answer}
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
