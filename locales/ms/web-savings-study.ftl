# reviewed = false
# Kajian penjimatan.

## Semua kajian

study-all = Semua kajian
study-all-question = Berapakah yang dijimatkan oleh semua kerja bandar?
study-all-none = Belum ada kerja yang dikaji. Rancang kerja di sebuah kemudahan: sebelum wang dibelanjakan, bil atau bacaannya memberitahu penjimatan terkecil yang boleh dibuktikan.
study-all-file = Semua kajian sebagai fail: { $format }
study-to-savings = Satu kemudahan
study-plan-works = Rancang kerja
study-portfolio-answer = { $studies } kajian bersama menunjukkan { $savings } dijimatkan ({ $band } pada { $confidence }).
study-portfolio-none-yet = { $studies } kajian disimpan; belum ada bacaan selepas kerja.
study-saved = Dijimatkan
study-expected-year = Dijangka setahun
study-band-ends = Jika ralat bebas
study-band-common = { $band } jika ralat sama
study-correlation = Korelasi ralat
study-correlation-hint = Andaian: satu cuaca dan satu kaedah untuk semua.
study-by-measure-note = Penjimatan kerja dengan beberapa langkah dibahagi mengikut jangkaan setiap satu.
study-district = Daerah
study-no-result = belum ada keputusan
study-events-open = Peristiwa terbuka

## Kajian baharu

study-new-title = Rancang kerja
study-new-title-of = Rancang kerja di { $name }
study-new-question = Apa yang dibuat, berapa yang akan dijimatkan, dan bolehkah ia dibuktikan?
study-new-none = Pilih kemudahan tempat kerja dirancang atau telah dibuat.
study-no-bills = { $name } tiada bil atau bacaan: tanpanya tiada apa yang boleh dikatakan tentang penjimatan.
study-field-title = Nama kerja
study-measures = Langkah
study-measure-add = Langkah lain
study-measure-remove = Buang langkah ini
study-measure-name = Nama langkah
study-measure-end-use = Bertindak pada
study-measure-expected = Penjimatan dijangka setahun
study-measure-spot-cost = Kos mengukur sekali sebelum dan selepas (A)
study-measure-submeter-cost = Kos meter sendiri (B)
study-measure-varies = Beban atau waktunya berubah dengan cuaca atau penggunaan
study-field-cost = Kos kerja
study-field-months = Bulan pelaporan
study-field-supply-cost = Kos menilai melalui meter bekalan (C)
study-model-suiting = yang sesuai dengan data
study-apart = Disukat berasingan
study-apart-lead = Meter di belakang meter bekalan yang bukan sebahagian daripada kerja: pengecasan kereta, loji penyewa. Tenaganya ditolak.
study-field-missing = Hari tanpa bacaan atau cuaca
study-field-missing-hint = Cara ia dikira; kedua-dua angka ditunjukkan.
study-missing-saving-share = mengikut bahagian yang dijimatkan hari lain
study-missing-month-mean = mengikut purata bulannya
study-missing-leave-out = ditinggalkan, seperti CalTRACK
study-field-note = Nota
study-field-why = Sebab diubah
study-field-note-hint = Disimpan bersama versi ini.
study-keep = Simpan kajian
study-cancel = Batal
study-problem-title = Berikan nama kepada kerja.
study-problem-from = Nyatakan hari kerja bermula.
study-problem-to = Nyatakan hari kerja tamat; bukan sebelum ia bermula.
study-problem-measure = Namakan setiap langkah.
study-problem-expected = Nyatakan penjimatan setahun setiap langkah.

## Satu kajian

study-title = Kajian
study-question = Kerja di { $name }: bolehkah penjimatannya dibuktikan, dan berapakah ia?
study-plan-file = Pelan pengukuran: { $format }
study-change = Ubah
study-change-title = Ubah kajian
study-withdraw = Tarik balik
study-withdraw-title = Tarik balik { $title }?
study-withdraw-text = Kajian hilang daripada semua senarai; versinya kekal dalam pangkalan data bandar.
study-meters = meter { $meters }
study-generation = penjanaan ditambah semula: { $meters }
study-apart-meters = ditolak: { $meters }
study-answer-saved = Kerja menjimatkan { $savings } ({ $band } pada { $confidence }).
study-answer-not-proved = Tiada penjimatan terbukti: { $savings } berada dalam julatnya ({ $band } pada { $confidence }).
study-answer-more-used = Selepas kerja lebih banyak digunakan: { $savings } ({ $band } pada { $confidence }).
study-answer-unbanded = Sukatan menunjukkan { $savings }, tetapi terlalu sedikit untuk jalur ketidakpastian: tiada apa-apa yang terbukti.
study-answer-filled = Hari tanpa bacaan atau cuaca menambah { $added }.
study-answer-undecided = { $events } peristiwa menunggu keputusan.

