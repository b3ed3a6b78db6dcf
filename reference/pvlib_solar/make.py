"""Writes the reference values beside this file with pvlib. Run once: `python make.py`; the seed fixes every draw."""

from pathlib import Path

import numpy as np
import pandas as pd
from pvlib import atmosphere, iam, inverter, irradiance, pvsystem, shading, solarposition, temperature

HERE = Path(__file__).parent
rng = np.random.default_rng(2023)

SITES = {
    "kuala_lumpur": (3.139, 101.687, 22.0),
    "tokyo": (35.690, 139.760, 6.0),
    "tromso": (69.650, 18.957, 10.0),
    "cape_town": (-33.925, 18.424, 25.0),
}


def write(name, table):
    table.to_csv(HERE / name, index=False, float_format="%.12g", lineterminator="\n")


def sun(times, place, pressure_pa, temperature_c):
    latitude, longitude, altitude = place
    return solarposition.get_solarposition(
        times, latitude, longitude, altitude, pressure=pressure_pa, temperature=temperature_c,
        method="nrel_numpy", delta_t=69.0,
    )


def hours(start, count):
    return pd.date_range(start, periods=count, freq="h", tz="UTC")


def unix_s(times):
    return (times - pd.Timestamp("1970-01-01", tz="UTC")) // pd.Timedelta("1s")


def positions():
    tables = []
    for name, place in SITES.items():
        times = pd.date_range("2023-01-01 00:30", periods=130, freq="67h", tz="UTC")
        pressure_pa = atmosphere.alt2pres(place[2])
        found = sun(times, place, pressure_pa, 15.0)
        tables.append(pd.DataFrame({
            "site": name, "latitude_deg": place[0], "longitude_deg": place[1], "elevation_m": place[2],
            "pressure_pa": pressure_pa, "temperature_c": 15.0, "unix_s": unix_s(times),
            "zenith_deg": found.zenith.values, "apparent_zenith_deg": found.apparent_zenith.values,
            "azimuth_deg": found.azimuth.values,
        }))
    write("positions.csv", pd.concat(tables))


def cloudy(zenith, times):
    """Global irradiance under clouds that stay for a while."""
    outside = irradiance.get_extra_radiation(times).values * np.maximum(np.cos(np.radians(zenith)), 0.0)
    calm = np.clip(np.convolve(rng.uniform(0.0, 1.0, len(times)), np.ones(3) / 3, "same"), 0.0, 1.0)
    return np.round(outside * np.clip(calm * 0.9 + rng.normal(0.0, 0.02, len(times)), 0.01, 0.95), 3)


def decomposition():
    tables = []
    for name, place in SITES.items():
        times = hours("2023-06-10 00:30", 240)
        pressure_pa = round(atmosphere.alt2pres(place[2]), 1)
        zenith = pd.Series(np.round(sun(times, place, pressure_pa, 15.0).zenith.values, 6), times)
        ghi = pd.Series(cloudy(zenith.values, times), times)
        dew = pd.Series(np.round(rng.uniform(-15.0, 26.0, len(times)), 2), times)
        erbs = irradiance.erbs(ghi, zenith, times)
        driesse = irradiance.erbs_driesse(ghi, zenith, times)
        tables.append(pd.DataFrame({
            "site": name, "pressure_pa": pressure_pa, "day_of_year": times.day_of_year, "zenith_deg": zenith.values,
            "ghi": ghi.values, "dew_point_c": dew.values,
            "erbs_dni": erbs.dni.values, "erbs_dhi": erbs.dhi.values,
            "erbs_driesse_dni": driesse.dni.values, "erbs_driesse_dhi": driesse.dhi.values,
            "dirint_dni": irradiance.dirint(ghi, zenith, times, pressure_pa).values,
            "dirint_dew_dni": irradiance.dirint(ghi, zenith, times, pressure_pa, temp_dew=dew).values,
            "dirint_static_dni": irradiance.dirint(ghi, zenith, times, pressure_pa, use_delta_kt_prime=False).values,
        }))
    write("decomposition.csv", pd.concat(tables))


def modifiers():
    angle = np.arange(0.0, 90.1, 2.5)
    write("modifiers.csv", pd.DataFrame({
        "incidence_deg": angle, "ashrae": iam.ashrae(angle, 0.05), "ashrae_steep": iam.ashrae(angle, 0.1),
        "physical": iam.physical(angle), "physical_thick": iam.physical(angle, 1.6, 20.0, 0.006),
        "martin_ruiz": iam.martin_ruiz(angle, 0.16), "martin_ruiz_dusty": iam.martin_ruiz(angle, 0.25),
    }))
    tilt = np.arange(0.0, 180.1, 15.0)
    table = {"tilt_deg": tilt}
    for a_r, name in [(0.16, "martin_ruiz"), (0.25, "martin_ruiz_dusty")]:
        found = iam.martin_ruiz_diffuse(tilt, a_r)
        table[f"{name}_sky"], table[f"{name}_ground"] = found["sky"], found["ground"]
    for name, function in [("ashrae", iam.ashrae), ("physical", iam.physical)]:
        for region in ["sky", "ground"]:
            found = [iam.marion_integrate(function, one, region, 720) for one in tilt]
            table[f"{name}_{region}"] = found
    write("diffuse_modifiers.csv", pd.DataFrame(table))


