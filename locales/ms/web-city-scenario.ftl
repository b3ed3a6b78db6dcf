# reviewed = false
# Halaman senario bandar yang ditulis orang.

## Kinds and list

cs-kinds = Jenis senario
cs-kind-estate = Pelan bangunan sendiri
cs-kind-city = Senario bandar
cs-list = Senarai senario
cs-list-question = Berapakah pelepasan seluruh bandar, dan apakah yang menepati janjinya?
cs-list-empty = Belum ada senario ditulis. Mulakan dengan yang sedia ada, fail, atau maklumat asas: pelepasan, penduduk dan pertumbuhan.
cs-starts-from = bermula daripada { $name }

## A new scenario

cs-new = Senario baharu
cs-make = Cipta
cs-name = Nama
cs-note = Sebab (disimpan dengan versi)
cs-from = Mulakan daripada
cs-from-ready = Senario sedia ada
cs-from-file = Fail senario
cs-from-file-choose = Pilih fail senario (TOML)
cs-from-another = Senario lain
cs-from-another-note = Ia mengikut senario itu dan hanya menyimpan perbezaannya.
cs-from-little = Maklumat asas: pelepasan, penduduk, pertumbuhan
cs-little-population = Penduduk pada tahun asas
cs-little-population-growth = Pertumbuhan tahunan penduduk
cs-little-gdp-growth = Pertumbuhan tahunan KDNK
cs-little-grid = Faktor pelepasan grid
cs-little-promise-year = Tahun sasaran, jika dijanjikan
cs-little-promise-cut = Pengurangan dijanjikan
cs-little-parts = Pelepasan pada tahun asas
cs-little-line = Baris
cs-little-emissions = Pelepasan
cs-little-with-gdp = berkembang bersama KDNK
cs-little-electricity = elektrik grid
cs-little-add = Tambah baris
cs-little-inventory = Baris inventori
cs-little-note = Ini cukup untuk jawapan pertama. Apa yang wajar dicari seterusnya ada di bawah “Asasnya”.
cs-little-from = Ambil pelepasan daripada inventori bandar ini
cs-little-from-no = Masukkan sendiri
cs-little-from-year = Inventori { $year }
cs-little-source = Inventori { $year } { $city }, versi { $version }
cs-little-filled = { $count } baris inventori { $year } menjadi asas: { $total }. Inventori itu disimpan sebagai sumbernya.
cs-little-assumed = Diandaikan: pertumbuhan tahunan, yang mana diikuti setiap baris, dan ia mengikut satu lawan satu. Semuanya kekal ditandai belum disahkan; ubah di bawah Sunting.
cs-little-assumed-note = Diandaikan pada permulaan.
cs-list-comma = {", "}
cs-little-needed = Masih diperlukan: { $what }
cs-little-any-emissions = pelepasan sekurang-kurangnya satu baris

## Tabs of a scenario

cs-tabs = Bahagian senario
cs-tab-answer = Jawapan
cs-tab-open = Buka jumlah
cs-tab-why = Sebab perubahan
cs-tab-rests = Asasnya
cs-tab-edit = Sunting
cs-tab-read = Baca
cs-tab-versions = Versi
cs-scenario = Senario dalam fail
cs-bau = Seperti biasa
cs-export = Fail senario (TOML)
cs-own-buildings = Dengan bangunan milik bandar

## The answer

