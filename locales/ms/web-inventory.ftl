# reviewed = false
# Halaman inventori gas rumah hijau bandar raya.

inventory-title = Inventori
inventory-title-of = Inventori { $year }
inventory-question = Berapa banyak pelepasan bandar raya, di mana, dan adakah jumlahnya betul?
inventory-choose = Pilih inventori
inventory-export = Eksport
inventory-export-ciris = CIRIS: satu baris setiap butiran (XLSX)
inventory-export-ecrf = Rangka kerja pelaporan bersama: satu baris setiap subsektor (XLSX)
inventory-export-cdp = CDP-ICLEI Track: satu baris setiap sektor dan skop (XLSX)
inventory-export-json = Susun atur JSON
inventory-publish = Terbitkan fail

## Jawapan

inventory-none = Belum ada inventori diterbitkan. Terbitkan inventori GPC bandar raya: buku kerja dengan satu baris setiap butiran, baris papan pemuka C40, rangka kerja pelaporan bersama, atau susun atur JSON.
inventory-none-may-not = Belum ada inventori diterbitkan. Seseorang yang berhak mengimport bagi seluruh bandar raya boleh menerbitkannya.
inventory-answer = Pada { $year }, { $city } melepaskan { $total } ({ $level }).
inventory-answer-agrees = Jumlah yang diterbitkan sama dengan hasil tambah butirannya.
inventory-answer-above = Jumlah yang diterbitkan { $difference } lebih tinggi daripada hasil tambah butirannya.
inventory-answer-below = Jumlah yang diterbitkan { $difference } lebih rendah daripada hasil tambah butirannya.
inventory-answer-unpublished = Tiada jumlah diterbitkan untuk dibandingkan dengan butiran.
inventory-answer-old = Versi ini telah diganti.
inventory-to-latest = Ke versi terkini

## Jumlah

inventory-total-basic = BASIC
inventory-total-basic_plus = BASIC+
inventory-total-basic_plus_s3 = BASIC+ S3
inventory-total-territorial = Dalam wilayah
inventory-meaning-basic = tenaga pegun dan pengangkutan skop 1 dan 2, sisa yang dijana di bandar raya
inventory-meaning-basic_plus = BASIC dengan kehilangan grid, perjalanan merentas sempadan, industri dan guna tanah
inventory-meaning-basic_plus_s3 = BASIC+ dengan skop 3 lain
inventory-meaning-territorial = semua skop 1, termasuk loji kuasa
inventory-per-head = Setiap penduduk
inventory-per-head-note = { $population } penduduk
inventory-grid = Tenaga grid dalam BASIC
inventory-biogenic = CO2 biogenik
inventory-biogenic-note = catatan, tidak dalam mana-mana jumlah
inventory-graded = Data bergred tinggi atau sederhana
inventory-graded-note = daripada tan dalam BASIC; { $ungraded } tanpa gred
inventory-totals = Diterbitkan dan dikira semula
inventory-total = Jumlah
inventory-sum = Hasil tambah butiran
inventory-published = Diterbitkan
inventory-difference = Diterbitkan tolak butiran
inventory-agrees = sepadan
inventory-not-published = tidak diterbitkan

## Sektor

inventory-sectors = Pelepasan mengikut sektor dan skop
inventory-sectors-sentence = Daripada jumlah { $level }, { $largest } paling banyak: { $amount }.
inventory-sector = Sektor
inventory-sector-I = Tenaga pegun
inventory-sector-II = Pengangkutan
inventory-sector-III = Sisa
inventory-sector-IV = Proses industri dan penggunaan produk
inventory-sector-V = Pertanian, perhutanan dan guna tanah
inventory-sector-VI = Skop 3 lain
inventory-scope-1 = Skop 1
inventory-scope-2 = Skop 2
inventory-scope-3 = Skop 3

## Butiran

