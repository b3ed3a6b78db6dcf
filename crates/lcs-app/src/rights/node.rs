//! The facility tree: the city, its districts, their facilities.

use lcs_domain::{Facility, FacilityId};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, schema::Schema},
};

/// A node of the facility tree. As a document: `kind` (`city`, `district`, `facility`) and `id`, null for the city.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "NodeDocument", try_from = "NodeDocument")]
pub enum Node {
    /// Everything.
    City,
    /// A district, by its name.
    District(String),
    /// One facility.
    Facility(FacilityId),
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NodeKind {
    /// Everything.
    City,
    /// A district.
    District,
    /// One facility.
    Facility,
}

impl NodeKind {
    /// The id in documents and in the database.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::District => "district",
            Self::Facility => "facility",
        }
    }

    /// Reads an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::City, Self::District, Self::Facility].into_iter().find(|kind| kind.id() == id)
    }
}

/// How a node is written down.
#[derive(Serialize, Deserialize, ToSchema)]
struct NodeDocument {
    kind: NodeKind,
    /// Name of the district or id of the facility; null for the city.
    #[schema(required)]
    id: Option<String>,
}

impl Node {
    /// Its kind and, below the city, its id.
    #[must_use]
    pub fn parts(&self) -> (NodeKind, Option<&str>) {
        match self {
            Self::City => (NodeKind::City, None),
            Self::District(name) => (NodeKind::District, Some(name)),
            Self::Facility(id) => (NodeKind::Facility, Some(id.as_str())),
        }
    }

    /// Whether the place is this node or lies below it.
    #[must_use]
    pub fn covers(&self, place: Place<'_>) -> bool {
        match (self, place) {
            (Self::City, _) => true,
            (Self::District(own), Place::District(name)) => own == name,
            (Self::District(own), Place::Facility(facility)) => facility.district.as_ref() == Some(own),
            (Self::Facility(own), Place::Facility(facility)) => *own == facility.id,
            _ => false,
        }
    }
}

impl From<Node> for NodeDocument {
    fn from(node: Node) -> Self {
        let (kind, id) = node.parts();
        Self { kind, id: id.map(str::to_owned) }
    }
}

impl TryFrom<NodeDocument> for Node {
    type Error = &'static str;

    fn try_from(NodeDocument { kind, id }: NodeDocument) -> Result<Self, Self::Error> {
        match (kind, id.as_deref().map(str::trim).filter(|id| !id.is_empty())) {
            (NodeKind::City, None) => Ok(Self::City),
            (NodeKind::District, Some(name)) => Ok(Self::District(name.to_owned())),
            (NodeKind::Facility, Some(id)) => FacilityId::new(id).map(Self::Facility).ok_or("an empty facility id"),
            (NodeKind::City, Some(_)) => Err("the city as a node has no id"),
            (NodeKind::District | NodeKind::Facility, None) => Err("a district or facility as a node needs its id"),
        }
    }
}

impl PartialSchema for Node {
    fn schema() -> RefOr<Schema> {
        NodeDocument::schema()
    }
}

impl ToSchema for Node {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Node")
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        NodeDocument::schemas(schemas);
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::City => f.write_str("the city"),
            Self::District(name) => write!(f, "district {name}"),
            Self::Facility(id) => write!(f, "facility {id}"),
        }
    }
}

/// Where something is to be done.
#[derive(Debug, Clone, Copy)]
pub enum Place<'p> {
    /// The city as a whole.
    City,
    /// A district, by its name.
    District(&'p str),
    /// A facility as it is believed now.
    Facility(&'p Facility),
}

impl Place<'_> {
    /// The node of this place.
    #[must_use]
    pub fn node(self) -> Node {
        match self {
            Self::City => Node::City,
            Self::District(name) => Node::District(name.to_owned()),
            Self::Facility(facility) => Node::Facility(facility.id.clone()),
        }
    }
}
