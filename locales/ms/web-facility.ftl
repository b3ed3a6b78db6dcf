# reviewed = false
# Web: halaman kemudahan, penemuan, dan asal sesuatu angka.

## Jawapannya

facility-question = Apakah yang berlaku di bangunan ini, dan mengapa?
facility-answer-used-emitted = Pada { $year }, { $name } menggunakan { $energy } dan melepaskan { $emissions }.
facility-answer-used = Pada { $year }, { $name } menggunakan { $energy }.
facility-answer-no-bills = Tiada bil yang menyatakan penggunaan { $name } pada { $year }.
facility-answer-among-peers = Keamatannya { $eui }, lebih tinggi daripada { $share } antara { $count } kemudahan lain yang sejenis ({ $use }).
facility-answer-alone = Keamatannya { $eui }.
facility-answer-no-area = Luas lantainya tidak diketahui, maka keamatannya tidak dapat dikira.
facility-answer-not-whole-year = Bil meliputi { $coverage } daripada tahun tersebut, tidak mencukupi untuk mengira keamatan.
facility-answer-range = Langkah yang dikaji dapat mengelakkan { $saving } setahun.
facility-answer-range-estimated = Berdasarkan penggunaan lazim kemudahan sejenis, langkah yang dikaji dapat mengelakkan { $saving } setahun.
facility-answer-none = Tiada langkah yang diketahui dapat membantu di sini.
facility-answer-unknown = Jumlah yang dapat dijimatkan belum dapat ditentukan.

facility-figure-energy = Tenaga
facility-figure-eui = Keamatan penggunaan tenaga
facility-figure-emissions = Pelepasan
facility-figure-saving = Dapat dielakkan setahun
facility-figure-coverage = Bil meliputi { $share } daripada { $year }
facility-figure-unverified = { $share } bergantung pada faktor yang belum disahkan
facility-figure-area = bagi { $area } ({ $kind })
facility-figure-plan = Dalam pelan bagi { $year }, kedudukan { $rank }
facility-figure-package = kesemua { $count } langkah bersama-sama
facility-to-portfolio = Semua kemudahan

## Bil

facility-use-title = Penggunaan tenaga
facility-bills-title = Tenaga bermeter mengikut bulan
facility-bills-unit = kWh sebulan
facility-bills-view = Paparan
facility-bills-view-timeline = Semua bulan
facility-bills-view-years = Tahun demi tahun
facility-bills-expected = penggunaan dijangka bagi { $year }
facility-bills-expected-short = Dijangka
facility-bills-sentence = Tenaga bermeter { $name } dari { $first } hingga { $last }; bulan tertinggi ialah { $peak } dengan { $energy }.
facility-bills-sentence-expected = Model yang diselaraskan dengan bil menjangkakan { $energy } bagi { $year }.
facility-bills-note-expected = Garis putus-putus: penggunaan bulanan yang dijangka bagi { $year } daripada bangunan simulasi yang diselaraskan dengan bilnya.
facility-bills-partial = bil hanya meliputi sebahagian bulan ini
facility-bills-note-partial-timeline = Pucat: bil hanya meliputi sebahagian bulan.
facility-bills-note-partial-years = Bulan yang hanya diliputi sebahagiannya oleh bil ditinggalkan.
facility-bills-month = Bulan
facility-bills-none = Belum ada bil bagi kemudahan ini yang diimport.
facility-bills-none-action = Import bil
facility-bills-yearly = Hanya tenaga tahunan diberikan: bulan tidak dapat ditunjukkan.

## Kemudahan sejenis

