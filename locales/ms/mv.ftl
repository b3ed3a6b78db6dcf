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

## Terms of models, method and limits: on paper and page alike

savings-form-intercept_only = beban asas sahaja
savings-form-hdd_only = beban asas dan pemanasan
savings-form-cdd_only = beban asas dan penyejukan
savings-form-cdd_hdd = beban asas, pemanasan dan penyejukan
savings-form-tidd = beban asas sahaja
savings-form-c_hdd_tidd = beban asas dan satu cerun
savings-form-c_hdd_tidd_smooth = beban asas dan satu cerun, titik ubah licin
savings-form-hdd_tidd_cdd = beban asas, pemanasan dan penyejukan
savings-form-hdd_tidd_cdd_smooth = beban asas, pemanasan dan penyejukan, titik ubah licin
savings-form-dry_bulb = suhu udara
savings-form-wet_bulb = bebuli basah
savings-form-enthalpy = entalpi udara
savings-form-whole_day = sepanjang hari
savings-form-daytime = waktu siang
savings-form-kinds_of_day = jenis hari sahaja
savings-method-how = Cara pengiraan
savings-method-limits = Perkara yang tidak dapat dinyatakan
savings-method-baseline = Bil bagi { $days } hari sebelum kerja dibandingkan dengan suhu luar pada hari yang sama, meter demi meter.
savings-method-readings = Bacaan { $days } hari sebelum kerja dibandingkan dengan suhu luar pada hari yang sama, meter demi meter.
savings-method-caltrack-billing = CalTRACK 2.0 mencuba beban asas sahaja serta dengan pemanasan, penyejukan atau kedua-duanya, pada pelbagai suhu permulaan, lalu memilih calon yang paling banyak menjelaskan.
savings-method-opendsm-billing = OpenDSM menyuaikan lengkung dengan sehingga dua titik ubah, membezakan musim apabila perlu, dan memberi sedikit pemberat kepada bil yang jauh daripada yang lain.
savings-method-caltrack-daily = CalTRACK 2.0 menjumlahkan bacaan mengikut hari, mencuba beban asas sahaja serta dengan pemanasan, penyejukan atau kedua-duanya, pada pelbagai suhu permulaan, lalu memilih calon yang paling menjelaskan.
savings-method-tropical-daily = Model tropika mengikut suhu dan hari dalam minggu; model ini masih dalam percubaan.
savings-method-opendsm-daily = OpenDSM menjumlahkan bacaan mengikut hari, menyuaikan lengkung dengan sehingga dua titik ubah, membezakan musim dan hari minggu apabila perlu, dan memberi sedikit pemberat kepada hari yang jauh daripada yang lain.
savings-method-counterfactual = Dengan suhu { $days } hari selepas kerja, model ini menunjukkan penggunaan tanpa kerja itu; penjimatan ialah jumlah itu tolak bacaan meter.
savings-method-band = Julat itu ialah ketidakpastian pecahan penjimatan menurut ASHRAE Guideline 14 pada tahap keyakinan { $confidence }: ia meliputi ralat model.
savings-method-band-regression = Julat pada tahap keyakinan { $confidence } ialah julat jumlah yang diramal oleh regresi linear; hari yang dipengaruhi hari sebelumnya dikira kurang.
savings-method-weather = Cuaca yang dicerap dari { $first } hingga { $last }: { $files }.
savings-limit-changes = Apa-apa lain yang berubah pada masa yang sama, seperti waktu, penghuni, peralatan atau bangunan tambahan, dikira seolah-olah hasil kerja itu.
savings-limit-works = Hari kerja, dan bil yang mengandungi sebahagian daripadanya, tidak dikira pada mana-mana pihak.
savings-limit-year = Angka ini bagi cuaca yang sebenar; tahun yang lain akan memberikan angka yang lain.
