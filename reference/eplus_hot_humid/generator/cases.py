"""The cases of `cases.toml`, each with all its parameters."""

import tomllib


class Case(dict):
    """Parameters of one case by name, with the named tables of the file at hand."""

    def __init__(self, parameters, tables):
        super().__init__(parameters)
        self.tables = tables

    def named(self, kind, name=None):
        """The table `[kind.name]`; the name defaults to the parameter called `kind`."""
        return self.tables[kind][name or self[kind]]

    def hours(self):
        """The operating hours as a schedule table of zeros and ones."""
        return self.named("schedule", self["operating_hours"])


def read(path):
    """All cases in the order of the file."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    changes = {case["id"]: case for case in tables["case"]}

    def parameters(case):
        if case["id"] == "base":
            start = tables["base"]
        else:
            start = parameters(changes[case.get("from", "base")])
        return start | {name: value for name, value in case.items() if name != "from"}

    return [Case(parameters(case), tables) for case in tables["case"]]
