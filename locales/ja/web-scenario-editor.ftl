# reviewed = false
# The editor of the city’s scenarios: what is asked, the keys of the file, and what can be wrong with them.

## Editing

cs-save = 保存
cs-saved-now = 新しい版を保存しました。
cs-undo = 変更を元に戻す
cs-comments-lost = 保存するとファイルを書き直すため、文中のコメントは失われます。注記と出典は残ります。
cs-draft-sentence = この内容では、{ $year }年の計画の排出は { $bau } ではなく { $plan }。{ $count } 通りのうち { $met } 通りを満たします。
cs-draft-path = ここに示す内容の推移
cs-levels = 各対策の実施水準
cs-new-name = 新しい項目の名前
cs-add = 追加
cs-remove = { $name } を削除
cs-section-general = 全般
cs-section-drivers = 活動量
cs-section-carriers = エネルギー種別
cs-section-power = 電源構成
cs-section-services = サービス
cs-section-buildings = 建物ストック
cs-section-fleets = 車両
cs-section-waste = 廃棄物
cs-section-industry = 工業プロセス
cs-section-lines = インベントリの行
cs-section-actions = 対策
cs-section-instruments = 制度
cs-section-targets = 目標
cs-section-promises = 約束
cs-section-unknowns = 不確かさ
cs-section-scenarios = シナリオ
cs-tab-edited = 編集（未保存）
cs-leave = 保存せずに移動しますか
cs-leave-note = このページの変更はまだ保存されておらず、移動すると失われます。
cs-stay = このページに残る
cs-leave-anyway = 変更を破棄して移動
cs-unsaid = あと { $count } 件の入力が必要です
cs-unsaid-note = すべて入力すると推移を描き直します。ほかの値の土台になるものから順に示します。
cs-to-say = 未入力
cs-worth-asked = これらの値は未検証です。上にあるものほど、出典を確かめる価値があります。
cs-to-field = 入力欄へ
cs-draft-stale = 誤りが生じる前の内容です。
cs-sections = シナリオの中身
cs-sections-note = 不要なものは空のままで構いません。
cs-choose = 選択してください
cs-choose-more = 追加するものを選択
cs-name-taken = この名前は使われています。
cs-item = { $name } { $number }　{ $kind }
cs-say-more = 項目を追加
cs-leave-out = 「{ $name }」を省く
cs-all-actions = ほかのすべての対策
cs-years-how = 年による変化
cs-years-one = 全年同じ値
cs-years-many = 年ごとの値
cs-by-year = 年ごとの値
cs-series-paste = （表計算ソフトから貼り付けられます）
cs-age = { $age } 年目
cs-add-year = 年を追加
cs-add-age = 次の年齢を追加
cs-origin = 出典と信頼度
cs-growth = 年成長率
cs-change-note = ファイルと異なる値だけを書きます。ほかはどのシナリオでも同じです。
cs-change-add = 変更する値を追加

## What each section is

cs-about-drivers = 人口・総生産・床面積など、活動の大きさを決めるもの。予測は公表された版ごとに残し、使う版を一つ選びます。
cs-about-carriers = 電力・ガス・燃料など。エネルギー1単位当たりの排出量と価格を書きます。
cs-about-power = 電力のつくり方。これを書くと、系統電力の排出係数は入力せずに計算されます。
cs-about-services = 住宅の冷房など、エネルギーの使いみち。活動量当たりのサービス × エネルギー種別の割合 × サービス当たりのエネルギー。
cs-about-buildings = 性能区分ごとの床面積。一部は取り壊され、一部は改修され、不足分が新築されます。
cs-about-fleets = 車齢と技術ごとの車両。残存曲線に従って廃車になり、不足分が新車で補われます。
cs-about-waste = 活動量当たりの廃棄物、その行き先、処理ごとの排出量。
cs-about-industry = セメントなど、燃料によらない製造工程からの排出。
cs-about-lines = インベントリの行を活動量とともに延ばします。始めるには最も手早い方法です。
cs-about-actions = 都市が行う対策。何を、いつから、どこまで、いくらで変えるか。
cs-about-instruments = 義務・価格・補助など。それ自体は削減しませんが、所有者の行動を促します。
cs-about-targets = 目標の読み方ごとに、何を、何と比べ、どの系統電力の係数で測るか。
cs-about-promises = 「2030年までに70%削減」だけの約束。考えられる読み方をすべて並べて示します。
cs-about-unknowns = 正確に分からないものを、1前後の倍率で表します。推移の幅はここから求めます。
cs-about-scenarios = どの対策をどこまで行い、どの値を変えるか。何もなければ現状維持です。

