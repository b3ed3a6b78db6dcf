//! Every route, every role, at every kind of node: who may, may; who may not, hears so and learns nothing.

use crate::{
    city::City,
    client::Client,
    expectation::{Expectation, Rule, capabilities, expectations},
    openapi::operations,
};
use lcs_app::{Node, Role};
use serde_json::Value;

/// Three facilities: two in one district, one in another.
struct Places {
    own: Place,
    neighbour: Place,
    foreign: Place,
}

#[derive(Clone, PartialEq)]
struct Place {
    id: String,
    name: String,
    district: String,
}

impl Places {
    async fn of(city: &City) -> Self {
        let rows = city.administrator().get("/api/v1/facilities").await.json()["rows"].clone();
        let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        let located = rows.as_array().unwrap().iter().filter(|row| row["district"].is_string());
        let places: Vec<Place> = located
            .map(|row| Place { id: text(row, "id"), name: text(row, "name"), district: text(row, "district") })
            .collect();
        let own = places[0].clone();
        let neighbour = places.iter().find(|place| place.district == own.district && place.id != own.id).unwrap();
        // A name that nobody else's name contains, so that it tells a leak.
        let is_only = |name: &str| places.iter().filter(|place| place.name.contains(name)).count() == 1;
        let foreign = places.iter().find(|place| place.district != own.district && is_only(&place.name)).unwrap();
        Self { neighbour: neighbour.clone(), foreign: foreign.clone(), own }
    }

    fn all(&self) -> [&Place; 3] {
        [&self.own, &self.neighbour, &self.foreign]
    }
}

/// Whether a place lies at or below a node: the tree as the rules tell it.
fn covers(node: &Node, place: &Place) -> bool {
    match node {
        Node::City => true,
        Node::District(name) => *name == place.district,
        Node::Facility(id) => id.as_str() == place.id,
    }
}

/// The status that the rules ask for.
fn expected(expectation: &Expectation, role: &str, node: &Node, places: &Places, asked: &Place) -> u16 {
    let holds = |capability: &str| capabilities(role).contains(&capability);
    let may = match expectation.rule {
        Rule::Open | Rule::Token | Rule::Session => true,
        Rule::Somewhere(capability) => holds(capability),
        Rule::City(capability) => holds(capability) && *node == Node::City,
        Rule::WholeCity => *node == Node::City,
        Rule::District => places.all().iter().any(|place| place.district == asked.district && covers(node, place)),
        Rule::Facility(capability) if holds(capability) && !covers(node, asked) => return 404,
        Rule::Facility(capability) => holds(capability),
    };
    if may { expectation.status } else { expectation.refused }
}

fn filled(path: &str, place: &Place) -> String {
    let district = place.district.replace(' ', "%20");
    format!("/api/v1{}", path.replace("{facility}", &place.id).replace("{district}", &district))
}

async fn ask(client: &Client, method: &str, expectation: &Expectation, path: &str) -> crate::client::Answer {
    // Failed attempts are counted by e-mail, so that each person tries another.
    let own = |body: &Value| body.to_string().replace("{person}", &client.address.to_string()).parse().unwrap();
    client.send(client.request(method, path, expectation.body.as_ref().map(own).as_ref())).await
}

#[tokio::test]
async fn each_role_may_what_its_node_gives() {
    let city = City::new().await;
    let places = Places::of(&city).await;
    let nodes = [
        Node::City,
        Node::District(places.own.district.clone()),
        serde_json::from_value(serde_json::json!({ "kind": "facility", "id": places.own.id })).unwrap(),
    ];
    let (mut asked, mut surprises) = (0, Vec::new());
    for role in Role::ALL {
        for node in &nodes {
            let person = city.person(role, node.clone()).await;
            // Signing out comes last: nothing can be asked afterwards.
            let mut operations = operations();
            operations.sort_by_key(|operation| operation.id == "sign_out");
            for operation in &operations {
                for expectation in expectations(&operation.id) {
                    for place in places.all() {
                        let path = filled(expectation.path, place);
                        let answer = ask(&person, &operation.method, &expectation, &path).await;
                        let wanted = expected(&expectation, role.id(), node, &places, place);
                        let case = format!("{} at {node}: {} {path}", role.id(), operation.method);
                        if answer.status != wanted {
                            surprises.push(format!("{case}: {} instead of {wanted}: {}", answer.status, answer.text()));
                        }
                        if *node != Node::City && tells_of(&answer.body, &places.foreign, &path) {
                            surprises.push(format!("{case} tells of {}", places.foreign.id));
                        }
                        asked += 1;
                        if !path.contains(&place.id) && !expectation.path.contains('{') {
                            break;
                        }
                    }
                }
            }
            assert_eq!(person.get("/api/v1/city").await.status, 401, "signed out");
        }
    }
    assert!(surprises.is_empty(), "{} of {asked}:\n{}", surprises.len(), surprises.join("\n"));
    assert!(asked > 18 * 40, "{asked}");
}

/// Whether an answer holds the id or name of a facility, other than as an echo of what was asked.
fn tells_of(body: &[u8], place: &Place, path: &str) -> bool {
    let contains = |text: &str| body.windows(text.len()).any(|window| window == text.as_bytes());
    contains(&place.name) || (contains(&place.id) && !path.contains(&place.id))
}

#[tokio::test]
async fn the_walk_would_notice_a_leak() {
    let city = City::new().await;
    let places = Places::of(&city).await;
    let answer = city.administrator().get("/api/v1/facilities").await;
    assert!(tells_of(&answer.body, &places.foreign, "/api/v1/facilities"));
    let tile = city.administrator().get("/api/v1/facilities.csv").await;
    assert!(tells_of(&tile.body, &places.foreign, "/api/v1/facilities.csv"));
}

#[tokio::test]
async fn nobody_may_almost_nothing() {
    let city = City::new().await;
    let places = Places::of(&city).await;
    let nobody = city.anonymous();
    for operation in operations() {
        for expectation in expectations(&operation.id) {
            let path = filled(expectation.path, &places.own);
            let answer = ask(&nobody, &operation.method, &expectation, &path).await;
            let (status, code) = match expectation.rule {
                Rule::Open => (expectation.status, None),
                Rule::Token => (403, Some("csrf")),
                _ => (401, Some("not-signed-in")),
            };
            assert_eq!(answer.status, status, "{} {path}: {}", operation.method, answer.text());
            if let Some(code) = code {
                assert_eq!(answer.code(), code, "{} {path}", operation.method);
            }
        }
    }
}

#[test]
fn every_request_is_one_of_its_operation() {
    for operation in operations() {
        let of_route: Vec<&str> = operation.path.split('/').collect();
        let expectations = expectations(&operation.id);
        assert!(!expectations.is_empty(), "{}", operation.id);
        for expectation in expectations {
            let path = format!("/api/v1{}", expectation.path.split('?').next().unwrap());
            let asked: Vec<&str> = path.split('/').collect();
            let fits = of_route.len() == asked.len()
                && of_route.iter().zip(&asked).all(|(route, asked)| route == asked || route.starts_with('{'));
            assert!(fits, "{}: {path} is not {}", operation.id, operation.path);
        }
    }
}
