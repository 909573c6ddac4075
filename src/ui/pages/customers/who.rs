//! Who the customers are: the answer in words, the segments, and what they are promised.

use super::{choices, promise::Promise};
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::{CustomerRole, CustomerState, Segment, SegmentId},
        text::{Msg, words},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, IconName, SelectField, TextArea, TextField, focus_soon},
        pages::term::Term,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The part.
#[component]
pub(super) fn Who() -> impl IntoView {
    let session = session();
    let answer = Memo::new(move |_| session.scorecard().organisation.customer.clone());
    let say = move |text: String| {
        let mut organisation = session.scorecard_untracked().organisation.clone();
        organisation.customer = text.trim().to_owned();
        session.run(&Command::EditScorecard(ScorecardEdit::Organisation(organisation)));
        session.end_merge();
    };
    view! {
        <section class="card stack">
            <TextArea
                label=t(Msg::TemplateCustomer)
                hint=t(Msg::SettingsCustomerHint)
                rows=2
                value=answer
                on_commit=say
            />
        </section>
        <Segments />
        <Promise />
    }
}

#[component]
fn Segments() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let ids = Memo::new(move |_| session.scorecard().segments.iter().map(|s| s.id.clone()).collect::<Vec<_>>());
    let add = move |()| {
        let id = SegmentId::lossy(&session.fresh_id());
        session.run(&Command::PutSegment(Segment::new(id, Msg::SegmentNew.text(lang))));
        session.end_merge();
    };
    view! {
        <section class="card stack" aria-labelledby="segments-title">
            <div class="card__head">
                <div class="titled"><h2 id="segments-title" tabindex="-1">{t(Msg::SegmentsTitle)}</h2><Term id="segment" word=t(Msg::SegmentsTitle) /></div>
                <Button small=true icon=IconName::Plus on_click=add>{t(Msg::SegmentAdd)}</Button>
            </div>
            <p class="muted small">
                {move || if ids.with(Vec::is_empty) { Msg::SegmentsEmpty } else { Msg::SegmentsHint }.text(lang)}
            </p>
            <ul class="segments">
                <For each=move || ids.get() key=Clone::clone let(id)>
                    <OneSegment id=id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn OneSegment(id: SegmentId) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let own = id.clone();
    let segment: Memo<Option<Arc<Segment>>> = Memo::new(move |_| session.scorecard().segment(&own).cloned());
    let field = move |pick: fn(&Segment) -> String| {
        Signal::derive(move || segment.with(|s| s.as_ref().map(|s| pick(s)).unwrap_or_default()))
    };
    let change = move |change: &dyn Fn(&mut Segment)| {
        let Some(mut segment) = segment.get_untracked().map(|s| Segment::clone(&s)) else { return };
        change(&mut segment);
        session.run(&Command::PutSegment(segment));
        session.end_merge();
    };
    let name = field(|s| s.name.clone());
    let delete = move |()| {
        let said = Msg::SegmentDeleted { name: &name.get_untracked() }.text(lang);
        session.run_with_way_back(&Command::DeleteSegment(id.clone()), said);
        focus_soon("segments-title");
    };
    view! {
        <li class="segments__one">
            <TextField
                label=t(Msg::FieldName)
                value=name
                on_commit=move |text: String| change(&|s| text.trim().clone_into(&mut s.name))
            />
            <SelectField
                label=t(Msg::SegmentRole)
                value=field(|s| s.role.word().to_owned())
                options=choices(lang, CustomerRole::WORDS, words::customer_role)
                on_commit=move |word: String| change(&|s| s.role = CustomerRole::from_word(&word).unwrap_or(s.role))
            />
            <SelectField
                label=t(Msg::SegmentState)
                value=field(|s| s.state.word().to_owned())
                options=choices(lang, CustomerState::WORDS, words::customer_state)
                on_commit=move |word: String| change(&|s| s.state = CustomerState::from_word(&word).unwrap_or(s.state))
            />
            <TextField
                label=t(Msg::SegmentNote)
                value=field(|s| s.note.clone())
                on_commit=move |text: String| change(&|s| text.trim().clone_into(&mut s.note))
            />
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Trash
                label=Signal::derive(move || Msg::SegmentDelete { name: &name.get() }.text(lang))
                on_click=delete
            />
        </li>
    }
}
