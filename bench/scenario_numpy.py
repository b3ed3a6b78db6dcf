"""The jobs of `cargo bench -p lcs-scenario` in NumPy: 10,000 draws x 40 years x 60 cells x 30 actions, and the Shapley value of
twelve actions that switch carriers, over all 4,096 coalitions; the same city, the same unknowns. CPU and wall seconds as JSON
lines, with an answer, so that one sees that the models agree.

    python scenario_numpy.py            (needs numpy; a folder after it is passed over)
"""

import json
import math
import time

import numpy as np

DRAWS, YEARS, SERVICES, CARRIERS, ACTIONS = 10_000, 40, 12, 5, 30
YEAR = np.arange(YEARS)
PER_HEAD = 1000.0 + 100 * np.arange(SERVICES)
FACTOR_T = (0.2 + 0.1 * np.arange(CARRIERS)) * 1e-3


def ramps(actions):
    """How far each action is in place, action by action and year by year."""
    start = 2 + np.arange(actions) % 15
    return np.clip((YEAR[None, :] - start[:, None] + 1) / 10, 0, 1)


def draws(rng, chunk=500):
    """Tonnes, draw by draw and year by year, in chunks that stay in the cache's neighbourhood."""
    activity = 1e6 * 1.01**YEAR
    cell = (PER_HEAD[:, None] * 0.2 * FACTOR_T[None, :]).ravel()
    share = 0.01 + 0.001 * np.arange(ACTIONS)
    ramp = ramps(ACTIONS)
    out = np.empty((DRAWS, YEARS))
    for at in range(0, DRAWS, chunk):
        factor = rng.normal(1, 0.1, (chunk, CARRIERS))
        growth = rng.normal(1, 0.005, chunk)
        effect = rng.uniform(0.5, 1.2, (chunk, ACTIONS))
        scale = np.repeat(np.tile(factor, (1, SERVICES))[:, None, :], YEARS, axis=1)
        scale[:, 0, :] = 1.0
        tonnes = activity[None, :, None] * growth[:, None, None] ** YEAR[None, :, None] * scale * cell[None, None, :]
        for action in range(ACTIONS):
            strength = effect[:, action, None] * ramp[None, action, :]
            # Every action cuts every cell by a share of its own right: the general case, cell by cell.
            shares = np.full(SERVICES * CARRIERS, share[action])
            tonnes *= np.maximum(1 - shares[None, None, :] * strength[:, :, None], 0)
        out[at : at + chunk] = tonnes.sum(axis=2)
    return float(out[:, -1].mean())


def shapley(actions=12):
    """Tonnes of action 3 at half its level in the last year: every coalition, all years and cells."""
    activity = 1e6 * 1.01**YEAR
    strength = ramps(actions)
    strength[3] *= 0.5
    coalitions = np.arange(1 << actions)
    total_t = np.zeros((len(coalitions), YEARS))
    for service in range(SERVICES):
        shares = np.full((len(coalitions), YEARS, CARRIERS), 0.2)
        for action in range(service, actions, SERVICES):
            inside = (coalitions >> action & 1).astype(float)[:, None]
            source = action % CARRIERS
            moved = shares[:, :, source] * (0.2 + 0.02 * action) * strength[action][None, :] * inside
            shares[:, :, source] -= moved
            shares[:, :, (source + 1) % CARRIERS] += moved
        total_t += PER_HEAD[service] * activity[None, :] * (shares @ FACTOR_T)
    size = np.array([bin(coalition).count("1") for coalition in coalitions])
    weight = np.array([math.factorial(s) * math.factorial(actions - s - 1) / math.factorial(actions) for s in range(actions)])
    saved_t = np.empty((actions, YEARS))
    for action in range(actions):
        without = coalitions[coalitions >> action & 1 == 0]
        saved_t[action] = weight[size[without]] @ (total_t[without] - total_t[without | 1 << action])
    return float(saved_t[3, -1])


def measure(name, runs, work):
    """Prints the median wall time and the least CPU time of some runs."""
    walls, cpus = [], []
    for run in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        answer = work(run)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    line = {"measure": name, "peer": "NumPy", "version": np.__version__}
    print(json.dumps({**line, "wall_s": sorted(walls)[runs // 2], "cpu_s": min(cpus), "answer": answer}))


measure("scenario_draws", 3, lambda seed: draws(np.random.default_rng(seed)))
measure("scenario_slider_structural", 5, lambda _: shapley())
