//! The one table of who may do what: written down by hand from the rules, not taken from the code.

use serde_json::{Value, json};

/// What an operation asks of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Nothing.
    Open,
    /// A token: that of a session, or of a visitor who wants to sign in.
    Token,
    /// A session.
    Session,
    /// The capability at some node.
    Somewhere(&'static str),
    /// The capability at the city.
    City(&'static str),
    /// The capability at the facility that the request names. Who has it elsewhere hears that there is no such
    /// facility, who has it nowhere hears that, whatever the facility.
    Facility(&'static str),
    /// Reading something of the district that the request names.
    District,
    /// Reading the whole city.
    WholeCity,
}

/// A request of an operation, the rule, and the status for those who may.
pub struct Expectation {
    pub path: &'static str,
    pub body: Option<Value>,
    pub rule: Rule,
    pub status: u16,
    /// For those who may read and do not see enough.
    pub refused: u16,
}

const fn get(path: &'static str, rule: Rule) -> Expectation {
    Expectation { path, body: None, rule, status: 200, refused: 403 }
}

/// Of something that does not exist: whoever may read hears so.
fn unknown(path: &'static str) -> Expectation {
    Expectation { status: 404, ..get(path, Rule::Somewhere("read")) }
}

fn with(path: &'static str, body: Value, rule: Rule, status: u16) -> Expectation {
    Expectation { path, body: Some(body), rule, status, refused: 403 }
}

/// Requests of an operation. `{facility}` and `{district}` are filled with places inside and outside of a person's
/// node. Requests that would change the city are chosen so that they fail after the rights were looked at.
pub fn expectations(operation: &str) -> Vec<Expectation> {
    use Rule::{City, District, Facility, Open, Session, Somewhere, Token, WholeCity};
    let grants = json!([{ "role": "viewer", "node": { "kind": "city", "id": null } }]);
    match operation {
        "session" => vec![get("/session", Open)],
        // Without a visitor's token nobody gets as far as a password.
        "sign_in" => vec![with("/session", json!({ "email": "{person}@example.org", "password": "x" }), Token, 401)],
        "sign_out" => vec![Expectation { status: 204, ..with("/session", json!({}), Open, 204) }],
        "change_password" => {
            vec![with("/session/password", json!({ "current": "wrong", "new": "another-long-one" }), Session, 422)]
        }
        "invitation" => vec![Expectation { status: 404, ..get("/invitations/unknown", Open) }],
        "accept_invitation" => {
            let body = json!({ "name": "N", "email": "n@example.org", "password": "another-long-one" });
            vec![with("/invitations/unknown", body, Token, 404)]
        }
        "people" => vec![get("/people", City("manage-people"))],
        "invite_person" => {
            let body = json!({ "name": "", "email": "no address", "grants": grants });
            vec![with("/people", body, City("manage-people"), 422)]
        }
        "update_person" => {
            let body = json!({ "name": "N", "grants": grants, "disabled": false });
            vec![with("/people/unknown", body, City("manage-people"), 404)]
        }
        "new_invitation" => vec![with("/people/unknown/invitation", json!({}), City("manage-people"), 404)],
        "journal" => vec![get("/journal", City("read-journal"))],
        "city" => vec![get("/city", Somewhere("read"))],
        "blocks" => vec![get("/community/blocks", City("read"))],
        "save_block" => vec![with("/community/blocks", json!({ "title": "B", "text": "no block" }), City("run"), 400)],
        "block" => vec![get("/community/blocks/wangsa-maju", City("read"))],
        "withdraw_block" => {
            vec![with("/community/blocks/wangsa-maju?version=1", json!({}), City("run"), 409)]
        }
        // What cannot be is refused after the rights were looked at, before anything is planned.
        "block_answer" => {
            vec![Expectation { status: 422, ..get("/community/blocks/wangsa-maju/answer?pv_kw=-1", City("read")) }]
        }
        "block_fronts" => {
            vec![Expectation { status: 422, ..get("/community/blocks/wangsa-maju/fronts?pv_kw=-1", City("read")) }]
        }
        "run_block" => {
            let body = json!({ "forecast": "yesterday", "horizon_days": 0 });
            vec![with("/community/blocks/wangsa-maju/operation", body, City("run"), 422)]
        }
        "judge_block" => {
            vec![with("/community/blocks/wangsa-maju/judgement", json!({ "tables": [] }), City("run"), 422)]
        }
        "block_report" => {
            vec![Expectation { status: 422, ..get("/community/blocks/wangsa-maju/report/pdf?pv_kw=-1", City("read")) }]
        }
        "block_draft" => {
            vec![get("/community/draft?name=B&homes=20&roof_area_m2=400", City("read"))]
        }
        "home" => vec![get("/home", Somewhere("read"))],
        "facilities" => vec![get("/facilities", Somewhere("read"))],
        "facilities_csv" => vec![get("/facilities.csv", Somewhere("read"))],
        "facility" => vec![get("/facilities/{facility}", Facility("read"))],
        "savings" => vec![
            get("/facilities/{facility}/savings", Facility("read")),
            get("/facilities/{facility}/savings?works_from=2025-01-01", Facility("read")),
        ],
        // Without a day of works there is nothing to report on.
        "readings" => vec![get("/facilities/{facility}/readings", Facility("read"))],
        "savings_download" => {
            vec![Expectation { status: 422, ..get("/facilities/{facility}/savings/pdf", Facility("read")) }]
        }
        "savings_studies" => vec![get("/savings-studies", Somewhere("read"))],
        "savings_studies_csv" => vec![get("/savings-studies.csv", Somewhere("read"))],
        "savings_studies_workbook" => vec![get("/savings-studies.xlsx", Somewhere("read"))],
        // Rights are looked at before it is seen that there is no such facility.
        "new_savings_study" => {
            let works = json!({ "facility": "nobody", "carrier": "electricity", "works_from": "2025-01-01",
                "works_to": "2025-01-02", "measures": [] });
            let body = json!({ "title": "Works", "works": works });
            vec![with("/savings-studies", body, Somewhere("amend"), 404)]
        }
        "savings_study" => vec![Expectation { status: 404, ..get("/savings-studies/unknown", Somewhere("read")) }],
        "change_savings_study" => {
            let works = json!({ "facility": "nobody", "carrier": "electricity", "works_from": "2025-01-01",
                "works_to": "2025-01-02", "measures": [] });
            let body = json!({ "title": "Works", "replaces": 1, "works": works });
            vec![with("/savings-studies/unknown", body, Somewhere("amend"), 404)]
        }
        "withdraw_savings_study" => {
            vec![with("/savings-studies/unknown?version=1", json!({}), Somewhere("amend"), 404)]
        }
        "decide_savings_event" => {
            let body = json!({ "replaces": 1, "first": "2025-01-01", "last": "2025-01-02",
                "verdict": { "kind": "accept" }, "why": "a test" });
            vec![with("/savings-studies/unknown/decisions", body, Somewhere("amend"), 404)]
        }
        "savings_comparison" => {
            vec![Expectation { status: 404, ..get("/savings-studies/unknown/comparison", Somewhere("read")) }]
        }
        "measurement_plan" => {
            vec![Expectation { status: 404, ..get("/savings-studies/unknown/plan/pdf", Somewhere("read")) }]
        }
        "amend" => {
            let body = json!({ "floor_area_m2": -1.0, "note": "a test" });
            vec![with("/facilities/{facility}/amendments", body, Facility("amend"), 422)]
        }
        "findings" => {
            vec![get("/findings?limit=1000", Somewhere("read")), get("/findings?facility={facility}", Facility("read"))]
        }
        "explain" => vec![
            get("/explain?reference=city:emissions", Somewhere("read")),
            get("/explain?reference=facility:{facility}:energy", Facility("read")),
            Expectation { refused: 404, ..get("/explain?reference=run:1", WholeCity) },
        ],
        "search" => vec![get("/search?q={facility}", Somewhere("read"))],
        "plan" => vec![get("/plan?limit=100000", Somewhere("read"))],
        "plan_csv" => vec![get("/plan.csv", Somewhere("read"))],
        "scenario" => vec![
            get("/scenario", Somewhere("read")),
            get("/scenario?scope=city", WholeCity),
            Expectation { refused: 404, ..get("/scenario?scope=district:{district}", District) },
        ],
        "city_scenarios" => vec![get("/city-scenarios", Somewhere("read"))],
        "new_city_scenario" => {
            let body = json!({ "title": "T", "from": { "kind": "ready", "id": "unknown" } });
            vec![with("/city-scenarios", body, City("run"), 404)]
        }
        "city_scenario_draft" => vec![with("/city-scenarios/draft", json!({ "tables": {} }), Somewhere("read"), 200)],
        "city_scenario" => vec![unknown("/city-scenarios/unknown")],
        "save_city_scenario" => {
            let body = json!({ "title": "T", "replaces": 1, "content": { "kind": "text", "text": "" } });
            vec![with("/city-scenarios/unknown", body, City("run"), 404)]
        }
        "withdraw_city_scenario" => {
            vec![with("/city-scenarios/unknown?replaces=1", json!({}), City("run"), 404)]
        }
        "city_scenario_file" => vec![unknown("/city-scenarios/unknown/file")],
        "city_scenario_answer" => vec![
            unknown("/city-scenarios/unknown/answer"),
            Expectation { status: 404, ..get("/city-scenarios/unknown/answer?own_buildings=true", WholeCity) },
        ],
        "opened_city_scenario" => vec![unknown("/city-scenarios/unknown/opened?scenario=bau&year=2030")],
        "city_scenario_cell" => vec![unknown("/city-scenarios/unknown/cell?scenario=bau&year=2030&cell=x")],
        "why_city_scenarios_differ" => {
            vec![unknown("/city-scenarios/unknown/why?from_scenario=bau&from_year=2020&to_scenario=bau&to_year=2030")]
        }
        "figures_worth_asking" => vec![unknown("/city-scenarios/unknown/worth?scenario=bau&year=2030")],
        "map" => vec![get("/map", Somewhere("read"))],
        "map_ground" => vec![get("/map/ground", Somewhere("read"))],
        "map_tile" => {
            vec![get("/map/tiles/0/0/0", Somewhere("read")), get("/map/tiles/12/3204/2012", Somewhere("read"))]
        }
        "upload" => vec![Expectation { status: 400, ..with("/uploads", json!({}), Somewhere("import"), 400) }],
        "import_fields" => vec![get("/import-fields", Somewhere("import"))],
        "start_import" => {
            vec![with("/imports", json!({ "upload": "unknown", "dry_run": true }), Somewhere("import"), 404)]
        }
        "inventories" => vec![get("/inventories", City("read"))],
        "inventory" => vec![Expectation { status: 404, ..get("/inventories/1900", City("read")) }],
        "inventory_change" => vec![Expectation { status: 404, ..get("/inventories/1900/changes", City("read")) }],
        "inventory_restated" => {
            vec![Expectation { status: 404, ..get("/inventories/1900/restated?gwp=AR6", City("read")) }]
        }
        "inventory_file" => vec![Expectation { status: 404, ..get("/inventories/1900/files/ciris", City("read")) }],
        "publish_inventory" => {
            vec![with("/inventories", json!({ "upload": "unknown", "dry_run": true }), City("import"), 404)]
        }
        "withdraw_inventory" => {
            vec![Expectation { status: 404, ..get("/inventories/1900?version=1", City("import")) }]
        }
        "start_run" => vec![with("/runs", json!({ "yearly_budget": -1.0 }), City("run"), 400)],
        "jobs" => vec![get("/jobs", Session)],
        "job" => vec![Expectation { status: 404, ..get("/jobs/unknown", Session) }],
        "job_events" => vec![Expectation { status: 404, ..get("/jobs/unknown/events", Session) }],
        "job_schedule" => vec![Expectation { status: 404, ..get("/jobs/unknown/schedule.csv", Session) }],
        "cancel_job" => vec![Expectation { status: 404, ..get("/jobs/unknown", Session) }],
        "reports" => vec![get("/reports", City("report"))],
        "report" => vec![get("/reports/1/report.en.pdf", City("report"))],
        _ => panic!("no expectation for `{operation}`: say who may do it"),
    }
}

/// What a role may do at its node.
pub fn capabilities(role: &str) -> &'static [&'static str] {
    match role {
        "viewer" => &["read"],
        "facility-manager" => &["read", "amend", "import", "report"],
        "analyst" => &["read", "amend", "import", "run", "report"],
        "verifier" | "registrar" => &["read", "report", "read-journal"],
        "administrator" => &["read", "amend", "import", "run", "report", "manage-people", "read-journal"],
        _ => panic!("no role `{role}`"),
    }
}
