//! The dialog of one link: every field is committed when it is left.

use crate::{
    domain::{
        edit::{Command, LinkEdit},
        model::LinkId,
        text::Msg,
        wording,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, IconName},
        parts::link_form::LinkForm,
    },
};
use leptos::prelude::*;

/// The dialog; open while there is a link in the signal.
#[component]
pub fn LinkDialog(
    /// The link that is edited.
    link: RwSignal<Option<LinkId>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if link.with(Option::is_some) {
            open.set(true);
        }
    });
    let value = Memo::new(move |_| link.get().and_then(|id| session.scorecard().link(&id).cloned()));
    let name_of = move |from: bool| {
        let card = session.scorecard();
        value.with(|value| {
            let id = value.as_ref().map(|link| if from { &link.from } else { &link.to });
            id.and_then(|id| card.objective(id)).map(|o| o.name.clone()).unwrap_or_default()
        })
    };
    let sentence = move || {
        value.with(|value| {
            value.as_ref().map(|link| {
                let (from, to) = (name_of(true), name_of(false));
                wording::link_name(lang, link.kind, &from, &to)
            })
        })
    };
    let with_link = move |act: &dyn Fn(LinkId)| {
        if let Some(id) = link.get_untracked() {
            act(id);
        }
    };
    let edit = Callback::new(move |edit: LinkEdit| {
        with_link(&|id| {
            session.run(&Command::EditLink(id, edit.clone()));
            session.end_merge();
        });
    });
    let delete = move |()| {
        let said = Msg::LinkDeleted { name: &untrack(|| name_of(false)) }.text(lang);
        let Some(id) = link.get_untracked() else { return };
        open.set(false);
        session.run_with_way_back(&Command::DeleteLink(id), said);
    };
    view! {
        <Dialog open=open title=t(Msg::LinkEditTitle) close_label=t(Msg::ActionClose) on_close=move |()| link.set(None)>
            <p><bdi>{sentence}</bdi></p>
            {move || value.with(Option::is_some).then(|| view! {
                <LinkForm
                    link=Signal::derive(move || value.get().map(|link| (*link).clone()))
                    on_edit=edit
                />
            })}
            <div class="row row--between">
                <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=delete>{Msg::ActionDelete.text(lang)}</Button>
                <div class="row">
                    <Button on_click=move |()| with_link(&|id| {
                        session.run(&Command::ReverseLink(id));
                    })>{Msg::LinkReverse.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary on_click=move |()| open.set(false)>{Msg::ActionDone.text(lang)}</Button>
                </div>
            </div>
        </Dialog>
    }
}