facility-peers-title = Berbanding kemudahan sejenis
facility-peers-chart = Keamatan penggunaan tenaga bagi { $count } kemudahan ({ $use })
facility-peers-rank = { $share } daripada { $count } kemudahan lain yang sejenis menggunakan tenaga yang lebih rendah bagi setiap meter persegi.
facility-peers-band = Lapan daripada sepuluh terletak dalam { $range }; nilai tengahnya { $middle }.
facility-peers-this = kemudahan ini
facility-peers-axis = kWh/m² setahun
facility-peers-facilities = Kemudahan
facility-peers-from = Dari
facility-peers-to = Di bawah
facility-peers-none = Kurang daripada lima kemudahan sejenis mempunyai keamatan, maka tiada perbandingan dibuat.
facility-peers-own-none = Kemudahan ini tidak mempunyai keamatan, maka tidak dapat dibandingkan.
facility-peers-no-area-needed = Kegunaan ini tiada luas lantai, maka tidak dibandingkan mengikut keamatan.

## Kegunaan akhir

facility-carriers-title = Mengikut pembawa tenaga, { $year }
facility-carriers-no-factor = tiada faktor pelepasan yang terpakai
facility-end-uses-title = Untuk apa tenaga digunakan
facility-end-uses-note = Daripada bangunan simulasi yang diselaraskan dengan bilnya.
facility-end-uses-note-estimated = Daripada bangunan simulasi; bilnya tidak meliputi setahun, maka penggunaan lazim kemudahan sejenis diambil.
facility-end-uses-sentence = { $first } merupakan bahagian terbesar, { $share } daripada tenaga.
facility-end-uses-electricity = Elektrik
facility-end-uses-heat = Haba dan bahan api
facility-end-uses-end-use = Kegunaan akhir
facility-end-uses-calibration = Sebelum diselaraskan, simulasi berjumlah { $simulated }; bil berjumlah { $billed }.
facility-end-uses-fit = Bulan berbeza sebanyak { $error } (CV(RMSE), elektrik).

## Langkah

facility-measures-title = Langkah yang membantu
facility-measures-view = Paparan
facility-measures-alone = Secara berasingan
facility-measures-packages = Satu demi satu
facility-measures-measure = Langkah
facility-measures-package = Bersama langkah di atas
facility-measures-avoids = Dielakkan setahun
facility-measures-saves-energy = Tenaga setahun
facility-measures-saves-cost = Kos dijimatkan setahun
facility-measures-investment = Pelaburan
facility-measures-payback = Bayaran balik mudah
facility-measures-payback-never = tidak pernah
facility-measures-payback-months = { $months } bulan
facility-measures-payback-years = { $years } tahun
facility-measures-life = Hayat
facility-measures-basis = Asas kos
facility-measures-in-plan = dalam pelan
facility-measures-range-note = Julat ialah persentil kesepuluh hingga kesembilan puluh. Penjimatan bertindih: secara berasingan setiap langkah menghasilkan lebih daripada sebagai sebahagian pakej.
facility-measures-plan = Pelan melaksanakan { $measures } pada { $year } (kedudukan { $rank }).
facility-measures-plan-none = Pelan tidak melaksanakan apa-apa di sini dengan belanjawannya.
facility-measures-none = Tiada langkah dapat disimulasikan bagi kemudahan ini.
facility-measures-none-run = Langkah ditunjukkan selepas pengiraan yang berikutnya.
facility-measures-to-plan = Buka pelan

## Penemuan pada halaman kemudahan

facility-page-findings-title = Penemuan
facility-page-findings-none = Tiada yang luar biasa dalam data kemudahan ini.

## Fakta

facility-facts-title = Yang diketahui tentangnya
facility-facts-id = ID
facility-facts-use = Kegunaan
facility-facts-use-label = seperti ditulis: { $label }
facility-facts-district = Daerah
facility-facts-address = Alamat
facility-facts-year-built = Tahun siap
facility-facts-storeys = Tingkat
facility-facts-place = Lokasi
facility-facts-floor-area = Luas lantai ({ $kind })
facility-facts-denominator = digunakan bagi keamatan
facility-facts-unknown = tidak diketahui
facility-facts-more = { $count } lagi lajur fail
facility-place-title = Lokasinya

## Menyatakan yang tiada atau salah

