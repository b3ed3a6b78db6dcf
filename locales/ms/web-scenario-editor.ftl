# reviewed = false
# The editor of the city’s scenarios: what is asked, the keys of the file, and what can be wrong with them.

## Editing

cs-save = Simpan
cs-saved-now = Versi baharu disimpan.
cs-undo = Batalkan perubahan
cs-comments-lost = Menyimpan menulis semula fail: ulasan dalam teksnya hilang. Nota dan sumber kekal.
cs-draft-sentence = Seperti di sini, pada { $year } pelan melepaskan { $plan } dan bukannya { $bau }; { $met } daripada { $count } bacaan dipenuhi.
cs-draft-path = Laluan bagi yang ditunjukkan di sini
cs-levels = Sejauh mana setiap tindakan
cs-new-name = Nama yang baharu
cs-add = Tambah
cs-remove = Buang { $name }
cs-section-general = Secara umum
cs-section-drivers = Pemacu
cs-section-carriers = Pembawa tenaga
cs-section-power = Campuran kuasa
cs-section-services = Perkhidmatan
cs-section-buildings = Stok bangunan
cs-section-fleets = Kenderaan
cs-section-waste = Sisa
cs-section-industry = Proses industri
cs-section-lines = Baris inventori
cs-section-actions = Tindakan
cs-section-instruments = Instrumen
cs-section-targets = Sasaran
cs-section-promises = Janji
cs-section-unknowns = Ketidakpastian
cs-section-scenarios = Senario
cs-tab-edited = Sunting (belum disimpan)
cs-leave = Tinggalkan tanpa menyimpan?
cs-leave-note = Perubahan pada halaman ini belum disimpan dan akan hilang.
cs-stay = Kekal di sini
cs-leave-anyway = Tinggalkan dan buang perubahan
cs-unsaid = { $count } perkara lagi perlu diisi
cs-unsaid-note = Laluan dilukis semula apabila semuanya dinyatakan. Yang menjadi asas kepada yang lain didahulukan.
cs-to-say = perlu dinyatakan
cs-worth-asked = Angka ini belum disahkan. Sumber bagi yang pertama paling berharga.
cs-to-field = Pergi ke medan
cs-draft-stale = Seperti sebelum kesalahan itu.
cs-sections = Kandungan senario
cs-sections-note = Biarkan kosong apa yang tidak diperlukan.
cs-choose = Pilih …
cs-choose-more = Pilih untuk ditambah …
cs-name-taken = Nama ini sudah digunakan.
cs-item = { $name } { $number }: { $kind }
cs-say-more = Tambah butiran
cs-leave-out = Tinggalkan: { $name }
cs-all-actions = Semua tindakan lain
cs-years-how = Sepanjang tahun
cs-years-one = Satu nilai untuk semua tahun
cs-years-many = Nilai mengikut tahun
cs-by-year = Nilai mengikut tahun
cs-series-paste = (baris boleh ditampal daripada hamparan)
cs-age = Umur { $age }
cs-add-year = Tambah tahun
cs-add-age = Tambah umur
cs-origin = Dari mana asalnya
cs-growth = Pertumbuhan setahun
cs-change-note = Hanya yang berbeza daripada fail. Selebihnya sama dalam setiap senario.
cs-change-add = Nyatakan semula satu angka lagi

## What each section is

