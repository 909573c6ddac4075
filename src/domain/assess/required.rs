//! Facets that have to be answered by what one person says, and are not.

use super::{
    condition::About,
    group,
    outcome::Looked,
    questionnaire::{FacetId, Questionnaire},
    result::{GroupKey, Subject},
};
use crate::domain::model::{Response, Round, RoundId};
use std::sync::Arc;

/// A facet that has to be answered, and is not.
#[derive(Debug, Clone, PartialEq)]
pub struct MissingFacet {
    /// The dimension.
    pub dimension: String,
    /// The part.
    pub part: String,
    /// The facet.
    pub facet: FacetId,
    /// Its statements that have no answer on the scale.
    pub items: Vec<String>,
    /// The place of the rule in the dimension's `required_facets`, which says why.
    pub rule: usize,
}

/// The facets of a version that this person has to answer, and has no figure for by the rules of scoring: of several statements,
/// as many must be answered as a score takes.
pub fn missing_facets(questionnaire: &Questionnaire, version: &str, response: &Response) -> Vec<MissingFacet> {
    let round = Round { version: version.to_owned(), ..Round::new(RoundId::lossy("")) };
    let responses = [Arc::new(response.clone())];
    let looked = Looked::new(&Subject { questionnaire, round: &round, responses: &responses });
    let lens = looked.lens(GroupKey::Whole);
    let mut missing = Vec::new();
    for dimension in &looked.frame.dimensions {
        for part in &dimension.parts {
            let about = About { lens: &lens, dimension, part: Some(part) };
            for required in group::required(about, part) {
                let of_facet = looked.frame.asked(part.items_of(required.facet).iter());
                let open = of_facet.into_iter().filter(|id| response.answers.get(*id).copied().flatten().is_none());
                missing.push(MissingFacet {
                    dimension: dimension.id.clone(),
                    part: part.id.clone(),
                    facet: required.facet,
                    items: open.map(str::to_owned).collect(),
                    rule: required.place,
                });
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        assess::read::Source,
        model::{FactAnswer, ResponseId, Wording},
    };

    /// The shipped one, with three statements for the customer facet of purchasing, of which two thirds make its figure.
    fn questionnaire() -> Questionnaire {
        let text = include_str!("../../static/content/questionnaire.json");
        let mut all = Questionnaire::clone(&Source::read(text, &|_| true).unwrap().for_type(Wording::ForProfit));
        for id in ["P-PU-C2", "P-PU-C3"] {
            let mut item = all.item("P-PU-C").unwrap().clone();
            item.id = id.to_owned();
            all.items.push(item);
            let parts = all.dimensions.iter_mut().flat_map(|dimension| &mut dimension.parts);
            parts.filter(|part| part.id == "purchasing").for_each(|part| part.customer_items.push(id.to_owned()));
            all.versions.get_mut("full").unwrap().asks.push(id.to_owned());
        }
        all.dimensions.iter_mut().for_each(|dimension| dimension.scoring.min_answered_share = [2.0, 3.0]);
        all
    }

    #[test]
    fn a_facet_of_several_statements_is_there_once_enough_of_them_are_answered() {
        let questionnaire = questionnaire();
        let mut person = Response::new(ResponseId::lossy("a"), RoundId::lossy("r"));
        person.put_fact(FactAnswer { choice: "yes".to_owned(), ..FactAnswer::new("FQ10", "") });
        let open = |person: &Response| {
            let missing = missing_facets(&questionnaire, "full", person);
            assert!(missing.iter().all(|m| (m.part.as_str(), m.facet) == ("purchasing", FacetId::Customer)));
            missing.into_iter().map(|missing| missing.items.join(" ")).collect::<Vec<_>>()
        };
        assert_eq!(open(&person), ["P-PU-C P-PU-C2 P-PU-C3"]);
        person.answers.insert("P-PU-C2".into(), Some(4.0));
        person.answers.insert("P-PU-C3".into(), None);
        assert_eq!(open(&person), ["P-PU-C P-PU-C3"], "one of three is less than two thirds");
        person.answers.insert("P-PU-C".into(), Some(2.0));
        assert_eq!(open(&person), Vec::<String>::new(), "two of three make the figure");
        assert!(missing_facets(&questionnaire, "short", &person).is_empty(), "it is not asked there");
    }
}
