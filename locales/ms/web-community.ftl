# reviewed = false
# Halaman komuniti rumah pintar.

community-title = Komuniti
community-question = Blok rumah manakah yang menjana, menyimpan dan berkongsi tenaga sendiri?
community-block-question = Berapakah kos, pelepasan dan daya tahan blok ini, dan apakah yang mengehadkannya?
community-to-list = Semua blok
community-blocks = Blok
community-list-empty = Belum ada blok, dan pek ini tiada blok sedia ada untuk dijadikan permulaan.
community-list = { $ready ->
   *[other] { $readyText } blok tersedia dalam pek
  }, { $own ->
   *[other] { $ownText } milik bandar raya sendiri.
  }
community-column-block = Nama blok
community-column-homes = Rumah
community-column-place = Tempat
community-column-from = Daripada
community-no-place = tidak dinyatakan
community-homes = { $count } rumah
community-from-pack = Tersedia dalam pek { $pack }
community-written = Ditulis pada { $date }
community-unreadable = Failnya tidak dapat dibaca lagi

## A new block

community-new = Blok baharu daripada maklumat ringkas
community-new-explained = Nyatakan bilangan rumah, keluasan bumbung dan tempat. Yang lain diambil daripada blok sedia ada dalam pek, diubah saiz dan ditandakan dalam fail: tiada sesiapa mengukurnya di sini.
community-new-name = Nama
community-new-homes = Bilangan rumah
community-new-roof = Bumbung
community-new-latitude = Latitud, utara
community-new-longitude = Longitud, timur
community-new-make = Buat blok
community-new-note = Daripada maklumat ringkas, seperti { $like }

## The answer

community-answer = Blok ini menelan kos { $cost } dan melepaskan { $emissions } setahun; { $share } tenaganya dijana sendiri, dan apabila grid terputus ia bertahan selama { $hours } secara purata.
community-answer-no-battery = Blok ini menelan kos { $cost } dan melepaskan { $emissions } setahun; { $share } tenaganya dijana sendiri.
community-answer-against-grid = Ini { $amount } { $direction ->
    [more] lebih mahal
   *[less] lebih murah
  } daripada rumah yang sama dengan grid sahaja, dan pelepasan berkurang { $emissions }.
community-answer-unpriced = Fail blok tiada harga bagi sebahagian loji: ini kos tenaga sahaja.
community-claim-local-share = { $reached ->
    [yes] Bahagian tempatan yang didakwa, { $claimed }, tercapai.
   *[no] Bahagian tempatan yang didakwa, { $claimed }, tidak tercapai.
  }
community-claim-outage-hours = { $reached ->
    [yes] Tempoh kendiri yang didakwa, { $claimed }, tercapai.
   *[no] Tempoh kendiri yang didakwa, { $claimed }, tidak tercapai.
  }
community-hours = { $count } jam
community-planned = Dirancang jam demi jam bagi setahun penuh.
community-planning = Setahun penuh sedang dirancang semula; yang di bawah ialah pelan sebelumnya.
community-planning-cancel = Batalkan

## Not possible

community-impossible = Tidak mungkin: { $limit } menjadi halangan. Kini { $asked }; { $needed } sudah memadai, dengan semua had lain dikekalkan.
community-impossible-together = Tidak mungkin: bukan satu had sahaja yang menghalang, tetapi beberapa had bersama. Longgarkan keperluan satu demi satu.
community-in-the-way = Apa yang menghalang
community-in-the-way-explained = Setiap baris secara bersendirian sudah memadai, dengan semua had lain dikekalkan; perubahan terkecil didahulukan. “Tidak mungkin” juga satu jawapan.
community-column-limit = Had
community-column-asked = Kini
community-column-needed = Memadai
community-limit-pv = bumbung bagi modul solar
community-limit-battery = saiz bateri
community-limit-charger = kuasa pengecas bateri
community-limit-discharger = kuasa penyahcas bateri
community-limit-connection = sambungan ke grid
community-limit-carbon = had CO2
community-limit-local-share = tenaga grid yang dibenarkan oleh bahagian tempatan yang dikehendaki

