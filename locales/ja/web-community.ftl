# reviewed = false
# スマートホーム・コミュニティのページ。

community-title = コミュニティ
community-question = どの街区が、自ら発電し、蓄え、分け合っていますか。
community-block-question = この街区の費用、排出量、停電時の持続時間はどれほどで、何が制約になっていますか。
community-to-list = 街区の一覧
community-blocks = 街区
community-list-empty = 街区はまだありません。データパックにも、もとになる街区がありません。
community-list = { $ready ->
   *[other] データパックに用意された街区は{ $readyText }件
  }、{ $own ->
   *[other] 都市が作成した街区は{ $ownText }件です。
  }
community-column-block = 街区
community-column-homes = 戸数
community-column-place = 場所
community-column-from = 出所
community-no-place = 記載なし
community-homes = { $count }戸
community-from-pack = データパック { $pack } に収録
community-written = { $date }に作成
community-unreadable = ファイルを読み取れません

## A new block

community-new = 少ない情報から新しい街区を作る
community-new-explained = 戸数、屋根の面積、場所を入力してください。そのほかの値は、データパックの街区から規模に合わせて引き継ぎ、ファイルに明記します。この場所での実測値ではありません。
community-new-name = 名称
community-new-homes = 戸数
community-new-roof = 屋根の面積
community-new-latitude = 緯度（北緯）
community-new-longitude = 経度（東経）
community-new-make = 街区を作成
community-new-note = 少ない情報から作成（{ $like }を参考）

## The answer

community-answer = この街区の費用は年間{ $cost }、排出量は年間{ $emissions }です。使う電力の{ $share }を自ら賄い、停電時には平均{ $hours }持続します。
community-answer-no-battery = この街区の費用は年間{ $cost }、排出量は年間{ $emissions }です。使う電力の{ $share }を自ら賄います。
community-answer-against-grid = 系統電力だけを使う場合と比べ、費用は{ $amount }{ $direction ->
    [more] 多く
   *[less] 少なく
  }、排出量は{ $emissions }少なくなります。
community-answer-unpriced = 設備の一部の価格がファイルにないため、これはエネルギーだけの費用です。
community-claim-local-share = { $reached ->
    [yes] 公表されている地産率{ $claimed }を達成しています。
   *[no] 公表されている地産率{ $claimed }には届きません。
  }
community-claim-outage-hours = { $reached ->
    [yes] 公表されている自立時間{ $claimed }を達成しています。
   *[no] 公表されている自立時間{ $claimed }には届きません。
  }
community-hours = { $count }時間
community-planned = 1年間を1時間ごとに計画した結果です。
community-planning = 1年間を計画し直しています。下に表示しているのは前の計画です。
community-planning-cancel = 中止

## Not possible

community-impossible = 実現できません。{ $limit }が制約になっています。現在は{ $asked }ですが、ほかの条件を保つ場合、{ $needed }であれば可能です。
community-impossible-together = 実現できません。一つの条件ではなく、複数の条件が重なって制約になっています。要件を一つずつ緩めてください。
community-in-the-way = 制約になっている条件
community-in-the-way-explained = ほかの条件を保ったまま、各行の条件だけを変えれば可能になります。変更の小さい順です。「実現できない」も一つの答えです。
community-column-limit = 条件
community-column-asked = 現在
community-column-needed = 必要な値
community-limit-pv = 太陽光パネルを置く屋根
community-limit-battery = 蓄電池の容量
community-limit-charger = 蓄電池の充電出力
community-limit-discharger = 蓄電池の放電出力
community-limit-connection = 系統への接続容量
community-limit-carbon = CO2の上限
community-limit-local-share = 求める地産率のもとで系統から買える電力量

## What may be moved

community-sliders = 変えられる条件
community-slider-pv-kw = { $kind ->
    [given] 太陽光パネル
   *[most] 太陽光パネル（上限）
  }
community-slider-battery-kwh = { $kind ->
    [given] 蓄電池
   *[most] 蓄電池（上限）
  }
community-slider-vehicles = 電気自動車
community-slider-price-factor = 電力の価格
community-slider-export-kw = 系統への売電（上限）
community-slider-carbon-price-per-kg = CO2の価格
community-slider-local-share = 地産率（下限）
community-slider-outage-hours = 耐えるべき停電
community-slider-critical-share = 停電時に賄う負荷
community-slider-stated = 記載値
community-sliders-back = ファイルの値に戻す
community-export-none = なし
community-not-required = 要件なし
community-per-tonne = 1トン当たり{ $money }

## Figures

