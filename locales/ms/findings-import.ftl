# reviewed = false
# Apa yang ditemui dan tidak diambil semasa import fail. Kunci: finding-<kod>, titik dan garis bawah menjadi sempang.

finding-row-no-facility = Baris ini tidak menamakan kemudahan: ID dan nama kosong. Ia bermula dengan “{ $found }”.
    .title = Baris tanpa kemudahan

finding-row-no-meter = Baris ini tidak menamakan akaun, meter atau kemudahan. Ia bermula dengan “{ $found }”.
    .title = Baris tanpa akaun

finding-row-no-period = Baris ini tidak menyatakan tempohnya. Ia bermula dengan “{ $found }”.
    .title = Baris tanpa tarikh

finding-row-duplicate-facility = Kemudahan “{ $found }” sudah disenaraikan di atas untuk tahun yang sama; baris ini tidak diambil.
    .title = Kemudahan tersenarai dua kali

finding-row-duplicate-month = Bulan { $found } sudah ada di atas bagi kemudahan yang sama; angka ini tidak diambil.
    .title = Bulan berulang

finding-row-duplicate-year = Helaian lain memberi tenaga ini bagi tahun yang sama; { $found } tidak diambil.
    .title = Tahun berulang

finding-row-total = Baris jumlah yang diketepikan: { $rows }.
    .title = Baris jumlah

finding-cell-not-a-number = “{ $found }” bukan nombor.
    .title = Bukan nombor

finding-cell-not-a-date = “{ $found }” bukan tarikh.
    .title = Bukan tarikh

finding-cell-not-a-month = “{ $found }” bukan bulan.
    .title = Bukan bulan

finding-cell-out-of-range = “{ $found }” berada di luar nilai yang mungkin di sini.
    .title = Di luar julat

finding-cell-negative = Luas lantai tidak boleh negatif: { $found }.
    .title = Luas negatif

finding-cell-absurd-area = Tiada bangunan mempunyai luas lantai { $found }.
    .title = Luas mustahil

finding-cell-absurd-year = { $found } tidak mungkin tahun siap.
    .title = Tahun mustahil

finding-unit-missing = Nombor dalam lajur “{ $column }” tiada unit dan tidak diambil.
    .title = Unit tiada

finding-cell-no-unit = Nombor { $found } tiada unit dan tidak diambil.
    .title = Nombor tanpa unit

finding-unit-unknown = Unit “{ $found }” tidak dikenali atau tidak sesuai; nombor ini tidak diambil.
    .title = Unit tidak dikenali

finding-unit-shared = Lajur “{ $column }” tidak menamakan unit; ia dibaca dalam { $unit } seperti luas atau keamatan lain dalam fail.
    .title = Unit daripada lajur lain

finding-carrier-unknown = “{ $found }” bukan jenis tenaga atau meter yang dikenali.
    .title = Jenis tenaga tidak dikenali

finding-carrier-missing = Baris ini tidak menyatakan apa yang diukur. Ia bermula dengan “{ $found }”.
    .title = Jenis tenaga tiada

finding-carrier-conflict = Baris ini menyatakan { $found }, tetapi baris lain bagi meter yang sama berbeza.
    .title = Jenis tenaga bercanggah

finding-carrier-assumed = Fail tidak menyatakan apa yang diukur oleh { $meters } meter; { $carrier } disimpulkan daripada { $from ->
        [unit] unit
       *[name] nama fail atau helaian
    }.
    .title = Jenis tenaga disimpulkan

finding-bill-no-quantity = Bil tidak menyatakan kuantiti. Baris bermula dengan “{ $found }”.
    .title = Bil tanpa kuantiti

finding-bill-delivery-open = Setiap penghantaran dikira digunakan sehingga yang berikutnya; yang terakhir selama { $days } hari.
    .title = Penghantaran sebagai penggunaan

finding-bill-start-assumed = Setiap bil hanya mempunyai satu tarikh dan dianggap bermula pada tarikh sebelumnya; yang pertama meliputi { $days } hari.
    .title = Permulaan bil disimpulkan

finding-period-reversed = Bil tamat sebelum bermula: { $found }.
    .title = Tamat sebelum mula

finding-period-end-included = Tarikh akhir bil ialah hari terakhirnya ({ $meters } meter).
    .title = Hari akhir termasuk

finding-period-end-shared = Tarikh akhir bil ialah hari pertama bil berikutnya ({ $meters } meter).
    .title = Hari akhir dikongsi

finding-period-end-assumed = Bagi { $meters } meter, bil tidak menunjukkan sama ada hari akhir termasuk; ia { $convention ->
        [shared] dianggap hari pertama bil berikutnya
       *[included] dianggap termasuk
    }.
    .title = Makna tarikh akhir diandaikan

finding-date-ambiguous = Tarikh tidak menunjukkan sama ada hari atau bulan dahulu; { $order ->
        [month-first] bulan
       *[day-first] hari
    } dianggap dahulu.
    .title = Susunan hari dan bulan tidak pasti

finding-header-duplicate = Tajuk “{ $column }” muncul dua kali; lajur pertama diambil.
    .title = Tajuk lajur berulang

