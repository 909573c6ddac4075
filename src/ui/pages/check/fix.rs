//! Ways to mend a finding where it is told: a click, a choice, a few words.

use crate::{
    domain::{
        edit::Command,
        lint::{Choice, Finding, Fix, Group, Mend, Rule, Writing},
        text::Msg,
        wording,
    },
    ui::{
        context::{lang, session},
        kit::{Button, SelectField, TextField, focus_if_lost},
    },
};
use leptos::prelude::*;

/// A way to mend a finding.
pub(super) fn fix_view(finding: &Finding, fix: &Fix, name: &str) -> AnyView {
    let (lang, rule, name) = (lang(), finding.rule, name.to_owned());
    let said = |mend: &Mend| wording::mended(lang, mend, &name);
    // Anything else than a click is a mending.
    let mended = || Mended { rule, said: Msg::CheckMended { what: &name }.text(lang), name: name.clone() };
    match fix {
        Fix::Run(mend, command) => {
            let words = wording::mend(lang, mend);
            let label = format!("{words}: {name}");
            let mended = Mended { said: said(mend), ..mended() };
            let command = Command::clone(command);
            let run = mended.runner();
            view! {
                <Button small=true label=label on_click=move |()| { run.run(command.clone()); }>{words}</Button>
            }
            .into_any()
        }
        Fix::Choose(choice) => view! { <Choosing choice=choice.clone() mended=mended() /> }.into_any(),
        Fix::Write(writing) => view! { <Write writing=writing.clone() mended=mended() /> }.into_any(),
    }
}

/// What is said once something is mended.
#[derive(Clone)]
struct Mended {
    rule: Rule,
    name: String,
    said: String,
}

impl Mended {
    /// Carries commands out, each as one step that can be taken back; what had the focus is gone then, so
    /// that the heading of the rule gets it, or, if that was its last finding, the heading of its group.
    fn runner(self) -> Callback<Command> {
        let session = session();
        Callback::new(move |command: Command| {
            if session.run_with_way_back(&command, self.said.clone()) {
                let group = match self.rule.group() {
                    Group::Structure => "check-structure",
                    Group::ToFillIn => "check-fill-in",
                };
                focus_if_lost(vec![format!("check-{}", self.rule.token()), group.to_owned()]);
            }
        })
    }
}

/// One of several, taken over by a button: who goes through a list by keys has not chosen yet.
#[component]
fn Choosing(
    /// What is chosen.
    choice: Choice,
    /// What is said then.
    mended: Mended,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let chosen = RwSignal::new(String::new());
    let label = match choice {
        Choice::MeasureOf(_) => Msg::CheckMeasureOf.text(lang),
        _ => Msg::CheckObjectiveOf { name: &mended.name }.text(lang),
    };
    let button = format!("{}: {}", Msg::CheckAssign.text(lang), mended.name);
    let own = choice.clone();
    let options = Memo::new(move |_| {
        let mut options = vec![(String::new(), Msg::CheckChoose.text(lang))];
        options.extend(own.options(&session.scorecard()));
        options
    });
    let run = mended.runner();
    let assign = move |()| {
        let card = session.scorecard_untracked();
        if let Some(command) = choice.command(&card, &chosen.get_untracked(), session.day()) {
            run.run(command);
        }
    };
    view! {
        <div class="row links__note">
            <SelectField label=label value=chosen options=options on_commit=move |key: String| chosen.set(key) />
            <Button
                small=true
                label=button
                disabled=Signal::derive(move || chosen.with(String::is_empty))
                on_click=assign
            >
                {Msg::CheckAssign.text(lang)}
            </Button>
        </div>
    }
}

/// A few words, taken over when the field is left.
#[component]
fn Write(
    /// What is written.
    writing: Writing,
    /// What is said then.
    mended: Mended,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let label = match writing {
        Writing::CustomerEffect(_) => Msg::ActCustomerEffect.text(lang),
        Writing::InitiativeOwner(_) => Msg::PartOwner.text(lang),
    };
    let run = mended.runner();
    let commit = move |text: String| {
        if let Some(command) = writing.command(&text, session.day()) {
            run.run(command);
        }
    };
    view! {
        <div class="links__note">
            <TextField label=label value=Signal::derive(String::new) on_commit=commit />
        </div>
    }
}
