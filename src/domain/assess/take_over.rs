//! From gap to action: what taking a recommendation over adds to the scorecard, as one command.

use super::questionnaire::{Creates, Questionnaire, Recommendation};
use crate::domain::{
    edit::{Command, Deed},
    library::kpis::Library,
    model::{
        Cause, Concern, Initiative, InitiativeId, KpiId, Objective, ObjectiveId, ObjectiveKind, Perspective,
        PerspectiveId, Round, RoundId, Scorecard,
    },
    text::{Lang, Msg, words},
};
use chrono::NaiveDate;
use std::sync::Arc;

/// What is taken over, from where, into what.
#[derive(Clone, Copy)]
pub struct TakeOver<'a> {
    /// The scorecard.
    pub card: &'a Scorecard,
    /// The questionnaire of the round, in its wording.
    pub questionnaire: &'a Questionnaire,
    /// The KPI library.
    pub library: &'a Library,
    /// The round that gives the recommendation.
    pub round: &'a Round,
    /// The id of the recommendation.
    pub recommendation: &'a str,
    /// The language of the texts.
    pub lang: Lang,
    /// The perspective of the objective, where a person chose it.
    pub perspective: Option<&'a PerspectiveId>,
    /// The day on which it happens.
    pub day: NaiveDate,
}

/// What taking over does.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Everything, as one deed.
    pub command: Command,
    /// The objective: new, or the one that the same recommendation made before.
    pub objective: ObjectiveId,
    /// The new initiative.
    pub initiative: InitiativeId,
    /// The name of the new initiative.
    pub name: String,
}

/// Why nothing can be taken over yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// There is no such recommendation, or it makes nothing.
    Nothing,
    /// It cannot be told in which perspective the objective stands: the person has to say it.
    WhichPerspective,
}

/// What taking a recommendation over adds: an objective, KPIs of the library that are not in the scorecard yet, and an
/// initiative whose gap is the first of the KPIs. An objective that the same recommendation made in an earlier round is used
/// again, and a KPI that is there stays where it is. Ids come from `fresh`.
///
/// # Errors
/// Where there is nothing to take, or a person has to choose the perspective.
pub fn take_over(what: &TakeOver<'_>, fresh: &mut dyn FnMut() -> String) -> Result<Taken, NotTaken> {
    let TakeOver { card, lang, .. } = *what;
    let found = what.questionnaire.recommendations.iter().find(|one| one.id == what.recommendation);
    let (recommendation, creates) = found.and_then(with_creates).ok_or(NotTaken::Nothing)?;
    let cause = Cause::new(what.round.id.clone(), &*recommendation.id);
    let mut commands = Vec::new();

    let before = made_by(card, what.round, &recommendation.id).objective;
    let objective = match before {
        Some(objective) => objective.id.clone(),
        None => {
            let perspective = perspective(what, creates, fresh, &mut commands)?;
            let mut objective =
                Objective::new(ObjectiveId::lossy(&fresh()), perspective, creates.objective.text.text(lang));
            objective.kind = ObjectiveKind::from_word(&creates.objective.kind);
            objective.concern = creates.objective.concern.as_deref().and_then(concern);
            objective.cause = Some(cause.clone());
            let id = objective.id.clone();
            commands.push(Command::AddObjective(objective));
            id
        }
    };

    let mut gap = None;
    for wanted in &creates.kpis {
        let there = card.kpis.iter().find(|kpi| kpi.library == *wanted).map(|kpi| kpi.id.clone());
        let id = there.or_else(|| {
            let entry = what.library.get(wanted)?;
            let mut kpi = entry.kpi(KpiId::lossy(&fresh()), lang, Some(objective.clone()));
            kpi.segments = entry.segments_of(card);
            let id = kpi.id.clone();
            commands.push(Command::AddKpi(Box::new(kpi)));
            Some(id)
        });
        gap = gap.or(id);
    }

    let name = creates.initiative.title.text(lang).to_owned();
    let mut initiative = Initiative::new(InitiativeId::lossy(&fresh()), &name);
    initiative.objective = Some(objective.clone());
    initiative.gap = gap;
    recommendation.text.text(lang).clone_into(&mut initiative.note);
    initiative.changed = Some(what.day);
    initiative.cause = Some(cause);
    let id = initiative.id.clone();
    commands.push(Command::AddInitiative(initiative));
    Ok(Taken { command: Command::Together(Deed::TakeRecommendation, commands), objective, initiative: id, name })
}

fn with_creates(recommendation: &Recommendation) -> Option<(&Recommendation, &Creates)> {
    Some((recommendation, recommendation.creates.as_ref()?))
}

/// What a recommendation has made so far.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// The round in which it was taken over last.
    pub round: Option<RoundId>,
    /// The objective.
    pub objective: Option<Arc<Objective>>,
    /// The initiatives, the newest last.
    pub initiatives: Vec<Arc<Initiative>>,
}

