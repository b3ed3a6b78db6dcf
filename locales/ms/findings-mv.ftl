# reviewed = false
# Penemuan tentang pengukuran dan pengesahan. Kunci: finding-mv-<kod>; .title ialah nama jenisnya.

finding-mv-no-data = Tiada bacaan untuk diteliti.
    .title = Tiada bacaan

finding-mv-extra-data-after-requested-end-date = Bacaan berterusan { $days } hari selepas tamat garis dasar; ia ditinggalkan.
    .title = Bacaan selepas garis dasar

finding-mv-extra-data-before-requested-start-date = Bacaan bermula { $days } hari sebelum garis dasar; ia ditinggalkan.
    .title = Bacaan sebelum garis dasar

finding-mv-negative-meter-values = { $n_negative_meter_values } bacaan bernilai negatif. Jika bangunan menyalurkan kuasa solar ke grid, tambahkan semula penjanaannya dahulu.
    .title = Bacaan negatif

finding-mv-incorrect-number-of-total-days = Garis dasar mempunyai { $n_days_total } hari; kaedah ini memerlukan setahun.
    .title = Panjang garis dasar tidak sesuai

finding-mv-too-many-days-with-missing-data = Daripada { $n_days_total } hari hanya { $n_valid_days } mempunyai bacaan dan suhu.
    .title = Terlalu banyak hari tanpa data

finding-mv-too-many-days-with-missing-meter-data = Daripada { $n_days_total } hari hanya { $n_valid_meter_data_days } mempunyai bacaan.
    .title = Terlalu banyak hari tanpa bacaan

finding-mv-too-many-days-with-missing-temperature-data = Daripada { $n_days_total } hari hanya { $n_valid_temperature_data_days } mempunyai suhu yang mencukupi.
    .title = Terlalu banyak hari tanpa suhu

finding-mv-missing-monthly-temperature-data = Satu bulan kalendar hanya mempunyai { $lowest_monthly_coverage } daripada suhunya, sedangkan 0.9 diperlukan.
    .title = Bulan tanpa suhu mencukupi

finding-mv-missing-monthly-hours = Satu bulan kalendar hanya mempunyai { $lowest_monthly_coverage } daripada jamnya dengan tenaga dan suhu, sedangkan 0.9 diperlukan.
    .title = Bulan tanpa jam mencukupi

finding-mv-off-cycle-reads = { $bills } bil lebih pendek atau panjang daripada yang dibenarkan dan ditinggalkan.
    .title = Bil di luar kitaran

finding-mv-extreme-values-detected = { $n_extreme_values } bacaan jauh daripada yang lain (median { $median }); tertinggi { $max_value }.
    .title = Bacaan melampau

finding-mv-unable-to-confirm-daily-temperature-sufficiency = Suhu diberi sebagai purata harian: tidak dapat dilihat sama ada setiap hari mempunyai jam mencukupi.
    .title = Jam suhu tidak kelihatan

finding-mv-too-few-unique-meter-values = Hanya { $unique } daripada { $readings } bacaan berbeza: mungkin anggaran atau salinan.
    .title = Terlalu sedikit bacaan berbeza

finding-mv-model-fit-metrics = Model tidak sepadan dengan garis dasarnya: CV(RMSE) { $cvrmse } (had { $cvrmse_threshold }), dan { $pnrmse } daripada julat (had { $pnrmse_threshold }).
    .title = Padanan lemah

finding-mv-split-not-identifiable = Tidak pernah cukup sejuk untuk membezakan beban asas daripada penyejukan. Penjimatan kekal; pembahagiannya tidak.
    .title = Beban asas dan penyejukan tidak dapat dibezakan

finding-mv-bill-longer-than-its-weather = { $bills } bil lebih panjang daripada { $weather_days } hari cuaca yang dikumpul kaedah ini bagi satu bil (terpanjang { $longest_days } hari).
    .title = Bil lebih panjang daripada cuacanya

finding-mv-departs-from-reference = Pelaksanaan rujukan akan menyatakan { $reference_savings } dan bukan { $savings } dijimatkan: ia mengira hari 23 atau 25 jam, jam kosong atau keputusan seri secara berbeza.
    .title = Berbeza daripada pelaksanaan rujukan

finding-mv-reporting-periods-left-out = { $periods } tempoh selepas kerja tiada bacaan atau cuaca dan ditinggalkan daripada penjimatan.
    .title = Tempoh ditinggalkan daripada penjimatan

finding-mv-band-undefined = Tiada jalur ralat dapat diberi bagi penjimatan ini: baki tidak membenarkannya.
    .title = Tiada jalur ralat

finding-mv-temperature-beyond-baseline = { $days } hari selepas kerja lebih panas atau sejuk daripada mana-mana hari garis dasar: model melangkaui apa yang dilihatnya.
    .title = Cuaca di luar garis dasar

finding-mv-segment-rank-deficient = Dalam { $months } bulan model mempunyai kurang jam daripada sebutan; pekalinya ialah yang terkecil yang sepadan.
    .title = Bulan dengan jam terlalu sedikit

finding-mv-non-routine-event-proposed = Mulai satu hari penggunaan berubah sebanyak { $change_per_day } sehari (± { $standard_error_per_day }) selama { $days } hari, yang tidak dijelaskan oleh cuaca. Seseorang yang mengenali bangunan perlu menyatakan sama ada itu kerja tersebut.
    .title = Perubahan yang tidak dijelaskan cuaca

finding-mv-savings-filled = { $days } hari ({ $share } daripada tempoh) tanpa bacaan atau cuaca diisi: { $savings } daripada penjimatan bergantung padanya.
    .title = Hari yang diisi

finding-mv-load-incomplete = Dalam { $periods } tempoh beban tidak dapat ditentukan kerana meter penjanaan, eksport atau pengecasan tiada bacaan.
    .title = Beban tidak dapat ditentukan

finding-mv-comparison-unmatched = { $meters } meter tiada padanan dalam kumpulan perbandingan.
    .title = Meter tanpa padanan

finding-mv-comparison-not-equivalent = Sebelum kerja kumpulan perbandingan berbeza sebanyak { $difference } daripada meter yang diwakilinya; hadnya { $limit }.
    .title = Kumpulan perbandingan tidak serupa
