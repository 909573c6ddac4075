//! The map beside another one: of an earlier period, of a scenario, or from a file.

use crate::{
    domain::{
        explain::scenario::apply,
        model::{Period, Scorecard},
        route::Page,
        score::{Request, Scores, View, default_as_of, default_view, score},
        text::{Msg, date},
        view::{MapModel, Visible, map_plan, measured_periods},
    },
    ui::{
        context::{lang, nav, scenarios, session, t},
        kit::{Button, IconName, Segmented, SelectField},
        pages::analysis::{Other, OtherFile, follow},
        parts::map_view::MapView,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// Against what the map is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Against {
    /// An earlier period.
    #[default]
    Period,
    /// A scenario.
    Scenario,
    /// A scorecard from a file.
    File,
}

const WORDS: [(&str, Against); 3] =
    [("period", Against::Period), ("scenario", Against::Scenario), ("file", Against::File)];

impl Against {
    fn word(self) -> &'static str {
        WORDS.iter().find(|(_, with)| *with == self).map_or("period", |(word, _)| word)
    }
}

/// The other map with the choice of it.
#[component]
pub fn Beside(
    /// The map that it stands beside.
    own: Memo<MapModel>,
    /// The other map, for whoever tells the differences.
    other: RwSignal<Option<Arc<MapModel>>>,
    /// Nothing is to be compared any more.
    on_close: Callback<()>,
) -> impl IntoView {
    let (session, nav, scenarios, lang) = (session(), nav(), scenarios(), lang());
    follow(session, scenarios);
    let with = RwSignal::new(Against::default());
    let chosen = RwSignal::new(None::<Period>);
    let file = RwSignal::new(None::<Other>);
    let request = Memo::new(move |_| session.request());
    let periods = Memo::new(move |_| measured_periods(&session.scorecard(), request.get().view.period.kind()));
    let period = Memo::new(move |_| {
        let now = request.get().view.period;
        let known = |period: &Period| periods.with(|periods| periods.contains(period));
        chosen.get().filter(known).unwrap_or_else(|| now.plus(-1))
    });
    let side = Memo::new(move |_| -> Option<(String, Arc<Scorecard>, Arc<Scores>)> {
        let (card, now) = (session.scorecard(), request.get());
        let named = |card: &Scorecard, view: View| date::period(lang, view.period, card.fiscal());
        match with.get() {
            Against::Period => {
                let view = View { period: period.get(), ..now.view };
                let scores = score(&card, Request { view, ..now });
                Some((named(&card, view), card, Arc::new(scores)))
            }
            Against::Scenario => {
                let scenario = scenarios.chosen()?;
                let applied = apply(&card, &scenario).card;
                let scores = score(&applied, now);
                Some((scenario.name, applied, Arc::new(scores)))
            }
            Against::File => {
                let Other { name, card } = file.get()?;
                let as_of = default_as_of(&card, session.today());
                let view = nav.view().unwrap_or_else(|| default_view(&card, as_of));
                let scores = score(&card, Request { view, as_of });
                Some((
                    Msg::MovedSideFile { file: &name, period: &named(&card, view) }.text(lang),
                    card,
                    Arc::new(scores),
                ))
            }
        }
    });
    let model = Memo::new(move |_| {
        let (name, card, scores) = side.get()?;
        let shown = nav.map();
        let plan = map_plan(&card, &Visible::of(&card, &scores, &shown), shown.columns);
        Some((name, Arc::new(MapModel::of(&plan, &card, &scores))))
    });
    Effect::new(move |_| other.set(model.get().map(|(_, model)| model)));
    on_cleanup(move || drop(other.try_set(None)));
    let name = Memo::new(move |_| model.with(|model| model.as_ref().map(|(name, _)| name.clone()).unwrap_or_default()));
    let shown = Memo::new(move |_| {
        let mut model = MapModel::clone(&model.get()?.1);
        own.with(|own| model.tell_since(own));
        Some(model)
    });
    let is_there = Memo::new(move |_| shown.with(Option::is_some));
    let has_scenarios = Memo::new(move |_| !scenarios.list().is_empty());
    let kinds = Signal::derive(move || {
        let words = |with: Against| match with {
            Against::Period => Msg::MapWithPeriod,
            Against::Scenario => Msg::MapWithScenario,
            Against::File => Msg::MapWithFile,
        };
        let offered = WORDS.iter().filter(|(_, with)| *with != Against::Scenario || has_scenarios.get());
        offered.map(|(word, with)| ((*word).to_owned(), words(*with).text(lang))).collect::<Vec<_>>()
    });
    view! {
        <section class="stack stack--s" aria-labelledby="map-beside">
            <div class="card__head">
                <h2 id="map-beside"><bdi>{move || Msg::MapBeside { name: &name.get() }.text(lang)}</bdi></h2>
                <Button
                    small=true
                    icon=IconName::Close
                    label=t(Msg::MapBesideClose)
                    on_click=move |()| on_close.run(())
                />
            </div>
            <div class="fields no-print">
                <Segmented
                    label=t(Msg::MapBesideWith)
                    value=Signal::derive(move || with.get().word().to_owned())
                    options=kinds
                    on_change=move |word: String| {
                        if let Some((_, kind)) = WORDS.iter().find(|(known, _)| *known == word) {
                            with.set(*kind);
                        }
                    }
                />
                {move || match with.get() {
                    Against::Period => view! {
                        <SelectField
                            label=Msg::MapWithPeriod.text(lang)
                            value=Signal::derive(move || period.get().to_string())
                            options=Signal::derive(move || {
                                let fiscal = session.scorecard().fiscal();
                                let name = |p: &Period| (p.to_string(), date::period(lang, *p, fiscal));
                                periods.with(|periods| periods.iter().rev().map(name).collect::<Vec<_>>())
                            })
                            on_commit=move |text: String| chosen.set(text.parse().ok())
                        />
                    }
                    .into_any(),
                    Against::Scenario => view! {
                        <SelectField
                            label=Msg::MapWithScenario.text(lang)
                            value=Signal::derive(move || scenarios.chosen().map(|one| one.name).unwrap_or_default())
                            options=Signal::derive(move || {
                                let list = scenarios.list();
                                list.into_iter().map(|one| (one.name.clone(), one.name)).collect::<Vec<_>>()
                            })
                            on_commit=move |name: String| scenarios.choose(&name)
                        />
                    }
                    .into_any(),
                    Against::File => view! { <OtherFile file=file /> }.into_any(),
                }}
            </div>
            {move || is_there.get().then(|| view! {
                <MapView
                    model=Signal::derive(move || shown.get().unwrap_or_default())
                    label=name
                    on_objective=move |id| nav.open(Page::Objective(id))
                />
            })}
        </section>
    }
}
