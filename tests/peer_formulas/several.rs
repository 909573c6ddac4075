//! One score of several.

use super::{Line, higher, kpi, number, request, shown};
use fokus::domain::{
    model::{KpiKind, Objective, ObjectiveId, Perspective, PerspectiveId, RollUp, Scorecard, ScorecardId},
    score::{NodeScore, score},
};
use std::sync::Arc;

/// Weight and performance of a part; `None` where nothing was measured.
type PartOf = (f64, Option<f64>);

/// One way to make one score of several.
struct Combined {
    tool: &'static str,
    formula: &'static str,
    rule: RollUp,
    parts: &'static [PartOf],
    theirs: fn(&[PartOf]) -> Option<f64>,
    differs: Option<&'static str>,
}

fn present(parts: &[PartOf]) -> impl Iterator<Item = (f64, f64)> + '_ {
    parts.iter().filter_map(|(weight, points)| Some((*weight, (*points)?)))
}

fn weighted(parts: &[PartOf]) -> f64 {
    present(parts).map(|(w, p)| w * p).sum::<f64>() / present(parts).map(|(w, _)| w).sum::<f64>()
}

fn mean(parts: &[PartOf]) -> f64 {
    present(parts).map(|(_, p)| p).sum::<f64>() / present(parts).count() as f64
}

/// Half up, to two places.
fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[rustfmt::skip]
fn combined() -> Vec<Combined> {
    const FULL: &[PartOf] = &[(6.0, Some(80.0)), (4.0, Some(30.0))];
    const MISSING: &[PartOf] = &[(60.0, Some(80.0)), (40.0, None)];
    let all = |tool, formula, rule, parts, theirs| Combined { tool, formula, rule, parts, theirs, differs: None };
    vec![
        all("BSC Designer", "weighted average, weights of siblings 6 and 4 of 10", RollUp::Weighted, FULL, |parts| Some(present(parts).map(|(w, p)| w * p / 10.0).sum())),
        Combined { differs: Some("their old rule divides by 10 whatever the weights add up to, so the total can be over 100; ours divides by their sum"), ..all("BSC Designer", "the same with weights 9 and 8", RollUp::Weighted, &[(9.0, Some(80.0)), (8.0, Some(70.0))], |parts| Some(present(parts).map(|(w, p)| w * p / 10.0).sum())) },
        all("BSC Designer", "average", RollUp::Mean, FULL, |parts| Some(mean(parts))),
        all("BSC Designer", "max", RollUp::Max, FULL, |parts| Some(present(parts).map(|(_, p)| p).fold(0.0, f64::max))),
        all("BSC Designer", "min", RollUp::Min, FULL, |parts| Some(present(parts).map(|(_, p)| p).fold(100.0, f64::min))),
        all("BSC Designer", "self-standing: not its parts but a number of its own, 42", RollUp::Own, FULL, |_| Some(42.0)),
        Combined { differs: Some("a sum of scores is no score from 0 to 100; there is no such rule"), ..all("BSC Designer", "sum", RollUp::Weighted, FULL, |parts| Some(present(parts).map(|(_, p)| p).sum())) },
        all("Spider Impact", "weighted average, what is not there is ignored", RollUp::Weighted, MISSING, |parts| Some(weighted(parts))),
        all("Spider Impact", "weights of any size become percentages: 7 and 21", RollUp::Weighted, &[(7.0, Some(80.0)), (21.0, Some(30.0))], |_| Some(0.25 * 80.0 + 0.75 * 30.0)),
        all("ClearPoint", "each state has a number, here 100, 60 and 0, and an objective is their mean; where states begin again could not be read", RollUp::Mean, &[(1.0, Some(100.0)), (1.0, Some(60.0)), (1.0, Some(0.0))], |parts| Some(mean(parts))),
        all("Cascade", "mean of children, each at most 100: 90, 99, 100 and 68", RollUp::Mean, &[(1.0, Some(90.0)), (1.0, Some(99.0)), (1.0, Some(100.0)), (1.0, Some(68.0))], |parts| Some(present(parts).map(|(_, p)| p.min(100.0)).sum::<f64>() / 4.0)),
        all("Profit.co", "weights of perspectives that total 100", RollUp::Weighted, &[(60.0, Some(80.0)), (40.0, Some(30.0))], |parts| Some(present(parts).map(|(w, p)| w * p / 100.0).sum())),
        Combined { differs: Some("weights that do not total 100 are refused there; ours takes any and divides by their sum"), ..all("Profit.co", "the same with 60 and 30", RollUp::Weighted, &[(60.0, Some(80.0)), (30.0, Some(30.0))], |_| None) },
        all("Perdoo", "the weakest key result", RollUp::Min, &[(1.0, Some(90.0)), (1.0, Some(35.0))], |parts| Some(present(parts).map(|(_, p)| p).fold(100.0, f64::min))),
        Combined { differs: Some("what was not measured counts as 0 there; ours leaves it out and says that 60 % is known"), ..all("hillfog", "sum of score * weight / 100, weights 60 and 40, the second not measured", RollUp::Weighted, MISSING, |parts| Some(parts.iter().map(|(w, p)| w / 100.0 * p.unwrap_or(0.0)).sum())) },
        Combined { differs: Some("they round to two places at each level; ours rounds nothing before it is shown"), ..all("hillfog", "the same with weights 33, 33 and 34, half up to two places", RollUp::Weighted, &[(33.0, Some(33.33)), (33.0, Some(66.67)), (34.0, Some(50.01))], |parts| Some(rounded(present(parts).map(|(w, p)| w / 100.0 * p).sum()))) },
        all("hillfog", "objectives and key results: mean, at most 100", RollUp::Mean, FULL, |parts| Some(mean(parts).min(100.0))),
        all("operately", "goal = mean of its targets", RollUp::Mean, FULL, |parts| Some(mean(parts))),
        all("ServiceNow", "weight * bias / sum of weights, bias = sum of weights / sum of those answered", RollUp::Weighted, &[(2.0, Some(50.0)), (1.0, None), (1.0, Some(80.0))], |parts| {
            let whole: f64 = parts.iter().map(|(w, _)| w).sum();
            let bias = whole / present(parts).map(|(w, _)| w).sum::<f64>();
            Some(present(parts).map(|(w, p)| p * w * bias / whole).sum())
        }),
        all("a spreadsheet", "sum of score * weight, weights 0.6 and 0.4", RollUp::Weighted, &[(0.6, Some(80.0)), (0.4, Some(30.0))], |parts| Some(present(parts).map(|(w, p)| w * p).sum())),
    ]
}

