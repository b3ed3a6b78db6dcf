//! What the year's loop asks of a zone model, whichever it is: lanes of zones, one step at a time.

use crate::lanes::Lanes;
use pulp::Simd;

/// Steps of an hour. An hour in which a plant starts or changes its set-point is cut into short steps, because the
/// heat that comes out of the mass falls quickly then; all lanes of a register change in the same hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepLength {
    /// One hour.
    Hour,
    /// A quarter of an hour.
    Quarter,
}

impl StepLength {
    /// All of them, in order of [`StepLength::index`].
    pub const ALL: [Self; 2] = [Self::Hour, Self::Quarter];

    /// Its place in [`StepLength::ALL`].
    #[inline(always)]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Seconds.
    pub fn seconds(self) -> f64 {
        match self {
            Self::Hour => 3600.0,
            Self::Quarter => 900.0,
        }
    }

    /// One over its length, 1/s.
    #[inline(always)]
    pub fn per_second(self) -> f64 {
        match self {
            Self::Hour => 1.0 / 3600.0,
            Self::Quarter => 1.0 / 900.0,
        }
    }

    /// Steps in an hour.
    pub fn in_hour(self) -> usize {
        match self {
            Self::Hour => 1,
            Self::Quarter => 4,
        }
    }
}

/// What acts on the zones in a step, apart from weather and plant.
#[derive(Clone, Copy)]
pub(crate) struct Step<S: Simd> {
    /// Hour of the year, 0 = 1 January 00:00–01:00: the zone model holds its own weather and sun.
    pub hour: usize,
    /// How long it is.
    pub length: StepLength,
    /// Convective heat of people, lights and equipment, W.
    pub convective_w: Lanes<S>,
    /// Their radiant heat, W.
    pub radiant_w: Lanes<S>,
    /// Air that comes in at outdoor temperature (leaks, ventilation less what heat recovery keeps), W/K.
    pub outdoor_air_w_k: Lanes<S>,
}

/// The air of the zones in a step without plant, and what a watt does to it: the step is linear in the plant's heat.
#[derive(Clone, Copy)]
pub(crate) struct FreeAir<S: Simd> {
    /// Air without plant, °C.
    pub air_c: Lanes<S>,
    /// Rise of the air for one watt put into it, K/W.
    pub k_per_w: Lanes<S>,
    /// The other way round: what one kelvin takes, W/K.
    pub w_per_k: Lanes<S>,
}

/// A zone model in lanes.
pub(crate) trait HeatBalance<S: Simd> {
    /// Works the step out as far as the plant's heat.
    fn free(&mut self, step: &Step<S>) -> FreeAir<S>;

    /// Ends the step that [`HeatBalance::free`] began, with the plant's heat (cold is negative) put into the air, W.
    fn settle(&mut self, plant_w: Lanes<S>);

    /// Air at the end of the last step, °C.
    fn air_c(&self) -> Lanes<S>;

    /// Sun that came through the glass in the last step, W.
    fn solar_w(&self) -> Lanes<S>;

    /// Heat that entered in the last step otherwise than from the plant, and heat that stayed in air and mass, W: with
    /// the plant's heat they must close. For observers and tests; not called in a year that nobody watches.
    fn closure_w(&self) -> (Lanes<S>, Lanes<S>);
}
