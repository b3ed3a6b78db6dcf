"""Cooling plants alone, run with EnergyPlus on a given load: writes inputs/ and hourly/.

    python make.py --energyplus PATH --weather SGP_Singapore.486980_IWEC.epw --split SPLIT.idf

The load is imposed (LoadProfile:Plant), so what differs between two engines is the plant and nothing else. One time step per
hour, so that no weather is interpolated. SPLIT.idf is the case "split" of the hot-humid test set: a split unit in an office
zone, four steps an hour, of which the coil alone is kept.
"""

import argparse
import math
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
HOURS = 8760

CURVES = {
    # EnergyPlus data set Chillers.idf, "DOE-2 Centrifugal/5.50COP"
    "centrifugal": """
Curve:Biquadratic,CAPFT,0.257896,0.0389016,-0.00021708,0.0468684,-0.00094284,-0.00034344,5,10,24,35;
Curve:Biquadratic,EIRFT,0.933884,-0.058212,0.00450036,0.00243,0.000486,-0.001215,5,10,24,35;
Curve:Quadratic,EIRFPLR,0.222903,0.313387,0.463710,0,1;""",
    # EnergyPlus data set AirCooledChiller.idf, "Trane CGAM100 337.6kW/3.11COP"
    "scroll": """
Curve:Biquadratic,CAPFT,1.0288109463,0.0398695313,0.0001883371,-0.0025518934,-0.0001074564,-0.0003459375,5.56,10,4.44,46.11;
Curve:Biquadratic,EIRFT,0.5710755518,-0.0127472719,0.0004637093,0.0039106319,0.0003979494,-0.0005140506,5.56,10,4.44,46.11;
Curve:Quadratic,EIRFPLR,0.0424,0.6928,0.2713,0.25,1;""",
}


def share(hour):
    """Load over plant capacity: nothing at night, 3 to 90 % by day; seven-day weeks of uneven days."""
    day, clock = divmod(hour, 24)
    if not 7 <= clock < 21:
        return 0.0
    shape = 0.5 + 0.5 * math.sin(math.pi * (clock - 10.5) / 10.5)
    return round(0.03 + 0.87 * shape * (0.55 + 0.45 * math.sin(0.37 * day)), 4)


def loop(name, machines, pump_w, pump_curve, flow_m3_s, supply_c, capacity_w):
    """The chilled-water loop, from the load to its machines."""
    branches = "".join(f"Branch,{m}_B,,Chiller:Electric:EIR,{m},{m}_IN,{m}_OUT;\n" for m in machines)
    names = ",".join(f"{m}_B" for m in machines)
    equipment = ",".join(f"Chiller:Electric:EIR,{m}" for m in machines)
    return f"""
Pump:VariableSpeed,PUMP,IN,PUMPED,{flow_m3_s},220000,{pump_w},1.0,0,{pump_curve},0,Intermittent;
Branch,PUMP_B,,Pump:VariableSpeed,PUMP,IN,PUMPED;
{branches}Branch,OUT_B,,Pipe:Adiabatic,OUT_P,JOINED,OUT;
Pipe:Adiabatic,OUT_P,JOINED,OUT;
BranchList,SUPPLY,PUMP_B,{names},OUT_B;
ConnectorList,SUPPLY_C,Connector:Splitter,SPLIT,Connector:Mixer,MIX;
Connector:Splitter,SPLIT,PUMP_B,{names};
Connector:Mixer,MIX,OUT_B,{names};
Branch,LOAD_B,,LoadProfile:Plant,LOAD,LOAD_IN,LOAD_OUT;
Branch,FLOW_B,,Pipe:Adiabatic,FLOW_P,DEMAND_IN,FLOW_OUT;
Pipe:Adiabatic,FLOW_P,DEMAND_IN,FLOW_OUT;
Branch,RETURN_B,,Pipe:Adiabatic,RETURN_P,RETURN_IN,DEMAND_OUT;
Pipe:Adiabatic,RETURN_P,RETURN_IN,DEMAND_OUT;
BranchList,DEMAND,FLOW_B,LOAD_B,RETURN_B;
ConnectorList,DEMAND_C,Connector:Splitter,D_SPLIT,Connector:Mixer,D_MIX;
Connector:Splitter,D_SPLIT,FLOW_B,LOAD_B;
Connector:Mixer,D_MIX,RETURN_B,LOAD_B;
PlantLoop,{name},Water,,OPERATION,OUT,50,2,{flow_m3_s},0,Autocalculate,IN,OUT,SUPPLY,SUPPLY_C,DEMAND_IN,DEMAND_OUT,DEMAND,DEMAND_C,SequentialUniformPLR,,SingleSetpoint,None;
PlantEquipmentOperationSchemes,OPERATION,PlantEquipmentOperation:CoolingLoad,LOADS,ON;
PlantEquipmentOperation:CoolingLoad,LOADS,0,1000000000,MACHINES;
PlantEquipmentList,MACHINES,{equipment};
Schedule:Compact,SUPPLY_T,Any,Through: 12/31,For: AllDays,Until: 24:00,{supply_c};
SetpointManager:Scheduled,SETPOINT,Temperature,SUPPLY_T,OUT;
LoadProfile:Plant,LOAD,LOAD_IN,LOAD_OUT,LOAD_W,{flow_m3_s},FLOW_SHARE;
Schedule:File,LOAD_W,Any,LOADCSV,1,0,8760,Comma,No,60;
Schedule:File,FLOW_SHARE,Any,LOADCSV,2,0,8760,Comma,No,60;
"""


