//! The blocks of a city: ready ones of its pack, and its own, kept with every version.

use super::{
    answer::homes,
    block_folder::{BlockInput, ByMeters, named, no_meters},
    changes::BlockChanges,
    draft::{BlockDraft, DraftAsked, resized},
    metered::metered_load,
};
use crate::{
    Actor, AppError, Capability, CityState, DocumentStamp, Place,
    documents::{
        Document, DocumentKind, NewVersion, document_history, documents, id_from, read_document, withdraw_document,
        write_document,
    },
};
use lcs_community::{Block, BlockPlace};
use lcs_pack::Pack;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A block of the city's own, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct BlockDocument {
    /// The block's file, TOML.
    text: String,
    /// Where the sliders stood.
    #[serde(default)]
    changes: BlockChanges,
}

/// The blocks of a city.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockList {
    /// Ready ones first, then the city's own by id.
    pub blocks: Vec<BlockLine>,
    /// Whether the reader may write blocks.
    pub may_write: bool,
}

/// A block in the list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockLine {
    /// Its id.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// The pack that it comes from; none for the city's own.
    #[schema(required)]
    pub pack: Option<String>,
    /// Number of homes, where it says it.
    #[schema(required)]
    pub homes: Option<u32>,
    /// Where it lies.
    #[schema(required)]
    pub place: Option<BlockPoint>,
    /// The version that holds; none for a ready one.
    #[schema(required)]
    pub version: Option<i64>,
    /// When it was written, RFC 3339; none for a ready one.
    #[schema(required)]
    pub at: Option<String>,
    /// Why it was written.
    pub note: String,
    /// Why its file cannot be read any more; none where it can.
    #[schema(required)]
    pub fault: Option<String>,
}

/// Where a block lies.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockPoint {
    /// District and city.
    pub name: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A block with its file.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockPage {
    /// As in the list.
    pub block: BlockLine,
    /// Its file, TOML; facts, sources and assumptions stand in it.
    pub text: String,
    /// Where the sliders stood when it was written.
    pub changes: BlockChanges,
    /// Every version, the latest first; empty for a ready one.
    pub history: Vec<DocumentStamp>,
    /// Whether the reader may write blocks.
    pub may_write: bool,
}

/// A block to be written.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteBlock {
    /// The block of the city that gets a new version; without it a new block is made.
    #[serde(default)]
    pub id: Option<String>,
    /// The version that the author saw; with `id` alone.
    #[serde(default)]
    pub replaces: Option<i64>,
    /// How people call it.
    #[schema(max_length = 200)]
    pub title: String,
    /// Why it is written.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub note: String,
    /// The block's file, TOML.
    #[schema(max_length = 60000)]
    pub text: String,
    /// Where the sliders stand.
    #[serde(default)]
    pub changes: BlockChanges,
}

/// A block, ready to be planned.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenBlock {
    /// Its id.
    pub(crate) id: String,
    /// What people call it.
    pub(crate) title: String,
    /// With its series.
    pub(crate) input: BlockInput,
    /// What tells it from every other block and version.
    pub key: String,
}

/// The blocks of the city.
///
/// # Errors
/// When the actor may not read the whole city, or the database cannot be read.
pub async fn list_blocks(city: &CityState, actor: &Actor) -> Result<BlockList, AppError> {
    actor.may(Capability::Read, Place::City)?;
    let pack = &city.city.pack;
    let mut blocks: Vec<BlockLine> = pack.blocks().map(|(id, file)| ready_line(id, &file.pack, &file.text)).collect();
    let own = documents::<BlockDocument>(city.city.folder.root(), DocumentKind::Block).await?;
    blocks.extend(own.iter().map(own_line));
    Ok(BlockList { blocks, may_write: actor.may(Capability::Run, Place::City).is_ok() })
}

