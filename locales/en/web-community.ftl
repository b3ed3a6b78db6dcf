# reviewed = true
# The page of smart home communities: what does a block of homes cost, emit and survive? English is the source language.

community-title = Community
community-question = Which blocks of homes make, store and share their own power?
community-block-question = What does this block cost, emit and survive, and what keeps it from more?
community-to-list = All blocks
community-blocks = Blocks
community-list-empty = There is no block yet, and the pack has no ready one to begin with.
community-list = { $ready ->
    [one] { $readyText } block lies ready in the pack
   *[other] { $readyText } blocks lie ready in the pack
  }, { $own ->
    [one] { $ownText } is the city’s own.
   *[other] { $ownText } are the city’s own.
  }
community-column-block = Block
community-column-homes = Homes
community-column-place = Place
community-column-from = From
community-no-place = not said
community-homes = { $count } homes
community-from-pack = Ready in the pack { $pack }
community-written = Written on { $date }
community-unreadable = Its file cannot be read any more

## A new block

community-new = A new block from little
community-new-explained = Say how many homes, how much roof and where. Everything else is taken over from the pack’s ready block, resized and marked in the file: nobody has measured it here.
community-new-name = Name
community-new-homes = Homes
community-new-roof = Roof
community-new-latitude = Latitude, north
community-new-longitude = Longitude, east
community-new-make = Make the block
community-new-note = From little, like { $like }

## The answer

community-answer = The block costs { $cost } and emits { $emissions } a year; { $share } of its power is its own, and when the grid fails it lives on for { $hours } in the mean.
community-answer-no-battery = The block costs { $cost } and emits { $emissions } a year; { $share } of its power is its own.
community-answer-against-grid = That is { $amount } { $direction ->
    [more] more
   *[less] less
  } than the same homes on the grid alone, and { $emissions } less is emitted.
community-answer-unpriced = The block’s file has no price for some of the plant: this is the cost of energy alone.
community-claim-local-share = { $reached ->
    [yes] The claimed local share of { $claimed } is reached.
   *[no] The claimed local share of { $claimed } is not reached.
  }
community-claim-outage-hours = { $reached ->
    [yes] The claimed { $claimed } on its own are reached.
   *[no] The claimed { $claimed } on its own are not reached.
  }
community-hours = { $count } h
community-planned = Planned hour by hour for the whole year.
community-planning = The whole year is being planned anew; what stands below is the plan before.
community-planning-cancel = Give up

## Not possible

community-impossible = Not possible: { $limit } stands in the way. It is { $asked }; { $needed } would do, with all other limits kept.
community-impossible-together = Not possible: no single limit stands in the way, several do together. Loosen one requirement after the other.
community-in-the-way = What stands in the way
community-in-the-way-explained = Each line alone would do, with all other limits kept; the smallest change comes first. “Not possible” is an answer, too.
community-column-limit = Limit
community-column-asked = Now
community-column-needed = Would do
community-limit-pv = the roof for solar modules
community-limit-battery = the size of the battery
community-limit-charger = the power of the battery’s charger
community-limit-discharger = the power of the battery’s discharger
community-limit-connection = the connection to the grid
community-limit-carbon = the limit on CO2
community-limit-local-share = the power that the wanted local share leaves to the grid

## What may be moved

community-sliders = What may be moved
community-slider-pv-kw = { $kind ->
    [given] Solar modules
   *[most] Solar modules, at most
  }
community-slider-battery-kwh = { $kind ->
    [given] Battery
   *[most] Battery, at most
  }
community-slider-vehicles = Cars
community-slider-price-factor = Price of power
community-slider-export-kw = Sale to the grid, at most
community-slider-carbon-price-per-kg = Price of CO2
community-slider-local-share = Local share, at least
community-slider-outage-hours = Outage to be survived
community-slider-critical-share = Load served in an outage
community-slider-stated = file
community-sliders-back = As its file says
community-export-none = none
community-not-required = not required
community-per-tonne = { $money } a tonne

## Figures

