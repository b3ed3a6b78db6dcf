//! Scenarios that inherit: each states only what it changes.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// One scenario as its author writes it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Overrides {
    /// Scenario that it starts from; `None` for a root.
    pub parent: Option<String>,
    /// Values that it changes or adds, by path (`actions.solar.final_share`).
    pub values: BTreeMap<String, f64>,
}

/// Scenarios by id.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ScenarioTree(pub BTreeMap<String, Overrides>);

/// One value that two scenarios hold differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Path.
    pub path: String,
    /// Value in the first; `None` where it has none.
    pub before: Option<f64>,
    /// Value in the second.
    pub after: Option<f64>,
    /// The scenario that states the second's value (itself or an ancestor).
    pub stated_by: Option<String>,
}

/// Why a scenario has no values.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InheritanceError {
    /// No such scenario.
    #[error("there is no scenario `{id}`{}", .child.as_ref().map(|child| format!(", from which `{child}` starts")).unwrap_or_default())]
    Unknown {
        /// As named.
        id: String,
        /// Who names it.
        child: Option<String>,
    },
    /// A scenario that starts from itself in the end.
    #[error("scenarios start from each other in a circle: {}", .circle.join(" → "))]
    Circle {
        /// The circle, first and last the same.
        circle: Vec<String>,
    },
}

impl InheritanceError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "correct the name, or add the scenario",
            Self::Circle { .. } => "let one of them have no parent",
        }
    }
}

impl ScenarioTree {
    /// All values of a scenario, each with the scenario that states it.
    ///
    /// # Errors
    /// [`InheritanceError`] for an unknown scenario or a circle.
    pub fn resolve(&self, id: &str) -> Result<BTreeMap<String, (f64, String)>, InheritanceError> {
        let mut line: Vec<&str> = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next {
            if let Some(at) = line.iter().position(|known| *known == id) {
                let circle = line[at..].iter().chain([&id]).map(|id| (*id).to_owned()).collect();
                return Err(InheritanceError::Circle { circle });
            }
            let unknown =
                || InheritanceError::Unknown { id: id.to_owned(), child: line.last().map(|child| (*child).to_owned()) };
            let scenario = self.0.get(id).ok_or_else(unknown)?;
            line.push(id);
            next = scenario.parent.as_deref();
        }
        let mut values = BTreeMap::new();
        for id in line.into_iter().rev() {
            let stated = self.0.get(id).into_iter().flat_map(|scenario| &scenario.values);
            values.extend(stated.map(|(path, value)| (path.clone(), (*value, id.to_owned()))));
        }
        Ok(values)
    }

    /// What differs from one scenario to another, in the order of paths.
    ///
    /// # Errors
    /// [`InheritanceError`] of either.
    pub fn diff(&self, before: &str, after: &str) -> Result<Vec<Difference>, InheritanceError> {
        let (before, after) = (self.resolve(before)?, self.resolve(after)?);
        let paths = before.keys().chain(after.keys().filter(|path| !before.contains_key(*path)));
        let mut differences: Vec<Difference> = paths
            .map(|path| Difference {
                path: path.clone(),
                before: before.get(path).map(|(value, _)| *value),
                after: after.get(path).map(|(value, _)| *value),
                stated_by: after.get(path).map(|(_, by)| by.clone()),
            })
            .filter(|difference| difference.before != difference.after)
            .collect();
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Written<'a> = (&'a str, Option<&'a str>, &'a [(&'a str, f64)]);

    fn tree(scenarios: &[Written<'_>]) -> ScenarioTree {
        let scenario = |(id, parent, values): &Written<'_>| {
            let values = values.iter().map(|(path, value)| ((*path).to_owned(), *value)).collect();
            ((*id).to_owned(), Overrides { parent: parent.map(str::to_owned), values })
        };
        ScenarioTree(scenarios.iter().map(scenario).collect())
    }

    #[test]
    fn a_scenario_states_only_what_it_changes() {
        let tree = tree(&[
            ("bau", None, &[("solar", 0.1), ("growth", 0.03)]),
            ("plan", Some("bau"), &[("solar", 0.4)]),
            ("plan+", Some("plan"), &[("trees", 1.0)]),
        ]);
        let values = tree.resolve("plan+").unwrap();
        assert_eq!(values["solar"], (0.4, "plan".to_owned()));
        assert_eq!(values["growth"], (0.03, "bau".to_owned()));
        let diff = tree.diff("bau", "plan+").unwrap();
        let paths: Vec<&str> = diff.iter().map(|difference| difference.path.as_str()).collect();
        assert_eq!(paths, ["solar", "trees"]);
        assert_eq!((diff[1].before, diff[0].stated_by.as_deref()), (None, Some("plan")));
        assert_eq!(tree.diff("plan", "plan").unwrap(), []);
    }

    #[test]
    fn circles_and_strangers_are_told() {
        let circle = tree(&[("a", Some("b"), &[]), ("b", Some("a"), &[])]).resolve("a").unwrap_err();
        assert_eq!(circle.to_string(), "scenarios start from each other in a circle: a → b → a");
        let stranger = tree(&[("a", Some("x"), &[])]).resolve("a").unwrap_err();
        assert_eq!(stranger.to_string(), "there is no scenario `x`, from which `a` starts");
    }
}