def head(location):
    return f"""Version,25.2;
SimulationControl,No,No,No,No,Yes;
Building,PLANT,0,Suburbs,0.04,0.4,FullExterior,25,6;
Timestep,1;
{location}
RunPeriod,YEAR,1,1,2018,12,31,2018,Monday,No,No,No,Yes,Yes;
GlobalGeometryRules,UpperLeftCorner,CounterClockWise,World;
ScheduleTypeLimits,Any;
Schedule:Compact,ON,Any,Through: 12/31,For: AllDays,Until: 24:00,1;
Output:Variable,*,Chiller Evaporator Cooling Energy,Hourly;
Output:Variable,*,Chiller Electricity Energy,Hourly;
Output:Variable,*,Pump Electricity Energy,Hourly;
Output:Variable,*,Cooling Tower Fan Electricity Energy,Hourly;
Output:Variable,*,Chiller Condenser Inlet Temperature,Hourly;
Output:Variable,*,Chiller Part Load Ratio,Hourly;
"""


def water_cooled():
    """One centrifugal chiller of 1 MW; variable chilled-water pump; tower of the York correlation with a variable fan that
    follows the wet bulb at 5 K, not below 18 °C."""
    chiller = """
Chiller:Electric:EIR,C1,1000000,5.5,6.67,29.4,0.036,0.0511,CAPFT,EIRFT,EIRFPLR,0.1,1,1,0.2,C1_IN,C1_OUT,C1_COND_IN,C1_COND_OUT,WaterCooled,0,1,2,LeavingSetpointModulated;
SetpointManager:Scheduled,C1_SET,Temperature,SUPPLY_T,C1_OUT;"""
    tower = """
Pump:ConstantSpeed,CW_PUMP,CW_IN,CW_PUMPED,0.0511,220000,15000,0.9,0,Intermittent;
Branch,CW_PUMP_B,,Pump:ConstantSpeed,CW_PUMP,CW_IN,CW_PUMPED;
Branch,TOWER_B,,CoolingTower:VariableSpeed,TOWER,TOWER_IN,TOWER_OUT;
Branch,CW_OUT_B,,Pipe:Adiabatic,CW_OUT_P,CW_JOINED,CW_OUT;
Pipe:Adiabatic,CW_OUT_P,CW_JOINED,CW_OUT;
BranchList,CW_SUPPLY,CW_PUMP_B,TOWER_B,CW_OUT_B;
ConnectorList,CW_SUPPLY_C,Connector:Splitter,CW_SPLIT,Connector:Mixer,CW_MIX;
Connector:Splitter,CW_SPLIT,CW_PUMP_B,TOWER_B;
Connector:Mixer,CW_MIX,CW_OUT_B,TOWER_B;
Branch,COND_B,,Chiller:Electric:EIR,C1,C1_COND_IN,C1_COND_OUT;
Branch,CW_FLOW_B,,Pipe:Adiabatic,CW_FLOW_P,CW_DEMAND_IN,CW_FLOW_OUT;
Pipe:Adiabatic,CW_FLOW_P,CW_DEMAND_IN,CW_FLOW_OUT;
Branch,CW_RETURN_B,,Pipe:Adiabatic,CW_RETURN_P,CW_RETURN_IN,CW_DEMAND_OUT;
Pipe:Adiabatic,CW_RETURN_P,CW_RETURN_IN,CW_DEMAND_OUT;
BranchList,CW_DEMAND,CW_FLOW_B,COND_B,CW_RETURN_B;
ConnectorList,CW_DEMAND_C,Connector:Splitter,CW_D_SPLIT,Connector:Mixer,CW_D_MIX;
Connector:Splitter,CW_D_SPLIT,CW_FLOW_B,COND_B;
Connector:Mixer,CW_D_MIX,CW_RETURN_B,COND_B;
CondenserLoop,CW,Water,,CW_OPERATION,CW_OUT,60,5,0.0511,0,Autocalculate,CW_IN,CW_OUT,CW_SUPPLY,CW_SUPPLY_C,CW_DEMAND_IN,CW_DEMAND_OUT,CW_DEMAND,CW_DEMAND_C,SequentialLoad;
CondenserEquipmentOperationSchemes,CW_OPERATION,PlantEquipmentOperation:CoolingLoad,CW_LOADS,ON;
PlantEquipmentOperation:CoolingLoad,CW_LOADS,0,1000000000,CW_MACHINES;
CondenserEquipmentList,CW_MACHINES,CoolingTower:VariableSpeed,TOWER;
SetpointManager:FollowOutdoorAirTemperature,CW_SET,Temperature,OutdoorAirWetBulb,5.0,60,18,CW_OUT;
OutdoorAir:Node,TOWER_AIR;
CoolingTower:VariableSpeed,TOWER,TOWER_IN,TOWER_OUT,YorkCalc,,25.56,3.89,5.56,0.0511,32.2,16550,CUBE,0.2,0.0,0,2,,SaturatedExit,,0.008,,,,,TOWER_AIR;
Curve:Cubic,CUBE,0,0,0,1,0,1;"""
    return CURVES["centrifugal"] + chiller + tower + loop("CHW", ["C1"], 18000, "0,0.0205,0.4101,0.5753", 0.036, 6.67, 1e6), 1e6