## What may be moved

community-sliders = Apa yang boleh diubah
community-slider-pv-kw = { $kind ->
    [given] Modul solar
   *[most] Modul solar, paling banyak
  }
community-slider-battery-kwh = { $kind ->
    [given] Bateri
   *[most] Bateri, paling banyak
  }
community-slider-vehicles = Kereta elektrik
community-slider-price-factor = Harga tenaga
community-slider-export-kw = Jualan ke grid, paling banyak
community-slider-carbon-price-per-kg = Harga CO2
community-slider-local-share = Bahagian tempatan, sekurang-kurangnya
community-slider-outage-hours = Putus bekalan yang perlu ditempuh
community-slider-critical-share = Beban dibekalkan semasa putus bekalan
community-slider-stated = fail
community-sliders-back = Seperti dalam fail
community-export-none = tiada
community-not-required = tidak diperlukan
community-per-tonne = { $money } setan

## Figures

community-figure-cost = Kos setahun
community-figure-cost-parts = loji { $plant }, tenaga { $energy }
community-figure-carbon = CO2 tenaga yang dibeli
community-figure-on-grid = { $amount } dengan grid sahaja
community-figure-local = Tenaga sendiri
community-figure-used = daripada { $energy } setahun
community-figure-outage = Kendiri, purata
community-figure-outage-note = { $cars ->
    [yes] paling teruk { $least }; bateri dan kereta yang dipalam, { $energy }, penuh
   *[no] paling teruk { $least }; bateri { $energy }, penuh
  }

## A week

community-week = Seminggu dalam bulan { $month }
community-week-choose = Musim
community-week-sentence = Dalam seminggu pada bulan { $month } rumah menggunakan { $load }; matahari memberi { $sun }, grid { $grid }.
community-week-load = Beban rumah
community-week-sun = Matahari
community-week-grid = Bekalan grid
community-week-sold = Dijual
community-week-stores = Bateri dan kereta
community-week-stored = tersimpan
community-week-hour = Hari { $day }, { $hour }:00
community-week-day = Hari { $day }
community-week-hour-column = Jam

## Sizes

community-sizes = Saiz, dan apa yang mengehadkannya
community-column-plant = Loji
community-column-size = Saiz
community-column-least = Paling kecil
community-column-most = Paling besar
community-column-bound = Apa yang menentukannya
community-no-limit = tiada had
community-plant-pv = Modul solar
community-plant-battery = Bateri
community-plant-charger = Pengecas
community-plant-discharger = Penyahcas
community-bound-given = Telah ditetapkan
community-bound-most = Hadnya: lebih besar lebih untung
community-bound-least = Paling kecil: lebih kecil lebih murah
community-bound-outage = Kos, atau putus bekalan yang perlu ditempuh
community-bound-free = Kos sahaja: lebih atau kurang tidak menguntungkan

## Outages

community-survival = Berapa lama ia bertahan apabila grid terputus
community-survival-all = Semua jam dalam setahun
community-survival-hours = Tempoh putus bekalan
community-survival-sentence = Bagi separuh daripada semua jam setahun ia bertahan { $median } atau lebih; paling singkat { $least }, paling lama { $most }.
community-survival-note = { $cars ->
    [yes] Grid diputuskan pada setiap jam dalam setahun. Dibekalkan: { $share } daripada beban. Bateri dan kereta yang dipalam menyimpan { $energy } dan { $full } penuh semasa terputus.
   *[no] Grid diputuskan pada setiap jam dalam setahun. Dibekalkan: { $share } daripada beban. Bateri menyimpan { $energy } dan { $full } penuh semasa terputus.
  }

## Bills

