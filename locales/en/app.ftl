# reviewed = true
# A run of the whole chain: its stages, its weather, how it reckons, what it rests on, and what it finds itself.

## Stages

progress-demo = Making the demo city
progress-import = Reading the files
progress-account = Energy and emissions
progress-quality = Checking the data
progress-simulate = Simulating buildings and measures
progress-plan = Ranking the projects
progress-report = Writing the report
progress-block-plan = Finding the best sizes
progress-block-days = Running the block day by day
progress-block-years = Judging other years

## Weather

weather-file = { $file } ({ $place })
weather-synthesised = a typical year made from the climate normals of { $place }

## How it was calculated

method-account = Bills keep the quantity and unit in which they were handed in. They are laid on the calendar day by day and turned into energy with exact units or dated heating values, and into emissions with the factor that holds for the day. Days without a bill stay empty in the account; for potential and plan they are filled from the days around them.
method-findings = Every bill, meter and facility is compared with its own history and with its peers, by medians. Bills given twice and impossible ones do not count; all other findings leave the account as it was handed in. Where a unit or a floor area looks wrong, potential and plan count with the proposed correction, and a finding says so.
method-simulation = A building typical of each facility’s use is simulated for 8,760 hours (zone 5R1C of ISO 13790:2008 with moisture and part load) and scaled to the bills. Each measure is tried alone, then one after the other, since savings overlap.
method-ranges = Ranges reach from the tenth to the ninetieth percentile of { $draws } draws. What a measure really brings and costs is drawn once for all buildings, what differs from building to building is drawn for each.
method-plan = Projects are taken in the order of emissions avoided per investment until the budget of { $years } years is spent (real discount rate { $discount }). What does not fit is passed over. Cost per tonne net of savings never ranks.
method-scenario = The estate and the whole city are followed year by year: without the plan, and with the plan on the grid as it is expected to become, so that no tonne is saved twice. In the other buildings of the city the same measures take hold by shares that are assumptions, listed as such. Every reading of the target is judged for both.

## What it rests on

source-bills = Facilities, meters and bills
source-factor = Emission factor or heating value
source-measure = Cost, life and effect of a measure
source-climate = Climate of the place
source-scenario = Paths and targets
status-own = own data

## Findings of the import into the energy database

finding-bill-superseded = The bill of { $start } to { $end } of meter { $meter } said { $before } ({ $first }); now { $now } counts.
    .title = Bill replaced by a later one

finding-reading-superseded = { $readings } readings of meter { $meter } between { $first } and { $last } replace others that were believed before.
    .title = Readings replaced by later ones

finding-reading-differs-from-bill = The readings of meter { $meter } differ from its bills by more than 2 % ({ $bills } of { $compared } bills). From { $start } until before { $end } the readings say { $read } kWh and the bill says { $billed } kWh. The account rests on the bill.
    .title = Readings and bill disagree

finding-meter-shared-equally = Nobody says how meter { $meter } divides between { $facilities }: each counts with an equal part.
    .title = Shared meter divided evenly

## Findings about the weather

finding-weather-repaired = In the weather file { $weather } { $notes } kinds of gaps or slips were mended.
    .title = Weather file mended

finding-weather-unchecked = The pack has no climate normals: whether { $weather } fits the city cannot be told.
    .title = Weather not checked

finding-weather-neighbour = The weather { $weather } is that of { $place }, { $distance_km } km away; its climate is that of the city.
    .title = Weather of a neighbour

finding-weather-other-climate = The weather { $weather } of { $place }, { $distance_km } km away, is of another climate ({ $differences }): all simulated figures are a demonstration.
    .title = Weather of another climate

finding-weather-synthesised = No weather file was given: the year is made from the climate normals of { $weather }.
    .title = Weather made from normals

## Findings about planning

finding-energy-corrected-for-planning = Bills of this meter look as if they were in another unit. Potential and plan count them with the proposed factor; the account stays as billed.
    .title = Unit corrected for planning

finding-area-corrected-for-planning = The floor area looks as if it were in another unit. Potential and plan count it times { $factor }; the account stays as handed in.
    .title = Floor area corrected for planning

finding-scenario-missing = Pack { $pack } gives no scenario: { $reason }.
    .title = No scenario

## Notes on a pack

finding-pack-unverified = Nobody has verified this value.
    .title = Unverified value

finding-pack-uncited = This value names no source.
    .title = Value without a source

finding-pack-expired = This value has ended and nothing follows it.
    .title = Expired value

finding-pack-expiring = This value ends within a year and nothing follows it.
    .title = Value about to expire

finding-facility-use-from-name = Nothing is said of its use; { $use } was concluded from its name.
    .title = Use concluded from the name
