# reviewed = false
# 最初のページ：現状と、今日対応すること。

home-title = ホーム
home-question = 現状はどうか、今日対応すべきことは何でしょうか。

## 結論

home-answer-emissions = { $year }、市有施設（{ $facilities }施設）は{ $emissions }を排出しました。
home-answer-potential = 年間{ $emissions }の排出を避けられる見込みです。
home-answer-plan = 計画では、{ $last_year }年までにそのうち{ $emissions }を達成します。
home-answer-potential-none = 避けられる排出量はまだ計算していません。
home-corrected = 請求書どおりの値です。一部の請求書は単位の誤りが疑われるため、補正案を適用すると{ $planning }です。削減ポテンシャル、計画、シナリオはこの値を出発点とします。
home-ranges = 範囲はP10からP90です。

## 数値の根拠

home-mark-coverage = 請求書のある施設では、年間の{ $coverage }が請求書で裏付けられています
home-mark-unverified = 排出量の{ $share }は未確認の排出係数に基づいています
home-mark-demonstration = デモ用：別の気候の気象データを使用しています
home-mark-run = 削減ポテンシャルと計画：計算{ $run }（{ $date }）
home-mark-changed = その後データが変更されています

## 数値

home-figure-emissions = 排出量
home-figure-energy = エネルギー
home-figure-area = 床面積
home-figure-cost = エネルギー費用
home-figure-capex = 計画の投資額
home-figure-energy-note = 全{ $all }施設のうち{ $count }施設
home-figure-area-note = 原単位を計算できるのは{ $count }施設
home-figure-capex-note = { $count }件の事業、{ $first_year }年から{ $last_year }年

## 目標と排出経路

home-target = 目標の読み方別の状況
home-target-none = 計算を行うと、目標の各読み方がここに表示されます。
home-target-not-set = この都市のパックには、経路の算定に必要な目標や前提条件が含まれていません。
home-path = 市有施設の排出量
home-path-open = シナリオを開く

## 対応が必要なこと

home-inbox = 対応が必要なこと
home-inbox-none = 対応待ちの項目はありません。
home-inbox-finding = 確認する
home-inbox-question = 対象を見る
home-inbox-plan = 計画を見る
home-inbox-assumptions = 前提条件を見る
home-inbox-run = 計画へ
home-inbox-import = ファイルを取り込む

## 内訳

home-carriers = エネルギー種別の排出量
home-uses = 用途別の排出量
home-uses-rest = その他の{ $count }用途
home-carriers-rest = その他の{ $count }種
home-part-sentence = 最大は{ $name }で、{ $total }の{ $share }を占めます。
home-part-name = 名称
home-part-emissions = 排出量
home-part-share = 割合
home-part-energy = エネルギー
home-part-facilities = 施設数
home-part-factor = 排出係数
home-part-none = この年の排出量は分かりません。

## 報告書と、データのない都市

home-reports = 計算{ $run }の報告書
home-reports-all = すべての報告書
home-empty = LCSは、建築物と請求書の一覧をそのままの形で読み込み、都市の現状をここに表示します。
home-empty-import = 最初のファイルを取り込む
