# reviewed = false
# Penemuan tentang potensi pengurangan. Kunci: finding-<kod>, titik dan garis bawah menjadi sempang; .title ialah nama jenisnya.

finding-calibration-out-of-range = Bil ({ $carrier }) ialah { $scale } kali keperluan bangunan bagi kegunaan ini ({ $billed_kwh } kWh dibil, { $simulated_kwh } kWh disimulasi); { $low } hingga { $high } adalah biasa. Penjimatan dihadkan kepada tenaga dibil yang dapat dijelaskan oleh kegunaan ini.
    .title = Bil tidak sepadan dengan kegunaan

finding-potential-no-basis = Tiada bil dan tiada luas lantai dengan keamatan lazim, maka potensi tidak dapat diberikan.
    .title = Tiada asas untuk potensi

finding-potential-estimated-baseline = Tenaga tidak dibil sepenuhnya: { $energy_kwh } kWh setahun diambil daripada keamatan lazim { $eui_kwh_m2 } kWh/m2.
    .title = Tenaga anggaran

finding-potential-counted-baseline = Tiada bil: { $energy_kwh } kWh setahun dikira daripada bilangan bahagian (lampu, lif, pam).
    .title = Tenaga daripada bahagian yang dikira

finding-potential-area-from-bills = Luas lantai tidak diberikan; { $area_m2 } m2 dianggarkan daripada bil dan keamatan lazim { $eui_kwh_m2 } kWh/m2.
    .title = Luas lantai dianggarkan daripada bil

finding-potential-area-estimated = Luas lantai { $area_m2 } m2 ialah anggaran; kos dan penjimatan bergantung padanya.
    .title = Luas lantai anggaran

finding-potential-cost-unknown = Langkah “{ $measure }” dapat membantu di sini, tetapi saiz yang menentukan kosnya tidak diketahui.
    .title = Kos tidak dapat ditentukan

finding-potential-no-schedule = Pek ini tiada jadual { $schedule } yang diperlukan oleh arketaip kegunaan ini.
    .title = Jadual tiada dalam pek
