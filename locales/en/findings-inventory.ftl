# reviewed = true
# Findings about a city's greenhouse-gas inventory. Key: finding-inventory-<code>; .title is the name of its kind.

finding-inventory-total-disagrees = { $total } is published as { $published_t } t; its lines add up to { $lines_t } t: { $difference_t } t { $direction ->
        [above] above
       *[below] below
    } the lines.{ $explained_by ->
        [left-out] { " " }Leaving out { $lines } would explain it.
        [counted-twice] { " " }Counting { $lines } twice would explain it.
        [counted-though-not-part] { " " }Counting { $lines }, which is no part of it, would explain it.
        [is-another-total] { " " }It is the sum of { $instead } instead.
        [sign-lost] { " " }A lost sign of { $lines } would explain it.
        [unit] { " " }A slip of the unit would explain it.
       *[other] { "" }
    }
    .title = Published total disagrees with its lines

finding-inventory-no-published-totals = No totals are published to hold the lines against.
    .title = No published totals

finding-inventory-total-unknown = { $name } is no total of the protocol; it is not compared.
    .title = Unknown total

finding-inventory-total-unreadable = The published { $name } cannot be read: { $value }.
    .title = Unreadable total

finding-inventory-total-duplicate = { $name } is published twice; the first counts.
    .title = Total given twice

finding-inventory-line-unknown = { $reference } is no line of the protocol and is not counted. { $value }
    .title = Unknown line

finding-inventory-line-duplicate = { $reference } stands twice; the first counts. { $value }
    .title = Line given twice

finding-inventory-line-missing = Lines of the reported level that are not there: { $lines }.
    .title = Missing lines

finding-inventory-line-blank = Lines with neither an amount nor a notation key: { $lines }.
    .title = Blank lines

finding-inventory-value-as-text = The amount of { $lines } is written as text ({ $value }) and was read.
    .title = Amount written as text

finding-inventory-value-unreadable = The amount of { $lines } cannot be read: { $value }. The line counts nothing.
    .title = Unreadable amount

finding-inventory-value-and-key = { $lines } has both an amount ({ $value_t } t) and the key { $key }; the amount counts.
    .title = Amount and notation key

finding-inventory-zero-without-key = Lines of zero without a notation key: { $lines }.
    .title = Zero without a key

finding-inventory-negative-outside-land-use = { $lines } is { $value_t } t, below zero; only land use has sinks.
    .title = Negative outside land use

finding-inventory-key-unknown = { $lines } has the key { $key }, which the protocol does not know.
    .title = Unknown notation key

finding-inventory-key-compound = { $lines } has more than one key: { $key }.
    .title = Several notation keys

finding-inventory-elsewhere-unsaid = Included elsewhere, but it is not said where: { $lines }.
    .title = Included elsewhere, unsaid where

finding-inventory-elsewhere-empty = { $lines } is said to be included in { $elsewhere }, which has no amount.
    .title = Included where nothing is

finding-inventory-not-estimated-unjustified = Not estimated, and no reason is given: { $lines }.
    .title = Not estimated without a reason

finding-inventory-level-incomplete = The level { $level } asks for lines that are not estimated or confidential: { $lines }.
    .title = Level incomplete

finding-inventory-level-unknown = The reporting level is missing or unknown: { $level }.
    .title = Unknown reporting level

finding-inventory-year-unreadable = The year of the inventory is missing or cannot be read: { $year }.
    .title = Unreadable year

finding-inventory-year-spans-two = The inventory's year { $year } runs over two calendar years.
    .title = Year spans two calendar years

finding-inventory-unit-unsaid = No unit is stated; tonnes of CO2 equivalent are taken.
    .title = No unit stated

finding-inventory-city-fact-unreadable = { $name } is not a positive number: { $value }.
    .title = Unreadable fact about the city

finding-inventory-gwp-label-wrong = The warming potentials are called { $label }, but { $gas } is { $value }, where that report says { $expected }. { $of ->
        [none] { "" }
       *[other] It is the value of { $of }.
    }
    .title = Warming potentials of another report

finding-inventory-gases-disagree = { $lines } is { $value_t } t, its gases add up to { $gases_t } t: { $difference_t } t apart.
    .title = Amount is not the sum of its gases

finding-inventory-biogenic-counted = { $lines } ({ $value_t } t) counts { $biogenic_t } t of biogenic CO2, which belongs in a memo.
    .title = Biogenic CO2 counted

finding-inventory-factor-disagrees = { $lines } is { $value_t } t, its activity times its factor { $product_t } t: { $difference_t } t apart.
    .title = Amount is not activity times factor

finding-inventory-factor-outside-validity = The factor of { $lines } holds from { $from } to { $to }, the inventory is of { $year }.
    .title = Factor of other years

finding-inventory-gwp-mixed = The amounts of { $lines } are made with other warming potentials than the rest: { $sets } stand side by side.
    .title = Warming potentials of several reports

finding-inventory-generation-beside-grid = Generation for the grid ({ $generation_t } t) and grid energy ({ $grid_t } t) are both given ({ $lines }). They are counted in different totals; a sum of both would count the same tonnes twice.
    .title = Generation beside grid energy

finding-inventory-generation-repeated = { $lines } have the same amount, { $value_t } t: generation for the grid also stands as the energy industries' own use.
    .title = Generation given twice
