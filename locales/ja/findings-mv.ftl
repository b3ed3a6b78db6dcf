# reviewed = false
# 計測・検証についての指摘事項。キーは finding-mv-<コード>、.titleは種類の名称。

finding-mv-no-data = 調べるデータがありません。
    .title = データなし

finding-mv-extra-data-after-requested-end-date = ベースライン終了後{ $days }日分のデータがあり、使いません。
    .title = ベースライン後のデータ

finding-mv-extra-data-before-requested-start-date = ベースライン開始前{ $days }日分のデータがあり、使いません。
    .title = ベースライン前のデータ

finding-mv-negative-meter-values = マイナスの値が{ $n_negative_meter_values }件あります。太陽光の余剰を売電している場合は、発電量を足し戻してください。
    .title = マイナスの値

finding-mv-incorrect-number-of-total-days = ベースラインは{ $n_days_total }日です。この方法は1年分を求めます。
    .title = ベースラインの長さが不適切

finding-mv-too-many-days-with-missing-data = { $n_days_total }日のうち、計量値と気温の両方があるのは{ $n_valid_days }日だけです。
    .title = データのない日が多い

finding-mv-too-many-days-with-missing-meter-data = { $n_days_total }日のうち、計量値があるのは{ $n_valid_meter_data_days }日だけです。
    .title = 計量値のない日が多い

finding-mv-too-many-days-with-missing-temperature-data = { $n_days_total }日のうち、気温が足りるのは{ $n_valid_temperature_data_days }日だけです。
    .title = 気温のない日が多い

finding-mv-missing-monthly-temperature-data = 気温が{ $lowest_monthly_coverage }の割合しかない月があります（必要は0.9）。
    .title = 気温が足りない月

finding-mv-missing-monthly-hours = 計量値と気温の両方がある時間が{ $lowest_monthly_coverage }の割合しかない月があります（必要は0.9）。
    .title = 時間データが足りない月

finding-mv-off-cycle-reads = 期間が規定より短いか長い請求書{ $bills }件を除きました。
    .title = 検針周期から外れた請求書

finding-mv-extreme-values-detected = 他と大きく離れた値が{ $n_extreme_values }件あります（中央値{ $median }、最大{ $max_value }）。
    .title = 極端な値

finding-mv-unable-to-confirm-daily-temperature-sufficiency = 気温は日平均で渡されたため、各日の時間数が足りるかは確認できません。
    .title = 気温の時間数は確認不可

finding-mv-too-few-unique-meter-values = { $readings }件のうち異なる値は{ $unique }件だけです。推定値か複写の可能性があります。
    .title = 異なる値が少なすぎる

finding-mv-model-fit-metrics = モデルがベースラインによく合いません：CV(RMSE) { $cvrmse }（限度{ $cvrmse_threshold }）、範囲比{ $pnrmse }（限度{ $pnrmse_threshold }）。
    .title = 当てはまりが悪い

finding-mv-split-not-identifiable = 涼しい日がなく、ベース負荷と冷房を分けられません。削減量は有効ですが、内訳は有効ではありません。
    .title = ベース負荷と冷房の区別不可

finding-mv-bill-longer-than-its-weather = この方法が1件の請求書に集める気象は{ $weather_days }日分ですが、それより長い請求書が{ $bills }件あります（最長{ $longest_days }日）。
    .title = 気象より長い請求書

finding-mv-departs-from-reference = 参照実装では削減量は{ $savings }ではなく{ $reference_savings }となります。23・25時間の日、欠測時間、同順位の扱いが異なるためです。
    .title = 参照実装との差

finding-mv-reporting-periods-left-out = 工事後の{ $periods }期間は計量値か気象が欠けるため、削減量に含めません。
    .title = 削減量に含めない期間

finding-mv-band-undefined = 残差の性質により、この削減量の誤差幅は求められません。
    .title = 誤差幅なし

finding-mv-temperature-beyond-baseline = 工事後の{ $days }日はベースラインにない気温でした。モデルは経験の外を推定しています。
    .title = ベースライン外の気温

finding-mv-segment-rank-deficient = { $months }か月では時間数がモデルの項より少なく、係数は当てはまる最小のものです。
    .title = モデルに対し時間が少ない月

finding-mv-non-routine-event-proposed = ある日から{ $days }日間、1日あたり{ $change_per_day }（±{ $standard_error_per_day }）の変化があり、気象では説明できません。工事によるものか、建物を知る方の判断が必要です。
    .title = 気象で説明できない変化

finding-mv-savings-filled = 計量値か気象のない{ $days }日（期間の{ $share }）を補いました。削減量のうち{ $savings }はこれに基づきます。
    .title = 補った日

finding-mv-load-incomplete = 発電・売電・充電のメーターに計量値がないため、{ $periods }期間で負荷が分かりません。
    .title = 負荷が不明

finding-mv-comparison-unmatched = { $meters }台のメーターに、比較群の中の似た相手がいません。
    .title = 比較相手のないメーター

finding-mv-comparison-not-equivalent = 工事前の比較群の使用量は対象と{ $difference }異なります（限度{ $limit }）。
    .title = 比較群が似ていない
