# reviewed = false
# Pelan, laluan dan peta: perkataan dalam jawapan tentang perkara yang bakal berlaku.

outlook-budget-given = diberikan oleh orang yang menjalankan pengiraan
outlook-budget-of-pack = nilai permulaan { $source } ({ $status })

## Lajur pelan untuk dibawa pulang

outlook-column-start-year = Tahun pertama kerja
outlook-column-year = Siap pada
outlook-column-facility-id = ID premis

## Perkara yang menurunkan pelepasan

outlook-wedge-grid = Grid yang lebih bersih
outlook-wedge-own-estate = Pelan bagi aset milik bandar raya
outlook-wedge-rest-of-stock = Langkah yang sama dalam bangunan lain
outlook-wedge-other-measures = Langkah lain
outlook-wedges-divided = Pengurangan oleh pelan pada sesuatu tahun dibahagikan antara langkahnya mengikut kadar pengurangan setiap langkah jika dilaksanakan sendiri, dengan grid pada tahun itu: kesan langkah bertindih, dan tiada langkah diutamakan kerana kedudukannya dalam susunan.
outlook-wedges-city = Pelan dikira sekali sahaja, dalam aset milik bandar raya. Langkah yang sama dalam bangunan lain ialah tindakan bandar raya; bahagian dan kepantasannya ialah andaian.

## The own buildings in a scenario of the city

outlook-own-place = Bangunan sendiri
outlook-own-plan = Pelan bangunan milik bandar (larian { $run })
outlook-own-account = Bil { $year } seperti dikira oleh larian { $run }, dibawa balik ke tahun asas bersama baris yang mengandunginya.
outlook-own-line = Tolak bangunan milik bandar, yang disenaraikan satu demi satu.
