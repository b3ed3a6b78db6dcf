"""A split unit: single-speed compressor with a cycling fan that moves room air only."""

from .idf import curve, obj

ZONE_OUTPUTS = {
    "outdoor_air_l_s_m2": ("{zone}", "Zone Ventilation Standard Density Volume Flow Rate"),
}
PLANT_OUTPUTS = {
    "cooling_total_wh_m2": [(1, "COOL_Z", "Cooling Coil Total Cooling Energy")],
    "cooling_sensible_wh_m2": [(1, "COOL_Z", "Cooling Coil Sensible Cooling Energy")],
    "cooling_latent_wh_m2": [(1, "COOL_Z", "Cooling Coil Latent Cooling Energy")],
    "heating_wh_m2": [(1, "HEAT_Z", "Heating Coil Heating Energy")],
    "compressor_cooling_wh_m2": [(1, "COOL_Z", "Cooling Coil Electricity Energy")],
    "compressor_heating_wh_m2": [(1, "HEAT_Z", "Heating Coil Electricity Energy")],
    "fan_wh_m2": [(1, "FAN_Z", "Fan Electricity Energy")],
}
PLANT_ELECTRICITY = ("compressor_cooling_wh_m2", "compressor_heating_wh_m2", "fan_wh_m2")
DRYING = [(1, "COOL_{zone}", "Cooling Coil Latent Cooling Energy")]

COOLING_CURVES = (
    "cooling_capacity_by_temperature",
    "cooling_capacity_by_flow",
    "cooling_input_ratio_by_temperature",
    "cooling_input_ratio_by_flow",
    "part_load_fraction",
)
HEATING_CURVES = (
    "heating_capacity_by_temperature",
    "heating_capacity_by_flow",
    "heating_input_ratio_by_temperature",
    "heating_input_ratio_by_flow",
    "part_load_fraction",
)


def heats(case):
    """Whether the unit is reversible."""
    return "rated_heating_cop" in case


def outdoor_air(case, zone):
    """Outdoor air that a balanced fan, not counted, brings into the zone for the design number of people."""
    flow = ("Flow/Person", None, None, case["outdoor_air_l_s_person"] / 1000, None, "Balanced", 0, 1, 1, 0, 0, 0)
    limits = (-100, None, 100, None, -100, None, -100, None, 100, None, 40)
    return obj("ZoneVentilation:DesignFlowRate", f"OA_{zone}", zone, "HOURS", *flow, *limits)


def cooling_coil(case, zone):
    """Single-speed cooling coil; its moisture removal follows from the bypass factor at rated conditions."""
    rated = (case["rated_cooling_capacity_w"], case["rated_sensible_heat_ratio"], case["rated_cooling_cop"])
    nodes = (f"{zone}_ROOM", f"{zone}_COOLED")
    flow = (case["air_flow_m3_s"], None, None)
    return obj("Coil:Cooling:DX:SingleSpeed", f"COOL_{zone}", "HOURS", *rated, *flow, *nodes, *COOLING_CURVES)


def heating_coil(case, zone):
    """Single-speed heating coil of a reversible unit, or an electric coil that never runs."""
    nodes = (f"{zone}_COOLED", f"{zone}_CONDITIONED")
    if not heats(case):
        return obj("Coil:Heating:Electric", f"HEAT_{zone}", "HOURS", 1, 1, *nodes)
    rated = (case["rated_heating_capacity_w"], case["rated_heating_cop"], case["air_flow_m3_s"], None, None)
    limits = (None, -20, None, 5, 0, None, 10, "Resistive", "Timed", 0, 0)
    return obj("Coil:Heating:DX:SingleSpeed", f"HEAT_{zone}", "HOURS", *rated, *nodes, *HEATING_CURVES, *limits)


def unit(case, zone):
    """The unit around fan and coils: no outdoor air, no air flow while the compressor rests."""
    flow = case["air_flow_m3_s"]
    head = (f"UNIT_{zone}", "HOURS", f"{zone}_ROOM", f"{zone}_SUPPLY", None, None, flow, flow, 0, "Yes", 0, 0, 0)
    fan, cool = ("Fan:OnOff", f"FAN_{zone}"), ("Coil:Cooling:DX:SingleSpeed", f"COOL_{zone}")
    if not heats(case):
        coils = ("Coil:Heating:Electric", f"HEAT_{zone}", *cool)
        return obj("ZoneHVAC:PackagedTerminalAirConditioner", *head, *fan, *coils, "DrawThrough")
    coils = ("Coil:Heating:DX:SingleSpeed", f"HEAT_{zone}", 0.001, *cool, 0.001)
    auxiliary = ("Coil:Heating:Electric", f"AUX_{zone}", 50, -20)
    text = obj("Coil:Heating:Electric", f"AUX_{zone}", "HOURS", 1, 0, f"{zone}_FANNED", f"{zone}_SUPPLY")
    return text + obj("ZoneHVAC:PackagedTerminalHeatPump", *head, *fan, *coils, *auxiliary, "DrawThrough")


def system(case, zones):
    """The split unit of the only zone, with its outdoor air and curves."""
    zone = zones[0].name
    used = COOLING_CURVES + (HEATING_CURVES if heats(case) else ())
    text = "".join(curve(name, case.named("curve", name)) for name in dict.fromkeys(used))
    kind = "PackagedTerminalHeatPump" if heats(case) else "PackagedTerminalAirConditioner"
    text += obj("ZoneHVAC:EquipmentConnections", zone, f"EL_{zone}", f"{zone}_SUPPLY", f"{zone}_ROOM", f"{zone}_AIR")
    text += obj(
        "ZoneHVAC:EquipmentList", f"EL_{zone}", "SequentialLoad", f"ZoneHVAC:{kind}", f"UNIT_{zone}", 1, 1, None, None
    )
    after_fan = f"{zone}_FANNED" if heats(case) else f"{zone}_SUPPLY"
    fan = (case["fan_efficiency"], case["fan_pressure_pa"], case["air_flow_m3_s"], case["fan_motor_efficiency"], 1)
    text += obj("Fan:OnOff", f"FAN_{zone}", "HOURS", *fan, f"{zone}_CONDITIONED", after_fan)
    return text + outdoor_air(case, zone) + cooling_coil(case, zone) + heating_coil(case, zone) + unit(case, zone)
