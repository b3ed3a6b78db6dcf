# reviewed = false
# Laporan.

## Tajuk dan kaki halaman

report-title = Kedudukan bangunan { $city } dan langkah yang perlu didahulukan
report-subtitle = Laporan bagi { $year } · { $date }
report-footer-origin = Pek { $pack } { $version } · larian { $run } · { $date }
report-mark-synthetic = Data sintetik: kemudahan dan bil adalah rekaan
report-mark-demonstration = Demonstrasi: cuaca daripada iklim lain
report-mark-unverified = { $share } daripada pelepasan bergantung pada nilai yang belum disahkan

## Halaman 1: jawapannya

report-answer = Jawapan dalam lima ayat
report-answer-stand = Pada { $year }, { $facilities } kemudahan menggunakan { $energy } dan melepaskan { $emissions }; bil meliputi { $coverage } daripada tahun tersebut bagi kemudahan yang mempunyai bil.
report-answer-stand-corrected = Pada { $year }, { $facilities } kemudahan menggunakan { $energy } dan melepaskan { $emissions } menurut bil; sebahagian bil kelihatan salah unitnya, dan dengan pembetulan yang dicadangkan semua angka di bawah bermula daripada { $planning }; bil meliputi { $coverage } daripada tahun tersebut bagi kemudahan yang mempunyai bil.
report-answer-potential = Langkah yang dikaji dapat mengelakkan { $emissions } setahun dengan pelaburan sebanyak { $capex }, dan menjimatkan kos tenaga sebanyak { $saving } setahun.
report-answer-potential-none = Potensi pengurangan tidak dapat dikira kerana tiada kemudahan yang mempunyai data tenaga serta luas lantai.
report-answer-first = Mulakan dengan { $facility } ({ $measures }): { $count } projek dalam pelan ini bersama-sama mengelakkan { $emissions } setahun dengan kos { $capex }.
report-answer-first-none = Belum ada pelan: tiada projek yang sesuai dengan maklumat sedia ada dan belanjawan tahunan.
report-answer-target-met = Dengan pelan ini, kesemua { $count } tafsiran sasaran dicapai.
report-answer-target-missed = Dengan pelan ini, { $met } daripada { $count } tafsiran sasaran dicapai; tafsiran pertama yang tidak dicapai, “{ $name }” ({ $scope }), tersasar sebanyak { $gap }.
report-answer-target-unknown = Dengan pelan ini, { $met } daripada { $count } tafsiran sasaran dicapai; yang lain belum dapat ditentukan.
report-answer-target-none = Jarak daripada sasaran tidak dapat ditentukan: { $reason }
report-answer-trust = { $share } daripada pelepasan bergantung pada nilai yang belum disahkan dan { $findings } penemuan masih terbuka; jawapan yang paling bernilai ialah bagi soalan ini: { $question }
report-answer-trust-plain = { $share } daripada pelepasan bergantung pada nilai yang belum disahkan dan { $findings } penemuan masih terbuka.

## Carta

report-chart-path = Pelepasan { $scope }, { $unit } setahun
report-chart-path-alt = Pelepasan { $scope } dari { $first } hingga { $last }: tanpa pelan { $bau_first } hingga { $bau_last }, dengan pelan { $plan_last } pada { $last }, dalam { $unit }.
report-chart-bau = tanpa pelan
report-chart-plan = dengan pelan
report-chart-limit = sasaran
report-chart-band = Jalur: julat P10 hingga P90. Titik: pelepasan yang tepat mencapai sesuatu tafsiran sasaran.
report-chart-projects = Projek terawal: pelepasan yang dielakkan, t CO2e setahun (garis: julat P10 hingga P90)
report-chart-projects-alt = Carta bar pelepasan yang dielakkan oleh projek terawal dalam pelan. Nilainya terdapat dalam jadual di bahagian 1.
report-chart-measures = Pelepasan yang dielakkan jika langkah dilaksanakan di semua tempat yang sesuai, t CO2e setahun (garis: julat P10 hingga P90)
report-chart-measures-alt = Carta bar pelepasan yang dielakkan oleh setiap langkah. Nilainya terdapat dalam jadual di bawah.

## 1 Langkah yang didahulukan

report-first = Langkah yang didahulukan, dan sebabnya
report-first-lead = Projek mengikut turutan di bawah belanjawan tahunan { $budget }. Julat ialah P10 hingga P90. Kesemua { $count } projek terdapat dalam buku kerja.
report-first-lead-unlimited = Projek mengikut turutan, tanpa had belanjawan tahunan. Julat ialah P10 hingga P90. Kesemua { $count } projek terdapat dalam buku kerja.
report-first-total = Kesemua { $count } projek

