//! Preferences of the person at this browser: language and theme.

use crate::{
    domain::text::Lang,
    web::{prefs, theme},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where they are kept. boot.js reads the same key before the first paint.
const KEY: &str = "fokus:prefs";

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the system says.
    #[default]
    Auto,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    lang: Option<String>,
    theme: Theme,
}

/// Language and theme.
#[derive(Clone, Copy)]
pub struct Prefs {
    /// The language of everything shown.
    pub lang: RwSignal<Lang>,
    /// The theme.
    pub theme: RwSignal<Theme>,
}

impl Prefs {
    /// Reads what is stored; the language falls back to the browser's.
    pub fn load() -> Self {
        let stored: Stored = prefs::load(KEY).unwrap_or_default();
        let lang = stored
            .lang
            .as_deref()
            .and_then(Lang::from_tag)
            .or_else(|| theme::languages().iter().find_map(|tag| Lang::from_tag(tag)))
            .unwrap_or_default();
        let prefs = Self { lang: RwSignal::new(lang), theme: RwSignal::new(stored.theme) };
        theme::set_lang(lang.tag());
        prefs
    }

    /// Changes the language.
    pub fn set_lang(self, lang: Lang) {
        self.lang.set(lang);
        theme::set_lang(lang.tag());
        self.keep();
    }

    /// Changes the theme.
    pub fn set_theme(self, chosen: Theme) {
        self.theme.set(chosen);
        theme::set_theme(Some(match chosen {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Auto if theme::prefers_dark() => "dark",
            Theme::Auto => "light",
        }));
        self.keep();
    }

    /// A preference that cannot be kept holds until the page is closed; that is no reason to disturb anybody.
    fn keep(self) {
        let stored =
            Stored { lang: Some(self.lang.get_untracked().tag().to_owned()), theme: self.theme.get_untracked() };
        prefs::store(KEY, &stored).ok();
    }
}
