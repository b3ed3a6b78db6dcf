//! What is wrong with a file is told with file, key, reason and what to try.

use super::{file, read};
use lcs_scenario::{FileFault, ScenarioFileError, scenario_schema};

fn broken(from: &str, to: &str) -> ScenarioFileError {
    let text = file("reference/scenario/worked_city.toml");
    assert!(text.contains(from), "{from}");
    read(&text.replacen(from, to, 1)).unwrap_err()
}

/// Each fault by what is changed in a good file, the key that is named and a word of the reason.
#[test]
fn every_fault_has_its_place() {
    for (from, to, key, word) in [
        ("counts = [\"bed\"]", "", "services.hospital.per_driver", "`bed`, which is not known"),
        (
            "unit = \"GJ/bed\"",
            "unit = \"GJ/person\"",
            "services.hospital.uses.gas.intensity",
            "what belongs here is kWh/bed",
        ),
        (
            "after = { growth = 0.01 }",
            "",
            "drivers.people.vintages.plan",
            "no value for 2031; its years are 2020 to 2030",
        ),
        ("share = 0.6, intensity = 1.0", "share = 0.7, intensity = 1.0", "services.homes.uses", "add up to 1.1"),
        ("new_share = 0.7", "new_share = 0.6", "buildings.offices.classes", "add up to 0.9"),
        ("elasticity = 0.8", "elasticity = \"much\"", "lines.I.3.2.elasticity", "a number"),
        (
            "driver = \"people\"\nper_driver = { unit = \"GJ/person\"",
            "driver = \"cats\"\nper_driver = { unit = \"GJ/person\"",
            "services.homes.driver",
            "names the driver `cats`",
        ),
        (
            "oxidised = 0.1",
            "oxidised = 10",
            "waste.municipal.treatments.landfill.landfill.oxidised",
            "does not lie between 0 and 1",
        ),
        ("0.12, 0.12, 0.11", "0.12, 0.12, 0.21", "fleets.cars.by_age", "not to 1"),
        ("survival = [1, 0.99", "survival = [1, 1.01", "fleets.cars.survival", "never rises"),
        ("prices = \"constant 2020\"", "", "drivers.product.prices", "without a price basis"),
        (
            "cells = [\"offices/*/electricity\"]",
            "cells = [\"offices/*/coal\"]",
            "actions.cool-offices.effects.0",
            "offices/*/coal",
        ),
        ("title = \"All actions\"", "title = \"All actions\"\nlevel = 3", "scenarios.plan", "unknown field"),
        ("mean = 1, sd = 0.1", "mean = 1, sd = -0.1", "unknowns.grid.distribution", "no distribution"),
        ("last_year = 2035", "last_year = 2020", "last_year", "does not come after"),
        (
            "value = 56.1 }, price",
            "value = 56.1, status = \"published\" }, price",
            "carriers.gas.factor",
            "without a source",
        ),
        ("triggers.retrofit", "triggers.trees", "instruments.duty.triggers.trees", "names the action `trees`"),
        (
            "electricity = { grid = true,",
            "electricity = { grid = true, factor = 0.5,",
            "carriers.electricity",
            "only one",
        ),
        (
            "[waste.municipal.treatments.recycled]\nshare = 0.1\nfactor = { unit = \"kg CO2e/t\", value = 20 }",
            "[waste.municipal.treatments.recycled]\nshare = 0.1",
            "waste.municipal.treatments.recycled",
            "only one",
        ),
        ("[industry.glass]", "[industry.homes]", "industry.homes", "also the name of another piece"),
        (
            "against = { kind = \"level\", value = 2840000 }",
            "against = { kind = \"business_as_usual\", version = \"old\" }",
            "targets.half.against.version",
            "names the scenario `old`",
        ),
        ("count = 2000", "count = 1", "draws.count", "does not lie between 2 and 1000000"),
        ("2035\nlimit = 1", "2035\nlimit = 70", "targets.half.limit", "has 70, which does not lie between 0 and 10"),
        ("2035\nlimit = 1", "2035\nlimit = nan", "targets.half.limit", "no number to compute with"),
        ("value = 2840000 }", "value = inf }", "targets.half.against.value", "no number to compute with"),
        (
            "{ kind = \"level\", value = 2840000 }",
            "{ kind = \"budget\", from = 2040, tonnes = 5e6, accumulation = \"annual_sum\" }",
            "targets.half.against.from",
            "has 2040, which lies above 2035",
        ),
        (
            "{ kind = \"level\", value = 2840000 }",
            "{ kind = \"trajectory\", points = [[2035, 1.0], [2030, 5.0]] }",
            "targets.half.against.points",
            "do not ascend",
        ),
        (
            "value = 2840000 }",
            "value = 2840000 }\nbalance = { kind = \"net\", most_offset = 3 }",
            "targets.half.balance.most_offset",
            "does not lie between 0 and 1",
        ),
        (
            "value = 2840000 }",
            "value = 2840000 }\nbalance = { kind = \"net\", most_offset = 0 }\npart = { sectors = [\"waste\"] }",
            "targets.half.balance",
            "only one",
        ),
        (
            "value = 2840000 }",
            "value = 2840000 }\npart = { sectors = [\"homes\"] }",
            "targets.half.part.sectors",
            "names the sector `homes`",
        ),
        (
            "mean = 1, sd = 0.1 }",
            "mean = 1, sd = 0.1 }\nmoves_with = { group = \"g\", loading = 2 }",
            "unknowns.grid.moves_with.loading",
            "does not lie between -1 and 1",
        ),
        (
            "in_place.electric-cars = 0.1",
            "in_place.electric-cars = 3",
            "actual.0.in_place.electric-cars",
            "between 0 and 1",
        ),
        ("discount_rate = 0.04", "discount_rate = -1.0", "discount_rate", "does not lie between -0.5 and 1"),
        ("ageing = 0.004", "ageing = -3", "fleets.cars.technologies.petrol.ageing", "does not lie between"),
        ("elasticity = 0.6", "elasticity = 1e6", "lines.I.3.1.elasticity", "does not lie between -10 and 10"),
        ("value = 300 }", "value = 1e30 }", "lines.I.3.1.base", "does not lie between"),
        ("lifetime_years = 10,", "lifetime_years = nan,", "actions.cool-offices.cost.lifetime_years", "no number"),
        ("by_age = [0.12, 0.12", "by_age = [-0.12, 0.36", "fleets.cars.by_age", "has -0.12 at age 0"),
        (
            "{ from = \"old\", to = \"good\"",
            "{ from = \"old\", to = \"old\"",
            "buildings.offices.retrofit.0",
            "to itself",
        ),
        ("to = \"recycled\"", "to = \"landfill\"", "actions.compost.effects.0", "from `landfill` to itself"),
        (
            "from = \"coal\", to = \"sun\"",
            "from = \"coal\", to = \"coal\"",
            "actions.sun.effects.0",
            "from `coal` to itself",
        ),
        ("[scenarios.half-way]", "[scenarios.bau]\n[scenarios.half-way]", "scenarios.bau", "business as usual"),
        ("[2020, 50000]", "[2020, 0]", "drivers.product.vintages.plan", "constant rate"),
    ] {
        let error = broken(from, to);
        assert_eq!((error.file.as_str(), error.key.as_str()), ("city.toml", key), "{error}");
        assert!(error.to_string().contains(word), "{error}");
        assert!(!error.hint().is_empty());
    }
}

