//! What can be changed in a scenario: the values, targets and weights of a scorecard in a view, each with what it really is and
//! the ends of a slider. The ends are only where a slider ends: any number can be typed.

use super::scenario::Change;
use crate::domain::{
    gather,
    model::{Calculation, Kpi, Objective, Perspective, Preset, Scorecard, Series},
    score::{Place, Points, Request, Scores, walk},
    view::NodeId,
};

/// Something that can be changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// The change that would leave it as it is.
    pub change: Change,
    /// The number in the scorecard; none where there is none.
    pub real: Option<f64>,
    /// The ends of a slider.
    pub range: (f64, f64),
    /// The step of a slider.
    pub step: f64,
}

/// A KPI with what can be changed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiLevers {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Its value in one own period of the view: the newest that is measured, else the last; of a formula, one for each input,
    /// with the input's label.
    pub values: Vec<(String, Lever)>,
    /// Its target: that of the own period where it has one, else the final target.
    pub target: Lever,
    /// Its weight; none where it stands without an objective.
    pub weight: Option<Lever>,
}

/// A perspective or an objective with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Which; none for the KPIs without an objective.
    pub part: Option<NodeId>,
    /// Its name; empty for the KPIs without an objective.
    pub name: String,
    /// How deep it stands: 0 a perspective, 1 an objective, 2 one within it.
    pub depth: usize,
    /// Its weight.
    pub weight: Option<Lever>,
    /// Its KPIs.
    pub kpis: Vec<KpiLevers>,
}

impl Group {
    /// Everything that can be changed here.
    pub fn levers(&self) -> impl Iterator<Item = &Lever> {
        self.weight.iter().chain(self.kpis.iter().flat_map(KpiLevers::levers))
    }
}

impl KpiLevers {
    /// Everything that can be changed of it.
    pub fn levers(&self) -> impl Iterator<Item = &Lever> {
        self.values.iter().map(|(_, lever)| lever).chain([&self.target]).chain(&self.weight)
    }
}

/// All that can be changed, in the order of the scorecard.
pub fn levers(card: &Scorecard, scores: &Scores) -> Vec<Group> {
    let request = scores.request;
    let mut groups: Vec<Group> = Vec::new();
    for place in walk(card) {
        match place {
            Place::Scorecard => {}
            Place::Perspective(perspective) => groups.push(of_perspective(card, perspective)),
            Place::Objective(objective) => {
                let depth = 1 + above(&groups, objective).unwrap_or(0);
                groups.push(of_objective(card, objective, depth));
            }
            Place::Kpi(kpi) => {
                let levers = of_kpi(card, kpi, scores, request);
                let is_of = |group: &Group| matches!(&group.part, Some(NodeId::Objective(id)) if kpi.objective.as_ref() == Some(id));
                match groups
                    .last_mut()
                    .filter(|group| is_of(group) || (group.part.is_none() && kpi.objective.is_none()))
                {
                    Some(group) => group.kpis.push(levers),
                    None => groups.push(Group {
                        part: None,
                        name: String::new(),
                        depth: 0,
                        weight: None,
                        kpis: vec![levers],
                    }),
                }
            }
        }
    }
    groups
}

/// The depth of the objective that it is part of.
fn above(groups: &[Group], objective: &Objective) -> Option<usize> {
    let parent = objective.parent.as_ref()?;
    groups
        .iter()
        .rev()
        .find(|group| matches!(&group.part, Some(NodeId::Objective(id)) if id == parent))
        .map(|g| g.depth)
}

fn weight(change: Change, real: f64, siblings: impl Iterator<Item = f64>) -> Lever {
    let most = siblings.filter(|weight| weight.is_finite()).fold(real.max(1.0), f64::max);
    let end = (2.0 * most).min(f64::MAX);
    Lever { change, real: Some(real), range: (0.0, end), step: step(end / 100.0) }
}