community-figure-cost = 年間費用
community-figure-cost-parts = 設備 { $plant }、電力 { $energy }
community-figure-carbon = 購入電力のCO2
community-figure-on-grid = 系統電力だけの場合 { $amount }
community-figure-local = 自給率
community-figure-used = 年間使用量 { $energy } のうち
community-figure-outage = 自立時間（平均）
community-figure-outage-note = { $cars ->
    [yes] 最短{ $least }。蓄電池と接続中の車（{ $energy }）が満充電の場合
   *[no] 最短{ $least }。蓄電池（{ $energy }）が満充電の場合
  }

## A week

community-week = { $month }の1週間
community-week-choose = 季節
community-week-sentence = { $month }の1週間に、住宅は{ $load }を使い、太陽光が{ $sun }、系統が{ $grid }を供給します。
community-week-load = 住宅の負荷
community-week-sun = 太陽光
community-week-grid = 系統
community-week-sold = 売電
community-week-stores = 蓄電池と車
community-week-stored = 蓄電量
community-week-hour = { $day }日目 { $hour }:00
community-week-day = { $day }日目
community-week-hour-column = 時刻

## Sizes

community-sizes = 規模とその制約
community-column-plant = 設備
community-column-size = 規模
community-column-least = 下限
community-column-most = 上限
community-column-bound = 規模を決めているもの
community-no-limit = 上限なし
community-plant-pv = 太陽光パネル
community-plant-battery = 蓄電池
community-plant-charger = 充電器
community-plant-discharger = 放電器
community-bound-given = 与えられた値です
community-bound-most = 上限です。増やせば得になります
community-bound-least = 下限です。減らせば安くなります
community-bound-outage = 費用、または耐えるべき停電で決まります
community-bound-free = 費用だけで決まり、増減しても得になりません

## Outages

community-survival = 停電時にどれだけ持続するか
community-survival-all = 年間の全時刻
community-survival-hours = 停電の長さ
community-survival-sentence = 年間の半分の時刻では{ $median }以上持続します。最短{ $least }、最長{ $most }です。
community-survival-note = { $cars ->
    [yes] 年間のすべての時刻で停電させた結果です。負荷の{ $share }を賄います。蓄電池と接続中の車は{ $energy }で、停電時の充電率は{ $full }です。
   *[no] 年間のすべての時刻で停電させた結果です。負荷の{ $share }を賄います。蓄電池は{ $energy }で、停電時の充電率は{ $full }です。
  }

## Bills

community-bills = 各戸の支払額
community-bills-none = 住宅の違いがファイルに記載されていないため（[series.variety]）、支払額を示せません。
community-bills-by = 各戸の支払額：{ $rule }
community-bills-sentence = 支払額の合計は{ $total }で、街区の費用に等しくなります。分け合うことによる節約は{ $least }から{ $most }、中央値は{ $middle }です。{ $worse ->
    [0] 損をする住宅はありません。
   *[other] { $worse }戸が損をします。
  }
community-bills-note = 使用量の少ない順に並べています。住宅の違いは仮定であり、実測ではありません。設備は全戸が等しく所有します。節約額は、自分の持ち分を分け合わない場合との比較です。
community-bills-dearer = { $count ->
    [0] 設備のない系統電力だけの場合より多く支払う住宅はありません。
   *[other] { $count }戸は、設備のない系統電力だけの場合より多く支払います。使用量が少なく、設備費を等しく負担するためです。
  }
community-bill = 街区での支払額
community-bill-grid-only = 系統電力だけの場合（設備なし）
community-home = 住宅{ $home }
community-home-column = 住宅
community-rule-choose = 配分の方法
community-rule-bill-sharing = 料金按分
community-rule-mmr = 中間価格方式
community-rule-sdr = 需給比方式
community-rule-nodal = ノード価格

## Fronts

community-fronts = CO2削減と停電対策の費用
community-fronts-ask = 計算する
community-fronts-working = 1年間の計画を十数通り計算しています。1分ほどかかることがあります。
community-fronts-explained = 1年間の計画を十数通り求めます。規模は屋根の上限まで自由とします。
community-front-carbon = 費用とCO2
community-front-carbon-sentence = 各点は、あるCO2価格のもとで最も安い計画です。
community-front-resilience = 費用と耐えられる停電
community-front-resilience-sentence = 各点は、年間の{ $probability }の時刻で、負荷の{ $share }を、充電率{ $full }の蓄電池から、その長さの停電に耐える計画です。
community-front-sizes = 太陽光 { $pv } kWp、蓄電池 { $battery } kWh
community-front-missing = 実現できません：{ $which }。

## Run and judged