/// A block with its file and its versions.
///
/// # Errors
/// When the actor may not read the whole city, or there is no such block or version.
pub async fn show_block(
    city: &CityState,
    actor: &Actor,
    id: &str,
    version: Option<i64>,
) -> Result<BlockPage, AppError> {
    actor.may(Capability::Read, Place::City)?;
    let may_write = actor.may(Capability::Run, Place::City).is_ok();
    if let Some(file) = ready(&city.city.pack, id) {
        let block = ready_line(id, &file.pack, &file.text);
        let (text, changes) = (file.text.clone(), BlockChanges::default());
        return Ok(BlockPage { block, text, changes, history: Vec::new(), may_write });
    }
    let dir = city.city.folder.root();
    let document = read_document::<BlockDocument>(dir, DocumentKind::Block, id, version).await?;
    let history = document_history::<BlockDocument>(dir, DocumentKind::Block, id).await?;
    Ok(BlockPage {
        block: own_line(&document),
        text: document.body.text,
        changes: document.body.changes,
        history: history.into_iter().map(|version| version.stamp).collect(),
        may_write,
    })
}

/// Writes a block: a new one, or a new version. Its file must be one that can be planned.
///
/// # Errors
/// When the actor may not, the file cannot be planned (the key is named), or somebody else wrote meanwhile.
pub async fn write_block(city: &CityState, actor: &Actor, new: WriteBlock) -> Result<BlockPage, AppError> {
    actor.may(Capability::Run, Place::City)?;
    let mut input = read_in(city, &new.title, &new.text)?;
    new.changes.apply(&mut input.block, &mut input.series)?;
    input.block.validate().map_err(named(&new.title))?;
    let dir = city.city.folder.root();
    let id = match &new.id {
        Some(id) if ready(&city.city.pack, id).is_some() => {
            return Err(AppError::conflict(
                format!("`{id}` is a ready block of the pack and stays as it is"),
                "write it as a block of the city's own, without an id",
            ));
        }
        Some(id) => id.clone(),
        None => {
            let own = documents::<BlockDocument>(dir, DocumentKind::Block).await?;
            let ready = city.city.pack.blocks().map(|(id, _)| id.to_owned());
            let taken: Vec<String> = ready.chain(own.into_iter().map(|own| own.stamp.id)).collect();
            id_from(&new.title, &taken, jiff::Timestamp::now())
        }
    };
    let body = BlockDocument { text: new.text, changes: new.changes };
    let version = NewVersion { id: &id, title: &new.title, note: &new.note, replaces: new.replaces, body: &body };
    write_document(dir, actor, DocumentKind::Block, version).await?;
    show_block(city, actor, &id, None).await
}

/// Takes a block of the city's own out of the list; its versions stay.
///
/// # Errors
/// When the actor may not, there is no such block, or somebody else wrote meanwhile.
pub async fn remove_block(city: &CityState, actor: &Actor, id: &str, version: i64) -> Result<BlockList, AppError> {
    actor.may(Capability::Run, Place::City)?;
    if ready(&city.city.pack, id).is_some() {
        return Err(AppError::conflict(
            format!("`{id}` is a ready block of the pack"),
            "blocks of the pack stay; those of the city's own can be taken away",
        ));
    }
    withdraw_document(city.city.folder.root(), actor, DocumentKind::Block, id, version).await?;
    list_blocks(city, actor).await
}

/// The file of a new block of some homes: the first ready block of the pack, resized, with what is taken over marked.
///
/// # Errors
/// When the actor may not read the whole city, the pack has no ready block, or a figure cannot be.
pub fn draft_block(city: &CityState, actor: &Actor, asked: &DraftAsked) -> Result<BlockDraft, AppError> {
    actor.may(Capability::Read, Place::City)?;
    let pack = &city.city.pack;
    let Some((id, file)) = pack.blocks().next() else {
        return Err(AppError::unusable(
            format!("the pack {} has no ready block whose figures a new one could take over", pack.id),
            "write the block's file yourself (`lcs schema block`), or add one to blocks/ of a pack of your own",
        ));
    };
    resized(&read(pack, id, &file.text, &no_meters)?, &format!("{id} of {}", file.pack), asked, pack)
}

