# reviewed = false
# Penemuan tentang bil, meter, kemudahan dan faktor yang digunakan. Kunci: finding-<kod>, titik menjadi sempang; .title ialah nama jenisnya.

## Bil

finding-bill-gap = Tiada bil meliputi { $days } hari dari { $start } hingga { $end }.
    .title = Jurang antara bil

finding-bill-overlap = Bil { $start } hingga { $end } bertindih { $days } hari dengan bil terdahulu ({ $earlier_at }); hari itu dikira sekali sahaja.
    .title = Bil bertindih

finding-bill-duplicate = Tempoh { $start } hingga { $end } dibilkan lebih daripada sekali; hanya bil yang terakhir diserahkan dikira.
    .title = Bil diberi dua kali

finding-bill-absurd-period = Bil { $start } hingga { $end } meliputi { $days } hari. Bil ini diketepikan: tarikhnya mungkin tersalah taip.
    .title = Tempoh bil mustahil

finding-bill-absurd-quantity = Bil { $start } hingga { $end } menyatakan { $quantity } { $unit }, melebihi penggunaan mana-mana bangunan. Bil ini diketepikan.
    .title = Kuantiti mustahil

finding-bill-future = Bil { $start } hingga { $end } bertarikh selepas { $today }: tarikhnya mungkin tersalah taip.
    .title = Bil masa hadapan

finding-bill-unit-slip = Bil { $start } hingga { $end } ({ $bills }) ialah { $observed_ratio } kali penggunaan biasa meter ini, seolah-olah unitnya salah ({ $units }). Apabila didarab dengan { $proposed_factor }, bil ini sepadan.
    .title = Unit bil salah

finding-bill-spike = Bil { $start } hingga { $end } ialah { $ratio } kali bil di sekitarnya.
    .title = Bil luar biasa tinggi

finding-bill-flat = { $bills } bil berturut-turut, dari { $start } hingga { $end }, mencatat kuantiti yang sama: { $quantity } { $unit }.
    .title = Kuantiti yang sama berulang

finding-bill-zero = Tiada penggunaan dari { $start } hingga { $end }, sedangkan ada penggunaan sebelum dan selepasnya.
    .title = Penggunaan sifar di tengah

finding-bill-negative = Bil { $start } hingga { $end } mempunyai kuantiti negatif: { $quantity } { $unit }. { $reversal ->
        [yes] Bil ini membatalkan bil yang lain.
       *[no] Bil yang dibatalkannya tidak ditemui.
    }
    .title = Kuantiti negatif

finding-bill-estimated-run = { $bills } bil berturut-turut, dari { $start } hingga { $end }, dianggarkan oleh pembekal.
    .title = Lama tanpa bacaan

finding-bill-cost-without-usage = Bil ini berharga { $cost } { $currency } tetapi tiada penggunaan.
    .title = Kos tanpa penggunaan

finding-bill-cost-per-kwh = Bil { $start } hingga { $end } berharga { $price } { $currency } bagi setiap { $unit }, sedangkan yang lain membayar { $usual_price }. Bilangan bil sedemikian pada meter ini: { $bills }.
    .title = Harga luar biasa

finding-bill-mixed-currency = Bil { $carrier } bagi { $year } menggunakan beberapa mata wang ({ $currencies }); kosnya tidak dijumlahkan.
    .title = Beberapa mata wang

## Meter

finding-meter-swapped = Mulai { $date } meter ini dan { $other_meter } kelihatan tertukar: penggunaan harian berubah daripada { $daily_before } kepada { $daily_after }, dan sebaliknya pada meter yang satu lagi.
    .title = Meter tertukar

finding-meter-unassigned = Tiada kemudahan dinamakan bagi meter ini ({ $bills } bil).
    .title = Meter tanpa kemudahan

finding-meter-unknown-facility = Meter ini membekali { $facility }, yang tiada dalam senarai kemudahan.
    .title = Kemudahan tidak dikenali

finding-meter-shares = Jumlah bahagian { $facilities } kemudahan bagi meter ini ialah { $sum }, melebihi satu.
    .title = Bahagian melebihi satu

