//! Page 1: the answer in five sentences.

use crate::{
    model::{Figure, ReportModel, ScenarioPart, TargetReading},
    wording::Wording,
};
use lcs_locale::{Arguments, format_fiscal_year};

/// Where we stand, what is possible, what first, how far from the target, how sure.
pub fn five_sentences(model: &ReportModel, words: &Wording) -> [String; 5] {
    [stand(model, words), potential(model, words), first(model, words), target(model, words), trust(model, words)]
}

fn stand(model: &ReportModel, words: &Wording) -> String {
    let estate = &model.estate;
    let (key, arguments) = match estate.planning_emissions_t {
        None => ("report-answer-stand", Arguments::new()),
        Some(planning_t) => {
            let planning = words.emissions(&Figure::exact(planning_t, "t CO2e", 0));
            ("report-answer-stand-corrected", Arguments::new().text("planning", planning))
        }
    };
    words.say(
        key,
        arguments
            .text("year", format_fiscal_year(words.language, model.title.year, model.title.first_month))
            .text("facilities", words.count(estate.facilities))
            .text("energy", words.energy(&Figure::exact(estate.energy_kwh, "kWh", 0)))
            .text("emissions", words.emissions(&Figure::exact(estate.emissions_t, "t CO2e", 0)))
            .text("coverage", words.percent(estate.coverage)),
    )
}

fn potential(model: &ReportModel, words: &Wording) -> String {
    let Some(potential) = &model.potential else {
        return words.word("report-answer-potential-none");
    };
    words.say(
        "report-answer-potential",
        Arguments::new()
            .text("emissions", words.emissions(&potential.emissions_t))
            .text("capex", words.money(&potential.capex))
            .text("saving", words.money(&potential.cost_saving)),
    )
}

fn first(model: &ReportModel, words: &Wording) -> String {
    let Some(project) = model.plan.rows.first() else {
        return words.word("report-answer-first-none");
    };
    words.say(
        "report-answer-first",
        Arguments::new()
            .text("facility", project.facility_name.clone())
            .text("measures", words.names("measure", &project.measures))
            .number("count", model.plan.rows.len() as f64)
            .text("emissions", words.emissions(&model.plan.emissions_saving_t))
            .text("capex", words.money(&model.plan.capex)),
    )
}

fn target(model: &ReportModel, words: &Wording) -> String {
    let scenario = match &model.scenario {
        ScenarioPart::None { reason } => {
            let reason = reason.say(words.language);
            return words.say("report-answer-target-none", Arguments::new().text("reason", reason));
        }
        ScenarioPart::Some(scenario) => scenario,
    };
    let targets = &scenario.targets;
    let met = targets.iter().filter(|reading| reading.met == Some(true)).count();
    let counts = Arguments::new().number("count", targets.len() as f64).number("met", met as f64);
    match targets.iter().find(|reading| reading.met == Some(false)) {
        Some(missed) => words.say(
            "report-answer-target-missed",
            counts
                .text("name", missed.name.say(words.language))
                .text("scope", words.name("scope", missed.scope.id()))
                .text("gap", gap(missed, words)),
        ),
        None if met == targets.len() => words.say("report-answer-target-met", counts),
        None => words.say("report-answer-target-unknown", counts),
    }
}

/// A reading's gap with its unit.
fn gap(reading: &TargetReading, words: &Wording) -> String {
    reading.gap.map_or_else(|| "–".to_owned(), |gap| words.difference(gap, &reading.unit))
}

fn trust(model: &ReportModel, words: &Wording) -> String {
    // What is only worth knowing asks nothing of anybody.
    let open = model.findings.iter().filter(|group| group.severity != "info");
    let findings: u32 = open.map(|group| group.count).sum();
    let arguments = Arguments::new()
        .text("share", words.percent(model.title.unverified_share))
        .number("findings", f64::from(findings));
    match model.questions.first() {
        Some(question) => {
            words.say("report-answer-trust", arguments.text("question", question.text.say(words.language)))
        }
        None => words.say("report-answer-trust-plain", arguments),
    }
}
