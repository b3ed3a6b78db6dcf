"""Fan coils on chilled water from one chiller with pumps and a cooling tower."""

from .floor import SIDES
from .idf import curve, obj, schedule

ROOMS = (*SIDES, "core")
ZONE_OUTPUTS = {}
PLANT_OUTPUTS = {
    "cooling_total_wh_m2": [(1, f"COIL_{room}", "Cooling Coil Total Cooling Energy") for room in ROOMS],
    "cooling_sensible_wh_m2": [(1, f"COIL_{room}", "Cooling Coil Sensible Cooling Energy") for room in ROOMS],
    "cooling_latent_wh_m2": [
        *[(1, f"COIL_{room}", "Cooling Coil Total Cooling Energy") for room in ROOMS],
        *[(-1, f"COIL_{room}", "Cooling Coil Sensible Cooling Energy") for room in ROOMS],
    ],
    "outdoor_air_l_s_m2": [(1, f"{room}_OUTDOOR", "System Node Standard Density Volume Flow Rate") for room in ROOMS],
    "chiller_load_wh_m2": [(1, "CHILLER", "Chiller Evaporator Cooling Energy")],
    "chiller_wh_m2": [(1, "CHILLER", "Chiller Electricity Energy")],
    "chilled_water_pump_wh_m2": [(1, "CHW_PUMP", "Pump Electricity Energy")],
    "condenser_water_pump_wh_m2": [(1, "CW_PUMP", "Pump Electricity Energy")],
    "tower_fan_wh_m2": [(1, "TOWER", "Cooling Tower Fan Electricity Energy")],
    "fan_wh_m2": [(1, f"FAN_{room}", "Fan Electricity Energy") for room in ROOMS],
    "condenser_water_entering_c": [(1, "CHILLER", "Chiller Condenser Inlet Temperature")],
}
PLANT_ELECTRICITY = (
    "chiller_wh_m2",
    "chilled_water_pump_wh_m2",
    "condenser_water_pump_wh_m2",
    "tower_fan_wh_m2",
    "fan_wh_m2",
)
DRYING = ()  # the coils dry room air and outdoor air together

CHILLER_CURVES = (
    "chiller_capacity_by_temperature",
    "chiller_input_ratio_by_temperature",
    "chiller_input_ratio_by_load",
)
WATER_J_M3K = 4.186e6


def fan_coil(case, zone, multiplier):
    """Fan coil of a zone: constant fan, outdoor air in the operating hours, water flow by the thermostat."""
    name, storeys_m2 = zone.name, zone.area_m2 * multiplier
    air_m3_s = round(case["fan_coil_air_flow_l_s_m2"][name] * storeys_m2 / 1000, 5)
    water_m3_s = round(air_m3_s * case["fan_coil_water_per_air"], 7)
    outdoor_m3_s = round(case["outdoor_air_l_s_person"] / case["floor_area_per_person_m2"] * storeys_m2 / 1000, 5)
    supply, room = f"{name}_SUPPLY", f"{name}_ROOM"
    mixed, fanned, cooled = f"{name}_MIXED", f"{name}_FANNED", f"{name}_COOLED"
    text = obj("ZoneHVAC:EquipmentConnections", name, f"EL_{name}", supply, room, f"{name}_AIR")
    text += obj(
        "ZoneHVAC:EquipmentList",
        f"EL_{name}",
        "SequentialLoad",
        "ZoneHVAC:FourPipeFanCoil",
        f"FC_{name}",
        1,
        1,
        None,
        None,
    )
    air = (air_m3_s, None, None, outdoor_m3_s, "HOURS", room, supply, "OutdoorAir:Mixer", f"MIX_{name}")
    parts = ("Fan:ConstantVolume", f"FAN_{name}", "Coil:Cooling:Water", f"COIL_{name}", water_m3_s, 0, 0.001)
    heater = ("Coil:Heating:Electric", f"HEAT_{name}", 0, 0, 0.001)
    text += obj("ZoneHVAC:FourPipeFanCoil", f"FC_{name}", "HOURS", "ConstantFanVariableFlow", *air, *parts, *heater)
    text += obj("OutdoorAir:Node", f"{name}_OUTDOOR")
    text += obj("OutdoorAir:Mixer", f"MIX_{name}", mixed, f"{name}_OUTDOOR", f"{name}_RELIEF", room)
    fan = (case["fan_efficiency"], case["fan_pressure_pa"], air_m3_s, case["fan_motor_efficiency"], 1)
    text += obj("Fan:ConstantVolume", f"FAN_{name}", "HOURS", *fan, mixed, fanned)
    rated = (case["coil_rated_water_c"], *case["coil_rated_air_in_out_c"], *case["coil_rated_humidity_in_out_kg_kg"])
    nodes = (f"{name}_WATER_IN", f"{name}_WATER_OUT", fanned, cooled)
    analysis = ("SimpleAnalysis", "CrossFlow")
    text += obj("Coil:Cooling:Water", f"COIL_{name}", "HOURS", water_m3_s, air_m3_s, *rated, *nodes, *analysis)
    return text + obj("Coil:Heating:Electric", f"HEAT_{name}", "HOURS", 1, 1, cooled, supply)


