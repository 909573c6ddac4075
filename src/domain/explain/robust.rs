//! How robust is it? Every weight is chosen anew a little higher or lower, ten thousand times, and everything is scored with
//! these weights: in which share of the draws does a part keep its status, and an objective its rank?
//!
//! In each draw every weight is multiplied by `1 - x + 2 x u`. `u` comes from SplitMix64, seeded with 1 once, as
//! `(next >> 11) / 2^53`: one number for each perspective, objective and KPI in turn, depth first, siblings in their order, the
//! KPIs of an objective before the objectives within it. KPIs without an objective make no score and get no number; all
//! others get theirs, measured or not, so that the numbers do not depend on the values. Performances are worked out once: they do
//! not depend on weights.
//!
//! Objectives are ranked by score, the highest first; scores are compared rounded to 1e-9, so that equal ones are equal whatever
//! the order of their sums; ties go by id; objectives without a score come last.

use super::flat::Flat;
use crate::domain::{
    gather,
    model::{Kpi, Objective, ObjectiveId, Scorecard},
    score::{Place, Scores, Status},
    view::NodeId,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How often weights are drawn.
pub const DRAWS: u32 = 10_000;
/// By how much a weight may differ, as a share of it.
pub const SPREAD: f64 = 0.3;
/// The least and the largest spread that can be asked for.
pub const SPREADS: (f64, f64) = (0.05, 0.5);
/// After so many draws the progress is told.
pub const STEP: u32 = 250;
/// The states of a part, the best first; *exceeded* is one of KPIs only.
pub const STATUSES: [Status; 5] = [Status::OnTrack, Status::Watch, Status::AtRisk, Status::Critical, Status::NoData];

/// What came of the draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Robustness {
    /// By how much a weight could differ, as a share of it.
    pub spread: f64,
    /// How often weights were drawn.
    pub draws: u32,
    /// The whole, the perspectives and the objectives, in the order of the scorecard.
    pub parts: Vec<Robust>,
}

/// What came of the draws for one part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Robust {
    /// `scorecard`, or the id behind `perspective:` or `objective:`.
    part: String,
    /// Its score with the weights as they are.
    pub score: Option<f64>,
    /// In how many draws it has each status, in the order of [`STATUSES`].
    pub counts: [u32; STATUSES.len()],
    /// Which status it has with the weights as they are, by its place in [`STATUSES`].
    pub today: usize,
    /// The lowest and the highest score of all draws; none where it has none.
    pub extent: Option<(f64, f64)>,
    /// The rank of an objective.
    pub rank: Option<Rank>,
}

/// The rank of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// With the weights as they are; 1 is the highest score.
    pub today: u32,
    /// In how many draws it has another one.
    pub other: u32,
    /// The best of all draws.
    pub best: u32,
    /// The worst of all draws.
    pub worst: u32,
}

impl Robust {
    /// Which part it is; none for an id that is none.
    pub fn part(&self) -> Option<NodeId> {
        match self.part.split_once(':') {
            None => Some(NodeId::Total),
            Some(("perspective", id)) => Some(NodeId::Perspective(crate::domain::model::PerspectiveId::new(id).ok()?)),
            Some((_, id)) => Some(NodeId::Objective(ObjectiveId::new(id).ok()?)),
        }
    }

    /// Its status with the weights as they are.
    pub fn status(&self) -> Status {
        STATUSES.get(self.today).copied().unwrap_or(Status::NoData)
    }

    /// In how many draws it keeps the status that it has.
    pub fn kept(&self) -> u32 {
        self.counts.get(self.today).copied().unwrap_or_default()
    }

    /// Its states that occur, the best first, each with the number of draws.
    pub fn states(&self) -> impl Iterator<Item = (Status, u32)> {
        STATUSES.into_iter().zip(self.counts).filter(|(_, count)| *count > 0)
    }
}

