# reviewed = true
# The page of the city’s scenarios that people write. English is the source language.

## Kinds and list

cs-kinds = Kinds of scenario
cs-kind-estate = Own estate’s plan
cs-kind-city = City scenarios
cs-list = Scenarios
cs-list-question = What may the whole city emit, and what keeps its promises?
cs-list-empty = Nobody has written a scenario yet. Start from a ready one, a file, or little: emissions, inhabitants and growth.
cs-starts-from = starts from { $name }

## A new scenario

cs-new = New scenario
cs-make = Make it
cs-name = What to call it
cs-note = Why (kept with the version)
cs-from = Start from
cs-from-ready = A ready scenario
cs-from-file = A scenario file
cs-from-file-choose = Scenario file (TOML)
cs-from-another = Another scenario
cs-from-another-note = It follows that scenario, and keeps only what it says otherwise.
cs-from-little = Little: emissions, inhabitants, growth
cs-little-population = Inhabitants in the base year
cs-little-population-growth = Yearly growth of inhabitants
cs-little-gdp-growth = Yearly growth of the product
cs-little-grid = Emission factor of the grid
cs-little-promise-year = Target year, if promised
cs-little-promise-cut = Cut promised
cs-little-parts = What is emitted in the base year
cs-little-line = Line
cs-little-emissions = Emissions
cs-little-with-gdp = grows with the product
cs-little-electricity = grid electricity
cs-little-add = Add a line
cs-little-inventory = Lines of an inventory
cs-little-note = This is enough for a first answer. What is worth finding out next stands under “What it rests on”.
cs-little-from = Take emissions from an inventory of this city
cs-little-from-no = Enter them by hand
cs-little-from-year = Inventory { $year }
cs-little-source = Inventory { $year } of { $city }, version { $version }
cs-little-filled = { $count } lines of the inventory { $year } are the base: { $total }. They keep it as their source.
cs-little-assumed = Assumed: yearly growth, which of the two each line follows, and that it follows it one to one. These stay marked as unverified; change them under Edit.
cs-little-assumed-note = Assumed at the beginning.
cs-list-comma = {", "}
cs-little-needed = Still needed: { $what }
cs-little-any-emissions = emissions of at least one line

## Tabs of a scenario

cs-tabs = Parts of the scenario
cs-tab-answer = Answer
cs-tab-open = Open the total
cs-tab-why = Why it changes
cs-tab-rests = What it rests on
cs-tab-edit = Edit
cs-tab-read = Read
cs-tab-versions = Versions
cs-scenario = Scenario of the file
cs-bau = Business as usual
cs-export = Scenario file
cs-own-buildings = With the city’s own buildings

## The answer

cs-answer-none = No reading of a target can be told from this scenario.
cs-answer-all = Yes: { $count ->
    [one] the one reading that can be told is met.
   *[other] all { $count } readings that can be told are met.
  }
cs-answer-some = It depends on the wording: { $met } of { $count } readings are met.
cs-answer-no = No: { $count ->
    [one] the one reading that can be told is missed.
   *[other] none of the { $count } readings that can be told is met.
  }
