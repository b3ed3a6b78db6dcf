# reviewed = true
# The report on a block of homes. English is the source language.

block-report-title = { $block }: what the block costs, emits and survives
block-report-origin = Block { $block } · { $date }
block-report-mark-stated = Homes stated, not measured
block-report-answer = The answer
block-report-cost = The block costs { $cost } a year, { $plant } of it the plant, emits { $emissions }, and makes { $share } of its power itself.
block-report-alone = When the grid fails it lives on for { $mean } in the mean over all hours of the year, { $least } at worst.
block-report-against-grid = That is { $amount } { $direction ->
    [more] more
   *[less] less
  } a year than the same homes on the grid alone ({ $alone }).
block-report-claim-local-share = Claimed: { $claimed } of its power its own; computed: { $computed } ({ $source }).
block-report-claim-outage-hours = Claimed: { $claimed } on its own; computed: { $computed } in the mean ({ $source }).
block-report-unpriced = The block’s file has no price for some of the plant: this is the cost of energy alone.
block-report-impossible = Not possible: no plan meets all limits of the block.
block-report-may-be-built = { $fails ->
    [0] { $missing ->
        [0] No condition speaks against building it.
        [one] Nobody can say yet whether it may be built: one fact is missing.
       *[other] Nobody can say yet whether it may be built: { $missing } facts are missing.
      }
    [one] It may not be built so: one condition is not met.
   *[other] It may not be built so: { $fails } conditions are not met.
  }
block-report-filled = The load comes from meters; { $share } of its steps had no reading and were filled from other weeks.

block-report-conditions = Before it may be built
block-report-conditions-explained = Each condition is held against the block’s own facts and its plan. What no fact tells is asked for by its key in the block’s file.
block-report-no-conditions = The block’s file names no condition.
block-report-verdict-holds = met
block-report-verdict-fails = not met
block-report-verdict-missing = fact missing
block-report-verdict-unchecked = not checked
block-report-of-at-most = { $value } of { $limit } at most
block-report-head-condition = Condition
block-report-head-verdict = Finding
block-report-head-rests-on = Rests on
block-report-head-source = Source

block-report-year = The year
block-report-head-figure = Figure
block-report-head-value = Value
block-report-head-unit = Unit
block-report-figure-plant-cost = Plant, a year
block-report-figure-energy-cost = Energy bought
block-report-figure-demand-cost = Greatest power
block-report-figure-export-income = Earned by sale
block-report-figure-total-cost = Cost of the block
block-report-figure-consumption = Used in the block
block-report-figure-pv = From the sun: used, stored or sold
block-report-figure-pv-unused = From the sun: not used
block-report-figure-import = Bought
block-report-figure-export = Sold
block-report-figure-peak = Greatest import
block-report-figure-carbon = CO2 of what is bought

block-report-sizes = Sizes, and what limits them
block-report-head-plant = Plant
block-report-head-size = Size
block-report-head-least = Least
block-report-head-most = Most
block-report-head-bound = What keeps it there
block-report-plant-pv = Solar modules
block-report-plant-battery = Battery
block-report-plant-charger = Charger
block-report-plant-discharger = Discharger
block-report-bound-given = It is given
block-report-bound-most = Its limit: more would pay
block-report-bound-least = Its least: less would be cheaper
block-report-bound-outage = Cost, or the outage to be survived
block-report-bound-free = Cost alone

block-report-outages = When the grid fails
block-report-outages-explained = Share of the start hours from which an outage of that length is survived, serving { $share } of the load, from { $energy } of storage { $full } full.
block-report-head-outage = Outage
block-report-head-all = All hours
block-report-head-season-1 = December to February
block-report-head-season-2 = March to May
block-report-head-season-3 = June to August
block-report-head-season-4 = September to November

block-report-rules = Who pays what: the rules
block-report-rules-explained = Under every rule the bills sum to what the block costs. Savings are against a home that keeps its part of the plant to itself.
block-report-head-rule = Rule
block-report-head-bills = Sum of the bills
block-report-head-saving-least = Least saving
block-report-head-saving-middle = Middle saving
block-report-head-saving-most = Greatest saving
block-report-head-worse-off = Worse off
block-report-head-gini = Gini of savings
block-report-head-common = Common loads
block-report-rule-bill-sharing = Bill sharing
block-report-rule-mmr = Mid-market rate
block-report-rule-sdr = Supply–demand ratio
block-report-rule-nodal = Nodal price
block-report-payer-by-use = What all homes share (lifts, pumps, lights) is paid by the homes, by the energy that each uses; their bills hold it.
block-report-payer-equally = What all homes share (lifts, pumps, lights) is paid by the homes, all alike; their bills hold it.
block-report-payer-by-area = What all homes share (lifts, pumps, lights) is paid by the homes, by floor area; their bills hold it.
block-report-payer-management-body = What all homes share (lifts, pumps, lights) is paid by the management body, on a bill of its own.

block-report-homes = Who pays what: the homes
block-report-homes-explained = From the home that uses least to the one that uses most, a year.
block-report-head-home = Home
block-report-head-grid-only = On the grid, no plant

block-report-limits = What stands in the way
block-report-limits-explained = Each line alone would do, with all other limits kept; the smallest change comes first.
block-report-head-limit = Limit
block-report-head-asked = Now
block-report-head-needed = Would do

block-report-method = Method and its limits
block-report-method-text = Sizes and running are found together, step by step for the whole year, by linear programming; outages begin at every hour of the year.
block-report-method-limits = The plan knows the year beforehand; a controller on forecasts saves less. Sizes that are best in one year may be poor in another. Where homes are stated, their bills are those of stated homes.
block-report-proof = No plan costs less by more than { $gap } of its cost: this is proven from the programme’s own figures.
