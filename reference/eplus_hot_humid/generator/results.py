"""Sums, peaks and checks of a case, as TOML."""

MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Columns whose months are listed too, where they are not zero all year.
MONTHLY = (
    "cooling_total_wh_m2",
    "cooling_sensible_wh_m2",
    "cooling_latent_wh_m2",
    "heating_wh_m2",
    "plant_electricity_wh_m2",
)
PEAKS = ("cooling_total_wh_m2", "heating_wh_m2", "plant_electricity_wh_m2")
# Warmer (colder) than the set-point by more than this counts as not held.
NOT_HELD_K = 0.5


def months(values):
    """Sums of the twelve months."""
    sums, start = [], 0
    for days in MONTH_DAYS:
        sums.append(sum(values[start : start + days * 24]))
        start += days * 24
    return sums


def operating(case):
    """For each hour of the year, whether it lies in the operating hours; 1 January is a Monday."""
    table = case.hours()

    def value(hour):
        steps = table["weekends" if hour // 24 % 7 >= 5 else "weekdays"]
        return next(on for until, on in steps if hour % 24 < until) > 0

    return [value(hour) for hour in range(8760)]


def sums(table):
    """Year sums, monthly sums and peaks of a table of hourly columns."""
    found = {}
    for column, values in table.items():
        if column.endswith("_wh_m2"):
            found[column.replace("_wh_", "_kwh_")] = round(sum(values) / 1000, 2)
    for column in MONTHLY:
        if sum(table.get(column, [])) > 0:
            name = "monthly_" + column.replace("_wh_", "_kwh_")
            found[name] = [round(value / 1000, 2) for value in months(table[column])]
    for column in PEAKS:
        values = table.get(column, [])
        if sum(values) > 0:
            name = column.removesuffix("_wh_m2")
            found[f"peak_{name}_w_m2"] = round(max(values), 1)
            found[f"peak_{name}_hour"] = values.index(max(values))
    return found


def settled_peaks(case, table):
    """Highest hours without the first operating hour of a day, whose value hangs on the time step (see README.md)."""
    on, found = operating(case), {}
    settled = [hour for hour in range(1, 8760) if on[hour] and on[hour - 1]]
    for column in PEAKS:
        values = table.get(column, [])
        if sum(values) > 0:
            hour = max(settled, key=values.__getitem__)
            name = column.removesuffix("_wh_m2")
            found |= {f"settled_peak_{name}_w_m2": round(values[hour], 1), f"settled_peak_{name}_hour": hour}
    return found


def climate(case, table):
    """Temperature and moisture of the air, in operating hours and over the year; hours outside the set-points."""
    air, moist = table["air_temperature_c"], table["relative_humidity_percent"]
    ratio, on = table["humidity_ratio_kg_kg"], operating(case)
    inside = [hour for hour in range(8760) if on[hour]]

    def mean(values):
        return sum(values[hour] for hour in inside) / len(inside)

    found = {
        "operating_hours": len(inside),
        "operating_mean_air_temperature_c": round(mean(air), 2),
        "operating_mean_relative_humidity_percent": round(mean(moist), 1),
        "operating_max_relative_humidity_percent": round(max(moist[hour] for hour in inside), 1),
        "operating_mean_humidity_ratio_kg_kg": round(mean(ratio), 6),
        "max_air_temperature_c": round(max(air), 2),
        "min_air_temperature_c": round(min(air), 2),
    }
    warm = case["cooling_set_point_c"] + NOT_HELD_K
    found["hours_too_warm"] = sum(air[hour] > warm for hour in inside)
    if "heating_set_point_c" in case:
        cold = case["heating_set_point_c"] - NOT_HELD_K
        found["hours_too_cold"] = sum(air[hour] < cold for hour in inside)
    return found


def as_toml(table):
    """Lines of keys and values."""
    lines = []
    for name, value in table.items():
        if isinstance(value, str):
            value = f'"{value}"'
        elif isinstance(value, list):
            value = "[" + ", ".join(f"{item:.2f}" for item in value) + "]"
        lines.append(f"{name} = {value}")
    return "\n".join(lines) + "\n"
