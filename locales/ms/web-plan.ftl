# reviewed = false
# Halaman pelan: apa yang didahulukan, berapa kosnya, dan sejauh mana pastinya.

plan-title = Pelan
plan-question = Apa yang didahulukan, berapa kosnya, dan sejauh mana pastinya?

## Belanjawan

plan-budget = Belanjawan tahunan
plan-budget-amount = Belanjawan tahunan, { $currency }
plan-budget-own = pelan bandar raya
plan-budget-own-back = Kembali kepada pelan bandar raya: { $budget }
plan-budget-basis = Pelan bandar raya sebanyak { $budget } setahun berasal daripada: { $basis }.
plan-budget-largest = Melebihi { $budget } setahun, tiada lagi projek yang boleh dilaksanakan.

## Jawapannya

plan-answer-buys = { $budget } setahun membiayai { $count } projek menjelang { $last_year }: { $emissions } dielakkan setiap tahun selepas itu.
plan-answer-costs = Kosnya { $capex } kesemuanya dan kos tenaga yang dijimatkan { $saving } setahun; ini bersamaan { $share } daripada semua pelepasan yang dapat dielakkan.
plan-answer-none = Dengan { $budget } setahun, tiada apa-apa dapat dilaksanakan: projek paling murah pun melebihi jumlah itu.
plan-answer-met = Kesemua { $count } tafsiran sasaran yang dapat ditentukan dicapai.
plan-answer-missed = Daripada { $count } tafsiran sasaran yang dapat ditentukan, { $met } dicapai.

## Kesan belanjawan terhadap setiap tafsiran

plan-moves = Kesan belanjawan ini terhadap setiap tafsiran sasaran
plan-moves-note = Bulatan kosong: tanpa sebarang langkah. Bulatan penuh: dengan belanjawan ini, garisnya julat P10 hingga P90. Garis tegak: had yang dibenarkan oleh tafsiran itu.
plan-moves-closer = { $change } lebih hampir berbanding tanpa langkah; masih kurang { $gap }.
plan-moves-met = Dicapai dengan lebihan { $gap }; tanpa langkah, { $before ->
    [met] sasaran ini dicapai juga.
   *[missed] sasaran ini tidak dicapai.
  }
plan-moves-nothing = Kurang { $gap }, sama ada dengan belanjawan ini atau tanpanya.
plan-moves-unknown = Tidak dapat ditentukan: { $note }

## Senarai

plan-projects = Projek mengikut turutan
plan-projects-lead = Julat ialah P10 hingga P90. Satu projek merangkumi semua langkah yang dilaksanakan serentak di satu kemudahan.
plan-projects-shown = { $shown } yang pertama daripada { $count }; fail CSV memuatkan kesemuanya.
plan-projects-none = Tiada projek yang memadai dengan belanjawan ini. Naikkan belanjawan untuk melihat apa yang didahulukan.
plan-column-year = Siap pada
plan-column-facility = Kemudahan
plan-column-measures = Langkah
plan-column-capex = Pelaburan
plan-column-emissions = Pelepasan dielakkan setahun
plan-column-saving = Kos tenaga dijimatkan setahun
plan-column-payback = Bayaran balik mudah
plan-column-reason = Sebab di sini
plan-column-facilities = Kemudahan
plan-column-life = Hayat
plan-column-cost-per-tonne = Kos setiap tan
plan-column-status = Status
plan-years = { $count } tahun
plan-payback-never = tidak pernah
plan-pays = pulang modal

## Carta

plan-charts = Kos dan kesan
plan-curve = Kos setiap tan, bermula dengan yang paling murah
plan-curve-x = Pelepasan dielakkan, { $unit } setahun
plan-curve-y = { $currency } setiap t CO2e
plan-curve-pays = di bawah garis ini, pulang modal
plan-curve-sentence = { $share } daripada { $total } setahun yang dapat dielakkan memulangkan modalnya sepanjang hayat langkah; pelan ini mengambil { $chosen } daripada { $count } projek.
plan-curve-beyond = { $count } langkah carta berada di luar paksi dan dipotong; angkanya terdapat dalam jadual.
plan-curve-note = Hijau: dalam pelan ini. Kelabu: tidak diambil. Jalur pudar: julat P10 hingga P90 bagi kos.
plan-curve-card-cost = { $cost } setiap t CO2e ({ $range })
plan-curve-card-avoids = { $emissions } setahun, pelaburan { $capex }
plan-curve-card-chosen = { $chosen } daripada { $count } projek termasuk dalam pelan ini
plan-curve-from = Selepas
plan-curve-low = P10
plan-curve-high = P90
plan-curve-projects = Projek
plan-curve-chosen = Dalam pelan ini
plan-spent = Perbelanjaan setiap tahun
plan-spent-sentence = Perbelanjaan mengikut tahun dari { $first_year } hingga { $last_year }: { $largest } pada tahun yang paling tinggi, { $total } kesemuanya.
plan-spent-column = Dibelanjakan
plan-avoided = Pelepasan yang dielakkan setiap tahun
plan-avoided-sentence = Pelepasan yang dielakkan mengikut tahun dari { $first_year } hingga { $last_year }: { $range } pada tahun terakhir.
plan-avoided-column = Pelepasan dielakkan
plan-p10 = P10
plan-p90 = P90

## Langkah

plan-measures = Setiap langkah secara berasingan, di semua tempat yang sesuai
plan-measures-note = Kesan langkah bertindih: jumlahnya melebihi keseluruhan. Kos setiap tan dikira sepanjang hayat langkah pada kadar faedah { $rate }.

## Menjadikannya pelan bandar raya

plan-csv = CSV semua projek
plan-adopt = Jadikan ini pelan bandar raya
plan-adopt-title = Jadikan { $budget } setahun pelan bandar raya?
plan-again = Kira semula
plan-again-title = Kira semula dengan { $budget } setahun?
plan-adopt-text = Seluruh rantaian dikira semula dengan belanjawan ini: potensi, pelan, senario dan laporan dalam tiga bahasa. Sehingga selesai, pelan hari ini kekal berkuat kuasa.
plan-adopt-start = Kira
plan-adopt-cancel = Bukan sekarang
plan-adopt-running = Pelan bandar raya sedang dikira
plan-adopt-rest = { $stage }: tinggal { $rest }
plan-adopt-stop = Hentikan
plan-adopt-done = Inilah kini pelan bandar raya, larian { $run }.
plan-adopt-cancelled = Dihentikan. Pelan sebelum ini masih berkuat kuasa.
plan-adopt-reports = Ke laporan
plan-none = Belum ada pelan: rantaian perlu dikira sekali dahulu.
plan-none-import = Belum ada pelan: LCS belum mengetahui mana-mana bangunan di bandar raya ini.
plan-import = Import fail
plan-calculate = Kira sekarang
plan-scenario = Maknanya bagi sasaran
