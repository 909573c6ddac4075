//! How much hangs on the weights: drawn anew ten thousand times, off the main thread, with progress and a way out.

mod result;

use crate::{
    domain::{
        explain::robust::{DRAWS, Robustness, SPREAD, SPREADS},
        model::Scorecard,
        score::{Request, Scores},
        text::{Lang, Msg, number},
    },
    state::{
        Session,
        jobs::{self, Cancel},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, IconName, Notice, NoticeKind, ProgressBar, Slider},
    },
};
use leptos::{prelude::*, task::spawn_local};
use result::Found;
use std::{rc::Rc, sync::Arc};

/// A result with what it is about.
#[derive(Clone, PartialEq)]
struct Drawn {
    card: Arc<Scorecard>,
    request: Request,
    found: Arc<Robustness>,
}

/// The work that is going on, and what came of it.
#[derive(Clone, Copy)]
struct Work {
    session: Session,
    scores: Memo<Arc<Scores>>,
    spread: RwSignal<f64>,
    /// The share that is done, while it is going on.
    progress: RwSignal<Option<f64>>,
    cancel: StoredValue<Cancel, LocalStorage>,
    drawn: RwSignal<Option<Drawn>>,
}

impl Work {
    fn begin(self, lang: Lang) {
        let Self { session, scores, spread, progress, cancel, drawn } = self;
        let (card, scores) = (session.scorecard_untracked(), scores.get_untracked());
        let request = scores.request;
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        progress.set(Some(0.0));
        // The page may have been left meanwhile.
        let told = Rc::new(move |share: f64| {
            progress.try_set(Some(share));
        });
        spawn_local(async move {
            let made = jobs::robust(lang, &card, &scores, spread.get_untracked(), handle, told).await;
            progress.try_set(None);
            match made {
                Ok(found) => drop(drawn.try_set(Some(Drawn { card, request, found: Arc::new(found) }))),
                Err(why) => why.into_iter().for_each(|why| session.toasts().fail(why)),
            }
        });
    }
}

/// The part of the page.
#[component]
pub fn Robust() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let work = Work {
        session,
        scores: session.scores(),
        spread: RwSignal::new(SPREAD),
        progress: RwSignal::new(None),
        cancel: StoredValue::new_local(Cancel::default()),
        drawn: RwSignal::new(None),
    };
    on_cleanup(move || work.cancel.with_value(Cancel::cancel));
    let percent = move || number::percent(lang, 100.0 * work.spread.get(), 0);
    let is_old = Memo::new(move |_| {
        work.drawn.with(|drawn| {
            drawn.as_ref().is_some_and(|drawn| {
                let same_card = Arc::ptr_eq(&drawn.card, &session.scorecard());
                !(same_card && drawn.request == session.request() && drawn.found.spread == work.spread.get())
            })
        })
    });
    let is_working = Memo::new(move |_| work.progress.with(Option::is_some));
    view! {
        <div class="stack stack--l">
            <section class="card stack" aria-label=t(Msg::AnalysisRobust)>
                <p>{t(Msg::RobustBefore)}</p>
                <div class="robust__spread">
                    <Slider
                        label=t(Msg::RobustSpread)
                        value=Signal::derive(move || 100.0 * work.spread.get())
                        words=Signal::derive(percent)
                        range=(100.0 * SPREADS.0, 100.0 * SPREADS.1)
                        step=5.0
                        on_input=move |share: f64| work.spread.set(share.round() / 100.0)
                    />
                    <output class="robust__value">{percent}</output>
                </div>
                <p class="small muted">{t(Msg::RobustSpreadHint)}</p>
                {move || if is_working.get() {
                    view! {
                        <ProgressBar
                            label=Msg::RobustRunning.text(lang)
                            value=work.progress
                            cancel_label=Msg::ActionCancel.text(lang)
                            on_cancel=move |()| work.cancel.with_value(Cancel::cancel)
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <div class="row">
                            <Button kind=ButtonKind::Primary icon=IconName::Swap on_click=move |()| work.begin(lang)>
                                {Msg::RobustRun { count: f64::from(DRAWS) }.text(lang)}
                            </Button>
                        </div>
                    }
                    .into_any()
                }}
            </section>
            {move || is_old.get().then(|| view! {
                <Notice kind=NoticeKind::Warn><p>{Msg::RobustOld.text(lang)}</p></Notice>
            })}
            {move || work.drawn.get().map(|drawn| view! { <Found drawn=drawn /> })}
        </div>
    }
}
