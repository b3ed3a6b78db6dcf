# reviewed = false
# Penemuan: kesilapan atau perkara yang wajar diberi perhatian dalam data. Kunci: finding-<kod>, titik menjadi sempang; .title ialah nama jenisnya.

finding-bill-gap = Tiada bil yang meliputi { $days } hari mulai { $from }.
    .title = Jurang antara bil

finding-bill-overlap = Dua bil meliputi { $days } hari yang sama mulai { $from }.
    .title = Bil bertindih

finding-bill-duplicate = Bil bagi { $from } hingga { $to } terdapat lebih daripada sekali dalam fail; ia dikira sekali sahaja.
    .title = Bil berulang

finding-bill-negative = Bil bertarikh { $from } mempunyai kuantiti negatif: { $quantity } { $unit }.
    .title = Kuantiti negatif

finding-bill-cost-without-usage = Bil bertarikh { $from } berharga { $cost } tetapi tiada penggunaan.
    .title = Kos tanpa penggunaan

finding-bill-estimated = Bil bertarikh { $from } ditanda sebagai anggaran oleh pembekal.
    .title = Bil anggaran

finding-bill-outlier = Bil bertarikh { $from } ialah { $ratio } kali penggunaan biasa akaun ini.
    .title = Bil luar biasa

finding-meter-unit-slip = Bacaan kelihatan { $factor } kali terlalu besar: unitnya mungkin { $probable }, bukan { $stated }.
    .title = Kesilapan unit

finding-meter-swapped = Mulai { $from }, meter ini kelihatan tertukar dengan meter { $other }.
    .title = Meter tertukar

finding-meter-unit-unknown = Unit “{ $unit }” tidak diketahui; { $rows } baris tidak diambil.
    .title = Unit tidak diketahui

finding-facility-duplicate = Kemudahan ini kelihatan sama dengan { $other }.
    .title = Kemudahan berulang

finding-facility-no-area = Luas lantai tidak diberikan: tiada keamatan tenaga dan tiada potensi.
    .title = Tiada luas lantai

finding-facility-area-implausible = Luas lantai { $area_m2 } m2 memberikan { $eui_kwh_m2 } kWh/m2, jauh di luar julat kemudahan sejenis.
    .title = Luas lantai tidak munasabah

finding-facility-no-energy = Tiada bil atau bacaan diketahui bagi { $year }.
    .title = Tiada data tenaga

finding-facility-use-unknown = Kegunaan “{ $label }” tiada kelas dalam pek.
    .title = Kegunaan tidak diketahui

finding-facility-eui-high = Ia menggunakan { $eui_kwh_m2 } kWh/m2, { $ratio } kali median kegunaannya.
    .title = Jauh melebihi kemudahan sejenis

finding-facility-eui-low = Ia menggunakan { $eui_kwh_m2 } kWh/m2, { $ratio } kali median kegunaannya: adakah meter tertinggal?
    .title = Jauh di bawah kemudahan sejenis

finding-facility-total-differs = Jumlah dalam fail berbeza sebanyak { $difference_kwh } kWh daripada jumlah pembawa tenaganya; bezanya dicatat sebagai tidak dinyatakan, tanpa pelepasan.
    .title = Jumlah berbeza daripada pembawa

finding-factor-missing = Tiada faktor pelepasan bagi { $carrier } pada { $year }: pelepasannya dibiarkan kosong.
    .title = Tiada faktor pelepasan

finding-factor-carried-forward = Faktor { $carrier } bagi { $base_year } digunakan untuk { $year }: { $reason }
    .title = Faktor dibawa ke hadapan

finding-factor-unverified = Faktor { $carrier } bagi { $year } belum disahkan.
    .title = Faktor belum disahkan

finding-weather-synthetic = Tahun cuaca disintesis daripada normal bulanan dalam pek.
    .title = Cuaca sintetik

finding-weather-other-climate = Fail cuaca terletak { $distance_km } km dari bandar raya: semua angka simulasi ialah demonstrasi.
    .title = Cuaca daripada iklim lain

finding-scenario-no-drivers = Pek ini tiada pemacu, maka tiada senario.
    .title = Tiada pemacu
