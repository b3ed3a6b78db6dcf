# reviewed = false
# ウェブ：施設のページ、指摘事項、数値の根拠。

## 結論

facility-question = この施設では何が起きていて、それはなぜですか。
facility-answer-used-emitted = { $year }、{ $name }は{ $energy }のエネルギーを使用し、{ $emissions }を排出しました。
facility-answer-used = { $year }、{ $name }は{ $energy }のエネルギーを使用しました。
facility-answer-no-bills = { $year }に{ $name }が使用したエネルギーを示す請求書がありません。
facility-answer-among-peers = 原単位は{ $eui }で、同じ用途（{ $use }）のほかの{ $count }施設のうち{ $share }より大きい値です。
facility-answer-alone = 原単位は{ $eui }です。
facility-answer-no-area = 床面積が分からないため、原単位は計算できません。
facility-answer-not-whole-year = 請求書の充足率は年間の{ $coverage }で、原単位を計算するには不足しています。
facility-answer-range = 対策により、年間{ $saving }の排出を避けられる見込みです。
facility-answer-range-estimated = 同じ用途の一般的な使用量から推定すると、対策により年間{ $saving }の排出を避けられる見込みです。
facility-answer-none = この施設に効果のある対策は見つかっていません。
facility-answer-unknown = 削減できる量はまだ分かりません。

facility-figure-energy = エネルギー
facility-figure-eui = エネルギー消費原単位
facility-figure-emissions = 排出量
facility-figure-saving = 年間に避けられる排出量
facility-figure-coverage = 請求書は{ $year }の{ $share }を充足
facility-figure-unverified = { $share }は未確認の係数に基づく
facility-figure-area = 床面積{ $area }（{ $kind }）当たり
facility-figure-plan = 計画では{ $year }年、{ $rank }位
facility-figure-package = 対策{ $count }件をすべて実施した場合
facility-to-portfolio = すべての施設

## 請求書

facility-use-title = エネルギーの使用
facility-bills-title = 月別のエネルギー使用量
facility-bills-unit = kWh／月
facility-bills-view = 表示
facility-bills-view-timeline = 全期間
facility-bills-view-years = 年ごとの比較
facility-bills-expected = { $year }年の想定使用量
facility-bills-expected-short = 想定
facility-bills-sentence = { $first }から{ $last }までの{ $name }のエネルギー使用量。最も多い月は{ $peak }の{ $energy }です。
facility-bills-sentence-expected = 請求書に合わせて補正したモデルによる{ $year }年の想定使用量は{ $energy }です。
facility-bills-note-expected = 破線は、請求書に合わせて補正したシミュレーションによる{ $year }年の月別の想定使用量です。
facility-bills-partial = 請求書がこの月の一部しか充足していません
facility-bills-note-partial-timeline = 淡い色は、請求書が月の一部しか充足していないことを示します。
facility-bills-note-partial-years = 請求書が一部しか充足していない月は除いています。
facility-bills-month = 月
facility-bills-none = この施設の請求書はまだ取り込まれていません。
facility-bills-none-action = 請求書を取り込む
facility-bills-yearly = 年間の値だけが示されているため、月別には表示できません。

## 同じ用途の施設との比較

facility-peers-title = 同じ用途の施設との比較
facility-peers-chart = { $count }施設（{ $use }）のエネルギー消費原単位
facility-peers-rank = 同じ用途のほかの{ $count }施設のうち{ $share }は、床面積当たりの使用量がこの施設より少なくなっています。
facility-peers-band = 10施設のうち8施設は{ $range }の範囲にあり、中央値は{ $middle }です。
facility-peers-this = この施設
facility-peers-axis = kWh/m²・年
facility-peers-facilities = 施設数
facility-peers-from = 以上
facility-peers-to = 未満
facility-peers-none = 原単位の分かる同じ用途の施設が5施設に満たないため、比較しません。
facility-peers-own-none = この施設の原単位が分からないため、比較できません。
facility-peers-no-area-needed = この用途には床面積がないため、原単位では比較しません。

## エネルギーの使いみち

facility-carriers-title = エネルギー種別の内訳（{ $year }）
facility-carriers-no-factor = 適用できる排出係数がありません
facility-end-uses-title = エネルギーの使いみち
facility-end-uses-note = 請求書に合わせて補正したシミュレーションによる内訳です。
facility-end-uses-note-estimated = シミュレーションによる内訳です。請求書が1年分に満たないため、同じ用途の一般的な使用量を用いました。
facility-end-uses-sentence = 最も多いのは{ $first }で、エネルギーの{ $share }を占めます。
facility-end-uses-electricity = 電気
facility-end-uses-heat = 燃料・熱
facility-end-uses-end-use = 使いみち
facility-end-uses-calibration = 補正前のシミュレーションは{ $simulated }、請求書は{ $billed }です。
facility-end-uses-fit = 月別の差は{ $error }です（CV(RMSE)、電気）。

