//! The scorecard itself: title, organisation, fiscal year, cut points, perspectives in their order.

use crate::{
    domain::{
        edit::{Command, PerspectiveEdit, ScorecardEdit},
        model::{CutPoints, Organisation, OrganisationKind, Perspective, PerspectiveId, RollUp},
        text::{Lang, Msg, date, number, words},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Checkbox, IconName, NumberField, SelectField, TextArea, TextField},
        pages::term::Term,
        parts::roll_up_fields::RollUpFields,
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavSettings)}</h1>
            </div>
        </div>
        <About />
        <Perspectives />
        <Scoring />
    }
}

/// Title and organisation.
#[component]
fn About() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let card = Memo::new(move |_| session.scorecard());
    let edit = move |edit: ScorecardEdit| {
        session.run(&Command::EditScorecard(edit));
        session.end_merge();
    };
    let organisation = move |change: &dyn Fn(&mut Organisation)| {
        let mut organisation = card.get_untracked().organisation.clone();
        change(&mut organisation);
        edit(ScorecardEdit::Organisation(organisation));
    };
    let kind = Signal::derive(move || card.get().organisation.kind.word().to_owned());
    view! {
        <section class="card stack" aria-labelledby="settings-about">
            <h2 id="settings-about">{t(Msg::SettingsAbout)}</h2>
            <div class="fields">
                <TextField
                    label=t(Msg::CardTitle)
                    value=Signal::derive(move || card.get().title.clone())
                    on_commit=move |title: String| edit(ScorecardEdit::Title(title))
                />
                <TextField
                    label=t(Msg::CardOrganisation)
                    value=Signal::derive(move || card.get().organisation.name.clone())
                    on_commit=move |name: String| organisation(&|o| o.name.clone_from(&name))
                />
                <SelectField
                    label=t(Msg::CardKind)
                    value=kind
                    options=words::organisations(lang)
                    on_commit=move |word: String| organisation(&|o| o.kind = OrganisationKind::from_word(&word))
                />
                <TextArea
                    label=t(Msg::SettingsVision)
                    hint=t(Msg::SettingsVisionHint)
                    value=Signal::derive(move || card.get().organisation.vision.clone())
                    on_commit=move |vision: String| organisation(&|o| o.vision.clone_from(&vision))
                />
                <TextArea
                    label=t(Msg::SettingsMission)
                    hint=t(Msg::SettingsMissionHint)
                    value=Signal::derive(move || card.get().organisation.mission.clone())
                    on_commit=move |mission: String| organisation(&|o| o.mission.clone_from(&mission))
                />
                <TextArea
                    label=t(Msg::SettingsValues)
                    hint=t(Msg::SettingsValuesHint)
                    value=Signal::derive(move || card.get().organisation.core_values.clone())
                    on_commit=move |values: String| organisation(&|o| o.core_values.clone_from(&values))
                />
                <TextArea
                    label=t(Msg::TemplateCustomer)
                    hint=t(Msg::SettingsCustomerHint)
                    value=Signal::derive(move || card.get().organisation.customer.clone())
                    on_commit=move |customer: String| organisation(&|o| o.customer.clone_from(&customer))
                />
                <TextArea
                    label=t(Msg::SettingsSource)
                    hint=t(Msg::SettingsSourceHint)
                    value=Signal::derive(move || card.get().source_note.clone())
                    on_commit=move |note: String| edit(ScorecardEdit::SourceNote(note))
                />
            </div>
        </section>
    }
}

/// Perspectives: name, question, weight, order.
#[component]
fn Perspectives() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let ids = Memo::new(move |_| session.scorecard().perspectives.iter().map(|p| p.id.clone()).collect::<Vec<_>>());
    let add = move |()| {
        let id = PerspectiveId::lossy(&session.fresh_id());
        session.run(&Command::AddPerspective(Perspective::new(id, Msg::SettingsPerspectiveNew.text(lang))));
    };
    view! {
        <section class="card stack" aria-labelledby="settings-perspectives">
            <div class="titled"><h2 id="settings-perspectives">{t(Msg::SettingsPerspectives)}</h2><Term id="perspective" word=t(Msg::SettingsPerspectives) /></div>
            <p class="muted">{t(Msg::SettingsPerspectivesHint)}</p>
            <ol class="perspective-list">
                <For each=move || ids.get() key=Clone::clone let(id)>
                    <OnePerspective id=id />
                </For>
            </ol>
            <div class="row">
                <Button icon=IconName::Plus on_click=add>{t(Msg::SettingsPerspectiveAdd)}</Button>
            </div>
        </section>
    }
}

