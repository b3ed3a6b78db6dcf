//! Invitations, signing in, sessions and their ends.

use super::*;

#[tokio::test]
async fn the_first_administrator_comes_in_by_a_link_that_works_once() {
    let town = Town::new().await;
    assert!(town.people.first_start().await.unwrap());
    let first = town.people.ensure_first_administrator().await.unwrap().unwrap();
    let second = town.people.ensure_first_administrator().await.unwrap().unwrap();
    assert_eq!(town.people.invitation(&first).await.unwrap_err().code(), "not-found", "renewed at each start");
    let shown = town.people.invitation(&second).await.unwrap();
    assert_eq!(shown, Invitation { kind: InvitationKind::FirstAdministrator, name: None, email: None });

    let weak = AcceptInvitation { password: "administrator".into(), ..join("First", "first@example.org") };
    for (request, code) in [
        (weak, "unprocessable"),
        (join(" ", "first@example.org"), "unprocessable"),
        (join("First", "nowhere"), "unprocessable"),
    ] {
        assert_eq!(town.people.accept_invitation(&second, &request).await.unwrap_err().code(), code);
    }
    let session = town.people.accept_invitation(&second, &join(" First  One ", "first@example.org")).await.unwrap();
    assert_eq!((session.person.name.as_str(), session.person.whole_city), ("First One", true));
    assert_eq!(session.person.may, crate::Capability::ALL);
    assert!(!town.people.first_start().await.unwrap());
    assert_eq!(town.people.ensure_first_administrator().await.unwrap(), None);
    let again = town.people.accept_invitation(&second, &join("Second", "second@example.org")).await.unwrap_err();
    assert_eq!(again.code(), "not-found");
    let actor = town.actor(&session).await;
    assert_eq!(actor.as_str(), format!("person:{}", session.person.id));
    assert_eq!(town.people.names().await.unwrap()[actor.as_str()], "First One");
}

#[tokio::test]
async fn an_invitation_expires() {
    let town = Town::new().await;
    let token = town.people.ensure_first_administrator().await.unwrap().unwrap();
    town.pass(24 * 3600 - 1);
    town.people.invitation(&token).await.unwrap();
    town.pass(1);
    assert_eq!(town.people.invitation(&token).await.unwrap_err().code(), "not-found");
    let late = town.people.accept_invitation(&token, &join("First", "first@example.org")).await.unwrap_err();
    assert_eq!(late.code(), "not-found");

    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let viewer = vec![grant(Role::Viewer, Node::City)];
    let (_, token) = town.invite(&actor, "analyst@example.org", viewer).await.unwrap();
    town.pass(14 * 24 * 3600 - 1);
    town.people.invitation(&token).await.unwrap();
    town.pass(1);
    assert_eq!(town.people.invitation(&token).await.unwrap_err().code(), "not-found");
}

#[tokio::test]
async fn two_who_accept_one_invitation_at_once_are_one() {
    let town = Town::new().await;
    let token = town.people.ensure_first_administrator().await.unwrap().unwrap();
    let other = open(&town.folder(), &town.seconds).await;
    let (request, rival) = (join("First", "first@example.org"), join("Rival", "rival@example.org"));
    let both = tokio::join!(town.people.accept_invitation(&token, &request), other.accept_invitation(&token, &rival));
    let won = [both.0.is_ok(), both.1.is_ok()];
    assert_eq!(won.iter().filter(|won| **won).count(), 1, "{both:?}");
    assert_eq!(town.people.names().await.unwrap().len(), 1);
}

#[tokio::test]
async fn who_signs_in_is_not_told_what_was_wrong() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let viewer = vec![grant(Role::Viewer, Node::City)];
    let (_, token) = town.invite(&actor, "joined@example.org", viewer.clone()).await.unwrap();
    town.people.accept_invitation(&token, &join("Joined", "Joined@example.org")).await.unwrap();
    town.invite(&actor, "invited@example.org", viewer).await.unwrap();
    let mut said = Vec::new();
    for (email, password) in [
        ("joined@example.org", "another password"),
        ("nobody@example.org", PASSWORD),
        ("invited@example.org", PASSWORD),
        ("", ""),
    ] {
        let error = town.sign_in(email, password).await.unwrap_err();
        assert_eq!(error.code(), "not-signed-in");
        said.push(error.to_string());
    }
    said.dedup();
    assert_eq!(said.len(), 1, "{said:?}");
    let session = town.sign_in(" JOINED@example.org ", PASSWORD).await.unwrap();
    assert_eq!(session.document().person.unwrap().email, "joined@example.org");
    assert!(!format!("{session:?}").contains(&session.token));
}

#[tokio::test]
async fn a_session_ends_unused_after_12_hours_and_in_any_case_after_14_days() {
    const HOURS: i64 = 3600;
    let (town, unused) = Town::with_administrator().await;
    town.pass(12 * HOURS - 1);
    let open = town.people.session(&unused.token).await.unwrap().unwrap();
    assert_eq!((open.csrf_token, open.person), (unused.csrf_token.clone(), unused.person.clone()));
    town.pass(12 * HOURS - 1);
    assert!(town.people.session(&unused.token).await.unwrap().is_some(), "use keeps it open");
    town.pass(12 * HOURS);
    assert!(town.people.session(&unused.token).await.unwrap().is_none());
    assert!(town.people.session(&unused.csrf_token).await.unwrap().is_none());

    let used = town.sign_in("first@example.org", PASSWORD).await.unwrap();
    for _ in 0..2 * 14 - 1 {
        town.pass(12 * HOURS - 1);
        assert!(town.people.session(&used.token).await.unwrap().is_some());
    }
    town.pass(12 * HOURS - 1 + 2 * 14);
    assert!(town.people.session(&used.token).await.unwrap().is_none());
}