cs-answer-none = Tiada bacaan sasaran dapat ditentukan daripada senario ini.
cs-answer-all = Ya: semua { $count } bacaan yang dapat ditentukan dipenuhi.
cs-answer-some = Bergantung pada tafsiran: { $met } daripada { $count } bacaan dipenuhi.
cs-answer-no = Tidak: tiada satu pun daripada { $count } bacaan dipenuhi.
cs-answer-path = Pada { $year } pelan meninggalkan { $plan } dan bukannya { $bau }.
cs-metric-absolute = Pelepasan
cs-metric-per-gdp = Pelepasan setiap KDNK
cs-metric-per-capita = Pelepasan setiap penduduk
cs-metric-per-floor-area = Pelepasan setiap keluasan lantai
cs-against-vs-base-year = berbanding { $what }
cs-against-vs-bau = berbanding seperti biasa ({ $what })
cs-against-level = berbanding satu tahap
cs-against-trajectory = berbanding satu trajektori
cs-against-budget = berbanding satu belanjawan karbon
cs-fixed-factor = faktor grid tahun asas
cs-net = bersih selepas penyingkiran dan offset
cs-unread-other-boundary = Tidak dapat ditentukan: sempadan angka berbeza.
cs-unread-no-emissions = Tidak dapat ditentukan: pelepasan { $year } tidak dinyatakan.
cs-unread-no-divisor = Tidak dapat ditentukan: pembahagi bagi { $year } tidak dinyatakan.
cs-unread-no-business-as-usual = Tidak dapat ditentukan: tiada senario seperti biasa itu.
cs-unread-no-reference = Tidak dapat ditentukan: rujukan ialah sifar atau kurang.
cs-unread-outside-trajectory = Tidak dapat ditentukan: trajektori tidak meliputi tahun itu.
cs-unread-budget-not-absolute = Tidak dapat ditentukan: belanjawan hanya dalam tan.
cs-readings-untold = Bacaan yang tidak dapat ditentukan ({ $count })
cs-reading-values = { $value } { $unit }; dibenarkan: { $limit } { $unit }
cs-probability = Dipenuhi dalam { $share } cabutan
cs-same-as = Bacaan yang sama: { $names }
cs-path = Tahun demi tahun
cs-path-of = Pelepasan: { $name }
cs-path-sentence = Daripada { $first } pada { $first_year }, pelepasan mencapai { $bau } pada { $last_year } tanpa tindakan dan { $plan } dengan pelan.
cs-path-note = Semua garis ialah unjuran. Jalur: persentil ke-10 hingga ke-90 daripada { $draws } cabutan.
cs-path-note-plain = Semua garis ialah unjuran. Fail tidak menamakan apa-apa yang tidak pasti, maka tiada jalur.
cs-line-bau = Seperti biasa
cs-line-plan = Pelan
cs-line-band = P10 hingga P90
cs-line-limit = Dibenarkan oleh bacaan
cs-roll-ups = Bandar, daerah dan bangunan sendiri
cs-roll-ups-place = Tempat
cs-roll-ups-note = Perubahan sejak { $base } hingga { $year }, mengikut layanan faktor grid.
cs-roll-ups-sentence = Pelan yang sama mengubah pelepasan { $base } sebanyak { $variable } pada { $year } dengan faktor grid setiap tahun, dan { $fixed } dengan faktor tahun asas. Sasaran mesti menyatakan yang mana.
cs-roll-ups-own = Daerah dan bangunan sendiri dibezakan apabila “Dengan bangunan milik bandar” dipilih.
cs-waiting = Mengira setiap senario dengan cabutannya. Kali pertama mengambil beberapa saat.
cs-waiting-own = Mengira dengan setiap bangunan milik bandar. Kali pertama mengambil beberapa saat.
cs-closing = Apa yang menutup jurang
cs-closing-note = Gabungan termurah tindakan yang boleh diteruskan, dan tahun paling lewat ia boleh bermula.
cs-closing-of = Gabungan untuk { $target }
cs-closing-met = dipenuhi oleh gabungan ini; kos kini bersih { $cost }.
cs-closing-missing = tidak dipenuhi walaupun dengan semuanya; { $amount } masih kurang.
cs-action = Tindakan
cs-level = Tahap
cs-start = Mula selewatnya
cs-cost = Kos kini bersih
cs-cost-unknown = tidak dinyatakan
cs-wedges = Siapa membawa tan yang mana
cs-wedges-of = Daripada seperti biasa kepada { $name }
cs-wedges-note = Nilai Shapley: purata setiap tindakan bagi semua susunan. Jumlahnya ialah seperti biasa tolak senario.
cs-wedge-changes = Apa yang diubah oleh senario itu sendiri (seperti grid)
cs-instruments = Instrumen membawa { $saved } daripada { $potential } yang boleh dijimatkan oleh semua pemilik pada { $year }. Tan mengikut instrumen:
cs-tornado = Apa yang tidak diketahui
cs-tornado-of = Satu ketidakpastian pada satu masa, { $year }
cs-tornado-sentence = Paling bergantung pada { $name }: pelepasan antara { $low } dan { $high }.
cs-unknown = Ketidakpastian
cs-at-p10 = Pada persentil ke-10
cs-at-p90 = Pada persentil ke-90
cs-costs = Kos tindakan
cs-costs-sentence = Dengan tenaga pada harga dinyatakan, tindakan berkos { $cost } nilai kini untuk { $saved } sepanjang tahun: { $per_tonne } setan.
cs-costs-free = Tiada kos dinyatakan bagi yang berikut, dikira percuma: { $names }.
cs-costs-years = Pelaburan dan kos operasi mengikut tahun
cs-million = { $currency } juta
cs-saved = Dijimatkan sepanjang tahun
cs-actual = Pelan berbanding sebenar
cs-actual-of = Mengapa { $year } berbeza daripada pelan
cs-actual-sentence = { $year }: dirancang { $planned }, dilaporkan { $actual }.
cs-actual-kind = Kerana
cs-actual-name = Yang mana
cs-actual-driver = Pemacu
cs-actual-factor = Faktor pelepasan
cs-actual-delay = Kelewatan
cs-actual-unexplained = Tidak dapat dijelaskan
cs-adds = Menambah

