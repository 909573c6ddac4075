//! The fields of a link: kind, expected delay, strength, why we believe in it and what speaks for it.

use crate::{
    domain::{
        edit::LinkEdit,
        model::{Link, LinkKind, LinkStrength},
        text::{Lang, Msg, number, words},
    },
    ui::kit::{NumberField, Segmented, SelectField, TextArea},
};
use leptos::prelude::*;

/// The longest delay that can be entered, in months.
const LONGEST: f64 = 600.0;

/// The fields of a link; each is handed on when it is left.
#[component]
pub fn LinkForm(
    /// The link; nothing is shown in the fields while there is none.
    #[prop(into)]
    link: Signal<Option<Link>>,
    /// Whether the kind is chosen elsewhere.
    #[prop(optional)]
    without_kind: bool,
    /// A field was changed.
    #[prop(into)]
    on_edit: Callback<LinkEdit>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let kinds: Vec<(String, String)> = [LinkKind::Supports, LinkKind::Conflicts]
        .into_iter()
        .map(|kind| (key(kind).to_owned(), words::link_kind(kind).text(lang)))
        .collect();
    let kind = Signal::derive(move || {
        link.with(|link| key(link.as_ref().map(|link| link.kind).unwrap_or_default()).to_owned())
    });
    let delay = Signal::derive(move || {
        let months = link.with(|link| link.as_ref().and_then(|link| link.delay_months));
        months.map(|months| number::for_input(lang, months.into())).unwrap_or_default()
    });
    let note =
        Signal::derive(move || link.with(|link| link.as_ref().map(|link| link.note.clone()).unwrap_or_default()));
    let strength = Signal::derive(move || {
        let strength = link.with(|link| link.as_ref().and_then(|link| link.strength));
        strength.map(|strength| strength.word().to_owned()).unwrap_or_default()
    });
    let none = (String::new(), Msg::LinkStrengthNone.text(lang));
    let named =
        LinkStrength::WORDS.iter().map(|(word, one)| ((*word).to_owned(), words::link_strength(*one).text(lang)));
    let strengths: Vec<(String, String)> = std::iter::once(none).chain(named).collect();
    let evidence =
        Signal::derive(move || link.with(|link| link.as_ref().map(|link| link.evidence.clone()).unwrap_or_default()));
    let on_delay = move |months: Option<f64>| on_edit.run(LinkEdit::DelayMonths(months.map(whole)));
    view! {
        {(!without_kind).then(|| view! {
            <Segmented
                label=Msg::LinkKind.text(lang)
                value=kind
                options=kinds
                on_change=move |key: String| on_edit.run(LinkEdit::Kind(kind_of(&key)))
            />
        })}
        <NumberField
            label=Msg::LinkDelay.text(lang)
            hint=Msg::LinkDelayHint.text(lang)
            unit=Msg::LinkMonthsUnit.text(lang)
            value=delay
            parse=move |text: String| months(lang, &text)
            on_commit=on_delay
        />
        <SelectField
            label=Msg::LinkStrength.text(lang)
            value=strength
            options=strengths
            on_commit=move |word: String| on_edit.run(LinkEdit::Strength(LinkStrength::from_word(&word)))
        />
        <TextArea
            label=Msg::LinkNote.text(lang)
            value=note
            on_commit=move |text: String| on_edit.run(LinkEdit::Note(text.trim().to_owned()))
        />
        <TextArea
            label=Msg::LinkEvidence.text(lang)
            hint=Msg::LinkEvidenceHint.text(lang)
            value=evidence
            on_commit=move |text: String| on_edit.run(LinkEdit::Evidence(text.trim().to_owned()))
        />
    }
}

fn key(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Supports => "supports",
        LinkKind::Conflicts => "conflicts",
    }
}

fn kind_of(key: &str) -> LinkKind {
    if key == "conflicts" { LinkKind::Conflicts } else { LinkKind::Supports }
}

fn months(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let months = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    let fits = (0.0..=LONGEST).contains(&months) && months.fract() == 0.0;
    if fits { Ok(Some(months)) } else { Err(Msg::LinkDelayWrong.text(lang)) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 600 by then")]
fn whole(months: f64) -> u16 {
    months as u16
}
