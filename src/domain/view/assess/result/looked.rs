//! A round ready for its page: questionnaire, result, and the earlier round it is compared with.

use super::Told;
use crate::domain::{
    assess::{
        self,
        asked::Questionnaires,
        questionnaire::Questionnaire,
        read::Problem,
        result::{Change, Options, RoundResult, Subject},
    },
    gather,
    model::{Response, Round, RoundId, Scorecard},
    text::Lang,
};
use std::sync::Arc;

/// A round as it is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// What was asked, in the wording of the round.
    pub questionnaire: Arc<Questionnaire>,
    /// The round.
    pub round: Arc<Round>,
    /// What came of it.
    pub result: RoundResult,
    /// The earlier round, if one is compared.
    pub earlier: Option<Earlier>,
}

/// An earlier round.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The round.
    pub round: Arc<Round>,
    /// What came of it.
    pub result: RoundResult,
    /// What changed since.
    pub change: Change,
}

impl Looked {
    /// What every sentence needs.
    pub fn told(&self, lang: Lang) -> Told<'_> {
        Told { questionnaire: &self.questionnaire, round: &self.round, lang }
    }
}

/// Why a round cannot be looked at.
#[derive(Debug, Clone, PartialEq)]
pub enum Unseen {
    /// There is no such round.
    NoRound,
    /// Its questionnaire is missing, or cannot be read for these flaws.
    NoQuestionnaire(Vec<Problem>),
}

/// Looks at a round.
///
/// # Errors
/// Where there is no such round, or what it asks cannot be read.
pub fn looked(
    card: &Scorecard,
    id: &RoundId,
    questionnaires: &mut Questionnaires,
    options: &Options,
    compare: Option<&RoundId>,
) -> Result<Looked, Unseen> {
    let round = card.round(id).ok_or(Unseen::NoRound)?;
    let mut asked = |round: &Round| questionnaires.asked(card, &round.questionnaire, round.wording);
    let questionnaire = asked(round).map_err(Unseen::NoQuestionnaire)?;
    let responses = responses(card, id);
    let subject = Subject { questionnaire: &questionnaire, round, responses: &responses };
    let earlier = compare.and_then(|id| card.round(id)).and_then(|round| {
        let questionnaire = asked(round).ok()?;
        let responses = self::responses(card, &round.id);
        let before = Subject { questionnaire: &questionnaire, round, responses: &responses };
        Some(Earlier {
            round: Arc::clone(round),
            result: assess::result(&before, &Options::default()),
            change: assess::change(&before, &subject),
        })
    });
    let result = assess::result(&subject, options);
    Ok(Looked { questionnaire, round: Arc::clone(round), result, earlier })
}

/// All figures of a round that may be shown, as a CSV file.
///
/// # Errors
/// As [`looked`].
pub fn figures(
    card: &Scorecard,
    id: &RoundId,
    questionnaires: &mut Questionnaires,
    with_careless: bool,
) -> Result<String, Unseen> {
    let round = card.round(id).ok_or(Unseen::NoRound)?;
    let asked = questionnaires.asked(card, &round.questionnaire, round.wording);
    let questionnaire = asked.map_err(Unseen::NoQuestionnaire)?;
    let responses = responses(card, id);
    let subject = Subject { questionnaire: &questionnaire, round, responses: &responses };
    Ok(assess::result_csv(&subject, with_careless))
}

fn responses(card: &Scorecard, id: &RoundId) -> Vec<Arc<Response>> {
    card.responses_of(id).cloned().collect()
}

/// Earlier rounds that ask the same questionnaire, the newest first.
pub fn earlier_rounds(card: &Scorecard, id: &RoundId) -> Vec<Arc<Round>> {
    let Some(place) = card.rounds.iter().position(|round| round.id == *id) else { return Vec::new() };
    let Some(own) = card.rounds.get(place) else { return Vec::new() };
    let is_before = |at: usize, round: &Round| match (round.date, own.date) {
        (Some(other), Some(own)) if other != own => other < own,
        _ => at < place,
    };
    let same = card
        .rounds
        .iter()
        .enumerate()
        .filter(|(at, round)| round.id != *id && round.questionnaire == own.questionnaire && is_before(*at, round));
    let mut found: Vec<(usize, Arc<Round>)> = same.map(|(at, round)| (at, Arc::clone(round))).collect();
    gather::sort_by(&mut found, |a, b| (b.1.date, b.0).cmp(&(a.1.date, a.0)));
    found.into_iter().map(|(_, round)| round).collect()
}
