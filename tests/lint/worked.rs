//! Two scorecards made by hand in which every rule finds something, told in both languages.

use chrono::NaiveDate;
use fokus::domain::{
    lint::{Choice, Fix, Group, Rule, Writing, lint},
    model::*,
    route::Route,
    text::Lang,
    wording::{finding_detail, finding_name, lint_line, lint_title, lint_why, mend},
};
use std::{collections::BTreeSet, fmt::Write as _, fs, sync::Arc};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
}

struct Card(Scorecard);

impl Card {
    fn new(title: &str, perspectives: &[(&str, &str)]) -> Self {
        let mut card = Scorecard::new(ScorecardId::lossy("card"), title);
        for (id, name) in perspectives {
            card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(id), *name)));
        }
        Self(card)
    }

    fn objective(&mut self, id: &str, perspective: &str, name: &str, change: impl Fn(&mut Objective)) {
        let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), name);
        objective.owner = "Head of service".into();
        change(&mut objective);
        self.0.objectives.push(Arc::new(objective));
    }

    /// A measure with everything filled in, lagging, measured in February 2026.
    fn kpi(&mut self, id: &str, objective: &str, name: &str, change: impl Fn(&mut Kpi)) {
        let mut kpi = Kpi::new(KpiId::lossy(id), name);
        kpi.objective = (!objective.is_empty()).then(|| ObjectiveId::lossy(objective));
        (kpi.owner, kpi.baseline, kpi.target) = ("Controlling".into(), Some(0.0), Some(10.0));
        let values = Arc::new(Series::from_values([("2026-02".parse().unwrap(), 5.0)]));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
        change(&mut kpi);
        self.0.kpis.push(Arc::new(kpi));
    }

    fn link(&mut self, from: &str, to: &str) {
        let id = LinkId::lossy(&format!("{from}-{to}"));
        let link = Link::new(id, ObjectiveId::lossy(from), ObjectiveId::lossy(to), LinkKind::Supports);
        self.0.links.push(Arc::new(link));
    }

    fn initiative(&mut self, id: &str, objective: &str, name: &str, owner: &str) {
        let mut initiative = Initiative::new(InitiativeId::lossy(id), name);
        initiative.objective = (!objective.is_empty()).then(|| ObjectiveId::lossy(objective));
        initiative.owner = owner.into();
        self.0.initiatives.push(Arc::new(initiative));
    }
}

/// A hotel in which nearly everything is wrong that can be.
fn hotel() -> Scorecard {
    let perspectives = [("money", "Financial"), ("guests", "Guests"), ("work", "Processes"), ("people", "Learning")];
    let mut card = Card::new("Hotel by the sea", &perspectives);
    card.objective("return", "money", "Earn a return that lasts", |_| {});
    card.objective("cheap", "money", "Lower the cost of each stay", |_| {});
    card.objective("app", "guests", "Introduce an app for guests", |o| o.concern = Some(Concern::Service));
    card.objective("calm", "guests", "Sleep well", |o| {
        (o.concern, o.rule) = (Some(Concern::Quality), RollUp::Min);
    });
    card.objective("back", "guests", "Come back", |o| o.owner = String::new());
    for (id, name) in
        [("clean", "Clean before noon"), ("cook", "Cook from the region"), ("repair", "Repair within a day")]
    {
        card.objective(id, "work", name, |_| {});
    }
    for n in 1..=8 {
        card.objective(&format!("skill{n}"), "people", &format!("Skill {n}"), |_| {});
    }
    card.kpi("margin", "return", "Operating margin", |k| k.kind = KpiKind::Leading);
    card.kpi("rooms", "return", "Revenue of a room", |k| (k.kind, k.weight) = (KpiKind::Leading, 0.0));
    card.kpi("cost", "cheap", "Cost of a stay", |k| k.kind = KpiKind::Leading);
    card.kpi("nights", "calm", "Nights without noise", |k| (k.weight, k.target) = (3.0, None));
    card.kpi("beds", "calm", "Complaints about beds", |k| k.baseline = None);
    card.kpi("downloads", "", "Downloads of the app", |_| {});
    card.kpi("again", "back", "Guests who come again", |k| k.owner = String::new());
    card.kpi("rating", "app", "Rating by guests", |k| k.calculation = Calculation::default());
    card.kpi("noon", "clean", "Rooms clean by noon", |k| k.preset = Preset::OpenBand);
    card.kpi("towels", "clean", "Towels a guest", |k| k.weight = 0.01);
    card.kpi("farms", "cook", "Food from the region", |k| {
        let values = Arc::new(Series::from_values([("2025-11".parse().unwrap(), 5.0)]));
        k.calculation = Calculation::Value { rule: Aggregation::Mean, values };
    });
    for n in 1..=8 {
        for part in ["a", "b"] {
            let (id, objective) = (format!("skill{n}{part}"), format!("skill{n}"));
            card.kpi(&id, &objective, &format!("Share of skill {n} ({part})"), |k| {
                k.weight = if n == 1 { 0.0 } else { 1.0 }
            });
        }
    }
    for (from, to) in [
        ("app", "back"),
        ("calm", "back"),
        ("back", "return"),
        ("clean", "calm"),
        ("clean", "cook"),
        ("cook", "repair"),
        ("repair", "clean"),
        ("return", "skill1"),
        ("skill2", "clean"),
        ("skill3", "cook"),
    ] {
        card.link(from, to);
    }
    card.initiative("robots", "cheap", "Two robots for the floors", "");
    card.initiative("flowers", "", "Flowers in the hall", "Housekeeping");
    for objective in ["return", "app", "calm", "back", "clean", "cook"] {
        card.initiative(&format!("do-{objective}"), objective, "Round of all rooms", "Housekeeping");
    }
    let accepted = card.0.objectives.iter_mut().find(|o| o.id.as_str() == "repair").map(Arc::make_mut).unwrap();
    (accepted.accepted_reason, accepted.accepted_until) =
        ("The workshop is rebuilt.".into(), NaiveDate::from_ymd_opt(2026, 6, 30));
    for (id, role, state) in [
        ("families", CustomerRole::Payer, CustomerState::Actual),
        ("agencies", CustomerRole::Reseller, CustomerState::Actual),
    ] {
        let mut segment = Segment::new(SegmentId::lossy(id), id);
        (segment.role, segment.state) = (role, state);
        card.0.segments.push(Arc::new(segment));
    }
    card.0
}

