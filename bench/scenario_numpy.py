"""The draws of `cargo bench -p lcs-scenario` in NumPy: 10,000 draws x 40 years x 60 cells x 30 actions, the same city, the same
unknowns. Wall seconds as JSON lines; the mean of the last year is printed beside, so that one sees that the models agree.

    python scenario_numpy.py            (needs numpy)
"""

import json
import time

import numpy as np

DRAWS, YEARS, SERVICES, CARRIERS, ACTIONS = 10_000, 40, 12, 5, 30


def emissions(rng, chunk=500):
    """Tonnes, draw by draw and year by year, in chunks that stay in the cache's neighbourhood."""
    year = np.arange(YEARS)
    activity = 1e6 * 1.01**year
    cell = np.array([(1000 + 100 * s) * 0.2 * (0.2 + 0.1 * c) * 1e-3 for s in range(SERVICES) for c in range(CARRIERS)])
    share = 0.01 + 0.001 * np.arange(ACTIONS)
    start = 2 + np.arange(ACTIONS) % 15
    ramp = np.clip((year[None, :] - start[:, None] + 1) / 10, 0, 1)
    out = np.empty((DRAWS, YEARS))
    for at in range(0, DRAWS, chunk):
        factor = rng.normal(1, 0.1, (chunk, CARRIERS))
        growth = rng.normal(1, 0.005, chunk)
        effect = rng.uniform(0.5, 1.2, (chunk, ACTIONS))
        scale = np.tile(factor, (1, SERVICES))[:, None, :] * np.where(year[None, :, None] > 0, 1.0, 0.0)
        scale[:, 0, :] = 1.0
        tonnes = activity[None, :, None] * growth[:, None, None] ** year[None, :, None] * scale * cell[None, None, :]
        for action in range(ACTIONS):
            strength = effect[:, action, None] * ramp[None, action, :]
            # Every action cuts every cell by a share of its own right: the general case, cell by cell.
            shares = np.full(SERVICES * CARRIERS, share[action])
            tonnes *= np.maximum(1 - shares[None, None, :] * strength[:, :, None], 0)
        out[at : at + chunk] = tonnes.sum(axis=2)
    return out


times = []
for seed in range(3):
    begin = time.perf_counter()
    found = emissions(np.random.default_rng(seed))
    times.append(time.perf_counter() - begin)
print(json.dumps({"measure": "10000 draws x 40 years x 60 cells x 30 actions", "peer": f"numpy {np.__version__}", "wall_s": sorted(times)[1]}))
print(json.dumps({"mean_last_year_t": round(float(found[:, -1].mean()), 1)}))
