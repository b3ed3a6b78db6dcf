# reviewed = false
# 報告書。

## 表題とフッター

report-title = { $city }の建築物の現状と、最初に取り組むこと
report-subtitle = { $year }の報告 · { $date }
report-footer-origin = パック { $pack } { $version } · 計算 { $run } · { $date }
report-mark-synthetic = 合成データ：施設と請求書は架空のものです
report-mark-demonstration = デモ用：別の気候の気象データを使用しています
report-mark-unverified = 排出量の{ $share }は未確認の値に基づいています

## 1ページ目：結論

report-answer = 5つの文でまとめた結論
report-answer-stand = { $year }、{ $facilities }施設は{ $energy }のエネルギーを使用し、{ $emissions }を排出しました。請求書のある施設では、年間の{ $coverage }が請求書で裏付けられています。
report-answer-stand-corrected = { $year }、{ $facilities }施設は請求書どおりでは{ $energy }のエネルギーを使用し、{ $emissions }を排出しました。一部の請求書は単位の誤りが疑われるため、以下はすべて補正案を適用した{ $planning }を出発点とします。請求書のある施設では、年間の{ $coverage }が請求書で裏付けられています。
report-answer-potential = 検討した対策により、年間{ $emissions }の排出を避けられる見込みです。必要な投資額は{ $capex }、エネルギー費用の削減額は年間{ $saving }です。
report-answer-potential-none = エネルギーデータと床面積の両方がある施設がないため、削減ポテンシャルは計算できませんでした。
report-answer-first = まず{ $facility }（{ $measures }）から始めてください。計画に含まれる{ $count }件の事業で、年間{ $emissions }の排出を避けられ、費用は合計{ $capex }です。
report-answer-first-none = 現在の情報と年間予算に合う事業がないため、計画はまだありません。
report-answer-target-met = 計画を実施すれば、目標の{ $count }通りの読み方をすべて達成します。
report-answer-target-missed = 計画を実施すると、目標の{ $count }通りの読み方のうち{ $met }通りを達成します。未達のうち最初のもの「{ $name }」（{ $scope }）は、上限を{ $gap }超過します。
report-answer-target-unknown = 計画を実施すると、目標の{ $count }通りの読み方のうち{ $met }通りを達成します。残りはまだ判定できません。
report-answer-target-none = 目標までの距離は判定できません。{ $reason }
report-answer-trust = 排出量の{ $share }は未確認の値に基づいており、未対応の指摘事項が{ $findings }件あります。最も価値のある答えは、次の問いへの答えです。{ $question }
report-answer-trust-plain = 排出量の{ $share }は未確認の値に基づいており、未対応の指摘事項が{ $findings }件あります。

## 図

report-chart-path = { $scope }の排出量（{ $unit }／年）
report-chart-path-alt = { $first }年から{ $last }年までの{ $scope }の排出量。計画なしでは{ $bau_first }から{ $bau_last }、計画ありでは{ $last }年に{ $plan_last }（単位：{ $unit }）。
report-chart-bau = 計画なし
report-chart-plan = 計画あり
report-chart-limit = 目標
report-chart-band = 帯：P10からP90の範囲。点：目標の各読み方をちょうど達成する排出量。
report-chart-projects = 最初の事業：避けられる排出量（t-CO2e／年、線はP10からP90の範囲）
report-chart-projects-alt = 計画の最初の事業で避けられる排出量の棒グラフ。値は第1章の表にあります。
report-chart-measures = 適用できるすべての施設で対策を実施した場合に避けられる排出量（t-CO2e／年、線はP10からP90の範囲）
report-chart-measures-alt = 対策ごとに避けられる排出量の棒グラフ。値は下の表にあります。

## 1 最初に取り組むこと

report-first = 最初に取り組むことと、その理由
report-first-lead = 年間予算{ $budget }のもとでの事業の順位です。範囲はP10からP90です。全{ $count }件はワークブックにあります。
report-first-lead-unlimited = 事業の順位です（年間予算の設定なし）。範囲はP10からP90です。全{ $count }件はワークブックにあります。
report-first-total = 全{ $count }件

