# reviewed = false
# Halaman portfolio dan peta bandar raya.

portfolio-title = Portfolio
portfolio-question = Bangunan manakah yang paling penting?
portfolio-half = Separuh daripada pelepasan datang daripada { $few } daripada sejumlah { $all }.
portfolio-few = { $count } kemudahan
portfolio-half-wrong = { $count } daripadanya mempunyai ralat data
portfolio-select-half = Pilih semua ini
portfolio-empty = Bangunan dan bil anda akan dipaparkan di sini selepas fail diimport.
portfolio-import = Import fail
portfolio-none = Tiada kemudahan yang memenuhi semua tapisan.

## Kuantiti

portfolio-name = Kemudahan
portfolio-use = Kegunaan
portfolio-district = Daerah
portfolio-area = Luas lantai
portfolio-energy = Tenaga
portfolio-eui = Keamatan penggunaan tenaga
portfolio-eui-short = EUI
portfolio-emissions = Pelepasan
portfolio-saving = Boleh dijimatkan
portfolio-saving-note = setahun, jumlah P10–P90
portfolio-saving-about = Had rendah dan tinggi dijumlahkan seolah-olah semua anggaran tersasar ke arah yang sama: julat sebenar jumlah itu sama atau lebih sempit.
portfolio-findings = Penemuan
portfolio-more-than-peers = lebih tinggi daripada { $share } kemudahan setara

## Jumlah

portfolio-totals-all = Semua kemudahan
portfolio-totals-shown = Dipaparkan
portfolio-totals-selected = Dipilih
portfolio-totals-of = { $count } daripada { $all }
portfolio-totals-without = { $count } tidak diketahui
portfolio-totals-hidden = { $count } lagi disembunyikan oleh tapisan

## Tapisan

portfolio-filter = Tapis kemudahan
portfolio-filter-text = Nama, nombor, kegunaan …
portfolio-filter-use = Semua kegunaan
portfolio-filter-district = Semua daerah
portfolio-filter-no-district = Tanpa daerah
portfolio-filter-counted = { $name } ({ $count })
portfolio-filter-eui = Keamatan penggunaan tenaga, kWh/m²
portfolio-filter-eui-short = EUI, kWh/m²
portfolio-filter-eui-from = Keamatan penggunaan tenaga dari, kWh/m²
portfolio-filter-eui-to = Keamatan penggunaan tenaga hingga, kWh/m²
portfolio-filter-active = Tapisan yang digunakan
portfolio-filter-more = Lagi tapisan
portfolio-filter-clear = Buang semua
portfolio-only-findings = Ada penemuan
portfolio-only-no-area = Tanpa luas lantai
portfolio-only-no-bills = Tanpa bil
portfolio-chip-text = “{ $text }”
portfolio-chip-eui = EUI { $range } kWh/m²
portfolio-chip-eui-from = EUI dari { $from } kWh/m²
portfolio-chip-eui-to = EUI hingga { $to } kWh/m²
portfolio-chip-remove = Buang tapisan: { $filter }

## Pilihan dan jadual

portfolio-select = Pilih
portfolio-unselect = Nyahpilih
portfolio-select-shown = Pilih semua { $count } yang dipaparkan
portfolio-select-none = Kosongkan pilihan
portfolio-stale = Pilihan dalam pautan ini dibuat untuk senarai kemudahan yang lain dan tidak digunakan.
portfolio-open = Buka
portfolio-export = Eksport sebagai CSV
portfolio-export-file = portfolio-kemudahan
portfolio-show-table = Senarai
portfolio-show-map = Peta
portfolio-show = Senarai atau peta
portfolio-sort = Susun mengikut
portfolio-colour = Warna mengikut

## Lajur fail yang dieksport

portfolio-number = Nombor
portfolio-latitude = Latitud
portfolio-longitude = Longitud
portfolio-year = Tahun
portfolio-rank = Bahagian kemudahan setara yang lebih rendah
portfolio-coverage = Bahagian tahun yang diliputi bil

## Warna peta

portfolio-colour-eui = EUI berbanding kemudahan setara
portfolio-colour-emissions = Pelepasan setahun
portfolio-colour-saving = Boleh dijimatkan setahun
portfolio-colour-use = Kegunaan
portfolio-colour-quality = Kualiti data
portfolio-legend-fifth-1 = 20% terendah
portfolio-legend-fifth-2 = 20–40%
portfolio-legend-fifth-3 = 40–60%
portfolio-legend-fifth-4 = 60–80%
portfolio-legend-fifth-5 = 20% tertinggi
portfolio-legend-below = kurang daripada { $value }
portfolio-legend-from = { $value } ke atas
portfolio-legend-any = sebarang jumlah
portfolio-legend-other = Kegunaan lain
portfolio-legend-unknown = tidak diketahui
portfolio-legend-size = Saiz: pelepasan setahun
portfolio-quality-no-bills = Tiada bil
portfolio-quality-error = Ralat dalam data
portfolio-quality-no-area = Tiada luas lantai
portfolio-quality-gaps = Bil tidak meliputi setahun penuh
portfolio-quality-warning = Amaran tentang data
portfolio-quality-good = Lengkap

## Peta

portfolio-map-label = Peta dengan { $count } kemudahan. Kekunci anak panah menggerakkannya, tambah dan tolak mengezum; senarai mengandungi kemudahan yang sama.
portfolio-map-view = Paparan peta
portfolio-map-closer = Zum masuk
portfolio-map-further = Zum keluar
portfolio-map-fit = Tunjukkan semua, atau yang dipilih
portfolio-map-select = Pilih pada peta
portfolio-map-rectangle = Pilih dengan segi empat
portfolio-map-lasso = Pilih dengan gelung
portfolio-map-visible = Pilih yang kelihatan pada peta
portfolio-map-draw-hint = Lukis di sekeliling kemudahan. Shift menambah, Alt mengeluarkan, Esc menamatkan.
portfolio-map-empty = Belum ada kemudahan yang mempunyai koordinat. Tambahkan latitud dan longitud pada fail, atau berikan lokasi pada halaman kemudahan.
portfolio-map-unplaced = { $count } tanpa koordinat
portfolio-map-synthetic = Rupa bumi rekaan untuk demonstrasi
portfolio-map-sketch = Lakaran: pelayar ini tidak mempunyai WebGL 2
portfolio-place-label = Lokasi { $name } dalam daerahnya
