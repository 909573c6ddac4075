//! The links of one objective, by what they say.

use crate::{
    domain::{
        model::LinkId,
        text::{Lang, Msg},
    },
    ui::kit::{Button, ButtonKind, IconName},
};
use leptos::prelude::*;

/// Links that say the same.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkGroup {
    /// What they say: supports, is supported by, pulls against.
    pub words: String,
    /// Whether they are conflicts.
    pub conflict: bool,
    /// The links.
    pub links: Vec<LinkEntry>,
}

/// One link.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkEntry {
    /// The link.
    pub id: LinkId,
    /// The name of the objective at the other end.
    pub other: String,
    /// The address of that objective.
    pub href: String,
    /// Months until the effect is expected.
    pub delay_months: Option<u16>,
    /// Why we believe in it.
    pub note: String,
}

/// The links of an objective.
#[component]
pub fn LinkList(
    /// The links by what they say; groups without any are left out.
    #[prop(into)]
    groups: Signal<Vec<LinkGroup>>,
    /// A link is to be edited.
    #[prop(into)]
    on_edit: Callback<LinkId>,
    /// A link is to be turned round.
    #[prop(into)]
    on_reverse: Callback<LinkId>,
    /// A link is to be deleted.
    #[prop(into)]
    on_delete: Callback<LinkEntry>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let entry = move |entry: LinkEntry| {
        let (id, turned, gone) = (entry.id.clone(), entry.id.clone(), entry.clone());
        let name = entry.other.as_str();
        let delay = entry.delay_months.filter(|months| *months > 0).map(|months| {
            let months = Msg::CountMonths { count: months.into() }.text(lang);
            view! { <span class="tag">{Msg::LinkAfter { months: &months }.text(lang)}</span> }
        });
        let tool = |icon: IconName, label: String, run: Callback<()>| {
            view! { <Button kind=ButtonKind::Quiet small=true icon=icon label=label on_click=run /> }
        };
        view! {
            <li class="links__item">
                <div class="links__text">
                    <a href=entry.href.clone()><bdi>{entry.other.clone()}</bdi></a>
                    {delay}
                    {(!entry.note.is_empty()).then(|| view! { <bdi class="links__note">{entry.note.clone()}</bdi> })}
                </div>
                <div class="links__tools">
                    {tool(IconName::Pencil, Msg::LinkEdit { name }.text(lang), Callback::new(move |()| on_edit.run(id.clone())))}
                    {tool(
                        IconName::Swap,
                        Msg::LinkReverseIt { name }.text(lang),
                        Callback::new(move |()| on_reverse.run(turned.clone())),
                    )}
                    {tool(
                        IconName::Trash,
                        Msg::LinkDelete { name }.text(lang),
                        Callback::new(move |()| on_delete.run(gone.clone())),
                    )}
                </div>
            </li>
        }
    };
    view! {
        {move || groups.get().into_iter().filter(|group| !group.links.is_empty()).map(|group| view! {
            <section class="links" data-conflict=group.conflict.then_some("true")>
                <h3 class="links__words">{group.words}</h3>
                <ul class="links__list">{group.links.into_iter().map(entry).collect_view()}</ul>
            </section>
        }).collect_view()}
    }
}
