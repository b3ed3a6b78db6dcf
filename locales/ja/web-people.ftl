# reviewed = false
# サインイン、招待、アカウント、利用者の管理。

## サインイン

people-sign-in = サインイン
people-sign-in-lead = 市の建築物、エネルギー、排出量を確認できます。
people-sign-in-refused = メールアドレスとパスワードが一致しません。大文字と小文字の違いも含めてご確認ください。
people-forgotten = パスワードをお忘れの場合は、市の管理者が再設定用のリンクをお渡しします。
people-email = メールアドレス
people-email-meaning = サインインに使用します。
people-password = パスワード
people-name = 氏名
people-name-missing = 氏名を入力してください。

## 最初の起動

people-first-start = 市の初期設定
people-first-start-lead = この市にはまだ管理者がいません。最初の管理者は、一度だけ使えるリンクから設定を行います。
people-first-start-find = サーバーを起動した画面またはログをご覧ください。
people-first-start-open = そこに表示された初期設定用リンクを開いてください。
people-first-start-renew = リンクの有効期間は24時間です。サーバーを起動し直すと新しいリンクが表示されます。
people-first-start-done = 設定が済んだので続ける

## 招待

people-invitation = 招待
people-invitation-first-administrator = ようこそ
people-invitation-first-administrator-lead = この市の管理者として、ファイルの取り込み、計算、利用者の招待を行います。
people-invitation-first-administrator-accept = 設定して始める
people-invitation-person = ようこそ
people-invitation-person-lead = 市の建築物のデータを扱う利用者として招待されています。
people-invitation-person-accept = 承諾して始める
people-invitation-new-password = 新しいパスワード
people-invitation-new-password-lead = 新しいパスワードを設定してください。ほかの端末ではサインアウトされます。
people-invitation-new-password-accept = 設定してサインイン
people-invitation-gone = このリンクは使用できません
people-invitation-gone-lead = すでに使用されたか、有効期間を過ぎています。管理者に新しいリンクを依頼してください。

## パスワード

people-password-rule = { $least }文字以上にしてください。いくつかの言葉を並べると、覚えやすく推測されにくくなります。
people-password-short = { $least }文字に足りません。言葉を加えてください。
people-password-personal = 氏名やメールアドレスはパスワードにできません。
people-password-weak = 推測されやすい
people-password-fair = 推測に時間がかかる
people-password-strong = 推測されにくい
people-password-show = パスワードを表示
people-password-current = 現在のパスワード
people-password-new = 新しいパスワード
people-password-change = パスワードを変更
people-password-changed = パスワードを変更しました。ほかの端末ではサインアウトされました。

## アカウント

people-account = アカウント
people-account-question = 自分の役割と権限を確認できます
people-account-person = 利用者
people-account-look = 言語と表示
people-account-password = パスワード

## 管理

people-administration-question = 誰に何の権限があり、誰が何を変更したか
people-administration-closed = 利用者の一覧は管理者、変更履歴は検証者と登録管理者も閲覧できます。必要な場合は管理者にご相談ください。
people-people = 利用者
people-count = { $count }人
people-invite = 利用者を招待
people-invite-do = 招待リンクを作成
people-invite-email-meaning = サインインに使用します。LCSはメールを送信しません。リンクはご自身でお渡しください。
people-edit = 氏名と役割
people-edit-of = { $name }さんの氏名と役割
people-save = 保存
people-changed = { $name }さんの登録内容を変更しました。
people-state = 状態
people-state-active = 有効
people-state-invited = 招待中
people-state-disabled = 無効
people-last-seen = 最終利用
people-never = なし
people-actions = 操作
people-actions-of = { $name }さんの操作
people-disable = 無効にする
people-enable = 有効に戻す
people-disabled-done = { $name }さんはサインインできなくなりました。
people-enabled-done = { $name }さんは再びサインインできます。
people-link = 招待リンク
people-link-lead = このリンクを{ $name }さんにお渡しください。使用できるのは14日以内に一度だけで、再び表示されることはありません。
people-link-copy = リンクをコピー
people-link-copied = リンクをコピーしました。
people-link-again = 招待リンクを再作成
people-link-password = パスワード再設定用リンク
people-link-failed = { $name }さんのリンクを作成できませんでした。しばらくしてから再試行してください。

## 役割と範囲

people-grants = 役割
people-no-grants = 役割なし
people-grant = { $role }：{ $node }
people-grant-add = 役割を追加
people-grant-remove = この役割を削除
people-role = 役割
people-role-viewer = 閲覧者
people-role-viewer-meaning = 数値、指摘事項、その根拠を閲覧できます。
people-role-facility-manager = 施設管理者
people-role-facility-manager-meaning = 担当範囲の施設を閲覧し、関係するファイルの取り込みと不足事項の補足ができます。
people-role-analyst = 分析担当者
people-role-analyst-meaning = 取り込みと補足ができます。範囲が市全体の場合は、計算の実行と報告書の閲覧もできます。
people-role-verifier = 検証者
people-role-verifier-meaning = すべての内容、報告書、変更履歴を閲覧できます。変更はできません。
people-role-registrar = 登録管理者
people-role-registrar-meaning = 登録簿の管理のため、すべての内容、報告書、変更履歴を閲覧できます。
people-role-administrator = 管理者
people-role-administrator-meaning = すべての操作ができ、ほかの利用者の権限を決めます。
people-node = 範囲
people-node-city = 市全体
people-node-district = 地区
people-node-facility = 施設
people-node-choose = 選択してください
people-node-missing = 役割の範囲を選択してください。
people-node-facility-search = 名称または番号

## 変更履歴

people-journal = 変更履歴
people-journal-empty = まだ変更はありません。取り込み、計算、補足がここに記録されます。
people-journal-number = 番号
people-journal-at = 日時
people-journal-kind = 内容
people-journal-who = 実行者
people-journal-detail = 詳細
people-journal-shown = { $total }件中{ $first }～{ $last }件
people-journal-newer = 新しい記録
people-journal-older = 古い記録
