# reviewed = true
# Energy carriers and units that are words. English is the source language.

## Energy carriers

carrier-electricity = Electricity
carrier-natural-gas = Natural gas
carrier-lpg = LPG
carrier-diesel = Diesel
carrier-fuel-oil = Fuel oil
carrier-kerosene = Kerosene
carrier-coal = Coal
carrier-wood = Wood
carrier-steam = Steam
carrier-hot-water = Hot water
carrier-chilled-water = Chilled water
carrier-solar = Solar, used on site
carrier-unspecified = Unspecified
carrier-other = Other carrier
carrier-heat = Fuels and heat

## Units

unit-years = years
unit-percentage-points = percentage points
unit-tonnes = t CO2e
unit-kilotonnes = kt CO2e
unit-tonnes-per-year = t CO2e/yr
unit-kilotonnes-per-year = kt CO2e/yr
