"""A storey of an office building: four perimeter zones around a core."""

from .building import Zone, constructions, flat, glazing, surface, upright
from .idf import obj

SIDES = ("south", "east", "north", "west")


def outlines(size):
    """Corners of every zone, anticlockwise from above; a perimeter zone begins with its outer edge."""
    width, depth, strip = size["width_m"], size["depth_m"], size["perimeter_depth_m"]
    outer = [(0, 0), (width, 0), (width, depth), (0, depth)]
    inner = [(strip, strip), (width - strip, strip), (width - strip, depth - strip), (strip, depth - strip)]
    found = {side: [outer[i], outer[(i + 1) % 4], inner[(i + 1) % 4], inner[i]] for i, side in enumerate(SIDES)}
    return found | {"core": inner}


def area_m2(corners):
    """Area of a polygon."""
    pairs = zip(corners, corners[1:] + corners[:1])
    return round(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2, 4)


def neighbour(corners, others):
    """The zone that has an edge in the other direction; None at the outer wall."""
    start, end = corners
    for name, outline in others.items():
        for pair in zip(outline, outline[1:] + outline[:1]):
            if pair == (end, start):
                return name
    return None


def strip_window(case, side, start, end):
    """A window over the whole outer wall, a little short of its ends."""
    row = case.named("windows")
    (x0, y0), (x1, y1) = start, end
    share = row["inset_m"] / (abs(x1 - x0) + abs(y1 - y0))

    def at(part):
        return x0 + (x1 - x0) * part, y0 + (y1 - y0) * part

    vertices = upright(at(share), at(1 - share), row["sill_m"], row["head_m"])
    name = (f"WIN_{side}", "Window", "WIN", f"{side}_OUT")
    return obj("FenestrationSurface:Detailed", *name, None, 0.5, None, 1, 4, *flat(vertices))


def zone_surfaces(case, name, zones, height):
    """Outer wall and window, partitions, slabs with the same room on their other side; a roof on the top storey."""
    outline, text = zones[name], ""
    for start, end in zip(outline, outline[1:] + outline[:1]):
        other = neighbour((start, end), zones)
        wall = upright(start, end, 0, height)
        if other:
            text += surface(f"{name}_{other}", "Wall", "PARTITION", name, f"{other}_{name}", wall)
        else:
            text += surface(f"{name}_OUT", "Wall", "WALL", name, "Outdoors", wall)
            text += strip_window(case, name, start, end)
    below = [(x, y, 0) for x, y in reversed(outline)]
    above = [(x, y, height) for x, y in outline]
    text += surface(f"{name}_FLOOR", "Floor", "SLAB", name, "Adiabatic", below)
    if case.named("layout")["top"]:
        return text + surface(f"{name}_ROOF", "Roof", "ROOF", name, "Outdoors", above)
    return text + surface(f"{name}_CEILING", "Ceiling", "SLAB", name, "Adiabatic", above)


def storey(case):
    """Five zones of one storey, each with the multiplier of the layout. Returns the text and the zones."""
    size = case.named("layout")
    height = size["height_m"]
    zones = outlines(size)
    kinds = ("wall", "slab", "partition", "roof") if size["top"] else ("wall", "slab", "partition")
    text = constructions(case, kinds) + glazing(case)
    found = [Zone(name, area_m2(outline)) for name, outline in zones.items()]
    for zone in found:
        volume_m3 = round(zone.area_m2 * height, 4)
        text += obj("Zone", zone.name, 0, 0, 0, 0, None, size["multiplier"], height, volume_m3)
        text += zone_surfaces(case, zone.name, zones, height)
    return text, found
