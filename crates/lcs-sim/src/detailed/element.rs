//! The elements of zones in lanes, each with its films and temperatures.

use super::conduction::{Behind, Conduction};
use super::face::{Drive, InnerFace, OuterFace, solve_inner_face, solve_two_faces};
use super::film::{InnerFilm, Outdoors, OuterFilm, RoomBefore};
use super::room::RoomSums;
use super::slot::{OpaqueSlot, WindowSlot};
use crate::balance::StepLength;
use crate::lanes::Lanes;
use pulp::Simd;

/// Wall or roof.
pub(super) struct Outdoor<S: Simd> {
    area_m2: Lanes<S>,
    conduction: Conduction<S>,
    outer_film: OuterFilm<S>,
    inner_film: InnerFilm<S>,
    outer_c: Lanes<S>,
    /// Before the last step, where its outer film was taken, °C.
    outer_before_c: Lanes<S>,
    inner_c: Lanes<S>,
    faces: (OuterFace<S>, InnerFace<S>),
}

impl<S: Simd> Outdoor<S> {
    /// The slot of each lane, between faces that start at `start_c`, °C.
    pub fn new<'s, 'z: 's>(simd: S, slot: impl Fn(usize) -> &'s OpaqueSlot<'z>, start_c: [f64; 2]) -> Self {
        let chains: Vec<_> = (0..Lanes::<S>::COUNT).map(|lane| &slot(lane).chain).collect();
        let zero = Lanes::splat(simd, 0.0);
        Self {
            area_m2: Lanes::from_fn(simd, |lane| slot(lane).area_m2),
            conduction: Conduction::new(simd, &chains, |_| start_c),
            outer_film: OuterFilm::new(simd, |lane| slot(lane).outer_face()),
            inner_film: InnerFilm::new(simd, |lane| slot(lane).inner_tilt(), |lane| slot(lane).exchange),
            outer_c: Lanes::splat(simd, start_c[0]),
            outer_before_c: Lanes::splat(simd, start_c[0]),
            inner_c: Lanes::splat(simd, start_c[1]),
            faces: (OuterFace::nowhere(zero), InnerFace::nowhere(zero)),
        }
    }

    /// Eliminates the element from the balance of the zone; heat absorbed by its faces in W/m².
    #[inline(always)]
    pub fn prepare(
        &mut self,
        length: StepLength,
        air: &Outdoors,
        room: &RoomBefore<S>,
        [outer_sun, inner_w_m2]: [Lanes<S>; 2],
        sums: &mut RoomSums<S>,
    ) {
        let (behind, outer_held, inner_held) = self.conduction.hold(length);
        let drive = Drive { outer_held, outer_sun, inner: inner_held + inner_w_m2 };
        let outer = self.outer_film.at(self.outer_c, air);
        let inner = self.inner_film.at(self.inner_c, room);
        let (outer_face, inner_face, films) = solve_two_faces(&behind, &drive, &outer, &inner);
        sums.add(self.area_m2, &inner_face, &films);
        self.faces = (outer_face, inner_face);
    }

    /// Fills in the temperatures once those of the room are known.
    #[inline(always)]
    pub fn finish(&mut self, air_c: Lanes<S>, radiant_c: Lanes<S>) {
        self.inner_c = self.faces.1.temperature_c(air_c, radiant_c);
        self.outer_before_c = self.outer_c;
        self.outer_c = self.faces.0.temperature_c(self.inner_c);
        self.conduction.finish(self.outer_c, self.inner_c);
    }

    /// Heat that entered in the last step otherwise than from the room, W; sun absorbed by the faces in W/m².
    pub fn entered_w(&self, air: &Outdoors, [outer_sun, inner_sun]: [Lanes<S>; 2]) -> Lanes<S> {
        let through_film = self.outer_film.at(self.outer_before_c, air).heat_w_m2(self.outer_c);
        self.area_m2 * (through_film + outer_sun + inner_sun)
    }

    /// Heat kept in the last step, J.
    pub fn stored_j(&self) -> Lanes<S> {
        self.area_m2 * self.conduction.stored_j_m2()
    }
}

/// Floor on the ground, or an element whose outer face no heat passes.
pub(super) struct Buried<S: Simd> {
    area_m2: Lanes<S>,
    conduction: Conduction<S>,
    /// Ground in each month, °C.
    ground_c: [Lanes<S>; 12],
    inner_film: InnerFilm<S>,
    outer_c: Lanes<S>,
    inner_c: Lanes<S>,
    face: InnerFace<S>,
}