## Keys of the file

cs-key-name = 名称
cs-key-title = 題名
cs-key-body = 責任主体
cs-key-boundary = 算定範囲
cs-key-currency = 通貨
cs-key-base_year = 基準年
cs-key-last_year = 最終年
cs-key-year = 年
cs-key-discount_rate = 割引率
cs-key-unit = 単位
cs-key-prices = 価格基準
cs-key-use = 使用中の版
cs-key-vintages = 公表版
cs-key-observed = 実績
cs-key-factor = 排出係数
cs-key-part = 都市の一部
cs-key-sectors = 部門
cs-key-places = 場所
cs-key-grid = 系統電力
cs-key-price = 価格
cs-key-belongs = 所属
cs-key-sector = 部門
cs-key-place = 場所
cs-key-driver = 活動量
cs-key-base = 基準値
cs-key-elasticity = 弾性値
cs-key-improvement = 年改善率
cs-key-carrier = エネルギー種別
cs-key-per_driver = 活動量当たり
cs-key-uses = 用途
cs-key-share = 割合
cs-key-intensity = エネルギー原単位
cs-key-ramp = 実施の進み方
cs-key-start_year = 開始年
cs-key-years = 完了までの年数
cs-key-final_share = 最終的な到達割合
cs-key-open = 逆算で変更してよい
cs-key-effects = 効果
cs-key-kind = 種別
cs-key-cells = 対象要素
cs-key-energy = エネルギー
cs-key-cost = 費用
cs-key-investment = 投資
cs-key-lifetime_years = 耐用年数
cs-key-yearly = 年間費用
cs-key-triggers = 動かす所有者の割合
cs-key-metric = 測るもの
cs-key-against = 比較対象
cs-key-limit = 基準に対する許容割合
cs-key-close = 最も安い組み合わせを探す
cs-key-balance = 収支
cs-key-on = 作用する対象
cs-key-distribution = 分布
cs-key-moves_with = 連動
cs-key-actions = 対策の水準
cs-key-change = 変更点
cs-key-inherits = 引き継ぎ元
cs-key-metrics = 指標の活動量
cs-key-draws = 試行
cs-key-count = 回数
cs-key-seed = 乱数の種
cs-key-history = 過去の排出量
cs-key-removals = 吸収量
cs-key-offsets = 相殺量
cs-key-status = 信頼度
cs-key-source = 出典
cs-key-note = 注記
cs-key-floor_area = 床面積
cs-key-classes = 性能区分
cs-key-base_share = 基準年の割合
cs-key-new_share = 新築に占める割合
cs-key-demolition = 年間の取り壊し率
cs-key-retrofit = 対策がなくても進む改修
cs-key-from = 変更前（開始）
cs-key-to = 変更後
cs-key-rate = 年間の割合
cs-key-vehicles = 車両数
cs-key-survival = 車齢ごとの残存率
cs-key-by_age = 基準年の車齢構成
cs-key-technologies = 技術
cs-key-sales_share = 新車販売に占める割合
cs-key-distance = 年間走行距離
cs-key-ageing = 経年による年増加率
cs-key-treatments = 処理方法
cs-key-landfill = 埋立
cs-key-correction = メタン補正係数
cs-key-degradable_carbon = 分解性有機炭素
cs-key-degraded_share = そのうち分解する割合
cs-key-methane_share = ガス中のメタンの割合
cs-key-recovered = メタンの回収率
cs-key-oxidised = 残りのうち酸化する割合
cs-key-gwp = メタンの地球温暖化係数
cs-key-loss = 送配電損失率
cs-key-plants = 発電の種類
cs-key-efficiency = 効率
cs-key-piece = 対象
cs-key-cell = 対象要素
cs-key-group = グループ
cs-key-loading = 連動の強さ（−1～1）
cs-key-id = どれか
cs-key-version = 比べる版
cs-key-tonnes = トン数
cs-key-accumulation = 合計の方法
cs-key-residual_cap = 残してよい上限
cs-key-most_offset = 相殺してよい上限
cs-key-gdp = 総生産
cs-key-population = 人口
cs-key-counts = 単位に使う数えもの
cs-key-sources = 出典一覧
cs-key-actual = 実績値
cs-key-emissions = 報告された排出量
cs-key-factors = 排出係数（種別ごと）
cs-key-in_place = 対策の実施度（0～1）
cs-key-points = 年ごとの水準
cs-key-mean = 平均
cs-key-sd = 標準偏差
cs-key-median = 中央値
cs-key-geometric_sd = 幾何標準偏差
cs-key-low = 最小
cs-key-mode = 最頻値
cs-key-high = 最大
cs-key-p10 = 10パーセンタイル
cs-key-p50 = 中央値（50パーセンタイル）
cs-key-p90 = 90パーセンタイル
cs-key-value = 値
cs-key-locator = ページ・表・行
cs-key-between = 年と年の間
cs-key-after = 最後の年より後