facility-amend-title = Nyatakan yang tiada atau salah
facility-amend-open = Nyatakan yang tiada atau salah
facility-amend-lead = Maklumat anda disimpan bersama nama dan tarikh, dan tertera dalam penjelasan setiap angka yang bergantung padanya.
facility-amend-missing = Paling berharga untuk diketahui: { $facts }.
facility-amend-others = Betulkan perkara lain
facility-amend-fact-floor-area = luas lantai
facility-amend-fact-use = kegunaan
facility-amend-fact-year-built = tahun siap
facility-amend-fact-place = lokasi
facility-amend-fact-storeys = bilangan tingkat
facility-amend-fact-district = daerah
facility-amend-worth-floor-area = Tanpa luas lantai tiada keamatan mahupun perbandingan, dan saiz langkah tidak dapat ditentukan.
facility-amend-worth-use = Kegunaan menentukan kemudahan yang dibandingkan dan langkah yang sesuai.
facility-amend-worth-year-built = Tahun siap menunjukkan tahap penebatan dan kelengkapan bangunan.
facility-amend-worth-place = Dengan lokasinya, kemudahan dapat ditunjukkan pada peta.
facility-amend-worth-storeys = Bilangan tingkat menentukan dinding, bumbung dan lif bangunan simulasi.
facility-amend-worth-district = Dengan daerahnya, kemudahan dikira dalam daerah itu.
facility-amend-area = Luas lantai
facility-amend-area-kind = Jenis luas lantai
facility-amend-use = Kegunaan
facility-amend-use-unchanged = kekal: { $use }
facility-amend-year-built = Tahun siap
facility-amend-storeys = Tingkat di atas tanah
facility-amend-latitude = Latitud (darjah, utara positif)
facility-amend-longitude = Longitud (darjah, timur positif)
facility-amend-district = Daerah
facility-amend-note = Dari mana anda mengetahuinya
facility-amend-note-hint = Contohnya: pelan bangunan yang diluluskan, dilihat di tapak
facility-amend-problem-nothing = Isikan sekurang-kurangnya satu fakta.
facility-amend-problem-note = Nyatakan dari mana anda mengetahuinya supaya orang lain dapat menyemaknya.
facility-amend-problem-half-place = Lokasi memerlukan latitud dan longitud.
facility-amend-save = Simpan
facility-amend-cancel = Batal
facility-amend-saved = Disimpan. Keamatan dan perbandingan berubah serta-merta, potensi dan pelan dengan pengiraan yang berikutnya.

## Jadual bil

facility-bill-table-title = Bil
facility-bill-table-count = { $count } bil
facility-bill-meter = Meter
facility-bill-account = akaun { $account }
facility-bill-carrier = Pembawa tenaga
facility-bill-start = Dari
facility-bill-end = Hingga
facility-bill-quantity = Kuantiti
facility-bill-cost = Kos
facility-bill-status = Bacaan
facility-bill-status-measured = diukur
facility-bill-status-estimated = dianggarkan
facility-bill-status-derived = diterbitkan
facility-bill-source = Sumber

## Tempat dalam fail

facility-source-row = baris { $row }
facility-source-column = lajur “{ $column }”
facility-source-sheet = helaian “{ $sheet }”

## Penemuan

facility-findings-title = Penemuan
facility-findings-question = Apakah yang salah dengan data, dan bagaimanakah membaikinya?
facility-findings-answer = { $total ->
        [0] Tiada yang luar biasa dalam data.
       *[other] { $total } penemuan masih terbuka.
    }
facility-findings-answer-kinds = { $errors ->
        [0] Tiada yang menjadikan angka salah;
       *[other] { $errors } menjadikan angka salah;
    } { $warnings ->
        [0] tiada yang mungkin mengubah angka.
       *[other] { $warnings } mungkin mengubah angka.
    }
facility-findings-kinds = Jenis
facility-findings-severity-error = Menjadikan angka salah
facility-findings-severity-warning = Mungkin mengubah angka
facility-findings-severity-info = Perlu diketahui
facility-findings-in-facilities = { $count ->
        [0] seluruh bandar raya
       *[other] { $count } kemudahan
    }
