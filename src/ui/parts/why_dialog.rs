//! Why this number? A dialog with the sentence, the parts that add up to the score, and a copy for the clipboard.

use crate::{
    domain::{
        text::{Lang, Msg},
        wording::{Why, WhyTerm},
    },
    ui::{
        kit::{Button, Dialog, IconName, LinkButton, TableWrap},
        parts::why_view,
    },
};
use leptos::prelude::*;

/// What the dialog says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WhyShown {
    /// The question, such as *Why 64?*
    pub title: String,
    /// The explanation.
    pub why: Why,
    /// The score that the contributions add up to, in the words of the contributions; empty where there is none.
    pub total: String,
}

/// The dialog that explains a score made of parts.
#[component]
pub fn WhyDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it says.
    #[prop(into)]
    shown: Signal<WhyShown>,
    /// The explanation should go to the clipboard, as this text.
    #[prop(into)]
    on_copy: Callback<String>,
    /// The address of what moved the score; none where that is not told.
    #[prop(optional, into)]
    moved: MaybeProp<String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let foot = move || {
        view! {
            {move || moved.get().map(|href| view! { <LinkButton href=href>{Msg::MovedAsk.text(lang)}</LinkButton> })}
            <Button icon=IconName::Copy on_click=move |()| on_copy.run(shown.with_untracked(|shown| shown.why.to_text()))>
                {Msg::ActionCopy.text(lang)}
            </Button>
        }
    };
    view! {
        <Dialog
            open=open
            title=Signal::derive(move || shown.with(|shown| shown.title.clone()))
            close_label=Msg::ActionClose.text(lang)
            wide=true
            foot=foot
        >
            <p class="why-sum__sentence"><bdi>{move || shown.with(|shown| shown.why.sentence.clone())}</bdi></p>
            {move || {
                let shown = shown.get();
                (!shown.why.terms.is_empty()).then(|| table(lang, shown.why.terms, shown.total))
            }}
            {move || shown.with(|shown| why_view::lines(&shown.why.lines))}
        </Dialog>
    }
}

fn table(lang: Lang, terms: Vec<WhyTerm>, total: String) -> impl IntoView {
    view! {
        <TableWrap label=Msg::WhyTitle.text(lang)>
            <table class="table why-sum">
                <thead>
                    <tr>
                        <th scope="col">{Msg::WhyPart.text(lang)}</th>
                        <th scope="col" class="num">{Msg::PartWeight.text(lang)}</th>
                        <th scope="col" class="num">{Msg::WhyShare.text(lang)}</th>
                        <th scope="col" class="num">{Msg::WhyPoints.text(lang)}</th>
                        <th scope="col" class="num">{Msg::WhyContribution.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{terms.into_iter().map(term).collect_view()}</tbody>
                {(!total.is_empty())
                    .then(|| {
                        view! {
                            <tfoot>
                                <tr>
                                    <th scope="row" colspan="4">{Msg::OverviewWhole.text(lang)}</th>
                                    <td class="num">{total}</td>
                                </tr>
                            </tfoot>
                        }
                    })}
            </table>
        </TableWrap>
    }
}

fn term(term: WhyTerm) -> impl IntoView {
    let left_out = term.share.is_empty();
    view! {
        <tr>
            <th scope="row"><bdi>{term.name}</bdi></th>
            <td class="num">{term.weight}</td>
            <td class="num">{term.share}</td>
            <td class="num" class:faint=left_out>{term.points}</td>
            <td class="num">{term.contribution}</td>
        </tr>
    }
}