## 対策

facility-measures-title = 効果のある対策
facility-measures-view = 表示
facility-measures-alone = 個別に実施
facility-measures-packages = 順に組み合わせ
facility-measures-measure = 対策
facility-measures-package = 上の対策に加えて
facility-measures-avoids = 避けられる排出量（年間）
facility-measures-saves-energy = エネルギー削減量（年間）
facility-measures-saves-cost = 費用の削減額（年間）
facility-measures-investment = 投資額
facility-measures-payback = 単純回収年数
facility-measures-payback-never = 回収不可
facility-measures-payback-months = { $months }か月
facility-measures-payback-years = { $years }年
facility-measures-life = 耐用年数
facility-measures-basis = 費用の根拠
facility-measures-in-plan = 計画に含む
facility-measures-range-note = 範囲はP10からP90です。対策の効果は互いに重なるため、個別に実施した場合の効果は組み合わせた場合より大きくなります。
facility-measures-plan = 計画では{ $year }年に{ $measures }を実施します（{ $rank }位）。
facility-measures-plan-none = 現在の予算では、この施設の対策は計画に含まれません。
facility-measures-none = この施設について計算できた対策はありません。
facility-measures-none-run = 対策は次の計算の後に表示されます。
facility-measures-to-plan = 計画を開く

## 施設のページの指摘事項

facility-page-findings-title = 指摘事項
facility-page-findings-none = この施設のデータに目立った問題はありません。

## 分かっていること

facility-facts-title = この施設について分かっていること
facility-facts-id = 施設ID
facility-facts-use = 用途
facility-facts-use-label = 元の表記：{ $label }
facility-facts-district = 地区
facility-facts-address = 住所
facility-facts-year-built = 竣工年
facility-facts-storeys = 階数
facility-facts-place = 位置
facility-facts-floor-area = 床面積（{ $kind }）
facility-facts-denominator = 原単位の分母
facility-facts-unknown = 不明
facility-facts-more = ファイルのその他の{ $count }列
facility-place-title = 所在地

## 不足や誤りを伝える

facility-amend-title = 不足や誤りを伝える
facility-amend-open = 不足や誤りを伝える
facility-amend-lead = 入力した内容はお名前と日付とともに保存され、それに基づくすべての数値の根拠に示されます。
facility-amend-missing = 特に知りたい項目：{ $facts }。
facility-amend-others = その他の項目を訂正する
facility-amend-fact-floor-area = 床面積
facility-amend-fact-use = 用途
facility-amend-fact-year-built = 竣工年
facility-amend-fact-place = 位置
facility-amend-fact-storeys = 階数
facility-amend-fact-district = 地区
facility-amend-worth-floor-area = 床面積がないと、原単位も比較も計算できず、対策の規模も決められません。
facility-amend-worth-use = 比較する施設と、適した対策が用途によって決まります。
facility-amend-worth-year-built = 竣工年は、建物の断熱と設備の水準の目安になります。
facility-amend-worth-place = 位置が分かると、施設を地図に表示できます。
facility-amend-worth-storeys = 階数から、シミュレーションする建物の外壁、屋根、昇降機の量が決まります。
facility-amend-worth-district = 地区が分かると、施設を地区の集計に含められます。
facility-amend-area = 床面積
facility-amend-area-kind = 床面積の種類
facility-amend-use = 用途
facility-amend-use-unchanged = 現在のまま：{ $use }
facility-amend-year-built = 竣工年
facility-amend-storeys = 地上階数
facility-amend-latitude = 緯度（度、北緯が正）
facility-amend-longitude = 経度（度、東経が正）
facility-amend-district = 地区
facility-amend-note = 何に基づく情報ですか
facility-amend-note-hint = 例：確認申請図書、現地で確認
facility-amend-problem-nothing = 少なくとも1つの項目を入力してください。
facility-amend-problem-note = ほかの人が確認できるように、何に基づく情報かを入力してください。
facility-amend-problem-half-place = 位置には緯度と経度の両方が必要です。
facility-amend-save = 保存する
facility-amend-cancel = キャンセル
facility-amend-saved = 保存しました。原単位と比較はすぐに、削減ポテンシャルと計画は次の計算で反映されます。

