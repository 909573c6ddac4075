//! A template out of one's own scorecard: its structure, without anything that was measured, promised for a day or said by
//! somebody. And template files that a person opens, own ones and those in the format of the app's.

use super::{
    kpis::Library,
    template::{Template, TemplateError},
};
use crate::domain::{
    exchange::{Envelope, FileError, json},
    model::{Calculation, Extra, Kpi, Organisation, Phrase, Preset, Proposition, Scorecard, ScorecardId, check},
    text::Lang,
};
use serde_json::Value;
use std::sync::Arc;

/// The id of every scorecard that is a template.
const ID: &str = "template";
/// What the app's own templates name as their format.
const FORMAT: &str = "fokus-template";

/// The structure of a scorecard: perspectives, objectives, links, KPIs with definition and formula, mission, customer, promise
/// and questionnaires of one's own. What is of one organisation, one time or one person stays behind, and so does what a newer version added,
/// for nobody knows here what it is.
pub fn template_of(card: &Scorecard) -> Scorecard {
    let mut template = Scorecard::new(ScorecardId::lossy(ID), card.title.clone());
    template.organisation = Organisation { name: String::new(), ..card.organisation.clone() };
    template.currency = card.currency.clone();
    template.fiscal_year_start = card.fiscal_year_start;
    template.cut_points = card.cut_points;
    template.perspectives = each(&card.perspectives, |perspective| perspective.extra = Extra::new());
    template.objectives = each(&card.objectives, |objective| {
        objective.owner = String::new();
        objective.accepted_reason = String::new();
        objective.accepted_until = None;
        objective.cause = None;
        // The layout places boxes: where somebody put one is a matter of that one map.
        (objective.map_x, objective.map_y) = (None, None);
        objective.extra = Extra::new();
    });
    template.links = each(&card.links, |link| {
        // What speaks for a link was found in one organisation.
        link.evidence = String::new();
        link.extra = Extra::new();
    });
    template.themes = each(&card.themes, |theme| theme.extra = Extra::new());
    template.kpis = each(&card.kpis, strip);
    template.proposition = Proposition { note: String::new(), extra: Extra::new(), ..card.proposition.clone() };
    template.phrases = each(&card.phrases, |phrase: &mut Phrase| phrase.extra = Extra::new());
    // What is asked is structure; rounds say who was asked, and answers are of persons.
    template.questionnaires = each(&card.questionnaires, |own| own.extra = Extra::new());
    template
}

fn each<T: Clone>(parts: &[Arc<T>], change: impl Fn(&mut T)) -> Vec<Arc<T>> {
    let changed = parts.iter().map(|part| {
        let mut part = T::clone(part);
        change(&mut part);
        Arc::new(part)
    });
    changed.collect()
}

/// Leaves the definition of a KPI and takes away its numbers, its people and what they said.
fn strip(kpi: &mut Kpi) {
    let new = Kpi::new(kpi.id.clone(), kpi.name.clone());
    let preset = match &kpi.preset {
        Preset::Higher { .. } => Preset::Higher { floor: None, ceiling: None },
        Preset::Lower { .. } => Preset::Lower { floor: None, ceiling: None },
        Preset::Band { .. } | Preset::OpenBand => Preset::OpenBand,
        Preset::Reached { side } => Preset::Reached { side: *side },
        // What a level is called and where it begins is how the measure is defined.
        Preset::Levels { .. } => kpi.preset.clone(),
        Preset::Curve { .. } => Preset::default(),
    };
    let mut calculation = kpi.calculation.clone();
    match &mut calculation {
        Calculation::Value { values, .. } => *values = Arc::default(),
        Calculation::Formula { inputs, .. } => inputs.iter_mut().for_each(|input| input.values = Arc::default()),
    }
    // Listed one by one, so that a field which is added to the model stays behind until somebody decides about it.
    *kpi = Kpi {
        definition: std::mem::take(&mut kpi.definition),
        objective: kpi.objective.take(),
        weight: kpi.weight,
        kind: kpi.kind,
        concern: kpi.concern,
        outcome: kpi.outcome,
        unit: std::mem::take(&mut kpi.unit),
        decimals: kpi.decimals,
        frequency: kpi.frequency,
        library: std::mem::take(&mut kpi.library),
        cut_points: kpi.cut_points,
        calculation,
        preset,
        ..new
    };
}

