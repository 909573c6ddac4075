//! The languages of the app: one line each, beside one `.ftl` file each.

use icu_locale_core::{Locale, locale};

macro_rules! languages {
    ($($(#[$mark:meta])* $name:ident: $tag:literal, $native:literal;)+) => {
        /// A language that all texts exist in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum Lang {
            $($(#[$mark])* #[doc = $native] $name,)+
        }

        impl Lang {
            /// All languages, English first.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The language tag, as `<html lang>` and the name of the language file have it.
            pub fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag),+ }
            }

            /// The name of the language in itself.
            pub fn native_name(self) -> &'static str {
                match self { $(Self::$name => $native),+ }
            }

            pub(super) fn locale(self) -> Locale {
                match self { $(Self::$name => locale!($tag)),+ }
            }
        }
    };
}

languages! {
    #[default]
    En: "en", "English";
    De: "de", "Deutsch";
}

impl Lang {
    /// The language of a tag such as `de`, `de-AT` or `DE_ch`; `None` for a language that the app does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_finds_its_language() {
        assert_eq!(Lang::from_tag("de-AT"), Some(Lang::De));
        assert_eq!(Lang::from_tag("DE_ch"), Some(Lang::De));
        assert_eq!(Lang::from_tag("en"), Some(Lang::En));
        for foreign in ["", "fr", "den", "-de"] {
            assert_eq!(Lang::from_tag(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn every_tag_leads_back_to_its_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(*lang));
        }
    }
}