#[component]
fn OnePerspective(id: PerspectiveId) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let own = id.clone();
    let perspective = Memo::new(move |_| session.scorecard().perspective(&own).cloned());
    let field = move |pick: fn(&Perspective) -> String| {
        Signal::derive(move || perspective.get().map(|p| pick(&p)).unwrap_or_default())
    };
    let own = id.clone();
    let place = Memo::new(move |_| {
        let card = session.scorecard();
        (card.perspectives.iter().position(|p| p.id == own).unwrap_or_default(), card.perspectives.len())
    });
    let weight =
        Signal::derive(move || perspective.get().map(|p| number::for_input(lang, p.weight)).unwrap_or_default());
    let edit = {
        let id = id.clone();
        Callback::new(move |edit: PerspectiveEdit| {
            session.run(&Command::EditPerspective(id.clone(), edit));
            session.end_merge();
        })
    };
    let put_own = move |own: Option<f64>| edit.run(PerspectiveEdit::OwnScore(own));
    let read_id = id.clone();
    let shift = {
        let id = id.clone();
        Callback::new(move |by: isize| {
            let to = place.get_untracked().0.saturating_add_signed(by);
            session.run(&Command::MovePerspective(id.clone(), to));
        })
    };
    let delete = Callback::new(move |()| {
        let name = perspective.get_untracked().map(|p| p.name.clone()).unwrap_or_default();
        let said = Msg::SettingsPerspectiveDeleted { name: &name }.text(lang);
        session.run_with_way_back(&Command::DeletePerspective(id.clone()), said);
    });
    let named = move |msg: fn(&str) -> Msg<'_>| {
        Signal::derive(move || msg(&perspective.get().map(|p| p.name.clone()).unwrap_or_default()).text(lang))
    };
    view! {
        <li class="perspective-list__item">
            <div class="fields">
                <TextField
                    label=t(Msg::SettingsPerspectiveName)
                    value=field(|p| p.name.clone())
                    on_commit=move |name: String| edit.run(PerspectiveEdit::Name(name))
                />
                <TextField
                    label=t(Msg::SettingsPerspectiveQuestion)
                    value=field(|p| p.question.clone())
                    on_commit=move |question: String| edit.run(PerspectiveEdit::Question(question))
                />
                <NumberField
                    label=t(Msg::PartWeight)
                    value=weight
                    parse=Callback::new(move |text: String| {
                        let weight = parse(lang, &text)?;
                        let edit = weight.map(|weight| Command::EditPerspective(read_id.clone(), PerspectiveEdit::Weight(weight)));
                        edit.and_then(|edit| session.refusal(&edit)).map_or(Ok(weight), Err)
                    })
                    on_commit=move |weight| {
                        if let Some(weight) = weight {
                            edit.run(PerspectiveEdit::Weight(weight));
                        }
                    }
                />
                <RollUpFields
                    rule=Signal::derive(move || perspective.get().map(|p| p.rule).unwrap_or_default())
                    own=Signal::derive(move || perspective.get().and_then(|p| p.own_score))
                    on_rule=move |rule: RollUp| edit.run(PerspectiveEdit::Rule(rule))
                    on_own=put_own
                />
            </div>
            <div class="row row--tight">
                <Button
                    small=true
                    disabled=Signal::derive(move || place.get().0 == 0)
                    label=named(|name| Msg::SettingsPerspectiveUp { name })
                    on_click=move |()| shift.run(-1)
                >
                    {t(Msg::ActionMoveUp)}
                </Button>
                <Button
                    small=true
                    disabled=Signal::derive(move || place.get().0 + 1 >= place.get().1)
                    label=named(|name| Msg::SettingsPerspectiveDown { name })
                    on_click=move |()| shift.run(1)
                >
                    {t(Msg::ActionMoveDown)}
                </Button>
                <Button
                    small=true
                    kind=ButtonKind::Danger
                    icon=IconName::Trash
                    label=named(|name| Msg::SettingsPerspectiveDelete { name })
                    on_click=delete
                >
                    {t(Msg::ActionDelete)}
                </Button>
            </div>
        </li>
    }
}

