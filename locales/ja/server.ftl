# reviewed = false
# 画面以外でサーバーが示す言葉：処理、取り込むファイルと列。

progress-waiting = ほかの処理の終了を待っています

## ファイルの種類

file-kind-facility-list = 施設一覧
file-kind-account-list = 契約・メーター一覧
file-kind-bills = 請求データ
file-kind-portfolio-manager-workbook = Portfolio Manager のワークブック
file-kind-portfolio-manager-data-request = Portfolio Manager のデータ要求への回答
file-kind-portfolio-manager-report = Portfolio Manager の報告書（XML）
file-kind-observed-weather = 観測された気温
file-kind-interval-readings = 時間間隔ごとの検針値

## 列の内容

field-facility-id = 施設番号（所有者のもの）
field-facility-name = 施設名
field-use = 主たる用途
field-largest-use = 床面積が最大の用途
field-largest-use-area = 床面積が最大の用途の床面積
field-second-use = 床面積が2番目の用途
field-second-use-area = 床面積が2番目の用途の床面積
field-third-use = 床面積が3番目の用途
field-third-use-area = 床面積が3番目の用途の床面積
field-use-type = 用途（用途ごとに1行の表）
field-use-area = その用途の床面積
field-address = 所在地
field-address-part = 所在地の続き（市区町村、都道府県、郵便番号）
field-district = 地区、町または計画区域
field-latitude = 緯度（度、北が正）
field-longitude = 経度（度、東が正）
field-year-built = 竣工年
field-storeys = 地上階数
field-buildings = 棟数
field-site-energy = 全エネルギーの年間使用量（ファイルの合計値）
field-site-eui = 床面積あたりの年間エネルギー使用量
field-emissions = 温室効果ガスの年間排出量（ファイルの記載値、t）
field-energy-star-score = ENERGY STAR スコア（1～100）
field-year = 年間値の暦年
field-year-ending = 年間値の12か月の最終日
field-meter = メーター番号
field-account = 供給契約番号
field-meter-name = メーター名
field-carrier = エネルギーの種類またはメーターの種類
field-tariff = 料金メニューの記号
field-share = 契約のうち施設が使う割合（0～1または%）
field-in-metrics = メーターを物件に算入するか
field-start = 請求期間の初日
field-end = 請求期間の最終日、または次の初日
field-month = 請求の暦月
field-bill-date = 検針日または請求日（日付が一つだけの場合）
field-delivery-date = 燃料の納入日
field-quantity = 請求上のエネルギー量、体積または質量
field-unit = 同じ行の数値の単位
field-cost = 支払額
field-estimated = 数量が推定値か
field-area-gross-building = 建物の延べ床面積（駐車場を除く）
field-area-gross = 延べ床面積
field-area-gross-with-parking = 延べ床面積（駐車場を含む）
field-area-net = 専有面積または賃貸可能面積
field-area-conditioned = 空調床面積
field-area-parking = 駐車場面積
field-area-site = 敷地面積
field-energy = 年間または月間のエネルギー：{ $carrier }

## 画面を含まないサーバー

server-no-pages-title = このプログラムには LCS の画面が含まれていません
server-no-pages-text = サーバーは動作しており、プログラムからの要求に応答します。ただし、ウェブアプリケーションなしでビルドされています。次のコマンドでビルドしてください。

## 工事による削減

savings-no-bills = この施設の請求書がありません。
savings-no-bills-hint = メーターの請求書を取り込んでください。
savings-no-weather = 観測された気象データがありません。
savings-no-weather-hint = 気象台などの1時間ごと、または日ごとの気温のファイルを取り込んでください。
savings-source-none = 時間間隔ごとの検針値がないため、請求書を比較します。
savings-source-not-asked = 時間間隔ごとの検針値があります。工事の日を指定すると、前後の日が揃っている場合に使われます。
savings-source-few-before = 工事前の1年の9割に検針値が揃っていないため、請求書を比較します。
savings-source-few-after = 工事後の請求期間の9割に検針値が揃っていないため、請求書を比較します。
savings-source-enough = 工事前の1年と工事後の日に検針値が揃っており、請求書より詳しく分かるため、検針値を日ごとに比較します。
savings-source-chosen-bills = 請求書のモデルが選ばれたため、請求書を比較します。工事前後の検針値は揃っています。
savings-source-chosen-readings = 検針値のモデルが選ばれたため、検針値を日ごとに比較します。手法が求める日数は揃っていません。
savings-rival-tied = { $name }：当てはまりは同じですが、同点の規則により採用されませんでした。
savings-rival-beaten = { $name }：当てはまりが劣ります（自由度調整済みR²が{ $behind }低い）。
savings-rival-behind = { $name }：ベイズ情報量規準で{ $behind }劣ります（10で非常に強い根拠）。
savings-rival-divisions = 1年の他の分け方は{ $rivals }通りあり、最も近いものでもベイズ情報量規準で{ $behind }劣ります（10で非常に強い根拠）。
savings-rival-negative = { $name }：最も当てはまるものでは{ $parameter ->
    [base] ベース負荷
    [heating] 暖房の使用量
   *[cooling] 冷房の使用量
  }が負になり、建物としてあり得ません。
savings-rival-few = { $name }：{ $kind ->
    [heating] 暖房
   *[cooling] 冷房
  }度日が少なすぎるため、計算していません。
savings-rival-collinear = { $name }：暖房と冷房を区別できないため、計算していません。
