//! The clock: for what is shown and for waiting, never for deciding which of two edits is newer.

use chrono::NaiveDate;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    // Whole milliseconds of any date fit.
    Date::now() as i64
}

/// Today in the person's time zone.
pub fn today() -> NaiveDate {
    day_of(&Date::new_0())
}

/// The day of a moment, in milliseconds since 1970, in the person's time zone.
pub fn local_day(ms: i64) -> NaiveDate {
    day_of(&Date::new(&JsValue::from_f64(ms as f64)))
}

fn day_of(date: &Date) -> NaiveDate {
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// Waits.
pub async fn sleep(ms: i32) {
    let waiting = js_sys::Promise::new(&mut |resolve, _| {
        let set =
            web_sys::window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms));
        if !matches!(set, Some(Ok(_))) {
            resolve.call0(&JsValue::NULL).ok();
        }
    });
    wasm_bindgen_futures::JsFuture::from(waiting).await.ok();
}