def air_cooled():
    """Three air-cooled scroll chillers of 337.6 kW at 8 °C, as few as can carry the load; variable chilled-water pump."""
    machines = "".join(f"""
Chiller:Electric:EIR,C{i},337616,3.11,6.67,35,0.0121,0,CAPFT,EIRFT,EIRFPLR,0.25,1,1,0.25,C{i}_IN,C{i}_OUT,C{i}_AIR,C{i}_AIR_OUT,AirCooled,0,1,2,LeavingSetpointModulated;
SetpointManager:Scheduled,C{i}_SET,Temperature,SUPPLY_T,C{i}_OUT;
OutdoorAir:Node,C{i}_AIR;""" for i in (1, 2, 3))
    capacity_w = 3 * 337616
    return CURVES["scroll"] + machines + loop("CHW", ["C1", "C2", "C3"], 20000, "0,0.5726,-0.3010,0.7347", 0.0363, 8.0, capacity_w), capacity_w


CASES = {"centrifugal_york_tower": water_cooled, "three_air_cooled": air_cooled}


def location(weather):
    fields = weather.open(errors="replace").readline().strip().split(",")
    return f"Site:Location,PLACE,{fields[6]},{fields[7]},{fields[8]},{fields[9]};"


def read(path):
    names, series = {}, {}
    with path.open() as lines:
        for line in lines:
            if line.startswith("End of Data Dictionary"):
                break
            fields = line.split("!")[0].strip().split(",", 3)
            if len(fields) == 4 and fields[0].isdigit() and int(fields[0]) > 6:
                names[fields[0]] = (fields[2].upper(), fields[3].rsplit("[", 1)[0].strip())
                series[names[fields[0]]] = []
        for line in lines:
            number, _, value = line.strip().partition(",")
            if number in names:
                series[names[number]].append(float(value))
    return series