community-figure-cost = Cost a year
community-figure-cost-parts = plant { $plant }, power { $energy }
community-figure-carbon = CO2 of bought power
community-figure-on-grid = { $amount } on the grid alone
community-figure-local = Own power
community-figure-used = of { $energy } used in a year
community-figure-outage = On its own, mean
community-figure-outage-note = { $cars ->
    [yes] at worst { $least }; battery and plugged-in cars, { $energy }, full
   *[no] at worst { $least }; battery of { $energy }, full
  }

## A week

community-week = A week in { $month }
community-week-choose = Season
community-week-sentence = In a week of { $month } the homes use { $load }; the sun gives { $sun }, the grid { $grid }.
community-week-load = Load of the homes
community-week-sun = Sun
community-week-grid = Grid
community-week-sold = Sold
community-week-stores = Battery and cars
community-week-stored = stored
community-week-hour = Day { $day }, { $hour }:00
community-week-day = Day { $day }
community-week-hour-column = Hour

## Sizes

community-sizes = Sizes, and what limits them
community-column-plant = Plant
community-column-size = Size
community-column-least = Least
community-column-most = Most
community-column-bound = What keeps it there
community-no-limit = no limit
community-plant-pv = Solar modules
community-plant-battery = Battery
community-plant-charger = Charger
community-plant-discharger = Discharger
community-bound-given = It is given
community-bound-most = Its limit: more would pay
community-bound-least = Its least: less would be cheaper
community-bound-outage = Cost, or the outage that must be survived
community-bound-free = Cost alone: neither more nor less pays

## Outages

community-survival = How long it lives on when the grid fails
community-survival-all = All hours of the year
community-survival-hours = Length of the outage
community-survival-sentence = From half of all hours of the year it lives on for { $median } or longer; at worst { $least }, at best { $most }.
community-survival-note = { $cars ->
    [yes] The grid fails at every hour of the year. Served: { $share } of the load. Battery and plugged-in cars hold { $energy } and are { $full } full when it fails.
   *[no] The grid fails at every hour of the year. Served: { $share } of the load. The battery holds { $energy } and is { $full } full when it fails.
  }

## Bills

community-bills = What each home pays
community-bills-none = The block’s file does not say how its homes differ ([series.variety]), so that no bills can be told.
community-bills-by = What each home pays: { $rule }
community-bills-sentence = The bills sum to { $total }, what the block costs. By sharing a home saves { $least } to { $most }, in the middle { $middle }; { $worse ->
    [0] no home is worse off.
    [one] one home is worse off.
   *[other] { $worse } homes are worse off.
  }
community-bills-note = Homes from the one that uses least to the one that uses most; how they differ is stated, not measured. All own the plant alike; saved is against a home that keeps its part of the plant to itself.
community-bills-dearer = { $count ->
    [0] No home pays more than on the grid without plant.
    [one] One home pays more than on the grid without plant: it uses little and bears its equal part of the plant.
   *[other] { $count } homes pay more than on the grid without plant: they use little and bear their equal part of the plant.
  }
community-bill = Pays in the block
community-bill-grid-only = On the grid, without plant
community-home = Home { $home }
community-home-column = Home
community-rule-choose = Rule
community-rule-bill-sharing = Bill sharing
community-rule-mmr = Mid-market rate
community-rule-sdr = Supply–demand ratio
community-rule-nodal = Nodal price

## Fronts

community-fronts = What less CO2 and longer survival cost
community-fronts-ask = Work it out
community-fronts-working = A dozen plans of the whole year are being worked out; that may take a minute.
community-fronts-explained = A dozen plans of the whole year; the sizes are freed up to the roof.
community-front-carbon = Cost against CO2
community-front-carbon-sentence = Each point is the cheapest plan at a price of CO2.
community-front-resilience = Cost against outages survived
community-front-resilience-sentence = Each point survives outages of that length from { $probability } of all hours, with { $share } of the load, from a battery { $full } full.
community-front-sizes = sun { $pv } kWp, battery { $battery } kWh
community-front-missing = Not possible: { $which }.

## Run and judged

