# reviewed = false
# Halaman pertama: kedudukan kita dan perkara yang memerlukan tindakan hari ini.

home-title = Laman utama
home-question = Di manakah kedudukan kita, dan apakah yang memerlukan tindakan hari ini?

## Jawapannya

home-answer-emissions = Pada { $year }, { $facilities } kemudahan bandar raya melepaskan { $emissions }.
home-answer-potential = { $emissions } setahun dapat dielakkan.
home-answer-plan = Pelan mencapai { $emissions } daripadanya menjelang { $last_year }.
home-answer-potential-none = Pelepasan yang dapat dielakkan belum dikira.
home-corrected = Menurut bil. Sebahagian bil kelihatan salah unitnya; dengan pembetulan yang dicadangkan, jumlahnya { $planning }, dan potensi, pelan serta senario bermula daripada angka itu.
home-ranges = Julat ialah P10 hingga P90.

## Asas angka

home-mark-coverage = Bil meliputi { $coverage } daripada tahun tersebut bagi kemudahan yang mempunyai bil
home-mark-unverified = { $share } daripada pelepasan bergantung pada faktor yang belum disahkan
home-mark-demonstration = Demonstrasi: cuaca daripada iklim lain
home-mark-run = Potensi dan pelan: larian { $run } pada { $date }
home-mark-changed = Data telah berubah sejak itu

## Angka

home-figure-emissions = Pelepasan
home-figure-energy = Tenaga
home-figure-area = Luas lantai
home-figure-cost = Kos tenaga
home-figure-capex = Pelaburan pelan
home-figure-energy-note = di { $count } daripada { $all } kemudahan
home-figure-area-note = { $count } kemudahan dengan keamatan
home-figure-capex-note = { $count } projek, { $first_year } hingga { $last_year }

## Sasaran dan laluan

home-target = Sasaran mengikut setiap tafsiran
home-target-none = Tafsiran sasaran dipaparkan selepas rantaian dikira.
home-target-not-set = Pek bandar ini tidak mengandungi sasaran atau pemacu untuk menentukan laluan.
home-path = Pelepasan aset milik bandar raya
home-path-open = Buka senario

## Peti masuk

home-inbox = Perlu tindakan anda
home-inbox-none = Tiada apa-apa yang menunggu tindakan anda.
home-inbox-finding = Lihat penemuan
home-inbox-question = Lihat yang mana
home-inbox-plan = Lihat pelan
home-inbox-assumptions = Lihat andaian
home-inbox-run = Ke pelan
home-inbox-import = Import fail

## Pecahan

home-carriers = Pelepasan mengikut pembawa tenaga
home-uses = Pelepasan mengikut kegunaan
home-uses-rest = { $count } kegunaan lain
home-carriers-rest = { $count } pembawa lain
home-part-sentence = { $name } ialah yang terbesar dengan { $share } daripada { $total }.
home-part-name = Nama
home-part-emissions = Pelepasan
home-part-share = Bahagian
home-part-energy = Tenaga
home-part-facilities = Kemudahan
home-part-factor = Faktor
home-part-none = Tiada pelepasan diketahui bagi tahun ini.

## Laporan, dan bandar raya tanpa data

home-reports = Laporan larian { $run }
home-reports-all = Semua laporan
home-empty = LCS membaca senarai bangunan dan bil anda seadanya, lalu menunjukkan di sini kedudukan bandar raya.
home-empty-import = Import fail pertama