/// The text of a template file: a scorecard file, marked.
pub fn write(card: &Scorecard, file_id: String) -> String {
    let mut envelope = Envelope::new(file_id, Vec::new());
    envelope.template = true;
    json::write(&template_of(card), &envelope)
}

/// Why a file is not taken as a template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateFileError {
    /// It cannot be read, or what it says is not sound.
    #[error(transparent)]
    File(#[from] FileError),
    /// No scorecard can be made of it.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// Reads a template file: a scorecard file, of which only the structure is taken whether it is marked or not, or a
/// template in the format of the app's, whose KPIs have to be in `library`.
///
/// # Errors
/// What is wrong, with its place; nothing is made then.
pub fn open(bytes: &[u8], lang: Lang, library: &Library) -> Result<Scorecard, TemplateFileError> {
    let value = json::read_value(bytes)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Ok(template_of(&json::read(bytes)?.scorecard));
    }
    let template: Template = json::typed(&value)?;
    let title = template.name.get(lang);
    let card = template.scorecard(ScorecardId::lossy(ID), title, lang, library)?;
    let issues = check(&card);
    if issues.is_empty() { Ok(card) } else { Err(FileError::Broken { issues }.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{
        Aggregation, Cause, Department, Initiative, InitiativeId, Input, InputRule, KpiId, Link, LinkId, LinkKind,
        Objective, ObjectiveId, OwnQuestionnaire, Perspective, PerspectiveId, PhraseId, QuestionnaireId, Response,
        ResponseId, Round, RoundId, Series, Voice, VoiceId, VoiceKind,
    };

    fn series() -> Arc<Series> {
        let text = r#"{"2026-01":{"value":4711.5,"note":"told by SECRET"},"2026-02":4712.5}"#;
        serde_json::from_str(text).unwrap()
    }

    /// A scorecard with something of everything; what must not survive is called SECRET, or has 4711 or 2027 in it.
    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("SECRET-id"), "Harbour");
        card.organisation.name = "SECRET Ltd".into();
        card.organisation.mission = "Across, on time".into();
        card.organisation.customer = "Who crosses".into();
        card.source_note = "SECRET figures".into();
        card.extra.insert("later".into(), "SECRET".into());
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customers")));
        for id in ["a", "b"] {
            let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), format!("Goal {id}"));
            objective.description = format!("What {id} means");
            objective.weight = 2.5;
            objective.owner = "SECRET person".into();
            objective.accepted_reason = "SECRET reason".into();
            objective.accepted_until = "2027-03-01".parse().ok();
            objective.phrases = vec![PhraseId::lossy("f")];
            objective.cause = Some(Cause::new(RoundId::lossy("SECRET-round"), "SECRET-advice"));
            objective.extra.insert("later".into(), "SECRET".into());
            card.objectives.push(Arc::new(objective));
        }
        let mut link =
            Link::new(LinkId::lossy("l"), ObjectiveId::lossy("a"), ObjectiveId::lossy("b"), LinkKind::Supports);
        link.note = "Because".into();
        card.links.push(Arc::new(link));
        let presets = [
            Preset::Higher { floor: Some(4711.0), ceiling: Some(4712.0) },
            Preset::Lower { floor: Some(4711.0), ceiling: None },
            Preset::Band { outer_low: 4711.0, low: 4712.0, high: 4713.0, outer_high: 4714.0 },
        ];
        for (n, preset) in presets.into_iter().enumerate() {
            let mut kpi = Kpi::new(KpiId::lossy(&format!("k{n}")), format!("KPI {n}"));
            kpi.definition = "What counts".into();
            kpi.objective = Some(ObjectiveId::lossy("a"));
            kpi.preset = preset;
            kpi.owner = "SECRET person".into();
            kpi.source = "SECRET list".into();
            kpi.factors = vec![VoiceId::lossy("v")];
            kpi.baseline = Some(4711.25);
            kpi.target = Some(4711.75);
            kpi.period_targets = serde_json::from_str(r#"{"2027-01":4711}"#).unwrap();
            kpi.extra.insert("later".into(), "SECRET".into());
            kpi.calculation = if n == 0 {
                Calculation::Value { rule: Aggregation::Sum, values: series() }
            } else {
                let input = |name: &str, rule, values, constant| Input {
                    name: name.into(),
                    label: "Counted".into(),
                    rule,
                    values,
                    constant,
                };
                let inputs = vec![
                    input("x", InputRule::Sum, series(), None),
                    input("c", InputRule::Constant, Arc::default(), Some(60.0)),
                ];
                Calculation::Formula { expression: "x / c".into(), inputs }
            };
            card.kpis.push(Arc::new(kpi));
        }
        let mut initiative = Initiative::new(InitiativeId::lossy("i"), "SECRET plan");
        initiative.owner = "SECRET person".into();
        card.initiatives.push(Arc::new(initiative));
        card.voices.push(Arc::new(Voice::new(VoiceId::lossy("v"), VoiceKind::Need, "SECRET wish")));
        card.phrases.push(Arc::new(Phrase::new(PhraseId::lossy("f"), "on time")));
        card.proposition.note = "SECRET words".into();
        let content = serde_json::json!({ "title": "What we ask" });
        card.questionnaires.push(Arc::new(OwnQuestionnaire::new(QuestionnaireId::lossy("own"), content)));
        let mut round = Round::new(RoundId::lossy("SECRET-round"));
        round.departments.push(Department::new("d", "SECRET department"));
        let mut response = Response::new(ResponseId::lossy("w"), round.id.clone());
        response.notes.insert("item".into(), "SECRET note".into());
        card.rounds.push(Arc::new(round));
        card.responses.push(Arc::new(response));
        card.relations.extra.insert("later".into(), "SECRET".into());
        assert_eq!(check(&card), []);
        card
    }

    #[test]
    fn nothing_measured_said_or_of_a_person_is_in_a_template_file() {
        let text = write(&card(), "file".into());
        for word in ["SECRET", "4711", "4712", "4713", "2026", "2027", "\"values\": {\n"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        for word in [
            "Harbour",
            "Across, on time",
            "Who crosses",
            "What a means",
            "Because",
            "What counts",
            "x / c",
            "60",
            "What we ask",
        ] {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(text.contains("\"template\": true"), "{text}");
    }

    #[test]
    fn a_template_file_gives_the_same_structure_when_it_is_opened() {
        let card = card();
        let template = template_of(&card);
        assert_eq!(check(&template), []);
        let opened = open(write(&card, "file".into()).as_bytes(), Lang::En, &Library::of(Vec::new())).unwrap();
        assert_eq!(opened, template);
        assert_eq!(template_of(&template), template, "once is enough");
        assert_eq!(
            opened.kpis.iter().map(|kpi| kpi.preset.clone()).collect::<Vec<_>>(),
            [
                Preset::Higher { floor: None, ceiling: None },
                Preset::Lower { floor: None, ceiling: None },
                Preset::OpenBand
            ]
        );
        let shape = |card: &Scorecard| {
            let objectives: Vec<_> =
                card.objectives.iter().map(|o| (o.id.clone(), o.name.clone(), o.weight, o.phrases.clone())).collect();
            let kpis: Vec<_> = card.kpis.iter().map(|k| (k.id.clone(), k.objective.clone(), k.unit.clone())).collect();
            (objectives, kpis, card.links.clone(), card.perspectives.clone())
        };
        assert_eq!(shape(&opened), shape(&card));
    }

    #[test]
    fn an_ordinary_scorecard_file_is_stripped_as_well() {
        let text = json::write(&card(), &Envelope::new("file", Vec::new()));
        let opened = open(text.as_bytes(), Lang::En, &Library::of(Vec::new())).unwrap();
        assert_eq!(opened, template_of(&card()));
    }
}
