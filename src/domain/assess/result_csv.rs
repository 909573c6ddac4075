//! The result of a round as a table, for anybody who wants to check it: `RESULT.md` says what stands in it.

use super::{
    outcome::result,
    questionnaire::FacetId,
    result::{
        Alpha, Consistency, DimensionResult, FactFigures, FactResult, FlagResult, Group, ItemResult, LevelRange,
        Missing, Options, PartResult, RoundResult, Split, Subject,
    },
};

/// The first line.
const HEADER: &str = "split,group,kind,id,figure,value";

/// All figures of a round that may be shown, of the whole and of every split: comma, LF, numbers in the shortest form that reads
/// back equal. Texts that people wrote are not in it.
pub fn result_csv(subject: &Subject, with_careless: bool) -> String {
    let mut table =
        Table { text: format!("{HEADER}\n"), split: "all", group: "all".into(), kind: "", id: String::new() };
    let whole = result(subject, &Options { split: None, with_careless });
    table.round(&whole);
    if let Some(group) = &whole.whole {
        table.group(subject, group);
    }
    for split in Split::ALL {
        let groups = result(subject, &Options { split: Some(split), with_careless }).split;
        for group in groups.into_iter().flat_map(|split| split.groups) {
            table.split = split.word();
            table.group = group.key.id().to_owned();
            if let Ok(group) = &group.shown {
                table.group(subject, group);
            }
        }
    }
    table.text
}

/// The table so far, and what the next line is about.
struct Table {
    text: String,
    split: &'static str,
    group: String,
    kind: &'static str,
    id: String,
}

impl Table {
    fn about(&mut self, kind: &'static str, id: impl Into<String>) {
        self.kind = kind;
        self.id = id.into();
    }

    fn word(&mut self, figure: &str, value: &str) {
        let fields = [self.split, &self.group, self.kind, &self.id, figure, value].map(quoted);
        self.text.push_str(&fields.join(","));
        self.text.push('\n');
    }

    fn number(&mut self, figure: &str, value: impl Into<Option<f64>>) {
        if let Some(value) = value.into() {
            // Without the sign of a zero that was rounded from below.
            self.word(figure, &format!("{}", value + 0.0));
        }
    }

    fn count(&mut self, figure: &str, value: impl Into<Option<usize>>) {
        if let Some(value) = value.into() {
            self.word(figure, &value.to_string());
        }
    }

    fn truth(&mut self, figure: &str, value: bool) {
        self.word(figure, if value { "true" } else { "false" });
    }

    fn missing(&mut self, missing: Missing) {
        self.word("missing", if missing == Missing::Nobody { "nobody" } else { "hidden" });
    }

    fn flags(&mut self, flags: &[FlagResult]) {
        for flag in flags {
            let figure = format!("flag:{}", flag.id);
            match flag.untested {
                true => self.word(&figure, "untested"),
                false => self.truth(&figure, flag.raised),
            }
        }
    }

    fn round(&mut self, result: &RoundResult) {
        self.about("round", "");
        self.count("n", result.n);
        self.count("invited", result.invited);
        self.number("response_rate", result.response_rate);
        self.count("unfinished", result.unfinished);
        self.count("careless", result.careless.people);
        self.truth("with_careless", result.careless.counted);
        self.count("minimum_group", result.minimum_group);
        self.truth("few", result.few);
        self.truth("front_line_only", result.front_line_only);
        for department in &result.silent_departments {
            self.word("silent_department", department);
        }
        for (place, given) in result.recommendations.iter().enumerate() {
            self.about("recommendation", given.id.clone());
            self.count("order", place + 1);
        }
    }

    fn group(&mut self, subject: &Subject, group: &Group) {
        self.about("group", "");
        self.count("n", group.n);
        self.count("invited", group.invited);
        for dimension in &group.dimensions {
            self.dimension(dimension);
        }
        for item in &group.items {
            self.item(subject, item);
        }
        for fact in &group.facts {
            self.fact(fact);
        }
    }

    fn dimension(&mut self, dimension: &DimensionResult) {
        self.about("dimension", dimension.id.clone());
        self.count("n", dimension.n);
        match dimension.score {
            Ok(score) => self.number("score", score),
            Err(missing) => self.missing(missing),
        }
        self.number("sd", dimension.sd);
        if let Some(interval) = dimension.interval {
            self.number("low", interval.low);
            self.number("high", interval.high);
            self.truth("finite", dimension.finite);
        }
        if let Some(level) = &dimension.level {
            self.level(level);
        }
        self.number("agreement", dimension.agreement);
        for each in &dimension.consistency {
            self.consistency(each);
        }
        self.flags(&dimension.flags);
        if let Some(gap) = dimension.gap {
            self.number("gap", gap.difference);
            self.number("gap_low", gap.interval.map(|interval| interval.low));
            self.number("gap_high", gap.interval.map(|interval| interval.high));
        }
        if let Some(icc) = dimension.icc {
            self.number("icc_1", icc.one);
            self.number("icc_2", icc.two);
            self.count("icc_groups", icc.groups);
            self.count("icc_n", icc.n);
            self.truth("icc_hidden_left_out", icc.hidden_left_out);
        }
        for part in &dimension.parts {
            self.part(&dimension.id, part);
        }
    }

