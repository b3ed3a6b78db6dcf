# reviewed = false
# Halaman senario dan halaman laporan.

scenario-title = Senario
scenario-question = Adakah sasaran akan dicapai?

## Pelepasan siapa

scenario-scope = Skop pelepasan
scenario-scope-estate = Aset milik bandar raya
scenario-scope-city = Seluruh bandar raya
scenario-scope-district = Daerah
scenario-scope-district-choose = Pilih daerah
scenario-the-estate = aset milik bandar raya
scenario-the-city = seluruh bandar raya

## Jawapannya

scenario-answer-none = Tiada tafsiran sasaran dapat ditentukan bagi skop ini.
scenario-answer-all = Ya: dengan { $budget } setahun, kesemua { $count } tafsiran sasaran yang dapat ditentukan dicapai.
scenario-answer-some = Bergantung pada tafsiran: dengan { $budget } setahun, { $met } daripada { $count } dicapai.
scenario-answer-no = Tidak: dengan { $budget } setahun, tiada satu pun daripada { $count } tafsiran sasaran yang dapat ditentukan dicapai.
scenario-answer-no-one = Tidak: dengan { $budget } setahun, satu-satunya tafsiran sasaran yang dapat ditentukan tidak dicapai.
scenario-answer-path = Pada { $year }, pelepasan dengan pelan ialah { $plan }, berbanding { $bau } tanpa langkah.

## Laluan

scenario-view = Paparan
scenario-view-path = Laluan
scenario-view-wedges = Baji pengurangan
scenario-years = Dari tahun ke tahun
scenario-path = Pelepasan { $scope }
scenario-line-bau = Tanpa langkah
scenario-line-grid = Grid lebih bersih sahaja
scenario-line-plan = Dengan pelan
scenario-line-band = Julat P10 hingga P90
scenario-line-measured = Diukur
scenario-limit = Dibenarkan: { $name }
scenario-path-sentence = Pelepasan { $scope } dari { $first_year } hingga { $last_year }: tanpa langkah { $bau }, dengan grid lebih bersih sahaja { $grid }, dengan pelan { $plan } ({ $range }) pada { $last_year }. { $limits ->
    [0] Tiada tafsiran sasaran yang menetapkan had dalam tan.
   *[other] { $limits } had sasaran ditandakan.
  }
scenario-path-note = Garis penuh: diukur, dengan pembetulan yang dicadangkan jika bil kelihatan salah. Garis putus-putus: unjuran. Jalur: julat P10 hingga P90. Garis merah: pelepasan yang tepat mencapai sesuatu tafsiran.
scenario-year = Tahun
scenario-p10 = Pelan, P10
scenario-p90 = Pelan, P90
scenario-wedges = Perkara yang menurunkan pelepasan { $scope }
scenario-wedges-left = Yang tinggal
scenario-wedges-sentence = Pada { $last_year }, tanpa langkah { $bau } akan dilepaskan; { $name } mengurangkan paling banyak, { $amount }; yang tinggal { $left }.
scenario-wedges-none = Belum ada apa-apa yang menurunkan pelepasan { $scope }.

## Cara menutup jurang

scenario-closes = Cara menutup jurang
scenario-closes-lead = Belanjawan tahunan terkecil yang mencapai setiap tafsiran.
scenario-closes-now = Dicapai dengan belanjawan ini.
scenario-closes-zero = Dicapai tanpa belanjawan tambahan.
scenario-closes-budget = Dicapai mulai { $budget } setahun.
scenario-closes-try = Cuba
scenario-closes-never = Kesemua langkah bersama-sama pun tidak memadai; masih kurang { $gap } dengan belanjawan ini.
scenario-closes-never-plain = Kesemua langkah bersama-sama pun tidak memadai.
scenario-closes-unknown = Tidak dapat ditentukan: { $note }

## Andaian

scenario-assumptions = Andaian yang dibuat
scenario-assumption = Andaian
scenario-assumption-value = Nilai
scenario-assumption-status = Status
scenario-assumption-source = Sumber
scenario-gdp-sentence = KDNK bandar raya dari { $first_year } hingga { $last_year }: { $first } hingga { $last } { $unit }.
scenario-not-yet = Belum ada senario: rantaian perlu dikira sekali dahulu.
scenario-not-given = Pek bandar ini tidak mengandungi pemacu mahupun sasaran, maka laluan dan tafsiran tidak dapat ditentukan. Penyelenggara pek boleh menambahnya.
scenario-to-plan = Ke pelan
scenario-budget-lead = Belanjawan yang sama seperti di halaman pelan; tiada apa-apa disimpan.

## Laporan

reports-title = Laporan
reports-question = Apa yang boleh diserahkan kepada pihak lain?
reports-lead = Setiap larian menghasilkan laporan untuk mesyuarat (PDF) dan buku kerja (XLSX), masing-masing dalam tiga bahasa.
reports-none = Laporan pertama dipaparkan selepas rantaian dikira sekali.
reports-none-plan = Ke pelan
reports-run = Larian { $run }: { $year }
reports-latest = terkini
reports-pdf = Laporan, PDF
reports-xlsx = Buku kerja, XLSX
reports-download = { $format } dalam { $language }, { $size }
