//! What customers need, want and care about, each apart, with where it is known from and what measures it.

use super::voice_dialog::{Editing, VoiceDialog};
use crate::{
    domain::{
        edit::Command,
        model::{Scorecard, Voice, VoiceId, VoiceKind, VoiceSource},
        route::{Page, ProgrammeTab},
        text::{Lang, Msg, words},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Icon, IconName, TableWrap, focus_soon},
        pages::term::Term,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The kinds that stand here; issues stand with the interviews that they come from.
const KINDS: [VoiceKind; 3] = [VoiceKind::Factor, VoiceKind::Need, VoiceKind::Want];

/// The part.
#[component]
pub(super) fn Voices() -> impl IntoView {
    let nav = nav();
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <div class="row row--between">
            <p class="muted small">{t(Msg::VoicesHint)}</p>
            <a href=move || nav.href(Page::Programme(ProgrammeTab::Issues))>{t(Msg::VoicesToIssues)}</a>
        </div>
        {KINDS.map(|kind| view! { <OfKind kind=kind editing=editing /> }).collect_view()}
        <VoiceDialog editing=editing />
    }
}

#[component]
fn OfKind(kind: VoiceKind, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let title_id = format!("voices-{}", kind.word());
    let of_kind = move |card: &Scorecard| -> Vec<Arc<Voice>> {
        card.voices.iter().filter(|voice| voice.kind == kind).cloned().collect()
    };
    let voices = Memo::new(move |_| of_kind(&session.scorecard()));
    let heading_id = title_id.clone();
    let delete = {
        let title_id = title_id.clone();
        Callback::new(move |gone: Arc<Voice>| {
            let said = Msg::VoiceDeleted { name: &gone.text }.text(lang);
            session.run_with_way_back(&Command::DeleteVoice(gone.id.clone()), said);
            focus_soon(&title_id);
        })
    };
    let edit = Callback::new(move |id: VoiceId| editing.set(Some(Editing::Old(id))));
    let name = StoredValue::new(plural(kind).text(lang));
    view! {
        <section class="card card--flush" aria-labelledby=title_id>
            <div class="card__head">
                <div class="titled">
                    <h2 id=heading_id tabindex="-1">{name.get_value()}</h2>
                    <Term id=term(kind) word=name.get_value() />
                </div>
                <Button
                    small=true
                    icon=IconName::Plus
                    label=format!("{}: {}", Msg::VoiceAdd.text(lang), words::voice_kind(kind).text(lang))
                    on_click=move |()| editing.set(Some(Editing::New(kind)))
                >
                    {t(Msg::ActionAdd)}
                </Button>
            </div>
            {move || {
                let voices = voices.get();
                if voices.is_empty() {
                    return view! { <p class="card__text muted">{Msg::VoicesNone.text(lang)}</p> }.into_any();
                }
                let card = session.scorecard();
                let rows: Vec<_> = voices.into_iter().map(|voice| row(lang, &card, voice, edit, delete)).collect();
                view! {
                    <TableWrap label=name.get_value()>
                        <table class="table table--edge voices">
                            <caption class="visually-hidden">{name.get_value()}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Msg::VoiceText.text(lang)}</th>
                                    <th scope="col">{Msg::VoiceWhose.text(lang)}</th>
                                    <th scope="col">{Msg::KpiConcernLabel.text(lang)}</th>
                                    <th scope="col">{Msg::VoiceSource.text(lang)}</th>
                                    <th scope="col">{Msg::VoiceMeasures.text(lang)}</th>
                                    <th scope="col"><span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span></th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                }
                .into_any()
            }}
        </section>
    }
}

fn row(
    lang: Lang,
    card: &Scorecard,
    voice: Arc<Voice>,
    edit: Callback<VoiceId>,
    delete: Callback<Arc<Voice>>,
) -> impl IntoView + use<> {
    let nav = nav();
    let whose: Vec<String> =
        voice.segments.iter().filter_map(|id| card.segment(id)).map(|segment| segment.name.clone()).collect();
    let measures: Vec<_> = card
        .kpis
        .iter()
        .filter(|kpi| kpi.factors.contains(&voice.id))
        .map(|kpi| {
            let page = Page::Kpi(kpi.id.clone());
            view! { <li><a href=move || nav.href(page.clone())><bdi>{kpi.name.clone()}</bdi></a></li> }
        })
        .collect();
    let unmeasured = measures.is_empty() && voice.kind == VoiceKind::Factor;
    let warn = |words: String| view! { <span class="late"><Icon name=IconName::Warning />{words}</span> };
    let source = words::voice_source(voice.source).text(lang);
    let source = if voice.source == VoiceSource::Assumed { warn(source).into_any() } else { source.into_any() };
    let (id, gone, name) = (voice.id.clone(), Arc::clone(&voice), voice.text.clone());
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-like" title=Msg::VoiceEdit.text(lang) on:click=move |_| edit.run(id.clone())>
                    <bdi>{voice.text.clone()}</bdi>
                </button>
                {(!voice.note.is_empty()).then(|| view! { <bdi class="act__note">{voice.note.clone()}</bdi> })}
            </th>
            <td><bdi>{whose.join(", ")}</bdi></td>
            <td>{voice.concern.map(|concern| words::concern(concern).text(lang))}</td>
            <td class="nowrap">{source}</td>
            <td>
                {unmeasured.then(|| warn(Msg::VoiceUnmeasured.text(lang)))}
                <ul class="plain-list">{measures}</ul>
            </td>
            <td class="num">
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Trash
                    label=Msg::VoiceDelete { name: &name }.text(lang)
                    on_click=move |()| delete.run(Arc::clone(&gone))
                />
            </td>
        </tr>
    }
}

fn term(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Need => "need",
        VoiceKind::Want => "want",
        VoiceKind::Factor => "factor-that-matters",
        VoiceKind::Issue => "issue",
    }
}

fn plural(kind: VoiceKind) -> Msg<'static> {
    match kind {
        VoiceKind::Need => Msg::VoicesNeeds,
        VoiceKind::Want => Msg::VoicesWants,
        VoiceKind::Factor => Msg::VoicesFactors,
        VoiceKind::Issue => Msg::VoicesToIssues,
    }
}
