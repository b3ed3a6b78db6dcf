"""CPU time of CalTRACK 2.0 on days as a vectorised NumPy grid: all balance points at once by sums of squares and
products, no formula parsed. The second baseline beside crates/lcs-mv/benches/savings.rs: how far Python goes when it is
written for speed. Daily readings in UTC without gaps of temperature only. One JSON line per measure.

    python savings_numpy.py FOLDER        (numpy, pandas; FOLDER has the input files)
"""

import json
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd

RUNS, REPEATS = 7, 50
POINTS_F = np.arange(30.0, 91.0)
LEAST_DEGREE_DAYS, LEAST_DAYS = 20.0, 10
DAY = np.timedelta64(1, "D")
WORKS_BEGIN, WORKS_END = np.datetime64("2016-12-26"), np.datetime64("2017-01-04")


def read(path):
    table = pd.read_csv(path, float_precision="round_trip")
    stamps = pd.to_datetime(table.iloc[:, 0], utc=True).dt.tz_localize(None).values.astype("datetime64[s]")
    return stamps, table.iloc[:, 1].to_numpy(float)


def days(meter, weather, first, last):
    """Use and mean temperature of the days that start from first to last; the last start only closes a day."""
    stamps, use = meter
    hours, temperature_f = weather
    kept = np.flatnonzero((stamps >= first) & (stamps <= last))[:-1]
    begin = np.searchsorted(hours, stamps[kept])
    end = np.searchsorted(hours, stamps[kept] + DAY)
    running = np.concatenate(([0.0], np.cumsum(temperature_f)))
    count = end - begin
    mean_f = np.where(count > 12, (running[end] - running[begin]) / np.maximum(count, 1), np.nan)
    known = ~np.isnan(use[kept]) & ~np.isnan(mean_f)
    return use[kept][known], mean_f[known]


def best_of(scores, qualified):
    """Where the first of the highest qualified scores lies, and the score."""
    scores = np.where(qualified, scores, -np.inf)
    at = np.unravel_index(np.argmax(scores), scores.shape)
    return scores[at], at


def fit(use, mean_f):
    """Base load, and slope and balance point for heating and for cooling: the best adjusted R² of 2,014 candidates."""
    n, mean_use = len(use), use.mean()
    about = use - mean_use
    total = about @ about
    heat = np.maximum(POINTS_F - mean_f[:, None], 0.0)
    cool = np.maximum(mean_f[:, None] - POINTS_F, 0.0)
    allowed = [(x.sum(0) >= LEAST_DEGREE_DAYS) & ((x > 0.0).sum(0) >= LEAST_DAYS) for x in (heat, cool)]
    means = heat.mean(0), cool.mean(0)
    heat, cool = heat - means[0], cool - means[1]
    squares = np.einsum("ij,ij->j", heat, heat), np.einsum("ij,ij->j", cool, cool)
    with_use = about @ heat, about @ cool
    best, model = 0.0, (mean_use, (0.0, 0.0), (0.0, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        for side in (0, 1):
            slope = with_use[side] / squares[side]
            base = mean_use - slope * means[side]
            score = 1.0 - (1.0 - slope * with_use[side] / total) * (n - 1) / (n - 2)
            score, (at,) = best_of(score, allowed[side] & (slope >= 0.0) & (base >= 0.0))
            if score > best:
                term, none = (slope[at], POINTS_F[at]), (0.0, 0.0)
                best, model = score, (base[at], *((term, none) if side == 0 else (none, term)))
        cross = cool.T @ heat
        determinant = squares[1][:, None] * squares[0] - cross**2
        slope_h = (with_use[0] * squares[1][:, None] - with_use[1][:, None] * cross) / determinant
        slope_c = (with_use[1][:, None] * squares[0] - with_use[0] * cross) / determinant
        base = mean_use - slope_h * means[0] - slope_c * means[1][:, None]
        explained = slope_h * with_use[0] + slope_c * with_use[1][:, None]
        score = 1.0 - (1.0 - explained / total) * (n - 1) / (n - 3)
    qualified = allowed[1][:, None] & allowed[0] & (POINTS_F <= POINTS_F[:, None])
    score, (c, h) = best_of(score, qualified & (slope_h >= 0.0) & (slope_c >= 0.0) & (base >= 0.0))
    if score > best:
        model = base[c, h], (slope_h[c, h], POINTS_F[h]), (slope_c[c, h], POINTS_F[c])
    return model


def savings(model, use, mean_f):
    base, (slope_h, point_h), (slope_c, point_c) = model
    predicted = base + slope_h * np.maximum(point_h - mean_f, 0.0) + slope_c * np.maximum(mean_f - point_c, 0.0)
    return float((predicted - use).sum())


def cpu_s_of(job):
    """The quickest of several runs."""
    job()
    runs = []
    for _ in range(RUNS):
        begin = time.process_time()
        for _ in range(REPEATS):
            job()
        runs.append((time.process_time() - begin) / REPEATS)
    return min(runs)


def main(folder):
    weather = read(f"{folder}/input_il_tempF_hourly.csv")
    meter = read(f"{folder}/input_il-electricity-cdd-hdd-daily_meter.csv")
    before = days(meter, weather, WORKS_BEGIN - 365 * DAY, WORKS_BEGIN)

    def whole():
        model = fit(*days(meter, weather, WORKS_BEGIN - 365 * DAY, WORKS_BEGIN))
        return savings(model, *days(meter, weather, WORKS_END, WORKS_END + 365 * DAY))

    for job, cpu_s in (("fit", cpu_s_of(lambda: fit(*before))), ("savings", cpu_s_of(whole))):
        line = {"measure": f"caltrack_daily_{job}_grid", "peer": f"NumPy {np.__version__} grid"}
        print(json.dumps(line | {"cpu_s": round(cpu_s, 7), "answer": whole()}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