## 2 費用と効果

report-benefit = 費用と効果
report-benefit-lead = { $facilities }施設を1時間ごとに計算し、請求書に合わせて補正しました。適用できる対策をすべて実施した場合、市有施設全体の効果は次のとおりです。
report-benefit-measures = 対策別の効果
report-benefit-note = 対策の効果は互いに重なるため、合計は全体の効果を上回ります。1トン当たりの費用は正の場合だけ示します。負の値では順位を付けられないため、費用を回収できる対策にはその旨を記します。
report-pays-for-itself = 費用を回収
report-never = 回収不可
report-emissions-avoided = 避けられる排出量
report-energy-saved = エネルギー削減量
report-investment = 投資額
report-cost-saved = エネルギー費用の削減額

## 3 目標

report-target = 目標までの距離
report-target-lead = 左は市有施設で、計画の効果がすべて反映されます。右は市全体で、計画は「同じ対策を残りの建築物にも実施する」という施策を通じて反映されます。
report-target-readings = 目標のすべての読み方
report-target-assumptions = 前提条件
report-target-none = 排出経路と目標の判定はありません
report-met-yes = 達成
report-met-no = 未達
report-met-unknown = 判定不可

## 4 データから分からなかったこと

report-unknown = データから分からなかったこと
report-unknown-findings = 種類別の指摘事項
report-unknown-none = 指摘事項はありません。
report-unknown-questions = 尋ねる価値のある10の問い
report-unknown-questions-lead = 不足している情報を、価値の高い順に示します。

## 5 方法と出典

report-method = 方法と出典
report-sources = 出典
report-run = 同じ数値を再現するには
report-run-text = データは変更番号{ $sequence }の時点、パックは{ $pack } { $version }（SHA-256 { $hash }）、計算は{ $run }、気象データは「{ $weather }」です。「lcs explain」で、すべての数値をファイル・シート・行までたどれます。

## 付録

report-annex = 付録：数値で見る市有施設
report-annex-carriers = エネルギー種別の使用量と排出量
report-annex-uses = 用途別
report-annex-facilities = 排出量の多い{ $count }施設
report-annex-facilities-note = 全{ $all }施設のうち{ $shown }施設を示します。全施設はワークブックにあります。

## 列

report-column-rank = 順位
report-column-year = 年
report-column-facility = 施設
report-column-facilities = 施設数
report-column-id = 番号
report-column-name = 名称
report-column-use = 用途
report-column-district = 地区
report-column-measure = 対策
report-column-measures = 対策
report-column-capex = 投資額
report-column-emissions-saving = 避けられる排出量
report-column-energy-saving = エネルギー削減量
report-column-cost-saving = 費用削減額
report-column-saving-today = 現在の価格での削減額
report-column-saving-changed = 価格変更後の削減額
report-column-payback = 単純回収年数
report-column-cost-per-tonne = 1トン当たりの費用
report-column-why = 理由
report-column-status = 確認状況
report-column-carrier = エネルギー種別
report-column-energy = エネルギー
report-column-emissions = 排出量
report-column-factor = 排出係数
report-column-source = 出典
report-column-floor-area = 床面積
report-column-floor-area-kind = 床面積の種類
report-column-eui = エネルギー消費原単位
report-column-coverage = 請求書の充足率
report-column-unverified = 未確認の割合
report-column-findings = 指摘事項
report-column-finding = 指摘事項
report-column-severity = 重要度
report-column-count = 件数
report-column-code = コード
report-column-example = 例
report-column-file = ファイル
report-column-sheet = シート
report-column-row = 行
report-column-column = 列
report-column-subject = 対象
report-column-reading = 読み方
report-column-kind = 種類
report-column-scope = 範囲
report-column-met = 計画実施時
report-column-value = 値
report-column-limit = 上限
report-column-gap = 差
report-column-unit = 単位
report-column-note = 備考
report-column-assumption = 前提
report-column-locator = 出典内の箇所
report-column-used-for = 使用先
report-column-question = 問い
report-column-worth = 答えの価値
report-column-item = 項目
report-column-total = 合計