/// SplitMix64: a small generator with published numbers, so that anybody can draw the same ones.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Begins with a seed.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// The next number from 0 up to, but not including, 1.
    pub fn next_share(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// The weights of one draw, in the order of the tree.
fn draw(random: &mut SplitMix64, weights: &[f64], spread: f64, drawn: &mut [f64]) {
    // The scorecard itself, which stands first, has no weight.
    for (weight, drawn) in weights.iter().zip(drawn).skip(1) {
        let factor = 1.0 - spread + 2.0 * spread * random.next_share();
        *drawn = (weight * factor).min(f64::MAX);
    }
}

/// What draws of weights need of a scorecard: who belongs to whom, weights and rules, without what was measured and said. For a
/// large scorecard it is a small part of the whole.
pub fn bare(card: &Scorecard) -> Scorecard {
    let mut bare = Scorecard::new(card.id.clone(), card.id.as_str());
    (bare.cut_points, bare.rule, bare.own_score, bare.only_lagging) =
        (card.cut_points, card.rule, card.own_score, card.only_lagging);
    bare.perspectives = card.perspectives.clone();
    let objective = |full: &Arc<Objective>| Objective {
        parent: full.parent.clone(),
        weight: full.weight,
        rule: full.rule,
        own_score: full.own_score,
        ..Objective::new(full.id.clone(), full.perspective.clone(), full.id.as_str())
    };
    let kpi = |full: &Arc<Kpi>| Kpi {
        objective: full.objective.clone(),
        weight: full.weight,
        kind: full.kind,
        ..Kpi::new(full.id.clone(), full.id.as_str())
    };
    bare.objectives = card.objectives.iter().map(|full| Arc::new(objective(full))).collect();
    bare.kpis = card.kpis.iter().map(|full| Arc::new(kpi(full))).collect();
    bare
}

/// The performances of the KPIs, in the order of the scorecard.
pub fn performances(card: &Scorecard, scores: &Scores) -> Vec<Option<f64>> {
    let of = |kpi: &Arc<Kpi>| scores.kpis.get(&kpi.id).and_then(|score| score.performance.ok());
    card.kpis.iter().map(of).collect()
}

/// Draws weights `draws` times and scores everything with them, from the performances of the KPIs in the order of the scorecard;
/// `progress` hears how many draws are done.
pub fn robustness(
    card: &Scorecard,
    performances: &[Option<f64>],
    spread: f64,
    draws: u32,
    progress: &mut dyn FnMut(u32),
) -> Robustness {
    let known = gather::map(card.kpis.iter().zip(performances).map(|(kpi, performance)| (&kpi.id, *performance)));
    let flat = Flat::given(card, &|kpi| known.get(&kpi.id).copied().flatten());
    let weights = flat.weights();
    let mut figures = flat.figures(&weights);
    let containers: Vec<(usize, String)> = flat
        .nodes
        .iter()
        .enumerate()
        .filter_map(|(at, node)| match node.place {
            Place::Scorecard => Some((at, "scorecard".to_owned())),
            Place::Perspective(perspective) => Some((at, format!("perspective:{}", perspective.id))),
            Place::Objective(objective) => Some((at, format!("objective:{}", objective.id))),
            Place::Kpi(_) => None,
        })
        .collect();
    // By id, so that a stable sort settles ties.
    let objectives: Vec<usize> = flat.objectives().into_values().collect();
    let today = ranks(&objectives, &figures);
    let mut rank_of: Vec<Option<Rank>> = vec![None; flat.nodes.len()];
    for (at, rank) in &today {
        if let Some(place) = rank_of.get_mut(*at) {
            *place = Some(Rank { today: *rank, other: 0, best: *rank, worst: *rank });
        }
    }
    let status = |figure: Option<f64>| {
        let status = Status::of(figure, flat.cuts);
        STATUSES.iter().position(|known| *known == status).unwrap_or(STATUSES.len() - 1)
    };
    let figure_at = |figures: &[Option<f64>], at: usize| figures.get(at).copied().flatten();
    let mut parts: Vec<Robust> = containers
        .iter()
        .map(|(at, part)| {
            let score = figure_at(&figures, *at);
            let extent = score.map(|_| (f64::INFINITY, f64::NEG_INFINITY));
            let today = status(score);
            Robust { part: part.clone(), score, counts: [0; STATUSES.len()], today, extent, rank: None }
        })
        .collect();
    let mut random = SplitMix64::seeded(1);
    let mut drawn = weights.clone();
    for done in 1..=draws {
        draw(&mut random, &weights, spread, &mut drawn);
        flat.roll_up(&drawn, &mut figures);
        for ((at, _), part) in containers.iter().zip(&mut parts) {
            let figure = figure_at(&figures, *at);
            if let Some(count) = part.counts.get_mut(status(figure)) {
                *count += 1;
            }
            if let (Some((low, high)), Some(figure)) = (&mut part.extent, figure) {
                (*low, *high) = (low.min(figure), high.max(figure));
            }
        }
        for (at, now) in ranks(&objectives, &figures) {
            if let Some(Some(rank)) = rank_of.get_mut(at) {
                rank.other += u32::from(now != rank.today);
                (rank.best, rank.worst) = (rank.best.min(now), rank.worst.max(now));
            }
        }
        if done.is_multiple_of(STEP) {
            progress(done);
        }
    }
    for ((at, _), part) in containers.iter().zip(&mut parts) {
        part.rank = rank_of.get(*at).copied().flatten();
        part.extent = part.extent.filter(|(low, high)| low <= high);
    }
    Robustness { spread, draws, parts }
}

/// The rank of each objective by its place in the tree; `objectives` stand in the order of their ids.
fn ranks(objectives: &[usize], figures: &[Option<f64>]) -> Vec<(usize, u32)> {
    // Rounded to 1e-9 and turned round, so that the best is the least; those without a score are the greatest.
    let key = |at: usize| figures.get(at).copied().flatten().map_or(1, |figure| -((figure * 1e9).round() as i64));
    let mut order: Vec<(i64, usize)> = objectives.iter().map(|at| (key(*at), *at)).collect();
    gather::sort_by_key(&mut order, |(key, _)| *key);
    order.iter().zip(1..).map(|((_, at), rank)| (*at, rank)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_published_generator() {
        // Vigna's splitmix64.c with seed 1234567 (values as printed by several libraries' tests), and with seed 1.
        let mut random = SplitMix64::seeded(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next_u64()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
        let mut random = SplitMix64::seeded(1);
        assert!((0..1_000).map(|_| random.next_share()).all(|share| (0.0..1.0).contains(&share)));
    }

    #[test]
    fn equal_scores_are_ranked_by_id_and_missing_ones_come_last() {
        // The places 3, 1, 2 and 0 stand in the order of the ids.
        let figures = [Some(50.0), None, Some(50.0 + 1e-12), Some(40.0)];
        assert_eq!(ranks(&[3, 1, 2, 0], &figures), [(2, 1), (0, 2), (3, 3), (1, 4)]);
    }

    #[test]
    fn a_score_of_none_is_none_in_every_draw() {
        let card = Scorecard::new(crate::domain::model::ScorecardId::lossy("c"), "C");
        let request = crate::domain::score::Request {
            view: crate::domain::score::View::of("2026-10".parse().unwrap()),
            as_of: "2026-12-31".parse().unwrap(),
        };
        let scores = crate::domain::score::score(&card, request);
        let mut heard = Vec::new();
        let found = robustness(&card, &performances(&card, &scores), SPREAD, 500, &mut |done| heard.push(done));
        assert_eq!(heard, [250, 500]);
        let [total] = &found.parts[..] else { panic!("one part") };
        assert_eq!((total.part(), total.kept(), total.extent), (Some(NodeId::Total), 500, None));
        assert_eq!(total.states().collect::<Vec<_>>(), [(Status::NoData, 500)]);
    }
}