cs-answer-path = In { $year } the plan leaves { $plan } instead of { $bau }.
cs-metric-absolute = Emissions
cs-metric-per-gdp = Emissions per product
cs-metric-per-capita = Emissions per inhabitant
cs-metric-per-floor-area = Emissions per floor area
cs-against-vs-base-year = against { $what }
cs-against-vs-bau = against business as usual ({ $what })
cs-against-level = against a level
cs-against-trajectory = against a trajectory
cs-against-budget = against a budget
cs-fixed-factor = grid factor of the base year
cs-net = net of removals and offsets
cs-unread-other-boundary = Cannot be told: the figures are of another boundary.
cs-unread-no-emissions = Cannot be told: emissions of { $year } are not stated.
cs-unread-no-divisor = Cannot be told: what to divide by is not stated for { $year }.
cs-unread-no-business-as-usual = Cannot be told: there is no such business as usual.
cs-unread-no-reference = Cannot be told: the reference is zero or below.
cs-unread-outside-trajectory = Cannot be told: the trajectory says nothing of the year.
cs-unread-budget-not-absolute = Cannot be told: a budget is of tonnes only.
cs-readings-untold = Readings that cannot be told ({ $count })
cs-reading-values = { $value } { $unit }; allowed: { $limit } { $unit }
cs-probability = Met in { $share } of the draws
cs-same-as = The same reading: { $names }
cs-path = Year by year
cs-path-of = Emissions: { $name }
cs-path-sentence = From { $first } in { $first_year }, emissions reach { $bau } in { $last_year } without action and { $plan } with the plan.
cs-path-note = All lines are projections. Band: tenth to ninetieth percentile of { $draws } draws.
cs-path-note-plain = All lines are projections. The file names nothing as unknown, so there is no band.
cs-line-bau = Business as usual
cs-line-plan = Plan
cs-line-band = P10 to P90
cs-line-limit = Allowed by a reading
cs-roll-ups = City, districts and estate
cs-roll-ups-place = Place
cs-roll-ups-note = Change since { $base } by { $year }, by treatment of the grid factor.
cs-roll-ups-sentence = The same plan changes the emissions of { $base } by { $variable } in { $year } with the grid factor of each year, and by { $fixed } with that of the base year. A target must say which.
cs-roll-ups-own = Districts and the city’s own estate are told apart “With the city’s own buildings”.
cs-waiting = Calculating every scenario with its draws. It takes a few seconds the first time.
cs-waiting-own = Calculating with every building of the city’s own. It takes a few seconds the first time.
cs-closing = What closes the gap
cs-closing-note = The cheapest mix of the actions that may go further, and the latest year in which each may start.
cs-closing-of = Mix for { $target }
cs-closing-met = is met by this mix; net present cost { $cost }.
cs-closing-missing = is not met even with all of them; { $amount } stay missing.
cs-action = Action
cs-level = Level
cs-start = Start by
cs-cost = Net present cost
cs-cost-unknown = not stated
cs-wedges = Who brings which tonne
cs-wedges-of = From business as usual to { $name }
cs-wedges-note = Shapley values: each action’s mean over all orders in which the actions could come. They sum to business as usual less the scenario.
cs-wedge-changes = What the scenario changes by itself (such as the grid)
cs-instruments = Instruments bring { $saved } of { $potential } that all owners together could save in { $year }. Tonnes by instrument:
cs-tornado = What is not known
cs-tornado-of = One unknown at a time, { $year }
cs-tornado-sentence = Most hangs on { $name }: emissions lie between { $low } and { $high }.
cs-unknown = Unknown
cs-at-p10 = At its tenth percentile
cs-at-p90 = At its ninetieth percentile
cs-costs = Costs
cs-costs-sentence = With energy at the stated prices the actions cost { $cost } in present money for { $saved } over all years: { $per_tonne } a tonne.
cs-costs-free = No cost is stated for these, which count as free: { $names }.
cs-costs-years = Investment and running cost by year
cs-million = { $currency } m
cs-saved = Saved over all years
cs-actual = Plan against actual
cs-actual-of = Why { $year } differs from the plan
cs-actual-sentence = { $year }: planned { $planned }, reported { $actual }.
cs-actual-kind = Because of
cs-actual-name = Which
cs-actual-driver = Driver
cs-actual-factor = Emission factor
cs-actual-delay = Delay
cs-actual-unexplained = Unexplained
cs-adds = Adds

## Open the total

cs-open = From the total to one factor
cs-open-note = Press a part to open it. Parts sum to what they are parts of.
cs-open-way = The way down
cs-level-city = the whole city
cs-level-sector = sector
cs-level-place = place
cs-level-building = building
cs-level-piece = piece
cs-level-cell = cell: the product of its factors
cs-rest-of-city = Rest of the city
cs-no-sector = Without sector
cs-to-facility = To its page
cs-formula = Emissions = driver × service per driver × share × energy per service × emission factor.
cs-factors-of = Factors of { $cell }
cs-factor = Factor
cs-factor-driver = Driver
cs-factor-service = Service per driver
cs-factor-share = Share
cs-factor-intensity = Energy per service
cs-factor-factor = Emission factor
cs-factor-sinks = Sinks
cs-value = Value
cs-without-actions = Without actions
cs-unit = Unit of measure
cs-stated-at = Stated at
cs-source = Source
cs-status = Trust

## Why it changes

cs-why = Why the totals differ
cs-why-note = Logarithmic mean Divisia index of every cell’s factors; the effects sum to the difference.
cs-why-effects = Effects by factor
cs-why-sentence = From { $from } to { $to }.
cs-why-from = From scenario
cs-why-from-year = From year
cs-why-to = To scenario
cs-why-to-year = To year
cs-cell = Cell

## What it rests on

cs-unverified-share = { $share } of the figures that this scenario states are verified by nobody.
cs-worth = Worth asking next
cs-worth-note = Unverified figures, first those that move the emissions of { $year } most.
cs-worth-moves = a tenth more moves { $amount }
cs-observed-title = Forecasts beside what came true
cs-driver = Driver
cs-vintage = Publication
cs-forecast = Forecast
cs-observed = Observed
cs-forecast-error = Error
cs-assumptions = Every figure with its source
cs-years-stated = { $count ->
    [one] one year
   *[other] { $count } years
  }
cs-filled = years between or after the stated ones are the author’s

## Versions

cs-differences = What it says otherwise than { $name }
cs-before = Before
cs-after = After
cs-history = All versions
cs-version = Version { $version }:
cs-withdraw = Take the scenario away
cs-withdraw-note = It leaves the list. Its versions stay in the city’s database.
