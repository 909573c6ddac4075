//! The dialog of one issue: a new one is added as a whole, of one that exists every field is committed when it is left.

use super::{RELATED, in_field, options, ranged, related_name, related_of, related_word, whole};
use crate::{
    domain::{
        edit::Command,
        model::{Concern, Evidence, Voice, VoiceId, VoiceKind, VoiceSource},
        text::{Msg, words},
        view::issues::known_issue,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, DateField, Dialog, NumberField, SelectField, TextArea, TextField},
    },
};
use leptos::prelude::*;

/// What the dialog is about.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Editing {
    /// A new issue.
    New,
    /// One that exists.
    Old(VoiceId),
}

/// The dialog; open while there is something to edit.
#[component]
pub(super) fn IssueDialog(
    /// What it is about.
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let draft = RwSignal::new(None::<Voice>);
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(now) = editing.get() else { return };
        wrong.set(None);
        let fresh = || Voice::new(VoiceId::lossy(&session.fresh_id()), VoiceKind::Issue, "");
        draft.set((now == Editing::New).then(fresh));
        open.set(true);
    });
    let is_new = Memo::new(move |_| editing.get() == Some(Editing::New));
    let value = Memo::new(move |_| match editing.get()? {
        Editing::New => draft.get(),
        Editing::Old(id) => session.scorecard().voice(&id).map(|voice| Voice::clone(voice)),
    });
    let change = move |make: &dyn Fn(&mut Voice)| {
        let Some(mut voice) = value.get_untracked() else { return };
        make(&mut voice);
        if is_new.get_untracked() {
            draft.set(Some(voice));
        } else {
            session.run(&Command::PutVoice(Box::new(voice)));
        }
    };
    let set_text = move |text: String| {
        let text = text.trim();
        let own = value.get_untracked().map(|voice| voice.id);
        let card = session.scorecard_untracked();
        wrong.set(match known_issue(&card, text) {
            _ if text.is_empty() => Some(Msg::ProgrammeTextMissing.text(lang)),
            Some(known) if Some(&known.id) != own.as_ref() => Some(Msg::InterviewListed.text(lang)),
            _ => None,
        });
        if wrong.with_untracked(Option::is_none) {
            change(&|voice| text.clone_into(&mut voice.text));
        }
    };
    let done = move || {
        if wrong.with_untracked(Option::is_some) {
            return;
        }
        if let Some(voice) = draft.get_untracked() {
            if voice.text.is_empty() {
                wrong.set(Some(Msg::ProgrammeTextMissing.text(lang)));
                return;
            }
            if !session.run(&Command::PutVoice(Box::new(voice))) {
                return;
            }
        }
        open.set(false);
    };
    let field = move |pick: fn(&Voice) -> String| {
        Signal::derive(move || value.with(|value| value.as_ref().map(pick).unwrap_or_default()))
    };
    let concerns = move || {
        let none = (String::new(), Msg::KpiNoConcern.text(lang));
        std::iter::once(none).chain(options(lang, Concern::WORDS, words::concern)).collect::<Vec<_>>()
    };
    let set_others = move |others: Option<f64>| change(&|voice| voice.others = whole(others.unwrap_or(0.0)));
    let title = move || if is_new.get() { Msg::IssueAdd.text(lang) } else { Msg::IssueEdit.text(lang) };
    view! {
        <Dialog
            open=open
            title=Signal::derive(title)
            close_label=t(Msg::ActionClose)
            on_close=move |()| editing.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                done();
            }>
                <TextField
                    label=Msg::IssueText.text(lang)
                    value=field(|voice| voice.text.clone())
                    error=wrong
                    autofocus=true
                    on_commit=set_text
                />
                <div class="fields">
                    <SelectField
                        label=Msg::InterviewRelated.text(lang)
                        value=field(|voice| related_word(voice.related))
                        options=options(lang, &RELATED, related_name)
                        on_commit=move |word: String| change(&|voice| voice.related = related_of(&word))
                    />
                    <SelectField
                        label=Msg::IssueGrade.text(lang)
                        value=field(|voice| voice.grade.word().to_owned())
                        options=options(lang, Evidence::WORDS, words::evidence)
                        on_commit=move |word: String| {
                            change(&|voice| voice.grade = Evidence::from_word(&word).unwrap_or(voice.grade));
                        }
                    />
                    <SelectField
                        label=Msg::IssueSource.text(lang)
                        value=field(|voice| voice.source.word().to_owned())
                        options=options(lang, VoiceSource::WORDS, words::voice_source)
                        on_commit=move |word: String| {
                            change(&|voice| voice.source = VoiceSource::from_word(&word).unwrap_or(voice.source));
                        }
                    />
                    <SelectField
                        label=Msg::KpiConcernLabel.text(lang)
                        value=field(|voice| voice.concern.map(|concern| concern.word().to_owned()).unwrap_or_default())
                        options=concerns()
                        on_commit=move |word: String| change(&|voice| voice.concern = Concern::from_word(&word))
                    />
                    <NumberField
                        label=Msg::IssueOthers.text(lang)
                        value=Signal::derive(move || {
                            in_field(lang, value.with(|value| value.as_ref().map(|voice| voice.others.into())))
                        })
                        parse=move |text: String| {
                            let fits = |n: f64| (0.0..=10_000.0).contains(&n) && n.fract() == 0.0;
                            ranged(lang, &text, fits, Msg::IssueOthersWrong)
                        }
                        on_commit=set_others
                    />
                    <DateField
                        label=Msg::IssueHeard.text(lang)
                        value=field(|voice| voice.heard.map(|day| day.to_string()).unwrap_or_default())
                        on_commit=move |day: String| change(&|voice| voice.heard = day.parse().ok())
                    />
                </div>
                <TextArea
                    label=Msg::ActNote.text(lang)
                    value=field(|voice| voice.note.clone())
                    on_commit=move |text: String| change(&|voice| text.trim().clone_into(&mut voice.note))
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
