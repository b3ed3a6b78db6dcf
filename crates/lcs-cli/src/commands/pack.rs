//! `lcs pack`

use crate::{
    arguments,
    arguments::{Format, PackCommand},
    output,
};
use lcs_app::{AppError, check_pack, embedded_packs, open_pack};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Pack, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        PackCommand::Check { pack } => {
            let notes = check_pack(pack)?;
            let rows: Vec<Vec<String>> =
                notes.iter().map(|note| vec![note.kind.clone(), note.key.clone(), note.text.clone()]).collect();
            match format {
                Format::Json => output::json(&serde_json::json!({ "pack": pack, "findings": notes })),
                Format::Csv => output::csv(&["kind", "key", "text"], &rows),
                Format::Table => {
                    output::table(&["kind", "key", "text"], rows);
                    output::note(&format!("{pack} loads; {} notes", notes.len()));
                }
            }
        }
        PackCommand::Show { pack: None } => {
            let rows = embedded_packs().into_iter().map(|id| vec![id]).collect();
            output::table(&["embedded packs"], rows);
        }
        PackCommand::Show { pack: Some(pack) } => {
            let pack = open_pack(pack)?;
            let layers: Vec<_> = pack
                .layers
                .iter()
                .map(|(id, version, hash)| serde_json::json!({ "id": id, "version": version, "hash": hash }))
                .collect();
            let shown = serde_json::json!({
                "id": pack.id, "version": pack.version, "hash": pack.hash, "layers": layers,
                "currency": pack.currency, "time_zone": pack.time_zone,
                "factors": pack.factors.len(), "heating_values": pack.heating_values.len(),
                "use_classes": pack.uses.iter().map(|class| &class.id).collect::<Vec<_>>(),
                "measures": pack.measures.iter().map(|measure| &measure.id).collect::<Vec<_>>(),
                "drivers": pack.drivers.iter().map(|driver| &driver.id).collect::<Vec<_>>(),
                "targets": pack.targets.iter().map(|target| &target.id).collect::<Vec<_>>(),
            });
            output::json(&shown);
        }
    }
    Ok(ExitCode::SUCCESS)
}
