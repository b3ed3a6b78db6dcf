# reviewed = false
# 削減量の調査。

## すべての調査

study-all = すべての調査
study-all-question = 市の工事は合わせてどれだけ削減しましたか。
study-all-none = 調査中の工事はまだありません。施設の工事を計画してください。費用をかける前に、証明できる最小の削減量が請求データや検針値から分かります。
study-all-file = すべての調査をファイルで: { $format }
study-to-savings = 1つの施設
study-plan-works = 工事を計画
study-portfolio-answer = { $studies } 件の調査で合わせて { $savings } の削減が示されています(信頼度 { $confidence } で { $band })。
study-portfolio-none-yet = { $studies } 件の調査がありますが、工事後の計量データはまだありません。
study-saved = 削減量
study-expected-year = 期待値(年)
study-band-ends = 誤差が独立の場合
study-band-common = 完全に共通なら { $band }
study-correlation = 誤差の相関
study-correlation-hint = 仮定値。気象と手法がすべてに共通のため。
study-by-measure-note = 複数の対策による削減量は、各対策の期待値で按分しています。
study-district = 地区
study-no-result = 結果はまだありません
study-events-open = 未判断の事象

## 新しい調査

study-new-title = 工事の計画
study-new-title-of = { $name }の工事の計画
study-new-question = 何を行い、どれだけ削減し、それを証明できますか。
study-new-none = 工事を計画している、または行った施設を選んでください。
study-no-bills = { $name }には請求データも検針値もなく、削減量について何も言えません。
study-field-title = 工事の名称
study-measures = 対策
study-measure-add = 対策を追加
study-measure-remove = この対策を削除
study-measure-name = 対策名
study-measure-end-use = 対象
study-measure-expected = 期待される年間削減量
study-measure-spot-cost = 前後1回ずつの計測の費用(A)
study-measure-submeter-cost = 専用計量器の費用(B)
study-measure-varies = 負荷や運転時間が気象や使用により変動する
study-field-cost = 工事費
study-field-months = 報告期間(月)
study-field-supply-cost = 供給の計量器による評価の費用(C)
study-model-suiting = データに適したもの
study-apart = 別計量
study-apart-lead = 受電メーターの下流にあり、工事の対象ではないメーター（車の充電、テナントの設備など）。その使用量は差し引かれます。
study-field-missing = 計量値または気象のない日
study-field-missing-hint = その扱い方。両方の値を示します。
study-missing-saving-share = 他の日の削減率で補う
study-missing-month-mean = その月の平均で補う
study-missing-leave-out = 除外する(CalTRACKの方法)
study-field-note = メモ
study-field-why = 変更の理由
study-field-note-hint = この版とともに保存されます。
study-keep = 調査を保存
study-cancel = キャンセル
study-problem-title = 工事の名称を入力してください。
study-problem-from = 工事の開始日を入力してください。
study-problem-to = 工事の終了日を入力してください。開始日より前にはできません。
study-problem-measure = すべての対策に名前を付けてください。
study-problem-expected = 各対策の期待される年間削減量を入力してください。

## 調査

study-title = 調査
study-question = { $name }の工事:削減量を証明できますか、そしてどれだけでしたか。
study-plan-file = 計測計画: { $format }
study-change = 変更
study-change-title = 調査の変更
study-withdraw = 取り下げ
study-withdraw-title = { $title }を取り下げますか。
study-withdraw-text = 調査は一覧から消えますが、各版は市のデータベースに残ります。
study-meters = 計量器 { $meters }
study-generation = 発電量を加算: { $meters }
study-apart-meters = 差し引くもの：{ $meters }
study-answer-saved = 工事により { $savings } 削減されました(信頼度 { $confidence } で { $band })。
study-answer-not-proved = 削減は証明されていません。{ $savings } は誤差範囲内です(信頼度 { $confidence } で { $band })。
study-answer-more-used = 工事後は使用量が増えています:{ $savings }(信頼度 { $confidence } で { $band })。
study-answer-unbanded = 計量値からは { $savings } ですが、データが少なく誤差幅を示せないため、証明されたものはありません。
study-answer-filled = 計量値または気象のない日の分として { $added } を加えています。
study-answer-undecided = { $events } 件の事象が判断を待っています。

## 計画

study-plan = この計量器で証明できること
study-expected = 期待される削減量
study-smallest = 証明できる最小の削減量
study-smallest-note = 使用量の { $share }、証明される確率 { $power }
study-half-band = 誤差範囲(片側)
study-half-band-note = 使用量の { $share }(信頼度 { $confidence })
study-months-to-prove = 期待値の証明までの期間
study-months = { $months } か月
study-months-never = 3年を超える
study-months-planned = 計画: { $months } か月
study-measuring-cost = 計測の費用
study-cost-share = 削減の価値の { $share }
study-advice = 改善策

## 結果

study-result = 削減の結果
study-before-events = 事象の調整前
study-filled-days = { $days } 日を{ $method }
study-as-metered = 計量のまま
study-normal-year = 平年の気象では
study-normal-year-none = 工事後1年分の請求データまたは検針値が必要です

## 事象

study-events = 気象でも工事でもない事象
study-events-none = 計量値に、気象と工事以外による変化は見られません。
study-events-lead = これらの日に計量値が変化しています。入居者の変化、事故、故障など、何があったかを尋ねてください。人が判断するまで何も調整しません。
study-events-former = { $decisions } 件の判断は、もう事象として現れない日についてのものです。
study-event-days = 期間
study-event-kind = 終わり方
study-event-step = 続く
study-event-temporary = 元に戻る
study-event-change = 増加量
study-event-evidence = 証拠の強さ
study-event-evidence-of = { $evidence }(必要 { $threshold })
study-event-decision = 判断
study-event-decided = { $verdict }:{ $why }
study-event-open = 未判断
study-event-adjustment = 削減量への加算
study-event-act = 操作
study-event-decide = 判断する
study-verdict-accept = 採用
study-verdict-reject = 不採用
study-verdict-adjust = 別の値で調整
study-decide-title = { $first }から{ $last }まで何がありましたか。
study-decide-text = 計量値によれば、以前より1日あたり { $change } ± { $error } kWh 多く使用されています。
study-decide-accept = 起きた:計量値のとおり調整
study-decide-reject = 事象ではない、または工事の一部:調整しない
study-decide-adjust = 起きた:変化量はより正確に分かっている
study-decide-change = 1日あたりの増加量
study-decide-error = 標準誤差
study-decide-error-hint = 計量した場合は0。
study-decide-why = 理由
study-decide-why-missing = 理由を書いてください。1年後に尋ねる人のためです。
study-decide-keep = 判断を保存

## 比較群

study-comparison = 工事のない同種の施設との比較
study-comparison-lead = 感染症の流行、価格の急変、穏やかな年はすべての建物に同じように影響します。同じ用途・規模で工事のない施設に起きた分を削減量から差し引きます。
study-comparison-share = 工事なしの削減率
study-comparison-net = 比較群を差し引いた削減量
study-comparison-before = 工事前の1年
study-comparison-saved = 工事なしの削減率
study-comparison-proposed = 提案:同じ用途・規模の { $looked } 施設のうち、工事前のエネルギー使用量と床面積が近い { $members } 施設。
study-comparison-chosen = この調査で選択:同じ用途・規模の { $looked } 施設のうち { $members } 施設。
study-comparison-keep = この { $members } 施設を比較群として保存
study-comparison-reset = 提案に戻す
study-comparison-note = 比較群を選択

## 版

study-versions = 履歴
study-version = { $at }、{ $actor }。