## 2 Kos dan faedah

report-benefit = Kos dan faedah
report-benefit-lead = { $facilities } kemudahan dapat disimulasikan jam demi jam dan diselaraskan dengan bilnya. Jika semua langkah yang sesuai dilaksanakan, aset bandar raya akan menjimatkan:
report-benefit-measures = Setiap langkah secara berasingan
report-benefit-note = Kesan langkah bertindih: jumlahnya melebihi keseluruhan. Kos setiap tan diberikan hanya jika positif; langkah yang memulangkan kosnya ditandakan, kerana kos setiap tan yang negatif tidak boleh disusun mengikut kedudukan.
report-pays-for-itself = pulang modal
report-never = tidak pernah
report-emissions-avoided = Pelepasan yang dielakkan
report-energy-saved = Tenaga yang dijimatkan
report-investment = Pelaburan
report-cost-saved = Kos tenaga yang dijimatkan

## 3 Sasaran

report-target = Jarak daripada sasaran
report-target-lead = Di sebelah kiri ialah aset milik bandar raya, yang mengambil kira pelan sepenuhnya; di sebelah kanan ialah seluruh bandar raya, yang mengambil kiranya melalui tindakan “langkah yang sama dalam stok bangunan selebihnya”.
report-target-readings = Semua tafsiran sasaran
report-target-assumptions = Andaian yang dibuat
report-target-none = Tiada laluan pelepasan dan tiada tafsiran sasaran
report-met-yes = dicapai
report-met-no = tidak dicapai
report-met-unknown = belum dapat ditentukan

## 4 Perkara yang tidak dapat diberitahu oleh data

report-unknown = Perkara yang tidak dapat diberitahu oleh data
report-unknown-findings = Penemuan mengikut jenis
report-unknown-none = Tiada penemuan.
report-unknown-questions = Sepuluh soalan yang wajar ditanya
report-unknown-questions-lead = Maklumat yang tiada, bermula dengan yang paling bernilai.

## 5 Kaedah dan sumber

report-method = Kaedah dan sumber
report-sources = Sumber
report-run = Cara mendapatkan semula angka ini
report-run-text = Data setakat perubahan { $sequence }; pek { $pack } { $version } (SHA-256 { $hash }); larian { $run }; cuaca: { $weather }. “lcs explain” membuka setiap angka hingga ke fail, helaian dan baris.

## Lampiran

report-annex = Lampiran: aset bandar raya dalam angka
report-annex-carriers = Tenaga dan pelepasan mengikut pembawa tenaga
report-annex-uses = Mengikut kegunaan
report-annex-facilities = { $count } pelepas terbesar
report-annex-facilities-note = { $shown } daripada { $all } kemudahan; kesemuanya terdapat dalam buku kerja.

## Lajur

report-column-rank = Kedudukan
report-column-year = Tahun
report-column-facility = Kemudahan
report-column-facilities = Kemudahan
report-column-id = ID
report-column-name = Nama
report-column-use = Kegunaan
report-column-district = Daerah
report-column-measure = Langkah
report-column-measures = Langkah
report-column-capex = Pelaburan
report-column-emissions-saving = Pelepasan dielakkan
report-column-energy-saving = Tenaga dijimatkan
report-column-cost-saving = Kos tenaga dijimatkan
report-column-saving-today = Penjimatan pada harga semasa
report-column-saving-changed = Penjimatan pada harga baharu
report-column-payback = Bayaran balik mudah
report-column-cost-per-tonne = Kos setiap tan
report-column-why = Sebab
report-column-status = Status
report-column-carrier = Pembawa tenaga
report-column-energy = Tenaga
report-column-emissions = Pelepasan
report-column-factor = Faktor
report-column-source = Sumber
report-column-floor-area = Luas lantai
report-column-floor-area-kind = Jenis luas lantai
report-column-eui = Keamatan penggunaan tenaga
report-column-coverage = Liputan bil
report-column-unverified = Bahagian belum disahkan
report-column-findings = Penemuan
report-column-finding = Penemuan
report-column-severity = Tahap
report-column-count = Bilangan
report-column-code = Kod
report-column-example = Contoh
report-column-file = Fail
report-column-sheet = Helaian
report-column-row = Baris
report-column-column = Lajur
report-column-subject = Perkara
report-column-reading = Tafsiran
report-column-kind = Jenis
report-column-scope = Skop
report-column-met = Dengan pelan
report-column-value = Nilai
report-column-limit = Had
report-column-gap = Jurang
report-column-unit = Unit
report-column-note = Nota
report-column-assumption = Andaian
report-column-locator = Tempat dalam sumber
report-column-used-for = Digunakan untuk
report-column-question = Soalan
report-column-worth = Nilai jawapannya
report-column-item = Perkara
report-column-total = Jumlah

