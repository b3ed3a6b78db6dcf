# reviewed = false
# Pembawa tenaga dan unit yang ditulis dengan perkataan.

## Pembawa tenaga

carrier-electricity = Elektrik
carrier-natural-gas = Gas asli
carrier-lpg = LPG
carrier-diesel = Diesel
carrier-fuel-oil = Minyak bahan api
carrier-kerosene = Kerosin
carrier-coal = Arang batu
carrier-wood = Kayu
carrier-steam = Stim
carrier-hot-water = Air panas
carrier-chilled-water = Air dingin
carrier-solar = Suria, digunakan di tapak
carrier-unspecified = Tidak dinyatakan
carrier-other = Pembawa lain
carrier-heat = Bahan api dan haba

## Unit

unit-years = tahun
unit-percentage-points = mata peratusan
unit-tonnes = t CO2e
unit-kilotonnes = kt CO2e
unit-tonnes-per-year = t CO2e/thn
unit-kilotonnes-per-year = kt CO2e/thn