/// Opens a block for planning.
///
/// # Errors
/// When the actor may not read the whole city, there is no such block, or its file cannot be planned.
pub async fn open_block(city: &CityState, actor: &Actor, id: &str) -> Result<OpenBlock, AppError> {
    actor.may(Capability::Read, Place::City)?;
    let pack = &city.city.pack;
    if let Some(file) = ready(pack, id) {
        let input = read_in(city, id, &file.text)?;
        let title = if input.block.name.is_empty() { id.to_owned() } else { input.block.name.clone() };
        return Ok(OpenBlock { id: id.to_owned(), title, input, key: format!("{id} {}", pack.hash) });
    }
    let document = read_document::<BlockDocument>(city.city.folder.root(), DocumentKind::Block, id, None).await?;
    let input = read_in(city, &document.stamp.title, &document.body.text)?;
    let key = format!("{id} {} {}", document.stamp.version, pack.hash);
    Ok(OpenBlock { id: id.to_owned(), title: document.stamp.title, input, key })
}

/// Every ready block of a pack must be one that can be planned.
pub(crate) fn check_blocks(pack: &Pack) -> Result<(), AppError> {
    pack.blocks().try_for_each(|(id, file)| {
        read(pack, &format!("{}/blocks/{id}.toml", file.pack), &file.text, &no_meters).map(drop)
    })
}

/// Reads a block of a city, whose meters may give its load.
fn read_in(city: &CityState, name: &str, text: &str) -> Result<BlockInput, AppError> {
    read(&city.city.pack, name, text, &|source, block| metered_load(city, source, block))
}

fn read(pack: &Pack, name: &str, text: &str, meters: ByMeters) -> Result<BlockInput, AppError> {
    let beside = |file: &str| {
        pack.block_file(file).map(|found| found.text.clone()).ok_or_else(|| {
            AppError::unusable(
                format!("{name}: the pack has no file blocks/{file}"),
                "name a series of a ready block, or state [series.household] and [series.sun]",
            )
        })
    };
    BlockInput::from_text(name, text, &beside, meters)
}

fn ready<'p>(pack: &'p Pack, id: &str) -> Option<&'p lcs_pack::BlockFile> {
    pack.blocks().find(|(ready, _)| *ready == id).map(|(_, file)| file)
}

fn ready_line(id: &str, pack: &str, text: &str) -> BlockLine {
    let told = Told::of(text);
    let title = told.block.as_ref().map(|block| block.name.clone()).filter(|name| !name.is_empty());
    told.line(id, &title.unwrap_or_else(|| id.to_owned()), Some(pack), None)
}

fn own_line(document: &Document<BlockDocument>) -> BlockLine {
    let stamp = &document.stamp;
    Told::of(&document.body.text).line(&stamp.id, &stamp.title, None, Some(stamp))
}

/// What a block's file tells without its series.
struct Told {
    block: Option<Block>,
    fault: Option<String>,
}

impl Told {
    fn of(text: &str) -> Self {
        match toml::from_str(text) {
            Ok(block) => Self { block: Some(block), fault: None },
            Err(error) => Self { block: None, fault: Some(error.to_string().trim_end().to_owned()) },
        }
    }

    fn line(self, id: &str, title: &str, pack: Option<&str>, stamp: Option<&DocumentStamp>) -> BlockLine {
        let point = |place: &BlockPlace| BlockPoint {
            name: place.name.clone(),
            latitude: place.latitude_deg,
            longitude: place.longitude_deg,
        };
        BlockLine {
            id: id.to_owned(),
            title: title.to_owned(),
            pack: pack.map(str::to_owned),
            homes: self.block.as_ref().and_then(homes),
            place: self.block.as_ref().and_then(|block| block.place.as_ref()).map(point),
            version: stamp.map(|stamp| stamp.version),
            at: stamp.map(|stamp| stamp.at.clone()),
            note: stamp.map(|stamp| stamp.note.clone()).unwrap_or_default(),
            fault: self.fault,
        }
    }
}
