//! The formula of a KPI: suggestions while typing, what is wrong and where, and what it gives now.

use super::{calculation::parts, edits::Edits};
use crate::{
    domain::{
        edit::{EditError, KpiEdit, could_be},
        model::{Calculation, Kpi},
        score::{NoValue, score_kpi},
        text::{Lang, Msg, date, number},
        view::complete::{self, Suggested, completion},
        wording,
    },
    state::Session,
    ui::{
        context::{lang, session, t},
        kit::{SuggestField, Suggestions},
    },
};
use leptos::prelude::*;

/// The field.
#[component]
pub(super) fn FormulaField(edits: Edits) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let stored = edits.read(|kpi| parts(&kpi.calculation).0);
    // What stands in the field while it differs from what is stored.
    let typed = RwSignal::new(None::<String>);
    // The text and what comes of it are one: the place of a fault is shown in the very text that has it.
    let result = Memo::new(move |_| {
        let text = typed.get().unwrap_or_else(|| stored.get());
        let result = result(session, &edits.kpi.get(), text.clone());
        (text, result)
    });
    let error = Memo::new(move |_| {
        let error = result.with(|(_, result)| result.as_ref().err().map(|error| wording::edit_error(lang, error)));
        error.filter(|_| typed.with(Option::is_some))
    });
    let commit = Callback::new(move |expression: String| {
        typed.set(Some(expression.clone()));
        if result.with_untracked(|(_, result)| result.is_ok()) {
            let inputs = edits.kpi.with_untracked(|kpi| parts(&kpi.calculation).1);
            let expression = expression.trim().to_owned();
            edits.run(KpiEdit::Calculation(Calculation::Formula { expression, inputs }));
            typed.set(None);
        }
    });
    let suggest = Callback::new(move |(text, caret): (String, usize)| {
        let (kpi, card) = (edits.kpi.get_untracked(), session.scorecard_untracked());
        let found = completion(&card, &kpi.id, &parts(&kpi.calculation).1, &text, caret);
        let about = |what: Suggested| match what {
            Suggested::Input(label) | Suggested::Kpi(label) => label,
            Suggested::Function => Msg::KpiFunction.text(lang),
        };
        let options = found.options.into_iter().map(|option| (option.insert, about(option.what))).collect();
        Suggestions { from: found.from, to: found.to, options }
    });
    view! {
        <div class="formula-field">
            <SuggestField
                label=t(Msg::KpiExpression)
                hint=t(Msg::KpiExpressionHint)
                list_label=t(Msg::KpiExpressionList)
                value=stored
                error=error
                suggest=suggest
                on_input=move |text: String| {
                    typed.set(Some(text).filter(|text| stored.with_untracked(|stored| text != stored)));
                }
                on_commit=commit
            />
            {move || match result.get() {
                (text, Err(EditError::Formula(fault))) => {
                    complete::place(&text, &fault).map(|parts| place(parts).into_any())
                }
                (_, Err(_)) => None,
                (_, Ok(value)) => Some(gives(session, lang, &edits.kpi.get(), value).into_any()),
            }}
        </div>
    }
}

/// What a formula would give in the view.
fn result(session: Session, kpi: &Kpi, expression: String) -> Result<Result<f64, NoValue>, EditError> {
    let calculation = Calculation::Formula { expression, inputs: parts(&kpi.calculation).1 };
    let card = could_be(&session.scorecard(), &kpi.id, &calculation)?;
    let score = card.kpi(&kpi.id).map(|kpi| score_kpi(&card, kpi, session.request()));
    Ok(score.map_or(Err(NoValue::NotMeasured), |score| score.value))
}

fn gives(session: Session, lang: Lang, kpi: &Kpi, value: Result<f64, NoValue>) -> impl IntoView + use<> {
    let view = session.request().view;
    let period = date::view(lang, view.period, view.to_date, session.scorecard().fiscal());
    let value = match value {
        Ok(value) => number::with_unit(lang, value, kpi.decimals, &kpi.unit),
        Err(why) => wording::no_value(lang, &why),
    };
    view! {
        <p class="formula-field__result" role="status">
            <span class="muted">{Msg::KpiFormulaGives { period: &period }.text(lang)}</span>
            " "
            <bdi>{value}</bdi>
        </p>
    }
}

/// The formula with the place at which it is wrong; what is wrong is said by the field.
fn place([before, wrong, after]: [String; 3]) -> impl IntoView {
    view! {
        <p class="formula formula-field__place" aria-hidden="true">
            {before}
            <mark>{wrong}</mark>
            {after}
        </p>
    }
}
