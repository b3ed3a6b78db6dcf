# reviewed = false
# 計測計画とすべての工事の省エネ量。

## すべての調査

mv-portfolio-title = すべての工事の省エネ量
mv-portfolio-answer = { $studies } 件の調査で { $savings } の省エネ(信頼水準 { $confidence }、誤差の相関 { $correlation } のとき ±{ $band })。誤差が独立なら ±{ $independent }、完全に共通なら ±{ $common }。
mv-portfolio-total = 合計
mv-portfolio-all = 全調査
mv-portfolio-studies = 調査
mv-portfolio-by-measure = 対策別
mv-portfolio-by-district = 地区別
mv-portfolio-measure = 対策
mv-portfolio-study = 調査名
mv-portfolio-facility-id = 施設ID
mv-portfolio-facility = 施設
mv-portfolio-measures = 対策
mv-portfolio-cost = 工事費
mv-portfolio-expected = 期待値
mv-portfolio-smallest = 証明可能な最小値
mv-portfolio-normal-year = 平年値
mv-portfolio-verdict = 判定
mv-portfolio-counted-in = { $study }に計上
mv-portfolio-count = 結果のある調査
mv-portfolio-band-independent = 誤差範囲(独立)
mv-portfolio-band-common = 誤差範囲(共通)
mv-verdict-saved = 省エネあり
mv-verdict-not-proved = 証明できず
mv-verdict-more-used = 使用量増

## 計測計画

mv-plan-title = { $facility } の省エネ量の計測計画
mv-plan-origin = 調査 { $study } · 版 { $version }
mv-plan-answer = この計量器で証明できること
mv-plan-answer-provable = { $months } か月で期待される省エネ量 { $expected }({ $share })は受電・供給の計量器で証明できます。証明可能な最小値は { $smallest }({ $smallest_share })です。
mv-plan-answer-too-small = { $months } か月で期待される省エネ量 { $expected }({ $share })は、供給の計量器で証明するには小さすぎます。証明可能な最小値は { $smallest }({ $smallest_share })です。
mv-plan-answer-unknown = 期待される省エネ量 { $expected }({ $share })を証明できるかどうかは、この請求データからは分かりません。
mv-plan-band = こうして計測した省エネ量の誤差範囲は信頼水準 { $confidence } で ±{ $band }。最小値ちょうどの省エネは { $power } の確率で証明されます。
mv-plan-works = 工期 { $from } から { $to }、工事費 { $cost }。
mv-plan-cost = 計測の費用は { $cost }。
mv-plan-cost-share = これは期待される省エネの価値の { $share } です。
mv-plan-measure = 対策
mv-plan-end-use = 対象
mv-plan-option = IPMVPオプション
mv-plan-reason = 理由
mv-plan-measuring = 計測費
mv-plan-measures = 対策とその計測方法
mv-plan-months = 報告期間(月)
mv-plan-smallest = 証明可能な最小値
mv-plan-half-band = 誤差範囲(片側)
mv-plan-by-months = 報告期間と証明可能な最小値
mv-plan-quantities = 計測するもの
mv-plan-static = 工事前に記録しておくこと
mv-plan-baseline = ベースライン { $first } から { $last }、モデル { $model }、CV(RMSE) { $cvrmse }。
mv-plan-method = 算定方法
mv-plan-method-text = オプションA、B、CはIPMVP(国際的な計測・検証の手順書)によります。誤差範囲はASHRAEガイドライン14の省エネ量の不確かさ、証明可能な最小値はCurrie(1968)の最小検出値です。どちらも現在のベースラインの当てはまりに基づきます。

## 改善策

mv-advice-longer-reporting = 報告期間を { $months } か月にすれば、期待される省エネ量を証明できます。
mv-advice-longer-baseline = 工事前にあと { $days } 日計量してください。ベースラインがまだ1年分ありません。
mv-advice-submeter = 対策の対象に専用の計量器を付けてください(オプションB)。建物全体では小さい省エネも、対象だけなら大きく見えます。
mv-advice-finer-readings = 供給の計量器を毎日または毎時読み取ってください。請求書では1つの値が、日ごとなら30の値になります。

## 対策の対象

mv-end-use-lighting = 照明
mv-end-use-cooling = 冷房
mv-end-use-heating = 暖房
mv-end-use-ventilation = 換気・送風
mv-end-use-pumping = ポンプ
mv-end-use-hot-water = 給湯
mv-end-use-envelope = 外皮
mv-end-use-equipment = 機器
mv-end-use-operation = 運用・調整
mv-end-use-solar = 太陽光発電

## オプションの理由

