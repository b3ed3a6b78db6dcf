# reviewed = true
# The editor of the city’s scenarios: what is asked, the keys of the file, and what can be wrong with them. English is the source language.

## Editing

cs-save = Save
cs-saved-now = A new version is kept.
cs-undo = Take changes back
cs-comments-lost = Saving writes the file anew: the comments in its text are lost. Notes and sources stay.
cs-draft-sentence = As it stands here, in { $year } the plan emits { $plan } instead of { $bau }; { $met } of { $count } readings are met.
cs-draft-path = Path of what is shown here
cs-levels = How far each action goes
cs-new-name = Name of a new one
cs-add = Add
cs-remove = Take { $name } away
cs-section-general = In general
cs-section-drivers = Drivers
cs-section-carriers = Energy carriers
cs-section-power = Power mix
cs-section-services = Services
cs-section-buildings = Building stock
cs-section-fleets = Vehicles
cs-section-waste = Waste
cs-section-industry = Industrial processes
cs-section-lines = Lines of the inventory
cs-section-actions = Actions
cs-section-instruments = Instruments
cs-section-targets = Targets
cs-section-promises = Promises
cs-section-unknowns = Unknowns
cs-section-scenarios = Scenarios
cs-tab-edited = Edit (not saved)
cs-leave = Leave without saving?
cs-leave-note = What was changed on this page is not saved yet, and would be lost.
cs-stay = Stay here
cs-leave-anyway = Leave, and lose the changes
cs-unsaid = { $count ->
    [one] One thing is still to be said
   *[other] { $count } things are still to be said
  }
cs-unsaid-note = The path is drawn anew when they are all stated. What the others are multiplied with comes first.
cs-to-say = to be stated
cs-worth-asked = Nobody has verified these figures. A source for the first is worth most.
cs-to-field = Go to the field
cs-draft-stale = As it was before the fault.
cs-sections = What the scenario is made of
cs-sections-note = Leave empty what the city does not need.
cs-choose = Choose …
cs-choose-more = Choose one to add …
cs-name-taken = This name is taken.
cs-item = { $name } { $number } { $kind }
cs-say-more = Say more
cs-leave-out = Leave out: { $name }
cs-all-actions = All other actions
cs-years-how = Over the years
cs-years-one = One value for all years
cs-years-many = A value by year
cs-by-year = Values by year
cs-series-paste = (rows may be pasted from a spreadsheet)
cs-age = Age { $age }
cs-add-year = Add a year
cs-add-age = Add an age
cs-origin = Where it comes from
cs-growth = Growth a year
cs-change-note = Only what differs from the file. All else is the same in every scenario.
cs-change-add = State another figure anew

## What each section is

cs-about-drivers = What activity follows: inhabitants, product, floor area. Each forecast stays as it was published; one of them is in use.
cs-about-carriers = Electricity, gas, fuels: what a unit of energy emits and costs.
cs-about-power = How electricity is generated. With it, the factor of the grid is calculated instead of stated.
cs-about-services = What energy is used for, such as cooling homes: service per driver × share of each carrier × energy per service.
cs-about-buildings = Floor area by class of performance: some is demolished, some retrofitted, and new floor area makes up the rest.
cs-about-fleets = Vehicles by age and technology: old ones are scrapped as the survival curve says, and sales fill the gap.
cs-about-waste = Waste per driver, where it goes, and what each treatment emits.
cs-about-industry = Emissions of processes that come from no fuel, such as cement.
cs-about-lines = Lines of the inventory, carried on with a driver: the quickest way to begin.
cs-about-actions = What the city does: what each action changes, from when, how far and at what cost.
cs-about-instruments = Duties, prices and subsidies. They save nothing themselves, but move owners to act.
cs-about-targets = Each reading of a target: what is measured, against what, and with which factor of the grid.
cs-about-promises = A bare “minus 70 per cent by 2030”: all its readings are told side by side.
cs-about-unknowns = What nobody knows exactly, as a multiplier about 1: it gives the band around the path.
cs-about-scenarios = Which actions are taken, how far, and which figures differ. Without any of them the file is business as usual.

## Keys of the file