/// Fiscal year, currency, cut points.
#[component]
fn Scoring() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let card = Memo::new(move |_| session.scorecard());
    let edit = move |edit: ScorecardEdit| {
        session.run(&Command::EditScorecard(edit));
        session.end_merge();
    };
    let months: Vec<(String, String)> = (1..=12_u8).map(|m| (m.to_string(), date::month(lang, m))).collect();
    let cut = move |pick: fn(&CutPoints) -> f64| {
        Signal::derive(move || number::for_input(lang, pick(&card.get().cut_points)))
    };
    let with_cut = move |change: &dyn Fn(&mut CutPoints)| {
        let mut cuts = card.get_untracked().cut_points;
        change(&mut cuts);
        ScorecardEdit::CutPoints(cuts)
    };
    let set_cut = move |change: &dyn Fn(&mut CutPoints)| edit(with_cut(change));
    // What cannot be is said at the field.
    let reads = move |put: fn(&mut CutPoints, Option<f64>)| {
        Callback::new(move |text: String| {
            let number = parse(lang, &text)?;
            let edit = with_cut(&|cuts| put(cuts, number));
            session.refusal(&Command::EditScorecard(edit)).map_or(Ok(number), Err)
        })
    };
    // Bound here, because a typed closure inside `view!` is not parsed.
    let put_critical: fn(&mut CutPoints, Option<f64>) = |cuts, critical| cuts.critical = critical;
    let put_watch: fn(&mut CutPoints, Option<f64>) = |cuts, watch| cuts.watch = watch.unwrap_or(cuts.watch);
    let put_track: fn(&mut CutPoints, Option<f64>) = |cuts, track| cuts.on_track = track.unwrap_or(cuts.on_track);
    let set_watch = move |watch: Option<f64>| set_cut(&|cuts| put_watch(cuts, watch));
    let put_own = move |own: Option<f64>| edit(ScorecardEdit::OwnScore(own));
    let set_critical = move |critical: Option<f64>| set_cut(&|cuts| put_critical(cuts, critical));
    let set_track = move |track: Option<f64>| set_cut(&|cuts| put_track(cuts, track));
    view! {
        <section class="card stack" aria-labelledby="settings-scoring">
            <div class="titled"><h2 id="settings-scoring">{t(Msg::SettingsScoring)}</h2><Term id="status" word=t(Msg::SettingsScoring) /></div>
            <div class="fields">
                <SelectField
                    label=t(Msg::SettingsFiscalYear)
                    hint=t(Msg::SettingsFiscalYearHint)
                    value=Signal::derive(move || card.get().fiscal_year_start.to_string())
                    options=months
                    on_commit=move |month: String| {
                        edit(ScorecardEdit::FiscalYearStart(month.parse().unwrap_or(1)));
                    }
                />
                <TextField
                    label=t(Msg::SettingsCurrency)
                    hint=t(Msg::SettingsCurrencyHint)
                    value=Signal::derive(move || card.get().currency.clone())
                    on_commit=move |code: String| edit(ScorecardEdit::Currency(code.trim().to_uppercase()))
                />
                <NumberField
                    label=t(Msg::SettingsCriticalBelow)
                    hint=t(Msg::SettingsCriticalHint)
                    value=Signal::derive(move || {
                        card.get().cut_points.critical.map(|cut| number::for_input(lang, cut)).unwrap_or_default()
                    })
                    parse=reads(put_critical)
                    on_commit=set_critical
                />
                <NumberField
                    label=t(Msg::SettingsWatchFrom)
                    value=cut(|c| c.watch)
                    parse=reads(put_watch)
                    on_commit=set_watch
                />
                <NumberField
                    label=t(Msg::SettingsTrackFrom)
                    value=cut(|c| c.on_track)
                    parse=reads(put_track)
                    on_commit=set_track
                />
                <RollUpFields
                    rule=Signal::derive(move || card.get().rule)
                    own=Signal::derive(move || card.get().own_score)
                    on_rule=move |rule: RollUp| edit(ScorecardEdit::Rule(rule))
                    on_own=put_own
                />
            </div>
            <Checkbox
                label=t(Msg::SettingsExceeded)
                hint=t(Msg::SettingsExceededHint)
                checked=Signal::derive(move || card.get().cut_points.exceeded)
                on_change=move |exceeded: bool| set_cut(&|c| c.exceeded = exceeded)
            />
            <Checkbox
                label=t(Msg::RollUpOnlyLagging)
                hint=t(Msg::RollUpOnlyLaggingHint)
                checked=Signal::derive(move || card.get().only_lagging)
                on_change=move |only: bool| edit(ScorecardEdit::OnlyLagging(only))
            />
        </section>
    }
}

/// Reads a number that a field holds; none for an empty field.
fn parse(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    number::parse(lang, text).map(Some).map_err(|error| error.sentence(lang))
}