## 請求書の表

facility-bill-table-title = 請求書
facility-bill-table-count = 請求書{ $count }件
facility-bill-meter = メーター
facility-bill-account = 契約{ $account }
facility-bill-carrier = エネルギー種別
facility-bill-start = 開始日
facility-bill-end = 終了日
facility-bill-quantity = 使用量
facility-bill-cost = 料金
facility-bill-status = 検針
facility-bill-status-measured = 実測
facility-bill-status-estimated = 推定
facility-bill-status-derived = 換算
facility-bill-source = 出典

## ファイルの中の位置

facility-source-row = { $row }行目
facility-source-column = 列「{ $column }」
facility-source-sheet = シート「{ $sheet }」

## 指摘事項

facility-findings-title = 指摘事項
facility-findings-question = データのどこに問題があり、どうすれば直りますか。
facility-findings-answer = { $total ->
        [0] データに目立った問題はありません。
       *[other] 未対応の指摘事項が{ $total }件あります。
    }
facility-findings-answer-kinds = { $errors ->
        [0] 数値が誤りとなるものはなく、
       *[other] 数値が誤りとなるものが{ $errors }件、
    }{ $warnings ->
        [0] 数値が変わり得るものもありません。
       *[other] 数値が変わり得るものが{ $warnings }件あります。
    }
facility-findings-kinds = 種類
facility-findings-severity-error = 数値が誤りとなる
facility-findings-severity-warning = 数値が変わり得る
facility-findings-severity-info = 参考
facility-findings-in-facilities = { $count ->
        [0] 市全体
       *[other] { $count }施設
    }
facility-findings-subject = 対象
facility-findings-message = 内容
facility-findings-source = 出典
facility-findings-advice = 対応
facility-findings-only-facility = { $name }のみ
facility-findings-clear-facility = すべての施設
facility-findings-none = この条件に当てはまる指摘事項はありません。
facility-findings-more = さらに{ $count }件を表示
facility-findings-shown = { $total }件中{ $shown }件
facility-findings-amend = ここで伝える
facility-findings-amend-at = 施設のページで伝える
facility-findings-city = 市全体
facility-findings-file = ファイル{ $name }
facility-findings-meter = メーター{ $name }
facility-findings-rule = LCSがお手元のデータを変更することはありません。ファイルを訂正して再度取り込んでください。既知の内容は認識され、異なる内容はこれまでの値に置き換わります。

## 指摘事項への対応

