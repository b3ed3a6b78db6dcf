# reviewed = true
# The portfolio page and the map of the city.

portfolio-title = Portfolio
portfolio-question = Which buildings matter?
portfolio-half = Half of the emissions come from { $few } of { $all }.
portfolio-few = { $count ->
    [one] { $count } facility
   *[other] { $count } facilities
  }
portfolio-half-wrong = { $count ->
    [one] { $count } of them has an error in its data
   *[other] { $count } of them have errors in their data
  }
portfolio-select-half = Select these
portfolio-empty = Your buildings and their bills appear here once a file has been imported.
portfolio-import = Import files
portfolio-none = No facility passes all filters.

## Quantities

portfolio-name = Facility
portfolio-use = Use
portfolio-district = District
portfolio-area = Floor area
portfolio-energy = Energy
portfolio-eui = Energy use intensity
portfolio-eui-short = EUI
portfolio-emissions = Emissions
portfolio-saving = Could be saved
portfolio-saving-note = a year, P10–P90 summed
portfolio-saving-about = The low and the high ends are summed as if every estimate erred in the same direction: the true range of the sum is this one or narrower.
portfolio-findings = Findings
portfolio-more-than-peers = higher than { $share } of its peers

## Totals

portfolio-totals-all = All facilities
portfolio-totals-shown = Shown
portfolio-totals-selected = Selected
portfolio-totals-of = { $count } of { $all }
portfolio-totals-without = { $count } unknown
portfolio-totals-hidden = { $count } more hidden by filters

## Filters

portfolio-filter = Filter facilities
portfolio-filter-text = Name, number, use …
portfolio-filter-use = Any use
portfolio-filter-district = Any district
portfolio-filter-no-district = Without district
portfolio-filter-counted = { $name } ({ $count })
portfolio-filter-eui = Energy use intensity, kWh/m²
portfolio-filter-eui-short = EUI, kWh/m²
portfolio-filter-eui-from = Energy use intensity from, kWh/m²
portfolio-filter-eui-to = Energy use intensity to, kWh/m²
portfolio-filter-active = Filters in force
portfolio-filter-more = More filters
portfolio-filter-clear = Remove all
portfolio-only-findings = With findings
portfolio-only-no-area = Without floor area
portfolio-only-no-bills = Without bills
portfolio-chip-text = “{ $text }”
portfolio-chip-eui = EUI { $range } kWh/m²
portfolio-chip-eui-from = EUI from { $from } kWh/m²
portfolio-chip-eui-to = EUI up to { $to } kWh/m²
portfolio-chip-remove = Remove filter: { $filter }

## Selection and table

portfolio-select = Select
portfolio-unselect = Unselect
portfolio-select-shown = Select all { $count } shown
portfolio-select-none = Clear selection
portfolio-stale = The selection in this link was made for another list of facilities and has been left out.
portfolio-open = Open
portfolio-export = Export as CSV
portfolio-export-file = portfolio
portfolio-show-table = List
portfolio-show-map = Map
portfolio-show = List or map
portfolio-sort = Order by
portfolio-colour = Colour by

## Columns of the exported file

portfolio-number = Number
portfolio-latitude = Latitude
portfolio-longitude = Longitude
portfolio-year = Year
portfolio-rank = Share of peers below
portfolio-coverage = Share of the year covered by bills

## Colours of the map

portfolio-colour-eui = EUI among its peers
portfolio-colour-emissions = Emissions a year
portfolio-colour-saving = Could be saved a year
portfolio-colour-use = Use
portfolio-colour-quality = Data quality
portfolio-legend-fifth-1 = lowest fifth
portfolio-legend-fifth-2 = second fifth
portfolio-legend-fifth-3 = middle fifth
portfolio-legend-fifth-4 = fourth fifth
portfolio-legend-fifth-5 = highest fifth
portfolio-legend-below = below { $value }
portfolio-legend-from = { $value } and more
portfolio-legend-any = any amount
portfolio-legend-other = Other uses
portfolio-legend-unknown = not known
portfolio-legend-size = Size: emissions a year
portfolio-quality-no-bills = No bills
portfolio-quality-error = Error found in the data
portfolio-quality-no-area = No floor area
portfolio-quality-gaps = Bills do not cover the year
portfolio-quality-warning = Warning on the data
portfolio-quality-good = Complete

## The map itself

portfolio-map-label = { $count ->
    [one] Map with { $count } facility. The arrow keys move it, plus and minus zoom; the list holds the same facilities.
   *[other] Map with { $count } facilities. The arrow keys move it, plus and minus zoom; the list holds the same facilities.
  }
portfolio-map-view = View of the map
portfolio-map-closer = Zoom in
portfolio-map-further = Zoom out
portfolio-map-fit = Show all, or what is selected
portfolio-map-select = Select on the map
portfolio-map-rectangle = Select by a rectangle
portfolio-map-lasso = Select by a loop
portfolio-map-visible = Select what the map shows
portfolio-map-draw-hint = Draw round facilities. Shift adds, Alt takes away, Esc ends.
portfolio-map-empty = No facility has coordinates yet. Add latitude and longitude to a file, or give a place on the page of a facility.
portfolio-map-unplaced = { $count } without coordinates
portfolio-map-synthetic = Ground invented for the demonstration
portfolio-map-sketch = Sketch: this browser has no WebGL 2
portfolio-place-label = Place of { $name } in its district
