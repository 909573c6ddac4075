//! Line icons, built as SVG nodes. They inherit size and colour of the text beside them.

use leptos::prelude::*;

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by what it shows")]
pub enum IconName {
    Plus,
    Minus,
    Pencil,
    Trash,
    Undo,
    Redo,
    Download,
    Upload,
    Share,
    Close,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    Sun,
    Moon,
    Menu,
    More,
    Search,
    Sort,
    Check,
    Warning,
    Info,
    Copy,
    Map,
    Table,
    Chart,
    Target,
    Flag,
    Home,
    Gear,
    Lock,
    File,
    Print,
    Link,
    Swap,
    Play,
    Pause,
}

/// An icon. It says nothing to a screen reader: the name stands in the text beside it or on the button around it.
#[component]
pub fn Icon(
    /// Which one; may change.
    #[prop(into)]
    name: Signal<IconName>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || path(name.get())></path>
        </svg>
    }
}

/// The lines of an icon in a box of 24 by 24.
const fn path(name: IconName) -> &'static str {
    match name {
        IconName::Play => "M7 5l11 7-11 7z",
        IconName::Pause => "M8 5v14M16 5v14",
        IconName::Plus => "M12 5v14M5 12h14",
        IconName::Minus => "M5 12h14",
        IconName::Pencil => "M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1zM14.5 6.5l3 3",
        IconName::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
        IconName::Undo => "M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
        IconName::Redo => "M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
        IconName::Download => "M12 4v12M7 11l5 5 5-5M4 20h16",
        IconName::Upload => "M12 16V4M7 9l5-5 5 5M4 20h16",
        IconName::Share => {
            "M18 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18 22a3 3 0 1 0 0-6 3 3 0 0 0 0 6z\
             M8.7 10.6l6.6-4M8.7 13.4l6.6 4"
        }
        IconName::Close => "M6 6l12 12M18 6L6 18",
        IconName::ChevronLeft => "M15 6l-6 6 6 6",
        IconName::ChevronRight => "M9 6l6 6-6 6",
        IconName::ChevronDown => "M6 9l6 6 6-6",
        IconName::Sun => {
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2\
             M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"
        }
        IconName::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
        IconName::Menu => "M4 6h16M4 12h16M4 18h16",
        IconName::More => "M5 11.25v1.5M5.75 12h-1.5M12 11.25v1.5M12.75 12h-1.5M19 11.25v1.5M19.75 12h-1.5",
        IconName::Search => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4",
        IconName::Sort => "M12 5v14M7 14l5 5 5-5",
        IconName::Check => "M5 12.5l4.5 4.5L19 7.5",
        IconName::Warning => "M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.1",
        IconName::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.6v.1",
        IconName::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
        IconName::Map => "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-2a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v2",
        IconName::Table => "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
        IconName::Chart => "M4 4v16h16M7 15l4-5 3.5 3L20 6",
        IconName::Target => {
            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 12h.01"
        }
        IconName::Flag => "M5 21V4M5 4h13l-3 4.5 3 4.5H5",
        IconName::Home => "M4 11l8-7 8 7M6 9.5V20h4.5v-6h3v6H18V9.5",
        IconName::Gear => {
            "M4 7h8M18 7h2M15 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 17h2M12 17h8\
             M9 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
        }
        IconName::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        IconName::File => "M6 3h8l4 4v14H6zM14 3v4h4",
        IconName::Print => "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
        IconName::Swap => "M7 4v16M7 4L3.5 7.5M7 4l3.5 3.5M17 20V4M17 20l-3.5-3.5M17 20l3.5-3.5",
        IconName::Link => {
            "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5"
        }
    }
}