community-report-pdf = 報告書（PDF）
community-report-xlsx = 報告書（Excel）
community-job-cancel = 中止
community-job-cancelled = 中止しました。結果は保存されていません。
community-job-no-right = 開始できるのは、計算の権限を持つ人だけです。
community-days = 日
community-run = 予測による運転
community-run-explained = 計画は1年間を事前に知っています。ここでは、毎日0時までに分かっていることだけで1日ずつ運転します。見込んだ節約のうち、どれだけ残るでしょうか。
community-run-known = 先の日について分かっていること
community-known-perfect = すべて
community-known-yesterday = どの日も前日と同じと見込む
community-known-last-week = どの日も前週の同じ曜日と同じと見込む
community-run-horizon = 見通す日数
community-run-start = 1年間を運転
community-run-promised = 見込まれる年間の節約
community-run-promised-note = 1年間を事前に知る場合。系統電力だけとの比較
community-run-reached = 運転での節約
community-run-share = 見込みの{ $share }
community-run-dearer = 見込みを上回る費用
community-run-days = { $count }日間を運転
community-run-how = 運転の方法
community-run-row-grid = 同じ住戸が系統電力だけを使う
community-run-row-promised = 1年間を事前に知っている
community-run-row-reached = 予測で1日ずつ運転する
community-run-saving = 節約
community-run-peak = 最大受電電力
community-run-schedule = 運転実績（CSV）
community-judge = ほかの年では
community-judge-explained = 設備の規模は街区自身の年に最適なものです。ここでは運転だけを計画し直します。想定していない年に、この規模ではいくらかかるでしょうか。
community-judge-load = 負荷（街区の年に対する割合）
community-judge-sun = 日射（街区の年に対する割合）
community-judge-tables = ほかの年の表（CSV）
community-judge-columns = 列：block_load_kw、pv_pu_kw_per_kwp、import_price…
community-judge-start = 規模を検証
community-judge-stated = 仮の年：負荷{ $load }%、日射{ $sun }%
community-judge-year = 年
community-judge-own = 街区自身の年
community-judge-cost = この規模での費用
community-judge-best = その年に最適な規模での費用
community-judge-regret = 割高分
community-judge-impossible = 実現できない
community-judge-in-the-way = { $year }：{ $limit }が妨げています。現在{ $asked }で、{ $needed }あれば実現できます。

## Place and conditions

community-place = 場所
community-conditions = 建設の前提条件
community-conditions-explained = それぞれを、街区の情報と現在の計画に照らして確かめています。満たさないものがあれば、答えは「実現できません」です。情報がないものは入力を求めます。
community-verdict-holds = 満たす
community-verdict-fails = 満たさない
community-verdict-missing = 情報不足
community-verdict-unchecked = 未確認
community-condition-at-most = { $value }（上限{ $limit }）
community-fact-roof-area-m2 = 全戸の屋根の面積
community-fact-connection-kw = 系統接続の容量
community-fact-missing = 街区のファイルに記入してください：{ $key }
community-answer-not-built = ここでは実現できません。{ $count }件の条件を満たしていません。
community-answer-facts-missing = 建設できるかはまだ判断できません。{ $count }件の情報が不足しています。
community-answer-filled = 負荷は計量値です。読み値のない{ $share }の時間帯は、ほかの週の値で補いました。
community-payer-by-use = 共用部の費用は{ $amount }（{ $energy }）で、使用量に応じて各戸の支払額に含まれます。
community-payer-equally = 共用部の費用は{ $amount }（{ $energy }）で、等分して各戸の支払額に含まれます。
community-payer-by-area = 共用部の費用は{ $amount }（{ $energy }）で、床面積に応じて各戸の支払額に含まれます。
community-payer-management-body = 共用部（{ $energy }）の費用{ $amount }は、各戸の支払額とは別に管理組合が支払います。
community-claimed-local-share = 公表の地産率{ $claimed }、計算値{ $computed }。
community-claimed-outage-hours = 公表の自立時間{ $claimed }、計算値は平均{ $computed }。

## File and piece

community-file = 街区のファイル
community-file-ready = 事実、出典、仮定が記載されています。収録済みの街区は変更されません。現在の条件とともに、都市の街区として保存できます。
community-file-own = 事実、出典、仮定が記載されています。すべての版が残り、現在の条件も保存されます。
community-file-text = ファイル（TOML）
community-file-note = 理由
community-file-save = 新しい版を保存
community-file-save-new = 新しい街区として保存
community-file-withdraw = 取り下げる
community-copy-title = { $title }（都市版）
community-piece = シナリオの部品として
community-piece-explained = 購入電力の減少分は、シナリオの一つの区分で、その区分の排出係数と価格により一度だけ数えます。
community-piece-save = 部品を保存
