# reviewed = false
# 計画のページ：何から、いくらで、どの程度確かか。

plan-title = 計画
plan-question = 何から始め、費用はいくらで、どの程度確かでしょうか。

## 予算

plan-budget = 年間予算
plan-budget-amount = 年間予算（{ $currency }）
plan-budget-own = 現在の計画
plan-budget-own-back = 現在の計画に戻す：{ $budget }
plan-budget-basis = 現在の計画の年間{ $budget }の根拠：{ $basis }
plan-budget-largest = 年間{ $budget }を超えると、実施できる事業はそれ以上ありません。

## 結論

plan-answer-buys = 年間{ $budget }で、{ $last_year }年までに{ $count }件の事業を実施でき、それ以降は毎年{ $emissions }の排出を避けられます。
plan-answer-costs = 投資額は合計{ $capex }、エネルギー費用の削減額は年間{ $saving }です。避けられる排出量全体の{ $share }に当たります。
plan-answer-none = 年間{ $budget }では、最も安価な事業にも届かないため、何も実施できません。
plan-answer-met = 判定できる{ $count }通りの読み方で、目標をすべて達成します。
plan-answer-missed = 判定できる{ $count }通りの読み方のうち、目標を達成するのは{ $met }通りです。

## 予算と目標の読み方

plan-moves = この予算で目標の各読み方がどう変わるか
plan-moves-note = 白丸：対策なし。塗りつぶし：この予算の場合（線はP10からP90の範囲）。縦線：その読み方で許される値。
plan-moves-closer = 対策なしの場合より{ $change }近づきますが、まだ{ $gap }不足しています。
plan-moves-met = { $gap }の余裕をもって達成します。{ $before ->
    [met] 対策なしでも達成します。
   *[missed] 対策なしでは未達です。
  }
plan-moves-nothing = この予算でも、対策なしの場合と同じく{ $gap }不足しています。
plan-moves-unknown = 判定できません。{ $note }

## 一覧

plan-projects = 事業の順位
plan-projects-lead = 範囲はP10からP90です。事業とは、1つの施設で同時に行う対策の全体です。
plan-projects-shown = 全{ $count }件のうち最初の{ $shown }件です。CSVファイルには全件が含まれます。
plan-projects-none = この予算に収まる事業はありません。予算を増やすと、最初に取り組むことが表示されます。
plan-column-year = 完了
plan-column-facility = 施設
plan-column-measures = 対策
plan-column-capex = 投資額
plan-column-emissions = 年間に避けられる排出量
plan-column-saving = エネルギー費用の年間削減額
plan-column-payback = 単純回収年数
plan-column-reason = ここで行う理由
plan-column-facilities = 施設数
plan-column-life = 耐用年数
plan-column-cost-per-tonne = 1トン当たりの費用
plan-column-status = 確認状況
plan-years = { $count }年
plan-payback-never = 回収不可
plan-pays = 費用を回収

## 図

plan-charts = 費用と効果
plan-curve = 1トン当たりの費用（安い順）
plan-curve-x = 避けられる排出量（{ $unit }／年）
plan-curve-y = t-CO2e当たり（{ $currency }）
plan-curve-pays = この線より下は費用を回収
plan-curve-sentence = 避けられる年間{ $total }のうち{ $share }は、耐用年数の間に費用を回収します。計画では全{ $count }件の事業のうち{ $chosen }件を実施します。
plan-curve-beyond = { $count }段は軸の範囲を超えるため、途中で切っています。値は表にあります。
plan-curve-note = 緑：この計画で実施。灰色：実施しない。淡い帯：費用のP10からP90の範囲。
plan-curve-card-cost = t-CO2e当たり{ $cost }（{ $range }）
plan-curve-card-avoids = 年間{ $emissions }、投資額{ $capex }
plan-curve-card-chosen = { $count }件の事業のうち{ $chosen }件がこの計画に含まれます
plan-curve-from = 累計の始点
plan-curve-low = P10
plan-curve-high = P90
plan-curve-projects = 事業数
plan-curve-chosen = この計画での実施数
plan-spent = 年ごとの支出
plan-spent-sentence = { $first_year }年から{ $last_year }年までの年ごとの支出。最も多い年で{ $largest }、合計{ $total }。
plan-spent-column = 支出
plan-avoided = 年ごとに避けられる排出量
plan-avoided-sentence = { $first_year }年から{ $last_year }年までの年ごとに避けられる排出量。最後の年は{ $range }。
plan-avoided-column = 避けられる排出量
plan-p10 = P10
plan-p90 = P90

## 対策

plan-measures = 対策別の効果（適用できるすべての施設で実施した場合）
plan-measures-note = 対策の効果は互いに重なるため、合計は全体の効果を上回ります。1トン当たりの費用は、対策の耐用年数と割引率{ $rate }に基づきます。

## 市の計画にする

plan-csv = 全事業のCSV
plan-adopt = これを市の計画にする
plan-adopt-title = 年間{ $budget }を市の計画にしますか。
plan-again = 計算し直す
plan-again-title = 年間{ $budget }で計算し直しますか。
plan-adopt-text = この予算で、削減ポテンシャル、計画、シナリオ、3言語の報告書をすべて計算し直します。完了するまでは、現在の計画が有効です。
plan-adopt-start = 計算する
plan-adopt-cancel = 今はしない
plan-adopt-running = 市の計画を計算しています
plan-adopt-rest = { $stage }：残り{ $rest }
plan-adopt-stop = 中止
plan-adopt-done = これが市の計画になりました（計算{ $run }）。
plan-adopt-cancelled = 中止しました。以前の計画が引き続き有効です。
plan-adopt-reports = 報告書へ
plan-none = 計画はまだありません。一度、計算を行う必要があります。
plan-none-import = 計画はまだありません。この都市の建築物がまだ登録されていません。
plan-import = ファイルを取り込む
plan-calculate = 今すぐ計算する
plan-scenario = 目標への影響を見る