cs-about-drivers = Apa yang diikuti aktiviti: penduduk, keluaran, luas lantai. Setiap ramalan kekal seperti diterbitkan; satu daripadanya digunakan.
cs-about-carriers = Elektrik, gas, bahan api: pelepasan dan kos bagi setiap unit tenaga.
cs-about-power = Cara elektrik dijana. Dengannya faktor grid dikira, bukan dinyatakan.
cs-about-services = Kegunaan tenaga seperti penyejukan rumah: perkhidmatan setiap pemacu × bahagian setiap pembawa × tenaga setiap perkhidmatan.
cs-about-buildings = Luas lantai mengikut kelas prestasi: sebahagian dirobohkan, sebahagian diubah suai, dan binaan baharu menampung kekurangannya.
cs-about-fleets = Kenderaan mengikut umur dan teknologi: yang lama dilupuskan menurut lengkung kelangsungan, dan jualan mengisi kekurangannya.
cs-about-waste = Sisa setiap pemacu, ke mana ia pergi, dan pelepasan setiap rawatan.
cs-about-industry = Pelepasan proses yang bukan daripada bahan api, seperti simen.
cs-about-lines = Baris inventori yang diteruskan bersama pemacu: cara terpantas untuk bermula.
cs-about-actions = Apa yang dilakukan bandar: apa yang diubah setiap tindakan, sejak bila, sejauh mana dan pada kos berapa.
cs-about-instruments = Kewajipan, harga dan subsidi. Ia sendiri tidak menjimatkan, tetapi menggerakkan pemilik untuk bertindak.
cs-about-targets = Setiap bacaan sasaran: apa yang diukur, berbanding apa, dan dengan faktor grid yang mana.
cs-about-promises = “Kurang 70 peratus menjelang 2030” semata-mata: semua bacaannya ditunjukkan sebelah-menyebelah.
cs-about-unknowns = Apa yang tidak diketahui dengan tepat, sebagai pendarab sekitar 1: ia memberi jalur di sekeliling laluan.
cs-about-scenarios = Tindakan mana diambil, sejauh mana, dan angka mana berbeza. Tanpanya fail ini ialah keadaan biasa.

## Keys of the file

