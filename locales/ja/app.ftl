# reviewed = false
# 一連の計算：段階、気象データ、計算方法、根拠、計算に伴う指摘事項。

## 段階

progress-demo = デモ都市の作成
progress-import = ファイルの読み取り
progress-account = エネルギーと排出量の集計
progress-quality = データの点検
progress-simulate = 建築物と対策のシミュレーション
progress-plan = 事業の順位付け
progress-report = 報告書の作成
progress-block-plan = 最適な規模を計算中
progress-block-days = 街区を1日ずつ運転中
progress-block-years = 別の年で検証中

## 気象データ

weather-file = { $file }（{ $place }）
weather-synthesised = { $place }の平年値から作成した標準的な1年

## 計算方法

method-account = 請求書の数量と単位は提出時のまま保持します。これを1日ごとに暦に割り当て、単位換算または期間別の発熱量でエネルギーに、その日に有効な排出係数で排出量に換算します。請求書のない日は、集計では空欄のままとし、ポテンシャルと計画では前後の日から補います。
method-findings = すべての請求書、メーター、施設を、自らの履歴および同種の施設の中央値と比較します。重複した請求書とあり得ない請求書は数えません。その他の指摘事項があっても、集計は提出時のままです。単位や床面積に誤りがあるとみられる場合は、ポテンシャルと計画に補正案を用い、その旨を指摘事項に示します。
method-simulation = 各施設の用途に典型的な建築物を8,760時間シミュレーションし（ISO 13790:2008の5R1Cモデルに湿気と部分負荷を加えたもの）、請求書に合わせて補正します。削減効果は互いに重なるため、対策は単独で試したうえで、順に組み合わせて計算します。
method-ranges = 範囲は、{ $draws }回の抽出の10パーセンタイルから90パーセンタイルまでです。対策の実際の効果と費用は全建築物に共通して抽出し、建築物ごとに異なるものは個別に抽出します。
method-plan = 事業は、投資額当たりに避けられる排出量の大きい順に、{ $years }年間の予算（実質割引率{ $discount }）の範囲で選びます。予算に収まらないものは見送ります。費用から削減額を差し引いた1トン当たりの費用は、順位付けに使いません。
method-scenario = 市有施設と市全体を年ごとに計算します。計画なしの場合と、今後見込まれる系統電力のもとで計画を実施した場合とを比べるため、同じ削減量を二重に数えることはありません。市内の他の建築物には、前提として明示した割合で同じ対策が広がるとします。目標のすべての読み方を、その両方について判定します。

## 根拠

source-bills = 施設、メーター、請求書
source-factor = 排出係数または発熱量
source-measure = 対策の費用、耐用年数、効果
source-climate = 地点の気候
source-scenario = 排出経路と目標
status-own = 自らのデータ

## エネルギーデータベースへの取込時の指摘事項

finding-bill-superseded = メーター{ $meter }の{ $start }から{ $end }までの請求書は{ $before }（{ $first }）でしたが、現在は{ $now }を採用しています。
    .title = 後の請求書による置き換え

finding-reading-superseded = メーター{ $meter }の{ $first }から{ $last }までの検針値{ $readings }件を、新しい値に置き換えました。
    .title = 新しい検針値による置き換え

finding-reading-differs-from-bill = メーター{ $meter }の検針値と請求書に2 %を超える差があります（請求書{ $compared }件中{ $bills }件）。{ $start }から{ $end }の前日まで、検針値は{ $read } kWh、請求書は{ $billed } kWhです。算定には請求書を用いています。
    .title = 検針値と請求書の不一致

finding-meter-shared-equally = メーター{ $meter }の按分が示されていないため、{ $facilities }に等しく割り当てました。
    .title = 共有メーターの等分

## 気象データの指摘事項

finding-weather-repaired = 気象ファイル{ $weather }の欠測や誤り{ $notes }種類を補正しました。
    .title = 気象ファイルの補正

finding-weather-unchecked = パックに平年値がないため、{ $weather }が市の気候に合うかどうか確認できません。
    .title = 気象データの未確認

finding-weather-neighbour = 気象データ{ $weather }は{ $distance_km } km離れた{ $place }のもので、気候は市と同じです。
    .title = 近隣の気象データ

finding-weather-other-climate = 気象データ{ $weather }は{ $distance_km } km離れた{ $place }のもので、気候が異なります（{ $differences }）。シミュレーションの数値はすべてデモ用です。
    .title = 別の気候の気象データ

finding-weather-synthesised = 気象ファイルの指定がないため、{ $weather }の平年値から1年分を作成しました。
    .title = 平年値から作成した気象データ

## 計画の指摘事項

finding-energy-corrected-for-planning = このメーターの請求書は単位が異なるとみられます。ポテンシャルと計画では補正案の係数を掛けて数え、集計は請求書のままとします。
    .title = 計画での単位の補正

finding-area-corrected-for-planning = 床面積の単位が異なるとみられます。ポテンシャルと計画では{ $factor }を掛けて数え、集計は提出時のままとします。
    .title = 計画での床面積の補正

finding-scenario-missing = パック{ $pack }ではシナリオを作成できません：{ $reason }
    .title = シナリオなし

## パックへの注記

finding-pack-unverified = この値は未確認です。
    .title = 未確認の値

finding-pack-uncited = この値には出典がありません。
    .title = 出典のない値

finding-pack-expired = この値は有効期間が終わり、後継の値がありません。
    .title = 期限切れの値

finding-pack-expiring = この値は1年以内に有効期間が終わり、後継の値がありません。
    .title = 期限の近い値

finding-facility-use-from-name = 用途の記載がないため、名称から{ $use }と判断しました。
    .title = 名称から判断した用途
