# reviewed = false
# Halaman penjimatan: apa yang dijimatkan oleh kerja di sesebuah kemudahan, dan sejauh mana pastinya.

savings-title = Penjimatan
savings-title-of = Penjimatan di { $name }
savings-question = Apa yang dijimatkan oleh kerja itu, dan sejauh mana pastinya?
savings-from-facility = Apa yang dijimatkan oleh kerja di sini?
savings-to-facility = Ke halaman kemudahan
savings-report-file = Laporan penjimatan ini: { $format }

## Soalan

savings-field-facility = Kemudahan
savings-field-facility-placeholder = Nama, alamat, akaun atau meter
savings-field-carrier = Jenis tenaga
savings-field-from = Kerja dari
savings-field-to = Kerja hingga
savings-field-model = Model
savings-model-caltrack-billing = CalTRACK 2.0 pada bil
savings-model-opendsm-billing = OpenDSM pada bil
savings-model-caltrack-daily = CalTRACK 2.0 pada bacaan harian
savings-model-tropical-daily = Model tropika pada bacaan harian
savings-model-opendsm-daily = OpenDSM pada bacaan harian
savings-compare = Bandingkan
savings-bills-covered = Data meliputi { $first } hingga { $last }.
savings-from-missing = Nyatakan hari kerja bermula.
savings-to-missing = Nyatakan hari kerja tamat.
savings-works-reversed = Kerja tidak boleh tamat sebelum bermula.

## Sebelum ada jawapan

savings-none = Pilih kemudahan dan nyatakan masa kerja dijalankan: bil sebelum kerja dan cuaca selepasnya menunjukkan apa yang dijimatkan.
savings-when = Bilakah kerja dijalankan di { $name }? Nyatakan harinya untuk membandingkan bil sebelum dan selepasnya.
savings-when-suggested = Bilakah kerja dijalankan di { $name }? Hari di bawah hanya cadangan, iaitu pertengahan tempoh bilnya: masukkan hari yang sebenar dan bandingkan.
savings-no-result = Tiada jawapan bagi hari-hari ini. Cuba hari yang lain.

## Jawapannya

savings-answer-saved = Kerja itu menjimatkan { $saving } { $span } ({ $band } pada tahap keyakinan { $confidence }), iaitu { $share } daripada penggunaan tanpa kerja itu.
savings-answer-saved-bandless = Kerja itu nampaknya menjimatkan { $saving } { $span }, iaitu { $share } daripada penggunaan tanpa kerja itu; sejauh mana pastinya tidak dapat dinyatakan.
savings-answer-not-proved = Tiada penjimatan yang terbukti: meter menunjukkan { $direction ->
    [more] tambahan
   *[less] pengurangan
  } { $saving } { $span } ({ $band } pada tahap keyakinan { $confidence }).
savings-answer-not-proved-bandless = Tiada penjimatan yang terbukti: meter menunjukkan { $direction ->
    [more] tambahan
   *[less] pengurangan
  } { $saving } { $span }, dan sejauh mana pastinya tidak dapat dinyatakan.
savings-answer-more-used = Selepas kerja itu penggunaan bertambah, bukan berkurang: tambahan { $saving } { $span } ({ $band } pada tahap keyakinan { $confidence }), iaitu { $share } melebihi penggunaan tanpa kerja itu.
savings-answer-more-used-bandless = Selepas kerja itu penggunaan nampaknya bertambah, bukan berkurang: tambahan { $saving } { $span }, iaitu { $share } melebihi penggunaan tanpa kerja itu; sejauh mana pastinya tidak dapat dinyatakan.
savings-answer-compared = Tanpa kerja itu penggunaan ialah { $counterfactual } dari { $first } hingga { $last }; meter menunjukkan { $observed }.
savings-answer-provable = Dalam empat daripada lima kes, penjimatan sebanyak { $smallest } akan terbukti, iaitu { $share } daripada penggunaan jangkaan tanpa kerja; penjimatan yang lebih kecil lebih jarang terbukti.
savings-answer-disqualified = Menurut kaedah ini, angka tersebut tidak wajar digunakan: lihat ralat di bawah.
savings-span-year = dalam setahun
savings-span-days = dalam { $days } hari
savings-works-day = Kerja pada { $day }
savings-works-days = Kerja dari { $from } hingga { $to }
savings-figure-saved = Dijimatkan
savings-figure-band = { $band } pada tahap keyakinan { $confidence }
savings-figure-bandless = tanpa jalur ralat
savings-figure-without = Tanpa kerja
savings-figure-metered = Bacaan meter
savings-figure-smallest = Penjimatan terkecil yang dapat dibuktikan
savings-figure-share = { $share } daripada penggunaan tanpa kerja

## Carta

savings-chart = Penggunaan sebelum dan selepas kerja
savings-chart-sentence = Penggunaan { $name } dari { $first } hingga { $last }: { $before } sebelum kerja; selepasnya { $after }, sedangkan tanpa kerja itu { $without }.
savings-chart-note = Setiap anak tangga ialah satu bil; tingginya ialah purata penggunaan sehari, maka luas di antara dua garis ialah penjimatan.
savings-chart-note-readings = Setiap anak tangga ialah sebulan bacaan harian; tingginya ialah purata penggunaan sehari, supaya luas di antara garis ialah penjimatan.
savings-chart-note-band = Jalur pucat ialah julat seluruh penjimatan pada tahap keyakinan { $confidence }, dibahagi sama rata mengikut hari.
savings-daily = { $energy } sehari
savings-unit-daily = kWh sehari
savings-from-to = { $first } hingga { $last }
savings-line-metered = Bacaan meter
savings-line-without = Tanpa kerja
savings-line-baseline = Model garis dasar
savings-line-band = Julat pada { $confidence }
savings-zone-baseline = Sebelum
savings-zone-works = Kerja
savings-zone-reporting = Selepas
savings-column-first = Hari pertama
savings-column-last = Hari terakhir
savings-column-days = Hari
savings-column-side = Bahagian
savings-column-predicted = Menurut garis dasar

## Cara garis dasar diperoleh

savings-baseline = Cara garis dasar diperoleh
savings-baseline-lead = Garis dasar menunjukkan penggunaan setiap meter mengikut cuaca sebelum kerja. R² ialah bahagian turun naik yang dijelaskannya; CV(RMSE) ialah ralat lazimnya berbanding purata penggunaan.
savings-baseline-unsplit = Beban asas dan penyejukan tidak dapat dibezakan (meter { $meters }): angkanya hanya satu daripada banyak yang sepadan, tetapi penjimatan tetap sama.
savings-column-meter = Meter
savings-column-form = Hubungan dengan cuaca
savings-column-base = Beban asas
savings-column-heating-from = Pemanasan di bawah
savings-column-heating = Setiap darjah hari pemanasan
savings-column-cooling-from = Penyejukan melebihi
savings-column-cooling = Setiap darjah hari penyejukan
savings-column-r2 = R² terlaras
savings-column-candidates = Calon
savings-candidates = { $qualified } layak, { $disqualified } tidak layak, { $not_attempted } tidak dicuba
savings-rivals = Sebab model lain kalah

## Perkara yang perlu diketahui

savings-findings = Perkara yang perlu diketahui tentang data ini
savings-findings-none = Tiada apa-apa yang menyangkal angka ini.
savings-finding-of = Meter { $meter }: { $message }

## Kaedah dan batasannya

savings-method = Kaedah dan batasannya
