//! Arbitrary customers for arbitrary scorecards: segments, voices, phrases, the exercise and the programme.

#![allow(clippy::indexing_slicing, reason = "a test may fail")]
#![allow(dead_code, reason = "each suite uses its own part")]

use super::{
    map_parts,
    scorecards::{any_word, extra, id, name},
};
use fokus::domain::model::*;
use proptest::{collection, prelude::*};
use std::sync::Arc;

/// What belongs to customers, and to the exercise and the programme.
#[derive(Debug, Clone)]
pub struct Customers {
    texts: Vec<String>,
    numbers: Vec<f64>,
    extra: Extra,
    seed: usize,
}

/// What belongs to customers; in half of the cases nothing does.
pub fn customers() -> BoxedStrategy<Customers> {
    let many = (collection::vec(name(), 1..5), collection::vec(0.0..1e6f64, 4), extra(), any::<u16>());
    let some = many.prop_map(|(texts, numbers, extra, seed)| Customers { texts, numbers, extra, seed: seed.into() });
    let none = Just(Customers { texts: Vec::new(), numbers: Vec::new(), extra: Extra::new(), seed: 0 });
    prop_oneof![1 => none, 1 => some].boxed()
}

impl Customers {
    /// Everything with references to each other and to what the scorecard has.
    pub fn join(self, card: &mut Scorecard) {
        let seed = self.seed;
        map_parts::join(card, &self.texts, &self.numbers, &self.extra, seed);
        let day = |n: usize| chrono::NaiveDate::from_yo_opt(2020 + (n % 9) as i32, 1 + (n % 365) as u32);
        for (n, text) in self.texts.iter().enumerate() {
            let mut segment = Segment::new(id(SegmentId::new(format!("s{n}"))), text.clone());
            segment.role = any_word(CustomerRole::WORDS, seed + n).unwrap_or(CustomerRole::Partner);
            segment.state = any_word(CustomerState::WORDS, seed / 3 + n).unwrap_or(CustomerState::Best);
            segment.extra = self.extra.clone();
            let kind = any_word(VoiceKind::WORDS, seed + n).unwrap_or(VoiceKind::Issue);
            let mut voice = Voice::new(id(VoiceId::new(format!("v{n}"))), kind, text.clone());
            voice.segments.push(segment.id.clone());
            voice.concern = any_word(Concern::WORDS, seed + n);
            voice.source = any_word(VoiceSource::WORDS, seed + n).unwrap_or(VoiceSource::Assumed);
            voice.grade = any_word(Evidence::WORDS, seed + n).unwrap_or(Evidence::Report);
            voice.related = any_word(&[("yes", true), ("no", false)], seed + n);
            voice.others = (seed % 7) as u16;
            voice.heard = day(seed + n);
            voice.from = (n > 0).then(|| id(VoiceId::new("v0")));
            voice.extra = self.extra.clone();
            let mut phrase = Phrase::new(id(PhraseId::new(format!("f{n}"))), text.clone());
            phrase.concern = any_word(Concern::WORDS, seed / 2 + n);
            let person = Salesperson::new(id(SalespersonId::new(format!("a{n}"))), text.clone());
            let mut interview =
                Interview::new(id(InterviewId::new(format!("t{n}"))), person.id.clone(), (seed % 20) as u16);
            interview.client = text.clone();
            interview.date = day(seed * 2);
            interview.issues.push(voice.id.clone());
            let mut meeting = Meeting::new(id(MeetingId::new(format!("m{n}"))), 1 + (seed % 4) as u16);
            meeting.agenda = text.clone();
            meeting.held = seed.is_multiple_of(2);
            meeting.date = day(seed + 5);
            card.relations.activities.push(Activity::new(
                id(ActivityId::new(format!("y{n}"))),
                day(seed + n).expect("a day"),
                text.clone(),
            ));
            if let Some(kpi) = card.kpis.get_mut(n) {
                let kpi = Arc::make_mut(kpi);
                kpi.segments.push(segment.id.clone());
                kpi.factors.push(voice.id.clone());
                card.relations.effects.push(kpi.id.clone());
            }
            if let Some(objective) = card.objectives.get_mut(n) {
                Arc::make_mut(objective).phrases.push(phrase.id.clone());
            }
            card.segments.push(Arc::new(segment));
            card.voices.push(Arc::new(voice));
            card.phrases.push(Arc::new(phrase));
            card.exercise.salespeople.push(person);
            card.interviews.push(Arc::new(interview));
            card.meetings.push(Arc::new(meeting));
        }
        if let [a, b, c, d] = self.numbers[..] {
            card.exercise.product_before = Some(a);
            card.exercise.prospect_before = (seed.is_multiple_of(2)).then_some(b);
            card.exercise.prospect_after = Some(c);
            card.relations.budget = Some(d);
            card.relations.interval_months = Some((seed % 30) as u16);
            card.relations.owner = self.texts.first().cloned().unwrap_or_default();
            card.exercise.reading = any_word(Reading::WORDS, seed).unwrap_or_default();
            card.proposition.choice = any_word(PropositionKind::WORDS, seed);
            card.proposition.excel = Attribute::WORDS.iter().map(|(_, a)| *a).skip(seed % 9).collect();
            card.proposition.market = any_word(Attribute::WORDS, seed).into_iter().collect();
            card.proposition.extra = self.extra.clone();
        }
        if card.initiatives.len() > 1 {
            let first = card.initiatives[0].id.clone();
            let kpi = card.kpis.first().map(|kpi| kpi.id.clone());
            let second = Arc::make_mut(&mut card.initiatives[1]);
            second.after.push(first);
            second.gap = kpi;
        }
    }
}