/// A small shop whose objectives are a list, looked back at only; and only lagging measures count.
fn shop() -> Scorecard {
    let mut card = Card::new("Shop", &[("money", "Financial"), ("customers", "Customers"), ("work", "Processes")]);
    card.0.organisation.customer = "Who lives around the corner".into();
    card.0.only_lagging = true;
    card.objective("earn", "money", "Earn a living", |_| {});
    card.objective("fresh", "customers", "Find everything fresh", |_| {});
    card.objective("early", "customers", "Get bread at six", |o| o.rule = RollUp::Own);
    card.objective("order", "work", "Order in time", |_| {});
    card.kpi("profit", "earn", "Profit", |_| {});
    card.kpi("sales", "earn", "Sales", |k| (k.kind, k.weight) = (KpiKind::Leading, 2.0));
    card.kpi("waste", "fresh", "Bread thrown away", |_| {});
    card.kpi("taste", "fresh", "Guests who praise the taste", |_| {});
    for objective in ["earn", "fresh", "early", "order"] {
        card.initiative(objective, objective, "Rise early", "Owner");
    }
    card.0
}

fn told(card: &Scorecard, lang: Lang) -> String {
    let report = lint(card, day());
    let mut text = format!("== {} ==\n{}\n", card.title, lint_line(lang, &report));
    for group in Group::ALL {
        for found in report.of(group) {
            let (title, why) = (lint_title(found.rule).text(lang), lint_why(lang, found.rule));
            let of = if found.of > 1 { format!(", {} of {}", found.open(), found.of) } else { String::new() };
            write!(text, "\n{title} [{}]{of}\n  {why}\n", found.rule.token()).unwrap();
            for finding in &found.findings {
                let place = finding.place();
                let page = Route::page(&card.id, place.page, None).to_string();
                let name = finding_name(lang, finding);
                let detail = finding_detail(lang, finding);
                let detail = if detail.is_empty() { detail } else { format!(": {detail}") };
                writeln!(text, "  - {name}{detail}\n      {} {:?}", page.trim_start_matches("#/s/card/"), place.field)
                    .unwrap();
                for fix in &finding.fixes {
                    let how = match fix {
                        Fix::Run(click, _) => format!("[{}]", mend(lang, click)),
                        Fix::Choose(Choice::MeasureOf(_)) => "[one of the measures]".to_owned(),
                        Fix::Choose(_) => "[one of the objectives]".to_owned(),
                        Fix::Write(Writing::CustomerEffect(_)) => "[what customers will notice]".to_owned(),
                        Fix::Write(Writing::InitiativeOwner(_)) => "[an owner]".to_owned(),
                    };
                    writeln!(text, "      {how}").unwrap();
                }
            }
        }
    }
    text
}

#[test]
fn every_rule_tells_what_is_wrong_why_and_how_it_is_mended() {
    let cards = [hotel(), shop()];
    let mut rules = BTreeSet::new();
    for card in &cards {
        assert_eq!(check(card), [], "{} is a sound document", card.title);
        rules.extend(lint(card, day()).found.iter().map(|found| found.rule));
    }
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !rules.contains(rule)).collect();
    assert!(missing.is_empty(), "no card shows {missing:?}");
    for lang in Lang::ALL {
        let said = cards.iter().map(|card| told(card, *lang)).collect::<Vec<_>>().join("\n\n");
        let path = format!("{}/tests/golden/lint/worked.{}.txt", env!("CARGO_MANIFEST_DIR"), lang.tag());
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &said).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == said, "{path} differs: look at it, then UPDATE_GOLDEN=1");
    }
}