impl<S: Simd> Buried<S> {
    /// The slot of each lane, with an inner face that starts at `start_c`, °C.
    pub fn new<'s, 'z: 's>(simd: S, slot: impl Fn(usize) -> &'s OpaqueSlot<'z>, start_c: f64) -> Self {
        let chains: Vec<_> = (0..Lanes::<S>::COUNT).map(|lane| &slot(lane).chain).collect();
        let ground_c = std::array::from_fn(|month| Lanes::from_fn(simd, |lane| slot(lane).ground_c()[month]));
        Self {
            area_m2: Lanes::from_fn(simd, |lane| slot(lane).area_m2),
            conduction: Conduction::new(simd, &chains, |lane| [slot(lane).ground_c()[11], start_c]),
            inner_film: InnerFilm::new(simd, |lane| slot(lane).inner_tilt(), |lane| slot(lane).exchange),
            outer_c: ground_c[11],
            inner_c: Lanes::splat(simd, start_c),
            face: InnerFace::nowhere(Lanes::splat(simd, 0.0)),
            ground_c,
        }
    }

    /// Eliminates the element from the balance of the zone; heat absorbed by its inner face in W/m².
    #[inline(always)]
    pub fn prepare(
        &mut self,
        length: StepLength,
        month: usize,
        room: &RoomBefore<S>,
        inner_w_m2: Lanes<S>,
        sums: &mut RoomSums<S>,
    ) {
        let (Behind { inner, through, .. }, _, held) = self.conduction.hold(length);
        self.outer_c = self.ground_c[month];
        let right = through.mul_add(self.outer_c, held + inner_w_m2);
        let (face, films) = solve_inner_face(inner, right, &self.inner_film.at(self.inner_c, room));
        sums.add(self.area_m2, &face, &films);
        self.face = face;
    }

    /// Fills in the temperatures once those of the room are known.
    #[inline(always)]
    pub fn finish(&mut self, air_c: Lanes<S>, radiant_c: Lanes<S>) {
        self.inner_c = self.face.temperature_c(air_c, radiant_c);
        self.conduction.finish(self.outer_c, self.inner_c);
    }

    /// Heat that entered at both faces otherwise than from the room, W.
    pub fn entered_w(&self, inner_sun_w_m2: Lanes<S>) -> Lanes<S> {
        self.area_m2 * (self.conduction.inwards_w_m2(self.outer_c, self.inner_c) + inner_sun_w_m2)
    }

    /// Heat kept in the last step, J.
    pub fn stored_j(&self) -> Lanes<S> {
        self.area_m2 * self.conduction.stored_j_m2()
    }
}

/// Windows. Panes store nothing.
pub(super) struct Window<S: Simd> {
    area_m2: Lanes<S>,
    /// Conductance between the faces: constant, by their mean and by their difference.
    constant: Lanes<S>,
    per_mean_c: Lanes<S>,
    per_difference_k: Lanes<S>,
    outer_film: OuterFilm<S>,
    inner_film: InnerFilm<S>,
    outer_c: Lanes<S>,
    /// Before the last step, where its outer film was taken, °C.
    outer_before_c: Lanes<S>,
    inner_c: Lanes<S>,
    faces: (OuterFace<S>, InnerFace<S>),
}

impl<S: Simd> Window<S> {
    /// The slot of each lane in room air of a density, kg/m³, between faces that start at `start_c`, °C.
    pub fn new<'s, 'z: 's>(
        simd: S,
        slot: impl Fn(usize) -> &'s WindowSlot<'z>,
        air_kg_m3: f64,
        start_c: [f64; 2],
    ) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self {
            area_m2: Lanes::from_fn(simd, |lane| slot(lane).area_m2),
            constant: Lanes::from_fn(simd, |lane| slot(lane).conductance.constant),
            per_mean_c: Lanes::from_fn(simd, |lane| slot(lane).conductance.per_mean_c),
            per_difference_k: Lanes::from_fn(simd, |lane| slot(lane).conductance.per_difference_k),
            outer_film: OuterFilm::new(simd, |lane| slot(lane).outer_face()),
            inner_film: InnerFilm::of_glass(simd, |lane| slot(lane).inner_face(air_kg_m3), |lane| slot(lane).exchange),
            outer_c: Lanes::splat(simd, start_c[0]),
            outer_before_c: Lanes::splat(simd, start_c[0]),
            inner_c: Lanes::splat(simd, start_c[1]),
            faces: (OuterFace::nowhere(zero), InnerFace::nowhere(zero)),
        }
    }

    /// Eliminates the windows from the balance of the zone; heat absorbed by the panes in W/m².
    #[inline(always)]
    pub fn prepare(
        &mut self,
        air: &Outdoors,
        room: &RoomBefore<S>,
        [outer_sun, inner_w_m2]: [Lanes<S>; 2],
        sums: &mut RoomSums<S>,
    ) {
        let mean_c = (self.outer_c + self.inner_c) * 0.5;
        let difference_k = (self.outer_c - self.inner_c).abs();
        let conductance = self.per_difference_k.mul_add(difference_k, self.per_mean_c.mul_add(mean_c, self.constant));
        let behind = Behind { outer: conductance, inner: conductance, through: conductance };
        let drive = Drive { outer_held: conductance.constant(0.0), outer_sun, inner: inner_w_m2 };
        let outer = self.outer_film.at(self.outer_c, air);
        let inner = self.inner_film.at(self.inner_c, room);
        let (outer_face, inner_face, films) = solve_two_faces(&behind, &drive, &outer, &inner);
        sums.add(self.area_m2, &inner_face, &films);
        self.faces = (outer_face, inner_face);
    }

    /// Fills in the temperatures once those of the room are known.
    #[inline(always)]
    pub fn finish(&mut self, air_c: Lanes<S>, radiant_c: Lanes<S>) {
        self.inner_c = self.faces.1.temperature_c(air_c, radiant_c);
        self.outer_before_c = self.outer_c;
        self.outer_c = self.faces.0.temperature_c(self.inner_c);
    }

    /// Heat that entered in the last step otherwise than from the room, W; sun absorbed by the faces in W/m².
    pub fn entered_w(&self, air: &Outdoors, [outer_sun, inner_sun]: [Lanes<S>; 2]) -> Lanes<S> {
        let through_film = self.outer_film.at(self.outer_before_c, air).heat_w_m2(self.outer_c);
        self.area_m2 * (through_film + outer_sun + inner_sun)
    }
}