/// What a recommendation has made, in this round or in another round with the same questionnaire.
pub fn made_by(card: &Scorecard, round: &Round, recommendation: &str) -> Made {
    let counts = |cause: &Option<Cause>| {
        cause.as_ref().is_some_and(|cause| {
            // A round that was deleted cannot say what it asked.
            let same = card.round(&cause.round).is_some_and(|other| other.questionnaire == round.questionnaire);
            cause.recommendation == recommendation && (cause.round == round.id || same)
        })
    };
    let objective = card.objectives.iter().find(|objective| counts(&objective.cause)).cloned();
    let initiatives: Vec<Arc<Initiative>> =
        card.initiatives.iter().filter(|initiative| counts(&initiative.cause)).cloned().collect();
    let last = initiatives.last().and_then(|initiative| initiative.cause.as_ref());
    let last = last.or(objective.as_ref().and_then(|objective| objective.cause.as_ref()));
    Made { round: last.map(|cause| cause.round.clone()), objective, initiatives }
}

/// One of the four concerns by its word in questionnaire files.
fn concern(word: &str) -> Option<Concern> {
    match word {
        "performance_service" => Some(Concern::Service),
        word => Concern::from_word(word),
    }
}

/// What a perspective is about, as questionnaire files name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Customer,
    Process,
    Learning,
}

impl Place {
    fn of(word: &str) -> Option<Self> {
        match word {
            "customer" => Some(Self::Customer),
            "internal_process" => Some(Self::Process),
            "learning_and_growth" => Some(Self::Learning),
            _ => None,
        }
    }

    /// The names that the app gives to such a perspective.
    fn names(self) -> [Msg<'static>; 3] {
        match self {
            Self::Customer => [Msg::PerspectiveCustomer, Msg::NonprofitPeople, Msg::PublicServe],
            Self::Process => [Msg::PerspectiveProcess, Msg::NonprofitProcess, Msg::PublicRun],
            Self::Learning => [Msg::PerspectiveLearning, Msg::NonprofitLearning, Msg::PublicPeople],
        }
    }

    /// The ids that templates and samples give to such a perspective.
    fn ids(self) -> &'static [&'static str] {
        match self {
            Self::Customer => &["customer"],
            Self::Process => &["process", "business"],
            Self::Learning => &["learning", "employees"],
        }
    }

    /// Beginnings of words that tell of such a perspective, in small letters.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Customer => &["customer", "client", "citizen", "kunde", "bürger", "zielgruppe"],
            Self::Process => &["process", "prozess", "abläufe", "ablauf", "operation", "betrieb"],
            Self::Learning => {
                &["learn", "growth", "employee", "staff", "lern", "wachstum", "mitarbeit", "beschäftigte", "personal"]
            }
        }
    }
}

/// The perspective for the objective. A scorecard without perspectives gets the usual ones.
fn perspective(
    what: &TakeOver<'_>,
    creates: &Creates,
    fresh: &mut dyn FnMut() -> String,
    commands: &mut Vec<Command>,
) -> Result<PerspectiveId, NotTaken> {
    if let Some(chosen) = what.perspective {
        return Ok(chosen.clone());
    }
    let place = Place::of(&creates.objective.perspective).ok_or(NotTaken::WhichPerspective)?;
    if what.card.perspectives.is_empty() {
        let mut usual = Vec::new();
        for (name, question) in words::perspectives(what.card.organisation.kind) {
            let mut perspective = Perspective::new(PerspectiveId::lossy(&fresh()), name.text(what.lang));
            perspective.question = question.text(what.lang);
            commands.push(Command::AddPerspective(perspective.clone()));
            usual.push(Arc::new(perspective));
        }
        return which(&usual, place).ok_or(NotTaken::WhichPerspective);
    }
    which(&what.card.perspectives, place).ok_or(NotTaken::WhichPerspective)
}

/// The one perspective that is about this, by its id or usual name, else by a word in its name; none where none or several
/// are.
fn which(perspectives: &[Arc<Perspective>], place: Place) -> Option<PerspectiveId> {
    let small = |text: &str| text.trim().to_lowercase();
    let usual = |perspective: &Perspective| {
        let name = small(&perspective.name);
        let named = Lang::ALL.iter().any(|lang| place.names().iter().any(|usual| small(&usual.text(*lang)) == name));
        named || place.ids().contains(&perspective.id.as_str())
    };
    let told = |perspective: &Perspective| {
        let name = small(&perspective.name);
        let mut spoken = name.split(|c: char| !c.is_alphanumeric());
        spoken.any(|word| place.words().iter().any(|beginning| word.starts_with(beginning)))
    };
    let only = |fits: &dyn Fn(&Perspective) -> bool| {
        let mut all = perspectives.iter().filter(|perspective| fits(perspective));
        let first = all.next()?;
        all.next().is_none().then(|| first.id.clone())
    };
    only(&usual).or_else(|| only(&told))
}

#[cfg(test)]
mod tests;
