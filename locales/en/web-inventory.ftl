# reviewed = true
# The page of the city's greenhouse gas inventory. English is the source language.

inventory-title = Inventory
inventory-title-of = Inventory { $year }
inventory-question = How much does the city emit, where, and does the sum hold?
inventory-choose = Inventory
inventory-export = Export
inventory-export-ciris = CIRIS: a row per line (XLSX)
inventory-export-ecrf = Common reporting framework: a row per subsector (XLSX)
inventory-export-cdp = CDP-ICLEI Track: a row per sector and scope (XLSX)
inventory-export-json = JSON layout
inventory-publish = Publish a file

## The answer

inventory-none = No inventory is published yet. Publish the city's GPC inventory: a workbook with a row per line, a row of the C40 dashboard, the common reporting framework, or the JSON layout.
inventory-none-may-not = No inventory is published yet. Somebody with the right to import for the whole city can publish one.
inventory-answer = In { $year }, { $city } emitted { $total } ({ $level }).
inventory-answer-agrees = The published total is the sum of its lines.
inventory-answer-above = The published total lies { $difference } above the sum of its lines.
inventory-answer-below = The published total lies { $difference } below the sum of its lines.
inventory-answer-unpublished = No total is published to hold the lines against.
inventory-answer-old = This vintage was replaced.
inventory-to-latest = To the latest vintage

## Totals

inventory-total-basic = BASIC
inventory-total-basic_plus = BASIC+
inventory-total-basic_plus_s3 = BASIC+ S3
inventory-total-territorial = Territorial
inventory-meaning-basic = stationary energy and transport of scope 1 and 2, waste generated in the city
inventory-meaning-basic_plus = BASIC with grid losses, journeys across the boundary, industry and land use
inventory-meaning-basic_plus_s3 = BASIC+ with other scope 3
inventory-meaning-territorial = all scope 1, power plants included
inventory-per-head = Per inhabitant
inventory-per-head-note = { $population } inhabitants
inventory-grid = Grid energy in BASIC
inventory-biogenic = Biogenic CO2
inventory-biogenic-note = a memo, in no total
inventory-graded = Data graded high or medium
inventory-graded-note = of the tonnes in BASIC; { $ungraded } without a grade
inventory-totals = Published and recomputed
inventory-total = Total
inventory-sum = Sum of lines
inventory-published = Published
inventory-difference = Published less lines
inventory-agrees = agrees
inventory-not-published = not published

## Sectors

inventory-sectors = Emissions by sector and scope
inventory-sectors-sentence = Of the { $level } total, { $largest } brings most: { $amount }.
inventory-sector = Sector
inventory-sector-I = Stationary energy
inventory-sector-II = Transport
inventory-sector-III = Waste
inventory-sector-IV = Industrial processes and product use
inventory-sector-V = Agriculture, forestry and land use
inventory-sector-VI = Other scope 3
inventory-scope-1 = Scope 1
inventory-scope-2 = Scope 2
inventory-scope-3 = Scope 3

## Lines

inventory-lines = Lines
inventory-lines-given = Only lines with an amount or key
inventory-line = Line
inventory-line-title = Line { $line }
inventory-source = Source
inventory-scope = Scope
inventory-amount = Amount
inventory-key = Key
inventory-key-NO = not occurring
inventory-key-NE = not estimated
inventory-key-IE = included elsewhere
inventory-key-C = confidential
inventory-counted = Counted in
inventory-counted-nowhere = no total
inventory-grades = Data
inventory-line-absent = The inventory does not have this line.
inventory-activity = Activity
inventory-factor = Factor
inventory-factor-source = Source of the factor
inventory-factor-years = Holds for
inventory-product = Activity × factor
inventory-gases = Gases
inventory-gas-weight = { $mass } t × { $gwp }
inventory-gas-mass = { $mass } t
inventory-gwp = Warming potentials
inventory-gwp-unsaid = not stated
inventory-method = Method
inventory-explanation = Explanation
inventory-no-calculation = The file gives the amount only: neither activity and factor nor gases.
inventory-file = File
inventory-boundary = Boundary
inventory-sub-I-1 = Residential buildings
inventory-sub-I-2 = Commercial and institutional buildings
inventory-sub-I-3 = Manufacturing and construction
inventory-sub-I-4 = Energy industries
inventory-sub-I-5 = Agriculture, forestry and fishing
inventory-sub-I-6 = Non-specified sources
inventory-sub-I-7 = Fugitive emissions from coal
inventory-sub-I-8 = Fugitive emissions from oil and gas
inventory-sub-II-1 = On-road transport
inventory-sub-II-2 = Railways
inventory-sub-II-3 = Waterborne navigation
inventory-sub-II-4 = Aviation
inventory-sub-II-5 = Off-road transport
inventory-sub-III-1 = Solid waste disposal
inventory-sub-III-2 = Biological treatment of waste
inventory-sub-III-3 = Incineration and open burning
inventory-sub-III-4 = Wastewater
inventory-sub-IV-1 = Industrial processes
inventory-sub-IV-2 = Product use
inventory-sub-V-1 = Livestock
inventory-sub-V-2 = Land
inventory-sub-V-3 = Aggregate sources on land
inventory-sub-VI-1 = Other scope 3

## Vintages

inventory-vintages = Vintages
inventory-vintages-one = One vintage is published. When it is replaced, what changed and why is kept here.
inventory-vintage-latest = latest
inventory-vintage-change = { $change } ({ $relative })
inventory-vintage-significant = significant
inventory-vintage-minor = below the threshold of { $threshold }
inventory-vintage-open = Show
inventory-vintage-compare = What changed
inventory-changes = What changed
inventory-changes-none = No line differs.
inventory-changes-significant = The change is significant: it reaches the threshold of { $threshold } that this inventory states. What was said against the old figures must be said anew.
inventory-changes-minor = The change stays below the threshold of { $threshold } that this inventory states.
inventory-before = Before
inventory-after = After
inventory-change = Change
inventory-why = Why
inventory-cause-activity = activity { $amount }
inventory-cause-factor = factor { $amount }
inventory-cause-gases = gases { $amount }
inventory-cause-warming-potentials = warming potentials { $amount }
inventory-cause-coverage = came in or left { $amount }
inventory-cause-method = method { $amount }
inventory-words-changed = wording only

## Findings

inventory-findings = Findings
inventory-findings-none = Nothing is odd about this inventory.
inventory-findings-place = at { $place }

## Publishing

inventory-publish-title = Publish an inventory
inventory-publish-file = Choose a file
inventory-publish-formats = XLSX, XLS, CSV or JSON
inventory-publish-read = { $title }: { $amounts } lines with an amount, { $total }.
inventory-publish-first = It is the first inventory of { $year }.
inventory-publish-replaces = It replaces the published inventory of { $year }.
inventory-publish-lines = { $count ->
        [one] One line changes.
       *[other] { $count } lines change.
    }
inventory-publish-reason = Why is it replaced?
inventory-publish-note = Remark
inventory-publish-do = Publish
inventory-published-done = The inventory is published.
inventory-publish-findings = { $count ->
        [0] Nothing is odd about it.
        [one] One thing is odd about it.
       *[other] { $count } things are odd about it.
    }
