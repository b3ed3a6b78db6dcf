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

## Place and conditions

community-place = Lokasi
community-conditions = Sebelum boleh dibina
community-conditions-explained = Perkara ini mesti benar; pelan tidak menyemaknya. Jika ada yang tidak benar, jawapannya “tidak mungkin”.
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
