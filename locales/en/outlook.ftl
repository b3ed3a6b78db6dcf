# reviewed = true
# Plan, paths and map: words in answers about what may come.

outlook-budget-given = given by whoever ran the chain
outlook-budget-of-pack = the starting value of { $source } ({ $status })

## Columns of the plan to take away

outlook-column-start-year = First year of works
outlook-column-year = Finished in
outlook-column-facility-id = Facility id

## What brings emissions down

outlook-wedge-grid = Cleaner grid
outlook-wedge-own-estate = Plan in the own estate
outlook-wedge-rest-of-stock = Same measures in the other buildings
outlook-wedge-other-measures = Other measures
outlook-wedges-divided = What the plan takes away in a year is divided over its measures in proportion to what each brings alone, on the grid of that year: measures overlap, and no measure is favoured by its place in the order.
outlook-wedges-city = The plan counts once, in the own estate. The same measures in the other buildings are an action of the city; its share and pace are assumptions.

## The own buildings in a scenario of the city

outlook-own-place = Own buildings
outlook-own-plan = Plan of the city’s own buildings (run { $run })
outlook-own-account = Bills of { $year } as run { $run } counts them, carried back to the base year with the line that they are a part of.
outlook-own-line = Less the city’s own buildings, which stand one by one.
