"""What happens in the zones: people, lights, equipment, set-points, infiltration, night ventilation."""

from .idf import mapped, obj, schedule

# Set-points that switch cooling or heating off.
NO_COOLING_C, NO_HEATING_C = 100, -100


def schedules(case):
    """HOURS (operating, 0 or 1), PEOPLE (share present), GAINS (lights and equipment), activity in W per person."""
    hours, idle = case.hours(), case["off_hours_gain_share"]
    text = schedule("HOURS", *mapped(hours, float))
    text += schedule("PEOPLE", *mapped(hours, lambda on: on * case["occupancy_share"]))
    text += schedule("GAINS", *mapped(hours, lambda on: idle + on * (1 - idle)))
    everyone = [[24, case["heat_per_person_w"]]]
    return text + schedule("ACTIVITY", everyone, everyone)


def gains(case, zone):
    """People, lights and equipment of a zone."""
    name = zone.name
    person = (case["floor_area_per_person_m2"], case["person_radiant_share"], case["person_sensible_share"], "ACTIVITY")
    text = obj("People", f"P_{name}", name, "PEOPLE", "Area/Person", None, None, *person)
    light = (case["lights_w_m2"], None, 0, case["lights_radiant_share"], case["lights_visible_share"])
    text += obj("Lights", f"L_{name}", name, "GAINS", "Watts/Area", None, *light)
    power = (case["equipment_w_m2"], None, 0, case["equipment_radiant_share"], 0)
    return text + obj("ElectricEquipment", f"E_{name}", name, "GAINS", "Watts/Area", None, *power)


def air_leaks(case, zone):
    """Infiltration all year, and night ventilation where the case has it."""
    name = zone.name
    ach = case["infiltration_ach"]
    text = obj(
        "ZoneInfiltration:DesignFlowRate", f"I_{name}", name, "ON", "AirChanges/Hour", *[None] * 3, ach, 1, 0, 0, 0
    )
    if case["night_ventilation_ach"] > 0:
        flow = ("AirChanges/Hour", None, None, None, case["night_ventilation_ach"], "Natural", 0, 1, 1, 0, 0, 0)
        limits = (-100, None, 100, None, -100, None, -100, None, 100, None, 40)
        text += schedule("NIGHT", *mapped(case.named("schedule", "night_ventilation"), float))
        text += obj("ZoneVentilation:DesignFlowRate", f"NV_{name}", name, "NIGHT", *flow, *limits)
    return text


def thermostat_schedules(case):
    """Set-points COOL and, where the zone is heated, HEAT; off, or set back, outside the operating hours."""
    hours = case.hours()
    idle_c = case.get("cooling_setback_c", NO_COOLING_C)
    text = schedule("COOL", *mapped(hours, lambda on: case["cooling_set_point_c"] if on else idle_c))
    if "heating_set_point_c" in case:
        idle_c = case.get("heating_setback_c", NO_HEATING_C)
        text += schedule("HEAT", *mapped(hours, lambda on: case["heating_set_point_c"] if on else idle_c))
        text += schedule("CONTROL", [[24, 4]], [[24, 4]])
        return text + obj("ThermostatSetpoint:DualSetpoint", "SETPOINTS", "HEAT", "COOL")
    text += schedule("CONTROL", [[24, 2]], [[24, 2]])
    return text + obj("ThermostatSetpoint:SingleCooling", "SETPOINTS", "COOL")


def thermostat(case, zone):
    """The thermostat of a zone, on its air temperature."""
    kind = "DualSetpoint" if "heating_set_point_c" in case else "SingleCooling"
    return obj(
        "ZoneControl:Thermostat", f"T_{zone.name}", zone.name, "CONTROL", f"ThermostatSetpoint:{kind}", "SETPOINTS"
    )


def zone_use(case, zones):
    """Everything of this module for all zones."""
    text = schedules(case) + thermostat_schedules(case)
    for zone in zones:
        text += gains(case, zone) + air_leaks(case, zone) + thermostat(case, zone)
    return text
