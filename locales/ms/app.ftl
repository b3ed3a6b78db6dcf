# reviewed = false
# Larian keseluruhan rantaian: peringkat, cuaca, kaedah pengiraan, asas dan penemuannya sendiri.

## Peringkat

progress-demo = Menyediakan bandar raya contoh
progress-import = Membaca fail
progress-account = Mengira tenaga dan pelepasan
progress-quality = Menyemak data
progress-simulate = Menyimulasikan bangunan dan langkah
progress-plan = Menyusun projek mengikut kedudukan
progress-report = Menulis laporan
progress-block-plan = Mencari saiz terbaik
progress-block-days = Mengendalikan blok hari demi hari
progress-block-years = Menilai tahun lain

## Cuaca

weather-file = { $file }, { $place }
weather-synthesised = tahun lazim yang dijana daripada normal iklim { $place }

## Kaedah pengiraan

method-account = Bil mengekalkan kuantiti dan unit seperti yang diserahkan. Bil diagihkan pada kalendar hari demi hari, ditukar kepada tenaga dengan unit yang tepat atau nilai haba bertarikh, dan kepada pelepasan dengan faktor yang berkuat kuasa pada hari itu. Hari tanpa bil dibiarkan kosong dalam akaun; bagi potensi dan pelan, hari itu diisi berdasarkan hari di sekitarnya.
method-findings = Setiap bil, meter dan kemudahan dibandingkan dengan sejarahnya sendiri dan dengan kemudahan sejenis, berdasarkan median. Bil berulang dan bil yang mustahil tidak dikira; penemuan lain tidak mengubah akaun. Jika unit atau luas lantai kelihatan salah, potensi dan pelan menggunakan pembetulan yang dicadangkan, dan satu penemuan menyatakannya.
method-simulation = Bangunan lazim bagi kegunaan setiap kemudahan disimulasikan selama 8,760 jam (zon 5R1C menurut ISO 13790:2008 berserta kelembapan dan beban separa) dan diselaraskan dengan bil. Setiap langkah diuji secara berasingan, kemudian satu demi satu kerana penjimatan bertindih.
method-ranges = Julat meliputi persentil ke-10 hingga ke-90 daripada { $draws } cabutan. Kesan dan kos sebenar sesuatu langkah dicabut sekali bagi semua bangunan; perkara yang berbeza antara bangunan dicabut bagi setiap satu.
method-plan = Projek dipilih mengikut pelepasan yang dielakkan bagi setiap pelaburan sehingga belanjawan { $years } tahun habis (kadar diskaun sebenar { $discount }). Projek yang melebihi baki dilangkau. Kos setiap tan selepas ditolak penjimatan tidak digunakan untuk menentukan kedudukan.
method-scenario = Aset milik bandar raya dan seluruh bandar raya diikuti tahun demi tahun: tanpa pelan, dan dengan pelan pada grid seperti yang dijangka, supaya tiada tan dikira dua kali. Di bangunan lain di bandar raya, langkah yang sama dilaksanakan mengikut bahagian yang merupakan andaian dan disenaraikan sebagai andaian. Setiap tafsiran sasaran dinilai bagi kedua-duanya.

## Asas

source-bills = Kemudahan, meter dan bil
source-factor = Faktor pelepasan atau nilai haba
source-measure = Kos, hayat dan kesan sesuatu langkah
source-climate = Iklim tempat
source-scenario = Laluan dan sasaran
status-own = data sendiri

## Penemuan semasa import ke pangkalan data tenaga

finding-bill-superseded = Bil { $start } hingga { $end } bagi meter { $meter } menyatakan { $before } ({ $first }); kini { $now } dikira.
    .title = Bil diganti dengan yang terkemudian

finding-reading-superseded = { $readings } bacaan meter { $meter } antara { $first } dengan { $last } menggantikan bacaan yang diterima sebelum ini.
    .title = Bacaan diganti dengan yang terkemudian

finding-reading-differs-from-bill = Bacaan meter { $meter } berbeza daripada bilnya sebanyak lebih 2 % ({ $bills } daripada { $compared } bil). Dari { $start } hingga sebelum { $end }, bacaan menunjukkan { $read } kWh dan bil menunjukkan { $billed } kWh. Perakaunan bersandar pada bil.
    .title = Bacaan dan bil tidak sepadan

finding-meter-shared-equally = Pembahagian meter { $meter } antara { $facilities } tidak dinyatakan: setiap satu mendapat bahagian yang sama.
    .title = Meter kongsi dibahagi sama rata

## Penemuan tentang cuaca

finding-weather-repaired = Dalam fail cuaca { $weather }, { $notes } jenis kekosongan atau kesilapan telah dibaiki.
    .title = Fail cuaca dibaiki

finding-weather-unchecked = Pek ini tiada normal iklim: kesesuaian { $weather } dengan bandar raya tidak dapat ditentukan.
    .title = Cuaca tidak disemak

finding-weather-neighbour = Cuaca { $weather } adalah dari { $place }, sejauh { $distance_km } km; iklimnya sama dengan iklim bandar raya.
    .title = Cuaca tempat berdekatan

finding-weather-other-climate = Cuaca { $weather } dari { $place }, sejauh { $distance_km } km, mempunyai iklim lain ({ $differences }): semua angka simulasi ialah demonstrasi.
    .title = Cuaca daripada iklim lain

finding-weather-synthesised = Tiada fail cuaca diberikan: tahun ini dijana daripada normal iklim { $weather }.
    .title = Cuaca dijana daripada normal

## Penemuan tentang perancangan

finding-energy-corrected-for-planning = Bil meter ini kelihatan menggunakan unit lain. Potensi dan pelan mengiranya dengan faktor yang dicadangkan; akaun kekal seperti yang dibilkan.
    .title = Unit dibetulkan untuk perancangan

finding-area-corrected-for-planning = Luas lantai kelihatan menggunakan unit lain. Potensi dan pelan mendarabnya dengan { $factor }; akaun kekal seperti yang diserahkan.
    .title = Luas lantai dibetulkan untuk perancangan

finding-scenario-missing = Pek { $pack } tidak memberikan senario: { $reason }.
    .title = Tiada senario

## Catatan tentang pek

finding-pack-unverified = Nilai ini belum disahkan oleh sesiapa.
    .title = Nilai belum disahkan

finding-pack-uncited = Nilai ini tidak menyatakan sumber.
    .title = Nilai tanpa sumber

finding-pack-expired = Nilai ini telah tamat dan tiada nilai penggantinya.
    .title = Nilai luput

finding-pack-expiring = Nilai ini tamat dalam tempoh setahun dan tiada nilai penggantinya.
    .title = Nilai hampir luput

finding-facility-use-from-name = Kegunaannya tidak dinyatakan; { $use } disimpulkan daripada namanya.
    .title = Kegunaan disimpulkan daripada nama
