"""The hourly table of a case: one row per hour, one column per quantity."""

import gzip
import io

from .idf import obj

ZONE_OUTPUTS = {
    "air_temperature_c": ("{zone}", "Zone Mean Air Temperature"),
    "humidity_ratio_kg_kg": ("{zone}", "Zone Air Humidity Ratio"),
    "relative_humidity_percent": ("{zone}", "Zone Air Relative Humidity"),
    "lights_wh_m2": ("{zone}", "Zone Lights Electricity Energy"),
    "equipment_wh_m2": ("{zone}", "Zone Electric Equipment Electricity Energy"),
    "transmitted_solar_wh_m2": ("{zone}", "Enclosure Windows Total Transmitted Solar Radiation Energy"),
}

# Decimals by unit: 0.01 Wh/m² of the 48 m² zone is half a watt-hour.
DECIMALS = {"_wh_m2": 2, "_l_s_m2": 3, "_kg_kg": 6, "_percent": 1, "_c": 2}


def requests(variables):
    """Output requests, each variable once."""
    return "".join(obj("Output:Variable", "*", name, "Hourly") for name in dict.fromkeys(variables))


def in_unit(column, values, area_m2):
    """Joules or m³/s as the column's name says, per m² of floor; other quantities as they are."""
    if column.endswith("_wh_m2"):
        return [value / 3600 / area_m2 for value in values]
    if column.endswith("_l_s_m2"):
        return [value * 1000 / area_m2 for value in values]
    return values


def zone_table(series, outputs, zone):
    """Columns of one zone."""
    table = {}
    for column, (key, variable) in outputs.items():
        values = series[(key.format(zone=zone.name).upper(), variable)]
        table[column] = in_unit(column, values, zone.area_m2)
    return table


def plant_table(series, outputs, area_m2):
    """Columns of the plant: signed sums over the named machines, per m² of all floors served."""
    table = {}
    for column, machines in outputs.items():
        parts = [[sign * value for value in series[(key.upper(), variable)]] for sign, key, variable in machines]
        table[column] = in_unit(column, [sum(values) for values in zip(*parts)], area_m2)
    return table


def mean_table(tables, zones):
    """Columns of all zones, weighted by floor area."""
    area_m2 = sum(zone.area_m2 for zone in zones)
    shares = [zone.area_m2 / area_m2 for zone in zones]
    return {
        column: [sum(s * v for s, v in zip(shares, row)) for row in zip(*(table[column] for table in tables))]
        for column in tables[0]
    }


def decimals(column):
    """Decimals of a column, by the unit at the end of its name."""
    return next(count for unit, count in DECIMALS.items() if column.endswith(unit))


def write(table, path):
    """Writes the table as compressed CSV; the same table gives the same bytes."""
    text = io.StringIO()
    text.write("hour," + ",".join(table) + "\n")
    counts = [decimals(column) for column in table]
    for hour, row in enumerate(zip(*table.values())):
        cells = (f"{value:.{count}f}".rstrip("0").rstrip(".") for value, count in zip(row, counts))
        text.write(f"{hour}," + ",".join("0" if cell in ("-0", "") else cell for cell in cells) + "\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))
