//! `lcs explain`

use crate::{arguments, arguments::Format, output};
use lcs_app::{AppError, explain};
use lcs_domain::Node;
use std::{fmt::Write, process::ExitCode};

/// Inputs of one figure shown to people; a program gets all.
const INPUTS_SHOWN: usize = 24;

pub(crate) async fn run(arguments: &arguments::Explain, format: Format) -> Result<ExitCode, AppError> {
    let explanation = explain(&arguments.dir, &arguments.reference).await?;
    if format == Format::Json {
        output::json(&explanation);
        return Ok(ExitCode::SUCCESS);
    }
    let mut text = String::new();
    for node in &explanation.nodes {
        print(&mut text, node, 0);
    }
    output::text(&text);
    output::note(&format!("pack {}, belief {}", explanation.pack, explanation.seq));
    Ok(ExitCode::SUCCESS)
}

fn print(text: &mut String, node: &Node, depth: usize) {
    let indent = "  ".repeat(depth);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{indent}{} of {} = {} {}", node.figure, node.of, node.value, node.unit);
    let details = [
        node.method.as_ref().map(|method| format!("by {method}")),
        node.source.as_ref().map(|source| format!("in {source}")),
        node.fact.as_ref().map(|fact| format!("per {fact}")),
    ];
    for detail in details.into_iter().flatten() {
        let _ = writeln!(text, "{indent}  · {detail}");
    }
    for input in node.inputs.iter().take(INPUTS_SHOWN) {
        print(text, input, depth + 1);
    }
    if node.inputs.len() > INPUTS_SHOWN {
        let more = node.inputs.len() - INPUTS_SHOWN;
        let _ = writeln!(text, "{indent}  … {more} more (`--format json` lists them all)");
    }
}
