use super::*;
use crate::{Actor, Grant, Node, Role};
use lcs_domain::{Facility, FacilityId};
use lcs_store::{PackChoice, Settings};
use std::{
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
    sync::atomic::{AtomicI64, Ordering},
};

mod administration;
mod sign_in;

const PASSWORD: &str = "paper elbow 7 river";
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// A city whose clock stands still until told.
struct Town {
    dir: tempfile::TempDir,
    seconds: Arc<AtomicI64>,
    people: People,
}

impl Town {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let settings = Settings { pack: PackChoice { id: "my-kuala-lumpur".into(), folder: None }, synthetic: false };
        CityFolder::create(&dir.path().join("city"), settings, &[]).unwrap();
        let seconds = Arc::new(AtomicI64::new(1_767_225_600));
        let people = open(&dir.path().join("city"), &seconds).await;
        Self { dir, seconds, people }
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("city")
    }

    fn pass(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    async fn with_administrator() -> (Self, NewSession) {
        let town = Self::new().await;
        let token = town.people.ensure_first_administrator().await.unwrap().unwrap();
        let session = town.people.accept_invitation(&token, &join("First", "first@example.org")).await.unwrap();
        (town, session)
    }

    async fn actor(&self, session: &NewSession) -> Actor {
        self.people.session(&session.token).await.unwrap().unwrap().actor
    }

    /// Invites somebody and gives the token of their link.
    async fn invite(&self, by: &Actor, email: &str, grants: Vec<Grant>) -> Result<(Person, String), AppError> {
        let request = InvitePerson { name: "A. N. Alyst".into(), email: email.into(), grants };
        let invited = self.people.invite_person(by, &request, &[facility("F1", "North")]).await?;
        let token = invited.invitation_link.strip_prefix("/invitation/").unwrap().to_owned();
        Ok((invited.person, token))
    }

    async fn sign_in(&self, email: &str, password: &str) -> Result<NewSession, AppError> {
        self.people.sign_in(&SignIn { email: email.into(), password: password.into() }, HERE).await
    }
}

/// The same folder with the town's clock, as another process would open it.
async fn open(dir: &Path, seconds: &Arc<AtomicI64>) -> People {
    let seconds = Arc::clone(seconds);
    let now = move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).unwrap();
    People::open(dir).await.unwrap().with_clock(now)
}

fn join(name: &str, email: &str) -> AcceptInvitation {
    AcceptInvitation { name: name.into(), email: email.into(), password: PASSWORD.into() }
}

fn grant(role: Role, node: Node) -> Grant {
    Grant { role, node }
}

fn facility(id: &str, district: &str) -> Facility {
    serde_json::from_value(serde_json::json!({
        "id": id, "name": id, "use_label": null, "uses": [], "address": null, "district": district,
        "latitude_deg": null, "longitude_deg": null, "year_built": null, "storeys": null, "buildings": null,
        "floor_areas": [], "reported": [], "attributes": {},
        "source": {"file": "hash", "name": "list.csv", "sheet": null, "row": 2, "column": null},
    }))
    .unwrap()
}
