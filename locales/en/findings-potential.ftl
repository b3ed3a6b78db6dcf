# reviewed = true
# Findings about reduction potential, notes on target readings, and what a scenario assumes. Key: finding-<code>, dots as
# dashes; .title is the name of its kind.

## Potential

finding-calibration-out-of-range = The bills ({ $carrier }) are { $scale } times what a building of this use would need ({ $billed_kwh } kWh billed, { $simulated_kwh } kWh simulated); { $low } to { $high } is usual. Savings are held within the billed energy that this use explains.
    .title = Bills do not fit the use

finding-potential-no-basis = There are neither bills nor a floor area with a usual intensity, so no potential can be given.
    .title = No basis for a potential

finding-potential-estimated-baseline = Energy is not billed in full: { $energy_kwh } kWh a year are taken from a usual intensity of { $eui_kwh_m2 } kWh/m2.
    .title = Estimated energy

finding-potential-area-from-bills = No floor area is given; { $area_m2 } m2 are inferred from the bills and a usual intensity of { $eui_kwh_m2 } kWh/m2.
    .title = Floor area inferred from bills

finding-potential-area-estimated = The floor area of { $area_m2 } m2 is an estimate; costs and savings rest on it.
    .title = Estimated floor area

finding-potential-cost-unknown = The measure { $measure } would help here, but the size that its cost depends on is not known.
    .title = Cost cannot be told

finding-potential-no-schedule = The pack has no schedule { $schedule }, which the archetype of this use asks for.
    .title = Schedule missing in the pack

## How a target is read, and notes on it

target-absolute-level = absolute, against a fixed level
target-per-gdp-level = per GDP, against a fixed level
target-note-plain = { "" }
target-note-same-as-absolute = GDP is the same with and without the plan, so per GDP and absolute are one reading.
target-note-allows-rise = GDP grows so fast that this reading lets emissions rise above the base year.
target-note-city-gdp = The estate has no GDP of its own; that of the city is used.
target-note-base-year-unknown = Emissions of the base year are not known.
target-note-gdp-unknown = GDP of the target year or of the base year is not known.
target-note-year-outside = The target year lies outside the scenario.

## What a scenario assumes

assumption-bau-gdp-elasticity = Change of business-as-usual emissions per change of GDP
assumption-bau-gdp-growth = Growth of GDP outside the published years
assumption-estate-growth = Growth of the estate’s activity
assumption-action-rest-of-stock-final-share = Share of the other buildings that the same measures reach in the end
assumption-action-rest-of-stock-start-year = First year of the measures in the other buildings
assumption-action-rest-of-stock-ramp-years = Years until that share is reached
assumption-city-other-buildings-share = Share of the city’s emissions from buildings outside the estate
assumption-city-emissions = Emissions of the city in the base year of a target
assumption-estate-emissions = Emissions of the estate in the base year of a target
assumption-driver-gdp = GDP between and beyond the published years
assumption-driver-grid-factor = Emission factor of the grid between and beyond the published years
assumption-method-renewal = Measures are renewed at the end of their life with the same effect
assumption-method-grid-frozen = The emission factor of the grid stays as it is, for want of a path
assumption-method-electricity-in-buildings = The city’s electricity is used in buildings, as far as their share allows
assumption-method-same-depth = Other buildings are reduced by the mean share that the plan reaches in the estate
