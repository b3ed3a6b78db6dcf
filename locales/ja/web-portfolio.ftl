# reviewed = false
# 施設一覧のページと市の地図。

portfolio-title = 施設一覧
portfolio-question = 重点的に取り組むべき施設はどれですか。
portfolio-half = 排出量の半分は、{ $all }施設のうち{ $few }から出ています。
portfolio-few = { $count }施設
portfolio-half-wrong = うち{ $count }施設はデータに誤りがあります
portfolio-select-half = これらを選択
portfolio-empty = ファイルを取り込むと、施設と請求書がここに表示されます。
portfolio-import = ファイルを取り込む
portfolio-none = すべての条件に合う施設はありません。

## 項目

portfolio-name = 施設
portfolio-use = 用途区分
portfolio-district = 地区
portfolio-area = 床面積
portfolio-energy = エネルギー使用量
portfolio-eui = エネルギー消費原単位
portfolio-eui-short = 原単位
portfolio-emissions = 排出量
portfolio-saving = 削減ポテンシャル
portfolio-saving-note = 年間、P10〜P90の合計
portfolio-saving-about = 推計誤差がすべて同じ向きであるものとして下限と上限を合計しています。合計の実際の幅はこれと同じか、より狭くなります。
portfolio-findings = 指摘事項
portfolio-more-than-peers = 同用途の施設の{ $share }より高い値です

## 合計

portfolio-totals-all = 全施設
portfolio-totals-shown = 表示中
portfolio-totals-selected = 選択中
portfolio-totals-of = { $all }のうち{ $count }
portfolio-totals-without = 不明 { $count }件
portfolio-totals-hidden = ほか{ $count }件は条件により非表示

## 絞り込み

portfolio-filter = 施設の絞り込み
portfolio-filter-text = 名称・番号・用途など
portfolio-filter-use = すべての用途
portfolio-filter-district = すべての地区
portfolio-filter-no-district = 地区なし
portfolio-filter-counted = { $name }（{ $count }）
portfolio-filter-eui = エネルギー消費原単位（kWh/m²）
portfolio-filter-eui-short = 原単位（kWh/m²）
portfolio-filter-eui-from = エネルギー消費原単位の下限（kWh/m²）
portfolio-filter-eui-to = エネルギー消費原単位の上限（kWh/m²）
portfolio-filter-active = 適用中の条件
portfolio-filter-more = その他の条件
portfolio-filter-clear = すべて解除
portfolio-only-findings = 指摘事項あり
portfolio-only-no-area = 床面積なし
portfolio-only-no-bills = 請求書なし
portfolio-chip-text = 「{ $text }」
portfolio-chip-eui = 原単位 { $range } kWh/m²
portfolio-chip-eui-from = 原単位 { $from } kWh/m²以上
portfolio-chip-eui-to = 原単位 { $to } kWh/m²以下
portfolio-chip-remove = 条件を解除：{ $filter }

## 選択と表

portfolio-select = 選択
portfolio-unselect = 選択を解除
portfolio-select-shown = 表示中の{ $count }件をすべて選択
portfolio-select-none = 選択をすべて解除
portfolio-stale = このリンクの選択は別の施設一覧で作られたため、適用していません。
portfolio-open = 開く
portfolio-export = CSVで書き出す
portfolio-export-file = 施設一覧
portfolio-show-table = 一覧
portfolio-show-map = 地図
portfolio-show = 一覧と地図の切り替え
portfolio-sort = 並べ替え
portfolio-colour = 色分け

## 書き出しファイルの列

portfolio-number = 番号
portfolio-latitude = 緯度
portfolio-longitude = 経度
portfolio-year = 年度
portfolio-rank = 値が下回る同用途施設の割合
portfolio-coverage = 請求書の充足率

## 地図の色分け

portfolio-colour-eui = 同用途内での原単位
portfolio-colour-emissions = 年間排出量
portfolio-colour-saving = 年間削減ポテンシャル
portfolio-colour-use = 用途区分
portfolio-colour-quality = データの質
portfolio-legend-fifth-1 = 下位20%
portfolio-legend-fifth-2 = 20〜40%
portfolio-legend-fifth-3 = 40〜60%
portfolio-legend-fifth-4 = 60〜80%
portfolio-legend-fifth-5 = 上位20%
portfolio-legend-below = { $value }未満
portfolio-legend-from = { $value }以上
portfolio-legend-any = すべての値
portfolio-legend-other = その他の用途
portfolio-legend-unknown = 不明
portfolio-legend-size = 大きさ：年間排出量
portfolio-quality-no-bills = 請求書なし
portfolio-quality-error = データに誤りあり
portfolio-quality-no-area = 床面積なし
portfolio-quality-gaps = 請求書が1年分そろっていません
portfolio-quality-warning = データに要注意点あり
portfolio-quality-good = 不備なし

## 地図

portfolio-map-label = { $count }施設の地図です。矢印キーで移動し、＋と－で拡大・縮小します。同じ施設が一覧にもあります。
portfolio-map-view = 地図の表示
portfolio-map-closer = 拡大
portfolio-map-further = 縮小
portfolio-map-fit = 全体または選択中の施設を表示
portfolio-map-select = 地図で選択
portfolio-map-rectangle = 四角形で囲んで選択
portfolio-map-lasso = 自由な線で囲んで選択
portfolio-map-visible = 地図に見えている施設を選択
portfolio-map-draw-hint = 施設を囲んでください。Shiftで追加、Altで除外、Escで終了します。
portfolio-map-empty = 座標のある施設がまだありません。ファイルに緯度と経度を加えるか、施設のページで位置を入力してください。
portfolio-map-unplaced = 座標なし { $count }件
portfolio-map-synthetic = 地形はデモ用の架空のものです
portfolio-map-sketch = 略図：このブラウザーではWebGL 2を使用できません
portfolio-place-label = 地区内での{ $name }の位置