cs-key-name = Nama
cs-key-title = Tajuk
cs-key-body = Badan bertanggungjawab
cs-key-boundary = Sempadan
cs-key-currency = Mata wang
cs-key-base_year = Tahun asas
cs-key-last_year = Tahun akhir
cs-key-year = Tahun
cs-key-discount_rate = Kadar diskaun
cs-key-unit = Unit ukuran
cs-key-prices = Asas harga
cs-key-use = Digunakan
cs-key-vintages = Penerbitan
cs-key-observed = Diperhatikan
cs-key-factor = Faktor pelepasan
cs-key-part = Bahagian bandar
cs-key-sectors = Sektor-sektor
cs-key-places = Tempat-tempat
cs-key-grid = Elektrik grid
cs-key-price = Harga
cs-key-belongs = Milik
cs-key-sector = Sektor
cs-key-place = Tempat
cs-key-driver = Pemacu
cs-key-base = Asas
cs-key-elasticity = Keanjalan
cs-key-improvement = Penambahbaikan tahunan
cs-key-carrier = Pembawa
cs-key-per_driver = Setiap unit pemacu
cs-key-uses = Kegunaan
cs-key-share = Bahagian
cs-key-intensity = Keamatan tenaga
cs-key-ramp = Kadar pelaksanaan
cs-key-start_year = Tahun mula kerja
cs-key-years = Tahun hingga siap
cs-key-final_share = Bahagian dicapai akhirnya
cs-key-open = Boleh diubah oleh imbasan belakang
cs-key-effects = Kesan
cs-key-kind = Jenis
cs-key-cells = Sel berkenaan
cs-key-energy = Tenaga
cs-key-cost = Kos
cs-key-investment = Pelaburan
cs-key-lifetime_years = Jangka hayat, tahun
cs-key-yearly = Kos tahunan
cs-key-triggers = Bahagian pemilik yang digerakkan
cs-key-metric = Apa yang diukur
cs-key-against = Berbanding
cs-key-limit = Bahagian rujukan yang dibenarkan
cs-key-close = Cari gabungan termurah
cs-key-balance = Imbangan
cs-key-on = Bertindak pada
cs-key-distribution = Taburan
cs-key-moves_with = Bergerak bersama
cs-key-actions = Tahap tindakan
cs-key-change = Apa yang diubah
cs-key-inherits = Bermula daripada
cs-key-metrics = Pemacu metrik
cs-key-draws = Cabutan
cs-key-count = Bilangan
cs-key-seed = Benih
cs-key-history = Pelepasan tahun terdahulu
cs-key-removals = Penyingkiran
cs-key-offsets = Pengimbang
cs-key-status = Kebolehpercayaan
cs-key-source = Sumber
cs-key-note = Catatan
cs-key-floor_area = Luas lantai
cs-key-classes = Kelas prestasi
cs-key-base_share = Bahagian pada tahun asas
cs-key-new_share = Bahagian luas lantai baharu
cs-key-demolition = Dirobohkan setahun
cs-key-retrofit = Ubah suai tanpa tindakan
cs-key-from = Daripada
cs-key-to = Kepada
cs-key-rate = Bahagian setahun
cs-key-vehicles = Bilangan kenderaan
cs-key-survival = Baki mengikut umur
cs-key-by_age = Kenderaan tahun asas mengikut umur
cs-key-technologies = Teknologi
cs-key-sales_share = Bahagian jualan
cs-key-distance = Jarak setahun
cs-key-ageing = Kenaikan tahunan dengan umur
cs-key-treatments = Rawatan
cs-key-landfill = Tapak pelupusan
cs-key-correction = Faktor pembetulan metana
cs-key-degradable_carbon = Karbon organik boleh urai
cs-key-degraded_share = Bahagiannya yang terurai
cs-key-methane_share = Metana dalam gas
cs-key-recovered = Metana dipungut semula
cs-key-oxidised = Baki yang teroksida
cs-key-gwp = Potensi pemanasan metana
cs-key-loss = Hilang dalam grid
cs-key-plants = Jenis loji
cs-key-efficiency = Kecekapan
cs-key-piece = Dalam
cs-key-cell = Sel berkenaan
cs-key-group = Kumpulan
cs-key-loading = Sejauh mana rapat (−1 hingga 1)
cs-key-id = Yang mana
cs-key-version = Versi
cs-key-tonnes = Jumlah tan
cs-key-accumulation = Dijumlahkan sebagai
cs-key-residual_cap = Baki paling banyak
cs-key-most_offset = Imbangan paling banyak
cs-key-gdp = Keluaran
cs-key-population = Penduduk
cs-key-counts = Benda dikira yang dinamakan unit
cs-key-sources = Senarai sumber
cs-key-actual = Yang menjadi kenyataan
cs-key-emissions = Pelepasan seperti dilaporkan
cs-key-factors = Faktor-faktor pelepasan
cs-key-in_place = Tindakan dilaksana, 0 hingga 1
cs-key-points = Tahap mengikut tahun
cs-key-mean = Min
cs-key-sd = Sisihan piawai
cs-key-median = Median (nilai tengah)
cs-key-geometric_sd = Sisihan piawai geometri
cs-key-low = Terendah
cs-key-mode = Paling mungkin
cs-key-high = Tertinggi
cs-key-p10 = Persentil kesepuluh
cs-key-p50 = Median (persentil kelima puluh)
cs-key-p90 = Persentil kesembilan puluh
cs-key-value = Nilai
cs-key-locator = Halaman, jadual, baris
cs-key-between = Antara dua tahun
cs-key-after = Selepas tahun akhir

## Words of the file