/// A key that a scenario changes is named where the scenario states it; one of an inherited file where that file does.
#[test]
fn the_file_and_the_scenario_are_named() {
    let change = "change.drivers.product.vintages.plan.points = [[2010, 30000]";
    let error = broken(change, &change.replace("2010", "2021"));
    assert_eq!(error.key, "scenarios.slow.change.drivers.product.vintages.plan");
    assert!(matches!(error.fault, FileFault::Points { .. }));
    let mut parent =
        |_: &str| Ok(file("reference/scenario/worked_city.toml").replace("elasticity = 0.8", "elasticity = {}"));
    let error = lcs_scenario::read_scenario("child.toml", "inherits = \"parent.toml\"", &mut parent).unwrap_err();
    assert_eq!((error.file.as_str(), error.key.as_str()), ("parent.toml", "lines.I.3.2.elasticity"));
    let error = read("name = \"x\"\nbase_year = \n").unwrap_err();
    assert!(matches!(error.fault, FileFault::Syntax { line: 2, .. }), "{error}");
}

/// A wrong level, a table that cannot change, and the schema.
#[test]
fn levels_and_schema() {
    let error = broken("actions = { \"*\" = 0.5, sun = 0 }", "actions = { \"*\" = 1.5 }");
    assert_eq!(error.key, "scenarios.half-way.actions");
    let error = broken("change.drivers.product.vintages.plan.points", "change.targets.half.limit");
    assert_eq!(error.key, "scenarios.slow.change.targets");
    let schema = serde_json::to_value(scenario_schema()).unwrap();
    for key in ["name", "drivers", "carriers", "services", "buildings", "fleets", "actions", "targets", "scenarios"] {
        assert!(schema["properties"][key].is_object(), "{key}");
    }
    assert_eq!(schema["additionalProperties"], false);
}