finding-header-missing = Lajur berdata tanpa tajuk di baris { $row } diketepikan: { $columns }.
    .title = Lajur tanpa tajuk

finding-sheet-left-out = Helaian “{ $sheet }” tiada kandungan yang dibaca.
    .title = Helaian diketepikan

finding-energy-unspecified = Jumlah dalam fail berbeza daripada jumlah jenis tenaganya sebanyak { $energy_kwh } kWh daripada { $total_kwh } kWh; perbezaan dibawa sebagai tidak dinyatakan, tanpa pelepasan.
    .title = Tenaga tanpa jenis

finding-energy-unspecified-rounding = Dalam { $rows } baris, jumlah berbeza daripada jenis tenaganya akibat pembundaran, { $energy_kwh } kWh kesemuanya; ia dibawa sebagai tidak dinyatakan.
    .title = Pembundaran dalam jumlah

finding-energy-remainder-unknown = Sesetengah jenis tenaga diberi mengikut isi padu atau jisim, maka baki jumlah tidak dapat ditentukan.
    .title = Jumlah tidak dapat dibandingkan

finding-energy-column-chosen = Beberapa lajur memberi { $carrier }; “{ $taken }” diambil, bukan “{ $others }”.
    .title = Satu daripada beberapa lajur

finding-energy-columns-disagree = Dua lajur bagi { $carrier } berbeza: { $taken } diambil, yang lain menyatakan { $other }.
    .title = Lajur bercanggah

finding-energy-months-disagree = Jumlah bulan bagi { $carrier } ialah { $months_kwh } kWh, tahun diberi sebagai { $year_kwh } kWh; bulan diambil.
    .title = Bulan dan tahun bercanggah

finding-energy-from-intensity = Fail hanya memberi keamatan; dengan { $area_m2 } m2 ia menjadi { $energy_kwh } kWh.
    .title = Tenaga daripada keamatan

finding-energy-negative = Angka tahunan bagi { $carrier } adalah negatif: { $found }. Ia diambil seadanya.
    .title = Tenaga tahunan negatif

finding-energy-zero = Semua tenaga tahun ini diberi sebagai sifar.
    .title = Tiada tenaga langsung

finding-energy-missing = Baris ini tidak memberi tenaga.
    .title = Tenaga tidak diisi

finding-energy-no-year = { $rows } baris memberi tenaga tahunan tanpa tahun; tenaga tidak diambil.
    .title = Tahun tiada

finding-energy-year-from-name = { $rows } baris tiada tahun; { $year } diambil daripada nama fail.
    .title = Tahun daripada nama fail

finding-meter-left-out = Meter “{ $kind }” tidak mengukur tenaga dan diketepikan: { $meters }.
    .title = Meter bukan tenaga diketepikan

finding-meter-not-in-metrics = { $meters } meter ditanda tidak dikira bagi kemudahannya; ia disimpan tanpa kemudahan.
    .title = Meter yang tidak dikira

finding-meter-shared = { $facilities } kemudahan berkongsi akaun tanpa menyatakan bahagian; setiap satu mendapat bahagian sama.
    .title = Akaun dikongsi

finding-meter-duplicate = Akaun ini disenaraikan dua kali bagi kemudahan yang sama.
    .title = Akaun berulang

finding-meter-facility-by-name = Senarai menamakan kemudahan tanpa ID; ia dicari mengikut nama.
    .title = Kemudahan mengikut nama sahaja

finding-meter-unused = Lajur sifar bagi semua bulan tidak menjadi meter: { $meters }.
    .title = Jenis tenaga tidak digunakan

finding-weather-observed-daily = { $days } hari suhu dicerap diberi sebagai purata harian: tidak dapat dilihat sama ada setiap hari mempunyai jam mencukupi.
    .title = Purata harian suhu

## Bacaan selang masa

finding-reading-label-assumed = Fail tidak menyatakan sama ada masanya menunjukkan permulaan atau akhir selang; masa itu dibaca sebagai { $label ->
    [end] akhir
   *[start] permulaan
  }.
    .title = Makna masa disimpulkan

finding-reading-duplicate = { $readings } bacaan meter { $meter } muncul dua kali, { $different } daripadanya dengan nilai lain; yang terakhir dikira.
    .title = Bacaan berulang

finding-reading-left-out = { $readings } bacaan meter { $meter } ditinggalkan: { $reason ->
    [exported] bacaan itu mengira tenaga yang disalurkan ke grid
    [alone] satu bacaan sahaja tidak menunjukkan tempohnya
   *[overlap] bacaan itu bermula dalam selang sebelumnya
  }.
    .title = Bacaan ditinggalkan

finding-reading-negative = { $readings } bacaan meter { $meter } adalah negatif: mungkin terdapat penjanaan di belakang meter.
    .title = Bacaan negatif

finding-reading-no-such-time = Masa { $found } tidak wujud pada jam tempat ini: waktu musim panas melangkaunya.
    .title = Masa yang tidak wujud

finding-reading-no-type = Blok selang { $found } tidak menyatakan apa yang diukurnya: tiada jenis bacaan dipautkan kepadanya.
    .title = Bacaan tanpa jenis
