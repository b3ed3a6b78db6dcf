# reviewed = false
# Rangka aplikasi web dan bahagian yang dikongsi oleh halamannya.

## Rangka

shell-product = Sistem Rendah Karbon
shell-modules = Modul
shell-home = Utama
shell-portfolio = Portfolio
shell-findings = Penemuan
shell-plan = Pelan
shell-savings = Penjimatan
shell-inventory = Inventori
shell-scenario = Senario
shell-community = Komuniti
shell-reports = Laporan
shell-import = Import
shell-administration = Pentadbiran
shell-more = Lagi
shell-place = Lokasi
shell-skip = Terus ke halaman
shell-year = Tahun
shell-language = Bahasa
shell-theme = Paparan
shell-theme-light = Cerah
shell-theme-dark = Gelap
shell-theme-system = Ikut tetapan peranti
shell-account = Akaun
shell-sign-out = Log keluar
shell-job = Sedang berjalan: { $name }, { $percent }
shell-job-import = Import
shell-job-run = Pengiraan
shell-print-source = LCS · { $city } · Sumber: fail bandar raya sendiri dan pek { $pack } · dicetak pada { $date }.
shell-print-run = Pengiraan { $run } pada { $date }.

## Carian dan papan kekunci

shell-search = Cari
shell-search-placeholder = Kemudahan, alamat, akaun, meter, daerah
shell-search-hint = Semua yang boleh anda lihat: kemudahan, daerah dan jenis penemuan.
shell-search-hits = Hasil carian
shell-search-nothing = Tiada hasil bagi “{ $words }”. Cuba sebahagian nama, atau nombor daripada bil.
shell-keys = Papan kekunci
shell-keys-space = Ruang
shell-keys-rows = Bergerak antara baris dalam jadual
shell-keys-select = Pilih baris
shell-keys-select-range = Pilih semua baris hingga ke sini
shell-keys-open = Buka baris
shell-keys-close = Tutup

## Apabila sesuatu tiada

shell-not-found = Halaman tidak dijumpai
shell-not-found-sentence = Tiada apa-apa pada alamat ini. Alamat mungkin tersalah taip, atau kandungannya sudah tiada.
shell-to-home = Ke halaman utama
shell-problem = Halaman ini tidak dapat dipaparkan

## Nombor, wang, masa

part-number-million = juta
part-number-billion = bilion
part-number-million-full = juta
part-number-billion-full = bilion
part-number-ten-thousand = puluh ribu
part-number-hundred-million = ratus juta
part-megatonnes = Mt CO2e
part-currency-myr = RM
part-currency-jpy = ¥
part-currency-usd = US$
part-currency-sgd = S$
part-currency-eur = €
part-calendar-year = { $year }
part-fiscal-year = TK{ $year }
part-date-time = { $date }, { $time }
part-range = { $range } (P10–P90)
part-seconds = { $count } saat
part-minutes = { $count } minit
part-hours = { $count } jam

## Asas sesuatu nilai

part-severity-info = Nota
part-severity-warning = Amaran
part-severity-error = Ralat
part-status-official = rasmi
part-status-official-meaning = Ditetapkan oleh pihak berkuasa bagi tujuan ini.
part-status-published = diterbitkan
part-status-published-meaning = Diterbitkan dan disertakan sumbernya.
part-status-expected = dijangka
part-status-expected-meaning = Jangkaan masa depan daripada sumber yang dinyatakan.
part-status-unverified = belum disahkan
part-status-unverified-meaning = Tiada sumber yang dapat dinyatakan bagi nilai ini.
part-synthetic = Data sintetik
part-synthetic-meaning = Semua data bandar raya ini direka untuk menunjukkan kaedahnya.
part-demonstration = Demonstrasi
part-demonstration-meaning = Dikira dengan cuaca daripada iklim lain: angka menunjukkan kaedah, bukan bandar raya ini.

## Butang dan medan

part-close = Tutup
part-cancel = Batal
part-retry = Cuba lagi
part-undo = Buat asal
part-clear = Kosongkan
part-optional = (pilihan)
part-loading = Sedang dimuatkan
part-messages = Mesej
part-explain = Dari manakah angka ini?
part-explain-of = Dari manakah angka ini: { $figure }
part-number-unreadable = Ini bukan nombor. Tulis seperti 12,345.6.
part-number-at-least = Sekurang-kurangnya { $limit }.
part-number-at-most = Selebih-lebihnya { $limit }.

## Jadual dan carta

part-table-select = Pilih { $name }
part-table-select-all = Pilih semua baris
part-table-more = Paparkan lagi (baki { $rest })
part-table-width = Lebar lajur { $column }
part-chart-as-table = Paparkan sebagai jadual
part-chart-as-chart = Paparkan sebagai carta
part-chart-save = Simpan: { $chart }
part-chart-png = Gambar (PNG)
part-chart-svg = Lukisan (SVG)
part-chart-csv = Angka (CSV)

## Tafsiran sasaran

part-readings = Tafsiran sasaran
part-reading-met = Tercapai
part-reading-missed = Tidak tercapai
part-reading-open = Tidak dapat ditentukan
part-reading-above = { $amount } melebihi had
part-reading-below = { $amount } di bawah had
part-scope-estate = Aset milik bandar raya
part-scope-city = Seluruh bandar raya
part-scope-district = Daerah

## Masalah, mengikut kod pelayan

part-problem-bad-request = Permintaan tidak dapat difahami.
part-problem-conflict = Orang lain sedang membuat perubahan, atau baru sahaja membuatnya. Muat semula halaman dan ulang perubahan anda.
part-problem-csrf = Halaman ini telah terlalu lama dibuka. Muat semula dan ulang tindakan anda.
part-problem-forbidden = Peranan anda tidak membenarkan tindakan ini. Hubungi pentadbir bandar raya anda.
part-problem-internal = Berlaku ralat pada pelayan. Tiada apa-apa yang diubah; cuba lagi sebentar nanti.
part-problem-no-run = Belum ada pengiraan. Mulakan pengiraan dahulu.
part-problem-not-found = Perkara ini tidak wujud, atau berada di luar bahagian bandar raya yang boleh anda lihat.
part-problem-not-signed-in = Anda tidak lagi log masuk. Sila log masuk semula.
part-problem-nothing-imported = Belum ada fail yang diimport. Import fail bandar raya dahulu.
part-problem-too-large = Ini terlalu besar.
part-problem-too-many-requests = Terlalu banyak percubaan dalam masa yang singkat.
part-problem-unprocessable = Ini tidak dapat digunakan dalam bentuk sekarang.
part-problem-unreachable = Pelayan tidak dapat dihubungi. Semak sambungan; paparan ini mungkin bukan yang terkini.
part-problem-wait = Cuba lagi selepas { $duration }.