## Buku kerja

report-sheet-summary = Ringkasan
report-sheet-facilities = Kemudahan
report-sheet-measures = Langkah
report-sheet-plan = Pelan
report-sheet-findings = Penemuan
report-sheet-questions = Soalan
report-sheet-scenario = Senario
report-sheet-targets = Sasaran
report-sheet-assumptions = Andaian
report-sheet-sources = Sumber
report-summary-price-change = Harga tenaga berbanding kini (1 = seperti kini): boleh diubah
report-summary-pack = Pek
report-summary-run = Larian
report-summary-date = Tarikh
report-summary-weather = Cuaca
report-summary-standing = Taraf
report-standing-ordinary = data bandar raya sendiri
report-summary-energy-cost = Kos tenaga
report-summary-budget = Belanjawan tahunan
report-column-capex-cumulative = Pelaburan terkumpul
report-column-bau = Tanpa pelan
report-column-plan = Dengan pelan

## Perkataan dalam jadual

report-unit-thousand = ribu { $currency }
report-unit-million = juta { $currency }
scope-estate = aset milik bandar raya
scope-city = seluruh bandar raya
report-of-estate = aset milik bandar raya
report-of-city = seluruh bandar raya
severity-error = ralat
severity-warning = amaran
severity-info = makluman
status-official = rasmi
status-published = diterbitkan
status-unverified = belum disahkan
status-expected = dijangka

## Sebab kedudukan projek

reason-pays-for-itself = memulangkan kosnya dalam tempoh hayat
reason-lowest-cost-per-tonne = kos setiap tan terendah antara yang tinggal
reason-largest-reduction = pengurangan terbesar dengan baki peruntukan tahun itu
reason-due-for-renewal = peralatan sudah tiba masa untuk diganti
reason-surest = penjimatan paling pasti: julat sempit, data baik
reason-fits-budget = sesuai dengan baki belanjawan tahun itu

## Soalan yang wajar ditanya

question-floor-area = Berapakah luas lantai { $count } kemudahan yang mempunyai data tenaga tetapi tiada luas lantai?
question-floor-area-worth = keamatan tenaga dan potensi bagi { $share } daripada tenaga
question-bills = Di manakah bil { $count } kemudahan yang tiada bil pada { $year }?
question-bills-worth = kemudahan yang kini tiada dalam jumlah
question-gaps = Bolehkah pembekal menghantar semula bil bulan yang tiada bagi { $count } akaun?
question-gaps-worth = tenaga terukur menggantikan anggaran bagi { $share } daripada tahun
question-use = Apakah kegunaan { $count } kemudahan yang kegunaannya tidak diketahui?
question-use-worth = arketaip yang sesuai bagi { $share } daripada tenaga
question-factor = Faktor pelepasan { $carrier } yang manakah disahkan oleh pihak berkuasa bagi { $year }?
question-factor-worth = menukar { $share } daripada pelepasan daripada belum disahkan kepada rasmi
question-units = Adakah bacaan { $count } meter dalam unit yang dinyatakan oleh fail?
question-units-worth = { $share } daripada tenaga bergantung padanya
question-swap = Meter yang manakah milik kemudahan yang mana antara { $count } kemudahan yang kelihatan bertukar?
question-swap-worth = keamatan dan projek yang betul bagi kedua-duanya
question-cost = Berapakah kos projek “{ $measure }” yang dilaksanakan baru-baru ini?
question-cost-worth = julat lebih sempit bagi { $share } daripada pelaburan
question-tariff = Tarif yang manakah terpakai bagi { $count } akaun yang tiada kos?
question-tariff-worth = penjimatan dalam nilai wang, bukan kWh sahaja
question-plant = Apakah loji penyejukan di sepuluh kemudahan terbesar, dan berapakah usianya?
question-plant-worth = julat lebih sempit bagi { $share } daripada potensi
question-hours = Apakah waktu operasi sepuluh kemudahan terbesar?
question-hours-worth = julat lebih sempit bagi { $share } daripada potensi
question-weather = Adakah terdapat fail cuaca setiap jam bagi bandar raya itu sendiri?
question-weather-worth = menghapuskan tanda daripada setiap angka simulasi
question-drivers = Unjuran penduduk, KDNK dan luas lantai yang manakah digunakan oleh bandar raya sendiri?
question-drivers-worth = laluan dan tafsiran sasaran yang menjadi milik bandar raya
question-unspecified = Apakah pembawa tenaga bagi tenaga yang tidak ditetapkan oleh fail?
question-unspecified-worth = pelepasan bagi { $share } daripada tenaga
