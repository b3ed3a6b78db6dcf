# reviewed = true
# The page of the scenario, and that of the reports. English is the source language.

scenario-title = Scenario
scenario-question = Do we meet the target?

## Whose emissions

scenario-scope = Whose emissions
scenario-scope-estate = Own estate
scenario-scope-city = Whole city
scenario-scope-district = District
scenario-scope-district-choose = Choose a district
scenario-the-estate = the city’s own estate
scenario-the-city = the whole city

## The answer

scenario-answer-none = No reading of the target can be told for this part of the city.
scenario-answer-all = Yes: with { $budget } a year { $count ->
    [one] the one reading
   *[other] all { $count } readings
  } of the target that can be told { $count ->
    [one] is
   *[other] are
  } met.
scenario-answer-some = It depends on the reading: with { $budget } a year { $met ->
    [one] one of { $count } is
   *[other] { $met } of { $count } are
  } met.
scenario-answer-no = No: with { $budget } a year { $count ->
    [one] the one reading
   *[other] none of the { $count } readings
  } of the target that can be told is met.
scenario-answer-no-one = No: with { $budget } a year the one reading of the target that can be told is missed.
scenario-answer-path = In { $year } the plan leaves { $plan } instead of { $bau }.

## The path

scenario-view = View
scenario-view-path = Path
scenario-view-wedges = Wedges
scenario-years = Year by year
scenario-path = Emissions of { $scope }
scenario-line-bau = Without measures
scenario-line-grid = Cleaner grid only
scenario-line-plan = With the plan
scenario-line-band = Range P10 to P90
scenario-line-measured = Measured
scenario-limit = Allowed: { $name }
scenario-path-sentence = Emissions of { $scope } from { $first_year } to { $last_year }: without measures { $bau }, with a cleaner grid only { $grid }, with the plan { $plan } ({ $range }) in { $last_year }. { $limits ->
    [0] No reading of the target sets a limit in tonnes.
    [one] One limit of the target is marked.
   *[other] { $limits } limits of the target are marked.
  }
scenario-path-note = Solid: measured, with the corrections proposed where bills look wrong. Dashed: projection. Band: range P10 to P90. Red strokes: emissions that would just meet a reading.
scenario-year = Year
scenario-p10 = Plan, P10
scenario-p90 = Plan, P90
scenario-wedges = What brings the emissions of { $scope } down
scenario-wedges-left = What remains
scenario-wedges-sentence = In { $last_year } without measures { $bau } would be emitted; { $name } takes away the most, { $amount }; { $left } remain.
scenario-wedges-none = Nothing brings the emissions of { $scope } down yet.

## What closes the gap

scenario-closes = What closes the gap
scenario-closes-lead = The smallest yearly budget with which a reading is met.
scenario-closes-now = Met today by what this budget buys.
scenario-closes-zero = Met without any budget of its own.
scenario-closes-budget = Met from { $budget } a year on.
scenario-closes-try = Try it
scenario-closes-never = Not even all measures together suffice; { $gap } stay missing with this budget.
scenario-closes-never-plain = Not even all measures together suffice.
scenario-closes-unknown = Cannot be told: { $note }

## What is assumed

scenario-assumptions = What is assumed
scenario-assumption = Assumption
scenario-assumption-value = Value
scenario-assumption-status = Status
scenario-assumption-source = Source
scenario-gdp-sentence = The product of the city from { $first_year } to { $last_year }: { $first } to { $last } { $unit }.
scenario-not-yet = There is no scenario yet: the chain has to be calculated once.
scenario-not-given = The pack of this city holds no drivers and no target, so neither a path nor a reading can be told. Whoever keeps the pack can add them.
scenario-to-plan = To the plan
scenario-budget-lead = The same budget as on the page of the plan; nothing is stored.

## Reports

reports-title = Reports
reports-question = What can I hand on?
reports-lead = Every run leaves a report for a meeting (PDF) and a workbook (XLSX), each in three languages.
reports-none = The first report appears when the chain has been calculated once.
reports-none-plan = To the plan
reports-run = Run { $run }: { $year }
reports-latest = newest
reports-pdf = Report, PDF
reports-xlsx = Workbook, XLSX
reports-download = { $format } in { $language }, { $size }
