# reviewed = false
# 街区の報告書。原文は英語。

block-report-title = { $block }：費用・排出量・停電時の自立
block-report-origin = 街区 { $block } · { $date }
block-report-mark-stated = 住戸の負荷は想定値（実測ではない）
block-report-answer = 結論
block-report-cost = この街区の年間費用は { $cost }（うち設備 { $plant }）、排出量は { $emissions } で、電力の { $share } を自らまかないます。
block-report-alone = 系統が停電すると、年間の全時刻の平均で { $mean }、最も短い場合で { $least }、自立して暮らせます。
block-report-against-grid = 同じ住戸が系統だけを使う場合（{ $alone }）より、年間 { $amount } { $direction ->
    [more] 高くなります
   *[less] 安くなります
  }。
block-report-claim-local-share = 公表値：電力の { $claimed } を自給。計算値：{ $computed }（{ $source }）。
block-report-claim-outage-hours = 公表値：自立 { $claimed }。計算値：平均 { $computed }（{ $source }）。
block-report-unpriced = 街区のファイルに一部の設備の価格がありません。これは電力だけの費用です。
block-report-impossible = 実現できません。すべての制約を満たす計画がありません。
block-report-may-be-built = { $fails ->
    [0] { $missing ->
        [0] 建設を妨げる条件はありません。
       *[other] 建設できるかはまだ判断できません。{ $missing } 件の情報が不足しています。
      }
   *[other] このままでは建設できません。{ $fails } 件の条件を満たしていません。
  }
block-report-filled = 負荷は計量値です。読み値のない { $share } の時間帯は、ほかの週の値で補いました。

block-report-conditions = 建設の前提条件
block-report-conditions-explained = 各条件を、街区の情報と計画に照らして確かめています。情報がないものは、街区のファイルのキーで示します。
block-report-no-conditions = 街区のファイルに条件の記載はありません。
block-report-verdict-holds = 満たす
block-report-verdict-fails = 満たさない
block-report-verdict-missing = 情報不足
block-report-verdict-unchecked = 未確認
block-report-of-at-most = { $value }（上限 { $limit }）
block-report-head-condition = 条件
block-report-head-verdict = 判定
block-report-head-rests-on = 根拠
block-report-head-source = 出典

block-report-year = 1年の姿
block-report-head-figure = 項目
block-report-head-value = 値
block-report-head-unit = 単位
block-report-figure-plant-cost = 設備（年額）
block-report-figure-energy-cost = 買電
block-report-figure-demand-cost = 最大電力
block-report-figure-export-income = 売電収入
block-report-figure-total-cost = 街区の費用
block-report-figure-consumption = 街区内の使用量
block-report-figure-pv = 太陽光：使用・蓄電・売電
block-report-figure-pv-unused = 太陽光：未使用
block-report-figure-import = 買電量
block-report-figure-export = 売電量
block-report-figure-peak = 最大受電電力
block-report-figure-carbon = 買電の CO2

block-report-sizes = 規模とその制約
block-report-head-plant = 設備
block-report-head-size = 規模
block-report-head-least = 下限
block-report-head-most = 上限
block-report-head-bound = 規模を決めているもの
block-report-plant-pv = 太陽光パネル
block-report-plant-battery = 蓄電池
block-report-plant-charger = 充電器
block-report-plant-discharger = 放電器
block-report-bound-given = 与えられた値
block-report-bound-most = 上限（増やせば得）
block-report-bound-least = 下限（減らせば安い）
block-report-bound-outage = 費用、または停電への備え
block-report-bound-free = 費用のみ

block-report-outages = 系統が停電したとき
block-report-outages-explained = その長さの停電を乗り切れる開始時刻の割合。負荷の { $share } に供給し、蓄電 { $energy } が { $full } 残っている状態から始めます。
block-report-head-outage = 停電
block-report-head-all = 全時刻
block-report-head-season-1 = 12～2月
block-report-head-season-2 = 3～5月
block-report-head-season-3 = 6～8月
block-report-head-season-4 = 9～11月

block-report-rules = 負担の分け方：精算方式
block-report-rules-explained = どの方式でも、支払額の合計は街区の費用に一致します。節約額は、設備の持ち分を自分だけで使う住戸との比較です。
block-report-head-rule = 方式
block-report-head-bills = 支払額の合計
block-report-head-saving-least = 節約額（最小）
block-report-head-saving-middle = 節約額（中央）
block-report-head-saving-most = 節約額（最大）
block-report-head-worse-off = 損をする住戸
block-report-head-gini = 節約のジニ係数
block-report-head-common = 共用部
block-report-rule-bill-sharing = 料金按分
block-report-rule-mmr = 中間価格方式
block-report-rule-sdr = 需給比方式
block-report-rule-nodal = ノード価格
block-report-payer-by-use = 共用部（エレベーター、ポンプ、照明）の費用は、各戸が使用量に応じて負担し、支払額に含まれます。
block-report-payer-equally = 共用部（エレベーター、ポンプ、照明）の費用は、各戸が等しく負担し、支払額に含まれます。
block-report-payer-by-area = 共用部（エレベーター、ポンプ、照明）の費用は、各戸が床面積に応じて負担し、支払額に含まれます。
block-report-payer-management-body = 共用部（エレベーター、ポンプ、照明）の費用は、管理組合が別に支払います。

block-report-homes = 負担の分け方：各住戸
block-report-homes-explained = 使用量の少ない住戸から順に、年額を示します。
block-report-head-home = 住戸
block-report-head-grid-only = 系統のみ・設備なし

block-report-limits = 制約になっている条件
block-report-limits-explained = ほかの条件を保ったまま、いずれか1行だけを変えれば実現できます。変更の小さい順です。
block-report-head-limit = 条件
block-report-head-asked = 現在
block-report-head-needed = 必要な値

block-report-method = 方法と限界
block-report-method-text = 設備の規模と運転を、1年を通して時間刻みごとに線形計画法で同時に求めます。停電は年間のすべての時刻から始めます。
block-report-method-limits = 計画は1年を事前に知っています。予測で動く制御では節約額は小さくなります。ある年に最適な規模が、別の年にも良いとは限りません。住戸が想定値の場合、支払額もその想定によります。
block-report-proof = 費用の { $gap } を超えて安い計画は存在しません（計画問題自身の数値から証明済み）。
