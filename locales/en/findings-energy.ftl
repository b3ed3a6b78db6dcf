# reviewed = true
# Findings about bills, meters, facilities and the factors used. Key: finding-<code>, dots as dashes; .title is the name of its kind.

## Bills

finding-bill-gap = No bill covers the { $days } days from { $start } to { $end }.
    .title = Gap between bills

finding-bill-overlap = The bill of { $start } to { $end } shares { $days } days with an earlier one ({ $earlier_at }); they are counted once.
    .title = Overlapping bills

finding-bill-duplicate = The days from { $start } to { $end } are billed more than once; they count once, as handed in last.
    .title = Bill given twice

finding-bill-absurd-period = The bill of { $start } to { $end } covers { $days } days. It is left out: a date is probably mistyped.
    .title = Bill over an absurd period

finding-bill-absurd-quantity = The bill of { $start } to { $end } says { $quantity } { $unit }, more than any building uses. It is left out.
    .title = Absurd quantity

finding-bill-future = The bill of { $start } to { $end } lies after { $today }: a date is probably mistyped.
    .title = Bill from the future

finding-bill-unit-slip = The bills of { $start } to { $end } ({ $bills }) are { $observed_ratio } times what this meter uses otherwise, as if the unit were wrong ({ $units }). Multiplied by { $proposed_factor } they fit.
    .title = Wrong unit on bills

finding-bill-spike = The bill of { $start } to { $end } is { $ratio } times as high as those around it.
    .title = Unusually high bill

finding-bill-flat = { $bills } bills in a row, from { $start } to { $end }, say the same: { $quantity } { $unit }.
    .title = Same quantity again and again

finding-bill-zero = No use from { $start } to { $end }, though there is use before and after.
    .title = Zero use in between

finding-bill-negative = The bill of { $start } to { $end } has a negative quantity: { $quantity } { $unit }. { $reversal ->
        [yes] It takes back another bill.
       *[no] No bill is seen that it takes back.
    }
    .title = Negative quantity

finding-bill-estimated-run = { $bills } bills in a row, from { $start } to { $end }, are estimated by the supplier.
    .title = Long without a reading

finding-bill-cost-without-usage = This bill costs { $cost } { $currency } but has no usage.
    .title = Cost without usage

finding-bill-cost-per-kwh = The bill of { $start } to { $end } costs { $price } { $currency } per { $unit }, where others pay { $usual_price }. Bills like it on this meter: { $bills }.
    .title = Unusual price

finding-bill-mixed-currency = The bills for { $carrier } in { $year } are in several currencies ({ $currencies }); their cost is not added up.
    .title = Several currencies

## Meters

finding-meter-swapped = From { $date } this meter and { $other_meter } seem exchanged: daily use goes from { $daily_before } to { $daily_after }, the other way round there.
    .title = Exchanged meters

finding-meter-unassigned = No facility is named for this meter ({ $bills } bills).
    .title = Meter without a facility

finding-meter-unknown-facility = This meter serves { $facility }, which is not in the list of facilities.
    .title = Unknown facility

finding-meter-shares = The shares of { $facilities } facilities in this meter add up to { $sum }, more than one.
    .title = Shares above one

## Facilities

finding-facility-no-meter = No meter or account is known for this facility.
    .title = Facility without a meter

finding-facility-no-area = No floor area is given: there is no intensity.
    .title = Floor area missing

finding-facility-area-unit-slip = A floor area of { $area_m2 } m2 makes { $eui } kWh/m2, where the median of its class is { $median }. With { $proposed_area_m2 } m2 it fits: the area is probably in the wrong unit.
    .title = Floor area in the wrong unit

finding-facility-eui-high = The intensity is { $eui } kWh/m2, above the usual { $low } to { $high } of its class (median { $median }, { $peers } buildings).
    .title = High intensity

finding-facility-eui-low = The intensity is { $eui } kWh/m2, below the usual { $low } to { $high } of its class (median { $median }, { $peers } buildings): is a meter missing?
    .title = Low intensity

finding-facility-duplicate = This facility looks the same as { $other } ({ $other_name }). { $evidence ->
        [id] They have one id.
        [place-and-name] They stand at one place under similar names.
        [name-and-area] Name and floor area are the same.
        [name-and-district] Name and district are the same.
       *[similar-name-and-area] District and floor area are the same, the names similar.
    }
    .title = Facility listed twice

finding-facility-year-built = The year of completion is given as { $year }; years from { $earliest } to { $latest } are believed.
    .title = Impossible year of completion

finding-facility-coordinates = The facility lies { $distance_km } km from the middle of the city ({ $latitude }, { $longitude }). { $slip ->
        [exchanged] Latitude and longitude seem exchanged.
        [latitude-sign] The sign of the latitude seems wrong.
        [longitude-sign] The sign of the longitude seems wrong.
       *[unknown] The coordinates are probably mistyped.
    }
    .title = Outside the city

## Yearly energy and emissions

finding-energy-no-heating-value = { $bills } bills for { $carrier } are in { $unit }, for which no heating value holds: their energy is left out.
    .title = No heating value

finding-energy-partial-year = Bills cover { $coverage_percent }% of { $year }; below { $needed_percent }% no intensity is given.
    .title = Year not fully billed

finding-energy-annualised = { $days } days of { $year } without a bill for { $carrier } were filled, { $share_percent }% of the energy. { $method ->
        [own-month] They follow the daily use of their own month.
       *[neighbour-months] They follow the daily use of the months before and after.
    }
    .title = Year filled up

finding-carbon-no-factor = No emission factor for { $carrier } holds from { $start } to { $end }: { $energy_kwh } kWh have no emissions.
    .title = No emission factor

finding-carbon-unspecified = { $energy_kwh } kWh of { $year } are reported without a carrier: they have no emissions.
    .title = Energy without a carrier

finding-carbon-basis-mismatch = The factor { $factor } counts one kind of heat (gross or net), the heating value { $heating_value } the other: emissions may be off by 5 to 10%.
    .title = Gross and net heat mixed

finding-fact-carried-forward = { $fact } ended on { $to } and is used for at most { $months } months more: { $reason }
    .title = Value carried forward
