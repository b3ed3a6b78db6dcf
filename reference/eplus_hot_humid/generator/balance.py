"""Checks on EnergyPlus' own output: what enters the air of a zone leaves it."""

AIR_TERMS = (
    "Zone Air Heat Balance Internal Convective Heat Gain Rate",
    "Zone Air Heat Balance Surface Convection Rate",
    "Zone Air Heat Balance Interzone Air Transfer Rate",
    "Zone Air Heat Balance Outdoor Air Transfer Rate",
    "Zone Air Heat Balance System Convective Heat Gain Rate",
)
AIR_SYSTEM = "Zone Air Heat Balance System Air Transfer Rate"
AIR_STORAGE = "Zone Air Heat Balance Air Energy Storage Rate"
MOISTURE_GAINS = (
    (1, "Zone People Latent Gain Energy"),
    (1, "Zone Infiltration Latent Heat Gain Energy"),
    (-1, "Zone Infiltration Latent Heat Loss Energy"),
)
VENTILATION_GAINS = (
    (1, "Zone Ventilation Latent Heat Gain Energy"),
    (-1, "Zone Ventilation Latent Heat Loss Energy"),
)


def moisture_gains(case):
    """Signed variables of the moisture that enters the zone air without the air system."""
    return MOISTURE_GAINS + (VENTILATION_GAINS if ventilated(case) else ())


def ventilated(case):
    """Whether outdoor air enters the zone directly, by day or by night."""
    return case["night_ventilation_ach"] > 0 or case["system"] == "split_unit"


def variables(case, drying):
    """Variables to ask for."""
    return [
        *AIR_TERMS,
        AIR_SYSTEM,
        AIR_STORAGE,
        *(name for _, name in moisture_gains(case)),
        *(name for _, _, name in drying),
    ]


def heat_error_percent(case, series, zones):
    """Year sum of the hourly residuals' size, per cent of the heat that the terms move."""
    storeys = case.named("layout")["multiplier"]
    residual = moved = 0.0
    for zone in zones:
        name = zone.name.upper()
        # EnergyPlus reports what the air system gives to all storeys, the other terms of one.
        system = [value / storeys for value in series[(name, AIR_SYSTEM)]]
        terms = [series[(name, term)] for term in AIR_TERMS]
        for stored, *row in zip(series[(name, AIR_STORAGE)], system, *terms):
            residual += abs(sum(row) - stored)
            moved += sum(map(abs, row)) / 2
    return 100 * residual / moved


def moisture_error_percent(case, series, zones, drying):
    """Year sum of latent heat in less latent heat out, per cent of what enters; the air stores next to nothing."""
    gain = out = 0.0
    for zone in zones:
        gain += sum(sign * sum(series[(zone.name.upper(), name)]) for sign, name in moisture_gains(case))
        out += sum(sign * sum(series[(key.format(zone=zone.name).upper(), name)]) for sign, key, name in drying)
    return 100 * (gain - out) / gain