def rows():
    count = 400
    zenith, azimuth = np.round(rng.uniform(0, 89.9, count), 3), np.round(rng.uniform(0, 360, count), 3)
    tilt, facing = np.round(rng.uniform(1, 89, count), 3), np.round(rng.uniform(0, 360, count), 3)
    coverage, height = np.round(rng.uniform(0.1, 0.98, count), 4), np.round(rng.uniform(0, 1, count), 3)
    blocks = rng.integers(1, 7, count)
    shaded = shading.shaded_fraction1d(
        zenith, azimuth, axis_azimuth=facing - 90.0, shaded_row_rotation=tilt, collector_width=coverage, pitch=1.0)
    mean = shading.masking_angle_passias(tilt, coverage)
    write("rows.csv", pd.DataFrame({
        "zenith_deg": zenith, "azimuth_deg": azimuth, "tilt_deg": tilt, "facing_deg": facing,
        "ground_coverage": coverage, "slant_height": height, "blocks": blocks, "shaded_fraction": shaded,
        "masking_angle_deg": shading.masking_angle(tilt, coverage, height), "mean_masking_angle_deg": mean,
        "sky_loss": shading.sky_diffuse_passias(mean),
        "string_factor": 1.0 - shading.direct_martinez(1.0, 1.0, shaded, np.ceil(shaded * blocks), blocks),
    }))


ARRAYS = {
    # Facing, tilt; cover, sky model; ground coverage and blocks of rows.
    "facade_east": (90.0, 90.0, "physical", "perez", None),
    "facade_south": (180.0, 90.0, "martin_ruiz", "haydavies", None),
    "roof_flush": (270.0, 15.0, "ashrae", "perez", None),
    "roof_rows": (180.0, 25.0, "physical", "perez", (0.7, 3)),
}


def light(sky, angles, frame):
    facing, tilt = angles
    common = dict(surface_tilt=tilt, surface_azimuth=facing, dhi=frame.dhi, dni=frame.dni,
                  dni_extra=frame.extraterrestrial, solar_zenith=frame.apparent_zenith_deg,
                  solar_azimuth=frame.azimuth_deg, return_components=True)
    if sky == "perez":
        parts = irradiance.perez(airmass=atmosphere.get_relative_airmass(frame.apparent_zenith_deg), **common)
    else:
        parts = irradiance.haydavies(**common)
    around = np.nan_to_num(parts["poa_circumsolar"])
    return around, np.nan_to_num(parts["poa_sky_diffuse"]) - around


def array_ac_w(spec, frame):
    facing, tilt, cover, sky, rows_of = spec
    angle = irradiance.aoi(tilt, facing, frame.apparent_zenith_deg, frame.azimuth_deg).values
    beam = irradiance.beam_component(tilt, facing, frame.apparent_zenith_deg, frame.azimuth_deg, frame.dni).values
    around, rest = light(sky, (facing, tilt), frame)
    ground = irradiance.get_ground_diffuse(tilt, frame.ghi, 0.2).values
    direct, shaded, factor = beam + around, 0.0, 1.0
    if rows_of:
        coverage, blocks = rows_of
        shaded = shading.shaded_fraction1d(frame.apparent_zenith_deg, frame.azimuth_deg, axis_azimuth=facing - 90.0,
                                           shaded_row_rotation=tilt, collector_width=coverage, pitch=1.0).values
        factor = 1.0 - shading.direct_martinez(1.0, 1.0, shaded, np.ceil(shaded * blocks), blocks)
        rest = rest * (1.0 - shading.sky_diffuse_passias(shading.masking_angle_passias(tilt, coverage)))
    through = getattr(iam, cover)(angle)
    if cover == "martin_ruiz":
        spread = iam.martin_ruiz_diffuse(tilt)
    else:
        function = getattr(iam, cover)
        spread = {region: iam.marion_integrate(function, tilt, region, 720) for region in ["sky", "ground"]}
    warming = direct * (1.0 - shaded) + rest + ground
    effective = direct * factor * through + rest * spread["sky"] + ground * spread["ground"]
    cell = temperature.sapm_cell(warming, frame.air_c.values, frame.wind_m_s.values, -3.56, -0.075, 3.0)
    dc = pvsystem.pvwatts_dc(effective, cell, 1_000.0, -0.0035) * (1.0 - pvsystem.pvwatts_losses() / 100.0)
    return inverter.pvwatts(dc, 1_000.0 / 1.1 / 0.96)


def arrays():
    times = hours("2023-03-12 00:30", 240)
    place = SITES["cape_town"]
    found = sun(times, place, 101_000.0, 15.0)
    zenith = np.round(found.zenith.values, 6)
    ghi = cloudy(zenith, times)
    split = irradiance.erbs(ghi, zenith, times.day_of_year)
    frame = pd.DataFrame({
        "day_of_year": times.day_of_year, "zenith_deg": zenith,
        "apparent_zenith_deg": np.round(found.apparent_zenith.values, 6),
        "azimuth_deg": np.round(found.azimuth.values, 6), "ghi": ghi, "dni": np.round(split["dni"], 4),
        "dhi": np.round(split["dhi"], 4), "extraterrestrial": irradiance.get_extra_radiation(times).values,
        "air_c": np.round(rng.uniform(12, 30, len(times)), 2), "wind_m_s": np.round(rng.uniform(0, 8, len(times)), 2),
    })
    for name, spec in ARRAYS.items():
        frame[name] = array_ac_w(spec, frame)
    write("arrays.csv", frame)


positions()
decomposition()
modifiers()
rows()
arrays()
