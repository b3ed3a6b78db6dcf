# reviewed = false
# Senario: nama dan tafsiran sasaran, notanya, serta andaian. Titik pada ID menjadi sempang.

scenario-none = Pek { $pack } tidak menyatakan perkara yang diperlukan oleh laluan pelepasan, seperti KDNK bagi beberapa tahun.

## Sasaran mengikut ID dalam pek

target-name-per-gdp-vs-bau-2030 = −70% pelepasan setiap unit KDNK menjelang 2030, berbanding senario kebiasaan (BaU)
target-name-per-gdp-vs-2010-2030 = −70% pelepasan setiap unit KDNK menjelang 2030, berbanding 2010
target-name-absolute-vs-2010-2030 = −70% pelepasan menjelang 2030, berbanding 2010
target-name-absolute-vs-2000-2030 = −50% pelepasan menjelang 2030, berbanding 2000
target-name-absolute-vs-2000-2035 = −60% pelepasan menjelang 2035, berbanding 2000
target-name-net-zero-2050 = Sifar bersih menjelang 2050

## Cara sasaran ditafsirkan

target-per-gdp-vs-bau = setiap unit KDNK, berbanding senario kebiasaan (BaU)
target-per-gdp-vs-base-year = setiap unit KDNK, berbanding tahun asas
target-per-gdp-level = setiap unit KDNK, berbanding aras tetap
target-absolute-vs-bau = mutlak, berbanding senario kebiasaan (BaU)
target-absolute-vs-base-year = mutlak, berbanding tahun asas
target-absolute-level = mutlak, berbanding aras tetap
target-net-zero = sifar bersih

## Nota tafsiran

target-note-plain = { "" }
target-note-same-as-absolute = KDNK sama dengan atau tanpa pelan, maka tafsiran setiap unit KDNK dan mutlak adalah satu.
target-note-allows-rise = KDNK tumbuh begitu pantas sehingga tafsiran ini membenarkan pelepasan melebihi tahun asas.
target-note-city-gdp = Aset milik bandar raya tiada KDNK tersendiri; KDNK seluruh bandar raya digunakan.
target-note-base-year-unknown = Pelepasan tahun asas tidak diketahui.
target-note-gdp-unknown = KDNK tahun sasaran atau tahun asas tidak diketahui.
target-note-year-outside = Tahun sasaran berada di luar senario.

## Andaian

assumption-bau-gdp-elasticity = Perubahan pelepasan senario kebiasaan (BaU) bagi setiap perubahan KDNK
assumption-bau-gdp-growth = Pertumbuhan KDNK di luar tahun yang diterbitkan
assumption-estate-growth = Pertumbuhan aktiviti aset milik bandar raya
assumption-estate-emissions-2010 = Pelepasan aset milik bandar raya pada 2010
assumption-city-emissions-2010 = Pelepasan seluruh bandar raya pada 2010
assumption-city-other-buildings-share = Bahagian pelepasan bandar raya daripada bangunan selain aset miliknya
assumption-action-rest-of-stock-final-share = Bahagian bangunan lain yang akhirnya dicapai oleh langkah yang sama
assumption-action-rest-of-stock-start-year = Tahun pertama langkah di bangunan lain
assumption-action-rest-of-stock-ramp-years = Bilangan tahun sehingga bahagian itu dicapai
assumption-driver-gdp = KDNK antara dan di luar tahun yang diterbitkan
assumption-driver-grid-factor = Faktor pelepasan grid antara dan di luar tahun yang diterbitkan
assumption-method-renewal = Langkah diperbaharui pada akhir hayatnya dengan kesan yang sama
assumption-method-grid-frozen = Faktor pelepasan grid kekal kerana tiada unjuran
assumption-method-electricity-in-buildings = Elektrik bandar raya digunakan di bangunan, setakat yang dibenarkan oleh bahagiannya
assumption-method-same-depth = Bangunan lain dikurangkan mengikut purata bahagian yang dicapai oleh pelan dalam aset milik bandar raya
