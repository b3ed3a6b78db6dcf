# reviewed = false
# 都市の温室効果ガスインベントリのページ。

inventory-title = インベントリ
inventory-title-of = { $year }年のインベントリ
inventory-question = 都市はどこでどれだけ排出し、合計は明細と合うか。
inventory-choose = 対象のインベントリ
inventory-export = 書き出し
inventory-export-ciris = CIRIS：項目ごとに1行（XLSX）
inventory-export-ecrf = 共通報告枠組み：サブセクターごとに1行（XLSX）
inventory-export-cdp = CDP-ICLEI Track：セクターとスコープごと（XLSX）
inventory-export-json = JSON形式
inventory-publish = ファイルを公表

## 答え

inventory-none = 公表されたインベントリはまだありません。都市のGPCインベントリを公表してください。項目ごとに1行の表、C40ダッシュボードの行、共通報告枠組みの表、JSON形式のいずれも使えます。
inventory-none-may-not = 公表されたインベントリはまだありません。都市全体の取り込み権限を持つ人が公表できます。
inventory-answer = { $year }年に{ $city }は{ $total }を排出しました（{ $level }）。
inventory-answer-agrees = 公表された合計は明細の和と一致します。
inventory-answer-above = 公表された合計は明細の和を{ $difference }上回ります。
inventory-answer-below = 公表された合計は明細の和を{ $difference }下回ります。
inventory-answer-unpublished = 明細と照合する公表合計がありません。
inventory-answer-old = この版は差し替えられました。
inventory-to-latest = 最新の版へ

## 合計

inventory-total-basic = BASIC
inventory-total-basic_plus = BASIC+
inventory-total-basic_plus_s3 = BASIC+ S3
inventory-total-territorial = 区域内
inventory-meaning-basic = スコープ1と2の固定エネルギーと運輸、市内で発生した廃棄物
inventory-meaning-basic_plus = BASICに送電損失、越境移動、工業、土地利用を加えたもの
inventory-meaning-basic_plus_s3 = BASIC+にその他のスコープ3を加えたもの
inventory-meaning-territorial = 発電所を含むすべてのスコープ1
inventory-per-head = 1人当たり
inventory-per-head-note = 人口{ $population }人
inventory-grid = BASICに占める系統エネルギー
inventory-biogenic = バイオマス起源CO2
inventory-biogenic-note = 参考値、どの合計にも含めません
inventory-graded = 質が高または中のデータ
inventory-graded-note = BASICの排出量に対する割合、評価なしは{ $ungraded }
inventory-totals = 公表値と再計算
inventory-total = 合計
inventory-sum = 明細の和
inventory-published = 公表値
inventory-difference = 公表値－明細
inventory-agrees = 一致
inventory-not-published = 公表なし

## セクター

inventory-sectors = セクター・スコープ別排出量
inventory-sectors-sentence = { $level }の合計のうち、{ $largest }が最も多く{ $amount }です。
inventory-sector = セクター
inventory-sector-I = 固定エネルギー
inventory-sector-II = 運輸
inventory-sector-III = 廃棄物
inventory-sector-IV = 工業プロセスと製品の使用
inventory-sector-V = 農林業と土地利用
inventory-sector-VI = その他のスコープ3
inventory-scope-1 = スコープ1
inventory-scope-2 = スコープ2
inventory-scope-3 = スコープ3

## 項目

