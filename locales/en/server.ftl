# reviewed = true
# What the server says beside the pages: jobs, files and columns of an import.

progress-waiting = Waiting for another job to finish

## What a file is

file-kind-facility-list = List of facilities
file-kind-account-list = List of supply accounts or meters
file-kind-bills = Bills
file-kind-portfolio-manager-workbook = Portfolio Manager workbook
file-kind-portfolio-manager-data-request = Portfolio Manager data request
file-kind-portfolio-manager-report = Portfolio Manager report (XML)
file-kind-observed-weather = Observed air temperatures
file-kind-interval-readings = Interval readings

## What a column holds

field-facility-id = Facility number (the owner’s own)
field-facility-name = Name of the facility
field-use = Main use
field-largest-use = Use with the largest floor area
field-largest-use-area = Floor area of the largest use
field-second-use = Use with the second largest floor area
field-second-use-area = Floor area of the second use
field-third-use = Use with the third largest floor area
field-third-use-area = Floor area of the third use
field-use-type = Use, in a table with one row per use
field-use-area = Floor area of that use
field-address = Street address
field-address-part = Further line of the address: city, state, postal code
field-district = District, neighbourhood or planning zone
field-latitude = Latitude in degrees, north positive
field-longitude = Longitude in degrees, east positive
field-year-built = Year of completion
field-storeys = Storeys above ground
field-buildings = Number of buildings
field-site-energy = Yearly energy of all carriers, as the file totals it
field-site-eui = Yearly site energy per floor area
field-emissions = Yearly greenhouse-gas emissions, as the file states them (t)
field-energy-star-score = ENERGY STAR score, 1 to 100
field-year = Calendar year of yearly figures
field-year-ending = Last day of the twelve months of yearly figures
field-meter = Number of a meter
field-account = Number of a supply account
field-meter-name = Name of a meter
field-carrier = Energy carrier or type of meter
field-tariff = Tariff code
field-share = Share of the account that the facility uses (0 to 1, or %)
field-in-metrics = Whether the meter counts for its property
field-start = First day of a bill
field-end = Last day of a bill, or first of the next
field-month = Calendar month of a bill
field-bill-date = Reading or bill date, where a bill has only one
field-delivery-date = Day on which fuel was delivered
field-quantity = Energy, volume or mass on a bill
field-unit = Unit of the numbers in the same row
field-cost = What was paid
field-estimated = Whether the quantity is estimated
field-area-gross-building = Gross floor area of the building without parking
field-area-gross = Gross floor area
field-area-gross-with-parking = Gross floor area with parking
field-area-net = Net or lettable floor area
field-area-conditioned = Conditioned floor area
field-area-parking = Parking area
field-area-site = Land area
field-energy = Energy over a year or month: { $carrier }

## The server where the pages were not built in

server-no-pages-title = The pages of LCS are not in this program
server-no-pages-text = The server runs and answers programs. It was built without the web application. Build it with:

## Savings of works

savings-no-bills = There are no bills of this facility.
savings-no-bills-hint = Import the bills of its meters.
savings-no-weather = Nobody has handed in the weather that was observed.
savings-no-weather-hint = Import a file of air temperatures by hour or day, such as a weather station's.
savings-source-none = Bills are compared: no meter has interval readings.
savings-source-not-asked = The meters have interval readings: say when the works were, and they are used if they cover the days around them.
savings-source-few-before = Bills are compared: interval readings do not cover nine tenths of the year before the works.
savings-source-few-after = Bills are compared: interval readings do not cover nine tenths of the billed days after the works.
savings-source-enough = Interval readings are compared day by day: they cover the year before the works and the days after them, and tell more than bills.
savings-source-chosen-bills = Bills are compared because their model was chosen; interval readings would cover the days around the works.
savings-source-chosen-readings = Interval readings are compared day by day because their model was chosen; they do not cover all the days that the method asks for.
savings-rival-tied = { $name }: fits as well; the rule for ties took the model.
savings-rival-beaten = { $name }: fits less well; its adjusted R² is lower by { $behind }.
savings-rival-behind = { $name }: lies behind by { $behind } on the Bayesian information criterion, where 10 is very strong evidence.
savings-rival-divisions = { $rivals ->
    [one] One other way to divide the year lies
   *[other] { $rivals } other ways to divide the year: the nearest lies
  } behind by { $behind } on the Bayesian information criterion, where 10 is very strong evidence.
savings-rival-negative = { $name }: its best fit has { $parameter ->
    [base] a base load
    [heating] a use for heating
   *[cooling] a use for cooling
  } below zero, which no building has.
savings-rival-few = { $name }: not fitted; there were too few { $kind ->
    [heating] heating
   *[cooling] cooling
  } degree days.
savings-rival-collinear = { $name }: not fitted; heating and cooling cannot be told apart.