    fn level(&mut self, level: &LevelRange) {
        for (figure, value) in [
            ("level_low", level.low),
            ("level_high", level.high),
            ("level_low_before_caps", level.before_caps.0),
            ("level_high_before_caps", level.before_caps.1),
        ] {
            self.count(figure, usize::from(value));
        }
        for cap in &level.caps {
            self.truth(&format!("cap:{cap}"), true);
        }
        for cap in &level.untested {
            self.word(&format!("cap:{cap}"), "untested");
        }
    }

    fn consistency(&mut self, each: &Consistency) {
        let facet = match each.facet {
            None => "",
            Some(FacetId::Customer) => "customer_",
            Some(FacetId::Business) => "business_",
        };
        self.count(&format!("{facet}items"), each.items);
        self.count(&format!("{facet}complete"), each.n);
        self.number(&format!("{facet}r_wg_j"), each.r_wg_j);
        if let Alpha::Value(alpha) = each.alpha {
            self.number(&format!("{facet}alpha"), alpha);
        }
    }

    fn part(&mut self, dimension: &str, part: &PartResult) {
        self.about("part", format!("{dimension}/{}", part.id));
        self.count("n", part.n);
        self.number("figure", part.figure);
        self.count("level", part.level.map(usize::from));
        self.number("customer", part.customer);
        self.number("business", part.business);
        self.number("orientation", part.orientation);
        if part.hidden {
            self.missing(Missing::Hidden);
        }
        self.flags(&part.flags);
        for required in &part.required {
            let facet = if required.facet == FacetId::Customer { "customer" } else { "business" };
            self.count(&format!("required_missing:{facet}"), required.missing);
        }
    }

    fn item(&mut self, subject: &Subject, item: &ItemResult) {
        self.about("item", item.id.clone());
        self.count("n", item.n);
        self.count("cannot_say", item.cannot_say);
        let figures = match &item.figures {
            Ok(figures) => figures,
            Err(missing) => return self.missing(*missing),
        };
        self.number("mean", figures.mean);
        self.number("sd", figures.sd);
        self.number("r_wg", figures.r_wg);
        self.truth("two_camps", figures.two_camps);
        let questionnaire = subject.questionnaire;
        let scale = questionnaire.item(&item.id).and_then(|item| questionnaire.scale_of(item));
        for (value, count) in scale.into_iter().flat_map(|scale| scale.values()).zip(&figures.counts) {
            self.count(&format!("count:{value}"), *count);
        }
    }

    fn fact(&mut self, fact: &FactResult) {
        self.about("fact", fact.id.clone());
        self.count("n", fact.n);
        let figures = match &fact.figures {
            Ok(figures) => figures,
            Err(missing) => return self.missing(*missing),
        };
        match figures {
            FactFigures::Hours { own, others, share, verdict } => {
                self.number("own", *own);
                self.number("others", *others);
                self.number("share", *share);
                self.word("verdict", verdict.as_deref().unwrap_or_default());
            }
            FactFigures::Texts { accepted, refused, unchecked, rate, .. } => {
                self.count("accepted", *accepted);
                self.count("refused", *refused);
                self.count("unchecked", *unchecked);
                self.count("naming", rate.naming);
                self.count("asked", rate.asked);
                self.number("rate", rate.rate);
            }
            FactFigures::Count { mean, total } => {
                self.number("mean", *mean);
                self.number("total", *total);
            }
            FactFigures::Choice { counts } => self.counts("count", counts),
            FactFigures::MultiChoice { counts, main } => {
                self.counts("count", counts);
                self.counts("main", main);
            }
            FactFigures::Profile { fields } => {
                for field in fields {
                    for (key, people) in &field.groups {
                        self.count(&format!("count:{}:{}", field.field, key.id()), *people);
                    }
                }
            }
        }
    }

    fn counts(&mut self, figure: &str, counts: &[(String, usize)]) {
        for (id, count) in counts {
            self.count(&format!("{figure}:{id}"), *count);
        }
    }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
