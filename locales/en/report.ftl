# reviewed = true
# The report. English is the source language.

## Title and footer

report-title = Where the buildings of { $city } stand, and what to do first
report-subtitle = Report on { $year } · { $date }
report-footer-origin = Pack { $pack } { $version } · run { $run } · { $date }
report-mark-synthetic = Synthetic data: facilities and bills are invented
report-mark-demonstration = Demonstration: weather of another climate
report-mark-unverified = { $share } of the emissions rest on unverified values

## Page 1: the answer

report-answer = The answer in five sentences
report-answer-stand = In { $year } the { $facilities } facilities used { $energy } and emitted { $emissions }; bills cover { $coverage } of the year where there are bills at all.
report-answer-stand-corrected = In { $year } the { $facilities } facilities used { $energy } and emitted { $emissions } as billed; some bills look wrong in their unit, and with the proposed corrections everything below starts from { $planning }; bills cover { $coverage } of the year where there are bills at all.
report-answer-potential = The measures examined could avoid { $emissions } a year for an investment of { $capex }, and would save { $saving } of energy cost a year.
report-answer-potential-none = No reduction potential could be calculated, because no facility has both energy data and a floor area.
report-answer-first = Begin with { $facility } ({ $measures }): the { $count ->
    [one] one project
   *[other] { $count } projects
  } of the plan together avoid { $emissions } a year and cost { $capex }.
report-answer-first-none = There is no plan yet: no project fits what is known and the yearly budget.
report-answer-target-met = With the plan all { $count } readings of the target are met.
report-answer-target-missed = With the plan { $met } of the { $count } readings of the target { $met ->
    [one] is
   *[other] are
  } met; the first that is missed, “{ $name }” ({ $scope }), is off by { $gap }.
report-answer-target-unknown = With the plan { $met } of the { $count } readings of the target { $met ->
    [one] is
   *[other] are
  } met; for the others it cannot be told yet.
report-answer-target-none = How far the target is cannot be told: { $reason }
report-answer-trust = { $share } of the emissions rest on unverified values and { $findings } findings are open; the answer worth most is to this question: { $question }
report-answer-trust-plain = { $share } of the emissions rest on unverified values and { $findings } findings are open.

## Charts

report-chart-path = Emissions { $scope }, { $unit } a year
report-chart-path-alt = Emissions { $scope } from { $first } to { $last }: without the plan { $bau_first } to { $bau_last }, with the plan { $plan_last } in { $last }, in { $unit }.
report-chart-bau = without the plan
report-chart-plan = with the plan
report-chart-limit = target
report-chart-band = Band: range P10 to P90. Dots: emissions that would just meet a reading of the target.
report-chart-projects = The first projects: emissions avoided, t CO2e a year (line: range P10 to P90)
report-chart-projects-alt = Bars of the emissions avoided by the first projects of the plan. The table of section 1 holds the values.
report-chart-measures = Emissions avoided if the measure were taken everywhere it applies, t CO2e a year (line: range P10 to P90)
report-chart-measures-alt = Bars of the emissions avoided by each measure. The table beneath holds the values.

## 1 What to do first

report-first = What to do first, and why
report-first-lead = Projects in their order under a yearly budget of { $budget }. Ranges are P10 to P90. The workbook holds all { $count } projects.
report-first-lead-unlimited = Projects in their order, no yearly budget set. Ranges are P10 to P90. The workbook holds all { $count } projects.
report-first-total = All { $count } projects

## 2 Cost and benefit

report-benefit = Cost and benefit
report-benefit-lead = { $facilities } facilities could be simulated hour by hour and scaled to their bills. If every measure that fits were taken, the estate would save:
report-benefit-measures = Measures one by one
report-benefit-note = Measures overlap: their sum is more than the whole. A cost per tonne is given only where it is positive; a measure that earns its cost back is marked so, because a negative cost per tonne cannot be ranked.
report-pays-for-itself = pays for itself
report-never = never
report-emissions-avoided = Emissions avoided
report-energy-saved = Energy saved
report-investment = Investment
report-cost-saved = Energy cost saved

## 3 Targets

report-target = How far from the target
report-target-lead = On the left the city’s own estate, where the plan counts in full; on the right the whole city, where it counts through the action “the same measures in the rest of the stock”.
report-target-readings = Every reading of the target
report-target-assumptions = What was assumed
report-target-none = No path and no target reading
report-met-yes = met
report-met-no = missed
report-met-unknown = cannot be told

## 4 What the data could not tell

report-unknown = What the data could not tell
report-unknown-findings = Findings by kind
report-unknown-none = No findings.
report-unknown-questions = Ten questions worth asking
report-unknown-questions-lead = Missing inputs, the most valuable first.

## 5 Method and sources

report-method = Method and sources
report-sources = Sources
report-run = How to come back to these figures
report-run-text = Data as of change { $sequence }; pack { $pack } { $version } (SHA-256 { $hash }); run { $run }; weather: { $weather }. “lcs explain” opens every figure down to file, sheet and row.

## Annex

report-annex = Annex: the estate in figures
report-annex-carriers = Energy and emissions by carrier
report-annex-uses = By use
report-annex-facilities = The { $count } largest emitters
report-annex-facilities-note = { $shown } of { $all } facilities; the workbook holds them all.

## Columns

