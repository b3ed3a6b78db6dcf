# reviewed = false
# Langkah yang mengurangkan penggunaan tenaga atau pelepasan.

## Langkah

measure-led-lighting = Pencahayaan LED
measure-common-area-led = Pencahayaan LED kawasan bersama
measure-cooling-setpoint = Suhu tetapan penyejukan lebih tinggi
measure-chiller-plant = Loji penyejuk cekap
measure-split-ac-inverter = Penyaman udara penyongsang
measure-outdoor-air-control = Kawalan udara luar mengikut keperluan
measure-solar-film = Filem kawalan suria
measure-low-e-glazing = Kaca keberpancaran rendah
measure-cool-roof = Bumbung sejuk
measure-schedules-bms = Jadual operasi dan sistem pengurusan bangunan
measure-rooftop-pv = Fotovoltaik atas bumbung
measure-roof-insulation = Penebatan bumbung
measure-vsd-fans-pumps = Kipas dan pam kelajuan boleh ubah
measure-lift-regeneration = Pemacu lif regeneratif
measure-street-led = Lampu jalan LED
measure-retro-commissioning = Pentauliahan semula
measure-heating-plant = Loji pemanasan cekap
measure-hot-water-heat-pump = Pam haba air panas
