# reviewed = true
# Plans of measurement and savings of all works, in files and on pages. English is the source language.

## All studies

mv-portfolio-title = Savings of all works
mv-portfolio-answer = { $studies ->
    [one] One study shows
   *[other] { $studies } studies show
  } { $savings } saved, ±{ $band } at { $confidence } confidence with a correlation of { $correlation } between their errors; ±{ $independent } if errors were independent, ±{ $common } if they were one.
mv-portfolio-total = Together
mv-portfolio-all = All studies
mv-portfolio-studies = Studies
mv-portfolio-by-measure = By measure
mv-portfolio-by-district = By district
mv-portfolio-measure = Measure
mv-portfolio-study = Study
mv-portfolio-facility-id = Facility id
mv-portfolio-facility = Facility
mv-portfolio-measures = Measures
mv-portfolio-cost = Cost of the works
mv-portfolio-expected = Expected
mv-portfolio-smallest = Smallest provable
mv-portfolio-normal-year = In a normal year
mv-portfolio-verdict = Verdict
mv-portfolio-counted-in = counted in { $study }
mv-portfolio-count = Studies with a result
mv-portfolio-band-independent = Band, errors independent
mv-portfolio-band-common = Band, errors in common
mv-verdict-saved = saved
mv-verdict-not-proved = not proved
mv-verdict-more-used = more used

## The plan of measurement

mv-plan-title = How the saving at { $facility } will be measured
mv-plan-origin = Study { $study } · version { $version }
mv-plan-answer = What this meter can prove
mv-plan-answer-provable = The expected saving of { $expected } ({ $share }) in { $months ->
    [one] one month
   *[other] { $months } months
  } can be proved by the supply meter: the smallest that it can prove is { $smallest } ({ $smallest_share }).
mv-plan-answer-too-small = The expected saving of { $expected } ({ $share }) in { $months ->
    [one] one month
   *[other] { $months } months
  } is too small for the supply meter: the smallest that it can prove is { $smallest } ({ $smallest_share }).
mv-plan-answer-unknown = Whether the expected saving of { $expected } ({ $share }) can be proved cannot be told from these bills.
mv-plan-band = A saving measured so will have a band of ±{ $band } at { $confidence } confidence; one of the smallest size is proved in { $power } of the cases.
mv-plan-works = Works from { $from } to { $to }; cost { $cost }.
mv-plan-cost = Measuring costs { $cost }.
mv-plan-cost-share = That is { $share } of what the expected saving is worth.
mv-plan-measure = Measure
mv-plan-end-use = Acts on
mv-plan-option = IPMVP option
mv-plan-reason = Why
mv-plan-measuring = Measuring
mv-plan-measures = Measures and how each is measured
mv-plan-months = Months of reporting
mv-plan-smallest = Smallest provable saving
mv-plan-half-band = Half-width of the band
mv-plan-by-months = What longer reporting proves
mv-plan-quantities = What is measured
mv-plan-static = What to write down before the works
mv-plan-baseline = Baseline from { $first } to { $last }, model { $model }, CV(RMSE) { $cvrmse }.
mv-plan-method = How this was worked out
mv-plan-method-text = Options A, B and C are those of the International Performance Measurement and Verification Protocol. The band is the fractional savings uncertainty of ASHRAE Guideline 14; the smallest provable saving is the minimum detectable value after Currie (1968). Both rest on the fit of the baseline as it is today.

## What would help

mv-advice-longer-reporting = Count savings for { $months ->
    [one] one month
   *[other] { $months } months
  }: then the expected saving can be proved.
mv-advice-longer-baseline = Read the meter for { $days ->
    [one] one more day
   *[other] { $days } more days
  } before the works: the baseline does not hold a whole year yet.
mv-advice-submeter = Give the measure a meter of its own (option B): what is small beside the whole building is large beside itself.
mv-advice-finer-readings = Have the supply meter read every day or hour: a bill shows one figure where days show thirty.

## What a measure acts on

mv-end-use-lighting = Lighting
mv-end-use-cooling = Cooling
mv-end-use-heating = Heating
mv-end-use-ventilation = Ventilation
mv-end-use-pumping = Pumps
mv-end-use-hot-water = Hot water
mv-end-use-envelope = Envelope
mv-end-use-equipment = Appliances and equipment
mv-end-use-operation = Operation and tuning
mv-end-use-solar = Solar generation