report-column-rank = Rank
report-column-year = Year
report-column-facility = Facility
report-column-facilities = Facilities
report-column-id = Id
report-column-name = Name
report-column-use = Use
report-column-district = District
report-column-measure = Measure
report-column-measures = Measures
report-column-capex = Investment
report-column-emissions-saving = Emissions avoided
report-column-energy-saving = Energy saved
report-column-cost-saving = Energy cost saved
report-column-saving-today = Saving at today’s price
report-column-saving-changed = Saving at the changed price
report-column-payback = Simple payback
report-column-cost-per-tonne = Cost per tonne
report-column-why = Why
report-column-status = Status
report-column-carrier = Carrier
report-column-energy = Energy
report-column-emissions = Emissions
report-column-factor = Factor
report-column-source = Source
report-column-floor-area = Floor area
report-column-floor-area-kind = Kind of floor area
report-column-eui = Energy use intensity
report-column-coverage = Coverage by bills
report-column-unverified = Unverified share
report-column-findings = Findings
report-column-finding = Finding
report-column-severity = Severity
report-column-count = Count
report-column-code = Code
report-column-example = Example
report-column-file = File
report-column-sheet = Sheet
report-column-row = Row
report-column-column = Column
report-column-subject = About
report-column-reading = Reading
report-column-kind = Kind
report-column-scope = Scope
report-column-met = With the plan
report-column-value = Value
report-column-limit = Limit
report-column-gap = Gap
report-column-unit = Unit
report-column-note = Note
report-column-assumption = Assumption
report-column-locator = Place in the source
report-column-used-for = Used for
report-column-question = Question
report-column-worth = What the answer is worth
report-column-item = Item
report-column-total = Total

## Workbook

report-sheet-summary = Summary
report-sheet-facilities = Facilities
report-sheet-measures = Measures
report-sheet-plan = Plan
report-sheet-findings = Findings
report-sheet-questions = Questions
report-sheet-scenario = Scenario
report-sheet-targets = Targets
report-sheet-assumptions = Assumptions
report-sheet-sources = Sources
report-summary-price-change = Energy price against today (1 = as today): change me
report-summary-pack = Pack
report-summary-run = Run
report-summary-date = Date
report-summary-weather = Weather
report-summary-standing = Standing
report-standing-ordinary = the city’s own data
report-summary-energy-cost = Energy cost
report-summary-budget = Yearly budget
report-column-capex-cumulative = Investment so far
report-column-bau = Without the plan
report-column-plan = With the plan

## Words used in tables

report-unit-thousand = thousand { $currency }
report-unit-million = million { $currency }
scope-estate = own estate
scope-city = whole city
report-of-estate = of the city’s own estate
report-of-city = of the whole city
severity-error = error
severity-warning = warning
severity-info = note
status-official = official
status-published = published
status-unverified = unverified
status-expected = expected

## Why a project stands where it does

reason-pays-for-itself = pays for itself within its life
reason-lowest-cost-per-tonne = lowest cost per tonne among what is left
reason-largest-reduction = largest reduction for the money left this year
reason-due-for-renewal = equipment is due for renewal anyway
reason-surest = surest saving: narrow range, good data
reason-fits-budget = fits what is left of the year’s budget

## Questions worth asking

question-floor-area = What is the floor area of the { $count ->
    [one] facility
   *[other] { $count } facilities
  } that have energy data but no area?
question-floor-area-worth = an intensity and a potential for { $share } of the energy
question-bills = Where are the bills of the { $count ->
    [one] facility
   *[other] { $count } facilities
  } that have none in { $year }?
question-bills-worth = facilities that are now missing from the total
question-gaps = Can the supplier resend the missing months of { $count ->
    [one] one account
   *[other] { $count } accounts
  }?
question-gaps-worth = measured instead of estimated energy for { $share } of the year
question-use = What is the use of the { $count ->
    [one] facility
   *[other] { $count } facilities
  } whose use is not known?
question-use-worth = a fitting archetype for { $share } of the energy
question-factor = Which emission factor for { $carrier } does the authority confirm for { $year }?
question-factor-worth = turns { $share } of the emissions from unverified into official
question-units = Are the readings of { $count ->
    [one] one meter
   *[other] { $count } meters
  } in the unit that the file says?
question-units-worth = { $share } of the energy depends on it
question-swap = Which meter belongs to which of the { $count } facilities that seem to be exchanged?
question-swap-worth = right intensities and right projects for both
question-cost = What did recent projects of the kind “{ $measure }” cost?
question-cost-worth = a narrower range for { $share } of the investment
question-tariff = Which tariff applies to the { $count ->
    [one] account
   *[other] { $count } accounts
  } without cost?
question-tariff-worth = savings in money instead of kWh alone
question-plant = What cooling plant stands in the ten largest facilities, and of what age?
question-plant-worth = a narrower range for { $share } of the potential
question-hours = What are the opening hours of the ten largest facilities?
question-hours-worth = a narrower range for { $share } of the potential
question-weather = Is there an hourly weather file of the city itself?
question-weather-worth = removes the mark from every simulated figure
question-drivers = Which forecasts of population, GDP and floor area does the city itself use?
question-drivers-worth = a path and target readings that the city can own
question-unspecified = Which carrier is the energy that the file does not assign?
question-unspecified-worth = emissions for { $share } of the energy
