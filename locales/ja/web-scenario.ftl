# reviewed = false
# シナリオのページと報告書のページ。

scenario-title = シナリオ
scenario-question = 目標を達成できるでしょうか。

## 対象範囲

scenario-scope = 対象範囲
scenario-scope-estate = 市有施設
scenario-scope-city = 市全体
scenario-scope-district = 地区
scenario-scope-district-choose = 地区を選択
scenario-the-estate = 市有施設
scenario-the-city = 市全体

## 結論

scenario-answer-none = この対象範囲では、目標のどの読み方も判定できません。
scenario-answer-all = 達成できます。年間{ $budget }で、判定できる{ $count }通りの読み方のすべてで目標を達成します。
scenario-answer-some = 読み方によって異なります。年間{ $budget }で、{ $count }通りのうち{ $met }通りを達成します。
scenario-answer-no = 達成できません。年間{ $budget }では、判定できる{ $count }通りの読み方のいずれでも目標を達成しません。
scenario-answer-no-one = 達成できません。年間{ $budget }では、判定できる唯一の読み方で目標を達成しません。
scenario-answer-path = { $year }年の排出量は、対策なしの{ $bau }に対し、計画ありでは{ $plan }です。

## 排出経路

scenario-view = 表示
scenario-view-path = 排出経路
scenario-view-wedges = 削減の内訳
scenario-years = 年ごとの推移
scenario-path = { $scope }の排出量
scenario-line-bau = 対策なし
scenario-line-grid = 電力の低炭素化のみ
scenario-line-plan = 計画あり
scenario-line-band = P10からP90の範囲
scenario-line-measured = 実績
scenario-limit = 許される量：{ $name }
scenario-path-sentence = { $first_year }年から{ $last_year }年までの{ $scope }の排出量。{ $last_year }年には、対策なしで{ $bau }、電力の低炭素化のみで{ $grid }、計画ありで{ $plan }（{ $range }）。{ $limits ->
    [0] 排出量で上限を定める読み方はありません。
   *[other] 目標の上限を{ $limits }か所に示しています。
  }
scenario-path-note = 実線：実績（請求書の誤りが疑われる場合は補正案を適用）。破線：見通し。帯：P10からP90の範囲。赤い横線：各読み方をちょうど達成する排出量。
scenario-year = 年
scenario-p10 = 計画、P10
scenario-p90 = 計画、P90
scenario-wedges = { $scope }の排出量を減らす要因
scenario-wedges-left = 残る排出量
scenario-wedges-sentence = { $last_year }年の排出量は、対策なしでは{ $bau }です。最も大きく減らすのは{ $name }で{ $amount }、残る排出量は{ $left }です。
scenario-wedges-none = { $scope }の排出量を減らす要因はまだありません。

## 不足を解消するには

scenario-closes = 不足を解消するには
scenario-closes-lead = 各読み方を達成できる最小の年間予算です。
scenario-closes-now = この予算で達成します。
scenario-closes-zero = 追加の予算がなくても達成します。
scenario-closes-budget = 年間{ $budget }以上で達成します。
scenario-closes-try = 試す
scenario-closes-never = すべての対策を実施しても足りません。この予算では{ $gap }不足します。
scenario-closes-never-plain = すべての対策を実施しても足りません。
scenario-closes-unknown = 判定できません。{ $note }

## 前提条件

scenario-assumptions = 前提条件
scenario-assumption = 前提
scenario-assumption-value = 値
scenario-assumption-status = 確認状況
scenario-assumption-source = 出典
scenario-gdp-sentence = { $first_year }年から{ $last_year }年までの市内総生産は、{ $first }から{ $last }（{ $unit }）です。
scenario-not-yet = シナリオはまだありません。一度、計算を行う必要があります。
scenario-not-given = この都市のパックには前提条件と目標が含まれていないため、経路も目標の達成状況も算定できません。パックの管理者が追加できます。
scenario-to-plan = 計画へ
scenario-budget-lead = 計画のページと同じ予算です。試算の結果は保存されません。

## 報告書

reports-title = 報告書
reports-question = 何を関係者に渡せるでしょうか。
reports-lead = 計算のたびに、会議用の報告書（PDF）とワークブック（XLSX）を3言語で作成します。
reports-none = 計算を一度行うと、最初の報告書がここに表示されます。
reports-none-plan = 計画へ
reports-run = 計算{ $run }：{ $year }
reports-latest = 最新
reports-pdf = 報告書（PDF）
reports-xlsx = ワークブック（XLSX）
reports-download = { $language }の{ $format }（{ $size }）
