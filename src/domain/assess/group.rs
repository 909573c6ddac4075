//! Everything that is shown of a group: dimensions with their parts, items, questions of fact.

use super::{
    TOLERANCE,
    condition::{About, compare},
    fact_figures,
    lens::Lens,
    level,
    questionnaire::{Dimension, FacetId, Item, Op, Part, Scale, Scope, ScoringKind},
    result::{
        Alpha, Consistency, DimensionResult, Gap, Group, GroupKey, IccResult, Interval, ItemFigures, ItemResult,
        Missing, PartResult, RequiredMissing, Split,
    },
    scoring,
};
use crate::domain::stats;
use std::collections::BTreeMap;

/// What a questionnaire's `report` calls front line minus back office.
const FRONT_LINE_GAP: &str = "front_line_gap";

/// All that may be shown of a group. `weakest_departments` are the levels of the weakest departments by dimension.
pub(super) fn group(lens: &Lens, weakest_departments: &BTreeMap<String, u16>) -> Group {
    Group {
        key: lens.key.clone(),
        n: lens.people().count(),
        invited: invited(lens),
        dimensions: lens.frame.dimensions.iter().map(|each| dimension(lens, each, weakest_departments)).collect(),
        items: lens.frame.items.iter().filter_map(|each| item(lens, each)).collect(),
        facts: lens.frame.facts.iter().filter_map(|fact| fact_figures::fact(lens, fact)).collect(),
    }
}

fn invited(lens: &Lens) -> Option<usize> {
    match &lens.key {
        GroupKey::Whole => lens.frame.round.people(),
        GroupKey::Department(id) => lens.frame.round.department(id)?.invited.map(usize::from),
        _ => None,
    }
}

/// The scores of the people of a group, as far as they may be seen.
pub(super) fn scores(lens: &Lens, dimension: &Dimension) -> Result<Vec<f64>, Missing> {
    lens.see(|person| scoring::score(person, dimension))
}

fn dimension<'a>(
    lens: &Lens<'_, 'a>,
    dimension: &'a Dimension,
    weakest_departments: &BTreeMap<String, u16>,
) -> DimensionResult {
    let about = About { lens, dimension, part: None };
    let seen = scores(lens, dimension);
    let invited = invited(lens);
    let values = seen.as_deref().unwrap_or(&[]);
    let score = seen.as_ref().map_err(|missing| *missing).map(|values| stats::mean(values).unwrap_or(0.0));
    let interval = stats::mean_interval(values, invited)
        .map(|interval| interval.clamped(0.0, 100.0))
        .map(|interval| Interval { low: interval.low, high: interval.high });
    let parts: Vec<PartResult> = dimension.parts.iter().filter_map(|each| part(about, each)).collect();
    let consistency = consistency(lens, dimension);
    let lowest = parts.iter().filter_map(|part| part.figure).min_by(f64::total_cmp);
    let is_lowest = |part: &&PartResult| part.figure.zip(lowest).is_some_and(|(figure, low)| figure <= low + TOLERANCE);
    let level = score.ok().map(|score| {
        level::Levels {
            about,
            lowest_part: lowest,
            weakest_department: weakest_departments.get(&dimension.id).copied(),
        }
        .range(interval.map_or((score, score), |interval| (interval.low, interval.high)))
    });
    let flags = dimension
        .flags
        .iter()
        .filter(|flag| flag.scope == Scope::Group || (flag.scope == Scope::Whole && lens.is_whole()));
    DimensionResult {
        id: dimension.id.clone(),
        n: values.len(),
        score,
        sd: stats::standard_deviation(values),
        finite: interval.is_some() && stats::finite_factor(values.len(), invited).is_some(),
        interval,
        one_view: values.len() == 1,
        level,
        agreement: agreement(&consistency),
        consistency,
        items: lens.frame.items_of(dimension).len(),
        weakest: parts.iter().filter(is_lowest).map(|part| part.id.clone()).collect(),
        parts,
        flags: flags.map(|flag| about.flag(&flag.id, &flag.when)).collect(),
        gap: dimension.report.iter().any(|figure| figure == FRONT_LINE_GAP).then(|| gap(lens, dimension)).flatten(),
        icc: icc(lens, dimension),
    }
}

