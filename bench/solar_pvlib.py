"""CPU time of the sun of a year and of its light on 37 planes with pvlib: the work of crates/lcs-solar/benches/sun.rs.

One JSON line per measure. Needs pvlib (`pip install pvlib`).
"""

import json
import time

import pandas as pd
import pvlib

RUNS = 5
LATITUDE, LONGITUDE, ALTITUDE = 3.139, 101.687, 22.0
TIMES = pd.date_range("2023-01-01 00:30", periods=8_760, freq="h", tz="Etc/GMT-8")
PLANES = [(0.0, 180.0)] + [(tilt, 30.0 * twelfth) for tilt in (30.0, 60.0, 90.0) for twelfth in range(12)]


def year_of_sun():
    return pvlib.solarposition.spa_python(
        TIMES, LATITUDE, LONGITUDE, ALTITUDE, pressure=101_325.0, temperature=12.0, delta_t=69.0, how="numpy"
    )


def clear_light(sun, extraterrestrial):
    air_mass = pvlib.atmosphere.get_relative_airmass(sun.apparent_zenith)
    absolute = pvlib.atmosphere.get_absolute_airmass(air_mass, pvlib.atmosphere.alt2pres(ALTITUDE))
    return pvlib.clearsky.ineichen(
        sun.apparent_zenith, absolute, 4.5, ALTITUDE, extraterrestrial, perez_enhancement=False
    ).fillna(0.0)


def irradiation_kwh_m2(sun, light, extraterrestrial):
    air_mass = pvlib.atmosphere.get_relative_airmass(sun.apparent_zenith)
    total = 0.0
    for tilt, azimuth in PLANES:
        on_plane = pvlib.irradiance.get_total_irradiance(
            tilt, azimuth, sun.apparent_zenith, sun.azimuth, light.dni, light.ghi, light.dhi,
            dni_extra=extraterrestrial, airmass=air_mass, albedo=0.2, model="perez",
        )
        total += on_plane.poa_global.sum()
    return total / 1_000.0


def cpu_s_of(job):
    job()
    start = time.process_time()
    for _ in range(RUNS):
        job()
    return (time.process_time() - start) / RUNS


def report(measure, cpu_s, **check):
    line = {"measure": measure, "peer": "pvlib", "version": pvlib.__version__, "cpu_s": round(cpu_s, 6), **check}
    print(json.dumps(line), flush=True)


def main():
    sun = year_of_sun()
    report("sun_position_site_year", cpu_s_of(year_of_sun), hours_up=int((sun.apparent_zenith < 90.0).sum()))
    extraterrestrial = pvlib.irradiance.get_extra_radiation(TIMES.tz_convert("UTC"))
    extraterrestrial.index = TIMES
    light = clear_light(sun, extraterrestrial)

    def job():
        return irradiation_kwh_m2(sun, light, extraterrestrial)

    report("plane_irradiance_37_planes", cpu_s_of(job), kwh_m2_in_all=round(job(), 1))


if __name__ == "__main__":
    main()
