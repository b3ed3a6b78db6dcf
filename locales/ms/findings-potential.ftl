# reviewed = false
# Penemuan tentang potensi pengurangan, nota bacaan sasaran dan andaian senario. Kunci: finding-<kod>, titik menjadi
# sengkang; .title ialah nama jenisnya.

## Potensi

finding-calibration-out-of-range = Bil ({ $carrier }) ialah { $scale } kali keperluan bangunan bagi kegunaan ini ({ $billed_kwh } kWh dibil, { $simulated_kwh } kWh disimulasi); { $low } hingga { $high } adalah biasa. Penjimatan dihadkan kepada tenaga dibil yang dapat dijelaskan oleh kegunaan ini.
    .title = Bil tidak sepadan dengan kegunaan

finding-potential-no-basis = Tiada bil dan tiada keluasan lantai dengan keamatan lazim, maka potensi tidak dapat diberikan.
    .title = Tiada asas untuk potensi

finding-potential-estimated-baseline = Tenaga tidak dibil sepenuhnya: { $energy_kwh } kWh setahun diambil daripada keamatan lazim { $eui_kwh_m2 } kWh/m2.
    .title = Tenaga anggaran

finding-potential-area-from-bills = Keluasan lantai tidak diberikan; { $area_m2 } m2 dianggarkan daripada bil dan keamatan lazim { $eui_kwh_m2 } kWh/m2.
    .title = Keluasan lantai dianggarkan daripada bil

finding-potential-area-estimated = Keluasan lantai { $area_m2 } m2 ialah anggaran; kos dan penjimatan bergantung padanya.
    .title = Keluasan lantai anggaran

finding-potential-cost-unknown = Langkah { $measure } dapat membantu di sini, tetapi saiz yang menentukan kosnya tidak diketahui.
    .title = Kos tidak dapat ditentukan

finding-potential-no-schedule = Pek ini tiada jadual { $schedule } yang diperlukan oleh arketaip kegunaan ini.
    .title = Jadual tiada dalam pek

## Cara sasaran dibaca, dan notanya

target-absolute-level = mutlak, berbanding aras tetap
target-per-gdp-level = setiap KDNK, berbanding aras tetap
target-note-plain = { "" }
target-note-same-as-absolute = KDNK sama dengan atau tanpa pelan, maka bacaan setiap KDNK dan mutlak adalah satu.
target-note-allows-rise = KDNK tumbuh begitu pantas sehingga bacaan ini membenarkan pelepasan melebihi tahun asas.
target-note-city-gdp = Premis sendiri tiada KDNK tersendiri; KDNK bandar raya digunakan.
target-note-base-year-unknown = Pelepasan tahun asas tidak diketahui.
target-note-gdp-unknown = KDNK tahun sasaran atau tahun asas tidak diketahui.
target-note-year-outside = Tahun sasaran berada di luar senario.

## Andaian senario

assumption-bau-gdp-elasticity = Perubahan pelepasan seperti biasa bagi setiap perubahan KDNK
assumption-bau-gdp-growth = Pertumbuhan KDNK di luar tahun yang diterbitkan
assumption-estate-growth = Pertumbuhan aktiviti premis sendiri
assumption-action-rest-of-stock-final-share = Bahagian bangunan lain yang akhirnya dicapai oleh langkah yang sama
assumption-action-rest-of-stock-start-year = Tahun pertama langkah di bangunan lain
assumption-action-rest-of-stock-ramp-years = Bilangan tahun sehingga bahagian itu dicapai
assumption-city-other-buildings-share = Bahagian pelepasan bandar raya daripada bangunan selain premis sendiri
assumption-city-emissions = Pelepasan bandar raya pada tahun asas sasaran
assumption-estate-emissions = Pelepasan premis sendiri pada tahun asas sasaran
assumption-driver-gdp = KDNK di antara dan selepas tahun yang diterbitkan
assumption-driver-grid-factor = Faktor pelepasan grid di antara dan selepas tahun yang diterbitkan
assumption-method-renewal = Langkah diperbaharui pada akhir hayatnya dengan kesan yang sama
assumption-method-grid-frozen = Faktor pelepasan grid kekal kerana tiada laluan
assumption-method-electricity-in-buildings = Elektrik bandar raya digunakan di bangunan, setakat bahagiannya
assumption-method-same-depth = Bangunan lain dikurangkan mengikut purata bahagian yang dicapai pelan di premis sendiri
