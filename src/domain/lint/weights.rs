//! Rules about weights: those that cannot matter.

use super::{Design, Facts, Finding, Findings, Fix, LEAST_SHARE, Mend, Rule, Subject};
use crate::domain::{
    edit::{Command, Deed, KpiEdit, ObjectiveEdit, PerspectiveEdit},
    model::{KpiKind, Limits, Objective, RollUp},
};

/// A part of a score, with what is part of it.
struct Node<'a> {
    about: Subject,
    name: &'a str,
    weight: f64,
    rule: RollUp,
    children: Vec<Node<'a>>,
    /// Whether a measure stands below it, and a lagging one that reaches it.
    measured: bool,
    lagging: bool,
}

impl Node<'_> {
    /// The command that gives it another weight.
    fn weigh(&self, weight: f64) -> Option<Command> {
        match &self.about {
            Subject::Perspective(id) => Some(Command::EditPerspective(id.clone(), PerspectiveEdit::Weight(weight))),
            Subject::Objective(id) => Some(Command::EditObjective(id.clone(), ObjectiveEdit::Weight(weight))),
            Subject::Kpi(id) => Some(Command::EditKpi(id.clone(), KpiEdit::Weight(weight))),
            _ => None,
        }
    }

    fn deed(&self) -> Deed {
        match self.about {
            Subject::Perspective(_) => Deed::EditPerspective,
            Subject::Objective(_) => Deed::EditObjective,
            _ => Deed::EditKpi,
        }
    }

    fn finding(&self, rule: Rule, facts: Facts) -> Finding {
        Finding::new(rule, self.about.clone(), self.name).with(facts)
    }

    fn mend(&self, weight: f64) -> Option<Fix> {
        let command = Command::Together(self.deed(), vec![self.weigh(weight)?]);
        Some(Fix::Run(Mend::Weight(weight), Box::new(command)))
    }
}

/// One weight for several, as one step.
fn mend_all<'a>(nodes: impl Iterator<Item = &'a Node<'a>>) -> Option<Fix> {
    let mut deed = None;
    let mut commands = Vec::new();
    for node in nodes {
        deed = Some(node.deed());
        commands.extend(node.weigh(1.0));
    }
    Some(Fix::Run(Mend::EqualWeights, Box::new(Command::Together(deed?, commands))))
}

/// What the rules about weights have found so far.
#[derive(Default)]
struct Weighed {
    zero: Vec<Finding>,
    all_zero: Vec<Finding>,
    unused: Vec<Finding>,
    left_out: Vec<Finding>,
    tiny: Vec<Finding>,
    /// How many parts with a weight there are.
    parts: usize,
    /// How many things have parts.
    wholes: usize,
}

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    let perspectives = card.perspectives.iter().map(|p| {
        let objectives = card.objectives_of(&p.id).filter(|objective| objective.parent.is_none());
        let children = objectives.map(|objective| node(design, objective, 0)).collect();
        container(Subject::Perspective(p.id.clone()), &p.name, p.weight, p.rule, children)
    });
    let root = container(Subject::Card, &card.title, 1.0, card.rule, perspectives.collect());
    let mut found = Weighed::default();
    walk(&root, Some(1.0), card.only_lagging, &mut found);
    all.put(Rule::ZeroWeight, found.parts, found.zero);
    all.put(Rule::AllZero, found.wholes, found.all_zero);
    all.put(Rule::UnusedWeights, found.wholes, found.unused);
    all.put(Rule::LeftOut, found.parts, found.left_out);
    all.put(Rule::TinyShare, found.parts, found.tiny);
}

fn container<'a>(about: Subject, name: &'a str, weight: f64, rule: RollUp, children: Vec<Node<'a>>) -> Node<'a> {
    let measured = children.iter().any(|child| child.measured);
    // A score of its own is not made of lagging measures, whatever stands below it.
    let lagging = rule != RollUp::Own && children.iter().any(|child| child.lagging);
    Node { about, name, weight, rule, children, measured, lagging }
}

