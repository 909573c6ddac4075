//! The dialog of one statement of customers: a new one is added as a whole, of one that exists every field is committed
//! when it is left.

use super::{choices, or_none};
use crate::{
    domain::{
        edit::Command,
        model::{Concern, SegmentId, Voice, VoiceId, VoiceKind, VoiceSource},
        text::{Msg, words},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Checkbox, DateField, Dialog, SelectField, TextArea, TextField},
    },
};
use leptos::prelude::*;

/// What the dialog is about.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Editing {
    /// A new statement of this kind.
    New(VoiceKind),
    /// One that exists.
    Old(VoiceId),
}

/// The dialog; open while there is something to edit.
#[component]
pub(super) fn VoiceDialog(
    /// What it is about.
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let draft = RwSignal::new(None::<Voice>);
    let missing = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(now) = editing.get() else { return };
        missing.set(None);
        draft.set(match now {
            Editing::New(kind) => Some(Voice::new(VoiceId::lossy(&session.fresh_id()), kind, "")),
            Editing::Old(_) => None,
        });
        open.set(true);
    });
    let is_new = Memo::new(move |_| matches!(editing.get(), Some(Editing::New(_))));
    let value = Memo::new(move |_| match editing.get()? {
        Editing::New(_) => draft.get(),
        Editing::Old(id) => session.scorecard().voice(&id).map(|voice| Voice::clone(voice)),
    });
    let change = move |change: &dyn Fn(&mut Voice)| {
        missing.set(None);
        let Some(mut voice) = value.get_untracked() else { return };
        change(&mut voice);
        // Said beside the field: a notice would lie behind the dialog.
        if voice.text.is_empty() && draft.with_untracked(Option::is_none) {
            missing.set(Some(Msg::VoiceTextMissing.text(lang)));
            return;
        }
        if draft.with_untracked(Option::is_some) {
            draft.set(Some(voice));
        } else {
            session.run(&Command::PutVoice(Box::new(voice)));
            session.end_merge();
        }
    };
    let done = move || {
        if missing.with_untracked(Option::is_some) && draft.with_untracked(Option::is_none) {
            return;
        }
        if let Some(voice) = draft.get_untracked() {
            if voice.text.is_empty() {
                missing.set(Some(Msg::VoiceTextMissing.text(lang)));
                return;
            }
            if !session.run(&Command::PutVoice(Box::new(voice))) {
                return;
            }
            session.end_merge();
        }
        open.set(false);
    };
    let field = move |pick: fn(&Voice) -> String| {
        Signal::derive(move || value.with(|voice| voice.as_ref().map(pick).unwrap_or_default()))
    };
    let segments = move || {
        let card = session.scorecard();
        card.segments.iter().map(|segment| (segment.id.clone(), segment.name.clone())).collect::<Vec<_>>()
    };
    let segment = move |(id, name): (SegmentId, String)| {
        let own = id.clone();
        let checked = Signal::derive(move || value.with(|v| v.as_ref().is_some_and(|v| v.segments.contains(&own))));
        let set = move |on: bool| {
            change(&|voice| {
                voice.segments.retain(|other| *other != id);
                if on {
                    voice.segments.push(id.clone());
                }
            });
        };
        view! { <Checkbox label=name checked=checked on_change=set /> }
    };
    let title = move || if is_new.get() { Msg::VoiceAdd.text(lang) } else { Msg::VoiceEdit.text(lang) };
    view! {
        <Dialog
            open=open
            title=Signal::derive(title)
            close_label=t(Msg::ActionClose)
            on_close=move |()| {
                session.end_merge();
                editing.set(None);
            }
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                done();
            }>
                <TextField
                    label=Msg::VoiceText.text(lang)
                    hint=Msg::VoiceTextHint.text(lang)
                    value=field(|v| v.text.clone())
                    error=missing
                    autofocus=true
                    on_commit=move |text: String| change(&|v| text.trim().clone_into(&mut v.text))
                />
                <div class="fields">
                    <SelectField
                        label=Msg::VoiceKind.text(lang)
                        value=field(|v| v.kind.word().to_owned())
                        options=choices(lang, VoiceKind::WORDS, words::voice_kind)
                        on_commit=move |word: String| change(&|v| v.kind = VoiceKind::from_word(&word).unwrap_or(v.kind))
                    />
                    <SelectField
                        label=Msg::VoiceSource.text(lang)
                        value=field(|v| v.source.word().to_owned())
                        options=choices(lang, VoiceSource::WORDS, words::voice_source)
                        on_commit=move |word: String| {
                            change(&|v| v.source = VoiceSource::from_word(&word).unwrap_or(v.source));
                        }
                    />
                    <SelectField
                        label=Msg::KpiConcernLabel.text(lang)
                        value=field(|v| v.concern.map(Concern::word).unwrap_or_default().to_owned())
                        options=or_none(lang, Msg::KpiNoConcern, Concern::WORDS, words::concern)
                        on_commit=move |word: String| change(&|v| v.concern = Concern::from_word(&word))
                    />
                    <DateField
                        label=Msg::VoiceHeard.text(lang)
                        value=field(|v| v.heard.map(|day| day.to_string()).unwrap_or_default())
                        on_commit=move |day: String| change(&|v| v.heard = day.parse().ok())
                    />
                </div>
                {move || {
                    let segments = segments();
                    (!segments.is_empty()).then(|| view! {
                        <fieldset class="field">
                            <legend class="field__label">{Msg::VoiceWhose.text(lang)}</legend>
                            <div class="checks">{segments.into_iter().map(segment).collect_view()}</div>
                        </fieldset>
                    })
                }}
                <TextArea
                    label=Msg::ActNote.text(lang)
                    value=field(|v| v.note.clone())
                    on_commit=move |text: String| change(&|v| text.trim().clone_into(&mut v.note))
                />
                <div class="row row--end">
                    {move || is_new.get().then(|| view! {
                        <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    })}
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>
                        {move || if is_new.get() { Msg::ActionAdd.text(lang) } else { Msg::ActionDone.text(lang) }}
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}
