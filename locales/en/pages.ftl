# reviewed = true
# What the application's answers say: the inbox, where a figure comes from, end uses, the journal, the search.

## What needs somebody today

inbox-import = Import the city’s files
inbox-import-detail = There are no facilities yet. A list of facilities and their bills is enough to begin.
inbox-first-run = Calculate for the first time
inbox-first-run-detail = The data are here; potential, plan and paths have not been calculated yet.
inbox-run-again = Calculate again
inbox-run-again-detail = Data were imported since the last calculation; potential, plan and paths do not know of them.
inbox-findings = { $count ->
    [one] One finding
   *[other] { $count } findings
  } in { $facilities ->
    [one] one facility
   *[other] { $facilities } facilities
  }.
inbox-findings-elsewhere = { $count ->
    [one] One finding
   *[other] { $count } findings
  } about files or the city as a whole.
inbox-question-worth = What the answer brings: { $worth }.

## Search

search-meter = meter or account { $meter }
search-facilities = { $count ->
    [one] One facility
   *[other] { $count } facilities
  }
search-findings = { $count ->
    [one] One finding
   *[other] { $count } findings
  }

## Journal

change-import = Import
change-run = Calculation
change-document = Document
change-by-command-line = the command line
change-by-local-user = { $user } on the command line
change-run-number = Run { $number }

## Tables to take away

csv-column-latitude = Latitude (°)
csv-column-longitude = Longitude (°)

## End uses

end-use-cooling = Cooling
end-use-heating = Heating
end-use-fans = Fans
end-use-pumps = Pumps
end-use-lighting = Lighting
end-use-equipment = Equipment
end-use-hot-water = Hot water
end-use-lifts = Lifts
end-use-refrigeration = Refrigeration
end-use-process = Processes
end-use-other = Other uses
end-use-unexplained = Not explained by the model

## Where a figure comes from: figures

figure-energy = Energy
figure-emissions = Emissions
figure-eui = Energy use intensity
figure-coverage = Coverage by bills
figure-floor-area = Floor area ({ $kind })
figure-activity = Activity
figure-emission-factor = Emission factor
figure-heating-value = Heating value
figure-conversion = Conversion
figure-bill = Bill
figure-quantity = Quantity
figure-days-counted = Days counted
figure-days-of-the-bill = Days of the bill
figure-share-of-the-meter = Share of the meter
figure-run = Calculation
figure-potential = Potential
figure-belief = State of the data
figure-weather = Weather
figure-seed = Start of the random numbers
figure-draws = Draws
figure-yearly-budget = Yearly budget
figure-program = Program
figure-pack = Pack

## Of what, values and units that are words

figure-of-meter = meter { $meter }
figure-of-estate = own estate { $when }
figure-of-run = calculation { $run }
figure-of-days = { $first } to { $last }
figure-value-not-given = not given
figure-unit-d = days
figure-unit-year = year
figure-unit-version = version
figure-unit-sequence-number = sequence number

## How it was made

method-of-sum = sum
method-of-sum-over-facilities = sum over facilities
method-of-quantity-conversion = quantity × conversion
method-of-activity-emission-factor-rounded-half-to-even-to-the-gram = activity × emission factor, rounded half to even to the gram
method-of-bill-days-counted-days-of-the-bill-share-of-the-meter = bill × days counted / days of the bill × share of the meter
method-of-energy-of-a-full-year-floor-area-given-from-90-coverage-on-missing-days-scaled-lcs-carbon-full-coverage = energy of a full year ÷ floor area; given from 90% coverage on, missing days scaled
method-of-left-out-no-heating-value-holds-on-these-days = left out: no heating value holds on these days
method-of-left-out-no-factor-holds-on-these-days = left out: no factor holds on these days
method-of-left-out-the-carrier-is-not-known = left out: the carrier is not known
method-of-carried-forward-beyond-its-validity = carried forward beyond its validity
method-of-measured = measured
method-of-estimated = estimated
method-of-derived = derived
method-of-exact-by-definition = exact by definition
method-of-one-over-the-heating-value = one over the heating value
method-of-import-account-simulation-plan-scenario = import → account → simulation → plan → scenario
method-of-measures-simulated-again-per-facility-median-of-the-draws = measures simulated again per facility, median of the draws
