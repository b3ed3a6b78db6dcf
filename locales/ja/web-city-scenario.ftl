# reviewed = false
# 都市のシナリオのページ。

## Kinds and list

cs-kinds = シナリオの種類
cs-kind-estate = 市有施設の計画
cs-kind-city = 都市のシナリオ
cs-list = シナリオ一覧
cs-list-question = 都市全体の排出はどうなり、何が約束を守るのか。
cs-list-empty = シナリオはまだありません。用意されたもの、ファイル、または排出量・人口・成長率だけから始められます。
cs-starts-from = { $name } を引き継ぐ

## A new scenario

cs-new = 新しいシナリオ
cs-make = 作成する
cs-name = 名前
cs-note = 理由（版とともに保存）
cs-from = 出発点
cs-from-ready = 用意されたシナリオ
cs-from-file = シナリオファイル
cs-from-file-choose = シナリオファイル（TOML）
cs-from-another = 別のシナリオ
cs-from-another-note = そのシナリオに従い、異なる点だけを保存します。
cs-from-little = 最小限の情報：排出量、人口、成長率
cs-little-population = 基準年の人口
cs-little-population-growth = 人口の年成長率
cs-little-gdp-growth = 総生産の年成長率
cs-little-grid = 系統電力の排出係数
cs-little-promise-year = 目標年（約束がある場合）
cs-little-promise-cut = 約束した削減率
cs-little-parts = 基準年の排出
cs-little-line = 行
cs-little-emissions = 排出量
cs-little-with-gdp = 総生産とともに増える
cs-little-electricity = 系統電力
cs-little-add = 行を追加
cs-little-inventory = インベントリの行
cs-little-note = 最初の答えにはこれで十分です。次に調べる価値のある値は「根拠」に示します。
cs-little-from = この都市のインベントリから排出量を取り込む
cs-little-from-no = 手で入力する
cs-little-from-year = { $year }年のインベントリ
cs-little-source = { $city } { $year }年インベントリ 第{ $version }版
cs-little-filled = { $year }年インベントリの { $count } 行（{ $total }）を土台にしました。出典として記録されます。
cs-little-assumed = 仮定：年成長率、各行が人口と総生産のどちらに、同じ比率で従うか。未検証と表示され、「編集」で変更できます。
cs-little-assumed-note = 開始時の仮定。
cs-list-comma = 、
cs-little-needed = 入力が必要：{ $what }
cs-little-any-emissions = 少なくとも1行の排出量

## Tabs of a scenario

cs-tabs = シナリオの内容
cs-tab-answer = 答え
cs-tab-open = 合計の内訳
cs-tab-why = 変化の理由
cs-tab-rests = 根拠
cs-tab-edit = 編集
cs-tab-read = 閲覧
cs-tab-versions = 版の履歴
cs-scenario = ファイル内のシナリオ
cs-bau = 現状維持
cs-export = シナリオファイルを保存
cs-own-buildings = 市有施設を含めて見る

## The answer