## Why an option was chosen

mv-reason-supply-meter-proves = The supply meter can prove the saving of all measures together (option C).
mv-reason-isolation-cheaper = The supply meter could prove the saving, but measuring each measure by itself costs less.
mv-reason-too-small-for-supply-meter = The saving is too small for the supply meter.
mv-reason-no-baseline-fitted = No baseline says what the supply meter can prove.
mv-reason-load-varies = Its load or hours vary: all of it is metered (option B).
mv-reason-load-constant = Its load and hours are constant: the key parameter is enough (option A).
mv-reason-cannot-be-isolated = It cannot be measured by itself at a known cost; the supply meter judges it.
mv-reason-metered-by-itself = It is metered by itself anyway.

## What is measured

mv-quantity-supply-energy = Energy at the supply meter
mv-quantity-generation = Generation on the place
mv-quantity-outdoor-temperature = Outdoor temperature, hourly
mv-quantity-outdoor-humidity = Outdoor humidity, hourly
mv-quantity-end-use-energy = Energy of the end use by a meter of its own
mv-quantity-spot-power = Power, once before and once after
mv-quantity-operating-hours = Operating hours
mv-quantity-delivered-heat = Heat or cold that the plant delivers

## What must be written down

mv-static-floor-area = Floor area in use
mv-static-occupancy = People and tenants
mv-static-opening-hours = Opening hours, holidays, shifts
mv-static-set-points = Set-points and set-backs
mv-static-installed-equipment = Installed equipment and its power
mv-static-behind-the-meter = Solar systems, batteries, charging of cars
mv-static-envelope = Envelope and shading

## Terms of models, method and limits: on paper and page alike

savings-form-intercept_only = base load alone
savings-form-hdd_only = base load and heating
savings-form-cdd_only = base load and cooling
savings-form-cdd_hdd = base load, heating and cooling
savings-form-tidd = base load alone
savings-form-c_hdd_tidd = base load and one slope
savings-form-c_hdd_tidd_smooth = base load and one slope, smooth bend
savings-form-hdd_tidd_cdd = base load, heating and cooling
savings-form-hdd_tidd_cdd_smooth = base load, heating and cooling, smooth bends
savings-form-dry_bulb = air temperature
savings-form-wet_bulb = wet bulb
savings-form-enthalpy = enthalpy of the air
savings-form-whole_day = the whole day
savings-form-daytime = daytime
savings-form-kinds_of_day = kinds of day alone
savings-method-how = How it is computed
savings-method-limits = What it cannot tell
savings-method-baseline = The bills of { $days } days before the works are compared with the outdoor temperatures of the same days, meter by meter.
savings-method-readings = The readings of { $days } days before the works are compared with the outdoor temperatures of the same days, meter by meter.
savings-method-caltrack-billing = CalTRACK 2.0 tries base load alone and with heating, cooling or both, with many temperatures at which they could begin, and takes the candidate that explains most.
savings-method-opendsm-billing = OpenDSM fits a curve with up to two bends, lets seasons differ where that pays, and gives bills far from the others little weight.
savings-method-caltrack-daily = CalTRACK 2.0 adds the readings up by day, tries base load alone and with heating, cooling or both, with many temperatures at which they could begin, and takes the candidate that explains most.
savings-method-tropical-daily = The model for the tropics follows temperature and weekday by day; it is experimental.
savings-method-opendsm-daily = OpenDSM adds the readings up by day, fits a curve with up to two bends, lets seasons and weekdays differ where that pays, and gives days far from the others little weight.
savings-method-counterfactual = With the temperatures of { $days } days after the works this model says what would have been used; the saving is that less what was metered.
savings-method-band = The range is the fractional savings uncertainty of ASHRAE Guideline 14 at { $confidence }: it covers what the model misses.
savings-method-band-regression = The range at { $confidence } is that of a sum predicted by linear regression; days that remember the day before count for less.
savings-method-weather = Weather observed from { $first } to { $last }: { $files }.
savings-limit-changes = Whatever else changed at the same time, such as hours, people, equipment or an extension, is counted as if the works had done it.
savings-limit-works = Days of the works, and bills that hold some of them, count to neither side.
savings-limit-year = The figure is that of the weather that there was; another year would give another one.
