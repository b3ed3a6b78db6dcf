# reviewed = false
# Penemuan tentang inventori gas rumah hijau bandar. Kunci: finding-inventory-<kod>; .title ialah nama jenisnya.

finding-inventory-total-disagrees = { $total } diterbitkan sebagai { $published_t } t; barisnya berjumlah { $lines_t } t: { $difference_t } t { $direction ->
        [above] melebihi
       *[below] kurang daripada
    } baris.{ $explained_by ->
        [left-out] { " " }Meninggalkan { $lines } akan menjelaskannya.
        [counted-twice] { " " }Mengira { $lines } dua kali akan menjelaskannya.
        [counted-though-not-part] { " " }Mengira { $lines }, yang bukan sebahagiannya, akan menjelaskannya.
        [is-another-total] { " " }Ia sebenarnya jumlah { $instead }.
        [sign-lost] { " " }Tanda { $lines } yang hilang akan menjelaskannya.
        [unit] { " " }Kesilapan unit akan menjelaskannya.
       *[other] { "" }
    }
    .title = Jumlah diterbitkan bercanggah dengan barisnya

finding-inventory-no-published-totals = Tiada jumlah diterbitkan untuk dibandingkan dengan baris.
    .title = Tiada jumlah diterbitkan

finding-inventory-total-unknown = { $name } bukan jumlah dalam protokol; ia tidak dibandingkan.
    .title = Jumlah tidak dikenali

finding-inventory-total-unreadable = { $name } yang diterbitkan tidak dapat dibaca: { $value }.
    .title = Jumlah tidak dapat dibaca

finding-inventory-total-duplicate = { $name } diterbitkan dua kali; yang pertama dikira.
    .title = Jumlah berulang

finding-inventory-line-unknown = { $reference } bukan baris protokol dan tidak dikira. { $value }
    .title = Baris tidak dikenali

finding-inventory-line-duplicate = { $reference } muncul dua kali; yang pertama dikira. { $value }
    .title = Baris berulang

finding-inventory-line-missing = Baris tahap yang dilaporkan yang tiada: { $lines }.
    .title = Baris tiada

finding-inventory-line-blank = Baris tanpa jumlah atau kunci notasi: { $lines }.
    .title = Baris kosong

finding-inventory-value-as-text = Jumlah { $lines } ditulis sebagai teks ({ $value }) dan telah dibaca.
    .title = Jumlah ditulis sebagai teks

finding-inventory-value-unreadable = Jumlah { $lines } tidak dapat dibaca: { $value }. Baris ini tidak dikira.
    .title = Jumlah tidak dapat dibaca

finding-inventory-value-and-key = { $lines } mempunyai jumlah ({ $value_t } t) dan kunci { $key }; jumlah yang dikira.
    .title = Jumlah dan kunci notasi

finding-inventory-zero-without-key = Baris sifar tanpa kunci notasi: { $lines }.
    .title = Sifar tanpa kunci

finding-inventory-negative-outside-land-use = { $lines } ialah { $value_t } t, bawah sifar; hanya guna tanah mempunyai singki.
    .title = Negatif di luar guna tanah

finding-inventory-key-unknown = { $lines } mempunyai kunci { $key } yang tiada dalam protokol.
    .title = Kunci notasi tidak dikenali

finding-inventory-key-compound = { $lines } mempunyai lebih daripada satu kunci: { $key }.
    .title = Beberapa kunci notasi

finding-inventory-elsewhere-unsaid = Termasuk di tempat lain, tetapi tidak dinyatakan di mana: { $lines }.
    .title = Termasuk di tempat lain, tidak dinyatakan

finding-inventory-elsewhere-empty = { $lines } dikatakan termasuk dalam { $elsewhere } yang tiada jumlah.
    .title = Termasuk di tempat kosong

finding-inventory-not-estimated-unjustified = Tidak dianggar, tanpa sebab: { $lines }.
    .title = Tidak dianggar tanpa sebab

finding-inventory-level-incomplete = Tahap { $level } memerlukan baris yang tidak dianggar atau sulit: { $lines }.
    .title = Tahap tidak lengkap

finding-inventory-level-unknown = Tahap pelaporan tiada atau tidak dikenali: { $level }.
    .title = Tahap pelaporan tidak dikenali

finding-inventory-year-unreadable = Tahun inventori tiada atau tidak dapat dibaca: { $year }.
    .title = Tahun tidak dapat dibaca

finding-inventory-year-spans-two = Tahun inventori { $year } merentasi dua tahun kalendar.
    .title = Tahun merentasi dua tahun kalendar

finding-inventory-unit-unsaid = Tiada unit dinyatakan; tan setara CO2 digunakan.
    .title = Unit tidak dinyatakan

finding-inventory-city-fact-unreadable = { $name } bukan nombor positif: { $value }.
    .title = Fakta bandar tidak dapat dibaca

finding-inventory-gwp-label-wrong = Potensi pemanasan dinamakan { $label }, tetapi { $gas } ialah { $value }, sedangkan laporan itu menyatakan { $expected }. { $of ->
        [none] { "" }
       *[other] Ia nilai { $of }.
    }
    .title = Potensi pemanasan laporan lain

finding-inventory-gases-disagree = { $lines } ialah { $value_t } t, gasnya berjumlah { $gases_t } t: beza { $difference_t } t.
    .title = Jumlah bukan hasil tambah gasnya

finding-inventory-biogenic-counted = { $lines } ({ $value_t } t) mengira { $biogenic_t } t CO2 biogenik, yang sepatutnya dalam memo.
    .title = CO2 biogenik dikira

finding-inventory-factor-disagrees = { $lines } ialah { $value_t } t, aktiviti darab faktor { $product_t } t: beza { $difference_t } t.
    .title = Jumlah bukan aktiviti darab faktor

finding-inventory-factor-outside-validity = Faktor { $lines } sah dari { $from } hingga { $to }, inventori ialah bagi { $year }.
    .title = Faktor bagi tahun lain

finding-inventory-gwp-mixed = Amaun { $lines } dibuat dengan potensi pemanasan yang lain daripada butiran selebihnya: { $sets } bercampur.
    .title = Potensi pemanasan beberapa laporan

finding-inventory-generation-beside-grid = Penjanaan untuk grid ({ $generation_t } t) dan tenaga grid ({ $grid_t } t) kedua-duanya diberi ({ $lines }). Kedua-duanya dikira dalam jumlah yang berlainan; menambahnya mengira tan yang sama dua kali.
    .title = Penjanaan di samping tenaga grid

finding-inventory-generation-repeated = { $lines } mempunyai amaun yang sama, { $value_t } t: penjanaan untuk grid juga dicatat sebagai penggunaan sendiri industri tenaga.
    .title = Penjanaan dicatat dua kali
