# reviewed = false
# 都市の温室効果ガスインベントリについての指摘事項。キーは finding-inventory-<コード>、.titleは種類の名称。

finding-inventory-total-disagrees = { $total }の公表値は{ $published_t } t、明細の合計は{ $lines_t } tで、公表値が{ $difference_t } t{ $direction ->
        [above] 上回ります
       *[below] 下回ります
    }。{ $explained_by ->
        [left-out] { $lines }を除けば説明できます。
        [counted-twice] { $lines }を二重に数えれば説明できます。
        [counted-though-not-part] 本来含まれない{ $lines }を数えれば説明できます。
        [is-another-total] これは{ $instead }の合計です。
        [sign-lost] { $lines }の符号の欠落で説明できます。
        [unit] 単位の誤りで説明できます。
       *[other] { "" }
    }
    .title = 公表合計と明細の不一致

finding-inventory-no-published-totals = 明細と照合する公表合計がありません。
    .title = 公表合計なし

finding-inventory-total-unknown = { $name }はGPCの合計ではないため、比べません。
    .title = 不明な合計

finding-inventory-total-unreadable = 公表値{ $name }が読めません：{ $value }。
    .title = 読めない合計

finding-inventory-total-duplicate = { $name }が2回あります。最初の値を使います。
    .title = 合計の重複

finding-inventory-line-unknown = { $reference }はGPCの項目ではないため、数えません。{ $value }
    .title = 不明な項目

finding-inventory-line-duplicate = { $reference }が2回あります。最初の値を使います。{ $value }
    .title = 項目の重複

finding-inventory-line-missing = 報告レベルに必要で、ない項目：{ $lines }。
    .title = 項目の欠落

finding-inventory-line-blank = 数値も注記キーもない項目：{ $lines }。
    .title = 空の項目

finding-inventory-value-as-text = { $lines }の数値は文字列（{ $value }）として書かれ、読み取りました。
    .title = 文字で書かれた数値

finding-inventory-value-unreadable = { $lines }の数値が読めません：{ $value }。この項目は数えません。
    .title = 読めない数値

finding-inventory-value-and-key = { $lines }には数値（{ $value_t } t）とキー{ $key }の両方があります。数値を使います。
    .title = 数値と注記キーの両方

finding-inventory-zero-without-key = 注記キーのないゼロの項目：{ $lines }。
    .title = キーのないゼロ

finding-inventory-negative-outside-land-use = { $lines }が{ $value_t } tとマイナスです。吸収があるのは土地利用だけです。
    .title = 土地利用以外のマイナス

finding-inventory-key-unknown = { $lines }のキー{ $key }はGPCにありません。
    .title = 不明な注記キー

finding-inventory-key-compound = { $lines }に複数のキーがあります：{ $key }。
    .title = 複数の注記キー

finding-inventory-elsewhere-unsaid = 「他で計上」だが計上先が不明：{ $lines }。
    .title = 計上先の記載なし

finding-inventory-elsewhere-empty = { $lines }の計上先{ $elsewhere }に数値がありません。
    .title = 計上先が空

finding-inventory-not-estimated-unjustified = 未推計で理由がない：{ $lines }。
    .title = 理由のない未推計

finding-inventory-level-incomplete = レベル{ $level }に必要な項目が未推計か非公開です：{ $lines }。
    .title = レベルが不完全

finding-inventory-level-unknown = 報告レベルがないか不明です：{ $level }。
    .title = 不明な報告レベル

finding-inventory-year-unreadable = インベントリの年がないか読めません：{ $year }。
    .title = 読めない年

finding-inventory-year-spans-two = インベントリの年{ $year }は2つの暦年にまたがります。
    .title = 2暦年にまたがる年

finding-inventory-unit-unsaid = 単位の記載がないため、CO2換算トンとみなします。
    .title = 単位の記載なし

finding-inventory-city-fact-unreadable = { $name }が正の数ではありません：{ $value }。
    .title = 読めない都市の値

finding-inventory-gwp-label-wrong = 温暖化係数は{ $label }とありますが、{ $gas }は{ $value }で、同報告では{ $expected }です。{ $of ->
        [none] { "" }
       *[other] これは{ $of }の値です。
    }
    .title = 温暖化係数の表示違い

finding-inventory-gases-disagree = { $lines }は{ $value_t } t、ガスの合計は{ $gases_t } tで、差は{ $difference_t } tです。
    .title = ガスの合計と不一致

finding-inventory-biogenic-counted = { $lines }（{ $value_t } t）に、参考値とすべき生物由来CO2 { $biogenic_t } tが含まれます。
    .title = 生物由来CO2の計上

finding-inventory-factor-disagrees = { $lines }は{ $value_t } t、活動量×係数は{ $product_t } tで、差は{ $difference_t } tです。
    .title = 活動量×係数と不一致

finding-inventory-factor-outside-validity = { $lines }の係数は{ $from }～{ $to }年のもの、インベントリは{ $year }年です。
    .title = 係数の年が異なる

finding-inventory-gwp-mixed = { $lines }の排出量は、他の項目と異なる地球温暖化係数で算定されています：{ $sets }が混在しています。
    .title = 複数の報告書の地球温暖化係数

finding-inventory-generation-beside-grid = 系統への発電（{ $generation_t } t）と系統エネルギー（{ $grid_t } t）がともにあります（{ $lines }）。両者は別の合計に含まれ、足すと同じ排出量を二重に数えます。
    .title = 発電と系統エネルギーの併記

finding-inventory-generation-repeated = { $lines }の値が同じ{ $value_t } tです。系統への発電がエネルギー産業の自家使用にも計上されています。
    .title = 発電の重複
