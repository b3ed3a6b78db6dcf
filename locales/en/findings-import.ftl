# reviewed = true
# What the import of files finds and does not take. Key: finding-<code>, dots and underscores as dashes.

finding-row-no-facility = The row names no facility: neither id nor name is filled in. It begins “{ $found }”.
    .title = Row without facility

finding-row-no-meter = The row names no account, meter or facility. It begins “{ $found }”.
    .title = Row without account

finding-row-no-period = The row does not say which days it covers. It begins “{ $found }”.
    .title = Row without dates

finding-row-duplicate-facility = The facility “{ $found }” stands above with the same year; this row was not taken.
    .title = Facility listed twice

finding-row-duplicate-month = The month { $found } stands above for the same facility; this figure was not taken.
    .title = Month given twice

finding-row-duplicate-year = Another sheet gives this energy for the same year; { $found } was not taken.
    .title = Year given twice

finding-row-total = Rows of totals were left out: { $rows }.
    .title = Rows of totals

finding-cell-not-a-number = “{ $found }” is not a number.
    .title = Not a number

finding-cell-not-a-date = “{ $found }” is not a date.
    .title = Not a date

finding-cell-not-a-month = “{ $found }” is not a month.
    .title = Not a month

finding-cell-out-of-range = “{ $found }” lies outside what is possible here.
    .title = Out of range

finding-cell-negative = A floor area cannot be negative: { $found }.
    .title = Negative area

finding-cell-absurd-area = No building has a floor area of { $found }.
    .title = Impossible floor area

finding-cell-absurd-year = { $found } cannot be the year of completion.
    .title = Impossible year

finding-unit-missing = The numbers of the column “{ $column }” have no unit and were not taken.
    .title = Unit missing

finding-cell-no-unit = The number { $found } has no unit and was not taken.
    .title = Number without unit

finding-unit-unknown = The unit “{ $found }” is not known or does not suit the number; the number was not taken.
    .title = Unknown unit

finding-unit-shared = The column “{ $column }” names no unit; it was read in { $unit }, as the file’s other areas or intensities are.
    .title = Unit taken from a neighbour

finding-carrier-unknown = “{ $found }” is no kind of energy or meter that is known.
    .title = Unknown kind of energy

finding-carrier-missing = The row does not say what is measured. It begins “{ $found }”.
    .title = Kind of energy missing

finding-carrier-conflict = The row says { $found }, other rows of the same meter say something else.
    .title = Kind of energy contradicts

finding-carrier-assumed = The file does not say what { $meters } meters measure; { $carrier } was concluded from the { $from ->
        [unit] unit
       *[name] name of the file or sheet
    }.
    .title = Kind of energy concluded

finding-bill-no-quantity = The bill gives no quantity. The row begins “{ $found }”.
    .title = Bill without quantity

finding-bill-delivery-open = Each delivery is counted as used until the next; the last one over { $days } days.
    .title = Deliveries as consumption

finding-bill-start-assumed = The bills have one date each and are taken to begin at the one before; the first covers { $days } days.
    .title = Start of bills concluded

finding-period-reversed = The bill ends before it begins: { $found }.
    .title = End before start

finding-period-end-included = The end date of bills is their last day ({ $meters } meters).
    .title = Last day included

finding-period-end-shared = The end date of bills is the first day of the next ({ $meters } meters).
    .title = End day shared with the next bill

finding-period-end-assumed = For { $meters } meters the bills do not tell whether the end day belongs to them; it was { $convention ->
        [shared] taken as the first day of the next bill
       *[included] taken as belonging to them
    }.
    .title = Meaning of end dates assumed

finding-date-ambiguous = The dates do not tell whether day or month comes first; the { $order ->
        [month-first] month
       *[day-first] day
    } was taken to come first.
    .title = Order of day and month open

finding-header-duplicate = The header “{ $column }” stands twice; the first column was taken.
    .title = Header stands twice

finding-header-missing = Columns with data and without header in row { $row } were left out: { $columns }.
    .title = Columns without header

finding-sheet-left-out = The sheet “{ $sheet }” holds nothing that is read.
    .title = Sheet left out

finding-energy-unspecified = The file’s total differs from its carriers by { $energy_kwh } kWh of { $total_kwh } kWh; the difference is carried as unspecified, without emissions.
    .title = Energy of no named carrier

finding-energy-unspecified-rounding = In { $rows } rows the total differs from its carriers by rounding, { $energy_kwh } kWh in all; it is carried as unspecified.
    .title = Rounding in totals

finding-energy-remainder-unknown = Some carriers are given by volume or mass, so that the rest of the total cannot be told.
    .title = Total not comparable

finding-energy-column-chosen = Several columns give { $carrier }; “{ $taken }” was taken, not “{ $others }”.
    .title = One of several columns taken

finding-energy-columns-disagree = Two columns for { $carrier } differ: { $taken } was taken, the other says { $other }.
    .title = Columns contradict

finding-energy-months-disagree = The months of { $carrier } sum to { $months_kwh } kWh, the year is given as { $year_kwh } kWh; the months were taken.
    .title = Months and year contradict

finding-energy-from-intensity = The file gives only an intensity; with { $area_m2 } m2 it makes { $energy_kwh } kWh.
    .title = Energy from intensity

finding-energy-negative = The yearly figure for { $carrier } is negative: { $found }. It was taken as it stands.
    .title = Negative yearly energy

finding-energy-zero = All energy of the year is given as zero.
    .title = No energy at all

finding-energy-missing = The row gives no energy.
    .title = Energy not filled in

finding-energy-no-year = { $rows } rows give yearly energy and no year; the energy was not taken.
    .title = Year missing

finding-energy-year-from-name = { $rows } rows give no year; { $year } was taken from the file’s name.
    .title = Year from the file’s name

finding-meter-left-out = Meters of “{ $kind }” measure no energy and were left out: { $meters }.
    .title = Meters of other things left out

finding-meter-not-in-metrics = { $meters } meters are marked as not counting for their property; they are kept and serve no facility.
    .title = Meters that do not count

finding-meter-shared = { $facilities } facilities share the account without saying how; each got an equal share.
    .title = Account of several facilities

finding-meter-duplicate = The account stands twice for the same facility.
    .title = Account listed twice

finding-meter-facility-by-name = The list names facilities without their ids; they are found by name.
    .title = Facilities by name only

finding-meter-unused = Columns of zeros over all months made no meter: { $meters }.
    .title = Carriers not used

finding-weather-observed-daily = { $days } days of observed temperatures came as daily means: whether each day had enough hours cannot be seen.
    .title = Daily means of temperature

## Interval readings

finding-reading-label-assumed = The file does not say whether its times name the beginning or the end of an interval; they were taken for the { $label ->
    [end] end
   *[start] beginning
  }.
    .title = Meaning of times concluded

finding-reading-duplicate = { $readings } readings of meter { $meter } stand twice, { $different } of them with another value; the last one counts.
    .title = Readings given twice

finding-reading-left-out = { $readings } readings of meter { $meter } were left out: { $reason ->
    [exported] they count energy fed into the grid
    [alone] a single reading does not say how long it is
   *[overlap] they begin within the interval before
  }.
    .title = Readings left out

finding-reading-negative = { $readings } readings of meter { $meter } are negative: perhaps there is generation behind the meter.
    .title = Negative readings

finding-reading-no-such-time = The time { $found } does not exist on the clock of the place: summer time leaves it out.
    .title = Time that does not exist

finding-reading-no-type = The interval block { $found } does not say what it measures: no reading type belongs to it.
    .title = Readings without a type
