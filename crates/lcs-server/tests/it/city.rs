//! A demo city of 60 facilities, made once; each test gets a copy of its own.

use crate::client::Client;
use lcs_app::{
    AcceptInvitation, Actor, DemoRequest, Grant, InvitePerson, LiveCity, NewSession, Node, People, Role, make_demo,
};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// A password that is accepted; test persons all have it.
pub const PASSWORD: &str = "walnut-harbour-42";

/// A copy of the city with its server.
pub struct City {
    pub dir: PathBuf,
    pub router: axum::Router,
    pub people: People,
    administrator: NewSession,
    _folder: tempfile::TempDir,
}

impl City {
    pub async fn new() -> Self {
        Self::with(|people| people).await
    }

    /// With people whose clock, for example, is another.
    pub async fn with(change: impl FnOnce(People) -> People) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("city");
        copy(demo(), &dir);
        let people = change(People::open(&dir).await.unwrap());
        let token = people.ensure_first_administrator().await.unwrap().unwrap();
        let administrator =
            people.accept_invitation(&token, &accept("Administrator", "admin@example.org")).await.unwrap();
        let router = lcs_server::router_of(&dir, people.clone(), false).await.unwrap();
        Self { dir, router, people, administrator, _folder: folder }
    }

    /// Nobody.
    pub fn anonymous(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// Who may everything.
    pub fn administrator(&self) -> Client {
        Client::new(self.router.clone(), Some(&self.administrator))
    }

    /// A new person with one role at one node.
    pub async fn person(&self, role: Role, node: Node) -> Client {
        let live = LiveCity::open(&self.dir).await.unwrap();
        let state = live.current().await.unwrap();
        let name = format!("{} of {}", role.id(), node.to_string().replace(' ', "-"));
        let email = format!("{}@example.org", name.replace(' ', "-").to_lowercase());
        let invite = InvitePerson { name: name.clone(), email: email.clone(), grants: vec![Grant { role, node }] };
        let facilities = &state.estate.snapshot.facilities;
        let invited = self.people.invite_person(&Actor::local(), &invite, facilities).await.unwrap();
        let token = invited.invitation_link.rsplit('/').next().unwrap().to_owned();
        let session = self.people.accept_invitation(&token, &accept(&name, &email)).await.unwrap();
        Client::new(self.router.clone(), Some(&session))
    }
}

pub fn accept(name: &str, email: &str) -> AcceptInvitation {
    AcceptInvitation { name: name.to_owned(), email: email.to_owned(), password: PASSWORD.to_owned() }
}

/// The city that all copies are of.
fn demo() -> &'static Path {
    static CITY: OnceLock<PathBuf> = OnceLock::new();
    CITY.get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("server-demo");
        if dir.exists() {
            fs::remove_dir_all(&dir).unwrap();
        }
        let request = DemoRequest { dir: dir.clone(), seed: 1, facilities: 60 };
        // A runtime of its own: the tests that wait for the city have theirs.
        let made = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(make_demo(&Actor::local(), &request, &|_| ControlFlow::Continue(()))).unwrap();
        });
        made.join().unwrap();
        dir
    })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
