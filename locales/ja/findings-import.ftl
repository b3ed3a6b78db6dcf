# reviewed = false
# ファイル取込時の指摘と、取り込まなかったもの。キーは finding-<コード>（点と下線はダッシュ）。

finding-row-no-facility = この行には施設の番号も名称もありません。先頭は「{ $found }」です。
    .title = 施設のない行

finding-row-no-meter = この行には契約番号・メーター番号・施設のいずれもありません。先頭は「{ $found }」です。
    .title = 契約番号のない行

finding-row-no-period = この行は対象期間を示していません。先頭は「{ $found }」です。
    .title = 期間のない行

finding-row-duplicate-facility = 施設「{ $found }」は同じ年の行がすでにあるため、この行は取り込みませんでした。
    .title = 施設の重複

finding-row-duplicate-month = 同じ施設の{ $found }はすでにあるため、この値は取り込みませんでした。
    .title = 月の重複

finding-row-duplicate-year = 別のシートに同じ年のエネルギーがあるため、{ $found }は取り込みませんでした。
    .title = 年の重複

finding-row-total = 合計の行を除外しました：{ $rows }行。
    .title = 合計行

finding-cell-not-a-number = 「{ $found }」は数値ではありません。
    .title = 数値ではない

finding-cell-not-a-date = 「{ $found }」は日付ではありません。
    .title = 日付ではない

finding-cell-not-a-month = 「{ $found }」は年月ではありません。
    .title = 年月ではない

finding-cell-out-of-range = 「{ $found }」はここであり得る範囲を超えています。
    .title = 範囲外

finding-cell-negative = 床面積は負になりません：{ $found }。
    .title = 負の面積

finding-cell-absurd-area = 床面積{ $found }の建築物はありません。
    .title = あり得ない床面積

finding-cell-absurd-year = { $found }は竣工年としてあり得ません。
    .title = あり得ない竣工年

finding-unit-missing = 列「{ $column }」の数値には単位がないため、取り込みませんでした。
    .title = 単位がない

finding-cell-no-unit = 数値{ $found }には単位がないため、取り込みませんでした。
    .title = 単位のない数値

finding-unit-unknown = 単位「{ $found }」は不明か、数値に合わないため、取り込みませんでした。
    .title = 不明な単位

finding-unit-shared = 列「{ $column }」には単位がないため、ファイルの他の面積・原単位と同じ{ $unit }として読みました。
    .title = 他の列の単位

finding-carrier-unknown = 「{ $found }」は既知のエネルギー種別・メーターではありません。
    .title = 不明なエネルギー種別

finding-carrier-missing = この行は何を計量したかを示していません。先頭は「{ $found }」です。
    .title = エネルギー種別がない

finding-carrier-conflict = この行は{ $found }ですが、同じメーターの他の行と異なります。
    .title = エネルギー種別の矛盾

finding-carrier-assumed = { $meters }台のメーターが何を測るかはファイルにありません。{ $from ->
        [unit] 単位
       *[name] ファイル名またはシート名
    }から{ $carrier }としました。
    .title = エネルギー種別の推定

finding-bill-no-quantity = 請求書に使用量がありません。行の先頭は「{ $found }」です。
    .title = 使用量のない請求書

finding-bill-delivery-open = 各納入分は次の納入までに使用したとみなします。最後の分は{ $days }日間としました。
    .title = 納入を使用とみなす

finding-bill-start-assumed = 請求書には日付が一つしかないため、前回の日付から始まるとみなしました。最初の期間は{ $days }日間としました。
    .title = 請求期間の開始日の推定

finding-period-reversed = 請求書の終了日が開始日より前です：{ $found }。
    .title = 終了日が開始日より前

finding-period-end-included = 請求書の終了日は最終日を示します（メーター{ $meters }台）。
    .title = 終了日を含む

finding-period-end-shared = 請求書の終了日は次の請求書の初日です（メーター{ $meters }台）。
    .title = 終了日は次回の初日

finding-period-end-assumed = { $meters }台のメーターでは終了日を含むかどうか分からないため、{ $convention ->
        [shared] 次の請求書の初日
       *[included] 請求期間に含まれる
    }とみなしました。
    .title = 終了日の扱いの仮定

finding-date-ambiguous = 日付の日と月の順序が分からないため、{ $order ->
        [month-first] 月
       *[day-first] 日
    }が先とみなしました。
    .title = 日と月の順序が不明