cs-answer-none = このシナリオからは、目標のどの読み方も判定できません。
cs-answer-all = はい。判定できる { $count } 通りの読み方すべてを満たします。
cs-answer-some = 読み方によります。{ $count } 通りのうち { $met } 通りを満たします。
cs-answer-no = いいえ。判定できる { $count } 通りの読み方のどれも満たしません。
cs-answer-path = { $year }年には、計画により { $bau } ではなく { $plan } となります。
cs-metric-absolute = 排出量
cs-metric-per-gdp = 総生産当たり排出量
cs-metric-per-capita = 一人当たり排出量
cs-metric-per-floor-area = 床面積当たり排出量
cs-against-vs-base-year = { $what }年比
cs-against-vs-bau = 現状維持比（{ $what }）
cs-against-level = 水準に対して
cs-against-trajectory = 経路に対して
cs-against-budget = 累積予算に対して
cs-fixed-factor = 基準年の系統係数で固定
cs-net = 吸収・相殺後
cs-unread-other-boundary = 判定不可：算定範囲が異なります。
cs-unread-no-emissions = 判定不可：{ $year }年の排出量がありません。
cs-unread-no-divisor = 判定不可：{ $year }年の分母がありません。
cs-unread-no-business-as-usual = 判定不可：その現状維持シナリオがありません。
cs-unread-no-reference = 判定不可：基準値がゼロ以下です。
cs-unread-outside-trajectory = 判定不可：経路にその年がありません。
cs-unread-budget-not-absolute = 判定不可：予算はトンのみで表します。
cs-readings-untold = 判定できない読み方（{ $count }）
cs-reading-values = { $value } { $unit }（許容 { $limit } { $unit }）
cs-probability = 試行の { $share } で達成
cs-same-as = 同じ読み方：{ $names }
cs-path = 年ごとの推移
cs-path-of = 排出量：{ $name }
cs-path-sentence = { $first_year }年の { $first } から、{ $last_year }年には対策なしで { $bau }、計画ありで { $plan } になります。
cs-path-note = すべて推計です。帯は { $draws } 回の試行の10〜90パーセンタイルです。
cs-path-note-plain = すべて推計です。不確かさが記されていないため帯はありません。
cs-line-bau = 現状維持
cs-line-plan = 計画
cs-line-band = P10〜P90
cs-line-limit = 読み方ごとの許容量
cs-roll-ups = 都市・地区・市有施設
cs-roll-ups-place = 場所
cs-roll-ups-note = { $base }年から{ $year }年までの変化。系統電力の係数の扱い別。
cs-roll-ups-sentence = 同じ計画でも、{ $base }年から{ $year }年の変化は、各年の系統電力係数では { $variable }、基準年の係数では { $fixed } です。目標にはどちらかを明記する必要があります。
cs-roll-ups-own = 「市有施設を含めて見る」を選ぶと、地区と市有施設を分けて示します。
cs-waiting = すべてのシナリオを試行とともに計算しています。初回は数秒かかります。
cs-waiting-own = 市有施設を一つずつ含めて計算しています。初回は数秒かかります。
cs-closing = 差を埋めるもの
cs-closing-note = さらに進められる対策の最も安い組み合わせと、それぞれの最も遅い開始年。
cs-closing-of = { $target } の組み合わせ
cs-closing-met = はこの組み合わせで達成されます（正味現在費用 { $cost }）。
cs-closing-missing = はすべて行っても達成できず、{ $amount } 不足します。
cs-action = 対策
cs-level = 実施水準
cs-start = 開始期限
cs-cost = 正味現在費用
cs-cost-unknown = 記載なし
cs-wedges = 対策別の削減量
cs-wedges-of = 現状維持から { $name } まで
cs-wedges-note = シャープレイ値：対策を行うすべての順序での平均。合計は現状維持とシナリオの差です。
cs-wedge-changes = シナリオ自体の変更（系統など）
cs-instruments = { $year }年に所有者全員で削減可能な { $potential } のうち、制度により { $saved } が実現します。制度別：
cs-tornado = 不確かなもの
cs-tornado-of = 不確かさを一つずつ、{ $year }年
cs-tornado-sentence = 最も影響するのは { $name } で、排出量は { $low } から { $high } の間です。
cs-unknown = 不確かさ
cs-at-p10 = 10パーセンタイルの場合
cs-at-p90 = 90パーセンタイルの場合
cs-costs = 費用
cs-costs-sentence = 記載価格のエネルギーを含め、対策の現在価値費用は { $cost }、全期間の削減は { $saved }、1トン当たり { $per_tonne } です。
cs-costs-free = 次の対策は費用の記載がなく、無料として計算しています：{ $names }。
cs-costs-years = 年ごとの投資と運転費
cs-million = 百万 { $currency }
cs-saved = 全期間の削減量
cs-actual = 計画と実績
cs-actual-of = { $year }年が計画と異なる理由
cs-actual-sentence = { $year }年：計画 { $planned }、報告 { $actual }。
cs-actual-kind = 要因
cs-actual-name = 対象
cs-actual-driver = 活動量
cs-actual-factor = 排出係数
cs-actual-delay = 遅れ
cs-actual-unexplained = 説明できない部分
cs-adds = 増減

## Open the total

cs-open = 合計から一つの係数まで
cs-open-note = 項目を押すと開きます。内訳の和は元の値と一致します。
cs-open-way = 現在の位置
cs-level-city = 都市全体
cs-level-sector = 部門
cs-level-place = 場所
cs-level-building = 建物
cs-level-piece = 項目
cs-level-cell = 要素：係数の積
cs-rest-of-city = その他の市域
cs-no-sector = 部門なし
cs-to-facility = 施設のページへ
cs-formula = 排出量 = 活動量 × 活動当たりサービス × 割合 × サービス当たりエネルギー × 排出係数。
cs-factors-of = { $cell } の係数
cs-factor = 係数
cs-factor-driver = 活動量
cs-factor-service = 活動当たりサービス
cs-factor-share = 割合
cs-factor-intensity = サービス当たりエネルギー
cs-factor-factor = 排出係数
cs-factor-sinks = 吸収
cs-value = 値
cs-without-actions = 対策なし
cs-unit = 単位
cs-stated-at = 記載箇所
cs-source = 出典
cs-status = 信頼度

## Why it changes

cs-why = 合計が異なる理由
cs-why-note = 各要素の係数の対数平均ディビジア指数。効果の和は差に一致します。
cs-why-effects = 係数別の効果
cs-why-sentence = { $from } から { $to } へ。
cs-why-from = 比較元のシナリオ
cs-why-from-year = 比較元の年
cs-why-to = 比較先のシナリオ
cs-why-to-year = 比較先の年
cs-cell = 要素

## What it rests on

cs-unverified-share = このシナリオの値のうち { $share } は誰にも検証されていません。
cs-worth = 次に調べる価値のある値
cs-worth-note = 未検証の値を、{ $year }年の排出への影響が大きい順に。
cs-worth-moves = 1割増で { $amount } 変化
cs-observed-title = 予測と実績
cs-driver = 活動量
cs-vintage = 公表版
cs-forecast = 予測
cs-observed = 実績
cs-forecast-error = 誤差
cs-assumptions = すべての値と出典
cs-years-stated = { $count } 年分
cs-filled = 記載年の間や後の年は作成者による

## Versions

cs-differences = { $name } と異なる点
cs-before = 変更前
cs-after = 変更後
cs-history = すべての版
cs-version = 第 { $version } 版：
cs-withdraw = シナリオを取り下げる
cs-withdraw-note = 一覧から外れます。版は都市のデータベースに残ります。
