# reviewed = false
# エネルギー種別と、言葉で書く単位。

## エネルギー種別

carrier-electricity = 電気
carrier-natural-gas = 都市ガス・天然ガス
carrier-lpg = LPガス
carrier-diesel = 軽油・A重油
carrier-fuel-oil = 重油
carrier-kerosene = 灯油
carrier-coal = 石炭
carrier-wood = 木質バイオマス
carrier-steam = 蒸気
carrier-hot-water = 温水
carrier-chilled-water = 冷水
carrier-solar = 太陽光（自家消費）
carrier-unspecified = 種別不明
carrier-other = その他のエネルギー
carrier-heat = 燃料・熱

## 単位

unit-years = 年
unit-percentage-points = ポイント
unit-tonnes = t-CO2e
unit-kilotonnes = 千t-CO2e
unit-tonnes-per-year = t-CO2e/年
unit-kilotonnes-per-year = 千t-CO2e/年
