use super::*;
use crate::Actor;
use Capability::{Amend, Import, ManagePeople, Read, ReadJournal, Report, Run};
use lcs_domain::{Facility, FacilityId, FileHash, SourceRef};
use std::collections::BTreeMap;

/// A facility of which nothing but the district is known.
fn facility(id: &str, district: Option<&str>) -> Facility {
    Facility {
        id: FacilityId::new(id).unwrap(),
        name: id.into(),
        use_label: None,
        uses: Vec::new(),
        address: None,
        district: district.map(str::to_owned),
        latitude_deg: None,
        longitude_deg: None,
        year_built: None,
        storeys: None,
        buildings: None,
        floor_areas: Vec::new(),
        reported: Vec::new(),
        attributes: BTreeMap::new(),
        source: SourceRef {
            file: FileHash::new("hash").unwrap(),
            name: "list.csv".into(),
            sheet: None,
            row: 2,
            column: None,
        },
    }
}

fn actor(role: Role, node: Node) -> Actor {
    Actor::person("p1", "A. N. Alyst", vec![Grant { role, node }])
}

fn nodes() -> [Node; 3] {
    [Node::City, Node::District("North".into()), Node::Facility(FacilityId::new("F1").unwrap())]
}

/// What a role may do with a grant at the city, at a district and at a facility.
#[test]
fn the_table_of_roles() {
    let everything = vec![Read, Amend, Import, Run, Report, ManagePeople, ReadJournal];
    for (role, at_city, below) in [
        (Role::Viewer, vec![Read], vec![Read]),
        (Role::FacilityManager, vec![Read, Amend, Import, Report], vec![Read, Amend, Import]),
        (Role::Analyst, vec![Read, Amend, Import, Run, Report], vec![Read, Amend, Import]),
        (Role::Verifier, vec![Read, Report, ReadJournal], vec![Read]),
        (Role::Registrar, vec![Read, Report, ReadJournal], vec![Read]),
        (Role::Administrator, everything, vec![Read, Amend, Import]),
    ] {
        let [city, district, facility] = nodes().map(|node| actor(role, node).capabilities());
        assert_eq!((city, district, facility), (at_city, below.clone(), below), "{role:?}");
    }
    assert_eq!(Actor::local().capabilities(), Capability::ALL);
    assert!(Actor::person("p1", "A. N. Alyst", Vec::new()).capabilities().is_empty());
}

/// Every role × capability × own node × place.
#[test]
fn a_grant_holds_for_its_node_and_below_and_nowhere_else() {
    let (own, neighbour) = (facility("F1", Some("North")), facility("F2", Some("North")));
    let (foreign, homeless) = (facility("F3", Some("South")), facility("F4", None));
    let places = [
        Place::City,
        Place::District("North"),
        Place::District("South"),
        Place::Facility(&own),
        Place::Facility(&neighbour),
        Place::Facility(&foreign),
        Place::Facility(&homeless),
    ];
    let covered = [
        [true, true, true, true, true, true, true],
        [false, true, false, true, true, false, false],
        [false, false, false, true, false, false, false],
    ];
    for role in Role::ALL {
        for (node, covered) in nodes().into_iter().zip(covered) {
            let actor = actor(role, node.clone());
            for capability in Capability::ALL {
                for (place, covered) in places.into_iter().zip(covered) {
                    let may = actor.may(capability, place);
                    let expected = role.capabilities().contains(&capability)
                        && if capability.is_city_wide() { node == Node::City } else { covered };
                    let code = match place {
                        // Whoever may not read a facility is not told that it is there.
                        Place::Facility(_) if !covered => "not-found",
                        _ => "forbidden",
                    };
                    let said = may.map_err(|error| error.code());
                    assert_eq!(said, if expected { Ok(()) } else { Err(code) }, "{role:?} {capability:?} {place:?}");
                }
            }
            let scope = actor.scope(Read);
            let seen = [&own, &neighbour, &foreign, &homeless].map(|facility| scope.sees(facility));
            assert_eq!(seen, [covered[3], covered[4], covered[5], covered[6]]);
            assert_eq!(scope.whole_city(), node == Node::City);
        }
    }
}

#[test]
fn grants_add_up() {
    let grants = vec![
        Grant { role: Role::Viewer, node: Node::City },
        Grant { role: Role::FacilityManager, node: Node::District("North".into()) },
        Grant { role: Role::FacilityManager, node: Node::Facility(FacilityId::new("F9").unwrap()) },
    ];
    let actor = Actor::person("p1", "A. N. Alyst", grants);
    assert!(actor.scope(Read).whole_city());
    let scope = actor.scope(Amend);
    let districts = [Some("North"), Some("South"), None].map(|district| scope.sees(&facility("F1", district)));
    assert_eq!(districts, [true, false, false]);
    assert!(scope.sees(&facility("F9", Some("South"))));
    let south = facility("F1", Some("South"));
    assert_eq!(actor.may(Amend, Place::Facility(&south)).unwrap_err().code(), "forbidden");
    assert_eq!(actor.capabilities_at(Place::Facility(&south)), [Read]);
    assert_eq!(actor.may_somewhere(Run).unwrap_err().code(), "forbidden");
    assert!(actor.may_somewhere(Import).is_ok());
}

#[test]
fn nodes_are_written_with_kind_and_id() {
    let written = nodes().map(|node| serde_json::to_string(&node).unwrap());
    assert_eq!(
        written,
        [r#"{"kind":"city","id":null}"#, r#"{"kind":"district","id":"North"}"#, r#"{"kind":"facility","id":"F1"}"#]
    );
    for (text, node) in written.iter().zip(nodes()) {
        assert_eq!(serde_json::from_str::<Node>(text).unwrap(), node);
    }
    assert_eq!(serde_json::from_str::<Node>(r#"{"kind":"city"}"#).unwrap(), Node::City);
    for odd in [
        r#"{"kind":"city","id":"North"}"#,
        r#"{"kind":"district"}"#,
        r#"{"kind":"district","id":" "}"#,
        r#"{"kind":"facility","id":null}"#,
        r#"{"kind":"planet"}"#,
    ] {
        assert!(serde_json::from_str::<Node>(odd).is_err(), "{odd}");
    }
    let grant = Grant { role: Role::FacilityManager, node: Node::City };
    let document = r#"{"role":"facility-manager","node":{"kind":"city","id":null}}"#;
    assert_eq!(serde_json::to_string(&grant).unwrap(), document);
}
