# reviewed = true
# The page of the plan: what first, for how much, how sure. English is the source language.

plan-title = Plan
plan-question = What first, for how much, and how sure?

## The budget

plan-budget = Yearly budget
plan-budget-amount = Yearly budget, { $currency }
plan-budget-own = the city’s plan
plan-budget-own-back = Back to the city’s plan: { $budget }
plan-budget-basis = The city’s plan of { $budget } a year comes from: { $basis }.
plan-budget-largest = Beyond { $budget } a year there is nothing more to buy.

## The answer

plan-answer-buys = { $budget } a year buys { $count ->
    [one] one project
   *[other] { $count } projects
  } by { $last_year }: { $emissions } less every year from then on.
plan-answer-costs = They cost { $capex } in all and save { $saving } of energy cost a year; that is { $share } of all that could be avoided.
plan-answer-none = With { $budget } a year nothing can be done: even the cheapest project costs more.
plan-answer-met = All { $count } readings of the target that can be told are met.
plan-answer-missed = Of the { $count } readings of the target that can be told, { $met ->
    [0] none is
    [one] one is
   *[other] { $met } are
  } met.

## How the budget moves each reading

plan-moves = How this budget moves each reading of the target
plan-moves-note = Hollow: without any measure. Filled: with this budget, the line its range P10 to P90. Upright stroke: what the reading allows.
plan-moves-closer = { $change } closer than without measures; { $gap } are still missing.
plan-moves-met = Met, with { $gap } to spare; without measures { $before ->
    [met] it would be met too.
   *[missed] it would be missed.
  }
plan-moves-nothing = { $gap } are missing, with this budget as without it.
plan-moves-unknown = Cannot be told: { $note }

## The list

plan-projects = Projects in their order
plan-projects-lead = Ranges are P10 to P90. A project is all that is done in one facility at once.
plan-projects-shown = The first { $shown } of { $count }; the CSV file holds all.
plan-projects-none = No project fits into this budget. Raise it to see what comes first.
plan-column-year = Done in
plan-column-facility = Facility
plan-column-measures = Measures
plan-column-capex = Investment
plan-column-emissions = Emissions avoided a year
plan-column-saving = Energy cost saved a year
plan-column-payback = Simple payback
plan-column-reason = Why here
plan-column-facilities = Facilities
plan-column-life = Life
plan-column-cost-per-tonne = Cost of a tonne
plan-column-status = Status
plan-years = { $count ->
    [one] 1 year
   *[other] { $count } years
  }
plan-payback-never = never
plan-pays = pays for itself

## The charts

plan-charts = Costs and effect
plan-curve = What a tonne costs, from the cheapest on
plan-curve-x = Emissions avoided, { $unit } a year
plan-curve-y = { $currency } per t CO2e
plan-curve-pays = below this line it pays for itself
plan-curve-sentence = { $share } of the { $total } a year that could be avoided pay for themselves over their life; the plan takes { $chosen } of { $count } projects.
plan-curve-beyond = { $count ->
    [one] One step lies
   *[other] { $count } steps lie
  } beyond the axis and { $count ->
    [one] is
   *[other] are
  } cut; the table holds the figures.
plan-curve-note = Green: in this plan. Grey: not taken. Pale band: range P10 to P90 of the cost.
plan-curve-card-cost = { $cost } per t CO2e ({ $range })
plan-curve-card-avoids = { $emissions } a year, investment { $capex }
plan-curve-card-chosen = { $chosen } of { $count } projects in this plan
plan-curve-from = After
plan-curve-low = P10
plan-curve-high = P90
plan-curve-projects = Projects
plan-curve-chosen = In this plan
plan-spent = What is spent each year
plan-spent-sentence = Spending by year from { $first_year } to { $last_year }: { $largest } in the dearest year, { $total } in all.
plan-spent-column = Spent
plan-avoided = What is avoided each year
plan-avoided-sentence = Emissions avoided by year from { $first_year } to { $last_year }: { $range } in the last year.
plan-avoided-column = Emissions avoided
plan-p10 = P10
plan-p90 = P90

## The measures

plan-measures = Each measure by itself, wherever it applies
plan-measures-note = Effects of measures overlap: their sum is more than all of them together. Cost of a tonne over the life of the measure at { $rate } interest.

## To make it the city’s plan

plan-csv = CSV of all projects
plan-adopt = Make this the city’s plan
plan-adopt-title = Make { $budget } a year the city’s plan?
plan-again = Calculate again
plan-again-title = Calculate again with { $budget } a year?
plan-adopt-text = The whole chain is calculated anew with this budget: potential, plan, scenario and the reports in three languages. Until it is done, the plan of today stays in force.
plan-adopt-start = Calculate
plan-adopt-cancel = Not now
plan-adopt-running = The city’s plan is being calculated
plan-adopt-rest = { $stage }: { $rest } left
plan-adopt-stop = Stop
plan-adopt-done = This is now the city’s plan, run { $run }.
plan-adopt-cancelled = Stopped. The plan of before is still in force.
plan-adopt-reports = To the reports
plan-none = There is no plan yet: the chain has to be calculated once.
plan-none-import = There is no plan yet: LCS knows no building of this city.
plan-import = Import files
plan-calculate = Calculate now
plan-scenario = What this means for the target
