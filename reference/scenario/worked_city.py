"""The worked city by plain loops, from the formulas of docs/guides/scenarios.md and not from the program's source: emissions
by cell of business as usual and of the plan, the Shapley value over all orders of the eight actions in three years, costs.

    python worked_city.py > worked_city.json
"""

import itertools
import json
import tomllib

C = tomllib.load(open("worked_city.toml", "rb"))
YEARS = range(C["base_year"], C["last_year"] + 1)
MJ = {"MJ": 1.0, "GJ": 1e3, "TJ": 1e6, "kWh": 3.6, "MWh": 3600.0, "GWh": 3.6e6}


def at(q, year):
    """Value of a year as written."""
    if not isinstance(q, dict):
        return q
    if "value" in q:
        return q["value"]
    points = q["points"]
    if year <= points[0][0]:
        return points[0][1]
    for (a, va), (b, vb) in zip(points, points[1:]):
        if a <= year <= b:
            w = (year - a) / (b - a)
            return va * (vb / va) ** w if q.get("between") == "geometric" else va + (vb - va) * w
    after = q.get("after", "hold")
    last_year, last = points[-1]
    return last if after == "hold" else last * (1 + after["growth"]) ** (year - last_year)


def ramp(action, year):
    r = C["actions"][action]["ramp"]
    return r.get("final_share", 1.0) * min(max((year - r["start_year"] + 1) / r["years"], 0), 1)


def people(year):
    return 1e3 * at(C["drivers"]["people"]["vintages"]["plan"], year)


def product(year):
    return at(C["drivers"]["product"]["vintages"]["plan"], year)


def uptake(action, year):
    push = [i["triggers"][action] for i in C["instruments"].values() if action in i["triggers"]]
    if not push:
        return 1.0
    rest = 1.0
    for q in push:
        rest *= 1 - at(q, year)
    return 1 - rest


def grid(year, s):
    """t per MJ at the socket."""
    share = {k: at(p["share"], year) for k, p in C["power"]["plants"].items()}
    moved = share["coal"] * 0.5 * s("sun", year)
    share["coal"] -= moved
    share["sun"] += moved
    sent = sum(share[k] * p["factor"]["value"] / 1e6 / p["efficiency"] for k, p in C["power"]["plants"].items())
    return sent / (1 - at(C["power"]["loss"], year) / 100)