cs-key-name = Name
cs-key-title = Title
cs-key-body = Responsible body
cs-key-boundary = Boundary
cs-key-currency = Currency
cs-key-base_year = Base year
cs-key-last_year = Last year
cs-key-year = Year
cs-key-discount_rate = Discount rate
cs-key-unit = Unit of measure
cs-key-prices = Price basis
cs-key-use = In use
cs-key-vintages = Publications
cs-key-observed = Observed
cs-key-factor = Emission factor
cs-key-part = Part of the city
cs-key-sectors = Sectors
cs-key-places = Places
cs-key-grid = Grid electricity
cs-key-price = Price
cs-key-belongs = Where it belongs
cs-key-sector = Sector
cs-key-place = Place
cs-key-driver = Driver
cs-key-base = Base
cs-key-elasticity = Elasticity
cs-key-improvement = Yearly improvement
cs-key-carrier = Carrier
cs-key-per_driver = Per unit of the driver
cs-key-uses = Uses
cs-key-share = Share
cs-key-intensity = Energy intensity
cs-key-ramp = Ramp
cs-key-start_year = First year of works
cs-key-years = Years until in place
cs-key-final_share = Share reached in the end
cs-key-open = Backcasting may change it
cs-key-effects = Effect
cs-key-kind = Kind
cs-key-cells = Cells
cs-key-energy = Energy
cs-key-cost = Cost
cs-key-investment = Investment
cs-key-lifetime_years = Lifetime, years
cs-key-yearly = Yearly cost
cs-key-triggers = Share of owners whom it moves
cs-key-metric = What is measured
cs-key-against = Held against
cs-key-limit = Allowed share of the reference
cs-key-close = Look for the cheapest mix
cs-key-balance = Balance
cs-key-on = What it acts on
cs-key-distribution = Distribution
cs-key-moves_with = Moves with
cs-key-actions = Levels of actions
cs-key-change = What it changes
cs-key-inherits = Starts from
cs-key-metrics = Drivers of the metrics
cs-key-draws = Draws
cs-key-count = Number
cs-key-seed = Seed
cs-key-history = Emissions of earlier years
cs-key-removals = Removals
cs-key-offsets = Offsets
cs-key-status = Trust
cs-key-source = Source
cs-key-note = Remark
cs-key-floor_area = Floor area
cs-key-classes = Classes of performance
cs-key-base_share = Share in the base year
cs-key-new_share = Share of new floor area
cs-key-demolition = Demolished a year
cs-key-retrofit = Retrofit without any action
cs-key-from = From
cs-key-to = To
cs-key-rate = Share a year
cs-key-vehicles = Vehicles
cs-key-survival = Left of a vintage, by age
cs-key-by_age = Vehicles of the base year, by age
cs-key-technologies = Technologies
cs-key-sales_share = Share of sales
cs-key-distance = Distance a year
cs-key-ageing = Yearly rise with age
cs-key-treatments = Treatments
cs-key-landfill = Landfill
cs-key-correction = Methane correction factor
cs-key-degradable_carbon = Degradable organic carbon
cs-key-degraded_share = Share of it that degrades
cs-key-methane_share = Methane in the gas
cs-key-recovered = Methane recovered
cs-key-oxidised = Oxidised of the rest
cs-key-gwp = Warming potential of methane
cs-key-loss = Lost in the grid
cs-key-plants = Kinds of plant
cs-key-efficiency = Efficiency
cs-key-piece = In
cs-key-cell = Cell
cs-key-group = Group
cs-key-loading = How closely (−1 to 1)
cs-key-id = Which
cs-key-version = Version
cs-key-tonnes = Tonnes
cs-key-accumulation = Added up as
cs-key-residual_cap = Most that may be left
cs-key-most_offset = Most that may be offset
cs-key-gdp = Product
cs-key-population = Inhabitants
cs-key-counts = Counted things that units name
cs-key-sources = Sources
cs-key-actual = What came true
cs-key-emissions = Emissions as reported
cs-key-factors = Emission factors
cs-key-in_place = Actions in place, 0 to 1
cs-key-points = Levels by year
cs-key-mean = Mean
cs-key-sd = Standard deviation
cs-key-median = Median
cs-key-geometric_sd = Geometric standard deviation
cs-key-low = Lowest
cs-key-mode = Likeliest
cs-key-high = Highest
cs-key-p10 = Tenth percentile
cs-key-p50 = Median (fiftieth percentile)
cs-key-p90 = Ninetieth percentile
cs-key-value = Value
cs-key-locator = Page, table, row
cs-key-between = Between two years
cs-key-after = After the last year

## Words of the file

cs-choice-between-linear = Straight line
cs-choice-between-geometric = Constant yearly rate
cs-choice-between-step = Holds until the next
cs-choice-after-none = Not stated
cs-choice-after-hold = Stays as it is
cs-choice-after-growth = Grows every year
cs-choice-effects-cut = Less is used or emitted
cs-choice-effects-save = Energy calculated elsewhere is saved
cs-choice-effects-switch = Another carrier or treatment
cs-choice-effects-retrofit = Floor area is retrofitted
cs-choice-effects-build = Built to another class
cs-choice-effects-sell = Another technology is sold
cs-choice-effects-generate = Electricity generated otherwise
cs-choice-factor-service = The service asked for
cs-choice-factor-intensity = Energy per service
cs-choice-factor-factor = Emissions per energy
cs-choice-factor-variable = Grid factor of each year
cs-choice-factor-fixed = Grid factor of the base year
cs-choice-against-base_year = A base year
cs-choice-against-business_as_usual = Business as usual
cs-choice-against-level = A level
cs-choice-against-trajectory = A path of levels
cs-choice-against-budget = A budget of tonnes
cs-choice-accumulation-annual_sum = Sum of the years
cs-choice-accumulation-trapezoid = Area under the line
cs-choice-balance-gross = Gross emissions
cs-choice-balance-net = Net of removals and offsets
cs-choice-on-growth = Growth of a driver
cs-choice-on-driver = A driver as a whole
cs-choice-on-carrier = Emission factor of a carrier
cs-choice-on-cells = Emissions of cells
cs-choice-on-actions = How far actions come about
cs-choice-on-history = Emissions of earlier years
cs-choice-distribution-triangular = Lowest, likeliest, highest
cs-choice-distribution-normal = Normal
cs-choice-distribution-log_normal = Log-normal
cs-choice-distribution-uniform = Every value alike
cs-choice-distribution-quantiles = By percentiles
cs-choice-distribution-fixed = One value

