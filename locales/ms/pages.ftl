# reviewed = false
# What the application's answers say: the inbox, where a figure comes from, end uses, the journal, the search.

## What needs somebody today

inbox-import = Import fail bandar raya
inbox-import-detail = Belum ada kemudahan. Senarai kemudahan berserta bilnya sudah memadai untuk bermula.
inbox-first-run = Jalankan pengiraan kali pertama
inbox-first-run-detail = Data telah ada; potensi, pelan dan laluan belum dikira.
inbox-run-again = Kira semula
inbox-run-again-detail = Data telah diimport sejak pengiraan terakhir; potensi, pelan dan laluan belum mengambil kira data itu.
inbox-findings = { $count } penemuan pada { $facilities } kemudahan.
inbox-findings-elsewhere = { $count } penemuan tentang fail atau bandar raya secara keseluruhan.
inbox-question-worth = Manfaat jawapannya: { $worth }.

## Search

search-meter = meter atau akaun { $meter }
search-facilities = { $count } kemudahan
search-findings = { $count } penemuan

## Journal

change-import = Pengimportan
change-run = Pengiraan
change-document = Dokumen
change-by-command-line = baris perintah
change-by-local-user = { $user } di baris perintah
change-run-number = Larian { $number }

## Tables to take away

csv-column-latitude = Latitud (°)
csv-column-longitude = Longitud (°)

## End uses

end-use-cooling = Penyejukan
end-use-heating = Pemanasan
end-use-fans = Kipas
end-use-pumps = Pam
end-use-lighting = Lampu
end-use-equipment = Peralatan
end-use-hot-water = Air panas
end-use-lifts = Lif
end-use-refrigeration = Penyejukbekuan
end-use-process = Proses
end-use-other = Kegunaan lain
end-use-unexplained = Tidak dapat dijelaskan oleh model

## Where a figure comes from: figures

figure-energy = Tenaga
figure-emissions = Pelepasan
figure-eui = Keamatan penggunaan tenaga
figure-coverage = Liputan bil
figure-floor-area = Luas lantai ({ $kind })
figure-activity = Data aktiviti
figure-emission-factor = Faktor pelepasan
figure-heating-value = Nilai haba
figure-conversion = Penukaran unit
figure-bill = Bil
figure-quantity = Kuantiti
figure-days-counted = Hari dikira
figure-days-of-the-bill = Tempoh bil (hari)
figure-share-of-the-meter = Bahagian meter
figure-run = Pengiraan
figure-potential = Potensi
figure-belief = Keadaan data
figure-weather = Cuaca
figure-seed = Nilai mula nombor rawak
figure-draws = Bilangan cabutan
figure-yearly-budget = Bajet tahunan
figure-program = Atur cara
figure-pack = Pek

## Of what, values and units that are words

figure-of-meter = meter { $meter }
figure-of-estate = aset milik bandar raya { $when }
figure-of-run = pengiraan { $run }
figure-of-days = { $first } hingga { $last }
figure-value-not-given = tidak diberikan
figure-unit-d = hari
figure-unit-year = tahun
figure-unit-version = versi
figure-unit-sequence-number = nombor turutan

## How it was made

method-of-sum = jumlah
method-of-sum-over-facilities = jumlah semua kemudahan
method-of-quantity-conversion = kuantiti × penukaran unit
method-of-activity-emission-factor-rounded-half-to-even-to-the-gram = data aktiviti × faktor pelepasan, dibundarkan separuh ke genap kepada gram
method-of-bill-days-counted-days-of-the-bill-share-of-the-meter = bil × hari dikira / tempoh bil × bahagian meter
method-of-energy-of-a-full-year-floor-area-given-from-90-coverage-on-missing-days-scaled-lcs-carbon-full-coverage = tenaga setahun penuh ÷ luas lantai; diberikan mulai liputan 90%, hari yang tiada diskalakan
method-of-left-out-no-heating-value-holds-on-these-days = ditinggalkan: tiada nilai haba yang sah bagi hari-hari ini
method-of-left-out-no-factor-holds-on-these-days = ditinggalkan: tiada faktor pelepasan yang sah bagi hari-hari ini
method-of-left-out-the-carrier-is-not-known = ditinggalkan: pembawa tenaga tidak diketahui
method-of-carried-forward-beyond-its-validity = dibawa melampaui tempoh sahnya
method-of-measured = diukur
method-of-estimated = dianggarkan
method-of-derived = diterbitkan
method-of-exact-by-definition = tepat mengikut takrif
method-of-one-over-the-heating-value = satu dibahagi nilai haba
method-of-import-account-simulation-plan-scenario = import → akaun → simulasi → pelan → senario
method-of-measures-simulated-again-per-facility-median-of-the-draws = langkah disimulasi semula bagi setiap kemudahan, median cabutan