mv-reason-supply-meter-proves = 全対策の合計の省エネ量を供給の計量器で証明できます(オプションC)。
mv-reason-isolation-cheaper = 供給の計量器でも証明できますが、対策ごとの計測の方が安価です。
mv-reason-too-small-for-supply-meter = 省エネ量が供給の計量器には小さすぎます。
mv-reason-no-baseline-fitted = 供給の計量器で何が証明できるかを示すベースラインがありません。
mv-reason-load-varies = 負荷や運転時間が変動するため、すべてを計量します(オプションB)。
mv-reason-load-constant = 負荷と運転時間が一定なので、主要な値の計測で足ります(オプションA)。
mv-reason-cannot-be-isolated = 費用の分かる個別計測の方法がないため、供給の計量器で判断します。
mv-reason-metered-by-itself = それ自体がもともと計量されています。

## 計測するもの

mv-quantity-supply-energy = 供給の計量器でのエネルギー
mv-quantity-generation = 敷地内の発電量
mv-quantity-outdoor-temperature = 外気温(毎時)
mv-quantity-outdoor-humidity = 外気湿度(毎時)
mv-quantity-end-use-energy = 対象用途の専用計量器によるエネルギー
mv-quantity-spot-power = 電力(工事前後に1回ずつ)
mv-quantity-operating-hours = 運転時間
mv-quantity-delivered-heat = 熱源が供給する熱量

## 記録しておくこと

mv-static-floor-area = 使用中の床面積
mv-static-occupancy = 在館者とテナント
mv-static-opening-hours = 営業時間、休日、シフト
mv-static-set-points = 設定温度とその緩和
mv-static-installed-equipment = 設備とその定格
mv-static-behind-the-meter = 太陽光、蓄電池、車の充電
mv-static-envelope = 外皮と日よけ

## Terms of models, method and limits: on paper and page alike

savings-form-intercept_only = ベース負荷のみ
savings-form-hdd_only = ベース負荷と暖房
savings-form-cdd_only = ベース負荷と冷房
savings-form-cdd_hdd = ベース負荷、暖房、冷房
savings-form-tidd = ベース負荷のみ
savings-form-c_hdd_tidd = ベース負荷と1つの傾き
savings-form-c_hdd_tidd_smooth = ベース負荷と1つの傾き（滑らかな変化点）
savings-form-hdd_tidd_cdd = ベース負荷、暖房、冷房
savings-form-hdd_tidd_cdd_smooth = ベース負荷、暖房、冷房（滑らかな変化点）
savings-form-dry_bulb = 気温
savings-form-wet_bulb = 湿球温度
savings-form-enthalpy = 空気のエンタルピー
savings-form-whole_day = 終日
savings-form-daytime = 日中
savings-form-kinds_of_day = 日の種類のみ
savings-method-how = 計算方法
savings-method-limits = 分からないこと
savings-method-baseline = 工事前{ $days }日間の請求書を、メーターごとに、同じ日の外気温と照らし合わせます。
savings-method-readings = 工事前の{ $days }日分の検針値を、メーターごとに同じ日の外気温と比較します。
savings-method-caltrack-billing = CalTRACK 2.0は、ベース負荷のみの場合と、暖房、冷房またはその両方を加えた場合を、開始気温を変えながら試し、最もよく説明する候補を選びます。
savings-method-opendsm-billing = OpenDSMは、変化点が2つまでの曲線を当てはめ、有効であれば季節ごとに分け、他と大きく離れた請求書の重みを小さくします。
savings-method-caltrack-daily = CalTRACK 2.0は、検針値を日ごとに合計し、ベース負荷のみの場合と、暖房、冷房またはその両方を加えた場合を、開始気温を変えながら試し、最もよく説明する候補を採用します。
savings-method-tropical-daily = 熱帯向けモデルは、日ごとの気温と曜日に従います。試験的なモデルです。
savings-method-opendsm-daily = OpenDSMは、検針値を日ごとに合計し、変化点が2つまでの曲線を当てはめ、有効であれば季節や曜日ごとに分け、他と大きく離れた日の重みを小さくします。
savings-method-counterfactual = このモデルに工事後{ $days }日間の気温を与え、工事がなかった場合の使用量を求めます。そこから計量値を引いたものが削減量です。
savings-method-band = 範囲は、ASHRAE Guideline 14による削減量の相対不確かさ（信頼度{ $confidence }）で、モデルの誤差を表します。
savings-method-band-regression = 誤差範囲（信頼度{ $confidence }）は線形回帰で予測した合計のもので、前日の影響が残る日は少なく数えます。
savings-method-weather = 観測された気象（{ $first }〜{ $last }）：{ $files }
savings-limit-changes = 使用時間、人数、設備、増築など、同じ時期に変わった他の事柄も、工事の効果として数えられます。
savings-limit-works = 工事中の日と、その日を含む請求書は、どちらの側にも数えません。
savings-limit-year = この値は実際の気象のもとでのものです。別の年であれば別の値になります。