## ワークブック

report-sheet-summary = 概要
report-sheet-facilities = 施設
report-sheet-measures = 対策
report-sheet-plan = 計画
report-sheet-findings = 指摘事項
report-sheet-questions = 問い
report-sheet-scenario = シナリオ
report-sheet-targets = 目標
report-sheet-assumptions = 前提条件
report-sheet-sources = 出典
report-summary-price-change = 現在に対するエネルギー価格の倍率（1＝現在と同じ）：変更できます
report-summary-pack = パック
report-summary-run = 計算
report-summary-date = 日付
report-summary-weather = 気象データ
report-summary-standing = 位置付け
report-standing-ordinary = 市のデータ
report-summary-energy-cost = エネルギー費用
report-summary-budget = 年間予算
report-column-capex-cumulative = 累計投資額
report-column-bau = 計画なし
report-column-plan = 計画あり

## 表の言葉

report-unit-thousand = 千{ $currency }
report-unit-million = 百万{ $currency }
scope-estate = 市有施設
scope-city = 市全体
report-of-estate = 市有施設
report-of-city = 市全体
severity-error = 重大
severity-warning = 注意
severity-info = 参考
status-official = 公式
status-published = 公表
status-unverified = 未確認
status-expected = 予定

## 事業の順位の理由

reason-pays-for-itself = 耐用年数内に費用を回収できます
reason-lowest-cost-per-tonne = 残りの中で1トン当たりの費用が最小です
reason-largest-reduction = その年の残りの予算で削減量が最大です
reason-due-for-renewal = 設備が更新時期を迎えています
reason-surest = データが充実し、効果の幅が小さく確実です
reason-fits-budget = その年の残りの予算に収まります

## 尋ねる価値のある問い

question-floor-area = エネルギーデータはあるが床面積のない{ $count }施設の床面積は何m2ですか。
question-floor-area-worth = エネルギーの{ $share }について、原単位と削減ポテンシャルが分かります
question-bills = { $year }年の請求書がない{ $count }施設の請求書はどこにありますか。
question-bills-worth = 合計から漏れている施設を加えられます
question-gaps = { $count }件の契約について、欠けている月の請求書を供給会社から再取得できますか。
question-gaps-worth = 年間の{ $share }が推計値から実測値になります
question-use = 用途が不明な{ $count }施設の用途は何ですか。
question-use-worth = エネルギーの{ $share }に適切な標準モデルを使えます
question-factor = { $year }年の{ $carrier }の排出係数として、所管官庁が認める値はいくつですか。
question-factor-worth = 排出量の{ $share }が未確認から公式の値になります
question-units = { $count }台のメーターの読みは、ファイルに書かれた単位で正しいですか。
question-units-worth = エネルギーの{ $share }がこれに左右されます
question-swap = 入れ替わっていると思われる{ $count }施設で、どのメーターがどの施設のものですか。
question-swap-worth = 双方の原単位と事業が正しくなります
question-cost = 最近実施した「{ $measure }」の事業費はいくらでしたか。
question-cost-worth = 投資額の{ $share }について範囲が狭まります
question-tariff = 費用の記載がない{ $count }件の契約には、どの料金メニューが適用されますか。
question-tariff-worth = kWhだけでなく金額でも削減効果が分かります
question-plant = 上位10施設の冷房熱源の方式と設置年は何ですか。
question-plant-worth = 削減ポテンシャルの{ $share }について範囲が狭まります
question-hours = 上位10施設の開館時間は何時から何時までですか。
question-hours-worth = 削減ポテンシャルの{ $share }について範囲が狭まります
question-weather = 市自身の1時間ごとの気象データはありますか。
question-weather-worth = 計算したすべての数値から注記が外れます
question-drivers = 市自身が使っている人口・GDP・床面積の見通しはどれですか。
question-drivers-worth = 市が自らのものとして使える排出経路と目標の判定が得られます
question-unspecified = ファイルで種別が示されていないエネルギーは何ですか。
question-unspecified-worth = エネルギーの{ $share }について排出量が分かります
