# reviewed = false
# Laporan tentang sebuah blok kediaman. Bahasa sumber ialah bahasa Inggeris.

block-report-title = { $block }: kos, pelepasan dan daya tahan blok
block-report-origin = Blok { $block } · { $date }
block-report-mark-stated = Kediaman dinyatakan, bukan diukur
block-report-answer = Jawapan
block-report-cost = Blok ini menelan kos { $cost } setahun, { $plant } daripadanya untuk loji, melepaskan { $emissions }, dan menjana sendiri { $share } daripada tenaganya.
block-report-alone = Apabila grid terputus, blok ini dapat bertahan purata { $mean } bagi semua jam dalam setahun, dan { $least } pada keadaan paling buruk.
block-report-against-grid = Jumlah itu { $amount } { $direction ->
    [more] lebih tinggi
   *[less] lebih rendah
  } setahun berbanding kediaman yang sama dengan grid sahaja ({ $alone }).
block-report-claim-local-share = Didakwa: { $claimed } tenaga sendiri; dikira: { $computed } ({ $source }).
block-report-claim-outage-hours = Didakwa: { $claimed } bersendirian; dikira: purata { $computed } ({ $source }).
block-report-unpriced = Fail blok tidak menyatakan harga sebahagian loji: ini kos tenaga sahaja.
block-report-impossible = Tidak mungkin: tiada pelan yang memenuhi semua had blok ini.
block-report-may-be-built = { $fails ->
    [0] { $missing ->
        [0] Tiada syarat yang menghalang pembinaannya.
       *[other] Belum dapat dipastikan sama ada blok ini boleh dibina: { $missing } fakta belum diberikan.
      }
   *[other] Blok ini tidak boleh dibina begini: { $fails } syarat tidak dipenuhi.
  }
block-report-filled = Beban datang daripada meter; { $share } langkah masanya tiada bacaan dan diisi daripada minggu lain.

block-report-conditions = Sebelum boleh dibina
block-report-conditions-explained = Setiap syarat disemak terhadap fakta blok dan pelannya. Fakta yang belum ada diminta mengikut kuncinya dalam fail blok.
block-report-no-conditions = Fail blok tidak menyatakan sebarang syarat.
block-report-verdict-holds = dipenuhi
block-report-verdict-fails = tidak dipenuhi
block-report-verdict-missing = fakta tiada
block-report-verdict-unchecked = belum disemak
block-report-of-at-most = { $value } daripada maksimum { $limit }
block-report-head-condition = Syarat
block-report-head-verdict = Dapatan
block-report-head-rests-on = Berdasarkan
block-report-head-source = Sumber

block-report-year = Gambaran setahun
block-report-head-figure = Perkara
block-report-head-value = Nilai
block-report-head-unit = Unit
block-report-figure-plant-cost = Loji, setahun
block-report-figure-energy-cost = Tenaga dibeli
block-report-figure-demand-cost = Kuasa tertinggi
block-report-figure-export-income = Hasil jualan
block-report-figure-total-cost = Kos blok
block-report-figure-consumption = Digunakan dalam blok
block-report-figure-pv = Daripada solar: diguna, disimpan atau dijual
block-report-figure-pv-unused = Daripada solar: tidak digunakan
block-report-figure-import = Dibeli
block-report-figure-export = Dijual
block-report-figure-peak = Import tertinggi
block-report-figure-carbon = CO2 daripada belian

block-report-sizes = Saiz, dan apa yang menghadkannya
block-report-head-plant = Loji
block-report-head-size = Saiz
block-report-head-least = Minimum
block-report-head-most = Maksimum
block-report-head-bound = Apa yang menentukannya
block-report-plant-pv = Modul solar
block-report-plant-battery = Bateri
block-report-plant-charger = Pengecas
block-report-plant-discharger = Penyahcas
block-report-bound-given = Diberikan
block-report-bound-most = Hadnya: lebih besar lebih untung
block-report-bound-least = Minimumnya: lebih kecil lebih murah
block-report-bound-outage = Kos, atau putus bekalan yang perlu ditempuh
block-report-bound-free = Kos semata-mata

block-report-outages = Apabila grid terputus
block-report-outages-explained = Bahagian jam mula yang membolehkan putus bekalan sepanjang itu ditempuh, dengan membekalkan { $share } beban, daripada storan { $energy } yang { $full } penuh.
block-report-head-outage = Putus bekalan
block-report-head-all = Semua jam
block-report-head-season-1 = Disember hingga Februari
block-report-head-season-2 = Mac hingga Mei
block-report-head-season-3 = Jun hingga Ogos
block-report-head-season-4 = September hingga November

block-report-rules = Siapa membayar apa: peraturan
block-report-rules-explained = Bagi setiap peraturan, jumlah bil sama dengan kos blok. Penjimatan dibandingkan dengan kediaman yang menyimpan bahagian lojinya untuk diri sendiri.
block-report-head-rule = Peraturan
block-report-head-bills = Jumlah bil
block-report-head-saving-least = Penjimatan paling kecil
block-report-head-saving-middle = Penjimatan tengah
block-report-head-saving-most = Penjimatan paling besar
block-report-head-worse-off = Lebih rugi
block-report-head-gini = Gini penjimatan
block-report-head-common = Beban bersama
block-report-rule-bill-sharing = Perkongsian bil
block-report-rule-mmr = Kadar pertengahan pasaran
block-report-rule-sdr = Nisbah bekalan–permintaan
block-report-rule-nodal = Harga nod
block-report-payer-by-use = Beban bersama (lif, pam, lampu) dibayar oleh kediaman mengikut tenaga yang digunakan; ia termasuk dalam bil mereka.
block-report-payer-equally = Beban bersama (lif, pam, lampu) dibayar oleh kediaman sama rata; ia termasuk dalam bil mereka.
block-report-payer-by-area = Beban bersama (lif, pam, lampu) dibayar oleh kediaman mengikut luas lantai; ia termasuk dalam bil mereka.
block-report-payer-management-body = Beban bersama (lif, pam, lampu) dibayar oleh badan pengurusan, dengan bilnya sendiri.

block-report-homes = Siapa membayar apa: kediaman
block-report-homes-explained = Daripada kediaman yang paling kurang hingga yang paling banyak menggunakan tenaga, setahun.
block-report-head-home = Kediaman
block-report-head-grid-only = Grid sahaja, tanpa loji

block-report-limits = Apa yang menghalang
block-report-limits-explained = Mana-mana satu baris sudah memadai, dengan had lain dikekalkan; perubahan terkecil di atas sekali.
block-report-head-limit = Had
block-report-head-asked = Kini
block-report-head-needed = Memadai

block-report-method = Kaedah dan batasannya
block-report-method-text = Saiz dan operasi dicari serentak, langkah demi langkah bagi setahun penuh, dengan pengaturcaraan linear; putus bekalan bermula pada setiap jam dalam setahun.
block-report-method-limits = Pelan ini mengetahui seluruh tahun terlebih dahulu; kawalan yang bergantung pada ramalan menjimatkan lebih sedikit. Saiz terbaik bagi satu tahun mungkin lemah bagi tahun lain. Jika kediaman dinyatakan, bilnya ialah bil kediaman yang dinyatakan itu.
block-report-proof = Tiada pelan yang lebih murah melebihi { $gap } daripada kosnya: ini dibuktikan daripada angka pengaturcaraan itu sendiri.
