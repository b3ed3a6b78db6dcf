# reviewed = false
# Perkataan pelayan selain halaman: kerja, fail dan lajur import.

progress-waiting = Menunggu kerja lain selesai

## Jenis fail

file-kind-facility-list = Senarai kemudahan
file-kind-account-list = Senarai akaun bekalan atau meter
file-kind-bills = Bil
file-kind-portfolio-manager-workbook = Buku kerja Portfolio Manager
file-kind-portfolio-manager-data-request = Jawapan permintaan data Portfolio Manager
file-kind-portfolio-manager-report = Laporan Portfolio Manager (XML)
file-kind-observed-weather = Suhu udara yang dicerap
file-kind-interval-readings = Bacaan selang masa

## Kandungan lajur

field-facility-id = Nombor kemudahan (daripada pemilik)
field-facility-name = Nama kemudahan
field-use = Kegunaan utama
field-largest-use = Kegunaan dengan keluasan lantai terbesar
field-largest-use-area = Keluasan lantai kegunaan terbesar
field-second-use = Kegunaan dengan keluasan lantai kedua terbesar
field-second-use-area = Keluasan lantai kegunaan kedua
field-third-use = Kegunaan dengan keluasan lantai ketiga terbesar
field-third-use-area = Keluasan lantai kegunaan ketiga
field-use-type = Kegunaan, dalam jadual dengan satu baris bagi setiap kegunaan
field-use-area = Keluasan lantai kegunaan itu
field-address = Alamat jalan
field-address-part = Baris alamat seterusnya: bandar, negeri, poskod
field-district = Daerah, kejiranan atau zon perancangan
field-latitude = Latitud dalam darjah, utara positif
field-longitude = Longitud dalam darjah, timur positif
field-year-built = Tahun siap
field-storeys = Bilangan tingkat atas tanah
field-buildings = Bilangan bangunan
field-site-energy = Tenaga tahunan semua pembawa, seperti jumlah dalam fail
field-site-eui = Tenaga tapak tahunan bagi setiap keluasan lantai
field-emissions = Pelepasan gas rumah hijau tahunan, seperti dinyatakan dalam fail (t)
field-energy-star-score = Skor ENERGY STAR, 1 hingga 100
field-year = Tahun kalendar bagi angka tahunan
field-year-ending = Hari terakhir dua belas bulan bagi angka tahunan
field-meter = Nombor meter
field-account = Nombor akaun bekalan
field-meter-name = Nama meter
field-carrier = Pembawa tenaga atau jenis meter
field-tariff = Kod tarif
field-share = Bahagian akaun yang digunakan oleh kemudahan (0 hingga 1, atau %)
field-in-metrics = Sama ada meter dikira untuk hartanahnya
field-start = Hari pertama bil
field-end = Hari terakhir bil, atau hari pertama bil berikutnya
field-month = Bulan kalendar bil
field-bill-date = Tarikh bacaan atau bil, jika bil hanya mempunyai satu tarikh
field-delivery-date = Hari bahan api dihantar
field-quantity = Tenaga, isi padu atau jisim pada bil
field-unit = Unit bagi nombor dalam baris yang sama
field-cost = Jumlah yang dibayar
field-estimated = Sama ada kuantiti dianggarkan
field-area-gross-building = Keluasan lantai kasar bangunan tanpa tempat letak kereta
field-area-gross = Keluasan lantai kasar
field-area-gross-with-parking = Keluasan lantai kasar termasuk tempat letak kereta
field-area-net = Keluasan lantai bersih atau boleh sewa
field-area-conditioned = Keluasan lantai berhawa dingin
field-area-parking = Keluasan tempat letak kereta
field-area-site = Keluasan tanah
field-energy = Tenaga bagi setahun atau sebulan: { $carrier }

## Pelayan tanpa halaman

server-no-pages-title = Halaman LCS tiada dalam program ini
server-no-pages-text = Pelayan sedang berjalan dan menjawab program. Pelayan ini dibina tanpa aplikasi web. Bina aplikasi web dengan:

## Penjimatan kerja

savings-no-bills = Tiada bil bagi kemudahan ini.
savings-no-bills-hint = Import bil meternya.
savings-no-weather = Tiada cuaca dicerap yang diserahkan.
savings-no-weather-hint = Import fail suhu udara mengikut jam atau hari, seperti dari stesen cuaca.
savings-source-none = Bil dibandingkan: tiada meter mempunyai bacaan selang masa.
savings-source-not-asked = Meter mempunyai bacaan selang masa: nyatakan tarikh kerja, dan bacaan itu digunakan jika merangkumi hari di sekelilingnya.
savings-source-few-before = Bil dibandingkan: bacaan selang masa tidak merangkumi sembilan persepuluh daripada tahun sebelum kerja.
savings-source-few-after = Bil dibandingkan: bacaan selang masa tidak merangkumi sembilan persepuluh daripada hari berbil selepas kerja.
savings-source-enough = Bacaan selang masa dibandingkan hari demi hari: bacaan merangkumi tahun sebelum kerja dan hari selepasnya, dan lebih terperinci daripada bil.
savings-source-chosen-bills = Bil dibandingkan kerana modelnya dipilih; bacaan selang masa merangkumi hari di sekeliling kerja.
savings-source-chosen-readings = Bacaan selang masa dibandingkan hari demi hari kerana modelnya dipilih; bacaan tidak merangkumi semua hari yang diminta oleh kaedah.
savings-rival-tied = { $name }: padanannya sama baik; peraturan seri memilih model ini.
savings-rival-beaten = { $name }: padanannya kurang baik; R² terlarasnya lebih rendah sebanyak { $behind }.
savings-rival-behind = { $name }: ketinggalan { $behind } pada kriteria maklumat Bayes; 10 ialah bukti yang sangat kuat.
savings-rival-divisions = { $rivals } cara lain membahagikan tahun: yang terdekat ketinggalan { $behind } pada kriteria maklumat Bayes; 10 ialah bukti yang sangat kuat.
savings-rival-negative = { $name }: padanan terbaiknya mempunyai { $parameter ->
    [base] beban asas
    [heating] penggunaan pemanasan
   *[cooling] penggunaan penyejukan
  } di bawah sifar, yang mustahil bagi bangunan.
savings-rival-few = { $name }: tidak dipadankan; darjah hari { $kind ->
    [heating] pemanasan
   *[cooling] penyejukan
  } terlalu sedikit.
savings-rival-collinear = { $name }: tidak dipadankan; pemanasan dan penyejukan tidak dapat dibezakan.
