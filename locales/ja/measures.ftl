# reviewed = false
# エネルギー使用量と排出量を減らす対策。

## 対策

measure-led-lighting = LED照明への更新
measure-common-area-led = 共用部のLED照明への更新
measure-cooling-setpoint = 冷房設定温度の緩和
measure-chiller-plant = 高効率熱源（チラー）への更新
measure-split-ac-inverter = インバーター式エアコンへの更新
measure-outdoor-air-control = 外気量制御
measure-solar-film = 日射調整フィルム
measure-low-e-glazing = Low-E複層ガラス
measure-cool-roof = 高反射率塗装（クールルーフ）
measure-schedules-bms = 運転スケジュールとBEMS
measure-rooftop-pv = 屋上太陽光発電
measure-roof-insulation = 屋根断熱
measure-vsd-fans-pumps = ファン・ポンプの可変速制御
measure-lift-regeneration = エレベーターの回生制御
measure-street-led = 街路灯のLED化
measure-retro-commissioning = レトロコミッショニング（既存設備の再調整）
measure-heating-plant = 高効率暖房熱源への更新
measure-hot-water-heat-pump = 給湯ヒートポンプ
