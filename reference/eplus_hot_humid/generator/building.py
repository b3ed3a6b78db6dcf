"""Settings, layers, glass and the geometry of the zones."""

from dataclasses import dataclass

from .idf import obj, schedule

SETTINGS = [
    ("Version", "25.2"),
    ("Timestep", 4),
    ("Building", "B", 0, "Country", 0.04, 0.2, "FullInteriorAndExterior", 50, 6),
    ("SimulationControl", "No", "No", "No", "No", "Yes"),
    ("RunPeriod", "rp", 1, 1, 2007, 12, 31, 2007, None, "No", "No", "No", "Yes", "Yes"),
    ("HeatBalanceAlgorithm", "ConductionTransferFunction", 200),
    ("SurfaceConvectionAlgorithm:Inside", "TARP"),
    ("SurfaceConvectionAlgorithm:Outside", "DOE-2"),
    ("GlobalGeometryRules", "UpperLeftCorner", "Counterclockwise", "Relative"),
    ("ScheduleTypeLimits", "Any"),
]


@dataclass
class Zone:
    """A zone and its floor area."""

    name: str
    area_m2: float


def settings(case):
    """Run period (the year 2007 starts on a Monday), time steps, algorithms, ground."""
    text = "".join(obj(*fields) for fields in SETTINGS)
    text += obj("Site:GroundTemperature:BuildingSurface", *[case["ground_temperature_c"]] * 12)
    text += obj("Site:GroundReflectance", *[case["ground_reflectance"]] * 12)
    always = [[24, 1]]
    return text + schedule("ON", always, always)


def material(name, layer, solar_absorptance):
    """An opaque layer with emissivity 0.9."""
    surface = (0.9, solar_absorptance, solar_absorptance)
    if "resistance_m2k_w" in layer:
        return obj("Material:NoMass", name, "Rough", layer["resistance_m2k_w"], *surface)
    order = ("thickness_m", "conductivity_w_mk", "density_kg_m3", "heat_capacity_j_kgk")
    return obj("Material", name, "Rough", *(layer[key] for key in order), *surface)


def constructions(case, kinds):
    """The opaque constructions of the case: one per kind of element (wall, roof, floor, ...)."""
    text, written = "", set()
    for kind in kinds:
        names = []
        for position, name in enumerate(case.named("construction", case[kind])):
            absorptance, layer = 0.6, name
            if position == 0 and kind == "roof" and "roof_solar_absorptance" in case:
                absorptance, layer = case["roof_solar_absorptance"], f"{name}_coated"
            if layer not in written:
                text += material(layer, case.named("material", name), absorptance)
                written.add(layer)
            names.append(layer)
        text += obj("Construction", kind.upper(), *names)
    return text


def glazing(case):
    """The window construction WIN: panes and gaps, or a U-value with a solar heat gain coefficient."""
    glass = case.named("glazing")
    if "u_value_w_m2k" in glass:
        values = (glass["u_value_w_m2k"], glass["solar_heat_gain_coefficient"])
        return obj("WindowMaterial:SimpleGlazingSystem", "GLASS", *values) + obj("Construction", "WIN", "GLASS")
    solar = (glass["pane_solar_transmittance"], *[glass["pane_solar_reflectance"]] * 2)
    visible = (glass["pane_visible_transmittance"], *[glass["pane_visible_reflectance"]] * 2)
    optics = (*solar, *visible, 0, 0.84, 0.84, glass["pane_conductivity_w_mk"])
    text = obj("WindowMaterial:Glazing", "GLASS", "SpectralAverage", None, glass["pane_thickness_m"], *optics)
    layers = ["GLASS"]
    if glass["panes"] == 2:
        text += obj("WindowMaterial:Gas", "GAP", "Air", glass["air_gap_m"])
        layers += ["GAP", "GLASS"]
    return text + obj("Construction", "WIN", *layers)


def surface(name, kind, construction, zone, boundary, vertices):
    """An opaque surface; `boundary` is Outdoors, Ground, Adiabatic or the name of the surface on the other side."""
    outside = (boundary, None) if boundary in ("Outdoors", "Ground", "Adiabatic") else ("Surface", boundary)
    exposed = ("SunExposed", "WindExposed") if boundary == "Outdoors" else ("NoSun", "NoWind")
    ground_view = 0.5 if kind == "Wall" and boundary == "Outdoors" else 0
    head = ("BuildingSurface:Detailed", name, kind, construction, zone, None, *outside, *exposed, ground_view)
    return obj(*head, len(vertices), *flat(vertices))


def flat(vertices):
    """Coordinates of all vertices in one list, in metres."""
    return [round(value, 4) for vertex in vertices for value in vertex]


def upright(start, end, sill_m, head_m):
    """Vertices of a vertical rectangle, its foot running from `start` to `end` as seen from outside, left to right."""
    return [(*start, head_m), (*start, sill_m), (*end, sill_m), (*end, head_m)]


def box_windows(case, sides):
    """The panes in one wall of the box, measured from its west or south end."""
    rows = case.named("windows")
    (x0, y0), (x1, y1) = sorted(sides[rows["wall"]])
    backwards = sides[rows["wall"]][0] != (x0, y0)
    length = abs(x1 - x0) + abs(y1 - y0)

    def at(distance_m):
        return x0 + (x1 - x0) * distance_m / length, y0 + (y1 - y0) * distance_m / length

    text = ""
    for number, pane in enumerate(rows["panes_m"], 1):
        start, end = [at(distance) for distance in (reversed(pane) if backwards else pane)]
        vertices = upright(start, end, rows["sill_m"], rows["head_m"])
        head = ("FenestrationSurface:Detailed", f"W{number}", "Window", "WIN", rows["wall"][0].upper())
        text += obj(*head, None, 0.5, None, 1, 4, *flat(vertices))
    return text


def box(case):
    """One zone with four outer walls, a roof and a floor on the ground. Returns the text and the zone."""
    size = case.named("layout")
    width, depth, height = size["width_m"], size["depth_m"], size["height_m"]
    corners = [(0, 0), (width, 0), (width, depth), (0, depth)]
    sides = {
        "south": (corners[0], corners[1]),
        "east": (corners[1], corners[2]),
        "north": (corners[2], corners[3]),
        "west": (corners[3], corners[0]),
    }
    text = constructions(case, ("wall", "roof", "floor")) + glazing(case)
    text += obj("Zone", "Z", 0, 0, 0, 0, None, 1, height, round(width * depth * height, 4))
    for side, (start, end) in sides.items():
        text += surface(side[0].upper(), "Wall", "WALL", "Z", "Outdoors", upright(start, end, 0, height))
    floor = [(x, y, 0) for x, y in reversed(corners)]
    text += surface("F", "Floor", "FLOOR", "Z", "Ground", floor)
    text += surface("R", "Roof", "ROOF", "Z", "Outdoors", [(x, y, height) for x, y in corners])
    text += box_windows(case, sides)
    if case["overhang_m"] > 0:
        out = -case["overhang_m"]
        shade = [(0, out, height), (0, 0, height), (width, 0, height), (width, out, height)]
        text += obj("Shading:Zone:Detailed", "OVERHANG", "S", None, 4, *flat(shade))
    return text, [Zone("Z", width * depth)]
