# reviewed = false
# シナリオ：目標の名称と読み方、その注記、前提。番号の点はダッシュ。

scenario-none = パック{ $pack }には、GDPの推移など、排出経路の計算に必要なデータがありません。

## パックの目標

target-name-per-gdp-vs-bau-2030 = 2030年までにGDP当たり排出量70%減（BaU比）
target-name-per-gdp-vs-2010-2030 = 2030年までにGDP当たり排出量70%減（2010年比）
target-name-absolute-vs-2010-2030 = 2030年までに排出量70%減（2010年比）
target-name-absolute-vs-2000-2030 = 2030年までに排出量50%減（2000年比）
target-name-absolute-vs-2000-2035 = 2035年までに排出量60%減（2000年比）
target-name-net-zero-2050 = 2050年までに実質ゼロ

## 目標の読み方

target-per-gdp-vs-bau = GDP当たり、BaU比
target-per-gdp-vs-base-year = GDP当たり、基準年比
target-per-gdp-level = GDP当たり、固定水準との比較
target-absolute-vs-bau = 絶対量、BaU比
target-absolute-vs-base-year = 絶対量、基準年比
target-absolute-level = 絶対量、固定水準との比較
target-net-zero = 実質ゼロ

## 読み方の注記

target-note-plain = { "" }
target-note-same-as-absolute = 計画の有無でGDPは変わらないため、GDP当たりと絶対量は同じ読み方になります。
target-note-allows-rise = GDPの伸びが大きいため、この読み方では排出量が基準年より増えても達成になります。
target-note-city-gdp = 市有施設に固有のGDPはないため、市全体のGDPを使っています。
target-note-base-year-unknown = 基準年の排出量が分かりません。
target-note-gdp-unknown = 目標年または基準年のGDPが分かりません。
target-note-year-outside = 目標年がシナリオの期間外です。

## 前提

assumption-bau-gdp-elasticity = GDPの変化に対するBaU排出量の変化
assumption-bau-gdp-growth = 公表年以外のGDPの成長率
assumption-estate-growth = 市有施設の活動量の伸び
assumption-estate-emissions-2010 = 2010年の市有施設の排出量
assumption-city-emissions-2010 = 2010年の市全体の排出量
assumption-city-other-buildings-share = 市有施設以外の建築物が市全体の排出量に占める割合
assumption-action-rest-of-stock-final-share = 同じ対策が最終的に行き渡る他の建築物の割合
assumption-action-rest-of-stock-start-year = 他の建築物での対策の開始年
assumption-action-rest-of-stock-ramp-years = その割合に達するまでの年数
assumption-driver-gdp = 公表年の間および範囲外のGDP
assumption-driver-grid-factor = 公表年の間および範囲外の系統電力の排出係数
assumption-method-renewal = 対策は耐用年数の終わりに同じ効果のものに更新します
assumption-method-grid-frozen = 見通しがないため、系統電力の排出係数は現状のままとします
assumption-method-electricity-in-buildings = 市内の電力は、建築物の割合が許す範囲で建築物で使われるとします
assumption-method-same-depth = 他の建築物の削減率は、市有施設で計画が達する平均の削減率とします
