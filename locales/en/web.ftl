# reviewed = true
# The web application's frame and the parts that its pages share. English is the source language.

## Frame

shell-product = Low Carbon System
shell-modules = Modules
shell-home = Home
shell-portfolio = Portfolio
shell-findings = Findings
shell-plan = Plan
shell-savings = Savings
shell-inventory = Inventory
shell-scenario = Scenario
shell-community = Community
shell-reports = Reports
shell-import = Import
shell-administration = Administration
shell-more = More
shell-place = Place
shell-skip = Skip to the page
shell-year = Year
shell-language = Language
shell-theme = Appearance
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-system = As the device
shell-account = Account
shell-sign-out = Sign out
shell-job = Under way: { $name }, { $percent }
shell-job-import = Import
shell-job-run = Calculation
shell-print-source = LCS · { $city } · Sources: the city’s own files and the pack { $pack } · printed on { $date }.
shell-print-run = Calculation { $run } of { $date }.

## Search and keys

shell-search = Search
shell-search-placeholder = Facility, address, account, meter, district
shell-search-hint = Everything that you may see: facilities, districts and kinds of findings.
shell-search-hits = Found
shell-search-nothing = Nothing found for “{ $words }”. Try part of a name, or a number from a bill.
shell-keys = Keyboard
shell-keys-space = Space
shell-keys-rows = From row to row in a table
shell-keys-select = Select a row
shell-keys-select-range = Select all rows up to here
shell-keys-open = Open a row
shell-keys-close = Close

## When something is missing

shell-not-found = Page not found
shell-not-found-sentence = Nothing lies at this address. It may have been mistyped, or what it showed is gone.
shell-to-home = To the home page
shell-problem = This page could not be shown

## Numbers, money, time

part-number-million = m
part-number-billion = bn
part-number-million-full = million
part-number-billion-full = billion
part-number-ten-thousand = 0,000
part-number-hundred-million = 00 m
part-megatonnes = Mt CO2e
part-currency-myr = RM
part-currency-jpy = ¥
part-currency-usd = US$
part-currency-sgd = S$
part-currency-eur = €
part-calendar-year = { $year }
part-fiscal-year = FY{ $year }
part-date-time = { $date }, { $time }
part-range = { $range } (P10–P90)
part-seconds = { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
part-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
part-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }

## What a value rests on

part-severity-info = Note
part-severity-warning = Warning
part-severity-error = Error
part-status-official = official
part-status-official-meaning = Set by an authority for this purpose.
part-status-published = published
part-status-published-meaning = Published and cited.
part-status-expected = expected
part-status-expected-meaning = Expected for the future by a cited source.
part-status-unverified = unverified
part-status-unverified-meaning = Nobody could cite a source for this value.
part-synthetic = Synthetic data
part-synthetic-meaning = All data of this city are invented to show the method.
part-demonstration = Demonstration
part-demonstration-meaning = Calculated with the weather of another climate: figures show the method, not this city.

## Buttons and fields

part-close = Close
part-cancel = Cancel
part-retry = Try again
part-undo = Undo
part-clear = Clear
part-optional = (optional)
part-loading = Loading
part-messages = Messages
part-explain = Where does this come from?
part-explain-of = Where does this come from: { $figure }
part-number-unreadable = This is not a number. Write it like 12,345.6.
part-number-at-least = At least { $limit }.
part-number-at-most = At most { $limit }.

## Tables and charts

part-table-select = Select { $name }
part-table-select-all = Select all rows
part-table-more = Show more ({ $rest } left)
part-table-width = Width of column { $column }
part-chart-as-table = Show as a table
part-chart-as-chart = Show as a chart
part-chart-save = Save: { $chart }
part-chart-png = Picture (PNG)
part-chart-svg = Drawing (SVG)
part-chart-csv = Figures (CSV)

## Readings of the target

part-readings = Readings of the target
part-reading-met = Met
part-reading-missed = Missed
part-reading-open = Cannot be told
part-reading-above = { $amount } above the limit
part-reading-below = { $amount } below the limit
part-scope-estate = Own estate
part-scope-city = Whole city
part-scope-district = District

## Problems, by the code of the server

part-problem-bad-request = The request was not understood.
part-problem-conflict = Somebody else is changing this right now, or has just done so. Load the page again and repeat your change.
part-problem-csrf = The page has been open for too long. Load it again and repeat what you did.
part-problem-forbidden = Your role does not allow this. Ask an administrator of your city.
part-problem-internal = The server made a mistake. Nothing was changed; try again in a moment.
part-problem-no-run = Nothing has been calculated yet. Start a calculation first.
part-problem-not-found = This does not exist, or lies outside the part of the city that you may see.
part-problem-not-signed-in = You are not signed in any more. Sign in again.
part-problem-nothing-imported = No files have been imported yet. Import the city’s files first.
part-problem-too-large = This is too large.
part-problem-too-many-requests = Too many attempts in a short time.
part-problem-unprocessable = This could not be used as it is.
part-problem-unreachable = The server cannot be reached. Check the connection; what you see may be out of date.
part-problem-wait = Try again in { $duration }.