facility-findings-subject = Berkenaan
facility-findings-message = Yang ditemui
facility-findings-source = Sumber
facility-findings-advice = Tindakan
facility-findings-only-facility = Hanya { $name }
facility-findings-clear-facility = Semua kemudahan
facility-findings-none = Tiada penemuan yang sepadan dengan pilihan ini.
facility-findings-more = Tunjukkan { $count } lagi
facility-findings-shown = { $shown } daripada { $total }
facility-findings-amend = Nyatakan di sini
facility-findings-amend-at = Nyatakan pada halamannya
facility-findings-city = seluruh bandar raya
facility-findings-file = fail { $name }
facility-findings-meter = meter { $name }
facility-findings-rule = LCS tidak pernah mengubah data anda. Betulkan fail dan import semula: yang telah diketahui dikenal pasti, yang berbeza menggantikan nilai terdahulu.

## Tindakan terhadap penemuan

facility-advice-name-facility = Isikan ID atau nama kemudahan.
facility-advice-name-account = Isikan nombor akaun atau meter.
facility-advice-give-period = Isikan tarikh mula dan akhir, atau bulan.
facility-advice-remove-one = Buang salah satu yang berlebihan.
facility-advice-correct-cell = Betulkan sel dalam fail anda dan import semula.
facility-advice-name-unit = Nyatakan unit: dalam pengepala, dalam lajur unit, atau semasa import.
facility-advice-correct-area = Betulkan luas lantai.
facility-advice-correct-year = Betulkan tahun siap.
facility-advice-correct-dates = Betulkan tarikh dalam fail anda dan import semula.
facility-advice-correct-quantity = Isikan atau betulkan kuantiti.
facility-advice-name-carrier = Nyatakan jenis tenaga.
facility-advice-make-agree = Selaraskan baris bagi meter yang sama.
facility-advice-give-header = Berikan pengepala kepada lajur yang penting.
facility-advice-rename-header = Namakan semula salah satu pengepala.
facility-advice-check-date = Semak satu tarikh yang anda ketahui dengan pasti.
facility-advice-check-conclusion = Semak sama ada kesimpulan itu betul; jika tidak, nyatakan dalam fail atau semasa import.
facility-advice-give-shares = Nyatakan pembahagian akaun antara kemudahannya.
facility-advice-add-ids = Tambahkan ID kemudahan pada senarai.
facility-advice-join-facilities = Jika kedua-duanya kemudahan yang sama, kekalkan satu sahaja dalam senarai.
facility-advice-decide-which = Pastikan yang mana satu betul.
facility-advice-find-carrier = Pastikan jenis tenaga yang tiada.
facility-advice-ask-bills = Minta bil yang tiada daripada pembekal.
facility-advice-add-year = Tambahkan lajur tahun.
facility-advice-compare-bill = Bandingkan dengan bil bercetak, betulkan fail dan import semula.
facility-advice-check-reading = Semak bacaan meter.
facility-advice-read-meter = Minta meter dibaca.
facility-advice-find-reversed = Pastikan bil yang dibatalkan itu telah diimport.
facility-advice-check-cost = Semak kuantiti dan amaun bil.
facility-advice-one-currency = Berikan semua kos dalam satu mata wang.
facility-advice-ask-meters = Tanya pembekal meter mana milik kemudahan mana.
facility-advice-assign-meter = Nyatakan kemudahan yang dibekalkan oleh meter ini.
facility-advice-add-facility = Tambahkan kemudahan itu pada senarai anda.
facility-advice-find-account = Cari akaunnya dan import bilnya.
facility-advice-look-up-area = Rujuk atau ukur luas lantai.
facility-advice-say-use = Nyatakan kegunaan jika kesimpulan itu salah.
facility-advice-measures-first = Pertimbangkan langkah di sini dahulu.
facility-advice-missing-meter = Periksa sama ada terdapat meter yang tertinggal.
facility-advice-correct-place = Betulkan latitud dan longitud.
facility-advice-check-facts = Semak luas lantai, kegunaan dan meter.
facility-advice-mend-pack = Penjaga pek bandar raya perlu menambah atau memperbaharui nilai ini.
facility-advice-give-weather = Berikan fail cuaca tempat tersebut pada pengiraan yang berikutnya.
facility-advice-ask-readings = Minta bacaan yang tiada daripada pembekal.
facility-advice-fill-gaps = Isi bahagian yang tiada, atau pilih tempoh yang lengkap.
facility-advice-longer-period = Pilih tempoh yang lebih panjang: sekurang-kurangnya setahun penuh sebelum kerja.
facility-advice-other-station = Pilih stesen cuaca berdekatan yang lebih lengkap datanya.
facility-advice-hourly-weather = Serahkan suhu setiap jam.
facility-advice-add-generation = Tambahkan semula tenaga yang dijana bangunan itu sendiri pada bacaannya.
facility-advice-regular-reads = Minta bacaan meter yang tetap daripada pembekal.
facility-advice-look-at-days = Semak apa yang berlaku pada hari-hari itu.
facility-advice-ask-estimated = Tanya pembekal sama ada bacaan itu ialah anggaran.
facility-advice-other-cause = Cari perkara lain yang mempengaruhi penggunaan, atau pilih model lain.
facility-advice-saving-alone = Gunakan jumlah penjimatan sahaja, bukan pecahannya.
facility-advice-split-bill = Pecahkan bil itu pada hari meter dibaca.
facility-advice-other-figure = Tiada apa-apa yang salah; pada baris perintah, --compat eemeter-3.2.0 memberikan angka yang satu lagi.
facility-advice-daily-model = Pilih model harian.
facility-advice-mend-inventory = Betulkan fail inventori, atau tanya penerbitnya.

