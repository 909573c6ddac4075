//! What a colour means. Scenes carry roles; the theme (classes on the page, a [`Palette`] in a file) turns them into colours.

use crate::domain::score::Status;
use plotters::style::RGBColor;

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident, $name:literal, $light:literal, $dark:literal;)+) => {
        /// The meaning of a colour in a picture.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Role { $($(#[$doc])* $variant,)+ }

        impl Role {
            /// Every role, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The class that fills a shape with this role's colour.
            pub fn fill_class(self) -> &'static str {
                match self { $(Self::$variant => concat!("f-", $name),)+ }
            }

            /// The class that strokes a shape with this role's colour.
            pub fn stroke_class(self) -> &'static str {
                match self { $(Self::$variant => concat!("s-", $name),)+ }
            }

            fn pair(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($light, $dark),)+ }
            }
        }
    };
}

roles! {
    /// Text and lines that matter most.
    Ink, "ink", "#1d2429", "#e9edef";
    /// Second text.
    Ink2, "ink-2", "#48525a", "#b8c1c7";
    /// Third text: labels, notes.
    Ink3, "ink-3", "#5c666d", "#9ba6ad";
    /// Hair lines.
    Line, "line", "#e2dfd6", "#2c3439";
    /// Borders and quiet arrows.
    LineStrong, "line-strong", "#bdb9ac", "#4a555c";
    /// The page.
    Paper, "paper", "#f7f6f2", "#14181b";
    /// A card.
    Surface, "surface", "#ffffff", "#1b2125";
    /// Deeper than the page.
    Sunken, "sunken", "#f0eee7", "#101417";
    /// The one accent.
    Accent, "accent", "#14507a", "#86bce2";
    /// Behind accented things.
    AccentSoft, "accent-soft", "#e5eef5", "#1c3344";
    /// On track.
    Good, "good", "#0b694b", "#58c9a0";
    /// Behind things on track.
    GoodSoft, "good-soft", "#e0f0e9", "#15382d";
    /// Worth watching.
    Watch, "watch", "#825500", "#e5b453";
    /// Behind things worth watching.
    WatchSoft, "watch-soft", "#fbefd0", "#3a2f12";
    /// At risk.
    Bad, "bad", "#a23018", "#f2937a";
    /// Behind things at risk.
    BadSoft, "bad-soft", "#fbe5df", "#43221a";
    /// Without data.
    NoData, "none", "#5c666d", "#9ba6ad";
    /// Behind things without data.
    NoDataSoft, "none-soft", "#eceae4", "#262d32";
    /// Where a value shall be.
    Target, "target", "#14507a", "#86bce2";
    /// A note on a slip of paper.
    Slip, "slip", "#fbf5d9", "#39341f";
    /// The edge of such a slip.
    SlipEdge, "slip-edge", "#cdbb78", "#766b42";
    /// The first theme of a map, under its letter.
    Theme1, "theme-1", "#2f5f9e", "#8fbcf0";
    /// The second.
    Theme2, "theme-2", "#704d9c", "#c3a9ec";
    /// The third.
    Theme3, "theme-3", "#0f6874", "#72c7d3";
    /// The fourth.
    Theme4, "theme-4", "#96386f", "#eb9dc8";
    /// The fifth.
    Theme5, "theme-5", "#6a5a1f", "#d1c077";
    /// The sixth.
    Theme6, "theme-6", "#4c5a66", "#b6c4cf";
}

/// Red and green of a colour that stands for a role; blue is the role's number.
const RESERVED: (u8, u8) = (0xF0, 0x5C);

impl Role {
    /// The reserved colour by which this role passes through plotters.
    pub fn color(self) -> RGBColor {
        let number = Self::ALL.iter().position(|role| *role == self).unwrap_or_default();
        RGBColor(RESERVED.0, RESERVED.1, u8::try_from(number).unwrap_or_default())
    }

    /// The role behind a reserved colour; `None` for a colour that is not one of ours.
    pub fn from_rgb((red, green, blue): (u8, u8, u8)) -> Option<Self> {
        ((red, green) == RESERVED).then(|| Self::ALL.get(usize::from(blue)).copied()).flatten()
    }
}

/// The colours of a theme, for files. The page takes its own from style/tokens.css.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Palette {
    /// The role's colour as `#rrggbb`.
    pub fn colour(self, role: Role) -> &'static str {
        let (light, dark) = role.pair();
        match self {
            Self::Light => light,
            Self::Dark => dark,
        }
    }
}

impl Role {
    /// The colour of a status: of its shape and its number.
    pub fn of(status: Status) -> Self {
        match status {
            Status::OnTrack | Status::Exceeded => Self::Good,
            Status::Watch => Self::Watch,
            Status::Critical | Status::AtRisk => Self::Bad,
            Status::NoData => Self::NoData,
        }
    }

    /// The shade of a theme by its place; after the last one they begin anew, and the letter tells them apart.
    pub fn of_theme(place: usize) -> Self {
        match place % 6 {
            0 => Self::Theme1,
            1 => Self::Theme2,
            2 => Self::Theme3,
            3 => Self::Theme4,
            4 => Self::Theme5,
            _ => Self::Theme6,
        }
    }

    /// The colour behind values of a status.
    pub fn behind(status: Status) -> Self {
        match status {
            Status::OnTrack | Status::Exceeded => Self::GoodSoft,
            Status::Watch => Self::WatchSoft,
            Status::Critical | Status::AtRisk => Self::BadSoft,
            Status::NoData => Self::NoDataSoft,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_comes_back_from_its_reserved_colour() {
        for role in Role::ALL {
            let RGBColor(r, g, b) = role.color();
            assert_eq!(Role::from_rgb((r, g, b)), Some(*role));
        }
        assert_eq!(Role::from_rgb((0, 0, 0)), None);
        assert_eq!(Role::from_rgb((RESERVED.0, RESERVED.1, 255)), None);
    }

    /// The contrast of two colours by the rules for accessible pages, 1 to 21.
    fn contrast(a: &str, b: &str) -> f64 {
        let light = |colour: &str| -> f64 {
            let part = |at: usize| {
                let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (a, b) = (light(a) + 0.05, light(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn letters_on_themes_and_words_on_slips_are_legible_in_every_palette() {
        for palette in [Palette::Light, Palette::Dark] {
            let themes = (0..6).map(|n| (Role::Surface, Role::of_theme(n)));
            for (ink, ground) in themes.chain([(Role::Ink, Role::Slip)]) {
                let contrast = contrast(palette.colour(ink), palette.colour(ground));
                assert!(contrast >= 4.5, "{ink:?} on {ground:?} in {palette:?}: {contrast:.2}");
            }
        }
        assert_eq!(Role::of_theme(6), Role::Theme1);
    }
}
