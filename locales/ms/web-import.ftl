# reviewed = false
# Web: mengimport fail.

import-question = Adakah fail saya diterima?
import-title = Import
import-lead = Senarai bangunan, akaun dan bil dalam bentuk asalnya: CSV, buku kerja Excel, eksport Portfolio Manager. Tiada apa-apa diambil sebelum anda melihat apa yang difahami.

## Memilih fail

import-drop = Lepaskan fail atau folder di sini
import-drop-now = Lepaskan untuk menyemak fail
import-choose = Pilih fail
import-choose-folder = Pilih folder
import-limits = Sehingga { $files } fail, { $size } setiap satu
import-refused-title = Tidak dihantar
import-refused-empty = kosong
import-refused-too-large = lebih besar daripada { $size }; bahagikan, contohnya mengikut tahun
import-refused-picture = ialah gambar; jadual diperlukan. Minta data asalnya daripada pembekal.
import-refused-document = ialah dokumen; jadual diperlukan. Minta CSV atau Excel daripada pembekal.
import-refused-archive = ialah arkib; nyahmampatkan dahulu
import-refused-too-many = melebihi had { $files } fail sekali gus; import kemudian
import-folder-empty = Tiada fail ditemui dalam apa yang dilepaskan.

## Hak

import-not-allowed = Anda boleh melihat, tetapi tidak boleh mengimport.
import-not-allowed-hint = Pentadbir bandar raya boleh memberi anda peranan pengurus kemudahan atau penganalisis.
import-scope = Anda boleh mengimport baris tentang { $nodes }. Satu baris tentang perkara lain menghentikan keseluruhan import, dan tiada apa-apa diambil.
import-scope-district = daerah { $name }
import-scope-facility = kemudahan { $name }

## Sedang berjalan

import-uploading = Menghantar { $files } fail: { $share }
import-looking = Menyemak fail
import-looking-note = Belum ada apa-apa yang diambil.
import-taking = Mengambil fail masuk
import-running = Mengira
import-remaining = kira-kira { $time } lagi
import-cancel = Batal
import-cancelled = Dihentikan. Tiada apa-apa diambil.
import-run-cancelled = Dihentikan. Pengiraan terakhir masih terpakai.
import-may-leave = Anda boleh meninggalkan halaman ini; kerja diteruskan dan tertera di sini apabila anda kembali.
import-look-failed = Fail tidak dapat dibaca.
import-take-failed = Fail tidak diambil; tiada apa-apa berubah.
import-run-failed = Pengiraan terhenti; yang terakhir masih terpakai.
import-without-file = Tinggalkan { $file } dan semak semula
import-choose-again = Pilih fail semula

## Yang difahami

import-preview-title = Inilah yang akan diambil
import-preview-answer = { $files } fail: { $accepted ->
        [0] tiada yang baharu
       *[other] { $accepted } baris baharu
    }, { $unchanged ->
        [0] tiada yang telah diketahui
       *[other] { $unchanged } telah diketahui
    }, { $rejected ->
        [0] semuanya dapat diambil.
       *[other] { $rejected } baris atau sel tidak diambil.
    }
import-preview-changed = { $count ->
        [0] Lajur mungkin difahami secara berbeza sebelum ini.
       *[other] Anda telah menetapkan { $count } lajur.
    } Semak semula untuk melihat kesannya.
import-look-again = Semak semula
import-take-in = Ambil masuk
import-take-in-partly = Ambil yang selebihnya
import-start-over = Fail lain
import-nothing-new = Semua ini telah diketahui. Tiada apa-apa untuk diambil.
import-count-rows = Baris
import-count-accepted = Baharu
import-count-unchanged = Telah diketahui
import-count-rejected = Tidak diambil
import-count-facilities = Kemudahan
import-count-accounts = Akaun
import-count-meters = Meter
import-count-bills = Bil
import-count-readings = Bacaan

## Lajur

import-columns-title = Lajur
import-columns-summary = { $understood } daripada { $count } lajur difahami
import-columns-header = Dalam fail
import-columns-field = Dibaca sebagai
import-columns-unit = Unit
import-columns-left-out = ditinggalkan, disimpan sebagai nota
import-columns-unit-missing = tiada unit
import-columns-unit-needed = Nombor tanpa unit tidak diambil.
import-columns-changed = diubah oleh anda
import-columns-undo = Buat asal
import-columns-sheet = Helaian “{ $sheet }”
import-columns-all = Tunjukkan kesemua { $count } lajur
import-columns-fewer = Tunjukkan yang dibaca sahaja
import-columns-field-of = Lajur “{ $header }” dibaca sebagai
import-columns-unit-of = Unit lajur “{ $header }”

## Yang tidak diambil

import-findings-title = Yang tidak diambil, dan yang ketara
import-findings-first = { $shown } yang pertama daripada { $total } ditunjukkan.
import-repair-set-unit = Tetapkan unit “{ $column }”
import-repair-map-column = Baca “{ $column }” sebagai perkara lain

## Yang diterima

import-done-title = Fail anda telah diambil
import-done-answer = { $accepted ->
        [0] Tiada yang baharu.
       *[other] { $accepted } baris baharu kini dalam data bandar raya.
    }
import-done-next = Angka akaun berubah serta-merta. Potensi, pelan dan senario berubah dengan pengiraan yang berikutnya.
import-calculate = Kira sekarang
import-calculate-not-allowed = Pengiraan yang berikutnya perlu dimulakan oleh seseorang yang berhak mengira.
import-run-done-title = Pengiraan selesai
import-run-done = Pengiraan { $run } telah sedia.
import-to-home = Lihat kedudukan kita
import-more = Import fail lain
import-to-findings = Lihat penemuan

## Kerja terdahulu

import-history-title = Kebelakangan ini
import-history-none = Belum ada apa-apa yang diimport.
import-history-import = Import
import-history-look = Semakan fail
import-history-run = Pengiraan
import-history-work = Kerja
import-history-files = Fail
import-history-when = Masa
import-history-who = Oleh
import-history-state = Hasil
import-history-state-running = sedang berjalan
import-history-state-done = selesai
import-history-state-failed = gagal
import-history-state-cancelled = dihentikan
import-history-rows = { $count ->
        [0] tiada yang baharu
       *[other] { $count } baris baharu
    }
import-history-details = Butiran
import-history-open = Buka
import-journal-title = Jurnal data
import-journal-change = Perubahan
import-journal-detail = Butiran
