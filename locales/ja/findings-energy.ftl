# reviewed = false
# 請求書、メーター、施設、使用した係数についての指摘事項。キーは finding-<コード>（点はダッシュ）、.titleは種類の名称。

## 請求書

finding-bill-gap = { $start }から{ $end }までの{ $days }日間の請求書がありません。
    .title = 請求書の欠落

finding-bill-overlap = { $start }から{ $end }までの請求書は、先の請求書（{ $earlier_at }）と{ $days }日間重複しています。重複した日は一度だけ数えます。
    .title = 請求期間の重複

finding-bill-duplicate = { $start }から{ $end }までの請求書が複数あります。最後に提出されたものだけを数えます。
    .title = 請求書の二重提出

finding-bill-absurd-period = { $start }から{ $end }までの請求書は{ $days }日間に及びます。日付の誤記とみて除外します。
    .title = あり得ない請求期間

finding-bill-absurd-quantity = { $start }から{ $end }までの請求書の{ $quantity } { $unit }は、建築物の使用量としてあり得ません。除外します。
    .title = あり得ない使用量

finding-bill-future = { $start }から{ $end }までの請求書は{ $today }より後の日付です。日付の誤記とみられます。
    .title = 未来の請求書

finding-bill-unit-slip = { $start }から{ $end }までの請求書（{ $bills }件）は、このメーターの通常の{ $observed_ratio }倍です。単位の取り違え（{ $units }）とみられ、{ $proposed_factor }を掛けると整合します。
    .title = 請求書の単位の誤り

finding-bill-spike = { $start }から{ $end }までの請求書は、前後の{ $ratio }倍です。
    .title = 突出した使用量

finding-bill-flat = { $start }から{ $end }まで{ $bills }件続けて、使用量が同じ{ $quantity } { $unit }です。
    .title = 同じ使用量の連続

finding-bill-zero = { $start }から{ $end }までの使用量がゼロですが、その前後には使用があります。
    .title = 途中のゼロ使用

finding-bill-negative = { $start }から{ $end }までの使用量が負の値（{ $quantity } { $unit }）です。{ $reversal ->
        [yes] 他の請求書を取り消すものです。
       *[no] 対応する請求書が見当たりません。
    }
    .title = 負の使用量

finding-bill-estimated-run = { $start }から{ $end }まで{ $bills }件続けて、供給者による推定値です。
    .title = 長期間の未検針

finding-bill-cost-without-usage = この請求書は、使用量がないのに料金が{ $cost } { $currency }です。
    .title = 使用量のない料金

finding-bill-cost-per-kwh = { $start }から{ $end }までの請求書の単価は{ $unit }当たり{ $price } { $currency }で、通常は{ $usual_price }です。このメーターの同様の請求書は{ $bills }件です。
    .title = 通常と異なる単価

finding-bill-mixed-currency = { $year }年の{ $carrier }の請求書に複数の通貨（{ $currencies }）があるため、料金を合計していません。
    .title = 通貨の混在

## メーター

finding-meter-swapped = { $date }から、このメーターと{ $other_meter }が入れ替わっているとみられます。1日当たりの使用量が{ $daily_before }から{ $daily_after }に変わり、相手側では逆になっています。
    .title = メーターの入れ替わり

finding-meter-unassigned = このメーターには施設が割り当てられていません（請求書{ $bills }件）。
    .title = 施設のないメーター

finding-meter-unknown-facility = このメーターの供給先{ $facility }は、施設の一覧にありません。
    .title = 不明な施設

finding-meter-shares = このメーターに対する{ $facilities }施設の按分の合計が{ $sum }で、1を超えています。
    .title = 按分の超過

## 施設

finding-facility-no-meter = この施設にはメーターも契約もありません。
    .title = メーターのない施設

finding-facility-no-area = 床面積がないため、原単位を計算できません。
    .title = 床面積の欠落

finding-facility-area-unit-slip = 床面積{ $area_m2 } m2では原単位が{ $eui } kWh/m2となり、同じ用途の中央値は{ $median }です。{ $proposed_area_m2 } m2であれば整合するため、面積の単位の誤りとみられます。
    .title = 床面積の単位の誤り

finding-facility-eui-high = 原単位{ $eui } kWh/m2は、同じ用途の通常の範囲{ $low }〜{ $high }（中央値{ $median }、{ $peers }棟）を上回っています。
    .title = 高い原単位

finding-facility-eui-low = 原単位{ $eui } kWh/m2は、同じ用途の通常の範囲{ $low }〜{ $high }（中央値{ $median }、{ $peers }棟）を下回っています。メーターの漏れがないかご確認ください。
    .title = 低い原単位

finding-facility-duplicate = この施設は{ $other }（{ $other_name }）と同じ施設とみられます。{ $evidence ->
        [id] 番号が同じです。
        [place-and-name] 同じ場所にあり、名称が似ています。
        [name-and-area] 名称と床面積が同じです。
        [name-and-district] 名称と地区が同じです。
       *[similar-name-and-area] 地区と床面積が同じで、名称が似ています。
    }
    .title = 施設の二重登録

finding-facility-year-built = 竣工年が{ $year }年となっています。{ $earliest }年から{ $latest }年までを有効とします。
    .title = あり得ない竣工年

finding-facility-coordinates = この施設は市の中心から{ $distance_km } km離れています（{ $latitude }、{ $longitude }）。{ $slip ->
        [exchanged] 緯度と経度が入れ替わっているとみられます。
        [latitude-sign] 緯度の符号の誤りとみられます。
        [longitude-sign] 経度の符号の誤りとみられます。
       *[unknown] 座標の誤記とみられます。
    }
    .title = 市域外の座標

## 年間のエネルギーと排出量

finding-energy-no-heating-value = { $carrier }の請求書{ $bills }件は単位が{ $unit }で、有効な発熱量がないため、エネルギーに含めていません。
    .title = 発熱量の欠落

finding-energy-partial-year = { $year }年のうち請求書があるのは{ $coverage_percent }%です。{ $needed_percent }%未満では原単位を示しません。
    .title = 年間の請求書の不足

finding-energy-annualised = { $carrier }について、{ $year }年の請求書のない{ $days }日を補いました（エネルギーの{ $share_percent }%）。{ $method ->
        [own-month] 同じ月の1日当たりの使用量によります。
       *[neighbour-months] 前後の月の1日当たりの使用量によります。
    }
    .title = 年間値の補完

finding-carbon-no-factor = { $start }から{ $end }まで有効な{ $carrier }の排出係数がないため、{ $energy_kwh } kWhの排出量を計算していません。
    .title = 排出係数の欠落

finding-carbon-unspecified = { $year }年の{ $energy_kwh } kWhはエネルギー種別が不明のため、排出量を計算していません。
    .title = 種別不明のエネルギー

finding-carbon-basis-mismatch = 排出係数{ $factor }と発熱量{ $heating_value }は、総発熱量と真発熱量の基準が異なります。排出量が5〜10%ずれる可能性があります。
    .title = 発熱量基準の不一致

finding-fact-carried-forward = { $fact }は{ $to }までの値ですが、最長{ $months }か月延長して使用しています。理由：{ $reason }
    .title = 値の延長使用
