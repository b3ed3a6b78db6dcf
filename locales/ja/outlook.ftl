# reviewed = false
# 計画・排出経路・地図：将来の見通しに関する応答の語句。

outlook-budget-given = 計算を実行した人が指定した額
outlook-budget-of-pack = { $source }の初期値（{ $status }）

## 計画の表の列

outlook-column-start-year = 着工年
outlook-column-year = 完了年
outlook-column-facility-id = 施設ID

## 排出量を減らす要因

outlook-wedge-grid = 系統電力の低炭素化
outlook-wedge-own-estate = 市有施設の計画
outlook-wedge-rest-of-stock = その他の建物での同じ対策
outlook-wedge-other-measures = その他の対策
outlook-wedges-divided = 計画による各年の削減量は、その年の系統電力の排出係数で見た、それぞれの対策を単独で実施した場合の削減量に比例して各対策に配分しています。対策の効果は重なり合うため、順序によって有利になる対策はありません。
outlook-wedges-city = 計画の削減量は市有施設で一度だけ数えます。その他の建物での同じ対策は市の施策であり、その割合と進み方は前提です。

## The own buildings in a scenario of the city

outlook-own-place = 市有施設
outlook-own-plan = 市有施設の計画（実行 { $run }）
outlook-own-account = 実行 { $run } が集計した { $year } 年の請求書。施設が属する行とともに基準年まで遡って計算。
outlook-own-line = 個別に示す市有施設を除く。
