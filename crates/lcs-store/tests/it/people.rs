//! People's own database: private, beside the city's, open to several processes at once.

use crate::{child, city};
use lcs_store::{
    AcceptedInvitation, Attempt, Fingerprint, GrantRow, InvitationRow, PeopleStore, PersonChange, PersonRow,
    SessionRow, Store,
};
use sqlx::{Connection, SqliteConnection};
use std::process::Stdio;

type Timestamp = jiff::Timestamp;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

fn administrator() -> GrantRow {
    GrantRow { role: "administrator".into(), node_kind: "city".into(), node_id: String::new() }
}

fn person(id: &str, email: &str) -> PersonRow {
    PersonRow {
        id: id.into(),
        email: email.into(),
        name: format!("Name of {id}"),
        password_hash: Some("$argon2id$…".into()),
        disabled: false,
        created_at: at(1000),
        last_seen_at: None,
        grants: vec![administrator()],
    }
}

fn invitation(token: &str, person: Option<&str>, expires_at: i64) -> InvitationRow {
    InvitationRow {
        token: Fingerprint::of(token),
        person: person.map(str::to_owned),
        kind: "person".into(),
        created_at: at(1000),
        expires_at: at(expires_at),
    }
}

fn session(token: &str, person: &str) -> SessionRow {
    SessionRow {
        token: Fingerprint::of(token),
        person: person.into(),
        csrf: "csrf".into(),
        created_at: at(1000),
        last_seen_at: at(1000),
        expires_at: at(5000),
    }
}

async fn with_first(folder: &lcs_store::CityFolder) -> PeopleStore {
    let people = PeopleStore::open(folder).await.unwrap();
    people.renew_invitation(&invitation("first", None, 2000)).await.unwrap();
    let first = AcceptedInvitation::First(person("p1", "First@example.org"));
    assert!(people.accept(&Fingerprint::of("first"), &first, &session("s1", "p1")).await.unwrap());
    people
}

#[tokio::test]
async fn what_is_stored_is_what_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    let first = PersonRow { last_seen_at: Some(at(1000)), ..person("p1", "First@example.org") };
    assert_eq!(people.persons().await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(people.person("p1").await.unwrap().as_ref(), Some(&first));
    assert_eq!(people.person_by_email(" FIRST@EXAMPLE.ORG ").await.unwrap().as_ref(), Some(&first));
    assert_eq!(people.person("p2").await.unwrap(), None);
    let found = people.session(&Fingerprint::of("s1")).await.unwrap();
    assert_eq!(found, Some((session("s1", "p1"), first)));
    assert!(people.is_held(&administrator()).await.unwrap());
}

#[tokio::test]
async fn an_email_is_there_once_whatever_its_case() {
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    let again = person("p2", "first@EXAMPLE.org");
    assert!(!people.invite(&again, &invitation("i2", Some("p2"), 2000)).await.unwrap());
    assert_eq!(people.persons().await.unwrap().len(), 1);
    assert_eq!(people.open_invitation(&Fingerprint::of("i2"), at(1000)).await.unwrap(), None);
}

#[tokio::test]
async fn a_token_works_once_and_until_it_expires() {
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    let joined = AcceptedInvitation::Joined { id: "p2".into(), name: "Ann".into(), password_hash: "h".into() };
    let second = PersonRow { password_hash: None, ..person("p2", "second@example.org") };
    assert!(people.invite(&second, &invitation("i2", Some("p2"), 1001)).await.unwrap());
    let token = Fingerprint::of("i2");
    assert!(people.open_invitation(&token, at(1000)).await.unwrap().is_some());
    assert!(people.open_invitation(&token, at(1001)).await.unwrap().is_none());
    let late = SessionRow { created_at: at(1001), ..session("s2", "p2") };
    assert!(!people.accept(&token, &joined, &late).await.unwrap());
    assert!(people.accept(&token, &joined, &session("s2", "p2")).await.unwrap());
    assert!(!people.accept(&token, &joined, &session("s3", "p2")).await.unwrap());
    assert!(people.session(&Fingerprint::of("s3")).await.unwrap().is_none());

    people.renew_invitation(&invitation("i3", None, 2000)).await.unwrap();
    let third = AcceptedInvitation::First(person("p3", "third@example.org"));
    let refused = people.accept(&Fingerprint::of("i3"), &third, &session("s3", "p3")).await.unwrap();
    assert!(!refused, "somebody administers already");
    assert!(people.open_invitation(&Fingerprint::of("i3"), at(1000)).await.unwrap().is_some(), "not used up");
}

