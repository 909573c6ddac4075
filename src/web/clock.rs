//! The clock: the only place that asks what day it is.

use chrono::NaiveDate;

/// Today, in the person's own time zone.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Milliseconds since 1970, UTC.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}
