//! Explanation is recomputation: a figure is one function that runs plain or with a tracer.

use crate::SourceRef;
use serde::{Deserialize, Serialize};

/// One step of an explanation: a figure, how it was made, and from what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// What the figure is, for example `emissions` or `factor`.
    pub figure: String,
    /// Of what: facility, meter, carrier.
    pub of: String,
    /// The value as it entered the calculation (exact decimal where it is one).
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// The method or formula in the field's terms.
    pub method: Option<String>,
    /// The cell in an imported file.
    pub source: Option<SourceRef>,
    /// Pack id, version and key, with the publication it cites, its validity and status.
    pub fact: Option<String>,
    /// What it was made from.
    pub inputs: Vec<Node>,
}

impl Node {
    /// A leaf or a result without inputs yet.
    #[must_use]
    pub fn new(figure: &str, of: &str, value: impl ToString, unit: &str) -> Self {
        Self {
            figure: figure.to_owned(),
            of: of.to_owned(),
            value: value.to_string(),
            unit: unit.to_owned(),
            method: None,
            source: None,
            fact: None,
            inputs: Vec::new(),
        }
    }

    /// Says how it was made.
    #[must_use]
    pub fn by(mut self, method: &str) -> Self {
        self.method = Some(method.to_owned());
        self
    }

    /// Says where it stands.
    #[must_use]
    pub fn at(mut self, source: &SourceRef) -> Self {
        self.source = Some(source.clone());
        self
    }

    /// Names the dated fact.
    #[must_use]
    pub fn fact(mut self, fact: impl Into<String>) -> Self {
        self.fact = Some(fact.into());
        self
    }
}

/// Listens to a calculation. `open` and `close` bracket the inputs of one figure.
pub trait Tracer {
    /// Inputs of a figure follow.
    fn open(&mut self);
    /// The figure that the inputs since the matching `open` lead to. The closure runs only when someone listens.
    fn close(&mut self, node: impl FnOnce() -> Node);
    /// A figure without inputs.
    fn leaf(&mut self, node: impl FnOnce() -> Node);
}

/// Nobody listens; costs nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoTrace;

impl Tracer for NoTrace {
    fn open(&mut self) {}
    fn close(&mut self, _node: impl FnOnce() -> Node) {}
    fn leaf(&mut self, _node: impl FnOnce() -> Node) {}
}

/// Keeps the tree.
#[derive(Debug, Default)]
pub struct TreeTrace {
    levels: Vec<Vec<Node>>,
    done: Vec<Node>,
}

impl TreeTrace {
    /// The figures that were closed at the top.
    #[must_use]
    pub fn into_nodes(self) -> Vec<Node> {
        self.done
    }

    fn push(&mut self, node: Node) {
        match self.levels.last_mut() {
            Some(level) => level.push(node),
            None => self.done.push(node),
        }
    }
}

impl Tracer for TreeTrace {
    fn open(&mut self) {
        self.levels.push(Vec::new());
    }

    fn close(&mut self, node: impl FnOnce() -> Node) {
        let inputs = self.levels.pop().unwrap_or_default();
        let mut node = node();
        node.inputs.extend(inputs);
        self.push(node);
    }

    fn leaf(&mut self, node: impl FnOnce() -> Node) {
        let node = node();
        self.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn double(x: i32, tracer: &mut impl Tracer) -> i32 {
        tracer.open();
        tracer.leaf(|| Node::new("x", "test", x, "1"));
        tracer.close(|| Node::new("double", "test", 2 * x, "1"));
        2 * x
    }

    #[test]
    fn plain_and_traced_agree() {
        let mut trace = TreeTrace::default();
        assert_eq!(double(21, &mut trace), double(21, &mut NoTrace));
        let nodes = trace.into_nodes();
        assert_eq!((nodes.len(), nodes[0].value.as_str(), nodes[0].inputs[0].value.as_str()), (1, "42", "21"));
    }
}