inventory-lines = Butiran
inventory-lines-given = Hanya butiran dengan amaun atau kekunci
inventory-line = Butiran
inventory-line-title = Butiran { $line }
inventory-source = Punca
inventory-scope = Skop
inventory-amount = Amaun
inventory-key = Kekunci
inventory-key-NO = tidak berlaku
inventory-key-NE = tidak dianggar
inventory-key-IE = termasuk di tempat lain
inventory-key-C = sulit
inventory-counted = Dikira dalam
inventory-counted-nowhere = tiada jumlah
inventory-grades = Mutu data
inventory-line-absent = Inventori tidak mempunyai butiran ini.
inventory-activity = Aktiviti
inventory-factor = Faktor
inventory-factor-source = Sumber faktor
inventory-factor-years = Sah bagi
inventory-product = Aktiviti × faktor
inventory-gases = Gas
inventory-gas-weight = { $mass } t × { $gwp }
inventory-gas-mass = { $mass } t
inventory-gwp = Potensi pemanasan
inventory-gwp-unsaid = tidak dinyatakan
inventory-method = Kaedah
inventory-explanation = Penjelasan
inventory-no-calculation = Fail hanya memberi amaun: tiada aktiviti dan faktor, tiada gas.
inventory-file = Fail
inventory-boundary = Sempadan
inventory-sub-I-1 = Bangunan kediaman
inventory-sub-I-2 = Bangunan komersial dan institusi
inventory-sub-I-3 = Pembuatan dan pembinaan
inventory-sub-I-4 = Industri tenaga
inventory-sub-I-5 = Pertanian, perhutanan dan perikanan
inventory-sub-I-6 = Punca tidak dinyatakan
inventory-sub-I-7 = Pelepasan bocor daripada arang batu
inventory-sub-I-8 = Pelepasan bocor daripada minyak dan gas
inventory-sub-II-1 = Pengangkutan jalan raya
inventory-sub-II-2 = Kereta api
inventory-sub-II-3 = Pelayaran
inventory-sub-II-4 = Penerbangan
inventory-sub-II-5 = Pengangkutan luar jalan
inventory-sub-III-1 = Pelupusan sisa pepejal
inventory-sub-III-2 = Rawatan biologi sisa
inventory-sub-III-3 = Insinerasi dan pembakaran terbuka
inventory-sub-III-4 = Air sisa
inventory-sub-IV-1 = Proses industri
inventory-sub-IV-2 = Penggunaan produk
inventory-sub-V-1 = Ternakan
inventory-sub-V-2 = Tanah
inventory-sub-V-3 = Punca agregat atas tanah
inventory-sub-VI-1 = Skop 3 lain

## Versi

inventory-vintages = Versi yang diterbitkan
inventory-vintages-one = Satu versi diterbitkan. Apabila diganti, apa yang berubah dan sebabnya disimpan di sini.
inventory-vintage-latest = terkini
inventory-vintage-change = { $change } ({ $relative })
inventory-vintage-significant = ketara
inventory-vintage-minor = di bawah ambang { $threshold }
inventory-vintage-open = Papar
inventory-vintage-compare = Apa yang berubah
inventory-changes = Apa yang berubah
inventory-changes-none = Tiada butiran berbeza.
inventory-changes-significant = Perubahan ini ketara: ia mencapai ambang { $threshold } yang dinyatakan inventori ini. Apa yang dikatakan berdasarkan angka lama perlu dikatakan semula.
inventory-changes-minor = Perubahan kekal di bawah ambang { $threshold } yang dinyatakan inventori ini.
inventory-before = Sebelum
inventory-after = Selepas
inventory-change = Perubahan
inventory-why = Sebab
inventory-cause-activity = aktiviti { $amount }
inventory-cause-factor = faktor { $amount }
inventory-cause-gases = gas { $amount }
inventory-cause-warming-potentials = potensi pemanasan { $amount }
inventory-cause-coverage = masuk atau keluar { $amount }
inventory-cause-method = kaedah { $amount }
inventory-words-changed = perkataan sahaja

## Penemuan

inventory-findings = Penemuan
inventory-findings-none = Tiada yang ganjil pada inventori ini.
inventory-findings-place = di { $place }

## Penerbitan

inventory-publish-title = Terbitkan inventori
inventory-publish-file = Pilih fail
inventory-publish-formats = XLSX, XLS, CSV atau JSON
inventory-publish-read = { $title }: { $amounts } butiran dengan amaun, { $total }.
inventory-publish-first = Ini inventori pertama bagi { $year }.
inventory-publish-replaces = Ia menggantikan inventori { $year } yang diterbitkan.
inventory-publish-lines = { $count } butiran berubah.
inventory-publish-reason = Mengapa diganti?
inventory-publish-note = Catatan
inventory-publish-do = Terbitkan
inventory-published-done = Inventori telah diterbitkan.
inventory-publish-findings = { $count ->
        [0] Tiada yang ganjil.
       *[other] { $count } perkara ganjil.
    }