def city(taken, full=False, mix=None):
    """Tonnes by cell and year, and energy in MJ by carrier and year. A mix has level and delay of some actions."""
    mix = mix or {}

    def s(action, year):
        level, delay = mix.get(action, (1.0, 0))
        in_place = level * ramp(action, year - delay)
        return in_place * (1.0 if full else uptake(action, year)) if action in taken else 0.0

    cells = {}
    energy = {"electricity": [], "gas": [], "petrol": []}
    area = {"old": 0.9, "good": 0.1}
    # Vehicles by technology as a list of [vintage, number when it entered, age when it entered].
    cohorts = {"petrol": [], "electric": []}
    survival = C["fleets"]["cars"]["survival"]

    def alive(age):
        return survival[age] if age < len(survival) else 0.0

    for t, year in enumerate(YEARS):
        ef = {"electricity": grid(year, s), "gas": 56.1e-6, "petrol": 0.2495e-3 / 3.6}
        used = {k: 0.0 for k in energy}

        def put(cell, carrier, mj):
            used[carrier] += mj
            cells.setdefault(cell, []).append(mj * ef[carrier])

        # homes
        gas = 0.4 * (1 - 0.7 * s("no-gas", year))
        service = people(year) * at(C["services"]["homes"]["per_driver"], year) * 1e3
        put("homes/electricity", "electricity", service * (1 - gas))
        put("homes/gas", "gas", service * gas * 1.2)
        # hospital
        beds = people(year) * 0.002
        mj = beds * 0.8 * 12 * 3600
        put("hospital/electricity", "electricity", max(mj - 8e6 * 3.6 * s("estate", year), 0.0))
        put("hospital/gas", "gas", beds * 0.2 * 50e3)
        # offices
        wanted = people(year) * at(C["buildings"]["offices"]["floor_area"], year)
        if t == 0:
            area = {k: v * wanted for k, v in area.items()}
        else:
            moved = area["old"] * (0.005 + 0.03 * s("retrofit", year))
            old, good = area["old"] * (1 - 0.015) - moved, area["good"] * (1 - 0.005) + moved
            new = max(wanted - old - good, 0.0)
            new_old = 0.7 * (1 - 0.8 * s("standard", year))
            area = {"old": old + new * new_old, "good": good + new * (1 - new_old)}
        cool = 1 - 0.2 * s("cool-offices", year)
        put("offices/old/electricity", "electricity", area["old"] * 210 * 3.6 * cool)
        put("offices/old/gas", "gas", area["old"] * 15 * 3.6)
        put("offices/good/electricity", "electricity", area["good"] * 120 * 3.6 * cool)
        # cars
        tech = C["fleets"]["cars"]["technologies"]
        wanted = people(year) * at(C["fleets"]["cars"]["vehicles"], year)
        if t == 0:
            for k, p in tech.items():
                cohorts[k] = [[year - a, wanted * p["base_share"] * x, a] for a, x in enumerate(C["fleets"]["cars"]["by_age"])]
        left = {k: [(v, n * alive(year - v) / alive(a)) for v, n, a in cohorts[k]] for k in tech}
        if t > 0:
            sales = max(wanted - sum(n for k in tech for _, n in left[k]), 0.0)
            petrol = at(tech["petrol"]["sales_share"], year) * (1 - 0.6 * s("electric-cars", year))
            for k, share in (("petrol", petrol), ("electric", 1 - petrol)):
                cohorts[k].append([year, sales * share, 0])
                left[k].append((year, sales * share))
        for k, p in tech.items():
            unit = 1.0 if k == "petrol" else 3.6
            ageing = p.get("ageing", 0.0)
            mj = sum(n * at(p["energy"], v) * unit * (1 + ageing) ** (year - v) for v, n in left[k])
            km = at(p["distance"], year) * (1 - 0.1 * s("electric-cars", year))
            put("cars/" + k, p["carrier"], mj * km)
        # waste, industry, lines
        waste = people(year) * at(C["waste"]["municipal"]["per_driver"], year)
        landfilled = 0.9 * (1 - 0.3 * s("compost", year))
        recovered = at(C["waste"]["municipal"]["treatments"]["landfill"]["landfill"]["recovered"], year)
        methane = 0.16 * 0.5 * 0.5 * 16 / 12 * (1 - recovered) * 0.9
        cells.setdefault("municipal/landfill", []).append(waste * landfilled * methane * 28)
        cells.setdefault("municipal/recycled", []).append(waste * (1 - landfilled) * 0.02)
        cells.setdefault("glass", []).append(product(year) * at(C["industry"]["glass"]["per_driver"], year))
        growth = product(year) / product(2020)
        cells.setdefault("I.3.1", []).append(3e5 * growth**0.6 * 0.99**t)
        base_mj = 2.5e5 / grid(2020, lambda *_: 0.0)
        put("I.3.2", "electricity", base_mj * growth**0.8)
        cells.setdefault("V.2", []).append(-2e4)
        for k, mj in used.items():
            energy[k].append(mj)
    return cells, energy


def total(cells):
    return [sum(path[t] for path in cells.values()) for t in range(len(YEARS))]


def shapley(actions, years):
    worth = {}
    for n in range(len(actions) + 1):
        for some in itertools.combinations(actions, n):
            path = total(city(set(some))[0])
            worth[frozenset(some)] = [path[year - YEARS[0]] for year in years]
    part = {a: [0.0] * len(years) for a in actions}
    orders = list(itertools.permutations(actions))
    for order in orders:
        before = frozenset()
        for a in order:
            after = before | {a}
            for i in range(len(years)):
                part[a][i] += (worth[before][i] - worth[after][i]) / len(orders)
            before = after
    return part


