# reviewed = true
# Findings of measurement and verification. Key: finding-mv-<code>; .title is the name of its kind.

finding-mv-no-data = There are no readings to look at.
    .title = No readings

finding-mv-extra-data-after-requested-end-date = The readings go on for { $days } days after the end of the baseline; those are left out.
    .title = Readings after the baseline

finding-mv-extra-data-before-requested-start-date = The readings begin { $days } days before the baseline; those are left out.
    .title = Readings before the baseline

finding-mv-negative-meter-values = { $n_negative_meter_values } readings are below zero. If the building feeds solar power into the grid, add its generation back before fitting.
    .title = Readings below zero

finding-mv-incorrect-number-of-total-days = The baseline has { $n_days_total } days; the method asks for a year.
    .title = Baseline of the wrong length

finding-mv-too-many-days-with-missing-data = Of { $n_days_total } days only { $n_valid_days } have both a reading and temperatures.
    .title = Too many days without data

finding-mv-too-many-days-with-missing-meter-data = Of { $n_days_total } days only { $n_valid_meter_data_days } have a reading.
    .title = Too many days without a reading

finding-mv-too-many-days-with-missing-temperature-data = Of { $n_days_total } days only { $n_valid_temperature_data_days } have enough temperatures.
    .title = Too many days without temperatures

finding-mv-missing-monthly-temperature-data = A calendar month has only { $lowest_monthly_coverage } of its temperatures, where 0.9 is asked.
    .title = A month without enough temperatures

finding-mv-missing-monthly-hours = A calendar month has only { $lowest_monthly_coverage } of its hours with both energy and temperature, where 0.9 is asked.
    .title = A month without enough hours

finding-mv-off-cycle-reads = { $bills } bills are shorter or longer than the method allows and are left out.
    .title = Bills off their cycle

finding-mv-extreme-values-detected = { $n_extreme_values } readings lie far from the others (median { $median }); the highest is { $max_value }.
    .title = Extreme readings

finding-mv-unable-to-confirm-daily-temperature-sufficiency = Temperatures came as daily means: whether each day had enough hours cannot be seen.
    .title = Hours of temperatures unseen

finding-mv-too-few-unique-meter-values = Only { $unique } of { $readings } readings differ: they may be estimated or copied.
    .title = Too few different readings

finding-mv-model-fit-metrics = The model fits its own baseline badly: CV(RMSE) { $cvrmse }, where { $cvrmse_threshold } is the limit, and { $pnrmse } of the range, where { $pnrmse_threshold } is.
    .title = Poor fit

finding-mv-split-not-identifiable = It was never cold enough to tell base load and cooling apart. The saving stands; the split between them does not.
    .title = Base load and cooling not told apart

finding-mv-bill-longer-than-its-weather = { $bills } bills are longer than the { $weather_days } days of weather that the method gathers for a bill (longest { $longest_days } days).
    .title = Bills longer than their weather

finding-mv-departs-from-reference = The reference implementation would say { $reference_savings } instead of { $savings } saved: it counts days of 23 or 25 hours, blank hours or ties in another way.
    .title = Departs from the reference implementation

finding-mv-reporting-periods-left-out = { $periods } periods after the works lack a reading or weather and are left out of the savings.
    .title = Periods left out of the savings

finding-mv-band-undefined = No error band can be given for this saving: the residuals do not allow it.
    .title = No error band

finding-mv-temperature-beyond-baseline = { $days } days after the works were hotter or colder than any in the baseline: the model reaches beyond what it has seen.
    .title = Weather beyond the baseline

finding-mv-segment-rank-deficient = In { $months } months the model has fewer hours than terms; its coefficients there are the smallest that fit.
    .title = Months with too few hours for the model

finding-mv-non-routine-event-proposed = From a day on the use changed by { $change_per_day } a day (± { $standard_error_per_day }) for { $days } days, which the weather does not explain. Somebody who knows the building has to say whether that was the works.
    .title = Change that the weather does not explain

finding-mv-savings-filled = { $days } days ({ $share } of the period) without a reading or weather were filled: { $savings } of the savings rest on them.
    .title = Days filled

finding-mv-load-incomplete = In { $periods } periods the load cannot be told, because a meter of generation, export or charging has no reading.
    .title = Load cannot be told

finding-mv-comparison-unmatched = { $meters } meters have nobody like them in the comparison group.
    .title = Meters without a match

finding-mv-comparison-not-equivalent = Before the works the comparison group used { $difference } more or less than the meters it stands for; { $limit } is the limit.
    .title = Comparison group unlike