community-bills = Bayaran setiap rumah
community-bills-none = Fail blok tidak menyatakan perbezaan antara rumah ([series.variety]), maka bil tidak dapat ditunjukkan.
community-bills-by = Bayaran setiap rumah: { $rule }
community-bills-sentence = Jumlah bil ialah { $total }, iaitu kos blok. Dengan berkongsi, sebuah rumah menjimatkan { $least } hingga { $most }, di tengah { $middle }; { $worse ->
    [0] tiada rumah yang rugi.
   *[other] { $worse } rumah rugi.
  }
community-bills-note = Rumah disusun daripada penggunaan paling sedikit hingga paling banyak; perbezaannya dinyatakan, bukan diukur. Semua memiliki loji sama rata; penjimatan dibandingkan dengan rumah yang tidak berkongsi bahagian lojinya.
community-bills-dearer = { $count ->
    [0] Tiada rumah membayar lebih daripada dengan grid tanpa loji.
   *[other] { $count } rumah membayar lebih daripada dengan grid tanpa loji: penggunaannya sedikit tetapi menanggung bahagian loji yang sama.
  }
community-bill = Bayaran dalam blok
community-bill-grid-only = Dengan grid, tanpa loji
community-home = Rumah { $home }
community-home-column = Rumah
community-rule-choose = Peraturan
community-rule-bill-sharing = Perkongsian bil
community-rule-mmr = Kadar pertengahan pasaran
community-rule-sdr = Nisbah bekalan–permintaan
community-rule-nodal = Harga nod

## Fronts

community-fronts = Kos mengurangkan CO2 dan bertahan lebih lama
community-fronts-ask = Kira
community-fronts-working = Sedozen pelan bagi setahun penuh sedang dikira; ini mungkin mengambil masa seminit.
community-fronts-explained = Sedozen pelan bagi setahun penuh; saiz dibebaskan sehingga had bumbung.
community-front-carbon = Kos berbanding CO2
community-front-carbon-sentence = Setiap titik ialah pelan termurah pada suatu harga CO2.
community-front-resilience = Kos berbanding putus bekalan
community-front-resilience-sentence = Setiap titik bertahan selama itu bagi { $probability } daripada semua jam, dengan { $share } beban, daripada bateri { $full } penuh.
community-front-sizes = suria { $pv } kWp, bateri { $battery } kWh
community-front-missing = Tidak mungkin: { $which }.

## Run and judged

community-report-pdf = Laporan (PDF)
community-report-xlsx = Laporan (buku kerja)
community-job-cancel = Batalkan
community-job-cancelled = Dibatalkan; tiada apa-apa disimpan.
community-job-no-right = Hanya mereka yang boleh membuat pengiraan dapat memulakannya.
community-days = hari
community-run = Dikendalikan dengan ramalan
community-run-explained = Pelan mengetahui seluruh tahun terlebih dahulu. Di sini blok dikendalikan hari demi hari dengan apa yang diketahui pada tengah malam: berapa banyak penjimatan yang dijanjikan masih tinggal?
community-run-known = Apa yang diketahui tentang hari akan datang
community-known-perfect = semuanya
community-known-yesterday = setiap hari akan sama seperti semalam
community-known-last-week = setiap hari akan sama seperti hari yang sama minggu lalu
community-run-horizon = Melihat ke hadapan
community-run-start = Kendalikan setahun
community-run-promised = Penjimatan dijanjikan setahun
community-run-promised-note = jika seluruh tahun diketahui, berbanding grid sahaja
community-run-reached = Penjimatan dalam operasi
community-run-share = { $share } daripada yang dijanjikan
community-run-dearer = Lebih mahal daripada yang dijanjikan
community-run-days = { $count } hari dikendalikan
community-run-how = Cara dikendalikan
community-run-row-grid = Kediaman yang sama dengan grid sahaja
community-run-row-promised = Jika seluruh tahun diketahui
community-run-row-reached = Hari demi hari dengan ramalan
community-run-saving = Penjimatan
community-run-peak = Import tertinggi
community-run-schedule = Jadual operasi (CSV)
community-judge = Pada tahun lain
community-judge-explained = Saiz ini terbaik bagi tahun blok itu sendiri. Di sini hanya operasinya dirancang semula: berapakah kos saiz ini pada tahun yang tidak dijangka?
community-judge-load = Beban, berbanding tahun sendiri
community-judge-sun = Sinaran matahari, berbanding tahun sendiri
community-judge-tables = Jadual tahun lain (CSV)
community-judge-columns = Lajur block_load_kw, pv_pu_kw_per_kwp, import_price…
community-judge-start = Nilai saiz ini
community-judge-stated = Tahun rekaan: beban { $load }%, matahari { $sun }%
community-judge-year = Tahun
community-judge-own = Tahun blok itu sendiri
community-judge-cost = Kos dengan saiz ini
community-judge-best = Kos dengan saiz terbaik bagi tahun itu
community-judge-regret = Lebih mahal sebanyak
community-judge-impossible = tidak mungkin
community-judge-in-the-way = { $year }: { $limit } menghalang. Kini { $asked }; { $needed } sudah memadai.

