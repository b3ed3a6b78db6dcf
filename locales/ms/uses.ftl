# reviewed = false
# Kelas kegunaan kemudahan dan jenis luas lantai.

## Kelas kegunaan

use-office = Pejabat
use-private-office-large = Pejabat swasta, besar
use-private-office-small = Pejabat swasta, kecil
use-public-housing-common = Perumahan awam, kawasan bersama
use-public-housing-tenant = Perumahan awam, unit kediaman
use-market = Pasar
use-hawker-centre = Pusat penjaja
use-community-hall = Dewan komuniti
use-library = Perpustakaan
use-sports-centre = Kompleks sukan
use-swimming-pool = Kolam renang
use-car-park = Tempat letak kereta bertingkat
use-depot = Depoh
use-park = Taman awam
use-clinic = Klinik
use-hospital = Hospital
use-school = Sekolah
use-university = Universiti
use-street-lighting = Lampu jalan
use-hotel = Hotel
use-retail = Runcit
use-shop-house = Rumah kedai
use-mall = Pusat beli-belah
use-supermarket = Pasar raya
use-warehouse = Gudang
use-refrigerated-warehouse = Gudang sejuk
use-worship = Rumah ibadat
use-multifamily = Kediaman berbilang unit
use-single-family = Rumah sebuah keluarga
use-senior-care = Pusat jagaan warga emas
use-laboratory = Makmal
use-data-centre = Pusat data
use-restaurant = Restoran
use-fire-station = Balai bomba
use-police-station = Balai polis
use-courthouse = Mahkamah
use-museum = Muzium
use-self-storage = Storan sewa sendiri
use-parking = Tempat letak kereta
use-water-works = Loji air
use-industrial = Perindustrian
use-mixed-use = Guna bercampur
use-other = Lain-lain

## Jenis luas lantai

area-gross-building = kasar, bangunan sahaja
area-gross = kasar
area-gross-with-parking = kasar, termasuk tempat letak kereta
area-net = bersih
area-conditioned = berhawa dingin
area-parking = tempat letak kereta
area-site = tapak