fn part<'a>(about: About<'_, '_, 'a>, part: &'a Part) -> Option<PartResult> {
    let About { lens, dimension, .. } = about;
    let frame = lens.frame;
    if frame.asked(part.all_items()).is_empty() {
        return None;
    }
    let mut result = PartResult {
        id: part.id.clone(),
        figure: None,
        level: None,
        n: 0,
        customer: None,
        business: None,
        orientation: None,
        hidden: false,
        flags: Vec::new(),
        required: Vec::new(),
    };
    if dimension.scoring.kind == ScoringKind::MeanOfMinOfFacets {
        let see = |facet| lens.see(|person| scoring::facet(person, dimension, part, facet));
        let (customer, business) = (see(FacetId::Customer), see(FacetId::Business));
        let hidden = Missing::Hidden;
        result.hidden = [&customer, &business].iter().any(|seen| seen.as_ref().err() == Some(&hidden));
        result.n = [&customer, &business].iter().map(|seen| seen.as_ref().map_or(0, Vec::len)).min().unwrap_or(0);
        result.customer = customer.ok().and_then(|values| stats::mean(&values));
        result.business = business.ok().and_then(|values| stats::mean(&values));
        let both = result.customer.zip(result.business);
        result.figure = both.map(|(customer, business)| customer.min(business));
        result.orientation = both.map(|(customer, business)| customer - business);
    } else {
        let seen = lens.see(|person| scoring::stage(person, dimension, part));
        result.hidden = seen.as_ref().err() == Some(&Missing::Hidden);
        result.n = seen.as_ref().map_or(0, Vec::len);
        result.figure = seen.ok().and_then(|values| stats::mean(&values));
    }
    result.level = result.figure.map(|figure| frame.questionnaire.level_of_score(figure));
    let about = about.part(part);
    let flags = dimension.flags.iter().filter(|flag| flag.scope == Scope::Part);
    result.flags = flags.map(|flag| about.flag(&flag.id, &flag.when)).collect();
    result.required = required(about, part);
    Some(result)
}

/// The facets of a part that ought to be answered in this group, and are not by all. Where the answers are hidden, so is how many
/// there are.
pub(super) fn required<'a>(about: About<'_, '_, 'a>, part: &'a Part) -> Vec<RequiredMissing> {
    let About { lens, dimension, .. } = about;
    let of = lens.people().count();
    let asked = dimension.required_facets.iter().enumerate().filter(|(_, required)| {
        required.part == part.id
            && !lens.frame.asked(part.items_of(required.facet).iter()).is_empty()
            && about.holds(&required.when) == Some(true)
    });
    let missing = asked.filter_map(|(place, required)| {
        let answered = match lens.see(|person| scoring::facet(person, dimension, part, required.facet)) {
            Ok(answers) => answers.len(),
            Err(Missing::Nobody) => 0,
            Err(Missing::Hidden) => return None,
        };
        Some(RequiredMissing { facet: required.facet, place, missing: of.checked_sub(answered)?, of })
    });
    missing.filter(|required| required.missing > 0).collect()
}

/// The lower agreement of those that have a value.
pub(super) fn agreement(consistency: &[Consistency]) -> Option<f64> {
    consistency.iter().filter_map(|each| each.r_wg_j).min_by(f64::total_cmp)
}

/// Agreement and reliability over the people who answered all items: of the dimension, or of each facet.
pub(super) fn consistency(lens: &Lens, dimension: &Dimension) -> Vec<Consistency> {
    let frame = lens.frame;
    if dimension.scoring.kind == ScoringKind::MeanOfMinOfFacets {
        let customer = frame.asked(dimension.parts.iter().flat_map(|part| &part.customer_items));
        let business = frame.asked(dimension.parts.iter().flat_map(|part| &part.business_items));
        vec![
            one_consistency(lens, Some(FacetId::Customer), &customer),
            one_consistency(lens, Some(FacetId::Business), &business),
        ]
    } else {
        vec![one_consistency(lens, None, &frame.items_of(dimension))]
    }
}

