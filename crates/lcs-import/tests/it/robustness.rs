//! Whatever comes in, the reader answers; and it answers soon.

use crate::options;
use lcs_import::{ImportError, read};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::fmt::Write;

const LIST: &str = "Property Id,Property Name,Year Ending,Gross Floor Area (ft2),Site Energy Use (kBtu),Electricity (kWh)\n\
                    1,Hall,12/31/2016,\"12,500\",9000,1200\n2,Pool,12/31/2016,800,77,3\n";
const BILLS: &str = "No. Akaun;Tarikh Mula;Tarikh Akhir;Penggunaan (kWh);Amaun (RM)\n1;01/01/2024;31/01/2024;1.250,5;99\n1;01/02/2024;29/02/2024;7;1\n";

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0u32..).zip(LIST.lines()) {
        for (column, cell) in (0u16..).zip(line.split(',')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read("x.csv", &bytes, &options());
    }

    #[test]
    fn random_cells_never_panic(cells in proptest::collection::vec("[-0-9./,;: a-zA-Z%()é電年月日]{0,14}", 12..60)) {
        for header in [LIST, BILLS] {
            let mut text = header.to_owned();
            let separator = if header == LIST { "," } else { ";" };
            for row in cells.chunks(6) {
                text.push_str(&row.join(separator));
                text.push('\n');
            }
            let batch = read("x.csv", text.as_bytes(), &options());
            prop_assert!(batch.is_ok(), "{batch:?}");
        }
    }

    #[test]
    fn changed_bytes_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        for text in [LIST, BILLS] {
            let mut bytes = text.as_bytes().to_vec();
            let index = at.index(bytes.len());
            bytes[index] = byte;
            let _ = read("x.csv", &bytes, &options());
            bytes.truncate(cut.index(bytes.len()));
            let _ = read("x.csv", &bytes, &options());
        }
    }

    #[test]
    fn damaged_workbooks_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = workbook();
        let index = at.index(bytes.len());
        bytes[index] = byte;
        let _ = read("x.xlsx", &bytes, &options());
        bytes.truncate(cut.index(bytes.len()));
        prop_assert!(read("x.xlsx", &bytes, &options()).is_err());
    }
}

#[test]
fn a_truncated_xls_is_damaged() {
    let Some(file) = lcs_testkit::reference("portfolio_manager/portfolio-manager-sample.xls") else { return };
    let bytes = std::fs::read(file).unwrap();
    for part in [600, 5_000, 40_000, 120_000] {
        assert!(matches!(read("x.xls", &bytes[..part], &options()), Err(ImportError::Damaged { .. })), "{part} bytes");
    }
}

#[test]
fn too_many_cells_are_refused_by_number() {
    let text = format!("Name,Electricity (kWh)\n{}", ",".repeat(1_000_000).repeat(21));
    let error = read("x.csv", text.as_bytes(), &options()).unwrap_err();
    assert!(error.to_string().contains("20 million cells"), "{error}");
}

#[test]
fn fifty_thousand_bills_are_read_at_once() {
    let mut text = "No. Akaun,Tarikh Mula,Tarikh Akhir,Penggunaan (kWh),Amaun (RM),Jenis Bacaan\n".to_owned();
    for row in 0..50_000 {
        let (account, month) = (row / 12, row % 12 + 1);
        let last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
        writeln!(
            text,
            "{},01/{month:02}/2024,{last}/{month:02}/2024,{}.5,{},Sebenar",
            220_000 + account,
            1000 + row,
            row
        )
        .unwrap();
    }
    let start = std::time::Instant::now();
    let batch = read("bil-elektrik-2024.csv", text.as_bytes(), &options()).unwrap();
    assert_eq!((batch.bills.len(), batch.meters.len(), batch.rejected.len()), (50_000, 4_167, 0));
    assert!(batch.bills.iter().all(|bill| bill.period.days() >= 28));
    // About 0.3 s on one core of 2020; the limit leaves room for a busy machine.
    assert!(start.elapsed().as_secs_f64() < 4.0, "{:?}", start.elapsed());
}