## Faults

cs-fault-syntax = The file cannot be read
cs-fault-shape = A key is missing, unknown or of another type
cs-fault-unavailable = What it starts from cannot be had
cs-fault-circle = Scenarios start from each other
cs-fault-years = The years do not run forward
cs-fault-unknown-unit = Unknown unit
cs-fault-dimension = The unit measures something else
cs-fault-missing-year = A year has no value
cs-fault-one-of = One of two, and only one, is needed
cs-fault-points = The years do not fit
cs-fault-shares = Shares do not add up to one
cs-fault-outside = A value lies outside what it can be
cs-fault-unknown-name = A name that does not exist
cs-fault-twice = Two things of one name
cs-fault-itself = Something leads to itself
cs-fault-reserved = A name that LCS gives itself
cs-fault-too-many = More than fit
cs-fault-no-source = A published figure without its source
cs-fault-no-prices = Money without a price basis
cs-fault-stock = A survival curve or age profile that cannot be
cs-fault-distribution = A distribution that does not exist

## What is wrong, and what to try

cs-says-syntax = Line { $line } cannot be read.
cs-says-shape = Something is missing here, not known, or of another type.
cs-says-unavailable = “{ $name }”, which it starts from, is not there.
cs-says-circle = They start from each other: { $circle }.
cs-says-years = The last year { $last } must come after the base year { $base }, by at most 150 years.
cs-says-unknown-unit = “{ $symbol }” in the unit “{ $unit }” is not known.
cs-says-dimension = The unit “{ $unit }” measures { $found }; what belongs here is { $wanted }.
cs-says-missing-year = { $from ->
    [none] There is no value for { $year }.
   *[other] There is no value for { $year }; stated are { $from } to { $to }.
  }
cs-says-one-of = { $of ->
    [figure] State a value, or values by year.
    [treatment] State either an emission factor or a landfill.
    [carrier] State its emission factor, or let the power mix give it; not both.
   *[other] Money is stated, but no currency.
  }
cs-says-points = The years must ascend, and a constant rate does not pass through zero.
cs-says-shares = The shares of { $parts } add up to { $sum } in { $year }, not to 1.
cs-says-outside = { $value }{ $year ->
    [none] { "" }
   *[other] { " " }in { $year }
  } { $high ->
    [inf] is too low: it must be at least { $low }.
   *[other] must lie between { $low } and { $high }.
  }
cs-says-unknown-name = { $id ->
    [none] Nothing is chosen.
   *[other] “{ $id }” is named here, but does not exist.
  }
cs-says-twice = “{ $id }” is also the name of something else.
cs-says-itself = It goes from “{ $id }” to itself.
cs-says-reserved = “{ $id }” is the name of business as usual, which every scenario has.
cs-says-too-many = { $count } are more than the { $most } that can be told apart.
cs-says-no-source = A figure that is more than unverified needs a source.
cs-says-no-prices = Money needs a price basis, such as “constant 2015”.
cs-says-stock = By age: what is left begins at 1 and never rises; the vehicles of the base year add up to 1.
cs-says-distribution = These values make no distribution.
cs-try-syntax = Mend the line: text stands in quotation marks, tables in brackets.
cs-try-shape = Take it away and add it anew here, where only what is known can be added.
cs-try-unavailable = Let it start from a scenario that is in the list.
cs-try-circle = Let one of them start from nothing.
cs-try-years = Correct the base year or the last year.
cs-try-unknown-unit = Write units as kg CO2e/kWh, GJ/household or million RM; name counted things under “In general”.
cs-try-dimension = Give the figure per what it is multiplied with, or correct its unit.
cs-try-missing-year = Add the year, or say how it goes on after the last year.
cs-try-one-of = State one of them, and leave the other out.
cs-try-points = Put the years in order; choose a straight line where a value is zero or below.
cs-try-shares = What is not used has the share 0.
cs-try-outside = Write 30 % as 0.3, or give the unit %.
cs-try-unknown-name = { $known ->
    [none] Add it first, or choose another.
   *[other] There are: { $known }
  }
cs-try-twice = Give it a name of its own.
cs-try-itself = Choose another part, or take the line out.
cs-try-reserved = Choose another name.
cs-try-too-many = Put some of them together.
cs-try-no-source = Add the source, or mark the figure as unverified.
cs-try-no-prices = Add the price basis of the driver.
cs-try-stock = Correct the values by age.
cs-try-distribution = Let lowest, likeliest and highest ascend; no deviation is negative, and medians of logarithms lie above 0.