inventory-lines = 項目
inventory-lines-given = 排出量か注記記号のある項目のみ
inventory-line = 項目
inventory-line-title = 項目 { $line }
inventory-source = 排出源
inventory-scope = スコープ
inventory-amount = 排出量
inventory-key = 記号
inventory-key-NO = 該当なし
inventory-key-NE = 未推計
inventory-key-IE = 他に計上
inventory-key-C = 秘匿
inventory-counted = 含む合計
inventory-counted-nowhere = どの合計にも含めない
inventory-grades = データの質
inventory-line-absent = このインベントリにはこの項目がありません。
inventory-activity = 活動量
inventory-factor = 排出係数
inventory-factor-source = 係数の出典
inventory-factor-years = 有効な年
inventory-product = 活動量×係数
inventory-gases = ガス別
inventory-gas-weight = { $mass } t × { $gwp }
inventory-gas-mass = { $mass } t
inventory-gwp = 地球温暖化係数
inventory-gwp-unsaid = 記載なし
inventory-method = 算定方法
inventory-explanation = 説明
inventory-no-calculation = ファイルには排出量だけがあり、活動量と係数もガス別の量もありません。
inventory-file = ファイル
inventory-boundary = 境界
inventory-sub-I-1 = 住宅
inventory-sub-I-2 = 業務・公共の建物
inventory-sub-I-3 = 製造業と建設業
inventory-sub-I-4 = エネルギー産業
inventory-sub-I-5 = 農林水産業
inventory-sub-I-6 = 区分不明の排出源
inventory-sub-I-7 = 石炭の漏出
inventory-sub-I-8 = 石油・天然ガスの漏出
inventory-sub-II-1 = 道路交通
inventory-sub-II-2 = 鉄道
inventory-sub-II-3 = 船舶
inventory-sub-II-4 = 航空
inventory-sub-II-5 = 道路外の移動機械
inventory-sub-III-1 = 固形廃棄物の埋立
inventory-sub-III-2 = 廃棄物の生物処理
inventory-sub-III-3 = 焼却と野焼き
inventory-sub-III-4 = 排水
inventory-sub-IV-1 = 工業プロセス
inventory-sub-IV-2 = 製品の使用
inventory-sub-V-1 = 家畜
inventory-sub-V-2 = 土地
inventory-sub-V-3 = 土地のその他の排出源
inventory-sub-VI-1 = その他のスコープ3

## 版

inventory-vintages = 公表の版
inventory-vintages-one = 公表された版は1つです。差し替えると、変更点と理由がここに残ります。
inventory-vintage-latest = 最新
inventory-vintage-change = { $change }（{ $relative }）
inventory-vintage-significant = 重要な変更
inventory-vintage-minor = 閾値{ $threshold }未満
inventory-vintage-open = 表示
inventory-vintage-compare = 変更点
inventory-changes = 変更点
inventory-changes-none = 異なる項目はありません。
inventory-changes-significant = このインベントリが定める閾値{ $threshold }に達する重要な変更です。以前の値に基づく記述は改める必要があります。
inventory-changes-minor = 変更はこのインベントリが定める閾値{ $threshold }に達しません。
inventory-before = 変更前
inventory-after = 変更後
inventory-change = 変化
inventory-why = 理由
inventory-cause-activity = 活動量 { $amount }
inventory-cause-factor = 排出係数 { $amount }
inventory-cause-gases = ガスの量 { $amount }
inventory-cause-warming-potentials = 地球温暖化係数 { $amount }
inventory-cause-coverage = 項目の追加・削除 { $amount }
inventory-cause-method = 算定方法 { $amount }
inventory-words-changed = 記述のみ

## 指摘事項

inventory-findings = 指摘事項
inventory-findings-none = このインベントリに指摘事項はありません。
inventory-findings-place = 場所：{ $place }

## 公表

inventory-publish-title = インベントリの公表
inventory-publish-file = ファイルを選ぶ
inventory-publish-formats = XLSX、XLS、CSV、JSON
inventory-publish-read = { $title }：排出量のある項目{ $amounts }件、{ $total }。
inventory-publish-first = { $year }年の最初のインベントリです。
inventory-publish-replaces = 公表済みの{ $year }年のインベントリを差し替えます。
inventory-publish-lines = { $count }項目が変わります。
inventory-publish-reason = 差し替える理由
inventory-publish-note = 備考
inventory-publish-do = 公表する
inventory-published-done = インベントリを公表しました。
inventory-publish-findings = { $count ->
        [0] 指摘事項はありません。
       *[other] 指摘事項が{ $count }件あります。
    }