community-report-pdf = Report (PDF)
community-report-xlsx = Report (workbook)
community-job-cancel = Cancel
community-job-cancelled = Cancelled; nothing was kept.
community-job-no-right = Only those who may calculate can start this.
community-days = days
community-run = Run on forecasts
community-run-explained = The plan knows the whole year beforehand. Here the block is run day by day on what is known at midnight: how much of the promised saving is left?
community-run-known = What is known of the days to come
community-known-perfect = everything
community-known-yesterday = each day will be like yesterday
community-known-last-week = each day will be like its weekday a week before
community-run-horizon = Looking ahead
community-run-start = Run the year
community-run-promised = Promised saving a year
community-run-promised-note = with the year known beforehand, against the grid alone
community-run-reached = Saving as run
community-run-share = { $share } of the promise
community-run-dearer = Dearer than promised
community-run-days = { $count } days run
community-run-how = How it is run
community-run-row-grid = The same homes on the grid alone
community-run-row-promised = With the year known beforehand
community-run-row-reached = Day by day on forecasts
community-run-saving = Saving
community-run-peak = Highest import
community-run-schedule = Schedule as run (CSV)
community-judge = In other years
community-judge-explained = The sizes are best for the block’s own year. Here only the running is planned anew: what do these sizes cost in a year they were not made for?
community-judge-load = Load, of the own year
community-judge-sun = Sun, of the own year
community-judge-tables = Tables of other years (CSV)
community-judge-columns = Columns block_load_kw, pv_pu_kw_per_kwp, import_price…
community-judge-start = Judge the sizes
community-judge-stated = Made-up year: load { $load }%, sun { $sun }%
community-judge-year = Year
community-judge-own = The block’s own year
community-judge-cost = Cost with these sizes
community-judge-best = Cost with the best sizes for that year
community-judge-regret = Dearer by
community-judge-impossible = not possible
community-judge-in-the-way = { $year }: { $limit } stands in the way. It is { $asked }; { $needed } would do.

## Place and conditions

community-place = Where it lies
community-conditions = Before it may be built
community-conditions-explained = Each is held against the block’s own facts and the plan as it stands. Where one is not met, the answer is “not possible”; what no fact tells is asked for.
community-verdict-holds = Met
community-verdict-fails = Not met
community-verdict-missing = Fact missing
community-verdict-unchecked = Not checked
community-condition-at-most = { $value } of { $limit } at most
community-fact-roof-area-m2 = Roof of all houses
community-fact-connection-kw = Power of the connection
community-fact-missing = Say it in the block’s file: { $key }
community-answer-not-built = { $count ->
    [one] Not possible here: one condition is not met.
   *[other] Not possible here: { $count } conditions are not met.
  }
community-answer-facts-missing = { $count ->
    [one] Whether it may be built nobody can say yet: one fact is missing.
   *[other] Whether it may be built nobody can say yet: { $count } facts are missing.
  }
community-answer-filled = The load is metered; { $share } of its steps had no reading and were filled from other weeks.
community-payer-by-use = What all share costs { $amount } ({ $energy }) and lies in the homes’ bills, by use.
community-payer-equally = What all share costs { $amount } ({ $energy }) and lies in the homes’ bills, in equal parts.
community-payer-by-area = What all share costs { $amount } ({ $energy }) and lies in the homes’ bills, by floor area.
community-payer-management-body = What all share ({ $energy }) is paid by the management body: { $amount }, beside the homes’ bills.
community-claimed-local-share = Claimed local share { $claimed }, computed { $computed }.
community-claimed-outage-hours = Claimed time on its own { $claimed }, computed { $computed } in the mean.

## File and piece

community-file = The block’s file
community-file-ready = Facts, sources and assumptions stand in it. A ready block stays as it is; save your own from it, with the sliders as they stand.
community-file-own = Facts, sources and assumptions stand in it. Every version is kept; the sliders are saved as they stand.
community-file-text = File (TOML)
community-file-note = Why
community-file-save = Save a new version
community-file-save-new = Save as a new block
community-file-withdraw = Take away
community-copy-title = { $title }, own
community-piece = As a piece of a scenario
community-piece-explained = What is bought less counts once, in one cell of the scenario, with the factor and price of its own carrier.
community-piece-save = Save the piece