## Open the total

cs-open = Daripada jumlah kepada satu faktor
cs-open-note = Tekan satu bahagian untuk membukanya. Bahagian berjumlah kepada keseluruhannya.
cs-open-way = Laluan ke bawah
cs-level-city = seluruh bandar
cs-level-sector = sektor
cs-level-place = tempat
cs-level-building = bangunan
cs-level-piece = bahagian
cs-level-cell = sel: hasil darab faktornya
cs-rest-of-city = Baki bandar
cs-no-sector = Tanpa sektor
cs-to-facility = Ke halamannya
cs-formula = Pelepasan = pemacu × perkhidmatan setiap pemacu × bahagian × tenaga setiap perkhidmatan × faktor pelepasan.
cs-factors-of = Faktor bagi { $cell }
cs-factor = Faktor
cs-factor-driver = Pemacu
cs-factor-service = Perkhidmatan setiap pemacu
cs-factor-share = Bahagian
cs-factor-intensity = Tenaga setiap perkhidmatan
cs-factor-factor = Faktor pelepasan
cs-factor-sinks = Penyerap
cs-value = Nilai
cs-without-actions = Tanpa tindakan
cs-unit = Unit ukuran
cs-stated-at = Dinyatakan di
cs-source = Sumber
cs-status = Kebolehpercayaan

## Why it changes

cs-why = Mengapa jumlah berbeza
cs-why-note = Indeks Divisia purata logaritma bagi faktor setiap sel; kesannya berjumlah kepada perbezaan.
cs-why-effects = Kesan mengikut faktor
cs-why-sentence = Daripada { $from } kepada { $to }.
cs-why-from = Daripada senario
cs-why-from-year = Daripada tahun
cs-why-to = Kepada senario
cs-why-to-year = Kepada tahun
cs-cell = Sel

## What it rests on

cs-unverified-share = { $share } daripada angka dalam senario ini belum disahkan oleh sesiapa.
cs-worth = Wajar ditanya seterusnya
cs-worth-note = Angka belum disahkan, bermula dengan yang paling mengubah pelepasan { $year }.
cs-worth-moves = lebih sepersepuluh mengubah { $amount }
cs-observed-title = Ramalan di sebelah kenyataan
cs-driver = Pemacu
cs-vintage = Penerbitan
cs-forecast = Ramalan
cs-observed = Diperhatikan
cs-forecast-error = Ralat
cs-assumptions = Setiap angka dengan sumbernya
cs-years-stated = { $count } tahun
cs-filled = tahun di antara atau selepas yang dinyatakan ialah milik pengarang

## Versions

cs-differences = Apa yang berbeza daripada { $name }
cs-before = Sebelum
cs-after = Selepas
cs-history = Semua versi
cs-version = Versi { $version }:
cs-withdraw = Tarik balik senario
cs-withdraw-note = Ia keluar daripada senarai. Versinya kekal dalam pangkalan data bandar.