cs-choice-between-linear = Garis lurus
cs-choice-between-geometric = Kadar tahunan tetap
cs-choice-between-step = Kekal hingga yang berikut
cs-choice-after-none = Tidak dinyatakan
cs-choice-after-hold = Kekal sama
cs-choice-after-growth = Berkembang setiap tahun
cs-choice-effects-cut = Kurang guna atau lepas
cs-choice-effects-save = Penjimatan tenaga yang dikira di tempat lain
cs-choice-effects-switch = Pembawa atau rawatan lain
cs-choice-effects-retrofit = Luas lantai diubah suai
cs-choice-effects-build = Dibina mengikut kelas lain
cs-choice-effects-sell = Teknologi lain dijual
cs-choice-effects-generate = Elektrik dijana dengan cara lain
cs-choice-factor-service = Perkhidmatan yang diminta
cs-choice-factor-intensity = Tenaga setiap perkhidmatan
cs-choice-factor-factor = Pelepasan setiap tenaga
cs-choice-factor-variable = Faktor grid setiap tahun
cs-choice-factor-fixed = Faktor grid tahun asas
cs-choice-against-base_year = Tahun asas
cs-choice-against-business_as_usual = Keadaan biasa
cs-choice-against-level = Satu tahap
cs-choice-against-trajectory = Laluan tahap
cs-choice-against-budget = Belanjawan tan
cs-choice-accumulation-annual_sum = Jumlah tahun
cs-choice-accumulation-trapezoid = Luas di bawah garis
cs-choice-balance-gross = Pelepasan kasar
cs-choice-balance-net = Bersih selepas penyingkiran dan pengimbang
cs-choice-on-growth = Pertumbuhan pemacu
cs-choice-on-driver = Keseluruhan pemacu
cs-choice-on-carrier = Faktor pelepasan pembawa
cs-choice-on-cells = Pelepasan sel
cs-choice-on-actions = Sejauh mana tindakan terlaksana
cs-choice-on-history = Pelepasan tahun terdahulu
cs-choice-distribution-triangular = Terendah, paling mungkin, tertinggi
cs-choice-distribution-normal = Taburan normal
cs-choice-distribution-log_normal = Taburan log-normal
cs-choice-distribution-uniform = Semua nilai sama
cs-choice-distribution-quantiles = Mengikut persentil
cs-choice-distribution-fixed = Satu nilai

## Faults

cs-fault-syntax = Fail tidak dapat dibaca
cs-fault-shape = Kunci tiada, tidak dikenali atau jenis lain
cs-fault-unavailable = Asalnya tidak dapat diperoleh
cs-fault-circle = Senario bermula antara satu sama lain
cs-fault-years = Tahun tidak bergerak ke hadapan
cs-fault-unknown-unit = Unit tidak dikenali
cs-fault-dimension = Unit mengukur sesuatu yang lain
cs-fault-missing-year = Satu tahun tiada nilai
cs-fault-one-of = Hanya satu daripada dua diperlukan
cs-fault-points = Tahun tidak sepadan
cs-fault-shares = Bahagian tidak berjumlah satu
cs-fault-outside = Nilai di luar julat
cs-fault-unknown-name = Nama yang tidak wujud
cs-fault-twice = Dua perkara dengan nama sama
cs-fault-itself = Sesuatu menuju ke dirinya sendiri
cs-fault-reserved = Nama yang digunakan LCS
cs-fault-too-many = Lebih daripada yang muat
cs-fault-no-source = Angka terbitan tanpa sumber
cs-fault-no-prices = Wang tanpa asas harga
cs-fault-stock = Lengkung kelangsungan atau profil umur yang mustahil
cs-fault-distribution = Taburan yang tidak wujud

## What is wrong, and what to try

cs-says-syntax = Baris { $line } tidak dapat dibaca.
cs-says-shape = Ada yang tiada, tidak dikenali atau jenis lain di sini.
cs-says-unavailable = “{ $name }” yang menjadi asalnya tiada.
cs-says-circle = Bermula antara satu sama lain: { $circle }.
cs-says-years = Tahun akhir { $last } mesti selepas tahun asas { $base }, paling lama 150 tahun.
cs-says-unknown-unit = “{ $symbol }” dalam unit “{ $unit }” tidak dikenali.
cs-says-dimension = Unit “{ $unit }” mengukur { $found }; yang sepatutnya di sini ialah { $wanted }.
cs-says-missing-year = { $from ->
    [none] Tiada nilai bagi { $year }.
   *[other] Tiada nilai bagi { $year }; yang dinyatakan ialah { $from } hingga { $to }.
  }