## Place and conditions

community-place = Lokasi
community-conditions = Sebelum boleh dibina
community-conditions-explained = Setiap satu disemak terhadap fakta blok dan pelan semasa. Jika ada yang tidak dipenuhi, jawapannya “tidak mungkin”; fakta yang belum ada akan ditanya.
community-verdict-holds = Dipenuhi
community-verdict-fails = Tidak dipenuhi
community-verdict-missing = Fakta tiada
community-verdict-unchecked = Belum disemak
community-condition-at-most = { $value } daripada maksimum { $limit }
community-fact-roof-area-m2 = Bumbung semua rumah
community-fact-connection-kw = Kuasa sambungan grid
community-fact-missing = Nyatakan dalam fail blok: { $key }
community-answer-not-built = Tidak mungkin di sini: { $count } syarat tidak dipenuhi.
community-answer-facts-missing = Belum dapat dipastikan sama ada boleh dibina: { $count } fakta belum diberikan.
community-answer-filled = Beban ini diukur meter; { $share } langkah masanya tiada bacaan dan diisi daripada minggu lain.
community-payer-by-use = Beban bersama menelan kos { $amount } ({ $energy }) dan termasuk dalam bil kediaman, mengikut penggunaan.
community-payer-equally = Beban bersama menelan kos { $amount } ({ $energy }) dan termasuk dalam bil kediaman, sama rata.
community-payer-by-area = Beban bersama menelan kos { $amount } ({ $energy }) dan termasuk dalam bil kediaman, mengikut luas lantai.
community-payer-management-body = Beban bersama ({ $energy }) dibayar oleh badan pengurusan: { $amount }, di luar bil kediaman.
community-claimed-local-share = Bahagian tempatan didakwa { $claimed }, dikira { $computed }.
community-claimed-outage-hours = Tempoh kendiri didakwa { $claimed }, dikira purata { $computed }.

## File and piece

community-file = Fail blok
community-file-ready = Fakta, sumber dan andaian terkandung di dalamnya. Blok sedia ada kekal seperti asal; simpan blok sendiri daripadanya, bersama tetapan semasa.
community-file-own = Fakta, sumber dan andaian terkandung di dalamnya. Setiap versi disimpan; tetapan semasa turut disimpan.
community-file-text = Fail (TOML)
community-file-note = Sebab
community-file-save = Simpan versi baharu
community-file-save-new = Simpan sebagai blok baharu
community-file-withdraw = Tarik balik
community-copy-title = { $title }, sendiri
community-piece = Sebagai bahagian senario
community-piece-explained = Tenaga yang kurang dibeli dikira sekali sahaja, dalam satu sel senario, dengan faktor dan harga pembawa tenaganya sendiri.
community-piece-save = Simpan bahagian