/// A scorecard of one perspective, with an objective that has KPIs of these weights and points, numbered from `k0` on.
fn card(rule: RollUp, parts: &[PartOf]) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
    let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
    (objective.rule, objective.own_score) = (rule, Some(42.0));
    card.objectives.push(Arc::new(objective));
    for (n, (weight, points)) in parts.iter().enumerate() {
        let mut kpi = kpi(&format!("k{n}"), higher(0.0, 100.0), *points);
        kpi.objective = Some(ObjectiveId::lossy("o"));
        kpi.weight = *weight;
        card.kpis.push(Arc::new(kpi));
    }
    card
}

fn objective(card: &Scorecard) -> NodeScore {
    score(card, request()).objectives[&ObjectiveId::lossy("o")].clone()
}

/// The share of a KPI in the whole: the product of the normalised weights on the way to it.
fn absolute_weight() -> Line {
    let mut card = card(RollUp::Weighted, &[(1.0, Some(80.0)), (1.0, Some(30.0))]);
    let perspective = |id: &str, weight| {
        let mut perspective = Perspective::new(PerspectiveId::lossy(id), id);
        perspective.weight = weight;
        perspective
    };
    card.perspectives = vec![Arc::new(perspective("p", 6.0)), Arc::new(perspective("q", 4.0))];
    Arc::make_mut(&mut card.objectives[0]).weight = 3.0;
    for (id, perspective) in [("o2", "p"), ("o3", "q")] {
        let objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), id);
        card.objectives.push(Arc::new(objective));
        let mut measured = kpi(id, higher(0.0, 100.0), Some(50.0));
        measured.objective = Some(ObjectiveId::lossy(id));
        card.kpis.push(Arc::new(measured));
    }
    let scores = score(&card, request());
    let share = |node: &NodeScore, id: &str| node.terms.iter().find(|term| term.id == id).map(|term| term.share);
    let ours = share(&scores.total, "p").zip(share(&scores.perspectives[&PerspectiveId::lossy("p")], "o"));
    let ours = ours.zip(share(&scores.objectives[&ObjectiveId::lossy("o")], "k0"));
    Line {
        head: "BSC Designer: absolute weight = product of the normalised weights on the way, inferred".to_owned(),
        pairs: vec![number(
            "6 of 10, 3 of 4, 1 of 2, in percent",
            Some(100.0 * 0.6 * 0.75 * 0.5),
            ours.map(|((first, second), third)| 100.0 * first * second * third),
        )],
        differs: None,
    }
}

/// Two figures of one objective: by what drives it, and by what comes of it.
fn leading_and_lagging() -> Line {
    let mut card = card(RollUp::Weighted, &[(3.0, Some(80.0)), (1.0, Some(40.0)), (1.0, Some(10.0))]);
    for n in [0, 1] {
        Arc::make_mut(&mut card.kpis[n]).kind = KpiKind::Leading;
    }
    let node = objective(&card);
    Line {
        head: "BSC Designer: leading and lagging apart; how one total comes of them could not be read".to_owned(),
        pairs: vec![
            number("leading, 80 with weight 3 and 40 with weight 1", Some(70.0), node.leading.performance),
            number("lagging, 10", Some(10.0), node.lagging.performance),
        ],
        differs: None,
    }
}

/// A line for each of them.
pub fn lines() -> Vec<Line> {
    let of = |case: Combined| {
        let part = |(weight, points): &PartOf| format!("{} with weight {weight}", shown(*points));
        let parts: Vec<String> = case.parts.iter().map(part).collect();
        Line {
            pairs: vec![number(
                parts.join(", "),
                (case.theirs)(case.parts),
                objective(&card(case.rule, case.parts)).performance,
            )],
            head: format!("{}: {}", case.tool, case.formula),
            differs: case.differs,
        }
    };
    combined().into_iter().map(of).chain([absolute_weight(), leading_and_lagging()]).collect()
}
