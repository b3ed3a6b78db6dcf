# reviewed = false
# 指摘事項：データの誤りや注意点。キーは finding-<コード>（点はダッシュ）、.title は種類の名称。

finding-bill-gap = { $from }から{ $days }日間の請求書がありません。
    .title = 請求書の欠落

finding-bill-overlap = { $from }からの{ $days }日間が2通の請求書で重複しています。
    .title = 請求期間の重複

finding-bill-duplicate = { $from }から{ $to }までの請求書がファイルに2回以上あります。1回だけ計上しました。
    .title = 請求書の二重登録

finding-bill-negative = { $from }の請求書の使用量が負です：{ $quantity } { $unit }。
    .title = 負の使用量

finding-bill-cost-without-usage = { $from }の請求書には費用{ $cost }がありますが、使用量がありません。
    .title = 使用量のない費用

finding-bill-estimated = { $from }の請求書は供給会社による推計値です。
    .title = 推計による請求

finding-bill-outlier = { $from }の請求書は、この契約の通常の使用量の{ $ratio }倍です。
    .title = 通常と異なる請求書

finding-meter-unit-slip = 読みが{ $factor }倍大きいようです。単位は{ $stated }ではなく{ $probable }と思われます。
    .title = 単位の取り違え

finding-meter-swapped = { $from }から、{ $other }のメーターと入れ替わっているようです。
    .title = メーターの入れ替わり

finding-meter-unit-unknown = 単位「{ $unit }」が不明なため、{ $rows }行を取り込みませんでした。
    .title = 不明な単位

finding-facility-duplicate = { $other }と同じ施設のようです。
    .title = 施設の重複

finding-facility-no-area = 床面積がないため、原単位と削減ポテンシャルを計算できません。
    .title = 床面積なし

finding-facility-area-implausible = 床面積{ $area_m2 } m2では{ $eui_kwh_m2 } kWh/m2となり、同種の施設から大きく外れています。
    .title = 疑わしい床面積

finding-facility-no-energy = { $year }年の請求書も読みもありません。
    .title = エネルギーデータなし

finding-facility-use-unknown = 用途「{ $label }」に当たる区分がパックにありません。
    .title = 用途不明

finding-facility-eui-high = { $eui_kwh_m2 } kWh/m2を使用し、同じ用途の中央値の{ $ratio }倍です。
    .title = 同種施設を大きく上回る

finding-facility-eui-low = 使用量は{ $eui_kwh_m2 } kWh/m2で、同じ用途の中央値の{ $ratio }倍にすぎません。メーターが漏れていませんか。
    .title = 同種施設を大きく下回る

finding-facility-total-differs = ファイルの合計と種別の合計が{ $difference_kwh } kWh異なります。差は種別不明として扱い、排出量は計上しません。
    .title = 合計と種別計の不一致

finding-factor-missing = { $year }年の{ $carrier }の排出係数がないため、排出量は空欄です。
    .title = 排出係数なし

finding-factor-carried-forward = { $year }年の{ $carrier }に{ $base_year }年の排出係数を使用しました。{ $reason }
    .title = 排出係数の据え置き

finding-factor-unverified = { $year }年の{ $carrier }の排出係数は未確認です。
    .title = 未確認の排出係数

finding-weather-synthetic = 気象データは、パックの月別平年値から合成したものです。
    .title = 合成気象データ

finding-weather-other-climate = 気象データの地点は市から{ $distance_km } km離れています。計算値はすべてデモ用です。
    .title = 別の気候の気象データ

finding-scenario-no-drivers = パックに人口・GDPなどの前提データがないため、シナリオはありません。
    .title = シナリオの前提データなし
