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
    line(format!("{} of {} answered, minimum group {}", result.n, result.invited.unwrap(), result.minimum_group));
    let splits = Split::ALL.map(|split| asked.split(split).split.unwrap());
    let shown = splits.iter().flat_map(|split| split.groups.iter().filter_map(|group| group.shown.as_ref().ok()));
    let tenth = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.1}"));
    for group in result.whole.iter().chain(shown) {
        line(format!("\n{}: {} people", group.key.id(), group.n));
        for d in &group.dimensions {
            let interval = d.interval.map(|i| format!(", interval {:.1} to {:.1}", i.low, i.high)).unwrap_or_default();
            let level = d.level.as_ref().unwrap();
            let range = |(low, high): (u16, u16)| if low == high { format!("{low}") } else { format!("{low}-{high}") };
            let capped = match level.capped() {
                true => format!(" (without {}: {})", level.caps.join(" and "), range(level.before_caps)),
                false => String::new(),
            };
            line(format!("  {} level {}{capped}", d.id, range((level.low, level.high))));
            line(format!("     score {}, sd {}, {} people{interval}", tenth(d.score.ok()), tenth(d.sd), d.n));
            for each in &d.consistency {
                let facet = each.facet.map(|facet| format!(" {facet:?}")).unwrap_or_default();
                let agreement = each.r_wg_j.map_or("-".to_owned(), |value| format!("{value:.2}"));
                let alpha = match each.alpha {
                    Alpha::Value(value) => format!("{value:.2}"),
                    other => format!("{other:?}"),
                };
                line(format!("     agreement{facet} {agreement}, alpha {alpha}, over {} people", each.n));
            }
            let raised = d.flags.iter().filter(|flag| flag.raised).map(|flag| flag.id.clone()).collect::<Vec<_>>();
            line(format!("     weakest: {}; raised: {}", d.weakest.join(" "), raised.join(" ")));
            for part in &d.parts {
                let raised = part.flags.iter().filter(|flag| flag.raised).map(|flag| flag.id.as_str());
                let (figure, c, b) = (tenth(part.figure), tenth(part.customer), tenth(part.business));
                line(format!("       {} {figure} (C {c}, B {b}) {}", part.id, raised.collect::<Vec<_>>().join(" ")));
            }
        }
        let camps = group.items.iter().filter(|i| i.figures.as_ref().is_ok_and(|f| f.two_camps)).map(|i| i.id.as_str());
        line(format!("  two camps: {}", camps.collect::<Vec<_>>().join(" ")));
    }
    line("\nTo do, most urgent first:".into());
    for given in &result.recommendations {
        line(format!("  {}: {:?}", given.id, given.reason));
    }
    text
}
