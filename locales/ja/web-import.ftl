# reviewed = false
# ウェブ：ファイルの取り込み。

import-question = ファイルは取り込まれましたか。
import-title = 取り込み
import-lead = 建物、契約、請求書の一覧を、そのままの形で取り込めます（CSV、Excelブック、Portfolio Managerからの出力）。内容がどう読み取られたかを確認するまで、何も取り込まれません。

## ファイルの選択

import-drop = ここにファイルまたはフォルダーをドロップしてください
import-drop-now = 離すと内容を確認します
import-choose = ファイルを選択
import-choose-folder = フォルダーを選択
import-limits = 1回に{ $files }ファイルまで、1ファイル{ $size }まで
import-refused-title = 送信しなかったファイル
import-refused-empty = 空のファイルです
import-refused-too-large = { $size }を超えています。年ごとなどに分割してください
import-refused-picture = 画像です。表が必要です。元のデータを供給事業者に依頼してください。
import-refused-document = 文書です。表が必要です。CSVまたはExcelを供給事業者に依頼してください。
import-refused-archive = 圧縮ファイルです。先に展開してください
import-refused-too-many = 1回に{ $files }ファイルまでのため、後で取り込んでください
import-folder-empty = ドロップされた中にファイルがありませんでした。

## 権限

import-not-allowed = 閲覧はできますが、取り込みはできません。
import-not-allowed-hint = 市の管理者が、施設管理者または分析担当者の役割を付与できます。
import-scope = 取り込めるのは{ $nodes }に関する行です。それ以外の行が1つでもあると取り込み全体が中止され、何も取り込まれません。
import-scope-district = 地区{ $name }
import-scope-facility = 施設{ $name }

## 処理中

import-uploading = { $files }ファイルを送信中：{ $share }
import-looking = ファイルを確認しています
import-looking-note = まだ何も取り込まれていません。
import-taking = ファイルを取り込んでいます
import-running = 計算しています
import-remaining = 残り約{ $time }
import-cancel = キャンセル
import-cancelled = 中止しました。何も取り込まれていません。
import-run-cancelled = 中止しました。前回の計算が引き続き有効です。
import-may-leave = このページを離れても処理は続き、戻ると状況を確認できます。
import-look-failed = ファイルを読み取れませんでした。
import-take-failed = ファイルは取り込まれませんでした。データは変わっていません。
import-run-failed = 計算が停止しました。前回の計算が引き続き有効です。
import-without-file = { $file }を除いて再確認する
import-choose-again = ファイルを選び直す

## 読み取った内容

import-preview-title = 次の内容を取り込みます
import-preview-answer = { $files }ファイル：{ $accepted ->
        [0] 新しい行はありません
       *[other] 新しい行{ $accepted }行
    }、{ $unchanged ->
        [0] 既知の行はありません
       *[other] 既知の行{ $unchanged }行
    }、{ $rejected ->
        [0] すべて読み取れました。
       *[other] 取り込めない行またはセル{ $rejected }件。
    }
import-preview-changed = { $count ->
        [0] 列の読み方が前回と異なる可能性があります。
       *[other] { $count }列の読み方を指定しました。
    }再確認すると結果に反映されます。
import-look-again = 再確認する
import-take-in = 取り込む
import-take-in-partly = 残りを取り込む
import-start-over = 別のファイル
import-nothing-new = すべて既知の内容です。取り込むものはありません。
import-count-rows = 行
import-count-accepted = 新規
import-count-unchanged = 既知
import-count-rejected = 取り込まない
import-count-facilities = 施設
import-count-accounts = 契約
import-count-meters = メーター
import-count-bills = 請求書
import-count-readings = 計測値

## 列

import-columns-title = 列
import-columns-summary = { $count }列中{ $understood }列を理解
import-columns-header = ファイルの見出し
import-columns-field = 読み取る項目
import-columns-unit = 単位
import-columns-left-out = 使わない（備考として保存）
import-columns-unit-missing = 単位なし
import-columns-unit-needed = 単位のない数値は取り込まれません。
import-columns-changed = 指定済み
import-columns-undo = 元に戻す
import-columns-sheet = シート「{ $sheet }」
import-columns-all = { $count }列をすべて表示
import-columns-fewer = 読み取る列だけを表示
import-columns-field-of = 列「{ $header }」を読み取る項目
import-columns-unit-of = 列「{ $header }」の単位

## 取り込まなかった内容

import-findings-title = 取り込まなかった内容と指摘事項
import-findings-first = { $total }件中、最初の{ $shown }件を表示しています。
import-repair-set-unit = 「{ $column }」の単位を指定
import-repair-map-column = 「{ $column }」の項目を変更

## 取り込みの結果

import-done-title = ファイルを取り込みました
import-done-answer = { $accepted ->
        [0] 新しい内容はありませんでした。
       *[other] 新しい{ $accepted }行が市のデータに加わりました。
    }
import-done-next = 排出量などの集計値はすぐに、削減ポテンシャル、計画、シナリオは次の計算で反映されます。
import-calculate = 今すぐ計算する
import-calculate-not-allowed = 次の計算は、計算の権限を持つ担当者が開始する必要があります。
import-run-done-title = 計算が完了しました
import-run-done = 計算{ $run }の結果を確認できます。
import-to-home = 現状を見る
import-more = ほかのファイルを取り込む
import-to-findings = 指摘事項を見る

## これまでの処理

import-history-title = 最近の処理
import-history-none = まだ何も取り込まれていません。
import-history-import = 取り込み
import-history-look = ファイルの確認
import-history-run = 計算
import-history-work = 処理
import-history-files = ファイル
import-history-when = 日時
import-history-who = 担当者
import-history-state = 結果
import-history-state-running = 処理中
import-history-state-done = 完了
import-history-state-failed = 失敗
import-history-state-cancelled = 中止
import-history-rows = { $count ->
        [0] 新しい行なし
       *[other] 新しい行{ $count }行
    }
import-history-details = 詳細
import-history-open = 開く
import-journal-title = データの変更履歴
import-journal-change = 変更
import-journal-detail = 内容
