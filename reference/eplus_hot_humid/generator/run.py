"""Runs EnergyPlus and reads its hourly output."""

import subprocess

HOURS = 8760


def run(energyplus, idf, weather, folder):
    """Runs one input file; raises with the end of the error file if EnergyPlus stops."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [str(energyplus), "-w", str(weather), "-d", str(folder), str(idf)]
    done = subprocess.run(command, capture_output=True, text=True)
    messages = (folder / "eplusout.err").read_text(errors="replace") if (folder / "eplusout.err").exists() else ""
    if done.returncode != 0:
        raise RuntimeError(f"EnergyPlus stopped on {idf.name}:\n{done.stdout[-500:]}\n{messages[-3000:]}")
    return messages


def read_hourly(path):
    """The hourly series of an ESO file: {(key, variable): [8760 values]}, keys in upper case."""
    names, series = {}, {}
    with path.open(errors="replace") as lines:
        for line in lines:
            if line.startswith("End of Data Dictionary"):
                break
            fields = line.split("!")[0].strip().split(",", 3)
            if len(fields) == 4 and fields[0].isdigit() and int(fields[0]) > 6:
                variable = fields[3].rsplit("[", 1)[0].strip()
                names[fields[0]] = (fields[2].upper(), variable)
                series[names[fields[0]]] = []
        for line in lines:
            number, _, value = line.strip().partition(",")
            if number in names:
                series[names[number]].append(float(value))
    short = {name: len(values) for name, values in series.items() if len(values) != HOURS}
    if short:
        raise RuntimeError(f"{path}: not {HOURS} hours: {short}")
    return series


def corrected_weather(source, station_pressure_pa, target):
    """A copy of a weather file with every hour's station pressure replaced."""
    lines = source.read_text(encoding="utf-8", errors="replace").splitlines()
    for row in range(8, len(lines)):
        fields = lines[row].split(",")
        if len(fields) > 9:
            fields[9] = str(station_pressure_pa)
            lines[row] = ",".join(fields)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return target
