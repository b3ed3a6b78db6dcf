//! The two faces of an element in one step: solved together, with one division.

use super::conduction::Behind;
use super::film::{InnerFlow, OuterFlow};
use crate::lanes::Lanes;
use pulp::Simd;

/// An inner face whose element was eliminated: its temperature is `held + by_air × air + by_radiant × radiant node`.
#[derive(Clone, Copy)]
pub(super) struct InnerFace<S: Simd> {
    pub held_c: Lanes<S>,
    pub by_air: Lanes<S>,
    pub by_radiant: Lanes<S>,
}

/// Films of an inner face to the air and to the radiant node, W/(m²·K).
pub(super) struct Films<S: Simd> {
    pub convection: Lanes<S>,
    pub radiation: Lanes<S>,
}

impl<S: Simd> InnerFace<S> {
    /// Before the first step.
    pub fn nowhere(zero: Lanes<S>) -> Self {
        Self { held_c: zero, by_air: zero, by_radiant: zero }
    }

    #[inline(always)]
    pub fn temperature_c(&self, air_c: Lanes<S>, radiant_c: Lanes<S>) -> Lanes<S> {
        self.by_radiant.mul_add(radiant_c, self.by_air.mul_add(air_c, self.held_c))
    }
}

/// An outer face as a function of the inner one.
#[derive(Clone, Copy)]
pub(super) struct OuterFace<S: Simd> {
    held_c: Lanes<S>,
    by_inner: Lanes<S>,
}

impl<S: Simd> OuterFace<S> {
    /// Before the first step.
    pub fn nowhere(zero: Lanes<S>) -> Self {
        Self { held_c: zero, by_inner: zero }
    }

    #[inline(always)]
    pub fn temperature_c(&self, inner_c: Lanes<S>) -> Lanes<S> {
        self.by_inner.mul_add(inner_c, self.held_c)
    }
}

/// What drives the two faces beside their films, W/m²: what the nodes between them keep, and the sun.
#[derive(Clone, Copy)]
pub(super) struct Drive<S: Simd> {
    pub outer_held: Lanes<S>,
    pub outer_sun: Lanes<S>,
    /// Held and sun together.
    pub inner: Lanes<S>,
}

/// Solves an element between two films.
///
/// With the films' denominators multiplied out, the faces obey `N_o T_o = M_o + w Q_o T_i` and `N_i T_i = Q_i R_i +
/// w Q_i T_o` with the air and the radiant node in `R_i`; one reciprocal of `Q_i D N_o` gives all three quotients.
#[inline(always)]
pub(super) fn solve_two_faces<S: Simd>(
    behind: &Behind<S>,
    drive: &Drive<S>,
    outer: &OuterFlow<S>,
    inner: &InnerFlow<S>,
) -> (OuterFace<S>, InnerFace<S>, Films<S>) {
    let outer_diagonal = outer.below.mul_add(behind.outer, outer.film);
    let outer_right = outer.below.mul_add(drive.outer_held + drive.outer_sun, outer.drive);
    let inner_diagonal = inner.below.mul_add(behind.inner + inner.radiation, inner.convection);
    let through = behind.through * outer.below;
    let determinant = inner_diagonal.mul_add(outer_diagonal, -(through * (behind.through * inner.below)));
    let both = determinant * outer_diagonal;
    let over_all = both.constant(1.0) / (inner.below * both);
    let over_both = over_all * inner.below;
    let over_outer = over_both * determinant;
    let gain = (over_both * outer_diagonal) * inner.below;
    let response = gain * outer_diagonal;
    let convection = inner.convection * (over_all * both);
    let inner_face = InnerFace {
        held_c: gain * outer_diagonal.mul_add(drive.inner, behind.through * outer_right),
        by_air: response * convection,
        by_radiant: response * inner.radiation,
    };
    let outer_face = OuterFace { held_c: outer_right * over_outer, by_inner: through * over_outer };
    (outer_face, inner_face, Films { convection, radiation: inner.radiation })
}

/// Solves an element that has only an inner film; `right_w_m2` is all that drives its face beside the film.
#[inline(always)]
pub(super) fn solve_inner_face<S: Simd>(
    behind_w_m2k: Lanes<S>,
    right_w_m2: Lanes<S>,
    inner: &InnerFlow<S>,
) -> (InnerFace<S>, Films<S>) {
    let diagonal = inner.below.mul_add(behind_w_m2k + inner.radiation, inner.convection);
    let over_both = diagonal.constant(1.0) / (diagonal * inner.below);
    let response = inner.below * inner.below * over_both;
    let convection = inner.convection * (over_both * diagonal);
    let face = InnerFace {
        held_c: response * right_w_m2,
        by_air: response * convection,
        by_radiant: response * inner.radiation,
    };
    (face, Films { convection, radiation: inner.radiation })
}