fn of_perspective(card: &Scorecard, perspective: &Perspective) -> Group {
    let change = Change::PerspectiveWeight { perspective: perspective.id.clone(), weight: perspective.weight };
    let weight = weight(change, perspective.weight, card.perspectives.iter().map(|p| p.weight));
    let part = Some(NodeId::Perspective(perspective.id.clone()));
    Group { part, name: perspective.name.clone(), depth: 0, weight: Some(weight), kpis: Vec::new() }
}

fn of_objective(card: &Scorecard, objective: &Objective, depth: usize) -> Group {
    let change = Change::ObjectiveWeight { objective: objective.id.clone(), weight: objective.weight };
    let siblings = card.objectives_of(&objective.perspective).filter(|other| other.parent == objective.parent);
    let weight = weight(change, objective.weight, siblings.map(|other| other.weight));
    let part = Some(NodeId::Objective(objective.id.clone()));
    Group { part, name: objective.name.clone(), depth, weight: Some(weight), kpis: Vec::new() }
}

fn of_kpi(card: &Scorecard, kpi: &Kpi, scores: &Scores, request: Request) -> KpiLevers {
    let own = request.view.own_periods(kpi.frequency, card.fiscal());
    let last = own.last();
    let values = |name: &str, series: &Series, more: &[f64]| {
        let period = series.0.range(own.first..=last).next_back().map_or(last, |(period, _)| *period);
        let real = series.value(period);
        let known: Vec<f64> = series.0.values().map(|m| m.value()).chain(more.iter().copied()).collect();
        let value = real.unwrap_or(0.0);
        let change = Change::Value { kpi: kpi.id.clone(), input: name.to_owned(), period, value };
        let (range, step) = ends(&known, kpi.decimals);
        Lever { change, real, range, step }
    };
    let marks = marks(kpi, scores);
    let values = match &kpi.calculation {
        Calculation::Value { values: series, .. } => vec![(String::new(), values("", series, &marks))],
        Calculation::Formula { inputs, .. } => inputs
            .iter()
            .filter(|input| input.rule.aggregation().is_some())
            .map(|input| {
                let label = if input.label.is_empty() { &input.name } else { &input.label };
                (label.clone(), values(&input.name, &input.values, &[]))
            })
            .collect(),
    };
    let change =
        |period, value: Option<f64>| Change::Target { kpi: kpi.id.clone(), period, value: value.unwrap_or(0.0) };
    let planned = kpi.period_targets.get(&last).copied();
    let (period, real) = if planned.is_some() { (Some(last), planned) } else { (None, kpi.target) };
    let (range, step) = ends(&marks, kpi.decimals);
    let target = Lever { change: change(period, real), real, range, step };
    let weight = kpi.objective.as_ref().map(|objective| {
        let change = Change::KpiWeight { kpi: kpi.id.clone(), weight: kpi.weight };
        weight(change, kpi.weight, card.kpis_of(objective).map(|other| other.weight))
    });
    KpiLevers { name: kpi.name.clone(), unit: kpi.unit.clone(), values, target, weight }
}

/// Numbers in the unit of one own period that say where values of the KPI lie: baseline, targets, points, the value itself.
fn marks(kpi: &Kpi, scores: &Scores) -> Vec<f64> {
    let score = scores.kpis.get(&kpi.id);
    let times = score.map_or(1.0, |score| score.times);
    let mut marks: Vec<f64> =
        kpi.baseline.into_iter().chain(kpi.target).chain(kpi.period_targets.values().copied()).collect();
    if let Some(Points::Lines(points) | Points::Levels(points)) = score.and_then(|score| score.points.as_ref().ok()) {
        marks.extend(points.iter().map(|(value, _)| value / times));
    }
    if let Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } = &kpi.preset {
        marks.extend(floor.iter().chain(ceiling));
    }
    marks.extend(score.and_then(|score| score.value.as_ref().ok()).map(|value| value / times));
    marks.retain(|mark| mark.is_finite());
    marks
}

