//! What administrators do, and what nobody can.

use super::*;

fn update(name: &str, grants: Vec<Grant>, disabled: bool) -> UpdatePerson {
    UpdatePerson { name: name.into(), grants, disabled }
}

fn everything() -> Vec<Grant> {
    vec![grant(Role::Administrator, Node::City)]
}

fn viewer() -> Vec<Grant> {
    vec![grant(Role::Viewer, Node::City)]
}

#[tokio::test]
async fn a_person_is_invited_joins_and_has_their_rights() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let grants = vec![
        grant(Role::FacilityManager, Node::Facility(FacilityId::new("F1").unwrap())),
        grant(Role::Viewer, Node::District("North".into())),
        grant(Role::Viewer, Node::District("North".into())),
    ];
    let (person, token) = town.invite(&actor, " Analyst@example.org ", grants).await.unwrap();
    assert_eq!((person.state, person.email.as_str()), (PersonState::Invited, "Analyst@example.org"));
    assert_eq!((person.grants.len(), person.last_seen_at), (2, None));
    let shown = town.people.invitation(&token).await.unwrap();
    assert_eq!((shown.kind, shown.email.as_deref()), (InvitationKind::Person, Some("Analyst@example.org")));
    let foreign = town.people.accept_invitation(&token, &join("Other", "other@example.org")).await.unwrap_err();
    assert_eq!(foreign.code(), "unprocessable");
    let joined = town.people.accept_invitation(&token, &join("Ann", "analyst@example.org")).await.unwrap();
    assert_eq!((joined.person.name.as_str(), joined.person.whole_city), ("Ann", false));
    use crate::Capability::{Amend, Import, Read};
    assert_eq!(joined.person.may, [Read, Amend, Import]);
    let scope = town.actor(&joined).await.scope(Amend);
    assert_eq!([scope.sees(&facility("F1", "North")), scope.sees(&facility("F2", "North"))], [true, false]);
    let states: Vec<_> =
        town.people.list_people(&actor).await.unwrap().people.into_iter().map(|p| (p.name, p.state)).collect();
    assert_eq!(states, [("Ann".to_owned(), PersonState::Active), ("First".to_owned(), PersonState::Active)]);
}

#[tokio::test]
async fn only_administrators_of_the_city_manage_people() {
    let (town, session) = Town::with_administrator().await;
    let id = session.person.id.as_str();
    let actors = Role::ALL.map(|role| {
        let node = if role == Role::Administrator { Node::District("North".into()) } else { Node::City };
        Actor::person("p9", "Other", vec![grant(role, node)])
    });
    for actor in actors {
        let change = update("First", everything(), false);
        let codes = [
            town.people.list_people(&actor).await.unwrap_err().code(),
            town.invite(&actor, "analyst@example.org", viewer()).await.unwrap_err().code(),
            town.people.update_person(&actor, id, &change, &[]).await.unwrap_err().code(),
            town.people.new_password_invitation(&actor, id).await.unwrap_err().code(),
        ];
        assert_eq!(codes, ["forbidden"; 4], "{actor:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_by_name() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let north = |role| vec![grant(role, Node::District("Nowhere".into()))];
    for (email, grants, code, named) in [
        ("FIRST@example.org", viewer(), "conflict", "FIRST@example.org"),
        ("nowhere", viewer(), "unprocessable", "`nowhere`"),
        ("a@b@example.org", viewer(), "unprocessable", "`a@b@example.org`"),
        ("analyst@example.org", Vec::new(), "unprocessable", "without any role"),
        ("analyst@example.org", north(Role::Viewer), "unprocessable", "no district Nowhere"),
        (
            "analyst@example.org",
            vec![grant(Role::Viewer, Node::Facility(FacilityId::new("F7").unwrap()))],
            "unprocessable",
            "no facility F7",
        ),
    ] {
        let error = town.invite(&actor, email, grants).await.unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(named), "{error}");
    }
    assert_eq!(town.people.list_people(&actor).await.unwrap().people.len(), 1);
    let missing = town.people.update_person(&actor, "nobody", &update("N", viewer(), false), &[]).await.unwrap_err();
    assert_eq!(missing.code(), "not-found");
    assert_eq!(town.people.new_password_invitation(&actor, "nobody").await.unwrap_err().code(), "not-found");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let (town, session) = Town::with_administrator().await;
    let (actor, first) = (town.actor(&session).await, session.person.id.as_str());
    // Somebody who was invited and somebody who is disabled administer nothing.
    let (second, token) = town.invite(&actor, "second@example.org", everything()).await.unwrap();
    let district = vec![grant(Role::Administrator, Node::District("North".into()))];
    let north = [facility("F1", "North")];
    for change in
        [update("First", everything(), true), update("First", viewer(), false), update("First", district, false)]
    {
        let error = town.people.update_person(&actor, first, &change, &north).await.unwrap_err();
        assert_eq!(error.code(), "conflict", "{change:?}");
    }
    assert_eq!(town.people.list_people(&actor).await.unwrap().people[1].grants, everything());
    assert!(town.people.session(&session.token).await.unwrap().is_some(), "nothing has changed");

    let joined = town.people.accept_invitation(&token, &join("Second", "second@example.org")).await.unwrap();
    let demoted = town.people.update_person(&actor, first, &update("Was first", viewer(), false), &[]).await.unwrap();
    assert_eq!((demoted.name.as_str(), demoted.grants), ("Was first", viewer()));
    let new_rights = town.people.session(&session.token).await.unwrap().unwrap().person.may;
    assert_eq!(new_rights, [crate::Capability::Read], "rights change at once");
    let actor = town.actor(&joined).await;
    let last = town.people.update_person(&actor, &second.id, &update("Second", everything(), true), &[]).await;
    assert_eq!(last.unwrap_err().code(), "conflict");
}

#[tokio::test]
async fn of_two_administrators_who_remove_each_other_one_stays() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let (second, token) = town.invite(&actor, "second@example.org", everything()).await.unwrap();
    town.people.accept_invitation(&token, &join("Second", "second@example.org")).await.unwrap();
    let other = open(&town.folder(), &town.seconds).await;
    let change = update("Removed", viewer(), true);
    let both = tokio::join!(
        town.people.update_person(&actor, &session.person.id, &change, &[]),
        other.update_person(&actor, &second.id, &change, &[]),
    );
    assert_eq!([both.0.is_ok(), both.1.is_ok()].iter().filter(|done| **done).count(), 1, "{both:?}");
    assert!(!town.people.first_start().await.unwrap());
}