def simulate(energyplus, weather, idf, load=""):
    """Hourly series of an input whose load stands in LOADCSV."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "load.csv").write_text(load)
        path = folder / "in.idf"
        path.write_text(idf.replace("LOADCSV", str(folder / "load.csv")))
        done = subprocess.run([energyplus, "-w", str(weather), "-d", str(folder), str(path)], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit((folder / "eplusout.err").read_text()[-3000:])
        return read(folder / "eplusout.eso")


def write(name, columns, places=0):
    """Hours with load. Four days of five are left out, to keep the file small."""
    with (HERE / "hourly" / f"{name}.csv").open("w") as out:
        out.write("hour," + ",".join(columns) + "\n")
        for h in range(HOURS):
            if columns["load_w"][h] > 0.5 and (h // 24) % 5 == 0:
                out.write(f"{h}," + ",".join(f"{values[h]:.{places}f}" for values in columns.values()) + "\n")
    print(name, {k: round(sum(v) / 1e6, 3) for k, v in columns.items()})


def split(energyplus, weather, source):
    """The coil of a split unit: its load, the wet bulb of the air that enters it, what the outdoor unit draws."""
    outputs = "".join(f"Output:Variable,{key},{name},Hourly;\n" for key, name in (
        ("*", "Cooling Coil Total Cooling Energy"),
        ("*", "Cooling Coil Electricity Energy"),
        ("Z_ROOM", "System Node Wetbulb Temperature")))
    series = simulate(energyplus, weather, source.read_text() + outputs)
    of = lambda variable: next(v for (_, n), v in series.items() if n == variable)
    write("split", {
        "load_w": [v / 3600.0 for v in of("Cooling Coil Total Cooling Energy")],
        "coil_wet_bulb_c": of("System Node Wetbulb Temperature"),
        "compressor_w": [v / 3600.0 for v in of("Cooling Coil Electricity Energy")],
    }, 2)


def run(energyplus, weather, name, case):
    body, capacity_w = case()
    idf = head(location(weather)) + body
    (HERE / "inputs" / f"{name}.idf").write_text(idf.replace("LOADCSV", "load.csv"))
    load = "".join(f"{-capacity_w * share(h)},{share(h)}\n" for h in range(HOURS))
    series = simulate(energyplus, weather, idf, load)
    total = lambda variable: [sum(x) / 3600.0 for x in zip(*(v for (_, n), v in series.items() if n == variable))]
    columns = {
        "load_w": [capacity_w * share(h) for h in range(HOURS)],
        "evaporator_w": total("Chiller Evaporator Cooling Energy"),
        "chillers_w": total("Chiller Electricity Energy"),
        "tower_fan_w": total("Cooling Tower Fan Electricity Energy") or [0.0] * HOURS,
        "chilled_pump_w": [v / 3600.0 for v in series[("PUMP", "Pump Electricity Energy")]],
    }
    write(name, columns)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--energyplus", required=True)
    arguments.add_argument("--weather", required=True, type=Path)
    arguments.add_argument("--split", type=Path)
    arguments = arguments.parse_args()
    for name, case in CASES.items():
        run(arguments.energyplus, arguments.weather, name, case)
    if arguments.split:
        split(arguments.energyplus, arguments.weather, arguments.split)
