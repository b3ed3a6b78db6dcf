# reviewed = true
# Studies of savings: works planned, judged, compared, together. English is the source language.

## All studies

study-all = All studies
study-all-question = What did the city's works save together?
study-all-none = No works are studied yet. Plan works at a facility: before money is spent, its bills or readings tell the smallest saving that can be proved.
study-all-file = All studies as a file: { $format }
study-to-savings = One facility
study-plan-works = Plan works
study-portfolio-answer = { $studies ->
    [one] One study shows
   *[other] { $studies } studies together show
  } { $savings } saved ({ $band } at { $confidence }).
study-portfolio-none-yet = { $studies ->
    [one] One study is kept; it has
   *[other] { $studies } studies are kept; none has
  } no readings after the works yet.
study-saved = Saved
study-expected-year = Expected a year
study-band-ends = If errors were independent
study-band-common = { $band } if they were one
study-correlation = Correlation of the errors
study-correlation-hint = Assumed: one weather and one method hold for all.
study-by-measure-note = The saving of works with several measures is shared out by what was expected of each.
study-district = District
study-no-result = no result yet
study-events-open = Events open

## A new study

study-new-title = Plan works
study-new-title-of = Plan works at { $name }
study-new-question = What is done, what shall it save, and can that be proved?
study-new-none = Choose the facility where works are planned or were done.
study-no-bills = { $name } has no bills or readings: without them nothing can be said about a saving.
study-field-title = Name of the works
study-measures = Measures
study-measure-add = Another measure
study-measure-remove = Remove this measure
study-measure-name = Measure
study-measure-end-use = Acts on
study-measure-expected = Expected saving a year
study-measure-spot-cost = Cost of measuring once before and once after (A)
study-measure-submeter-cost = Cost of a meter of its own (B)
study-measure-varies = Its load or hours vary with weather or use
study-field-cost = Cost of the works
study-field-months = Months of reporting
study-field-supply-cost = Cost of judging by the supply meter (C)
study-model-suiting = the one that suits the data
study-apart = Metered apart
study-apart-lead = Meters behind the supply meter that are no part of the works: charging of cars, a tenant’s plant. Their energy is taken off.
study-field-missing = Days without a reading or weather
study-field-missing-hint = How they are counted; both figures are shown.
study-missing-saving-share = as the share that the others save
study-missing-month-mean = as the mean of their month
study-missing-leave-out = left out, as in CalTRACK
study-field-note = Note
study-field-why = Why it is changed
study-field-note-hint = Kept with this version.
study-keep = Keep the study
study-cancel = Cancel
study-problem-title = Give the works a name.
study-problem-from = Say on which day the works begin.
study-problem-to = Say on which day the works end; not before they begin.
study-problem-measure = Name every measure.
study-problem-expected = Say what every measure shall save in a year.

## A study

study-title = Study
study-question = Works at { $name }: can their saving be proved, and what was it?
study-plan-file = Plan of measurement: { $format }
study-change = Change
study-change-title = Change the study
study-withdraw = Take away
study-withdraw-title = Take { $title } away?
study-withdraw-text = The study leaves all lists; its versions stay in the city's database.
study-meters = meters { $meters }
study-generation = generation added back: { $meters }
study-apart-meters = taken off: { $meters }
study-answer-saved = The works saved { $savings } ({ $band } at { $confidence }).
study-answer-not-proved = No saving is proved: { $savings } lies within its band ({ $band } at { $confidence }).
study-answer-more-used = After the works more was used, not less: { $savings } ({ $band } at { $confidence }).
study-answer-unbanded = What was metered says { $savings }, but it is too little for a band: nothing is proved.
study-answer-filled = Days without a reading or weather add { $added }.
study-answer-undecided = { $events ->
    [one] One event waits
   *[other] { $events } events wait
  } for a decision.

## The plan

study-plan = What this meter can prove
study-expected = Expected saving
study-smallest = Smallest provable saving
study-smallest-note = { $share } of the use; proved in { $power } of the cases
study-half-band = Half-width of the band
study-half-band-note = { $share } of the use at { $confidence }
study-months-to-prove = Until the expected saving is proved
study-months = { $months ->
    [one] one month
   *[other] { $months } months
  }
study-months-never = more than three years
study-months-planned = planned: { $months ->
    [one] one month
   *[other] { $months } months
  }
study-measuring-cost = Measuring costs
study-cost-share = { $share } of what the saving is worth
study-advice = What would help

## The result

study-result = What was saved
study-before-events = Before events
study-filled-days = { $days ->
    [one] one day
   *[other] { $days } days
  } { $method }
study-as-metered = As metered
study-normal-year = In a normal year
study-normal-year-none = needs a year of bills or readings after the works

## Events

study-events = Events that are neither weather nor works
study-events-none = The readings show no shift beside weather and works.
study-events-lead = The readings shift on these days. Ask what happened: a tenant, a fire, a fault. Nothing is adjusted before a person decides.
study-events-former = { $decisions ->
    [one] One decision speaks
   *[other] { $decisions } decisions speak
  } of days that the readings do not show as an event any more.
study-event-days = Days
study-event-kind = How it ends
study-event-step = stays
study-event-temporary = comes back
study-event-change = Used more
study-event-evidence = Evidence
study-event-evidence-of = { $evidence }; needs { $threshold }
study-event-decision = Decision
study-event-decided = { $verdict }: { $why }
study-event-open = open
study-event-adjustment = Adds to the saving
study-event-act = What to do
study-event-decide = Decide
study-verdict-accept = accepted
study-verdict-reject = rejected
study-verdict-adjust = known better
study-decide-title = What happened from { $first } to { $last }?
study-decide-text = The readings say that { $change } ± { $error } kWh a day more was used than before.
study-decide-accept = It happened: adjust as the readings say
study-decide-reject = No event, or part of the works: adjust nothing
study-decide-adjust = It happened, and the change is known better
study-decide-change = More used a day
study-decide-error = Standard error
study-decide-error-hint = Zero where it was metered.
study-decide-why = Why
study-decide-why-missing = Say why: who asks in a year must find it.
study-decide-keep = Keep the decision

## The comparison group

study-comparison = Beside like facilities without works
study-comparison-lead = A pandemic, a price shock or a mild year changes all buildings alike. What happened to facilities of the same use and size without works is taken off the saving.
study-comparison-share = Saved without works
study-comparison-net = Saving net of the group
study-comparison-before = Year before the works
study-comparison-saved = Saved without works
study-comparison-proposed = Proposed: the { $members } nearest of { $looked } facilities of the same use and like size, by use of energy before the works and floor area.
study-comparison-chosen = Chosen for this study: { $members } of { $looked } facilities of the same use and like size.
study-comparison-keep = Keep these { $members } as the group
study-comparison-reset = Back to the proposal
study-comparison-note = Comparison group chosen

## Versions

study-versions = Versions
study-version = { $at }, { $actor }.