ACTIONS = list(C["actions"])
BAU, PLAN = city(set()), city(set(ACTIONS))
PRICE = {"electricity": 0.45 / 3.6, "gas": 0.04, "petrol": 0.25 / 3.6}


def costs():
    rate, invested, running, energy = 0.04, [], [], []
    for t, year in enumerate(YEARS):
        now = {a: ramp(a, year) * uptake(a, year) for a in ACTIONS}
        was = {a: ramp(a, year - 1) * uptake(a, year - 1) if t else 0.0 for a in ACTIONS}
        rise = {a: max(now[a] - was[a], 0.0) for a in ACTIONS}
        invested.append(9e7 * rise["cool-offices"] + 4e8 * rise["retrofit"])
        running.append(2e6 * now["cool-offices"])
        energy.append(sum((PLAN[1][k][t] - BAU[1][k][t]) * PRICE[k] for k in PRICE))
    for t in range(10, len(YEARS)):
        rise = ramp("cool-offices", YEARS[t - 10]) * uptake("cool-offices", YEARS[t - 10])
        before = ramp("cool-offices", YEARS[t - 10] - 1) * uptake("cool-offices", YEARS[t - 10] - 1) if t > 10 else 0.0
        invested[t] += 9e7 * max(rise - before, 0.0)
    present = sum((i + r + e) / (1 + rate) ** t for t, (i, r, e) in enumerate(zip(invested, running, energy)))
    return {"investment": invested, "running": running, "energy": energy, "net_present_cost": present}


def backcast(limit_t):
    """The cheapest levels and delays of the two open actions with 2035 at or below the limit, by trying all on a grid."""
    rate, best = 0.04, None

    def own(action, level, delay, invest, life, yearly):
        added, cost = [], 0.0
        for t, year in enumerate(YEARS):
            now, was = level * ramp(action, year - delay), level * ramp(action, year - 1 - delay) if t else 0.0
            added.append(max(now - was, 0.0) + (added[t - life] if t >= life else 0.0))
            cost += (invest * added[t] + yearly * now) / (1 + rate) ** t
        return cost

    def energy(used):
        return sum(used[k][t] * PRICE[k] / (1 + rate) ** t for k in PRICE for t in range(len(YEARS)))

    none = city(set(ACTIONS), True, {"cool-offices": (0.0, 0), "retrofit": (0.0, 0)})
    start = energy(none[1])
    for d1 in range(0, 14):
        for d2 in range(0, 13):
            for l2 in [i / 10 for i in range(11)]:

                def run(l1):
                    cells, used = city(set(ACTIONS), True, {"cool-offices": (l1, d1), "retrofit": (l2, d2)})
                    return total(cells)[-1], used

                # Emissions of a year are linear in the level of a cut.
                (none_t, used0), (all_t, used1) = run(0.0), run(1.0)
                for l1 in {min(max((none_t - limit_t) / (none_t - all_t), 0.0), 1.0) if none_t != all_t else 0.0, 1.0}:
                    if none_t + (all_t - none_t) * l1 > limit_t + 1e-6:
                        continue
                    spent = energy(used0) + (energy(used1) - energy(used0)) * l1 - start
                    spent += own("cool-offices", l1, d1, 9e7, 10, 2e6) + own("retrofit", l2, d2, 4e8, 30, 0.0)
                    if best is None or spent < best[0]:
                        best = (spent, l1, d1, l2, d2)
    spent, l1, d1, l2, d2 = best
    return {"limit_t": limit_t, "net_present_cost": spent, "cool-offices": [l1, d1], "retrofit": [l2, d2]}


print(
    json.dumps(
        {
            "years": list(YEARS),
            "bau": BAU[0],
            "plan": PLAN[0],
            "potential_t": [b - p for b, p in zip(total(BAU[0]), total(city(set(ACTIONS), full=True)[0]))],
            "wedge_years": [2024, 2030, 2035],
            "wedges": shapley(ACTIONS, [2024, 2030, 2035]),
            "costs": costs(),
            "backcast": backcast(2_840_000.0),
        },
        indent=1,
    )
)