#[tokio::test]
async fn the_grant_that_must_stay_stays() {
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    let change = |disabled, grants| PersonChange { id: "p1".into(), name: "New".into(), disabled, grants };
    let viewer = GrantRow { role: "viewer".into(), ..administrator() };
    for refused in [change(true, vec![administrator()]), change(false, vec![viewer]), change(false, Vec::new())] {
        assert!(!people.change_person(&refused, &administrator()).await.unwrap());
    }
    assert_eq!(people.person("p1").await.unwrap().unwrap().name, "Name of p1");
    assert!(people.change_person(&change(false, vec![administrator()]), &administrator()).await.unwrap());
    assert_eq!(people.person("p1").await.unwrap().unwrap().name, "New");
}

#[tokio::test]
async fn attempts_are_counted_forgiven_and_forgotten() {
    let dir = tempfile::tempdir().unwrap();
    let people = PeopleStore::open(&city::create(dir.path())).await.unwrap();
    let (email, address) = (Fingerprint::of("e"), Fingerprint::of("a"));
    let attempt = async |id: &str, second: i64| {
        let keys = vec![(email.clone(), 2), (address.clone(), 3)];
        people.attempt(&Attempt { id: id.into(), keys, at: at(second) }, at(second - 900)).await.unwrap()
    };
    assert_eq!([attempt("1", 1000).await, attempt("2", 1010).await], [None, None]);
    assert_eq!(attempt("3", 1020).await, Some(at(1000)));
    people.forgive("2", &email).await.unwrap();
    assert_eq!([attempt("4", 1030).await, attempt("5", 1040).await], [None, None], "one of the address was taken back");
    people.forgive("none", &email).await.unwrap();
    assert_eq!(attempt("6", 1050).await, Some(at(1000)), "the address has used up its three");
    assert_eq!(attempt("7", 1900).await, None, "the first has fallen out of the window");
    people.purge(at(1900), at(1000), at(5000)).await.unwrap();
    assert_eq!([attempt("8", 1901).await, attempt("9", 1901).await], [None, None]);
}

#[tokio::test]
async fn what_has_expired_is_forgotten() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let people = with_first(&folder).await;
    people.begin_session(&SessionRow { last_seen_at: at(1500), ..session("idle", "p1") }).await.unwrap();
    people.begin_session(&SessionRow { last_seen_at: at(3000), ..session("used", "p1") }).await.unwrap();
    people.renew_invitation(&invitation("i", Some("p1"), 2000)).await.unwrap();
    let left = async |now: i64, idle_since: i64| {
        people.purge(at(now), at(idle_since), at(0)).await.unwrap();
        let url = format!("sqlite://{}", folder.root().join("people.db").display());
        let mut connection = SqliteConnection::connect(&url).await.unwrap();
        let count = "select (select count(*) from session), (select count(*) from invitation)";
        sqlx::query_as::<_, (i64, i64)>(count).fetch_one(&mut connection).await.unwrap()
    };
    assert_eq!(left(1900, 500).await, (3, 2));
    assert_eq!(left(2000, 2000).await, (1, 0));
    assert_eq!(left(5000, 2000).await, (0, 0));
}

#[tokio::test]
async fn only_fingerprints_are_on_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    people.begin_session(&session("a-secret-token", "p1")).await.unwrap();
    people.close().await;
    let bytes = std::fs::read(dir.path().join("people.db")).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("First@example.org") && !holds("a-secret-token"));
    assert_eq!(std::fs::metadata(dir.path().join("people.db-wal")).map_or(0, |file| file.len()), 0);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let people = with_first(&city::create(dir.path())).await;
    for name in ["people.db", "people.db-wal", "people.db-shm"] {
        let mode = std::fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    people.close().await;
}

#[tokio::test]
async fn a_writer_of_the_city_holds_nobody_up() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let writer = Store::open_write(folder.clone()).await.unwrap();
    let people = with_first(&folder).await;
    people.begin_session(&session("s2", "p1")).await.unwrap();
    assert!(people.session(&Fingerprint::of("s2")).await.unwrap().is_some());
    writer.close().await;
}

/// Processes that start at the same moment make one schema and write side by side.
#[tokio::test]
async fn several_processes_open_it_at_once() {
    const PROCESSES: usize = 4;
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let children: Vec<_> = (0..PROCESSES)
        .map(|_| {
            child::command("people::a_child_that_enters_people", dir.path())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let people = PeopleStore::open(&folder).await.unwrap();
    assert_eq!(people.persons().await.unwrap().len(), PROCESSES * PEOPLE_OF_CHILD);
}

const PEOPLE_OF_CHILD: usize = 25;

/// Does something only in the child.
#[tokio::test]
async fn a_child_that_enters_people() {
    let Some(root) = child::folder() else { return };
    let folder = lcs_store::CityFolder::open(&root).unwrap();
    let people = PeopleStore::open(&folder).await.unwrap();
    for at in 0..PEOPLE_OF_CHILD {
        let id = format!("{}-{at}", std::process::id());
        let row = person(&id, &format!("{id}@example.org"));
        assert!(people.invite(&row, &invitation(&id, Some(&id), 2000)).await.unwrap());
    }
}
