//! Where the person is: the route, read from the address bar and written to it.

use crate::{
    domain::{
        model::{MapShown, ScorecardId},
        route::{Page, Route},
        score::View,
        view::NodeId,
    },
    web::location,
};
use leptos::prelude::*;

/// The route.
#[derive(Clone, Copy)]
pub struct Nav {
    route: RwSignal<Route>,
}

impl Nav {
    /// Reads the address bar and follows it from now on.
    pub fn start() -> Self {
        let route = RwSignal::new(Route::parse(&location::hash()));
        location::on_change(move |hash| {
            let next = Route::parse(&hash);
            if route.with_untracked(|current| *current != next) {
                route.set(next);
            }
        })
        .ok();
        Self { route }
    }

    /// The route, tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The route as a signal.
    pub fn signal(self) -> RwSignal<Route> {
        self.route
    }

    /// Goes to a route, as a new entry of the browser's history.
    pub fn go(self, route: &Route) {
        location::go(&route.to_string()).ok();
        self.route.set(route.clone());
    }

    /// Goes to a route in place of the present one.
    pub fn replace(self, route: &Route) {
        location::replace(&route.to_string()).ok();
        self.route.set(route.clone());
    }

    /// Changes the address without going anywhere: the page stays as it is.
    pub fn replace_quietly(self, route: &Route) {
        location::replace(&route.to_string()).ok();
    }

    /// The scorecard in the address, tracked.
    pub fn card(self) -> Option<ScorecardId> {
        self.route.with(|route| match route {
            Route::Card { card, .. } => Some(card.clone()),
            _ => None,
        })
    }

    /// The view in the address, tracked.
    pub fn view(self) -> Option<View> {
        self.route.with(|route| match route {
            Route::Card { view, .. } => *view,
            _ => None,
        })
    }

    /// The part whose score the page is about, tracked.
    pub fn part(self) -> NodeId {
        self.route.with(|route| match route {
            Route::Card { page: Page::Analysis(_, part), .. } => part.clone(),
            _ => NodeId::Total,
        })
    }

    /// What is chosen of the map, tracked.
    pub fn map(self) -> MapShown {
        self.route.with(|route| match route {
            Route::Card { page: Page::Map(shown), .. } => shown.clone(),
            _ => MapShown::default(),
        })
    }

    /// Chooses something else on the present page, in place of what is chosen: the page stays.
    pub fn choose(self, page: Page) {
        let next = self.route.with_untracked(|route| match route {
            Route::Card { card, view, .. } => Some(Route::page(card, page, *view)),
            _ => None,
        });
        if let Some(next) = next {
            self.replace(&next);
        }
    }

    /// Goes to another page of the open scorecard, in the same view; nowhere without one.
    pub fn open(self, page: Page) {
        if let Some(card) = self.card_untracked() {
            self.go(&Route::page(&card, page, untrack(|| self.view())));
        }
    }

    /// The address of a page of the present scorecard in the present view, tracked; of the start page where there is none.
    pub fn href(self, page: Page) -> String {
        self.route.with(|route| match route {
            Route::Card { card, view, .. } => Route::page(card, page, *view).to_string(),
            _ => Route::Home.to_string(),
        })
    }

    /// Shows another view on the same page, in place of the present one.
    pub fn show(self, view: View) {
        let next = self.route.with_untracked(|route| match route {
            Route::Card { card, page, .. } => Some(Route::page(card, page.clone(), Some(view))),
            _ => None,
        });
        if let Some(next) = next {
            self.replace(&next);
        }
    }

    /// What stands before the `#` in the address bar.
    pub fn base(self) -> String {
        location::base()
    }
}

impl Nav {
    /// The scorecard in the address, untracked.
    pub fn card_untracked(self) -> Option<ScorecardId> {
        untrack(|| self.card())
    }
}
