//! The ready scenarios of examples/scenario.