fn one_consistency(lens: &Lens, facet: Option<FacetId>, items: &[&str]) -> Consistency {
    let seen = lens.see(|person| {
        items.iter().map(|id| person.answers.get(id).map(|answer| answer.scaled)).collect::<Option<Vec<f64>>>()
    });
    let alpha = match &seen {
        Err(Missing::Hidden) => Alpha::Hidden,
        Ok(rows) if rows.len() >= Alpha::LEAST => stats::cronbach_alpha(rows).map_or(Alpha::None, Alpha::Value),
        _ => Alpha::TooFew,
    };
    let rows = seen.unwrap_or_default();
    let r_wg_j = options(lens, items).and_then(|options| stats::r_wg_j(&rows, &options));
    Consistency { facet, items: items.len(), n: rows.len(), r_wg_j, alpha }
}

/// The options of the items on 0 to 100; none if the items have different ones, and so no chance agreement in common.
fn options(lens: &Lens, items: &[&str]) -> Option<Vec<f64>> {
    let questionnaire = lens.frame.questionnaire;
    let scaled = |scale: &Scale| -> Vec<f64> {
        scale.values().map(|value| 100.0 * (value - scale.min()) / (scale.max() - scale.min())).collect()
    };
    let all = items.iter().map(|id| questionnaire.scale_of(questionnaire.item(id)?).map(scaled));
    let all: Vec<Vec<f64>> = all.collect::<Option<_>>()?;
    let (first, others) = all.split_first()?;
    let same = |other: &Vec<f64>| {
        other.len() == first.len() && other.iter().zip(first).all(|(a, b)| compare(*a, Op::Equal, *b))
    };
    others.iter().all(same).then(|| first.clone())
}

/// Front line minus back office, if both may be shown.
fn gap(lens: &Lens, dimension: &Dimension) -> Option<Gap> {
    if !lens.is_whole() {
        return None;
    }
    let front = scores(&lens.at(GroupKey::FrontLine), dimension).ok()?;
    let back = scores(&lens.at(GroupKey::BackOffice), dimension).ok()?;
    let (front_line, back_office) = (stats::mean(&front)?, stats::mean(&back)?);
    Some(Gap {
        front_line,
        back_office,
        n_front_line: front.len(),
        n_back_office: back.len(),
        difference: front_line - back_office,
        interval: stats::difference_welch(&back, &front)
            .map(|interval| Interval { low: interval.low, high: interval.high }),
    })
}

/// Whether departments differ, over those that are shown. Hidden ones would be found out: what is shown gives the sums of what
/// is hidden, and with the ratio of two mean squares the means of two hidden departments are two equations away; of three there
/// are few that answers on a scale can have.
fn icc(lens: &Lens, dimension: &Dimension) -> Option<IccResult> {
    if !lens.is_whole() || scores(lens, dimension).is_err() {
        return None;
    }
    let (mut shown, mut hidden_left_out) = (Vec::new(), false);
    for key in lens.frame.keys(Split::Departments) {
        if matches!(key, GroupKey::Department(_)) {
            match scores(&lens.at(key), dimension) {
                Ok(scores) => shown.push(scores),
                Err(Missing::Hidden) => hidden_left_out = true,
                Err(Missing::Nobody) => {}
            }
        }
    }
    let icc = stats::icc(&shown)?;
    Some(IccResult { one: icc.icc1, two: icc.icc2, groups: icc.groups, n: icc.n, hidden_left_out })
}

fn item(lens: &Lens, item: &Item) -> Option<ItemResult> {
    let questionnaire = lens.frame.questionnaire;
    let scale = questionnaire.scale_of(item)?;
    let id = item.id.as_str();
    let seen = lens.see(|person| person.answers.get(id).copied());
    let options: Vec<f64> = scale.values().collect();
    let figures = seen.map(|answers| {
        let values: Vec<f64> = answers.iter().map(|answer| answer.value).collect();
        ItemFigures {
            mean: stats::mean(&values).unwrap_or(0.0),
            sd: stats::standard_deviation(&values),
            counts: (0..options.len())
                .map(|place| answers.iter().filter(|answer| answer.option == place).count())
                .collect(),
            r_wg: stats::r_wg(&values, &options),
            two_camps: stats::two_camps(&values, &options),
        }
    });
    let hidden = figures.as_ref().err() == Some(&Missing::Hidden);
    Some(ItemResult {
        id: id.to_owned(),
        reversed: questionnaire.is_reversed(id),
        n: figures.as_ref().map_or(0, |figures| figures.counts.iter().sum()),
        cannot_say: if hidden { 0 } else { lens.people().filter(|person| person.cannot_say.contains(id)).count() },
        figures,
    })
}
