//! The air and the radiant node of a zone in lanes: where all inner faces meet.

use super::face::{Films, InnerFace};
use crate::lanes::Lanes;
use pulp::Simd;

/// Two equations for the air and the radiant node, being added up.
#[derive(Clone, Copy)]
pub(super) struct RoomSums<S: Simd> {
    air_air: Lanes<S>,
    air_right: Lanes<S>,
    cross: Lanes<S>,
    radiant_radiant: Lanes<S>,
    radiant_right: Lanes<S>,
}

/// The two equations solved but for the plant's heat.
#[derive(Clone, Copy)]
pub(super) struct RoomFree<S: Simd> {
    /// Air without plant, °C.
    pub air_c: Lanes<S>,
    /// Rise of the air for a watt, K/W.
    pub k_per_w: Lanes<S>,
    /// What a kelvin takes, W/K.
    pub w_per_k: Lanes<S>,
    /// Radiant node at 0 °C of air, °C, and its rise with the air.
    radiant_held_c: Lanes<S>,
    radiant_by_air: Lanes<S>,
}

impl<S: Simd> RoomSums<S> {
    #[inline(always)]
    pub fn new(zero: Lanes<S>) -> Self {
        Self { air_air: zero, air_right: zero, cross: zero, radiant_radiant: zero, radiant_right: zero }
    }

    /// Joins a face of an area.
    #[inline(always)]
    pub fn add(&mut self, area_m2: Lanes<S>, face: &InnerFace<S>, films: &Films<S>) {
        let (to_air, to_radiant) = (area_m2 * films.convection, area_m2 * films.radiation);
        self.air_air += to_air - to_air * face.by_air;
        self.cross = to_air.mul_add(face.by_radiant, self.cross);
        self.radiant_radiant += to_radiant - to_radiant * face.by_radiant;
        self.air_right = to_air.mul_add(face.held_c, self.air_right);
        self.radiant_right = to_radiant.mul_add(face.held_c, self.radiant_right);
    }

    /// Joins air that was there before: a conductance, W/K, to a temperature.
    #[inline(always)]
    pub fn add_air(&mut self, conductance_w_k: Lanes<S>, temperature_c: Lanes<S>) {
        self.air_air += conductance_w_k;
        self.air_right = conductance_w_k.mul_add(temperature_c, self.air_right);
    }

    /// Joins convective heat, W.
    #[inline(always)]
    pub fn add_heat(&mut self, heat_w: Lanes<S>) {
        self.air_right += heat_w;
    }

    /// Solves for a zone without plant.
    #[inline(always)]
    pub fn solve(&self) -> RoomFree<S> {
        let determinant = self.air_air.mul_add(self.radiant_radiant, -(self.cross * self.cross));
        let over_both = self.air_air.constant(1.0) / (determinant * self.radiant_radiant);
        let over_determinant = over_both * self.radiant_radiant;
        let over_radiant = over_both * determinant;
        let right = self.air_right.mul_add(self.radiant_radiant, self.cross * self.radiant_right);
        RoomFree {
            air_c: right * over_determinant,
            k_per_w: self.radiant_radiant * over_determinant,
            w_per_k: determinant * over_radiant,
            radiant_held_c: self.radiant_right * over_radiant,
            radiant_by_air: self.cross * over_radiant,
        }
    }
}

impl<S: Simd> RoomFree<S> {
    /// Before the first step.
    pub fn nowhere(zero: Lanes<S>) -> Self {
        Self { air_c: zero, k_per_w: zero, w_per_k: zero, radiant_held_c: zero, radiant_by_air: zero }
    }

    /// Air and radiant node with the plant's heat, °C.
    #[inline(always)]
    pub fn with(&self, plant_w: Lanes<S>) -> (Lanes<S>, Lanes<S>) {
        let air_c = self.k_per_w.mul_add(plant_w, self.air_c);
        (air_c, self.radiant_by_air.mul_add(air_c, self.radiant_held_c))
    }
}
