# reviewed = true
# Scenario: names and readings of targets, notes on them, and what is assumed. Dots of ids as dashes.

scenario-none = The pack { $pack } does not say what a path needs, such as the GDP of some years.

## Targets by their id in a pack

target-name-per-gdp-vs-bau-2030 = −70% emissions per GDP by 2030, against business as usual
target-name-per-gdp-vs-2010-2030 = −70% emissions per GDP by 2030, against 2010
target-name-absolute-vs-2010-2030 = −70% emissions by 2030, against 2010
target-name-absolute-vs-2000-2030 = −50% emissions by 2030, against 2000
target-name-absolute-vs-2000-2035 = −60% emissions by 2035, against 2000
target-name-net-zero-2050 = Net zero by 2050

## How a target is read

target-per-gdp-vs-bau = per GDP, against business as usual
target-per-gdp-vs-base-year = per GDP, against the base year
target-per-gdp-level = per GDP, against a fixed level
target-absolute-vs-bau = absolute, against business as usual
target-absolute-vs-base-year = absolute, against the base year
target-absolute-level = absolute, against a fixed level
target-net-zero = net zero

## Notes on a reading

target-note-plain = { "" }
target-note-same-as-absolute = GDP is the same with and without the plan, so per GDP and absolute are one reading.
target-note-allows-rise = GDP grows so fast that this reading lets emissions rise above the base year.
target-note-city-gdp = The estate has no GDP of its own; that of the city is used.
target-note-base-year-unknown = Emissions of the base year are not known.
target-note-gdp-unknown = GDP of the target year or of the base year is not known.
target-note-year-outside = The target year lies outside the scenario.

## What is assumed

assumption-bau-gdp-elasticity = Change of business-as-usual emissions per change of GDP
assumption-bau-gdp-growth = Growth of GDP outside the published years
assumption-estate-growth = Growth of the estate’s activity
assumption-estate-emissions-2010 = Emissions of the estate in 2010
assumption-city-emissions-2010 = Emissions of the city in 2010
assumption-city-other-buildings-share = Share of the city’s emissions from buildings outside the estate
assumption-action-rest-of-stock-final-share = Share of the other buildings that the same measures reach in the end
assumption-action-rest-of-stock-start-year = First year of the measures in the other buildings
assumption-action-rest-of-stock-ramp-years = Years until that share is reached
assumption-driver-gdp = GDP between and beyond the published years
assumption-driver-grid-factor = Emission factor of the grid between and beyond the published years
assumption-method-renewal = Measures are renewed at the end of their life with the same effect
assumption-method-grid-frozen = The emission factor of the grid stays as it is, for want of a path
assumption-method-electricity-in-buildings = The city’s electricity is used in buildings, as far as their share allows
assumption-method-same-depth = Other buildings are reduced by the mean share that the plan reaches in the estate