## Asal sesuatu angka

facility-explain-title = Dari mana angka ini?
facility-explain-of = { $figure } bagi { $of }
facility-explain-lead = Buka sesuatu baris untuk melihat asal kiraannya.
facility-explain-tree = Cara { $figure } dikira
facility-explain-loading = Sedang dikira semula…
facility-explain-fact = Fakta
facility-explain-source = Tertera dalam
facility-explain-basis = Dikira semula daripada { $pack }, keadaan data { $seq }.
facility-explain-copy = Salin sebagai teks
facility-explain-copied = Disalin
facility-explain-more = Tunjukkan { $count } lagi

## Bacaan selang masa

facility-readings = Bacaan selang masa
facility-readings-lead = Kiraan meter pada setiap hari { $year }, { $minutes ->
    [1440] menurut bacaan hariannya.
   *[other] dijumlahkan daripada bacaan setiap { $minutes } minit.
  }
facility-readings-chart = Tenaga mengikut hari, { $carrier }
facility-readings-sentence = { $total } pada { $days } daripada { $length } hari { $year }, { $share } daripada tahun itu.
facility-readings-gap = Hari yang kekurangan bacaan dibiarkan kosong dan tidak dikira.
facility-readings-year = Tahun bacaan
facility-readings-day = Hari
facility-readings-coverage = Bacaan yang ada
facility-readings-meters = Meter dengan bacaan
facility-readings-meter = Meter
facility-readings-interval = Setiap
facility-readings-minutes = { $minutes ->
    [1440] hari
   *[other] { $minutes } min
  }
facility-readings-first = Hari pertama
facility-readings-last = Hari terakhir
facility-readings-whole = Hari lengkap
facility-readings-estimated = Tidak diukur
facility-readings-note = Tenaga dan pelepasan pada halaman ini bersandar pada bil. Bacaan tidak pernah ditambah kepadanya.
facility-readings-savings = Berapakah yang dijimatkan oleh kerja di sini?
facility-readings-none = Tiada bacaan bagi tahun ini.
facility-advice-compare-readings = Bandingkan bacaan dan bil dengan meter; salah satunya mengira perkara lain.
facility-advice-give-intervals = Minta bacaan sekali lagi, setiap selang sekali sahaja.
facility-advice-say-times = Pastikan masa bermakna seperti yang disimpulkan; namakan lajur “Interval start” atau “Interval end”.
