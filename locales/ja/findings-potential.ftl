# reviewed = false
# 削減ポテンシャルについての指摘事項。キーは finding-<コード>（点と下線はダッシュ）、.titleは種類の名称。

finding-calibration-out-of-range = 請求量（{ $carrier }）は、この用途の建築物に必要な量の{ $scale }倍です（請求{ $billed_kwh } kWh、計算{ $simulated_kwh } kWh）。通常は{ $low }から{ $high }です。削減量は、この用途で説明できる請求量の範囲に抑えています。
    .title = 請求量と用途の不一致

finding-potential-no-basis = 請求書も、標準的な原単位を使える床面積もないため、ポテンシャルを示せません。
    .title = ポテンシャルの根拠なし

finding-potential-estimated-baseline = エネルギーの一部または全部に請求書がありません。年間{ $energy_kwh } kWhを標準的な原単位{ $eui_kwh_m2 } kWh/m2から推定しています。
    .title = 推定のエネルギー量

finding-potential-counted-baseline = 請求書がありません。年間{ $energy_kwh } kWhは、数えられた部分（照明、昇降機、ポンプ）の台数から求めています。
    .title = 台数から求めたエネルギー

finding-potential-area-from-bills = 床面積がないため、請求量と標準的な原単位{ $eui_kwh_m2 } kWh/m2から{ $area_m2 } m2と推定しています。
    .title = 請求量から推定した床面積

finding-potential-area-estimated = 床面積{ $area_m2 } m2は推定値です。費用と削減量はこれに基づきます。
    .title = 推定の床面積

finding-potential-cost-unknown = 対策「{ $measure }」はこの施設で有効ですが、費用を決める規模が分かりません。
    .title = 費用を示せない対策

finding-potential-no-schedule = この用途のモデルが使うスケジュール{ $schedule }がパックにありません。
    .title = パックにないスケジュール
