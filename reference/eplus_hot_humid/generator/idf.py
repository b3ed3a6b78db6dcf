"""Text of EnergyPlus objects."""


def obj(*fields):
    """One object: its class and its fields in order; None leaves a field empty."""
    return ",".join("" if field is None else str(field) for field in fields) + ";\n"


def schedule(name, weekdays, weekends):
    """A compact schedule from lists of [until hour, value]."""
    fields = ["Schedule:Compact", name, "Any", "Through: 12/31"]
    for days, steps in (("Weekdays", weekdays), ("AllOtherDays", weekends)):
        fields.append(f"For: {days}")
        for hour, value in steps:
            fields += [f"Until: {hour}:00", round(value, 6)]
    return obj(*fields)


def mapped(table, value):
    """The schedule table with each value replaced by `value(old)`."""
    return [[[hour, value(old)] for hour, old in table[days]] for days in ("weekdays", "weekends")]


def curve(name, table):
    """A performance curve: biquadratic if it has a second input, else by the number of its coefficients."""
    coefficients = table["coefficients"]
    if "y_range" in table:
        return obj("Curve:Biquadratic", name, *coefficients, *table["x_range"], *table["y_range"])
    kind = {3: "Curve:Quadratic", 4: "Curve:Cubic"}[len(coefficients)]
    return obj(kind, name, *coefficients, *table["x_range"])