def pipe_branch(name, start, end):
    """A branch that is nothing but a pipe."""
    return branch(name, "Pipe:Adiabatic", f"PIPE_{name}", start, end) + obj(
        "Pipe:Adiabatic", f"PIPE_{name}", start, end
    )


def branch(name, kind, component, start, end):
    """A branch with one component."""
    return obj("Branch", name, None, kind, component, start, end)


def side(name, inlet, parallel, outlet):
    """Branch list and connectors of one side of a loop."""
    branches = [inlet, *parallel, outlet]
    text = obj("BranchList", f"{name}_BRANCHES", *branches)
    text += obj(
        "ConnectorList", f"{name}_CONNECTORS", "Connector:Splitter", f"{name}_SPLIT", "Connector:Mixer", f"{name}_MIX"
    )
    text += obj("Connector:Splitter", f"{name}_SPLIT", inlet, *parallel)
    return text + obj("Connector:Mixer", f"{name}_MIX", outlet, *parallel)


def pump(case, name, flow_m3_s, power_w, nodes):
    """Pump of constant speed, or of variable speed with power by the cube of the flow."""
    size = (flow_m3_s, case["pump_head_pa"], power_w, 0.9, 0)
    if name == "CHW_PUMP" and case["chilled_water_pump"] == "variable":
        lowest = round(flow_m3_s * case["pump_min_flow_share"], 6)
        kind = "Pump:VariableSpeed"
        text = obj(kind, name, *nodes, *size, 0, 0, 0, 1, lowest, "Intermittent")
    else:
        kind = "Pump:ConstantSpeed"
        text = obj(kind, name, *nodes, *size, "Intermittent")
    return text + branch(f"{name}_BRANCH", kind, name, *nodes)


def chilled_water_loop(case, zones):
    """Supply side with pump, chiller and bypass; demand side with the coils and a bypass."""
    flow = case["chilled_water_flow_m3_s"]
    text = pump(case, "CHW_PUMP", flow, case["chilled_water_pump_w"], ("CHW_IN", "CHW_PUMPED"))
    text += branch("CHILLER_BRANCH", "Chiller:Electric:EIR", "CHILLER", "CHILLER_IN", "CHILLER_OUT")
    text += pipe_branch("CHW_BYPASS", "CHW_BYPASS_IN", "CHW_BYPASS_OUT") + pipe_branch(
        "CHW_LEAVING", "CHW_JOINED", "CHW_OUT"
    )
    text += side("CHW_SUPPLY", "CHW_PUMP_BRANCH", ["CHILLER_BRANCH", "CHW_BYPASS"], "CHW_LEAVING")
    coils = []
    for zone in zones:
        coils.append(f"COIL_{zone.name}_BRANCH")
        nodes = (f"{zone.name}_WATER_IN", f"{zone.name}_WATER_OUT")
        text += branch(coils[-1], "Coil:Cooling:Water", f"COIL_{zone.name}", *nodes)
    text += pipe_branch("CHW_DEMAND_BYPASS", "CHW_DBYPASS_IN", "CHW_DBYPASS_OUT")
    text += pipe_branch("CHW_FLOW", "CHW_DEMAND_IN", "CHW_FLOW_OUT") + pipe_branch(
        "CHW_RETURN", "CHW_RETURN_IN", "CHW_DEMAND_OUT"
    )
    text += side("CHW_DEMAND", "CHW_FLOW", [*coils, "CHW_DEMAND_BYPASS"], "CHW_RETURN")
    supply = ("CHW_IN", "CHW_OUT", "CHW_SUPPLY_BRANCHES", "CHW_SUPPLY_CONNECTORS")
    demand = ("CHW_DEMAND_IN", "CHW_DEMAND_OUT", "CHW_DEMAND_BRANCHES", "CHW_DEMAND_CONNECTORS")
    head = ("CHW_LOOP", "Water", None, "CHW_OPERATION", "CHW_OUT", 50, 2, flow, 0, "Autocalculate")
    text += obj("PlantLoop", *head, *supply, *demand, "SequentialLoad", None, "SingleSetpoint", "None")
    text += obj(
        "PlantEquipmentOperationSchemes", "CHW_OPERATION", "PlantEquipmentOperation:CoolingLoad", "CHW_LOADS", "ON"
    )
    text += obj("PlantEquipmentOperation:CoolingLoad", "CHW_LOADS", 0, 1e9, "CHW_MACHINES")
    text += obj("PlantEquipmentList", "CHW_MACHINES", "Chiller:Electric:EIR", "CHILLER")
    leaving = [[24, case["chilled_water_c"]]]
    text += schedule("CHW_TEMPERATURE", leaving, leaving)
    return text + obj("SetpointManager:Scheduled", "CHW_SETPOINT", "Temperature", "CHW_TEMPERATURE", "CHW_OUT")


