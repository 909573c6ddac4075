//! The sheet of one interview: who was asked when, what troubles them. Everything is committed when its field is left.

use super::{RELATED, options, related_name, related_of, related_word};
use crate::{
    domain::{
        edit::Command,
        model::{Interview, InterviewId, SalespersonId, Voice, VoiceId, VoiceKind},
        text::Msg,
        view::issues::{hear, heard_again},
    },
    ui::{
        context::{lang, session, t},
        kit::{
            Button, ButtonKind, DateField, Dialog, Field, IconName, SelectField, TextArea, TextField,
            field::{described_by, invalid},
            focus_soon, ids,
        },
    },
};
use leptos::prelude::*;

/// The place of an interview.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SlotRef {
    /// Who asks.
    pub(super) person: SalespersonId,
    /// How that one is called.
    pub(super) name: String,
    /// Which place, from 0.
    pub(super) slot: u16,
    /// The interview, or the id of one that begins with the first entry.
    pub(super) id: InterviewId,
    /// The element that gets the focus afterwards.
    pub(super) focus: String,
}

/// The dialog; open while there is something to edit.
#[component]
pub(super) fn InterviewDialog(
    /// What it is about.
    editing: RwSignal<Option<SlotRef>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if editing.with(Option::is_some) {
            typed.set(String::new());
            wrong.set(None);
            open.set(true);
        }
    });
    let kept = Memo::new(move |_| {
        let place = editing.get()?;
        session.scorecard().interviews.iter().find(|interview| interview.id == place.id).cloned()
    });
    let value = Memo::new(move |_| match kept.get() {
        Some(interview) => Some(Interview::clone(&interview)),
        None => editing.get().map(|place| Interview::new(place.id, place.person, place.slot)),
    });
    let put =
        move |interview: Interview, heard: Vec<Voice>| session.run(&Command::PutInterview(Box::new(interview), heard));
    let change = move |make: &dyn Fn(&mut Interview)| {
        let Some(before) = value.get_untracked() else { return };
        let mut after = before.clone();
        make(&mut after);
        if after != before {
            let again = after.date != before.date;
            let heard = if again { heard_again(&session.scorecard_untracked(), &before, &after) } else { Vec::new() };
            put(after, heard);
        }
    };
    // True when nothing is left to add.
    let add = move || {
        let text = typed.get_untracked();
        let Some(interview) = value.get_untracked() else { return true };
        if text.trim().is_empty() {
            return true;
        }
        let fresh = VoiceId::lossy(&session.fresh_id());
        let done = match hear(&session.scorecard_untracked(), &interview, &text, fresh) {
            Some((interview, heard)) => put(interview, heard),
            None => {
                wrong.set(Some(Msg::InterviewListed.text(lang)));
                false
            }
        };
        if done {
            typed.set(String::new());
        }
        done
    };
    let field = move |pick: fn(&Interview) -> String| {
        Signal::derive(move || value.with(|value| value.as_ref().map(pick).unwrap_or_default()))
    };
    let title = Signal::derive(move || {
        let place = editing.get();
        let number = place.as_ref().map_or(0.0, |place| f64::from(place.slot)) + 1.0;
        Msg::InterviewSlot { name: &place.map(|place| place.name).unwrap_or_default(), number }.text(lang)
    });
    let close = move |()| {
        // Also what was typed and not added yet is kept.
        add();
        if let Some(place) = editing.get_untracked() {
            focus_soon(&place.focus);
        }
        editing.set(None);
    };
    let delete = move |()| {
        let Some(place) = editing.get_untracked() else { return };
        typed.set(String::new());
        open.set(false);
        session.run_with_way_back(&Command::DeleteInterview(place.id), Msg::InterviewDeleted.text(lang));
        focus_soon("interviews-title");
    };
    let issues = Memo::new(move |_| value.with(|value| value.as_ref().map(|i| i.issues.clone()).unwrap_or_default()));
    let remove = Callback::new(move |id: VoiceId| {
        change(&|interview| interview.issues.retain(|issue| *issue != id));
        focus_soon("interview-issues");
    });
    view! {
        <Dialog open=open title=title close_label=t(Msg::ActionClose) on_close=close>
            <div class="fields">
                <TextField
                    label=Msg::InterviewClient.text(lang)
                    hint=Msg::InterviewClientHint.text(lang)
                    value=field(|interview| interview.client.clone())
                    autofocus=true
                    max_length=120
                    on_commit=move |text: String| change(&|interview| text.trim().clone_into(&mut interview.client))
                />
                <DateField
                    label=Msg::InterviewDate.text(lang)
                    value=field(|interview| interview.date.map(|day| day.to_string()).unwrap_or_default())
                    on_commit=move |day: String| change(&|interview| interview.date = day.parse().ok())
                />
            </div>
            <div class="stack stack--s">
                <h3 id="interview-issues" tabindex="-1">{Msg::InterviewIssues.text(lang)}</h3>
                <ul class="heard">
                    <For each=move || issues.get() key=Clone::clone let(id)>
                        <Heard id=id on_remove=remove />
                    </For>
                </ul>
                <AddIssue typed=typed wrong=wrong on_add=move |()| {
                    if typed.with_untracked(|text| text.trim().is_empty()) {
                        wrong.set(Some(Msg::ProgrammeTextMissing.text(lang)));
                    }
                    add();
                } />
            </div>
            <TextArea
                label=Msg::InterviewNotes.text(lang)
                value=field(|interview| interview.notes.clone())
                on_commit=move |text: String| change(&|interview| text.trim().clone_into(&mut interview.notes))
            />
            <div class="row row--between">
                {move || kept.with(Option::is_some).then(|| view! {
                    <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=delete>
                        {Msg::ActionDelete.text(lang)}
                    </Button>
                })}
                <span class="grow"></span>
                <Button kind=ButtonKind::Primary on_click=move |()| {
                    if add() {
                        open.set(false);
                    }
                }>
                    {Msg::ActionDone.text(lang)}
                </Button>
            </div>
        </Dialog>
    }
}

