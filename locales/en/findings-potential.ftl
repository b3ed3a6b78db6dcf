# reviewed = true
# Findings about reduction potential. Key: finding-<code>, dots and underscores as dashes; .title is the name of its kind.

finding-calibration-out-of-range = The bills ({ $carrier }) are { $scale } times what a building of this use would need ({ $billed_kwh } kWh billed, { $simulated_kwh } kWh simulated); { $low } to { $high } is usual. Savings are held within the billed energy that this use explains.
    .title = Bills do not fit the use

finding-potential-no-basis = There are neither bills nor a floor area with a usual intensity, so no potential can be given.
    .title = No basis for a potential

finding-potential-estimated-baseline = Energy is not billed in full: { $energy_kwh } kWh a year are taken from a usual intensity of { $eui_kwh_m2 } kWh/m2.
    .title = Estimated energy

finding-potential-counted-baseline = There are no bills: { $energy_kwh } kWh a year follow from the parts that are counted (lamps, lifts, pumps).
    .title = Energy from counted parts

finding-potential-area-from-bills = No floor area is given; { $area_m2 } m2 are inferred from the bills and a usual intensity of { $eui_kwh_m2 } kWh/m2.
    .title = Floor area inferred from bills

finding-potential-area-estimated = The floor area of { $area_m2 } m2 is an estimate; costs and savings rest on it.
    .title = Estimated floor area

finding-potential-cost-unknown = The measure “{ $measure }” would help here, but the size on which its cost depends is not known.
    .title = Cost cannot be told

finding-potential-no-schedule = The pack has no schedule { $schedule }, which the archetype of this use asks for.
    .title = Schedule missing in the pack
