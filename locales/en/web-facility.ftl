# reviewed = true
# Web: the page of a facility, the findings, and where a figure comes from.

## The answer

facility-question = What is this building doing, and why?
facility-answer-used-emitted = In { $year }, { $name } used { $energy } and emitted { $emissions }.
facility-answer-used = In { $year }, { $name } used { $energy }.
facility-answer-no-bills = No bill says what { $name } used in { $year }.
facility-answer-among-peers = That is { $eui }, more than { $share } of the { $count } other facilities of its kind ({ $use }).
facility-answer-alone = That is { $eui }.
facility-answer-no-area = Its floor area is not known, so its intensity cannot be told.
facility-answer-not-whole-year = Bills cover { $coverage } of the year, too little to tell its intensity.
facility-answer-range = Measures could avoid { $saving } a year.
facility-answer-range-estimated = Judged by what its kind usually uses, measures could avoid { $saving } a year.
facility-answer-none = No measure is known that would help here.
facility-answer-unknown = What could be saved cannot be told yet.

facility-figure-energy = Energy
facility-figure-eui = Energy use intensity
facility-figure-emissions = Emissions
facility-figure-saving = Could be avoided a year
facility-figure-coverage = Bills cover { $share } of { $year }
facility-figure-unverified = { $share } rests on unverified factors
facility-figure-area = over { $area } ({ $kind })
facility-figure-plan = In the plan for { $year }, rank { $rank }
facility-figure-package = all { $count } measures together
facility-to-portfolio = All facilities

## Bills

facility-use-title = Energy use
facility-bills-title = Metered energy by month
facility-bills-unit = kWh a month
facility-bills-view = View
facility-bills-view-timeline = All months
facility-bills-view-years = Year against year
facility-bills-expected = expected of the building in { $year }
facility-bills-expected-short = Expected
facility-bills-sentence = Metered energy of { $name } from { $first } to { $last }; the highest month was { $peak } with { $energy }.
facility-bills-sentence-expected = The model, scaled to the bills, expects { $energy } in { $year }.
facility-bills-note-expected = Dashed: what the simulated building, scaled to its bills, would use month by month in { $year }.
facility-bills-partial = bills cover only part of this month
facility-bills-note-partial-timeline = Pale: bills cover only part of the month.
facility-bills-note-partial-years = Months that bills cover only in part are left out.
facility-bills-month = Month
facility-bills-none = No bill of this facility has been imported.
facility-bills-none-action = Import bills
facility-bills-yearly = Only yearly energy is given: no months can be shown.

## Peers

facility-peers-title = Among its peers
facility-peers-chart = Energy use intensity of { $count } facilities ({ $use })
facility-peers-rank = { $share } of the { $count } other facilities of this kind use less per square metre.
facility-peers-band = Eight of ten lie within { $range }; the middle is { $middle }.
facility-peers-this = this facility
facility-peers-axis = kWh/m² a year
facility-peers-facilities = Facilities
facility-peers-from = From
facility-peers-to = Below
facility-peers-none = Fewer than five facilities of this kind have an intensity, so none is compared.
facility-peers-own-none = Without an intensity of its own, this facility is not compared.
facility-peers-no-area-needed = This use has no floor area, so it is not compared by intensity.

## End uses

facility-carriers-title = By energy carrier, { $year }
facility-carriers-no-factor = no emission factor holds
facility-end-uses-title = What the energy is used for
facility-end-uses-note = From the simulated building, scaled to its bills.
facility-end-uses-note-estimated = From the simulated building; its bills do not cover a year, so what its kind usually uses was taken.
facility-end-uses-sentence = { $first } takes the largest part, { $share } of the energy.
facility-end-uses-electricity = Electricity
facility-end-uses-heat = Heat and fuels
facility-end-uses-end-use = End use
facility-end-uses-calibration = Before it was scaled, the simulation came to { $simulated }; { $billed } were billed.
facility-end-uses-fit = Months differ by { $error } (CV(RMSE), electricity).

## Measures