/// An issue that the client named.
#[component]
fn Heard(
    /// The issue.
    id: VoiceId,
    /// It was not named after all.
    on_remove: Callback<VoiceId>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let own = id.clone();
    let voice = Memo::new(move |_| session.scorecard().voice(&own).cloned());
    let text = move || voice.get().map(|voice| voice.text.clone()).unwrap_or_default();
    let label = move || format!("{} {}", Msg::InterviewRelated.text(lang), text());
    let relate = move |word: String| {
        if let Some(voice) = voice.get_untracked() {
            let voice = Voice { related: related_of(&word), ..Voice::clone(&voice) };
            session.run(&Command::PutVoice(Box::new(voice)));
        }
    };
    view! {
        <li class="heard__issue">
            <bdi>{text}</bdi>
            <span class="heard__tools">
                <span class="small muted" aria-hidden="true">{Msg::InterviewRelated.text(lang)}</span>
                <SelectField
                    label=Signal::derive(label)
                    hide_label=true
                    value=Signal::derive(move || related_word(voice.get().and_then(|voice| voice.related)))
                    options=options(lang, &RELATED, related_name)
                    on_commit=relate
                />
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Trash
                    label=Signal::derive(move || Msg::ProgrammeRemove { name: &text() }.text(lang))
                    on_click=move |()| on_remove.run(id.clone())
                />
            </span>
        </li>
    }
}

/// The field for an issue, which proposes those that are known.
#[component]
fn AddIssue(
    /// What is typed.
    typed: RwSignal<String>,
    /// What is wrong with it.
    wrong: RwSignal<Option<String>>,
    /// It is to be added.
    #[prop(into)]
    on_add: Callback<()>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let id = ids::fresh("issue");
    let list = format!("{id}-known");
    let proposed = list.clone();
    let known = move || {
        let card = session.scorecard();
        let issues = card.voices.iter().filter(|voice| voice.kind == VoiceKind::Issue);
        issues.map(|voice| view! { <option value=voice.text.clone()></option> }).collect_view()
    };
    let hint = MaybeProp::from(Msg::InterviewIssueHint.text(lang));
    let error = MaybeProp::from(wrong);
    let described = described_by(&id, hint, error);
    view! {
        <form on:submit=move |event| {
            event.prevent_default();
            on_add.run(());
        }>
            <Field id=id.clone() label=Msg::InterviewIssueAdd.text(lang) hint=hint error=error>
                <div class="heard__add">
                    <input
                        class="input"
                        type="text"
                        id=id
                        list=list
                        autocomplete="off"
                        aria-describedby=described
                        aria-invalid=invalid(error)
                        prop:value=move || typed.get()
                        on:input:target=move |event| {
                            typed.set(event.target().value());
                            wrong.set(None);
                        }
                    />
                    <Button icon=IconName::Plus submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                </div>
            </Field>
            <datalist id=proposed>{known}</datalist>
        </form>
    }
}