## Kemudahan

finding-facility-no-meter = Tiada meter atau akaun diketahui bagi kemudahan ini.
    .title = Kemudahan tanpa meter

finding-facility-no-area = Tiada luas lantai diberikan: keamatan tenaga tidak dapat dikira.
    .title = Luas lantai tiada

finding-facility-area-unit-slip = Luas lantai { $area_m2 } m2 menghasilkan { $eui } kWh/m2, sedangkan median kelasnya { $median }. Dengan { $proposed_area_m2 } m2 nilainya sepadan: unit luas mungkin salah.
    .title = Unit luas lantai salah

finding-facility-eui-high = Keamatan tenaganya { $eui } kWh/m2, melebihi julat biasa { $low } hingga { $high } bagi kelasnya (median { $median }, { $peers } bangunan).
    .title = Keamatan tenaga tinggi

finding-facility-eui-low = Keamatan tenaganya { $eui } kWh/m2, di bawah julat biasa { $low } hingga { $high } bagi kelasnya (median { $median }, { $peers } bangunan): adakah meter tertinggal?
    .title = Keamatan tenaga rendah

finding-facility-duplicate = Kemudahan ini kelihatan sama dengan { $other } ({ $other_name }). { $evidence ->
        [id] ID kedua-duanya sama.
        [place-and-name] Kedua-duanya berada di tempat yang sama dengan nama yang serupa.
        [name-and-area] Nama dan luas lantainya sama.
        [name-and-district] Nama dan daerahnya sama.
       *[similar-name-and-area] Daerah dan luas lantainya sama, namanya serupa.
    }
    .title = Kemudahan disenaraikan dua kali

finding-facility-year-built = Tahun siap diberikan sebagai { $year }; hanya tahun { $earliest } hingga { $latest } diterima.
    .title = Tahun siap mustahil

finding-facility-coordinates = Kemudahan ini terletak { $distance_km } km dari pusat bandar raya ({ $latitude }, { $longitude }). { $slip ->
        [exchanged] Latitud dan longitud kelihatan tertukar.
        [latitude-sign] Tanda latitud kelihatan salah.
        [longitude-sign] Tanda longitud kelihatan salah.
       *[unknown] Koordinatnya mungkin tersalah taip.
    }
    .title = Di luar bandar raya

## Tenaga dan pelepasan tahunan

finding-energy-no-heating-value = { $bills } bil { $carrier } menggunakan unit { $unit }, yang tiada nilai haba yang sah: tenaganya tidak dikira.
    .title = Tiada nilai haba

finding-energy-partial-year = Bil meliputi { $coverage_percent }% daripada { $year }; di bawah { $needed_percent }% keamatan tenaga tidak diberikan.
    .title = Bil setahun tidak lengkap

finding-energy-annualised = { $days } hari tanpa bil { $carrier } pada { $year } telah diisi, { $share_percent }% daripada tenaga. { $method ->
        [own-month] Pengisian mengikut penggunaan harian bulan itu sendiri.
       *[neighbour-months] Pengisian mengikut penggunaan harian bulan sebelum dan selepasnya.
    }
    .title = Tahun dilengkapkan

finding-carbon-no-factor = Tiada faktor pelepasan { $carrier } yang sah dari { $start } hingga { $end }: pelepasan bagi { $energy_kwh } kWh tidak dikira.
    .title = Tiada faktor pelepasan

finding-carbon-unspecified = { $energy_kwh } kWh bagi { $year } dilaporkan tanpa jenis tenaga: pelepasannya tidak dikira.
    .title = Tenaga tanpa jenis

finding-carbon-basis-mismatch = Faktor { $factor } dan nilai haba { $heating_value } menggunakan asas haba yang berlainan (kasar atau bersih): pelepasan mungkin tersasar 5 hingga 10%.
    .title = Haba kasar dan bersih bercampur

finding-fact-carried-forward = { $fact } tamat pada { $to } dan digunakan paling lama { $months } bulan lagi: { $reason }
    .title = Nilai dilanjutkan