facility-measures-title = What would help
facility-measures-view = View
facility-measures-alone = Each alone
facility-measures-packages = One after the other
facility-measures-measure = Measure
facility-measures-package = Together with those above
facility-measures-avoids = Avoids a year
facility-measures-saves-energy = Energy a year
facility-measures-saves-cost = Cost saved a year
facility-measures-investment = Investment
facility-measures-payback = Simple payback
facility-measures-payback-never = never
facility-measures-payback-months = { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
facility-measures-payback-years = { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
facility-measures-life = Life
facility-measures-basis = Basis of cost
facility-measures-in-plan = in the plan
facility-measures-range-note = Ranges reach from the tenth to the ninetieth percentile. Savings overlap: alone, each brings more than as part of a package.
facility-measures-plan = The plan takes { $measures } in { $year } (rank { $rank }).
facility-measures-plan-none = The plan takes nothing here under its budget.
facility-measures-none = No measure could be simulated for this facility.
facility-measures-none-run = Measures are shown after the next calculation.
facility-measures-to-plan = Open the plan

## Findings on the page of a facility

facility-page-findings-title = Findings
facility-page-findings-none = Nothing stands out in the data of this facility.

## Facts

facility-facts-title = What is known of it
facility-facts-id = Id
facility-facts-use = Use
facility-facts-use-label = as written: { $label }
facility-facts-district = District
facility-facts-address = Address
facility-facts-year-built = Year of completion
facility-facts-storeys = Storeys
facility-facts-place = Place
facility-facts-floor-area = Floor area ({ $kind })
facility-facts-denominator = stands under the intensity
facility-facts-unknown = not known
facility-facts-more = { $count ->
        [one] One more column of the file
       *[other] { $count } more columns of the file
    }
facility-place-title = Where it stands

## Saying what is missing or wrong

facility-amend-title = Say what is missing or wrong
facility-amend-open = Say what is missing or wrong
facility-amend-lead = Your word is kept with your name and the day, and stands in the explanation of every figure that rests on it.
facility-amend-missing = Most worth knowing: { $facts }.
facility-amend-others = Correct something else
facility-amend-fact-floor-area = floor area
facility-amend-fact-use = use
facility-amend-fact-year-built = year of completion
facility-amend-fact-place = place
facility-amend-fact-storeys = storeys
facility-amend-fact-district = district
facility-amend-worth-floor-area = Without the floor area there is neither an intensity nor a comparison, and no measure can be sized.
facility-amend-worth-use = The use decides with which facilities this one is compared and which measures suit it.
facility-amend-worth-year-built = The year of completion tells how well the building is insulated and equipped.
facility-amend-worth-place = With its place the facility stands on the map.
facility-amend-worth-storeys = The storeys shape walls, roof and lifts of the simulated building.
facility-amend-worth-district = With its district the facility counts there.
facility-amend-area = Floor area
facility-amend-area-kind = Kind of floor area
facility-amend-use = Use
facility-amend-use-unchanged = as it is: { $use }
facility-amend-year-built = Year of completion
facility-amend-storeys = Storeys above ground
facility-amend-latitude = Latitude (degrees, north positive)
facility-amend-longitude = Longitude (degrees, east positive)
facility-amend-district = District
facility-amend-note = Where you know it from
facility-amend-note-hint = For example: approved building plan, seen on site
facility-amend-problem-nothing = Fill in at least one fact.
facility-amend-problem-note = Say where you know it from, so that others can check it.
facility-amend-problem-half-place = A place needs latitude and longitude.
facility-amend-save = Keep
facility-amend-cancel = Cancel
facility-amend-saved = Kept. Intensity and comparison follow at once, potential and plan with the next calculation.

## Table of bills

facility-bill-table-title = Bills
facility-bill-table-count = { $count ->
        [one] One bill
       *[other] { $count } bills
    }
facility-bill-meter = Meter
facility-bill-account = account { $account }
facility-bill-carrier = Energy carrier
facility-bill-start = From
facility-bill-end = To
facility-bill-quantity = Quantity
facility-bill-cost = Cost
facility-bill-status = Reading
facility-bill-status-measured = measured
facility-bill-status-estimated = estimated
facility-bill-status-derived = derived
facility-bill-source = Source

## The place in a file

facility-source-row = row { $row }
facility-source-column = column “{ $column }”
facility-source-sheet = sheet “{ $sheet }”

## Findings

facility-findings-title = Findings
facility-findings-question = What is wrong with the data, and what mends it?
facility-findings-answer = { $total ->
        [0] Nothing stands out in the data.
        [one] One finding is open.
       *[other] { $total } findings are open.
    }
facility-findings-answer-kinds = { $errors ->
        [0] None of them makes a figure wrong;
        [one] One makes a figure wrong;
       *[other] { $errors } make a figure wrong;
    } { $warnings ->
        [0] none may change one.
        [one] one may change one.
       *[other] { $warnings } may change one.
    }
facility-findings-kinds = Kinds
facility-findings-severity-error = Makes a figure wrong
facility-findings-severity-warning = May change a figure
facility-findings-severity-info = Worth knowing
facility-findings-in-facilities = { $count ->
        [0] the city
        [one] one facility
       *[other] { $count } facilities
    }
facility-findings-subject = Concerns
facility-findings-message = What was found
facility-findings-source = Source
facility-findings-advice = What to do
facility-findings-only-facility = Only { $name }
facility-findings-clear-facility = All facilities
facility-findings-none = No finding answers to this choice.
facility-findings-more = Show { $count } more
facility-findings-shown = { $shown } of { $total }
facility-findings-amend = Say it here
facility-findings-amend-at = Say it on its page
facility-findings-city = the whole city
facility-findings-file = file { $name }
facility-findings-meter = meter { $name }
facility-findings-rule = LCS never changes your data. Mend the file and import it again: what is known is recognised, what differs replaces what was believed.

## What to do about a finding

facility-advice-name-facility = Fill in the id or the name of the facility.
facility-advice-name-account = Fill in the account or meter number.
facility-advice-give-period = Fill in start and end, or the month.
facility-advice-remove-one = Remove the one that is too many.
facility-advice-correct-cell = Correct the cell in your file and import it again.
facility-advice-name-unit = Name the unit: in the header, in a column of units, or on import.
facility-advice-correct-area = Correct the floor area.
facility-advice-correct-year = Correct the year of completion.
facility-advice-correct-dates = Correct the dates in your file and import it again.
facility-advice-correct-quantity = Fill in or correct the quantity.
facility-advice-name-carrier = Say which kind of energy it is.
facility-advice-make-agree = Make the rows of the meter agree.
facility-advice-give-header = Give the columns headers if they matter.
facility-advice-rename-header = Rename one of the two headers.
facility-advice-check-date = Check one date that you know for certain.
facility-advice-check-conclusion = Check whether the conclusion is right; if not, say it in the file or on import.
facility-advice-give-shares = Say how the account divides among its facilities.
facility-advice-add-ids = Add the ids of the facilities to the list.
facility-advice-join-facilities = If both are the same facility, keep one in your list.
facility-advice-decide-which = Find out which of the two is right.
facility-advice-find-carrier = Find out which kind of energy is missing.
facility-advice-ask-bills = Ask the supplier for the missing bills.
facility-advice-add-year = Add a column with the year.
facility-advice-compare-bill = Compare with the paper bill, mend the file and import it again.
facility-advice-check-reading = Check the reading of the meter.
facility-advice-read-meter = Have the meter read.
facility-advice-find-reversed = Make sure that the bill it takes back was imported.
facility-advice-check-cost = Check quantity and amount of the bill.
facility-advice-one-currency = Give all costs in one currency.
facility-advice-ask-meters = Ask the supplier which meter belongs where.
facility-advice-assign-meter = Say which facility the meter serves.
facility-advice-add-facility = Add the facility to your list.
facility-advice-find-account = Find its account and import the bills.
facility-advice-look-up-area = Look up the floor area or measure it.
facility-advice-say-use = Say the use if the conclusion is wrong.
facility-advice-measures-first = Look here first for measures.
facility-advice-missing-meter = See whether a meter is missing.
facility-advice-correct-place = Correct latitude and longitude.
facility-advice-check-facts = Check floor area, use and meters.
facility-advice-mend-pack = Whoever keeps the pack of the city should add or renew the value.
facility-advice-give-weather = Give a weather file of the place with the next calculation.
facility-advice-ask-readings = Ask the supplier for the missing readings.
facility-advice-fill-gaps = Fill the gaps, or take a period without them.
facility-advice-longer-period = Take a longer period: at least a whole year before the works.
facility-advice-other-station = Take a weather station nearby that has fewer gaps.
facility-advice-hourly-weather = Hand in hourly temperatures.
facility-advice-add-generation = Add what the building generates itself back to its readings.
facility-advice-regular-reads = Ask the supplier for regular reads.
facility-advice-look-at-days = Look at what happened on those days.
facility-advice-ask-estimated = Ask the supplier whether the readings are estimated.
facility-advice-other-cause = Look for what else drives the use, or take another model.
facility-advice-saving-alone = Use the saving alone, not its parts.
facility-advice-split-bill = Split the bill where the meter was read in between.
facility-advice-other-figure = Nothing is wrong; on the command line, --compat eemeter-3.2.0 gives the other figure.
facility-advice-daily-model = Take a daily model.
facility-advice-mend-inventory = Mend the file of the inventory, or ask who published it.

## Where a figure comes from

facility-explain-title = Where does this come from?
facility-explain-of = { $figure } of { $of }
facility-explain-lead = Open a line to see what it was made from.
facility-explain-tree = How { $figure } was made
facility-explain-loading = Being calculated again…
facility-explain-fact = Fact
facility-explain-source = Stands in
facility-explain-basis = Calculated anew from { $pack }, state { $seq } of the data.
facility-explain-copy = Copy as text
facility-explain-copied = Copied
facility-explain-more = Show { $count } more

## Interval readings

facility-readings = Interval readings
facility-readings-lead = What the meters counted each day of { $year }, { $minutes ->
    [1440] as their readings of the day say.
   *[other] added up from readings every { $minutes } minutes.
  }
facility-readings-chart = Energy by day, { $carrier }
facility-readings-sentence = { $total } on { $days } of { $length } days of { $year }, { $share } of the year.
facility-readings-gap = Days that lack readings are left blank and count to nothing.
facility-readings-year = Year of the readings
facility-readings-day = Day
facility-readings-coverage = Readings there
facility-readings-meters = Meters with readings
facility-readings-meter = Meter
facility-readings-interval = Every
facility-readings-minutes = { $minutes ->
    [1440] day
   *[other] { $minutes } min
  }
facility-readings-first = First day
facility-readings-last = Last day
facility-readings-whole = Whole days
facility-readings-estimated = Not measured
facility-readings-note = The energy and emissions of this page rest on bills. Readings are never added to them.
facility-readings-savings = What did works here save?
facility-readings-none = There are no readings of this year.
facility-advice-compare-readings = Compare the readings and the bill with the meter; one of the two counts something else.
facility-advice-give-intervals = Ask for the readings again, each interval once.
facility-advice-say-times = Check that the times mean what was concluded; name the column “Interval start” or “Interval end”.