def chiller(case):
    """Water-cooled chiller with curves by temperature and part load."""
    reference = (case["chiller_capacity_w"], case["chiller_cop"], 6.67, 29.44)
    flows = (case["chilled_water_flow_m3_s"], case["condenser_water_flow_m3_s"])
    least = case["chiller_min_load_ratio"]
    nodes = ("CHILLER_IN", "CHILLER_OUT", "CHILLER_COND_IN", "CHILLER_COND_OUT", "WaterCooled", 0, 1, 2)
    mode = "LeavingSetpointModulated" if case["chilled_water_pump"] == "variable" else "ConstantFlow"
    text = "".join(curve(name, case.named("curve", name)) for name in CHILLER_CURVES)
    return text + obj(
        "Chiller:Electric:EIR", "CHILLER", *reference, *flows, *CHILLER_CURVES, least, 1.04, 1, least, *nodes, mode
    )


def condenser_loop(case):
    """Pump and tower on the supply side, the condenser on the demand side."""
    flow = case["condenser_water_flow_m3_s"]
    text = pump(case, "CW_PUMP", flow, case["condenser_water_pump_w"], ("CW_IN", "CW_PUMPED"))
    text += branch("TOWER_BRANCH", "CoolingTower:SingleSpeed", "TOWER", "TOWER_IN", "TOWER_OUT")
    text += pipe_branch("CW_BYPASS", "CW_BYPASS_IN", "CW_BYPASS_OUT") + pipe_branch("CW_LEAVING", "CW_JOINED", "CW_OUT")
    text += side("CW_SUPPLY", "CW_PUMP_BRANCH", ["TOWER_BRANCH", "CW_BYPASS"], "CW_LEAVING")
    text += branch("CONDENSER_BRANCH", "Chiller:Electric:EIR", "CHILLER", "CHILLER_COND_IN", "CHILLER_COND_OUT")
    text += pipe_branch("CW_FLOW", "CW_DEMAND_IN", "CW_FLOW_OUT") + pipe_branch(
        "CW_RETURN", "CW_RETURN_IN", "CW_DEMAND_OUT"
    )
    text += side("CW_DEMAND", "CW_FLOW", ["CONDENSER_BRANCH"], "CW_RETURN")
    supply = ("CW_IN", "CW_OUT", "CW_SUPPLY_BRANCHES", "CW_SUPPLY_CONNECTORS")
    demand = ("CW_DEMAND_IN", "CW_DEMAND_OUT", "CW_DEMAND_BRANCHES", "CW_DEMAND_CONNECTORS")
    head = ("CW_LOOP", "Water", None, "CW_OPERATION", "CW_OUT", 60, 5, flow, 0, "Autocalculate")
    text += obj("CondenserLoop", *head, *supply, *demand, "SequentialLoad")
    text += obj(
        "CondenserEquipmentOperationSchemes", "CW_OPERATION", "PlantEquipmentOperation:CoolingLoad", "CW_LOADS", "ON"
    )
    text += obj("PlantEquipmentOperation:CoolingLoad", "CW_LOADS", 0, 1e9, "CW_MACHINES")
    return (
        text + obj("CondenserEquipmentList", "CW_MACHINES", "CoolingTower:SingleSpeed", "TOWER") + tower_set_point(case)
    )


def tower_set_point(case):
    """Condenser water at a fixed temperature, or following the outdoor wet bulb."""
    if "tower_above_wet_bulb_k" in case:
        limits = (case["condenser_water_c"], case["condenser_water_min_c"])
        follow = ("Temperature", "OutdoorAirWetBulb", case["tower_above_wet_bulb_k"], *limits, "CW_OUT")
        return obj("SetpointManager:FollowOutdoorAirTemperature", "CW_SETPOINT", *follow)
    leaving = [[24, case["condenser_water_c"]]]
    text = schedule("CW_TEMPERATURE", leaving, leaving)
    return text + obj("SetpointManager:Scheduled", "CW_SETPOINT", "Temperature", "CW_TEMPERATURE", "CW_OUT")


def tower(case):
    """Tower with a single-speed fan that cycles; no cooling by free convection."""
    size = (case["condenser_water_flow_m3_s"], case["tower_air_flow_m3_s"], case["tower_fan_w"], case["tower_ua_w_k"])
    method = "UFactorTimesAreaAndDesignWaterFlowRate"
    text = obj("OutdoorAir:Node", "TOWER_AIR")
    middle = (0, None, 0, None, method, *[None] * 8, 0, 2, None, "SaturatedExit", None, 0.008, None, None, None, None)
    return text + obj(
        "CoolingTower:SingleSpeed", "TOWER", "TOWER_IN", "TOWER_OUT", *size, *middle, "TOWER_AIR", "FanCycling"
    )


def system(case, zones):
    """The fan coils of all zones and the plant, sized for all storeys."""
    multiplier = case.named("layout")["multiplier"]
    text = "".join(fan_coil(case, zone, multiplier) for zone in zones)
    return text + chilled_water_loop(case, zones) + chiller(case) + condenser_loop(case) + tower(case)
