//! Prints the outcome of a scenario file as JSON: `cargo run -p lcs-scenario --example run_scenario -- FILE.toml`. Inherited
//! files are looked for beside it.
#![allow(clippy::print_stdout)]

use lcs_scenario::{read_scenario, run_scenario};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = PathBuf::from(std::env::args().nth(1).ok_or("give the name of a scenario file")?);
    let text = std::fs::read_to_string(&file)?;
    let mut beside = |name: &str| std::fs::read_to_string(file.with_file_name(name)).map_err(|error| error.to_string());
    match read_scenario(&file.display().to_string(), &text, &mut beside) {
        Ok(city) => println!("{}", serde_json::to_string_pretty(&run_scenario(&city))?),
        Err(error) => return Err(format!("{error}\nhint: {}", error.hint()).into()),
    }
    Ok(())
}
