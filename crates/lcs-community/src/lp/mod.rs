//! Linear programmes: their arrays, who solves them, and what an answer proves.

mod border;
mod certificate;
mod certified;
mod chain;
mod conic;
mod interior;
mod iterate;
mod newton;
mod normal;
mod program;
mod solver;
mod standard;
mod warm;

pub use certificate::Certificate;
pub use certified::Certified;
pub use conic::Clarabel;
pub use interior::InteriorPoint;
pub use program::{Column, ColumnSpec, LinearProgram, Row, Sense};
pub use solver::{Ending, Limits, Solution, Solver, Stop};
pub use warm::WarmPoint;
