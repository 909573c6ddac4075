//! A round of twelve people as a text that somebody who knows the subject can check.

use crate::common::rounds::{Asked, table};
use fokus::domain::assess::{
    result::{Alpha, Split},
    result_csv,
};

#[test]
fn twelve_people_give_the_result_that_was_checked() {
    let asked = twelve();
    let text = readable(&asked) + "\n" + &result_csv(&asked.subject(), false);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/assess/twelve.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == text, "twelve.txt differs: look at it, then UPDATE_GOLDEN=1");
}

fn twelve() -> Asked {
    let asked = Asked::several(table(include_str!("../data/assess/twelve.csv")));
    asked.departments(&[("sales", Some(8)), ("production", Some(10))])
}

fn readable(asked: &Asked) -> String {
    let mut text = String::from(
        "The result of tests/data/assess/twelve.csv, first in words, then as the table that RESULT.md describes.\n\n",
    );
    let mut line = |words: String| text.push_str(&(words.trim_end().to_owned() + "\n"));
    let result = asked.result();
    line(format!("{} of {:?} answered, minimum group {}", result.n, result.invited, result.minimum_group));
    let splits = Split::ALL.map(|split| asked.split(split).split.unwrap());
    let shown = splits.iter().flat_map(|split| split.groups.iter().filter_map(|group| group.shown.as_ref().ok()));
    for group in result.whole.iter().chain(shown) {
        line(format!("\n{}: {} people", group.key.id(), group.n));
        for d in &group.dimensions {
            let level = d.level.as_ref().map_or("no level".to_owned(), |l| {
                format!(
                    "level {}-{} (before caps {}-{}; {})",
                    l.low,
                    l.high,
                    l.before_caps.0,
                    l.before_caps.1,
                    l.caps.join(" ")
                )
            });
            let interval = d.interval.map_or(String::new(), |i| format!("{:.1} to {:.1}", i.low, i.high));
            let alpha = d.consistency.iter().map(|c| match c.alpha {
                Alpha::Value(value) => format!("alpha {value:.2} over {}", c.n),
                other => format!("alpha {other:?}"),
            });
            line(format!(
                "  {} {:.1}, sd {:.1}, n {}, {interval}, {level}, agreement {:.2}, {}",
                d.id,
                d.score.unwrap_or(f64::NAN),
                d.sd.unwrap_or(f64::NAN),
                d.n,
                d.agreement.unwrap_or(f64::NAN),
                alpha.collect::<Vec<_>>().join(" and ")
            ));
            let raised = d.flags.iter().filter(|flag| flag.raised).map(|flag| flag.id.clone()).collect::<Vec<_>>();
            line(format!("     weakest {}; {}", d.weakest.join(" "), raised.join(" ")));
        }
        let camps = group.items.iter().filter(|i| i.figures.as_ref().is_ok_and(|f| f.two_camps)).map(|i| i.id.as_str());
        line(format!("  two camps: {}", camps.collect::<Vec<_>>().join(" ")));
    }
    line("\nTo do, most urgent first:".into());
    for given in &result.recommendations {
        line(format!("  {} {:?}", given.id, given.reason));
    }
    text
}