finding-header-duplicate = 見出し「{ $column }」が2回あります。最初の列を取り込みました。
    .title = 見出しの重複

finding-header-missing = { $row }行目に見出しのないデータ列を除外しました：{ $columns }列。
    .title = 見出しのない列

finding-sheet-left-out = シート「{ $sheet }」には読み取る内容がありません。
    .title = 読まないシート

finding-energy-unspecified = ファイルの合計と種別ごとの和に{ $energy_kwh } kWh（合計{ $total_kwh } kWh）の差があり、種別不明・排出なしとして計上します。
    .title = 種別不明のエネルギー

finding-energy-unspecified-rounding = { $rows }行で合計と種別の和に端数の差があり、計{ $energy_kwh } kWhを種別不明として計上します。
    .title = 合計の端数

finding-energy-remainder-unknown = 体積・質量で示された種別があるため、合計の残りは分かりません。
    .title = 合計を比較できない

finding-energy-column-chosen = { $carrier }は複数の列にあり、「{ $others }」ではなく「{ $taken }」を取り込みました。
    .title = 複数列から選択

finding-energy-columns-disagree = { $carrier }の2つの列が一致しません：{ $taken }を取り込み、他方は{ $other }です。
    .title = 列の不一致

finding-energy-months-disagree = { $carrier }の月の和は{ $months_kwh } kWh、年の値は{ $year_kwh } kWhです。月の値を取り込みました。
    .title = 月と年の不一致

finding-energy-from-intensity = ファイルには原単位しかなく、{ $area_m2 } m2から{ $energy_kwh } kWhとしました。
    .title = 原単位からのエネルギー

finding-energy-negative = { $carrier }が負です：{ $found }。そのまま取り込みました。
    .title = 負の年間エネルギー

finding-energy-zero = 年間のエネルギーがすべてゼロです。
    .title = エネルギーがすべてゼロ

finding-energy-missing = この行にはエネルギーの記入がありません。
    .title = エネルギー未記入

finding-energy-no-year = { $rows }行の年間エネルギーに年がないため、取り込みませんでした。
    .title = 年がない

finding-energy-year-from-name = { $rows }行に年がないため、ファイル名から{ $year }年としました。
    .title = ファイル名の年

finding-meter-left-out = 「{ $kind }」のメーターはエネルギーを測らないため除外しました：{ $meters }台。
    .title = エネルギー以外のメーター

finding-meter-not-in-metrics = { $meters }台のメーターは施設の集計に含めない印があり、どの施設にも属さないメーターとして保存します。
    .title = 集計外のメーター

finding-meter-shared = { $facilities }施設が按分の記載なく契約を共有しているため、等分しました。
    .title = 複数施設の契約

finding-meter-duplicate = 同じ施設に対して契約が2回記載されています。
    .title = 契約の重複

finding-meter-facility-by-name = 一覧には施設番号がないため、名称で照合します。
    .title = 名称のみの施設

finding-meter-unused = 全月ゼロの列はメーターとしませんでした：{ $meters }件。
    .title = 使用のない種別

finding-weather-observed-daily = 観測気温は{ $days }日分の日平均です。各日の時間数が足りるかは確認できません。
    .title = 気温の日平均

## 時間間隔ごとの検針値

finding-reading-label-assumed = 時刻が区間の始まりと終わりのどちらを示すかがファイルに記されていないため、{ $label ->
    [end] 終わり
   *[start] 始まり
  }として読み取りました。
    .title = 時刻の意味の推定

finding-reading-duplicate = メーター{ $meter }の検針値{ $readings }件が重複しており、うち{ $different }件は値が異なります。最後の値を採用しました。
    .title = 検針値の重複

finding-reading-left-out = メーター{ $meter }の検針値{ $readings }件を除外しました。理由: { $reason ->
    [exported] 系統へ送り出した電力量である
    [alone] 単独の検針値では区間の長さが分からない
   *[overlap] 直前の区間の途中から始まっている
  }。
    .title = 除外した検針値

finding-reading-negative = メーター{ $meter }の検針値{ $readings }件が負の値です。メーターの内側に発電設備がある可能性があります。
    .title = 負の検針値

finding-reading-no-such-time = { $found }は夏時間の切替えにより、この地点の時計には存在しない時刻です。
    .title = 存在しない時刻

finding-reading-no-type = 区間ブロック{ $found }に対応する検針種別がなく、何を計量したものか分かりません。
    .title = 種別のない検針値