## Words of the file

cs-choice-between-linear = 直線
cs-choice-between-geometric = 一定の年率
cs-choice-between-step = 次の年まで一定
cs-choice-after-none = 記載しない
cs-choice-after-hold = 最後の値のまま
cs-choice-after-growth = 毎年一定率で変化
cs-choice-effects-cut = 使用または排出を減らす
cs-choice-effects-save = 別に計算した省エネ量
cs-choice-effects-switch = エネルギー種別や処理を転換
cs-choice-effects-retrofit = 建物を改修
cs-choice-effects-build = 別の性能区分で新築
cs-choice-effects-sell = 別の技術の車を販売
cs-choice-effects-generate = 発電方法を転換
cs-choice-factor-service = 必要なサービス
cs-choice-factor-intensity = サービス当たりエネルギー
cs-choice-factor-factor = エネルギー当たり排出量
cs-choice-factor-variable = 各年の系統電力係数
cs-choice-factor-fixed = 基準年の系統電力係数
cs-choice-against-base_year = 基準年
cs-choice-against-business_as_usual = 現状維持
cs-choice-against-level = 一定の水準
cs-choice-against-trajectory = 年ごとの水準
cs-choice-against-budget = 累積排出枠
cs-choice-accumulation-annual_sum = 各年の合計
cs-choice-accumulation-trapezoid = 線の下の面積
cs-choice-balance-gross = 総排出量
cs-choice-balance-net = 吸収・相殺を引いた純排出量
cs-choice-on-growth = 活動量の伸び
cs-choice-on-driver = 活動量の全体
cs-choice-on-carrier = エネルギー種別の排出係数
cs-choice-on-cells = 要素の排出量
cs-choice-on-actions = 対策の実施度
cs-choice-on-history = 過去の排出量
cs-choice-distribution-triangular = 最小・最頻・最大（三角分布）
cs-choice-distribution-normal = 正規分布
cs-choice-distribution-log_normal = 対数正規分布
cs-choice-distribution-uniform = 一様分布
cs-choice-distribution-quantiles = パーセンタイルで指定
cs-choice-distribution-fixed = 固定値

## Faults

cs-fault-syntax = ファイルを読めません
cs-fault-shape = キーの不足、未知、または型の誤り
cs-fault-unavailable = 引き継ぎ元がありません
cs-fault-circle = 互いに引き継いでいます
cs-fault-years = 年の順序が誤っています
cs-fault-unknown-unit = 未知の単位
cs-fault-dimension = 単位の次元が違います
cs-fault-missing-year = 値のない年があります
cs-fault-one-of = 二つのうち一つだけが必要です
cs-fault-points = 年の並びが誤っています
cs-fault-shares = 割合の合計が1になりません
cs-fault-outside = 値が範囲外です
cs-fault-unknown-name = 存在しない名前です
cs-fault-twice = 名前が重複しています
cs-fault-itself = 自分自身を指しています
cs-fault-reserved = LCSが使う名前です
cs-fault-too-many = 多すぎます
cs-fault-no-source = 出典のない公表値です
cs-fault-no-prices = 価格基準のない金額です
cs-fault-stock = ありえない残存曲線または車齢構成です
cs-fault-distribution = ありえない分布です

