# reviewed = false
# Log masuk, jemputan, akaun sendiri, pentadbiran pengguna.

## Log masuk

people-sign-in = Log masuk
people-sign-in-lead = Bangunan, tenaga dan pelepasan bandar raya anda.
people-sign-in-refused = E-mel dan kata laluan tidak sepadan. Semak kedua-duanya; huruf besar dan kecil dibezakan.
people-forgotten = Terlupa kata laluan? Pentadbir bandar raya anda boleh memberikan pautan untuk kata laluan baharu.
people-email = E-mel
people-email-meaning = Digunakan untuk log masuk.
people-password = Kata laluan
people-name = Nama
people-name-missing = Masukkan nama yang dikenali rakan sekerja.

## Permulaan pertama

people-first-start = Sediakan bandar raya ini
people-first-start-lead = Bandar raya ini belum mempunyai pentadbir. Pentadbir pertama menyediakannya melalui pautan yang boleh digunakan sekali sahaja.
people-first-start-find = Lihat tetingkap atau log tempat pelayan dimulakan.
people-first-start-open = Buka pautan persediaan yang dicetak di situ.
people-first-start-renew = Pautan itu sah selama 24 jam. Mulakan semula pelayan untuk mendapatkan pautan baharu.
people-first-start-done = Persediaan selesai: teruskan

## Jemputan

people-invitation = Jemputan
people-invitation-first-administrator = Selamat datang
people-invitation-first-administrator-lead = Anda akan mentadbir bandar raya ini dalam LCS: mengimport fail, membuat pengiraan dan menjemput rakan sekerja.
people-invitation-first-administrator-accept = Sediakan dan mula
people-invitation-person = Selamat datang
people-invitation-person-lead = Anda dijemput untuk bekerja dengan data bangunan bandar raya anda.
people-invitation-person-accept = Terima dan mula
people-invitation-new-password = Kata laluan baharu
people-invitation-new-password-lead = Pilih kata laluan baharu. Anda akan dilog keluar daripada semua peranti lain.
people-invitation-new-password-accept = Tetapkan kata laluan dan log masuk
people-invitation-gone = Pautan ini tidak boleh digunakan lagi
people-invitation-gone-lead = Pautan ini sudah digunakan atau sudah tamat tempoh. Minta pautan baharu daripada pentadbir.

## Kata laluan

people-password-rule = Sekurang-kurangnya { $least } aksara. Beberapa perkataan berturut-turut mudah diingat dan sukar diteka.
people-password-short = Kurang daripada { $least } aksara. Tambah satu atau dua perkataan.
people-password-personal = Kata laluan tidak boleh sama dengan nama atau e-mel anda.
people-password-weak = Mudah diteka
people-password-fair = Lama untuk diteka
people-password-strong = Sukar diteka
people-password-show = Paparkan kata laluan
people-password-current = Kata laluan semasa
people-password-new = Kata laluan baharu
people-password-change = Tukar kata laluan
people-password-changed = Kata laluan telah ditukar. Sesi lain telah ditamatkan.

## Akaun

people-account = Akaun anda
people-account-question = Siapakah saya di sini, dan apakah yang boleh saya lakukan?
people-account-person = Anda
people-account-look = Bahasa dan paparan
people-account-password = Kata laluan

## Pentadbiran

people-administration-question = Siapakah yang boleh melakukan apa, dan siapakah yang mengubah apa?
people-administration-closed = Senarai pengguna hanya dapat dilihat oleh pentadbir; jurnal juga oleh penentusah dan pendaftar. Hubungi pentadbir jika anda memerlukannya.
people-people = Pengguna
people-count = { $count } orang pengguna
people-invite = Jemput pengguna
people-invite-do = Buat pautan jemputan
people-invite-email-meaning = Digunakan untuk log masuk. LCS tidak menghantar e-mel: serahkan pautan itu sendiri.
people-edit = Nama dan peranan
people-edit-of = Nama dan peranan { $name }
people-save = Simpan
people-changed = { $name } telah dikemas kini.
people-state = Status
people-state-active = Aktif
people-state-invited = Dijemput
people-state-disabled = Dinyahaktifkan
people-last-seen = Kali terakhir dilihat
people-never = Belum pernah
people-actions = Tindakan
people-actions-of = Tindakan untuk { $name }
people-disable = Nyahaktifkan
people-enable = Aktifkan semula
people-disabled-done = { $name } tidak lagi boleh log masuk.
people-enabled-done = { $name } boleh log masuk semula.
people-link = Pautan jemputan
people-link-lead = Serahkan pautan ini kepada { $name }. Pautan ini boleh digunakan sekali dalam tempoh 14 hari dan tidak akan dipaparkan lagi.
people-link-copy = Salin pautan
people-link-copied = Pautan disalin.
people-link-again = Pautan jemputan baharu
people-link-password = Pautan untuk kata laluan baharu
people-link-failed = Pautan untuk { $name } tidak dapat dibuat. Cuba lagi sebentar nanti.

## Peranan dan skopnya

people-grants = Peranan
people-no-grants = Tiada peranan
people-grant = { $role }: { $node }
people-grant-add = Tambah peranan
people-grant-remove = Buang peranan ini
people-role = Peranan
people-role-viewer = Pemerhati
people-role-viewer-meaning = Melihat angka, penemuan dan asal-usulnya.
people-role-facility-manager = Pengurus kemudahan
people-role-facility-manager-meaning = Melihat kemudahan dalam skop ini, mengimport fail berkaitan dan melengkapkan maklumat yang tiada.
people-role-analyst = Penganalisis
people-role-analyst-meaning = Mengimport dan meminda data; dengan skop seluruh bandar raya juga membuat pengiraan dan membuka laporan.
people-role-verifier = Penentusah
people-role-verifier-meaning = Melihat semua data, laporan dan jurnal; tidak mengubah apa-apa.
people-role-registrar = Pendaftar
people-role-registrar-meaning = Melihat semua data, laporan dan jurnal untuk menyelenggara daftar.
people-role-administrator = Pentadbir
people-role-administrator-meaning = Boleh melakukan semua perkara, dan menentukan kebenaran orang lain.
people-node = Skop
people-node-city = Seluruh bandar raya
people-node-district = Daerah
people-node-facility = Kemudahan
people-node-choose = Pilih
people-node-missing = Pilih skop peranan ini.
people-node-facility-search = Nama atau nombor

## Jurnal

people-journal = Jurnal
people-journal-empty = Belum ada perubahan. Import, pengiraan dan pindaan akan dipaparkan di sini.
people-journal-number = No.
people-journal-at = Masa
people-journal-kind = Perkara
people-journal-who = Oleh
people-journal-detail = Butiran
people-journal-shown = { $first }–{ $last } daripada { $total }
people-journal-newer = Lebih baharu
people-journal-older = Lebih lama
