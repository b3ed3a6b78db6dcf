# reviewed = false
# ウェブアプリケーションの枠組みと、各ページに共通する部品。

## 枠組み

shell-product = 低炭素システム
shell-modules = メニュー
shell-home = ホーム
shell-portfolio = 施設一覧
shell-findings = 指摘事項
shell-plan = 計画
shell-savings = 削減量
shell-inventory = インベントリ
shell-scenario = シナリオ
shell-community = コミュニティ
shell-reports = 報告書
shell-import = 取り込み
shell-administration = 管理
shell-more = その他
shell-place = 現在の場所
shell-skip = 本文へ移動
shell-year = 年度
shell-language = 言語
shell-theme = 表示
shell-theme-light = ライト
shell-theme-dark = ダーク
shell-theme-system = 端末の設定に従う
shell-account = アカウント
shell-sign-out = サインアウト
shell-job = 実行中：{ $name }（{ $percent }）
shell-job-import = 取り込み
shell-job-run = 計算
shell-print-source = LCS・{ $city }・出典：市の提供ファイルおよびパック{ $pack }・印刷日：{ $date }
shell-print-run = 計算{ $run }（{ $date }）

## 検索とキー操作

shell-search = 検索
shell-search-placeholder = 施設、住所、契約番号、メーター、地区
shell-search-hint = 閲覧できる施設、地区、指摘事項の種類を検索できます。
shell-search-hits = 検索結果
shell-search-nothing = 「{ $words }」は見つかりませんでした。名称の一部、または請求書の番号で検索してください。
shell-keys = キーボード操作
shell-keys-space = スペース
shell-keys-rows = 表の行を移動
shell-keys-select = 行を選択
shell-keys-select-range = ここまでの行をすべて選択
shell-keys-open = 行を開く
shell-keys-close = 閉じる

## 見つからないとき

shell-not-found = ページが見つかりません
shell-not-found-sentence = このアドレスには何もありません。入力の誤り、または内容がなくなった可能性があります。
shell-to-home = ホームへ
shell-problem = このページを表示できませんでした

## 数、金額、時間

part-number-million = 百万
part-number-billion = 十億
part-number-million-full = 百万
part-number-billion-full = 十億
part-number-ten-thousand = 万
part-number-hundred-million = 億
part-megatonnes = 百万t-CO2e
part-currency-myr = リンギット
part-currency-jpy = 円
part-currency-usd = 米ドル
part-currency-sgd = シンガポールドル
part-currency-eur = ユーロ
part-calendar-year = { $year }年
part-fiscal-year = { $year }年度
part-date-time = { $date } { $time }
part-range = { $range }（P10～P90）
part-seconds = { $count }秒
part-minutes = { $count }分
part-hours = { $count }時間

## 値の根拠

part-severity-info = 参考
part-severity-warning = 注意
part-severity-error = 誤り
part-status-official = 公式値
part-status-official-meaning = この目的のために行政機関が定めた値です。
part-status-published = 公表値
part-status-published-meaning = 公表され、出典が示された値です。
part-status-expected = 見込み値
part-status-expected-meaning = 出典が示された将来の見込み値です。
part-status-unverified = 未検証
part-status-unverified-meaning = 出典を示すことができなかった値です。
part-synthetic = 合成データ
part-synthetic-meaning = この都市のデータはすべて、方法を示すために作られた架空のものです。
part-demonstration = 試算
part-demonstration-meaning = 気候の異なる地点の気象データによる計算です。数値は方法を示すもので、この都市を表すものではありません。

## ボタンと入力欄

part-close = 閉じる
part-cancel = キャンセル
part-retry = 再試行
part-undo = 元に戻す
part-clear = 消去
part-optional = （任意）
part-loading = 読み込み中です
part-messages = お知らせ
part-explain = この数値の根拠
part-explain-of = この数値の根拠：{ $figure }
part-number-unreadable = 数値として読み取れません。12,345.6のように入力してください。
part-number-at-least = { $limit }以上を入力してください。
part-number-at-most = { $limit }以下を入力してください。

## 表とグラフ

part-table-select = { $name }を選択
part-table-select-all = すべての行を選択
part-table-more = さらに表示（残り{ $rest }件）
part-table-width = { $column }列の幅
part-chart-as-table = 表で表示
part-chart-as-chart = グラフで表示
part-chart-save = 保存：{ $chart }
part-chart-png = 画像（PNG）
part-chart-svg = 図面（SVG）
part-chart-csv = 数値（CSV）

## 目標の読み方

part-readings = 目標の読み方
part-reading-met = 達成
part-reading-missed = 未達
part-reading-open = 判定できません
part-reading-above = 上限を{ $amount }超過
part-reading-below = 上限を{ $amount }下回る
part-scope-estate = 市有施設
part-scope-city = 市全体
part-scope-district = 地区

## 問題（サーバーのコード別）

part-problem-bad-request = 要求の内容を読み取れませんでした。
part-problem-conflict = ほかの利用者が変更中、または変更した直後です。ページを読み込み直してから、もう一度変更してください。
part-problem-csrf = ページを開いてから時間がたっています。読み込み直してから、もう一度操作してください。
part-problem-forbidden = お使いの役割では許可されていません。市の管理者にご相談ください。
part-problem-internal = サーバーで誤りが起きました。何も変更されていません。しばらくしてから再試行してください。
part-problem-no-run = まだ計算が行われていません。先に計算を実行してください。
part-problem-not-found = 存在しないか、閲覧できる範囲の外にあります。
part-problem-not-signed-in = サインインの状態ではなくなりました。もう一度サインインしてください。
part-problem-nothing-imported = まだファイルが取り込まれていません。先に市のファイルを取り込んでください。
part-problem-too-large = 大きすぎます。
part-problem-too-many-requests = 短い時間に試行が多すぎました。
part-problem-unprocessable = このままでは利用できませんでした。
part-problem-unreachable = サーバーに接続できません。接続を確認してください。表示中の内容は最新でない可能性があります。
part-problem-wait = { $duration }後に再試行してください。
