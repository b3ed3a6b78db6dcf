# reviewed = true
# Web: importing files.

import-question = Did it take my files?
import-title = Import
import-lead = Lists of buildings, accounts and bills, as they are: CSV, Excel workbooks, exports of Portfolio Manager. Nothing is taken before you have seen what was understood.

## Choosing files

import-drop = Drop files or folders here
import-drop-now = Let go to look at the files
import-choose = Choose files
import-choose-folder = Choose a folder
import-limits = Up to { $files } files of { $size } each
import-refused-title = Not sent
import-refused-empty = is empty
import-refused-too-large = is larger than { $size }; divide it, for example by year
import-refused-picture = is a picture; a table is needed. Ask the supplier for the data behind it.
import-refused-document = is a document; a table is needed. Ask the supplier for CSV or Excel.
import-refused-archive = is an archive; unpack it first
import-refused-too-many = is one too many: { $files } files at a time; import it afterwards
import-folder-empty = No file was found in what you dropped.

## Rights

import-not-allowed = You may look, but not import.
import-not-allowed-hint = Whoever administers the city can give you the role of facility manager or analyst.
import-scope = You may import rows about { $nodes }. A row about anything else stops the whole import, and nothing is taken.
import-scope-district = district { $name }
import-scope-facility = facility { $name }

## On the way

import-uploading = Sending { $files ->
        [one] one file
       *[other] { $files } files
    }: { $share }
import-looking = Looking at the files
import-looking-note = Nothing is taken yet.
import-taking = Taking the files in
import-running = Calculating
import-remaining = about { $time } left
import-cancel = Cancel
import-cancelled = Stopped. Nothing was taken.
import-run-cancelled = Stopped. The last calculation still holds.
import-may-leave = You may leave this page; the work goes on and stands here when you come back.
import-look-failed = The files could not be read.
import-take-failed = The files were not taken; nothing has changed.
import-run-failed = The calculation stopped; the last one still holds.
import-without-file = Leave out { $file } and look again
import-choose-again = Choose the files again

## What was understood

import-preview-title = This is what would be taken
import-preview-answer = { $files ->
        [one] One file
       *[other] { $files } files
    }: { $accepted ->
        [0] nothing new
        [one] one new row
       *[other] { $accepted } new rows
    }, { $unchanged ->
        [0] none known before
        [one] one known before
       *[other] { $unchanged } known before
    }, { $rejected ->
        [0] everything could be taken.
        [one] one row or cell not taken.
       *[other] { $rejected } rows or cells not taken.
    }
import-preview-changed = { $count ->
        [0] Columns may have been understood differently before.
        [one] You have said something about one column.
       *[other] You have said something about { $count } columns.
    } Look again to see what comes of it.
import-look-again = Look again
import-take-in = Take in
import-take-in-partly = Take in the rest
import-start-over = Other files
import-nothing-new = All of this is known already. There is nothing to take in.
import-count-rows = Rows
import-count-accepted = New
import-count-unchanged = Known before
import-count-rejected = Not taken
import-count-facilities = Facilities
import-count-accounts = Accounts
import-count-meters = Meters
import-count-bills = Bills
import-count-readings = Readings

## Columns

import-columns-title = Columns
import-columns-summary = { $understood } of { $count } columns understood
import-columns-header = In the file
import-columns-field = Is read as
import-columns-unit = Unit
import-columns-left-out = left out, kept as a note
import-columns-unit-missing = no unit
import-columns-unit-needed = Numbers without a unit are not taken.
import-columns-changed = changed by you
import-columns-undo = Undo
import-columns-sheet = Sheet “{ $sheet }”
import-columns-all = Show all { $count } columns
import-columns-fewer = Show only what is read
import-columns-field-of = What the column “{ $header }” is read as
import-columns-unit-of = Unit of the column “{ $header }”

## What was not taken

import-findings-title = Not taken, and what stood out
import-findings-first = The first { $shown } of { $total } are shown.
import-repair-set-unit = Set the unit of “{ $column }”
import-repair-map-column = Read “{ $column }” as something else

## What came in

import-done-title = Your files are taken
import-done-answer = { $accepted ->
        [0] Nothing was new.
        [one] One new row is in the city’s data.
       *[other] { $accepted } new rows are in the city’s data.
    }
import-done-next = Figures of the account follow at once. Potential, plan and scenario follow with the next calculation.
import-calculate = Calculate now
import-calculate-not-allowed = Someone with the right to calculate has to start the next calculation.
import-run-done-title = Calculated
import-run-done = Calculation { $run } is ready.
import-to-home = See where we stand
import-more = Import more files
import-to-findings = See the findings

## Work done before

import-history-title = Lately
import-history-none = Nothing has been imported yet.
import-history-import = Import
import-history-look = Look at files
import-history-run = Calculation
import-history-work = Work
import-history-files = Files
import-history-when = When
import-history-who = Who
import-history-state = Result
import-history-state-running = under way
import-history-state-done = done
import-history-state-failed = failed
import-history-state-cancelled = stopped
import-history-rows = { $count ->
        [0] nothing new
        [one] one new row
       *[other] { $count } new rows
    }
import-history-details = Details
import-history-open = Open
import-journal-title = Journal of the data
import-journal-change = Change
import-journal-detail = Detail
