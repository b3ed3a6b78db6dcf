# reviewed = true
# The page of the savings: what did works at a facility save, and how sure is that? English is the source language.

savings-title = Savings
savings-title-of = Savings at { $name }
savings-question = What did the works save, and how sure is that?
savings-from-facility = What did works here save?
savings-to-facility = To the facility
savings-report-file = Report on these savings: { $format }

## What is asked

savings-field-facility = Facility
savings-field-facility-placeholder = Name, address, account or meter
savings-field-carrier = Carrier
savings-field-from = Works from
savings-field-to = Works to
savings-field-model = Model
savings-model-caltrack-billing = CalTRACK 2.0 on bills
savings-model-opendsm-billing = OpenDSM on bills
savings-model-caltrack-daily = CalTRACK 2.0 on daily readings
savings-model-tropical-daily = Model for the tropics on daily readings
savings-model-opendsm-daily = OpenDSM on daily readings
savings-compare = Compare
savings-bills-covered = Data cover { $first } to { $last }.
savings-from-missing = Say on which day the works began.
savings-to-missing = Say on which day the works ended.
savings-works-reversed = The works cannot end before they begin.

## Before there is an answer

savings-none = Choose a facility and say when works were done there: its bills from before, and the weather since, tell what they saved.
savings-when = When were works done at { $name }? Say the days, and the bills before and after them are compared.
savings-when-suggested = When were works done at { $name }? The days below are only a suggestion, the middle of its bills: put in the true ones and compare.
savings-no-result = There is no answer for these days. Try others.

## The answer

savings-answer-saved = The works saved { $saving } { $span } ({ $band } at { $confidence }), { $share } of what would have been used.
savings-answer-saved-bandless = The works seem to have saved { $saving } { $span }, { $share } of what would have been used; how sure that is cannot be told.
savings-answer-not-proved = No saving is proved: the meters show { $saving } { $direction ->
    [more] more
   *[less] less
  } { $span } ({ $band } at { $confidence }).
savings-answer-not-proved-bandless = No saving is proved: the meters show { $saving } { $direction ->
    [more] more
   *[less] less
  } { $span }, and how sure that is cannot be told.
savings-answer-more-used = After the works more was used, not less: { $saving } more { $span } ({ $band } at { $confidence }), { $share } above what would have been used.
savings-answer-more-used-bandless = After the works more seems to have been used, not less: { $saving } more { $span }, { $share } above what would have been used; how sure that is cannot be told.
savings-answer-compared = Without the works it would have been { $counterfactual } from { $first } to { $last }; the meters show { $observed }.
savings-answer-provable = In four of five cases a saving of { $smallest } would be proved, { $share } of what would have been used; a smaller one less often.
savings-answer-disqualified = The method advises against using this figure: see the errors below.
savings-span-year = in a year
savings-span-days = in { $days ->
    [one] one day
   *[other] { $days } days
  }
savings-works-day = Works on { $day }
savings-works-days = Works from { $from } to { $to }
savings-figure-saved = Saved
savings-figure-band = { $band } at { $confidence }
savings-figure-bandless = without a band
savings-figure-without = Without the works
savings-figure-metered = Metered
savings-figure-smallest = Smallest saving to be proved
savings-figure-share = { $share } of what would have been used

## The chart

savings-chart = Use before and after the works
savings-chart-sentence = Use of { $name } from { $first } to { $last }: { $before } before the works; after them { $after }, where { $without } would have been used without them.
savings-chart-note = Each step is a bill; its height is the mean use of a day, so that the area between the lines is the saving.
savings-chart-note-readings = Each step is a month of daily readings; its height is the mean use of a day, so that the area between the lines is the saving.
savings-chart-note-band = The pale band is the range of the whole saving at { $confidence }, shared evenly by its days.
savings-daily = { $energy } a day
savings-unit-daily = kWh a day
savings-from-to = { $first } to { $last }
savings-line-metered = Metered
savings-line-without = Without the works
savings-line-baseline = Baseline model
savings-line-band = Range at { $confidence }
savings-zone-baseline = Before
savings-zone-works = Works
savings-zone-reporting = After
savings-column-first = First day
savings-column-last = Last day
savings-column-days = Days
savings-column-side = Part
savings-column-predicted = By the baseline

## How the baseline was found

savings-baseline = How the baseline was found
savings-baseline-lead = A baseline says how much a meter used in which weather before the works. R² is the share of the ups and downs that it explains; CV(RMSE) is its usual miss, as a share of the mean use.
savings-baseline-unsplit = Base load and cooling cannot be told apart (meter { $meters }): their figures are one of many that fit, the saving is the same with all.
savings-column-meter = Meter
savings-column-form = Follows the weather by
savings-column-base = Base load
savings-column-heating-from = Heats below
savings-column-heating = Per heating degree day
savings-column-cooling-from = Cools above
savings-column-cooling = Per cooling degree day
savings-column-r2 = Adjusted R²
savings-column-candidates = Candidates
savings-candidates = { $qualified } qualified, { $disqualified } disqualified, { $not_attempted } not tried
savings-rivals = Why the other models lost

## What is noteworthy

savings-findings = What to know about these data
savings-findings-none = Nothing stands against this figure.
savings-finding-of = Meter { $meter }: { $message }

## Method and limits

savings-method = Method and limits