#[tokio::test]
async fn a_disabled_person_is_out_at_once_and_can_be_let_in_again() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let (person, token) = town.invite(&actor, "analyst@example.org", viewer()).await.unwrap();
    let joined = town.people.accept_invitation(&token, &join("Ann", "analyst@example.org")).await.unwrap();
    let link = town.people.new_password_invitation(&actor, &person.id).await.unwrap().invitation_link;
    let disabled = town.people.update_person(&actor, &person.id, &update("Ann", viewer(), true), &[]).await.unwrap();
    assert_eq!(disabled.state, PersonState::Disabled);
    assert!(town.people.session(&joined.token).await.unwrap().is_none());
    assert_eq!(town.sign_in("analyst@example.org", PASSWORD).await.unwrap_err().code(), "not-signed-in");
    let token = link.strip_prefix("/invitation/").unwrap();
    assert_eq!(town.people.invitation(token).await.unwrap_err().code(), "not-found");
    assert_eq!(town.people.new_password_invitation(&actor, &person.id).await.unwrap_err().code(), "conflict");
    town.people.update_person(&actor, &person.id, &update("Ann", viewer(), false), &[]).await.unwrap();
    assert!(town.people.session(&joined.token).await.unwrap().is_none(), "old sessions stay ended");
    town.sign_in("analyst@example.org", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_link_for_a_new_password_replaces_the_one_before_and_ends_sessions() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let (person, _) = town.invite(&actor, "analyst@example.org", viewer()).await.unwrap();
    let token = async || {
        let link = town.people.new_password_invitation(&actor, &person.id).await.unwrap().invitation_link;
        link.strip_prefix("/invitation/").unwrap().to_owned()
    };
    let first = token().await;
    assert_eq!(town.people.invitation(&first).await.unwrap().kind, InvitationKind::Person, "has not joined yet");
    let joined = town.people.accept_invitation(&first, &join("Ann", "analyst@example.org")).await.unwrap();
    let (second, third) = (token().await, token().await);
    assert_eq!(town.people.invitation(&second).await.unwrap_err().code(), "not-found");
    assert_eq!(town.people.invitation(&third).await.unwrap().kind, InvitationKind::NewPassword);
    town.sign_in("analyst@example.org", PASSWORD).await.unwrap();
    let new = AcceptInvitation { password: "seven quiet harbour lamps".into(), ..join("Ann", "analyst@example.org") };
    town.people.accept_invitation(&third, &new).await.unwrap();
    assert!(town.people.session(&joined.token).await.unwrap().is_none());
    assert_eq!(town.sign_in("analyst@example.org", PASSWORD).await.unwrap_err().code(), "not-signed-in");
    town.sign_in("analyst@example.org", "seven quiet harbour lamps").await.unwrap();
}
