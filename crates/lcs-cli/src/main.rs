//! The binary `lcs`: arguments → use case → renderer. Data go to stdout, everything else to stderr.
//!
//! Exit: 0 done (findings and missed targets included), 1 rows were rejected or a requested check failed, 2 bad input
//! or usage.

mod arguments;
mod commands;
mod output;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    output::end_quietly_on_closed_pipe();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return output::usage(&error),
    };
    let format = arguments.format;
    // Only serving has many things to do at once; the chain has threads of its own.
    let runtime = if arguments.command.serves() {
        tokio::runtime::Builder::new_multi_thread().enable_all().build()
    } else {
        tokio::runtime::Builder::new_current_thread().enable_all().build()
    };
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return output::failure(format, &error.to_string(), "try again"),
    };
    match runtime.block_on(run(arguments)) {
        Ok(code) => code,
        Err(error) => output::failure(format, &error.to_string(), &error.hint()),
    }
}

async fn run(arguments: Arguments) -> Result<ExitCode, lcs_app::AppError> {
    let (format, language) = (arguments.format, arguments.language);
    match arguments.command {
        Command::Init(init) => commands::init::run(&init, format),
        Command::Import(import) => commands::import::run(&import, format, language).await,
        Command::Run(run) => commands::run::run(&run, format, language).await,
        Command::Demo(demo) => commands::demo::run(&demo, format, language).await,
        Command::Serve(serve) => commands::serve::run(&serve, format).await,
        Command::Facilities(facilities) => commands::facilities::run(&facilities, format, language).await,
        Command::Explain(explain) => commands::explain::run(&explain, format).await,
        Command::Simulate(simulate) => commands::simulate::run(&simulate, format),
        Command::Solar(solar) => commands::solar::run(&solar, format),
        Command::Weather(weather) => commands::weather::run(&weather, format),
        Command::Validate(validate) => commands::validate::run(&validate, format),
        Command::Mv(mv) => commands::mv::run(&mv, format, language).await,
        Command::Inventory(inventory) => commands::inventory::run(&inventory, format, language).await,
        Command::Scenario(scenario) => commands::scenario::run(&scenario, format).await,
        Command::Community(community) => commands::community::run(&community, format, language),
        Command::Pack(pack) => commands::pack::run(&pack, format),
        Command::Schema(schema) => commands::schema::run(&schema),
    }
}
