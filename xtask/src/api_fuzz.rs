//! Schemathesis over the served API: no input may end in an error of the server.

use crate::{run, served_city::ServedCity, tool, web};
use anyhow::{Context, Result};
use std::{path::Path, process::Command};

/// Facilities of the fuzzed city; few, so that many calls fit the time.
const FACILITIES: usize = 60;

/// Fuzzes the operations as the administrator, and once more as nobody; all but five, which are named where they are left
/// out.
pub(crate) fn fuzz(root: &Path) -> Result<()> {
    let tools = crate::target_folder();
    let Some(schemathesis) = tool::or_skip("fuzzing of the API", tool::schemathesis(&tools))? else { return Ok(()) };
    let city = ServedCity::start(&crate::lcs_binary(), FACILITIES)?;
    let (cookie, csrf) = sign_in(root, &city)?;
    let signed_in = [("Cookie", cookie.as_str()), ("x-csrf-token", csrf.as_str())];
    for headers in [&signed_in[..], &[]] {
        let mut command = Command::new(&schemathesis);
        command.args(["run", &format!("{}/openapi.json", city.address)]);
        command.args(["--checks", "not_a_server_error,content_type_conformance,response_schema_conformance"]);
        command.args(["--phases", "examples,coverage,fuzzing", "--max-examples", "25", "--seed", "1"]);
        // Signing out or disabling oneself would end the walk; a run of the chain or a dozen plans of a block would only
        // take time.
        let left_out = "^(sign_out|update_person|change_password|start_run|block_fronts)$";
        command.args(["--exclude-operation-id-regex", left_out]);
        command.args(["--request-timeout", "120"]);
        command.args(["--warnings", "off", "--suppress-health-check", "all"]);
        for (name, value) in headers {
            command.args(["-H", &format!("{name}: {value}")]);
        }
        run(command.current_dir(&tools))?;
    }
    Ok(())
}

/// Makes the first administrator and gives the session's cookie and token.
pub(crate) fn sign_in(root: &Path, city: &ServedCity) -> Result<(String, String)> {
    let output = Command::new("node")
        .args(["scripts/first-administrator.mjs", &city.setup_link])
        .current_dir(web::folder(root))
        .output()
        .context("cannot start node")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let session: serde_json::Value = serde_json::from_str(&text)
        .with_context(|| format!("no session: {}", String::from_utf8_lossy(&output.stderr)))?;
    let field = |key: &str| session[key].as_str().map(str::to_owned).with_context(|| format!("no {key}"));
    Ok((field("cookie")?, field("csrf_token")?))
}