fn node<'a>(design: &Design<'a>, objective: &'a Objective, depth: usize) -> Node<'a> {
    let kpis = design.kpis_of(&objective.id).iter().map(|kpi| Node {
        about: Subject::Kpi(kpi.id.clone()),
        name: &kpi.name,
        weight: kpi.weight,
        rule: RollUp::Weighted,
        children: Vec::new(),
        measured: true,
        lagging: kpi.kind == KpiKind::Lagging,
    });
    let parts = design.parts_of(&objective.id).iter().filter(|_| depth < Limits::NESTING);
    let children = kpis.chain(parts.map(|part| node(design, part, depth + 1))).collect();
    container(Subject::Objective(objective.id.clone()), &objective.name, objective.weight, objective.rule, children)
}

/// Looks at the parts of something that has a share of the total score; none where its share does not rest on weights.
fn walk(whole: &Node<'_>, share: Option<f64>, only_lagging: bool, found: &mut Weighed) {
    let parts = &whole.children;
    found.parts += parts.len();
    found.wholes += usize::from(!parts.is_empty());
    let is_left_out = |part: &Node<'_>| only_lagging && part.measured && !part.lagging;
    // An only child has the whole score of what it is a part of, whatever it weighs.
    let compared = parts.len() > 1;
    if compared {
        match whole.rule {
            RollUp::Weighted => weighted(whole, share, is_left_out, found),
            rule => unused(whole, rule, found),
        }
        for part in parts.iter().filter(|part| whole.rule == RollUp::Weighted && is_left_out(part)) {
            if part.weight > 0.0 && part.weight != 1.0 {
                let finding = part.finding(Rule::LeftOut, Facts::Weight(part.weight));
                found.left_out.push(finding.mended(part.mend(1.0)));
            }
        }
    }
    let counted: Vec<&Node<'_>> = parts.iter().filter(|part| !is_left_out(part)).collect();
    let sum: f64 = counted.iter().map(|part| part.weight).sum();
    for part in parts {
        let own = match (whole.rule, share) {
            (RollUp::Weighted, Some(share)) if sum > 0.0 && sum.is_finite() => Some(share * part.weight / sum),
            (RollUp::Weighted | RollUp::Mean, Some(share)) => Some(share / counted.len().max(1) as f64),
            _ => None,
        };
        walk(part, own.filter(|_| !is_left_out(part)), only_lagging, found);
    }
}

/// Weights that count by their proportion.
fn weighted(whole: &Node<'_>, share: Option<f64>, is_left_out: impl Fn(&Node<'_>) -> bool, found: &mut Weighed) {
    let counted: Vec<&Node<'_>> = whole.children.iter().filter(|part| !is_left_out(part)).collect();
    let sum: f64 = counted.iter().map(|part| part.weight).sum();
    if counted.len() < 2 || !sum.is_finite() {
        return;
    }
    if sum <= 0.0 {
        let finding = whole.finding(Rule::AllZero, Facts::Count(counted.len()));
        found.all_zero.push(finding.mended(mend_all(counted.into_iter())));
        return;
    }
    for part in &counted {
        let others: Vec<f64> = counted
            .iter()
            .filter(|other| !std::ptr::eq(**other, *part) && other.weight > 0.0)
            .map(|other| other.weight)
            .collect();
        let mean = rounded_up(others.iter().sum::<f64>() / others.len().max(1) as f64);
        if part.weight <= 0.0 {
            found.zero.push(part.finding(Rule::ZeroWeight, Facts::Count(others.len())).mended(part.mend(mean)));
        } else if let Some(share) = share {
            let own = share * part.weight / sum;
            let equal = share / counted.len() as f64;
            if own < LEAST_SHARE && equal >= LEAST_SHARE {
                found.tiny.push(part.finding(Rule::TinyShare, Facts::Share(own)).mended(part.mend(mean)));
            }
        }
    }
}

/// Weights that the score does not use.
fn unused(whole: &Node<'_>, rule: RollUp, found: &mut Weighed) {
    let first = whole.children.first().map(|part| part.weight);
    if whole.children.iter().any(|part| Some(part.weight) != first) {
        let finding = whole.finding(Rule::UnusedWeights, Facts::Rule(rule));
        found.unused.push(finding.mended(mend_all(whole.children.iter())));
    }
}

/// A weight as somebody would enter it: two decimals, never less than it was.
fn rounded_up(weight: f64) -> f64 {
    if (0.01..1e9).contains(&weight) { (weight * 100.0).ceil() / 100.0 } else { weight }
}
