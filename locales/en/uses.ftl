# reviewed = true
# Use classes of facilities and kinds of floor area. English is the source language.

## Use classes

use-office = Office
use-private-office-large = Private office, large
use-private-office-small = Private office, small
use-public-housing-common = Public housing, common areas
use-public-housing-tenant = Public housing, dwellings
use-market = Market
use-hawker-centre = Hawker centre
use-community-hall = Community hall
use-library = Library
use-sports-centre = Sports centre
use-swimming-pool = Swimming pool
use-car-park = Car park
use-depot = Depot
use-park = Park
use-clinic = Clinic
use-hospital = Hospital
use-school = School
use-university = University
use-street-lighting = Street lighting
use-hotel = Hotel
use-retail = Retail
use-shop-house = Shop-house
use-mall = Shopping mall
use-supermarket = Supermarket
use-warehouse = Warehouse
use-refrigerated-warehouse = Refrigerated warehouse
use-worship = Place of worship
use-multifamily = Multifamily housing
use-single-family = Single-family house
use-senior-care = Senior care
use-laboratory = Laboratory
use-data-centre = Data centre
use-restaurant = Restaurant
use-fire-station = Fire station
use-police-station = Police station
use-courthouse = Courthouse
use-museum = Museum
use-self-storage = Self-storage
use-parking = Parking
use-water-works = Water works
use-industrial = Industrial
use-mixed-use = Mixed use
use-other = Other

## Kinds of floor area

area-gross-building = gross, building only
area-gross = gross
area-gross-with-parking = gross, with parking
area-net = net
area-conditioned = conditioned
area-parking = parking
area-site = site