facility-advice-name-facility = 施設のIDまたは名称を記入してください。
facility-advice-name-account = 契約番号またはメーター番号を記入してください。
facility-advice-give-period = 開始日と終了日、または月を記入してください。
facility-advice-remove-one = 重複している一方を削除してください。
facility-advice-correct-cell = ファイルのセルを訂正し、再度取り込んでください。
facility-advice-name-unit = 見出し、単位の列、または取り込みの画面で単位を指定してください。
facility-advice-correct-area = 床面積を訂正してください。
facility-advice-correct-year = 竣工年を訂正してください。
facility-advice-correct-dates = ファイルの日付を訂正し、再度取り込んでください。
facility-advice-correct-quantity = 使用量を記入または訂正してください。
facility-advice-name-carrier = エネルギー種別を明記してください。
facility-advice-make-agree = 同じメーターの行の記載をそろえてください。
facility-advice-give-header = 必要な列には見出しを付けてください。
facility-advice-rename-header = 重複した見出しの一方を変更してください。
facility-advice-check-date = 確実に分かる日付を1つ確認してください。
facility-advice-check-conclusion = 推定が正しいか確認し、誤りであればファイルまたは取り込みの画面で指定してください。
facility-advice-give-shares = 契約を施設の間でどう按分するかを示してください。
facility-advice-add-ids = 一覧に施設のIDを加えてください。
facility-advice-join-facilities = 同じ施設であれば、一覧に1つだけ残してください。
facility-advice-decide-which = どちらが正しいかを確認してください。
facility-advice-find-carrier = 欠けているエネルギー種別を確認してください。
facility-advice-ask-bills = 不足している請求書を供給事業者に依頼してください。
facility-advice-add-year = 年の列を加えてください。
facility-advice-compare-bill = 紙の請求書と照合し、ファイルを訂正して再度取り込んでください。
facility-advice-check-reading = メーターの検針値を確認してください。
facility-advice-read-meter = メーターの検針を依頼してください。
facility-advice-find-reversed = 取り消される元の請求書が取り込まれているか確認してください。
facility-advice-check-cost = 請求書の使用量と金額を確認してください。
facility-advice-one-currency = 料金を1つの通貨で示してください。
facility-advice-ask-meters = どのメーターがどの施設のものか、供給事業者に確認してください。
facility-advice-assign-meter = メーターがどの施設のものかを示してください。
facility-advice-add-facility = 施設を一覧に加えてください。
facility-advice-find-account = 契約を確認し、請求書を取り込んでください。
facility-advice-look-up-area = 床面積を調べるか、測定してください。
facility-advice-say-use = 推定が誤りであれば、用途を指定してください。
facility-advice-measures-first = 対策をまずこの施設で検討してください。
facility-advice-missing-meter = 漏れているメーターがないか確認してください。
facility-advice-correct-place = 緯度と経度を訂正してください。
facility-advice-check-facts = 床面積、用途、メーターを確認してください。
facility-advice-mend-pack = 市のパックの担当者が値を追加または更新してください。
facility-advice-give-weather = 次の計算では、その地点の気象ファイルを指定してください。
facility-advice-ask-readings = 不足している計量値を供給事業者に依頼してください。
facility-advice-fill-gaps = 欠けている部分を補うか、欠けのない期間を選んでください。
facility-advice-longer-period = 期間を長くしてください。工事前は少なくとも丸1年が必要です。
facility-advice-other-station = 欠測の少ない近くの気象観測所を選んでください。
facility-advice-hourly-weather = 1時間ごとの気温を提出してください。
facility-advice-add-generation = 建物の自家発電量を計量値に足し戻してください。
facility-advice-regular-reads = 定期的な検針を供給事業者に依頼してください。
facility-advice-look-at-days = その日に何があったかを確認してください。
facility-advice-ask-estimated = 計量値が推定値かどうかを供給事業者に確認してください。
facility-advice-other-cause = 使用量を左右する他の要因を探すか、別のモデルを選んでください。
facility-advice-saving-alone = 削減量だけを使い、内訳は使わないでください。
facility-advice-split-bill = 途中の検針日で請求書を分けてください。
facility-advice-other-figure = 問題はありません。もう一方の値は、コマンドラインの--compat eemeter-3.2.0で得られます。
facility-advice-daily-model = 日単位のモデルを選んでください。
facility-advice-mend-inventory = インベントリのファイルを直すか、公表元に確認してください。

## 数値の根拠

facility-explain-title = この数値の根拠
facility-explain-of = { $of }の{ $figure }
facility-explain-lead = 行を開くと、何から計算されたかが分かります。
facility-explain-tree = { $figure }の計算の過程
facility-explain-loading = 再計算しています…
facility-explain-fact = 根拠となる値
facility-explain-source = 記載箇所
facility-explain-basis = { $pack }とデータの状態{ $seq }から再計算しました。
facility-explain-copy = テキストとしてコピー
facility-explain-copied = コピーしました
facility-explain-more = さらに{ $count }件を表示

## 時間間隔ごとの検針値

facility-readings = 時間間隔ごとの検針値
facility-readings-lead = { $year }年の各日にメーターが計量した量です。{ $minutes ->
    [1440] 日ごとの検針値によります。
   *[other] { $minutes }分ごとの検針値を合計しています。
  }
facility-readings-chart = 日ごとのエネルギー、{ $carrier }
facility-readings-sentence = { $year }年の{ $length }日のうち{ $days }日（{ $share }）で{ $total }。
facility-readings-gap = 検針値が欠けている日は空白とし、合計に含めません。
facility-readings-year = 検針値の年
facility-readings-day = 日
facility-readings-coverage = 検針値の有無
facility-readings-meters = 検針値のあるメーター
facility-readings-meter = メーター
facility-readings-interval = 間隔
facility-readings-minutes = { $minutes ->
    [1440] 1日
   *[other] { $minutes }分
  }
facility-readings-first = 最初の日
facility-readings-last = 最後の日
facility-readings-whole = 欠測のない日
facility-readings-estimated = 実測でない割合
facility-readings-note = このページのエネルギーと排出量は請求書に基づきます。検針値を加算することはありません。
facility-readings-savings = ここでの工事はどれだけ節減したか
facility-readings-none = この年の検針値はありません。
facility-advice-compare-readings = 検針値と請求書をメーターと照合してください。どちらかが別のものを計量しています。
facility-advice-give-intervals = 各区間が一度だけ含まれる検針値をもう一度入手してください。
facility-advice-say-times = 時刻の意味が推定どおりか確認し、列名を「Interval start」または「Interval end」としてください。
