# reviewed = true
# Findings: what is wrong or noteworthy in the data. Key: finding-<code>, dots as dashes; .title is the name of its kind.

finding-bill-gap = No bill covers { $days } days from { $from }.
    .title = Gap between bills

finding-bill-overlap = Two bills both cover { $days } days from { $from }.
    .title = Overlapping bills

finding-bill-duplicate = The bill of { $from } to { $to } stands in the files more than once; it is counted once.
    .title = Bill given twice

finding-bill-negative = The bill of { $from } has a negative quantity: { $quantity } { $unit }.
    .title = Negative quantity

finding-bill-cost-without-usage = The bill of { $from } costs { $cost } but has no usage.
    .title = Cost without usage

finding-bill-estimated = The bill of { $from } is marked as estimated by the supplier.
    .title = Estimated bill

finding-bill-outlier = The bill of { $from } is { $ratio } times what this account uses otherwise.
    .title = Unusual bill

finding-meter-unit-slip = The readings look { $factor } times too large: the unit is probably { $probable }, not { $stated }.
    .title = Unit slip

finding-meter-swapped = From { $from } the meter looks exchanged with that of { $other }.
    .title = Meters exchanged

finding-meter-unit-unknown = The unit “{ $unit }” is not known; { $rows } rows were not taken.
    .title = Unknown unit

finding-facility-duplicate = The facility looks the same as { $other }.
    .title = Facility listed twice

finding-facility-no-area = No floor area is given: there is no intensity and no potential.
    .title = No floor area

finding-facility-area-implausible = A floor area of { $area_m2 } m2 gives { $eui_kwh_m2 } kWh/m2, far outside its peers.
    .title = Implausible floor area

finding-facility-no-energy = No bill or reading is known for { $year }.
    .title = No energy data

finding-facility-use-unknown = The use “{ $label }” has no class in the pack.
    .title = Use not known

finding-facility-eui-high = It uses { $eui_kwh_m2 } kWh/m2, { $ratio } times the median of its use.
    .title = Far above its peers

finding-facility-eui-low = It uses { $eui_kwh_m2 } kWh/m2, { $ratio } times the median of its use: is a meter missing?
    .title = Far below its peers

finding-facility-total-differs = The file’s own total differs from the sum of its carriers by { $difference_kwh } kWh; the difference is carried as unspecified, without emissions.
    .title = Total differs from carriers

finding-factor-missing = No emission factor for { $carrier } in { $year }: its emissions stay empty.
    .title = No emission factor

finding-factor-carried-forward = The factor for { $carrier } of { $base_year } is used for { $year }: { $reason }
    .title = Factor carried forward

finding-factor-unverified = The factor for { $carrier } in { $year } is not verified.
    .title = Unverified factor

finding-weather-synthetic = The weather year is synthesised from the pack’s monthly normals.
    .title = Synthetic weather

finding-weather-other-climate = The weather file lies { $distance_km } km from the city: all simulated figures are a demonstration.
    .title = Weather of another climate

finding-scenario-no-drivers = The pack has no drivers, so there is no scenario.
    .title = No drivers
