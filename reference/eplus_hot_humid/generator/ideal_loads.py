"""The ideal-loads air system: the load at the coil, without a plant."""

from .idf import mapped, obj, schedule

# Hourly columns: key and variable of EnergyPlus; {zone} stands for the name of the zone.
ZONE_OUTPUTS = {
    "cooling_total_wh_m2": ("IL_{zone}", "Zone Ideal Loads Supply Air Total Cooling Energy"),
    "cooling_sensible_wh_m2": ("IL_{zone}", "Zone Ideal Loads Supply Air Sensible Cooling Energy"),
    "cooling_latent_wh_m2": ("IL_{zone}", "Zone Ideal Loads Supply Air Latent Cooling Energy"),
    "heating_wh_m2": ("IL_{zone}", "Zone Ideal Loads Supply Air Total Heating Energy"),
    "outdoor_air_l_s_m2": ("IL_{zone}", "Zone Ideal Loads Outdoor Air Standard Density Volume Flow Rate"),
}
PLANT_OUTPUTS = {}
PLANT_ELECTRICITY = ()

# What the air system takes out of the zone air, for the moisture balance.
DRYING = [
    (1, "IL_{zone}", "Zone Ideal Loads Zone Latent Cooling Energy"),
    (-1, "IL_{zone}", "Zone Ideal Loads Zone Latent Heating Energy"),
]


def runs_all_hours(case):
    """Whether the system may run outside the operating hours."""
    return "cooling_setback_c" in case or "heating_setback_c" in case


def system(case, zones):
    """One unlimited air system per zone; drying to the humidistat in operating hours only."""
    hours = case.hours()
    drying = schedule("HUMIDISTAT", *mapped(hours, lambda on: case["humidistat_percent"] if on else 100))
    return drying + "".join(zone_system(case, zone.name) for zone in zones)


def zone_system(case, zone):
    """Connections, outdoor air and the air system of a zone."""
    text = obj("ZoneControl:Humidistat", f"HU_{zone}", zone, "HUMIDISTAT")
    supply, exhaust, outdoor = f"{zone}_SUPPLY", f"{zone}_EXHAUST", f"{zone}_OUTDOOR"
    text += obj("ZoneHVAC:EquipmentConnections", zone, f"EL_{zone}", supply, exhaust, f"{zone}_AIR")
    text += obj(
        "ZoneHVAC:EquipmentList",
        f"EL_{zone}",
        "SequentialLoad",
        "ZoneHVAC:IdealLoadsAirSystem",
        f"IL_{zone}",
        1,
        1,
        None,
        None,
    )
    flow = case["outdoor_air_l_s_person"] / 1000
    text += obj("DesignSpecification:OutdoorAir", f"OA_{zone}", "Flow/Person", flow, None, None, None, "HOURS")
    text += obj("OutdoorAir:Node", outdoor)
    available = "ON" if runs_all_hours(case) else "HOURS"
    limits = (
        case["supply_temperature_max_c"],
        case["supply_temperature_min_c"],
        0.0156,
        case["supply_humidity_min_kg_kg"],
    )
    follows = "OccupancySchedule" if case["outdoor_air_follows_people"] else "None"
    recovery = ("None", None, None)
    if case["heat_recovery_sensible"] > 0:
        recovery = ("Enthalpy", case["heat_recovery_sensible"], case["heat_recovery_latent"])
    head = ("ZoneHVAC:IdealLoadsAirSystem", f"IL_{zone}", available, supply, exhaust, None, *limits)
    control = (*[None] * 8, "Humidistat", None, "None")
    return text + obj(*head, *control, f"OA_{zone}", outdoor, follows, "NoEconomizer", *recovery)