cs-says-one-of = { $of ->
    [figure] Nyatakan satu nilai, atau nilai mengikut tahun.
    [treatment] Nyatakan faktor pelepasan atau tapak pelupusan, salah satu sahaja.
    [carrier] Nyatakan faktor pelepasannya atau biarkan campuran kuasa memberinya; bukan kedua-duanya.
   *[other] Ada wang dinyatakan, tetapi tiada mata wang.
  }
cs-says-points = Tahun mesti menaik, dan kadar tetap tidak boleh melalui sifar.
cs-says-shares = Bahagian { $parts } berjumlah { $sum } pada { $year }, bukan 1.
cs-says-outside = { $value }{ $year ->
    [none] { "" }
   *[other] { " " }pada { $year }
  } { $high ->
    [inf] terlalu rendah: mesti sekurang-kurangnya { $low }.
   *[other] mesti antara { $low } dan { $high }.
  }
cs-says-unknown-name = { $id ->
    [none] Tiada apa-apa dipilih.
   *[other] “{ $id }” dinamakan di sini, tetapi tidak wujud.
  }
cs-says-twice = “{ $id }” juga nama perkara lain.
cs-says-itself = Ia pergi daripada “{ $id }” ke dirinya sendiri.
cs-says-reserved = “{ $id }” ialah nama keadaan biasa (BAU), yang ada pada setiap senario.
cs-says-too-many = { $count } melebihi { $most } yang dapat dibezakan.
cs-says-no-source = Angka yang bukan sekadar belum disahkan memerlukan sumber.
cs-says-no-prices = Wang memerlukan asas harga, seperti “malar 2015”.
cs-says-stock = Mengikut umur: baki bermula pada 1 dan tidak pernah naik; kenderaan tahun asas berjumlah 1.
cs-says-distribution = Nilai ini tidak membentuk taburan.
cs-try-syntax = Betulkan baris itu: teks dalam tanda petik, jadual dalam kurungan.
cs-try-shape = Buang dan tambah semula di sini, yang hanya membenarkan perkara yang dikenali.
cs-try-unavailable = Mulakan daripada senario yang ada dalam senarai.
cs-try-circle = Biarkan satu daripadanya tidak bermula daripada apa-apa.
cs-try-years = Betulkan tahun asas atau tahun akhir.
cs-try-unknown-unit = Tulis unit seperti kg CO2e/kWh, GJ/household atau million RM; namakan benda dikira di bawah “Secara umum”.
cs-try-dimension = Beri angka bagi setiap apa yang didarabkan, atau betulkan unitnya.
cs-try-missing-year = Tambah tahun itu, atau nyatakan apa selepas tahun akhir.
cs-try-one-of = Nyatakan satu dan tinggalkan yang satu lagi.
cs-try-points = Susun tahun; pilih garis lurus jika ada nilai sifar atau kurang.
cs-try-shares = Yang tidak digunakan mempunyai bahagian 0.
cs-try-outside = Tulis 30 % sebagai 0.3, atau beri unit %.
cs-try-unknown-name = { $known ->
    [none] Tambahnya dahulu, atau pilih yang lain.
   *[other] Yang ada: { $known }
  }
cs-try-twice = Beri nama tersendiri.
cs-try-itself = Pilih bahagian lain, atau buang baris itu.
cs-try-reserved = Pilih nama lain.
cs-try-too-many = Gabungkan sebahagiannya.
cs-try-no-source = Tambah sumber, atau tandakan angka sebagai belum disahkan.
cs-try-no-prices = Tambah asas harga pemacu itu.
cs-try-stock = Betulkan nilai mengikut umur.
cs-try-distribution = Biarkan terendah, paling mungkin dan tertinggi menaik; sisihan tidak negatif, dan median logaritma melebihi 0.
