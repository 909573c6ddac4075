//! How the parts of something make its score: the rule, and a score of its own where that is the rule.

use crate::{
    domain::{
        model::RollUp,
        text::{Lang, Msg, number, words},
    },
    ui::kit::{NumberField, SelectField},
};
use leptos::prelude::*;

/// The fields.
#[component]
pub fn RollUpFields(
    /// The rule.
    #[prop(into)]
    rule: Signal<RollUp>,
    /// The score of its own.
    #[prop(into)]
    own: Signal<Option<f64>>,
    /// Another rule was chosen.
    #[prop(into)]
    on_rule: Callback<RollUp>,
    /// Another score of its own was entered.
    #[prop(into)]
    on_own: Callback<Option<f64>>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let options: Vec<(String, String)> =
        RollUp::ALL.iter().map(|rule| (rule.word().to_owned(), words::roll_up(*rule).text(lang))).collect();
    let parse = Callback::new(move |text: String| read(lang, &text));
    view! {
        <SelectField
            label=Msg::RollUpRule.text(lang)
            value=Signal::derive(move || rule.get().word().to_owned())
            options=options
            on_commit=move |word: String| on_rule.run(RollUp::from_word(&word).unwrap_or_default())
        />
        {move || (rule.get() == RollUp::Own).then(|| view! {
            <NumberField
                label=Msg::RollUpOwnScore.text(lang)
                hint=Msg::RollUpOwnHint.text(lang)
                value=Signal::derive(move || own.get().map(|own| number::for_input(lang, own)).unwrap_or_default())
                parse=parse
                on_commit=on_own
            />
        })}
    }
}

/// Reads a score of 0 to 100, or nothing.
fn read(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let score = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    if (0.0..=100.0).contains(&score) { Ok(Some(score)) } else { Err(Msg::RollUpOwnWrong.text(lang)) }
}
