# reviewed = false
# What the application's answers say: the inbox, where a figure comes from, end uses, the journal, the search.

## What needs somebody today

inbox-import = 都市のファイルを取り込んでください
inbox-import-detail = 施設がまだ登録されていません。施設一覧と請求データがあれば始められます。
inbox-first-run = 最初の計算を実行してください
inbox-first-run-detail = データはそろっています。削減余地、計画、経路はまだ計算されていません。
inbox-run-again = 再計算してください
inbox-run-again-detail = 前回の計算の後にデータが取り込まれました。削減余地、計画、経路にはまだ反映されていません。
inbox-findings = { $facilities }施設に{ $count }件の指摘事項があります。
inbox-findings-elsewhere = ファイルまたは都市全体に関する指摘事項が{ $count }件あります。
inbox-question-worth = 回答で得られるもの：{ $worth }。

## Search

search-meter = メーター・契約番号 { $meter }
search-facilities = { $count }施設
search-findings = 指摘事項{ $count }件

## Journal

change-import = 取り込み
change-run = 計算
change-document = 文書
change-by-command-line = コマンドライン
change-by-local-user = コマンドラインの{ $user }
change-run-number = 計算{ $number }

## Tables to take away

csv-column-latitude = 緯度（°）
csv-column-longitude = 経度（°）

## End uses

end-use-cooling = 冷房
end-use-heating = 暖房
end-use-fans = 送風機
end-use-pumps = ポンプ
end-use-lighting = 照明
end-use-equipment = 機器・コンセント
end-use-hot-water = 給湯
end-use-lifts = 昇降機
end-use-refrigeration = 冷蔵・冷凍
end-use-process = 生産工程
end-use-other = その他の用途
end-use-unexplained = モデルで説明できない分

## Where a figure comes from: figures

figure-energy = エネルギー
figure-emissions = 排出量
figure-eui = エネルギー消費原単位
figure-coverage = 請求書の充足率
figure-floor-area = 床面積（{ $kind }）
figure-activity = 活動量
figure-emission-factor = 排出係数
figure-heating-value = 単位発熱量
figure-conversion = 単位換算
figure-bill = 請求書
figure-quantity = 使用量
figure-days-counted = 算入日数
figure-days-of-the-bill = 請求期間の日数
figure-share-of-the-meter = メーターの按分率
figure-run = 計算
figure-potential = 削減余地
figure-belief = データの時点
figure-weather = 気象データ
figure-seed = 乱数の初期値
figure-draws = 抽出回数
figure-yearly-budget = 年間予算
figure-program = プログラム
figure-pack = 地域パック

## Of what, values and units that are words

figure-of-meter = メーター { $meter }
figure-of-estate = 市有施設 { $when }
figure-of-run = 計算 { $run }
figure-of-days = { $first }〜{ $last }
figure-value-not-given = 算出なし
figure-unit-d = 日
figure-unit-year = 年
figure-unit-version = 版
figure-unit-sequence-number = 通し番号

## How it was made

method-of-sum = 合計
method-of-sum-over-facilities = 施設の合計
method-of-quantity-conversion = 使用量 × 単位換算
method-of-activity-emission-factor-rounded-half-to-even-to-the-gram = 活動量 × 排出係数（グラム未満は偶数への丸め）
method-of-bill-days-counted-days-of-the-bill-share-of-the-meter = 請求量 × 算入日数 ÷ 請求期間の日数 × メーターの按分率
method-of-energy-of-a-full-year-floor-area-given-from-90-coverage-on-missing-days-scaled-lcs-carbon-full-coverage = 年間エネルギー消費量 ÷ 床面積（充足率90%以上の場合に算出し、欠けた日は比例で補います）
method-of-left-out-no-heating-value-holds-on-these-days = 除外：この期間に有効な単位発熱量がありません
method-of-left-out-no-factor-holds-on-these-days = 除外：この期間に有効な排出係数がありません
method-of-left-out-the-carrier-is-not-known = 除外：エネルギー種別が不明です
method-of-carried-forward-beyond-its-validity = 有効期間を超えて適用しています
method-of-measured = 実測
method-of-estimated = 推定
method-of-derived = 差引で算出
method-of-exact-by-definition = 定義による正確な値
method-of-one-over-the-heating-value = 単位発熱量の逆数
method-of-import-account-simulation-plan-scenario = 取り込み → 算定 → シミュレーション → 計画 → シナリオ
method-of-measures-simulated-again-per-facility-median-of-the-draws = 施設ごとに対策を再シミュレーションした結果の中央値
