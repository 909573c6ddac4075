//! Where the focus goes on the page that a finding leads to: its field, once the page stands.

use crate::{
    domain::{
        lint::Field,
        text::{Lang, Msg},
    },
    ui::kit::focus_field_soon,
};

/// Gives the focus to a field of the page that is about to be shown; to none for a page as a whole.
pub(super) fn focus_there(lang: Lang, field: Field) {
    if let Some((heading, label)) = target(field) {
        focus_field_soon(heading, label.map(|label| label.text(lang)));
    }
}

/// The id of the heading of the part that a field stands in, and its label; without a label, the heading itself.
fn target(field: Field) -> Option<(&'static str, Option<Msg<'static>>)> {
    let objective = |label| Some(("objective-definition", Some(label)));
    let kpi = |label| Some(("kpi-definition-title", Some(label)));
    match field {
        Field::Page => None,
        Field::Name => objective(Msg::FieldName),
        Field::Owner => objective(Msg::PartOwner),
        Field::Weight => objective(Msg::PartWeight),
        Field::Rule => objective(Msg::RollUpRule),
        Field::Measures => Some(("objective-measures", None)),
        Field::Links => Some(("objective-links", None)),
        Field::Work => Some(("objective-work", None)),
        Field::KpiOwner => kpi(Msg::PartOwner),
        Field::KpiWeight => kpi(Msg::PartWeight),
        Field::KpiObjective => kpi(Msg::PartObjective),
        Field::Target => kpi(Msg::PartTarget),
        Field::Baseline => kpi(Msg::PartBaseline),
        Field::Preset => kpi(Msg::KpiPreset),
        Field::Values => Some(("kpi-values-title", None)),
        Field::Customer => Some(("settings-about", Some(Msg::TemplateCustomer))),
        Field::Perspectives => Some(("settings-perspectives", Some(Msg::SettingsPerspectiveName))),
        Field::Scoring => Some(("settings-scoring", Some(Msg::RollUpRule))),
        Field::Segments => Some(("segments-title", None)),
    }
}
