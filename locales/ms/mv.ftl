# reviewed = false
# Pelan pengukuran dan penjimatan semua kerja.

## Semua kajian

mv-portfolio-title = Penjimatan semua kerja
mv-portfolio-answer = { $studies } kajian menunjukkan penjimatan { $savings }, ±{ $band } pada keyakinan { $confidence } dengan korelasi { $correlation } antara ralatnya; ±{ $independent } jika ralat bebas, ±{ $common } jika ralat sama.
mv-portfolio-total = Jumlah
mv-portfolio-all = Semua kajian
mv-portfolio-studies = Kajian
mv-portfolio-by-measure = Mengikut langkah
mv-portfolio-by-district = Mengikut daerah
mv-portfolio-measure = Langkah
mv-portfolio-study = Nama kajian
mv-portfolio-facility-id = ID kemudahan
mv-portfolio-facility = Kemudahan
mv-portfolio-measures = Langkah-langkah
mv-portfolio-cost = Kos kerja
mv-portfolio-expected = Dijangka
mv-portfolio-smallest = Terkecil yang boleh dibuktikan
mv-portfolio-normal-year = Dalam tahun biasa
mv-portfolio-verdict = Keputusan
mv-portfolio-counted-in = dikira dalam { $study }
mv-portfolio-count = Kajian dengan keputusan
mv-portfolio-band-independent = Julat, ralat bebas
mv-portfolio-band-common = Julat, ralat sama
mv-verdict-saved = menjimatkan
mv-verdict-not-proved = tidak terbukti
mv-verdict-more-used = lebih digunakan

## Pelan pengukuran

mv-plan-title = Cara penjimatan di { $facility } akan diukur
mv-plan-origin = Kajian { $study } · versi { $version }
mv-plan-answer = Apa yang meter ini boleh buktikan
mv-plan-answer-provable = Penjimatan yang dijangka { $expected } ({ $share }) dalam { $months } bulan boleh dibuktikan oleh meter bekalan: yang terkecil yang boleh dibuktikan ialah { $smallest } ({ $smallest_share }).
mv-plan-answer-too-small = Penjimatan yang dijangka { $expected } ({ $share }) dalam { $months } bulan terlalu kecil untuk meter bekalan: yang terkecil yang boleh dibuktikan ialah { $smallest } ({ $smallest_share }).
mv-plan-answer-unknown = Sama ada penjimatan yang dijangka { $expected } ({ $share }) boleh dibuktikan tidak dapat diketahui daripada bil ini.
mv-plan-band = Penjimatan yang diukur begini akan mempunyai julat ±{ $band } pada keyakinan { $confidence }; penjimatan bersaiz terkecil terbukti dalam { $power } kes.
mv-plan-works = Kerja dari { $from } hingga { $to }; kos { $cost }.
mv-plan-cost = Kos pengukuran { $cost }.
mv-plan-cost-share = Itu { $share } daripada nilai penjimatan yang dijangka.
mv-plan-measure = Langkah
mv-plan-end-use = Bertindak pada
mv-plan-option = Pilihan IPMVP
mv-plan-reason = Sebab
mv-plan-measuring = Kos mengukur
mv-plan-measures = Langkah dan cara setiap satu diukur
mv-plan-months = Bulan pelaporan
mv-plan-smallest = Penjimatan terkecil yang boleh dibuktikan
mv-plan-half-band = Separuh lebar julat
mv-plan-by-months = Apa yang dibuktikan oleh pelaporan lebih lama
mv-plan-quantities = Apa yang diukur
mv-plan-static = Apa yang perlu dicatat sebelum kerja
mv-plan-baseline = Garis asas dari { $first } hingga { $last }, model { $model }, CV(RMSE) { $cvrmse }.
mv-plan-method = Cara ini dikira
mv-plan-method-text = Pilihan A, B dan C ialah pilihan Protokol Pengukuran dan Pengesahan Prestasi Antarabangsa. Julat ialah ketidakpastian pecahan penjimatan ASHRAE Guideline 14; penjimatan terkecil yang boleh dibuktikan ialah nilai minimum yang boleh dikesan menurut Currie (1968). Kedua-duanya bergantung pada padanan garis asas hari ini.

## Apa yang akan membantu

mv-advice-longer-reporting = Kira penjimatan selama { $months } bulan: penjimatan yang dijangka kemudian boleh dibuktikan.
mv-advice-longer-baseline = Baca meter { $days } hari lagi sebelum kerja: garis asas belum meliputi setahun penuh.
mv-advice-submeter = Beri langkah itu meternya sendiri (pilihan B): yang kecil di sisi seluruh bangunan adalah besar di sisi dirinya sendiri.
mv-advice-finer-readings = Pastikan meter bekalan dibaca setiap hari atau jam: satu bil menunjukkan satu angka, hari menunjukkan tiga puluh.

## Apa yang langkah bertindak padanya

mv-end-use-lighting = Pencahayaan
mv-end-use-cooling = Penyejukan
mv-end-use-heating = Pemanasan
mv-end-use-ventilation = Pengudaraan
mv-end-use-pumping = Pam
mv-end-use-hot-water = Air panas
mv-end-use-envelope = Sampul bangunan
mv-end-use-equipment = Peralatan
mv-end-use-operation = Operasi dan penalaan
mv-end-use-solar = Penjanaan suria

## Sebab pilihan dibuat

mv-reason-supply-meter-proves = Meter bekalan boleh membuktikan penjimatan semua langkah bersama (pilihan C).
mv-reason-isolation-cheaper = Meter bekalan boleh membuktikan penjimatan, tetapi mengukur setiap langkah secara berasingan lebih murah.
mv-reason-too-small-for-supply-meter = Penjimatan terlalu kecil untuk meter bekalan.
mv-reason-no-baseline-fitted = Tiada garis asas yang menyatakan apa yang meter bekalan boleh buktikan.
mv-reason-load-varies = Beban atau waktunya berubah: semuanya dimeter (pilihan B).
mv-reason-load-constant = Beban dan waktunya tetap: parameter utama memadai (pilihan A).
mv-reason-cannot-be-isolated = Ia tidak dapat diukur secara berasingan dengan kos yang diketahui; meter bekalan menilainya.
mv-reason-metered-by-itself = Ia memang dimeter secara tersendiri.

## Apa yang diukur

mv-quantity-supply-energy = Tenaga pada meter bekalan
mv-quantity-generation = Penjanaan di tapak
mv-quantity-outdoor-temperature = Suhu luar, setiap jam
mv-quantity-outdoor-humidity = Kelembapan luar, setiap jam
mv-quantity-end-use-energy = Tenaga kegunaan akhir dengan meter sendiri
mv-quantity-spot-power = Kuasa, sekali sebelum dan sekali selepas
mv-quantity-operating-hours = Waktu operasi
mv-quantity-delivered-heat = Haba atau sejuk yang dibekalkan loji

## Apa yang mesti dicatat

mv-static-floor-area = Keluasan lantai yang digunakan
mv-static-occupancy = Penghuni dan penyewa
mv-static-opening-hours = Waktu buka, cuti, syif
mv-static-set-points = Titik set dan penurunannya
mv-static-installed-equipment = Peralatan terpasang dan kuasanya
mv-static-behind-the-meter = Sistem suria, bateri, pengecasan kereta
mv-static-envelope = Sampul dan teduhan