/// The ends and the step of a slider over known numbers: a tenth of their width further on both sides, but not across 0.
fn ends(known: &[f64], decimals: u8) -> ((f64, f64), f64) {
    let mut sorted = known.to_vec();
    gather::sort_by(&mut sorted, f64::total_cmp);
    let (low, high) = (sorted.first().copied().unwrap_or(0.0), sorted.last().copied().unwrap_or(100.0));
    let width = (high - low).clamp(0.0, f64::MAX);
    let margin = if width > 0.0 { width / 10.0 } else { (low.abs() / 2.0).max(1.0) };
    let step =
        step((width + 2.0 * margin) / 200.0).min(10f64.powi(-i32::from(decimals)).max((width + 2.0 * margin) / 1000.0));
    let from = if low >= 0.0 { (low - margin).max(0.0) } else { low - margin };
    let to = if high <= 0.0 { (high + margin).min(0.0) } else { high + margin };
    // On whole steps, so that a slider can stand on plain numbers.
    let plain = |ends: f64, round: fn(f64) -> f64| {
        let whole = round(ends / step) * step;
        if whole.is_finite() { super::cell::tidied(whole) } else { ends }
    };
    ((plain(from, f64::floor), plain(to, f64::ceil)), step)
}

/// A step of 1, 2 or 5 and zeros, not above `width`.
fn step(width: f64) -> f64 {
    if !(width.is_finite() && width > 0.0) {
        return 1.0;
    }
    let power = 10f64.powf(width.log10().floor());
    let lead = [5.0, 2.0, 1.0].into_iter().find(|lead| lead * power <= width * (1.0 + 1e-9)).unwrap_or(1.0);
    super::cell::tidied(lead * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        library::{read_sample, sample_path},
        score::{View, default_as_of, score},
        text::Lang,
    };

    fn airline() -> Vec<Group> {
        let path = format!("{}/src/static/content/{}", env!("CARGO_MANIFEST_DIR"), sample_path("airline"));
        let card = read_sample(&std::fs::read_to_string(path).unwrap(), Lang::En).unwrap();
        let as_of = default_as_of(&card, "2100-01-01".parse().unwrap());
        let request = Request { view: View::of("2013-12".parse().unwrap()), as_of };
        levers(&card, &score(&card, request))
    }

    #[test]
    fn every_value_target_and_weight_can_be_changed_within_sensible_ends() {
        let groups = airline();
        let kpis = || groups.iter().flat_map(|group| &group.kpis);
        assert_eq!((groups.len(), kpis().count()), (4 + 14, 17));
        for lever in groups.iter().flat_map(Group::levers) {
            let (low, high) = lever.range;
            assert!(low < high && lever.step > 0.0 && (high - low) / lever.step <= 2_500.0, "{lever:?}");
            let real = lever.real.unwrap_or(low);
            assert!(low <= real && real <= high, "{lever:?}");
        }
        let on_time = kpis().find(|kpi| kpi.name == "On-time arrivals").unwrap();
        assert_eq!(on_time.values.len(), 2, "the inputs of its formula");
        assert!(on_time.target.range.0 >= 40.0 && on_time.target.range.1 <= 100.0, "{:?}", on_time.target);
        assert_eq!(on_time.weight.as_ref().unwrap().range, (0.0, 4.0));
    }

    #[test]
    fn the_steps_are_plain_numbers() {
        assert_eq!([0.05, 0.37, 7.0, 12.0, 480.0].map(step), [0.05, 0.2, 5.0, 10.0, 200.0]);
        assert_eq!(ends(&[60.0, 80.0], 1), ((58.0, 82.0), 0.1));
        assert_eq!(ends(&[0.5, 2.0], 1), ((0.35, 2.15), 0.005));
        assert_eq!(ends(&[], 0), ((0.0, 110.0), 0.5));
    }
}
