# reviewed = true
# The first page: where we stand, and what needs us today. English is the source language.

home-title = Home
home-question = Where do we stand, and what needs us today?

## The answer

home-answer-emissions = In { $year } the { $facilities ->
    [one] one facility
   *[other] { $facilities } facilities
  } of the city emitted { $emissions }.
home-answer-potential = { $emissions } a year could be avoided.
home-answer-plan = The plan reaches { $emissions } of it by { $last_year }.
home-answer-potential-none = What could be avoided has not been calculated yet.
home-corrected = As billed. Some bills look wrong in their unit; with the corrections proposed it is { $planning }, from where potential, plan and scenario start.
home-ranges = Ranges run from P10 to P90.

## What the figures rest on

home-mark-coverage = Bills cover { $coverage } of the year where there are bills at all
home-mark-unverified = { $share } of the emissions rest on unverified factors
home-mark-demonstration = Demonstration: weather of another climate
home-mark-run = Potential and plan: run { $run } of { $date }
home-mark-changed = Data have changed since

## Figures

home-figure-emissions = Emissions
home-figure-energy = Energy
home-figure-area = Floor area
home-figure-cost = Energy cost
home-figure-capex = Investment of the plan
home-figure-energy-note = in { $count } of { $all } facilities
home-figure-area-note = { $count } facilities with intensity
home-figure-capex-note = { $count ->
    [one] one project
   *[other] { $count } projects
  }, { $first_year } to { $last_year }

## Target and path

home-target = The target, reading by reading
home-target-none = Readings of the target appear when the chain has been calculated.
home-target-not-set = The pack of this city holds no target and no drivers from which a path could be told.
home-path = Emissions of the city’s own estate
home-path-open = Open the scenario

## The inbox

home-inbox = What needs you
home-inbox-none = Nothing is waiting for you.
home-inbox-finding = Look at them
home-inbox-question = See which
home-inbox-plan = See the plan
home-inbox-assumptions = See the assumptions
home-inbox-run = Go to the plan
home-inbox-import = Import files

## Composition

home-carriers = Emissions by energy carrier
home-uses = Emissions by use
home-uses-rest = { $count } other uses
home-carriers-rest = { $count } other carriers
home-part-sentence = { $name } is the largest with { $share } of { $total }.
home-part-name = Name
home-part-emissions = Emissions
home-part-share = Share
home-part-energy = Energy
home-part-facilities = Facilities
home-part-factor = Factor
home-part-none = No emissions are known for this year.

## Reports, and the empty city

home-reports = Reports of run { $run }
home-reports-all = All reports
home-empty = LCS reads your lists of buildings and bills as they are and shows here where the city stands.
home-empty-import = Import the first files
