# reviewed = false
# 削減量のページ：施設での工事は何を減らし、それはどの程度確かか。

savings-title = 削減量
savings-title-of = { $name }の削減量
savings-question = 工事によりどれだけ減り、それはどの程度確かでしょうか。
savings-from-facility = ここでの工事の削減量
savings-to-facility = 施設のページへ
savings-report-file = この削減量の報告書：{ $format }

## 問い

savings-field-facility = 施設
savings-field-facility-placeholder = 名称、住所、契約またはメーター
savings-field-carrier = エネルギー種別
savings-field-from = 工事の開始日
savings-field-to = 工事の終了日
savings-field-model = モデル
savings-model-caltrack-billing = CalTRACK 2.0（請求書）
savings-model-opendsm-billing = OpenDSM（請求書）
savings-model-caltrack-daily = CalTRACK 2.0（日ごとの検針値）
savings-model-tropical-daily = 熱帯向けモデル（日ごとの検針値）
savings-model-opendsm-daily = OpenDSM（日ごとの検針値）
savings-compare = 比較する
savings-bills-covered = データの期間：{ $first }〜{ $last }
savings-from-missing = 工事を開始した日を入力してください。
savings-to-missing = 工事を終了した日を入力してください。
savings-works-reversed = 工事の終了日は開始日より前にできません。

## 答えの前に

savings-none = 施設を選び、工事を行った時期を入力してください。工事前の請求書とその後の気象から、削減量が分かります。
savings-when = { $name }の工事はいつ行われましたか。日付を入力すると、前後の請求書を比較します。
savings-when-suggested = { $name }の工事はいつ行われましたか。下の日付は請求書の期間の中央を示した仮のものです。実際の日付を入力して比較してください。
savings-no-result = この日付では答えが得られません。別の日付をお試しください。

## 結論

savings-answer-saved = 工事により、{ $span }{ $saving }（信頼度{ $confidence }で{ $band }）を削減しました。工事がなかった場合の使用量の{ $share }に当たります。
savings-answer-saved-bandless = 工事により、{ $span }{ $saving }を削減したとみられます。工事がなかった場合の使用量の{ $share }に当たりますが、どの程度確かかは示せません。
savings-answer-not-proved = 削減は証明されていません。計量値が示すのは、{ $span }{ $saving }（信頼度{ $confidence }で{ $band }）の{ $direction ->
    [more] 増加
   *[less] 減少
  }です。
savings-answer-not-proved-bandless = 削減は証明されていません。計量値が示すのは、{ $span }{ $saving }の{ $direction ->
    [more] 増加
   *[less] 減少
  }ですが、どの程度確かかは示せません。
savings-answer-more-used = 工事後の使用量は減らずに増えています。増加は{ $span }{ $saving }（信頼度{ $confidence }で{ $band }）、工事がなかった場合の使用量の{ $share }です。
savings-answer-more-used-bandless = 工事後の使用量は減らずに増えたとみられます。増加は{ $span }{ $saving }、工事がなかった場合の使用量の{ $share }ですが、どの程度確かかは示せません。
savings-answer-compared = { $first }から{ $last }まで、工事がなければ{ $counterfactual }となるところ、計量値は{ $observed }です。
savings-answer-provable = 5回に4回は { $smallest }（工事がなかった場合の使用量の{ $share }）の削減を証明できます。それより小さい削減は証明できる割合が下がります。
savings-answer-disqualified = この方法の基準では、この値を使うべきではありません。下のエラーをご覧ください。
savings-span-year = 1年間で
savings-span-days = { $days }日間で
savings-works-day = 工事：{ $day }
savings-works-days = 工事：{ $from }〜{ $to }
savings-figure-saved = 削減量
savings-figure-band = 信頼度{ $confidence }で{ $band }
savings-figure-bandless = 誤差幅なし
savings-figure-without = 工事がなかった場合
savings-figure-metered = 計量値
savings-figure-smallest = 証明できる最小の削減量
savings-figure-share = 工事がなかった場合の使用量の{ $share }

## グラフ

savings-chart = 工事前後の使用量
savings-chart-sentence = { $name }の{ $first }から{ $last }までの使用量：工事前は{ $before }、工事後は{ $after }。工事がなければ{ $without }でした。
savings-chart-note = 段の1つが請求書1件です。高さは1日当たりの平均使用量で、線の間の面積が削減量となります。
savings-chart-note-readings = 1段は日ごとの検針値の1か月分です。高さは1日の平均使用量で、線の間の面積が節減量になります。
savings-chart-note-band = 淡い帯は信頼度{ $confidence }での削減量全体の範囲を、日数で均等に割ったものです。
savings-daily = 1日当たり{ $energy }
savings-unit-daily = kWh/日
savings-from-to = { $first }〜{ $last }
savings-line-metered = 計量値
savings-line-without = 工事がなかった場合
savings-line-baseline = ベースラインのモデル
savings-line-band = 信頼度{ $confidence }の範囲
savings-zone-baseline = 工事前
savings-zone-works = 工事
savings-zone-reporting = 工事後
savings-column-first = 開始日
savings-column-last = 終了日
savings-column-days = 日数
savings-column-side = 区分
savings-column-predicted = ベースラインによる値

## ベースラインの求め方

savings-baseline = ベースラインの求め方
savings-baseline-lead = ベースラインは、工事前にどの気象でどれだけ使ったかをメーターごとに示します。R²は変動のうち説明できる割合、CV(RMSE)は平均使用量に対する通常の誤差の割合です。
savings-baseline-unsplit = ベース負荷と冷房を分けられません（メーター{ $meters }）。内訳は当てはまる多くの組合せの1つですが、削減量はどの組合せでも同じです。
savings-column-meter = メーター
savings-column-form = 気象との関係
savings-column-base = ベース負荷
savings-column-heating-from = 暖房の開始気温
savings-column-heating = 暖房度日当たり
savings-column-cooling-from = 冷房の開始気温
savings-column-cooling = 冷房度日当たり
savings-column-r2 = 自由度調整済みR²
savings-column-candidates = 候補
savings-candidates = 適格{ $qualified }、不適格{ $disqualified }、未試行{ $not_attempted }
savings-rivals = 他のモデルが選ばれなかった理由

## 留意点

savings-findings = データについての留意点
savings-findings-none = この値を妨げる点は見つかりませんでした。
savings-finding-of = メーター{ $meter }：{ $message }

## 方法と限界

savings-method = 方法と限界
