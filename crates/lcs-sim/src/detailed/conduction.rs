//! Heat through the inside of opaque elements in lanes: what lies between the two faces is condensed once.
//!
//! Between the faces capacities and conductances are constant, so that with an implicit step the temperature of each
//! node is `held + by_outer × outer face + by_inner × inner face`; only `held` depends on the temperatures before the step.

use super::construction::Chain;
use crate::balance::StepLength;
use crate::lanes::Lanes;
use pulp::Simd;

/// Condensed factors of a node for one length of step.
#[derive(Clone, Copy)]
struct Condensed<S: Simd> {
    /// Own temperature before, in the sweep inwards.
    keeps: Lanes<S>,
    /// The node before it, in the sweep inwards.
    carries: Lanes<S>,
    /// The node behind it, in the sweep back.
    returns: Lanes<S>,
    by_outer: Lanes<S>,
    by_inner: Lanes<S>,
}

/// A node between the faces.
struct Node<S: Simd> {
    by_length: [Condensed<S>; 2],
    /// °C, before the last step, and what of it the last step kept.
    before_c: Lanes<S>,
    held_c: Lanes<S>,
    capacity_j_m2k: Lanes<S>,
}

impl<S: Simd> Node<S> {
    /// At the end of the last step, which was of a length and ended with faces at these temperatures, °C.
    #[inline(always)]
    fn now_c(&self, length: StepLength, [outer_c, inner_c]: [Lanes<S>; 2]) -> Lanes<S> {
        let Condensed { by_outer, by_inner, .. } = &self.by_length[length.index()];
        by_inner.mul_add(inner_c, by_outer.mul_add(outer_c, self.held_c))
    }
}

/// What the two faces feel of the inside of an element, W/(m²·K).
#[derive(Clone, Copy)]
pub(super) struct Behind<S: Simd> {
    /// Adds to the diagonal of the outer face.
    pub outer: Lanes<S>,
    /// Adds to the diagonal of the inner face.
    pub inner: Lanes<S>,
    /// Couples the faces.
    pub through: Lanes<S>,
}

/// The inside of an element with its temperatures.
pub(super) struct Conduction<S: Simd> {
    nodes: Vec<Node<S>>,
    /// The last step and the outer and inner face at its end, °C: the nodes follow when the next step begins.
    length: StepLength,
    faces_c: [Lanes<S>; 2],
    behind: [Behind<S>; 2],
    /// Conductances between the faces and their neighbours, W/(m²·K).
    first: Lanes<S>,
    last: Lanes<S>,
}

/// A condensed chain of one lane.
struct Factors {
    /// keeps, carries, returns, by outer, by inner.
    nodes: Vec<[f64; 5]>,
    outer: f64,
    inner: f64,
    through: f64,
}

impl Factors {
    /// Eliminates the nodes between the faces (Thomas) for unit temperatures of either face.
    fn of(chain: &Chain, step_s: f64) -> Self {
        let links = &chain.conductance_w_m2k;
        let count = links.len() - 1;
        let mut nodes = vec![[0.0; 5]; count];
        let (mut returns, mut from_outer) = (0.0, 1.0);
        for j in 0..count {
            let storage = chain.capacity_j_m2k[j + 1] / step_s;
            let before = if j == 0 { 0.0 } else { links[j] };
            let diagonal = storage + links[j] + links[j + 1] - before * returns;
            returns = links[j + 1] / diagonal;
            let carries = before / diagonal;
            from_outer *= links[j] / diagonal;
            // The last link goes to the inner face, whose temperature enters in the sweep back.
            nodes[j] = [storage / diagonal, carries, returns, from_outer, 0.0];
        }
        let (mut by_outer, mut by_inner) = (0.0, 1.0);
        for node in nodes.iter_mut().rev() {
            let returns = node[2];
            by_outer = node[3] + returns * by_outer;
            by_inner *= returns;
            (node[3], node[4]) = (by_outer, by_inner);
        }
        match (nodes.first(), nodes.last()) {
            (Some(first), Some(last)) => {
                let (outer, inner) = (links[0] * (1.0 - first[3]), links[count] * (1.0 - last[4]));
                Self { outer, inner, through: links[0] * first[4], nodes }
            }
            _ => Self { outer: links[0], inner: links[0], through: links[0], nodes },
        }
    }
}

