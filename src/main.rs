//! The `modelmig` binary: parses the command line and hands over to the library.

use std::process::ExitCode;

use clap::Parser;
use modelmig::cli;

fn main() -> ExitCode {
    let arguments = cli::Cli::parse();
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("error: cannot start the runtime: {error}");
            return cli::Exit::Trouble.into();
        }
    };
    runtime.block_on(cli::run(arguments)).into()
}