#[tokio::test]
async fn use_is_noted_to_the_minute() {
    let (town, session) = Town::with_administrator().await;
    let actor = town.actor(&session).await;
    let seen = async || town.people.list_people(&actor).await.unwrap().people[0].last_seen_at.clone().unwrap();
    let at_first = seen().await;
    town.pass(59);
    town.people.session(&session.token).await.unwrap().unwrap();
    assert_eq!(seen().await, at_first);
    town.pass(1);
    town.people.session(&session.token).await.unwrap().unwrap();
    assert_eq!(seen().await, "2026-01-01T00:01:00Z");
}

#[tokio::test]
async fn signing_out_ends_one_session_and_a_new_password_the_others() {
    let (town, first) = Town::with_administrator().await;
    let second = town.sign_in("first@example.org", PASSWORD).await.unwrap();
    let third = town.sign_in("first@example.org", PASSWORD).await.unwrap();
    town.people.sign_out(&first.token).await.unwrap();
    town.people.sign_out(&first.token).await.unwrap();
    let open = async |session: &NewSession| town.people.session(&session.token).await.unwrap().is_some();
    assert_eq!([open(&first).await, open(&second).await, open(&third).await], [false, true, true]);

    let change = |current: &str, new: &str| ChangePassword { current: current.into(), new: new.into() };
    let new = "seven quiet harbour lamps";
    for (token, request, code) in [
        (&first.token, change(PASSWORD, new), "not-signed-in"),
        (&second.token, change("not it at all", new), "unprocessable"),
        (&second.token, change(PASSWORD, "short"), "unprocessable"),
    ] {
        assert_eq!(town.people.change_password(token, &request, HERE).await.unwrap_err().code(), code);
    }
    assert!(open(&third).await);
    town.people.change_password(&second.token, &change(PASSWORD, new), HERE).await.unwrap();
    assert_eq!([open(&second).await, open(&third).await], [true, false]);
    assert_eq!(town.sign_in("first@example.org", PASSWORD).await.unwrap_err().code(), "not-signed-in");
    town.sign_in("first@example.org", new).await.unwrap();
}

fn wait(error: AppError) -> u64 {
    match error {
        AppError::TooManyRequests { retry_after_s } => retry_after_s,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn five_failures_for_an_email_close_it_for_a_quarter_of_an_hour() {
    let (town, _) = Town::with_administrator().await;
    for _ in 0..5 {
        assert_eq!(town.sign_in("First@example.org", "wrong password").await.unwrap_err().code(), "not-signed-in");
        town.pass(60);
    }
    assert_eq!(wait(town.sign_in("first@example.org", PASSWORD).await.unwrap_err()), 600);
    let elsewhere = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 99));
    let request = SignIn { email: "first@example.org".into(), password: PASSWORD.into() };
    assert_eq!(wait(town.people.sign_in(&request, elsewhere).await.unwrap_err()), 600);
    let other = open(&town.folder(), &town.seconds).await;
    assert_eq!(wait(other.sign_in(&request, HERE).await.unwrap_err()), 600);
    town.pass(599);
    assert_eq!(wait(town.sign_in("first@example.org", PASSWORD).await.unwrap_err()), 1);
    town.pass(1);
    town.sign_in("first@example.org", PASSWORD).await.unwrap();
    for _ in 0..5 {
        assert_eq!(town.sign_in("first@example.org", "wrong password").await.unwrap_err().code(), "not-signed-in");
    }
    wait(town.sign_in("first@example.org", "wrong password").await.unwrap_err());
}

#[tokio::test]
async fn attempts_side_by_side_count_too() {
    let (town, _) = Town::with_administrator().await;
    let attempts = (0..12).map(|_| {
        let people = town.people.clone();
        tokio::spawn(async move {
            let request = SignIn { email: "first@example.org".into(), password: "wrong password".into() };
            people.sign_in(&request, HERE).await.unwrap_err().code()
        })
    });
    let mut looked_at = 0;
    for attempt in attempts.collect::<Vec<_>>() {
        looked_at += usize::from(attempt.await.unwrap() == "not-signed-in");
    }
    assert_eq!(looked_at, 5);
}

#[tokio::test]
async fn thirty_failures_from_an_address_close_it_and_success_does_not_open_it() {
    let (town, _) = Town::with_administrator().await;
    for at in 0..29 {
        let email = format!("guess-{at}@example.org");
        assert_eq!(town.sign_in(&email, PASSWORD).await.unwrap_err().code(), "not-signed-in");
    }
    town.sign_in("first@example.org", PASSWORD).await.unwrap();
    town.sign_in("first@example.org", PASSWORD).await.unwrap();
    assert_eq!(town.sign_in("guess-30@example.org", PASSWORD).await.unwrap_err().code(), "not-signed-in");
    assert_eq!(wait(town.sign_in("first@example.org", PASSWORD).await.unwrap_err()), 900);
    let request = SignIn { email: "first@example.org".into(), password: PASSWORD.into() };
    town.people.sign_in(&request, IpAddr::V4(Ipv4Addr::new(192, 0, 2, 2))).await.unwrap();
}