impl<S: Simd> Conduction<S> {
    /// Chains of equal numbers of nodes, one for each lane, with the temperatures of their faces, between which the
    /// nodes start as in a steady state, °C.
    pub fn new(simd: S, chains: &[&Chain], faces_c: impl Fn(usize) -> [f64; 2]) -> Self {
        let count = chains[0].conductance_w_m2k.len() - 1;
        let lanes = |of_lane: &dyn Fn(usize) -> f64| Lanes::from_fn(simd, of_lane);
        let factors = StepLength::ALL.map(|length| -> Vec<Factors> {
            chains.iter().map(|chain| Factors::of(chain, length.seconds())).collect()
        });
        let steady: Vec<Vec<f64>> =
            chains.iter().enumerate().map(|(lane, chain)| chain.steady_c(faces_c(lane))).collect();
        let node = |j: usize| {
            // Before the first step all is held, and the faces add nothing.
            let held_c = lanes(&|lane| steady[lane][j]);
            let by_length = StepLength::ALL.map(|length| {
                let factor = |which: usize| lanes(&|lane| factors[length.index()][lane].nodes[j][which]);
                let (keeps, carries, returns) = (factor(0), factor(1), factor(2));
                Condensed { keeps, carries, returns, by_outer: factor(3), by_inner: factor(4) }
            });
            let capacity_j_m2k = lanes(&|lane| chains[lane].capacity_j_m2k[j + 1]);
            Node { by_length, before_c: held_c, held_c, capacity_j_m2k }
        };
        Self {
            nodes: (0..count).map(node).collect(),
            length: StepLength::Hour,
            faces_c: [Lanes::splat(simd, 0.0); 2],
            behind: StepLength::ALL.map(|length| Behind {
                outer: lanes(&|lane| factors[length.index()][lane].outer),
                inner: lanes(&|lane| factors[length.index()][lane].inner),
                through: lanes(&|lane| factors[length.index()][lane].through),
            }),
            first: lanes(&|lane| chains[lane].conductance_w_m2k[0]),
            last: lanes(&|lane| chains[lane].conductance_w_m2k[count]),
        }
    }

    /// Works out what the nodes keep of the step before; what it drives through the outer and the inner face, W/m².
    #[inline(always)]
    pub fn hold(&mut self, length: StepLength) -> (Behind<S>, Lanes<S>, Lanes<S>) {
        let zero = self.first.constant(0.0);
        let mut last = zero;
        for node in &mut self.nodes {
            let now_c = node.now_c(self.length, self.faces_c);
            let Condensed { keeps, carries, .. } = &node.by_length[length.index()];
            last = keeps.mul_add(now_c, *carries * last);
            (node.before_c, node.held_c) = (now_c, last);
        }
        self.length = length;
        let mut first = zero;
        for node in self.nodes.iter_mut().rev() {
            first = node.by_length[length.index()].returns.mul_add(first, node.held_c);
            node.held_c = first;
        }
        (self.behind[length.index()], self.first * first, self.last * last)
    }

    /// Ends the step that [`Conduction::hold`] began, once the faces are known.
    #[inline(always)]
    pub fn finish(&mut self, outer_c: Lanes<S>, inner_c: Lanes<S>) {
        self.faces_c = [outer_c, inner_c];
    }

    /// Heat that flows from the outer face inwards at the end of a step, W/m².
    pub fn inwards_w_m2(&self, outer_c: Lanes<S>, inner_c: Lanes<S>) -> Lanes<S> {
        self.first * (outer_c - self.nodes.first().map_or(inner_c, |node| node.now_c(self.length, self.faces_c)))
    }

    /// Heat kept in the last step, J/m².
    pub fn stored_j_m2(&self) -> Lanes<S> {
        let kept = |node: &Node<S>| node.capacity_j_m2k * (node.now_c(self.length, self.faces_c) - node.before_c);
        self.nodes.iter().map(kept).fold(self.first.constant(0.0), |sum, heat| sum + heat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detailed::Layer;

    /// A slab between faces held at 0 and 10 °C reaches the steady flux through its resistance, whatever the step.
    #[test]
    fn condensed_chains_reach_the_steady_flux() {
        let concrete =
            Layer { thickness_m: 0.2, conductivity_w_mk: 1.35, density_kg_m3: 2000.0, heat_capacity_j_kgk: 1e3 };
        let chain = Chain::of(&[Layer::massless(1.5), concrete]);
        let resistance = 1.5 + 0.2 / 1.35;
        for length in StepLength::ALL {
            let factors = Factors::of(&chain, length.seconds());
            let mut node_c = vec![3.0; factors.nodes.len()];
            let (outer_c, inner_c) = (0.0, 10.0);
            let mut held = Vec::new();
            for _ in 0..4000 {
                held.clear();
                let mut last = 0.0;
                for (node, before) in factors.nodes.iter().zip(&node_c) {
                    last = node[0] * before + node[1] * last;
                    held.push(last);
                }
                let mut first = 0.0;
                for (node, value) in factors.nodes.iter().zip(&mut held).rev() {
                    first = *value + node[2] * first;
                    *value = first;
                }
                for ((node, held), now) in factors.nodes.iter().zip(&held).zip(&mut node_c) {
                    *now = held + node[3] * outer_c + node[4] * inner_c;
                }
            }
            let last = chain.conductance_w_m2k[factors.nodes.len()];
            let into_wall = last * (inner_c - node_c[node_c.len() - 1]);
            assert!((into_wall - 10.0 / resistance).abs() < 1e-6, "{into_wall}");
        }
    }
}