## What is wrong, and what to try

cs-says-syntax = { $line } 行目を読めません。
cs-says-shape = 不足している、未知の、または型の違う項目があります。
cs-says-unavailable = 引き継ぎ元の「{ $name }」がありません。
cs-says-circle = 互いに引き継いでいます：{ $circle }
cs-says-years = 最終年 { $last } は、基準年 { $base } より後の150年以内でなければなりません。
cs-says-unknown-unit = 単位「{ $unit }」の「{ $symbol }」は未知です。
cs-says-dimension = 単位「{ $unit }」は { $found } を表します。ここでは { $wanted } が必要です。
cs-says-missing-year = { $from ->
    [none] { $year }年の値がありません。
   *[other] { $year }年の値がありません。記載は { $from }年から { $to }年までです。
  }
cs-says-one-of = { $of ->
    [figure] 値、または年ごとの値を入力してください。
    [treatment] 排出係数か埋立のどちらか一方を入力してください。
    [carrier] 排出係数か電源構成のどちらか一方で示してください。
   *[other] 金額がありますが、通貨がありません。
  }
cs-says-points = 年は昇順でなければならず、一定の年率は0をまたげません。
cs-says-shares = { $year }年の { $parts } の割合の合計は { $sum } で、1になりません。
cs-says-outside = { $year ->
    [none] { "" }
   *[other] { $year }年の
  }{ $value } は{ $high ->
    [inf] 小さすぎます。{ $low } 以上でなければなりません。
   *[other] { $low } から { $high } の間でなければなりません。
  }
cs-says-unknown-name = { $id ->
    [none] 何も選ばれていません。
   *[other] 「{ $id }」は存在しません。
  }
cs-says-twice = 「{ $id }」はほかのものの名前でもあります。
cs-says-itself = 「{ $id }」から同じ「{ $id }」へ向かっています。
cs-says-reserved = 「{ $id }」は、すべてのシナリオにある現状趨勢（BAU）の名前です。
cs-says-too-many = { $count } 件は、区別できる上限の { $most } 件を超えています。
cs-says-no-source = 未検証以外の値には出典が必要です。
cs-says-no-prices = 金額には「2015年固定価格」のような価格基準が必要です。
cs-says-stock = 車齢ごとに、残存率は1から始まり増えません。基準年の車齢構成は合計が1です。
cs-says-distribution = この値では分布になりません。
cs-try-syntax = 行を直してください。文字は引用符、表は角括弧で囲みます。
cs-try-shape = 削除して、この画面で追加し直してください。ここでは既知の項目だけを追加できます。
cs-try-unavailable = 一覧にあるシナリオから始めてください。
cs-try-circle = 一つは引き継ぎなしにしてください。
cs-try-years = 基準年か最終年を直してください。
cs-try-unknown-unit = kg CO2e/kWh、GJ/household、million RM のように書き、数えものは「全般」で登録してください。
cs-try-dimension = 掛け合わせるもの当たりの値にするか、単位を直してください。
cs-try-missing-year = その年を追加するか、最後の年より後をどう続けるか選んでください。
cs-try-one-of = どちらか一方だけを残してください。
cs-try-points = 年を順に並べ、0以下の値がある場合は直線を選んでください。
cs-try-shares = 使わないものの割合は0にしてください。
cs-try-outside = 30%は0.3と書くか、単位を%にしてください。
cs-try-unknown-name = { $known ->
    [none] 先に追加するか、別のものを選んでください。
   *[other] 選べるもの：{ $known }
  }
cs-try-twice = 別の名前を付けてください。
cs-try-itself = 別の区分を選ぶか、その行を削除してください。
cs-try-reserved = 別の名前を付けてください。
cs-try-too-many = いくつかをまとめてください。
cs-try-no-source = 出典を追加するか、信頼度を未検証にしてください。
cs-try-no-prices = 活動量に価格基準を追加してください。
cs-try-stock = 車齢ごとの値を直してください。
cs-try-distribution = 最小・最頻・最大を昇順にし、標準偏差は0以上、対数の中央値は正にしてください。
