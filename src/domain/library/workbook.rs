//! The KPI library, or a selection of it, as an Excel workbook. For the worker only: what writes workbooks is large.

use super::{
    kpis::Entry,
    out::{HEADER, row},
};
use crate::domain::text::{Lang, Msg};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// The column that holds a number; all others hold texts.
const DECIMALS: &str = "decimals";
/// The columns with long texts.
const WIDE: [&str; 4] = ["definition", "formula", "inputs", "source"];

/// The bytes of a workbook with one sheet: the columns of the CSV file, with a header that stays in sight and can filter.
/// Texts stay texts, whatever they begin with. The same entries always give the same bytes.
///
/// # Errors
/// When a text is longer than a cell can hold, which no entry that was read has.
pub fn workbook(entries: &[Entry], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?));
    let sheet = book.add_worksheet().set_name(Msg::NavLibrary.text(lang))?;
    let head = Format::new().set_bold();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, name) in (0..).zip(HEADER) {
        sheet.write_string_with_format(0, column, name, &head)?;
        sheet.set_column_width(column, if WIDE.contains(&name) { 48 } else { 20 })?;
    }
    for (line, entry) in (1..).zip(entries) {
        for ((column, name), cell) in (0..).zip(HEADER).zip(row(entry, lang)) {
            if name == DECIMALS {
                sheet.write_number_with_format(line, column, entry.decimals, &text)?;
            } else if !cell.is_empty() {
                sheet.write_string_with_format(line, column, cell, &text)?;
            }
        }
    }
    let last = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, u16::try_from(HEADER.len()).unwrap_or(1) - 1)?;
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}