## Pelan

study-plan = Apa yang meter ini boleh buktikan
study-expected = Penjimatan dijangka
study-smallest = Penjimatan terkecil yang boleh dibuktikan
study-smallest-note = { $share } daripada penggunaan; terbukti dalam { $power } kes
study-half-band = Separuh lebar julat
study-half-band-note = { $share } daripada penggunaan pada { $confidence }
study-months-to-prove = Sehingga penjimatan dijangka terbukti
study-months = { $months } bulan
study-months-never = lebih daripada tiga tahun
study-months-planned = dirancang: { $months } bulan
study-measuring-cost = Kos pengukuran
study-cost-share = { $share } daripada nilai penjimatan
study-advice = Apa yang akan membantu

## Keputusan

study-result = Apa yang dijimatkan
study-before-events = Sebelum peristiwa
study-filled-days = { $days } hari { $method }
study-as-metered = Seperti dimeter
study-normal-year = Dalam tahun biasa
study-normal-year-none = memerlukan bil atau bacaan setahun selepas kerja

## Peristiwa

study-events = Peristiwa yang bukan cuaca dan bukan kerja
study-events-none = Bacaan tidak menunjukkan perubahan selain cuaca dan kerja.
study-events-lead = Bacaan berubah pada hari-hari ini. Tanya apa yang berlaku: penyewa, kebakaran, kerosakan. Tiada yang dilaraskan sebelum seseorang membuat keputusan.
study-events-former = { $decisions } keputusan adalah tentang hari yang tidak lagi muncul sebagai peristiwa.
study-event-days = Hari-hari
study-event-kind = Cara ia berakhir
study-event-step = kekal
study-event-temporary = kembali
study-event-change = Lebih digunakan
study-event-evidence = Bukti
study-event-evidence-of = { $evidence }; perlu { $threshold }
study-event-decision = Keputusan
study-event-decided = { $verdict } – { $why }
study-event-open = terbuka
study-event-adjustment = Menambah penjimatan
study-event-act = Tindakan
study-event-decide = Putuskan
study-verdict-accept = diterima
study-verdict-reject = ditolak
study-verdict-adjust = diketahui lebih tepat
study-decide-title = Apa yang berlaku dari { $first } hingga { $last }?
study-decide-text = Bacaan menunjukkan { $change } ± { $error } kWh sehari lebih digunakan daripada sebelumnya.
study-decide-accept = Ia berlaku: laraskan seperti bacaan
study-decide-reject = Bukan peristiwa, atau sebahagian kerja: tiada pelarasan
study-decide-adjust = Ia berlaku, dan perubahannya diketahui lebih tepat
study-decide-change = Lebih digunakan sehari
study-decide-error = Ralat piawai
study-decide-error-hint = Sifar jika dimeter.
study-decide-why = Sebab
study-decide-why-missing = Nyatakan sebabnya: orang yang bertanya setahun kemudian mesti menemuinya.
study-decide-keep = Simpan keputusan

## Kumpulan perbandingan

study-comparison = Di sisi kemudahan serupa tanpa kerja
study-comparison-lead = Pandemik, kejutan harga atau tahun yang sederhana mengubah semua bangunan. Apa yang berlaku kepada kemudahan dengan guna dan saiz yang sama tanpa kerja ditolak daripada penjimatan.
study-comparison-share = Dijimatkan tanpa kerja
study-comparison-net = Penjimatan bersih daripada kumpulan
study-comparison-before = Tahun sebelum kerja
study-comparison-saved = Jimat tanpa kerja
study-comparison-proposed = Cadangan: { $members } yang terdekat daripada { $looked } kemudahan dengan guna dan saiz serupa, mengikut tenaga sebelum kerja dan keluasan lantai.
study-comparison-chosen = Dipilih untuk kajian ini: { $members } daripada { $looked } kemudahan dengan guna dan saiz serupa.
study-comparison-keep = Simpan { $members } ini sebagai kumpulan
study-comparison-reset = Kembali kepada cadangan
study-comparison-note = Kumpulan perbandingan dipilih

## Versi

study-versions = Versi-versi
study-version = { $at } – { $actor }.
