//! The quality check of the design: what is built in a way in which it cannot work, and what is still to be filled in; each
//! with its reason and a way to mend it.

mod finding;
mod fix;
mod target;

use crate::{
    domain::{
        lint::{self, Finding, Fix, Found, Group, Report, Rule},
        text::{Lang, Msg},
        wording,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName},
    },
};
use finding::finding_view;
use leptos::prelude::*;

/// How many findings of a rule are shown before somebody asks for all.
const FIRST: usize = 20;

/// The page.
#[component]
pub fn CheckPage() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let report = Memo::new(move |_| lint::lint(&session.scorecard(), session.day()));
    let all = RwSignal::new(Vec::<Rule>::new());
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavCheck)}</h1>
                <p class="page__lead">{t(Msg::CheckLead)}</p>
                <p role="status" class="muted">{move || report.with(|report| wording::lint_line(lang, report))}</p>
            </div>
        </div>
        <section class="card stack" aria-labelledby="check-structure">
            <h2 id="check-structure" tabindex="-1">{t(Msg::CheckStructure)}</h2>
            {move || {
                if report.with(|report| report.of(Group::Structure).next().is_none()) {
                    let count = Rule::ALL.iter().filter(|rule| rule.group() == Group::Structure).count() as f64;
                    let text = Msg::CheckNothingText { count }.text(lang);
                    let title = Msg::CheckNothing.text(lang);
                    view! { <EmptyState title=title text=text icon=IconName::Check /> }.into_any()
                } else {
                    view! {
                        <p class="muted">{Msg::CheckStructureHint.text(lang)}</p>
                        <Rules report=report group=Group::Structure all=all />
                    }
                    .into_any()
                }
            }}
        </section>
        <section class="card stack" aria-labelledby="check-fill-in">
            <h2 id="check-fill-in" tabindex="-1">{t(Msg::FillInTitle)}</h2>
            {move || {
                if report.with(|report| report.of(Group::ToFillIn).next().is_none()) {
                    view! { <p class="muted">{Msg::CheckFilled.text(lang)}</p> }.into_any()
                } else {
                    view! {
                        <p class="muted">{Msg::FillInHint.text(lang)}</p>
                        <Rules report=report group=Group::ToFillIn all=all />
                    }
                    .into_any()
                }
            }}
        </section>
        <Kept report=report />
        <details class="more">
            <summary>{Msg::CheckRules { count: Rule::ALL.len() as f64 }.text(lang)}</summary>
            {rules_checked(lang)}
        </details>
    }
}

/// The rules of a group that have found something. What did not change stays as it is, and keeps the focus.
#[component]
fn Rules(
    /// What was found.
    report: Memo<Report>,
    /// Which group.
    group: Group,
    /// The rules of which all findings are shown.
    all: RwSignal<Vec<Rule>>,
) -> impl IntoView {
    let rules = Memo::new(move |_| report.with(|report| report.of(group).map(|found| found.rule).collect::<Vec<_>>()));
    view! {
        <For each=move || rules.get() key=|rule| *rule let(rule)>
            <OneRule report=report rule=rule all=all />
        </For>
    }
}

/// What somebody keeps as it is against a guess, with the way back.
#[component]
fn Kept(
    /// What was found.
    report: Memo<Report>,
) -> impl IntoView {
    let lang = lang();
    let any = Memo::new(move |_| report.with(|report| !report.kept.is_empty()));
    let findings = move || report.with(|report| report.kept.clone());
    move || {
        any.get().then(|| {
            view! {
                <section class="card stack" aria-labelledby="check-kept">
                    <h2 id="check-kept" tabindex="-1">{Msg::CheckKeptTitle.text(lang)}</h2>
                    <p class="muted">{Msg::CheckKeptHint.text(lang)}</p>
                    <ul class="links__list">
                        <For each=findings key=move |finding| key(lang, finding) let(finding)>
                            {finding_view(finding)}
                        </For>
                    </ul>
                </section>
            }
        })
    }
}

/// One rule: its heading, its reason and what it has found.
#[component]
fn OneRule(
    /// What was found.
    report: Memo<Report>,
    /// Which rule.
    rule: Rule,
    /// The rules of which all findings are shown.
    all: RwSignal<Vec<Rule>>,
) -> impl IntoView {
    let lang = lang();
    let found = Memo::new(move |_| report.with(|report| report.found.iter().find(|found| found.rule == rule).cloned()));
    let head = move || {
        let what = wording::lint_title(rule).text(lang);
        let count = |found: &Found| (found.open() as f64, found.of as f64);
        let (open, all) = found.with(|found| found.as_ref().map(count).unwrap_or_default());
        // Of one thing in all there is nothing to count.
        if all > 1.0 { Msg::FillInCount { what: &what, open, all }.text(lang) } else { what }
    };
    let count = Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |found| found.findings.len())));
    let is_cut = Memo::new(move |_| count.get() > FIRST && !all.with(|all| all.contains(&rule)));
    let findings = move || {
        let limit = if is_cut.get() { FIRST } else { usize::MAX };
        let found = found.get().map(|found| found.findings).unwrap_or_default();
        found.into_iter().take(limit).collect::<Vec<_>>()
    };
    let id = format!("check-{}", rule.token());
    let heading = id.clone();
    view! {
        <section aria-labelledby=heading>
            <h3 id=id tabindex="-1">{head}</h3>
            <p class="small muted">{wording::lint_why(lang, rule)}</p>
            <ul class="links__list">
                <For each=findings key=move |finding| key(lang, finding) let(finding)>
                    {finding_view(finding)}
                </For>
            </ul>
            {move || is_cut.get().then(|| view! {
                <Button kind=ButtonKind::Quiet small=true on_click=move |()| all.update(|all| all.push(rule))>
                    {Msg::AttentionAll { count: count.get() as f64 }.text(lang)}
                </Button>
            })}
        </section>
    }
}

/// What makes a finding another one than what stood there: all that is shown of it.
fn key(lang: Lang, finding: &Finding) -> String {
    let mut key = format!("{}\n{}\n{}", finding.about.key(), finding.name, wording::finding_detail(lang, finding));
    for fix in &finding.fixes {
        key.push('\n');
        if let Fix::Run(mend, _) = fix {
            key.push_str(&wording::mend(lang, mend));
        }
    }
    key
}

/// All rules by name, each with its reason.
fn rules_checked(lang: Lang) -> impl IntoView {
    let of = move |group: Group, title: Msg<'static>| {
        let rules = Rule::ALL.iter().filter(move |rule| rule.group() == group).map(move |rule| {
            view! {
                <li>
                    {wording::lint_title(*rule).text(lang)}
                    <span class="reason">{wording::lint_why(lang, *rule)}</span>
                </li>
            }
        });
        view! {
            <h2>{title.text(lang)}</h2>
            <ul>{rules.collect_view()}</ul>
        }
    };
    (of(Group::Structure, Msg::CheckStructure), of(Group::ToFillIn, Msg::FillInTitle))
}
