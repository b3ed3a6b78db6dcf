# reviewed = false
# 削減ポテンシャルについての指摘事項、目標の読み方の注記、シナリオの前提。キーは finding-<コード>（点はダッシュ）、.titleは種類の名称。

## ポテンシャル

finding-calibration-out-of-range = 請求量（{ $carrier }）は、この用途の建物に必要な量の{ $scale }倍です（請求{ $billed_kwh } kWh、計算{ $simulated_kwh } kWh）。通常は{ $low }から{ $high }です。削減量は、この用途で説明できる請求量の範囲に抑えています。
    .title = 請求量と用途の不一致

finding-potential-no-basis = 請求書も、標準的な原単位を使える床面積もないため、ポテンシャルを示せません。
    .title = ポテンシャルの根拠なし

finding-potential-estimated-baseline = エネルギーの一部または全部に請求書がありません。年間{ $energy_kwh } kWhを標準的な原単位{ $eui_kwh_m2 } kWh/m2から推定しています。
    .title = 推定のエネルギー量

finding-potential-area-from-bills = 床面積がないため、請求量と標準的な原単位{ $eui_kwh_m2 } kWh/m2から{ $area_m2 } m2と推定しています。
    .title = 請求量から推定した床面積

finding-potential-area-estimated = 床面積{ $area_m2 } m2は推定値です。費用と削減量はこれに基づきます。
    .title = 推定の床面積

finding-potential-cost-unknown = 対策{ $measure }はこの施設で有効ですが、費用を決める規模が分かりません。
    .title = 費用を示せない対策

finding-potential-no-schedule = この用途のモデルが使うスケジュール{ $schedule }がパックにありません。
    .title = パックにないスケジュール

## 目標の読み方と注記

target-absolute-level = 総量、固定水準との比較
target-per-gdp-level = GDP当たり、固定水準との比較
target-note-plain = { "" }
target-note-same-as-absolute = 計画の有無でGDPは変わらないため、GDP当たりと総量は同じ読み方になります。
target-note-allows-rise = GDPの伸びが大きいため、この読み方では排出量が基準年より増えても達成になります。
target-note-city-gdp = 自らの施設群に固有のGDPはないため、都市のGDPを使っています。
target-note-base-year-unknown = 基準年の排出量が分かりません。
target-note-gdp-unknown = 目標年または基準年のGDPが分かりません。
target-note-year-outside = 目標年がシナリオの期間外です。

## シナリオの前提

assumption-bau-gdp-elasticity = GDPの変化に対するなりゆき排出量の変化
assumption-bau-gdp-growth = 公表年以外のGDPの成長率
assumption-estate-growth = 自らの施設群の活動量の伸び
assumption-action-rest-of-stock-final-share = 同じ対策が最終的に行き渡る他の建物の割合
assumption-action-rest-of-stock-start-year = 他の建物での対策の開始年
assumption-action-rest-of-stock-ramp-years = その割合に達するまでの年数
assumption-city-other-buildings-share = 自らの施設群以外の建物が都市の排出量に占める割合
assumption-city-emissions = 目標の基準年における都市の排出量
assumption-estate-emissions = 目標の基準年における自らの施設群の排出量
assumption-driver-gdp = 公表年の間と以降のGDP
assumption-driver-grid-factor = 公表年の間と以降の系統電力の排出係数
assumption-method-renewal = 対策は寿命後に同じ効果で更新されます
assumption-method-grid-frozen = 見通しがないため、系統電力の排出係数は現状のままとします
assumption-method-electricity-in-buildings = 都市の電力は、建物の割合の範囲内で建物で使われるとします
assumption-method-same-depth = 他の建物の削減率は、計画が自らの施設群で達する平均の率とします
