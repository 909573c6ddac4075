//! The map for others: as a picture, in the notation of other tools, on paper.

use crate::{
    domain::{
        exchange::{
            file_name_ending,
            map::{drawio_out, mermaid_out},
        },
        text::{Lang, Msg},
        view::{MapModel, Visible, map_plan},
        wording,
    },
    render::{
        map::{map, map_spec},
        role::Palette,
        svg::to_svg,
    },
    state::Session,
    ui::{
        context::{lang, session, t},
        kit::{IconName, Menu, MenuItem},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The menu.
#[component]
pub(super) fn Out(
    /// The map.
    model: Memo<MapModel>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let item = |label: Msg<'static>, icon: IconName, run: Callback<()>| MenuItem {
        label: label.text(lang),
        icon: Some(icon),
        danger: false,
        disabled: false,
        run,
    };
    let svg = move |palette| Callback::new(move |()| save_svg(session, lang, &model.get_untracked(), palette));
    let png = move |palette| Callback::new(move |()| save_png(session, lang, &model.get_untracked(), palette));
    let items = vec![
        item(Msg::MapSaveSvg, IconName::Download, svg(Palette::Light)),
        item(Msg::MapSaveSvgDark, IconName::Moon, svg(Palette::Dark)),
        item(Msg::MapSavePng, IconName::Download, png(Palette::Light)),
        item(Msg::MapSavePngDark, IconName::Moon, png(Palette::Dark)),
        item(
            Msg::MapSaveWithCard,
            IconName::File,
            Callback::new(move |()| {
                let (svg, _) = picture(session, lang, &model.get_untracked(), Palette::Light);
                if let Some((name, text)) = session.export_picture(&svg) {
                    session.download(&name, "image/svg+xml", &text);
                }
            }),
        ),
        item(
            Msg::MapSaveMermaid,
            IconName::Copy,
            Callback::new(move |()| {
                let card = session.scorecard_untracked();
                let name = file_name_ending(&card.title, ".mmd");
                session.download(&name, "text/plain", &mermaid_out(&card, lang, true));
            }),
        ),
        item(
            Msg::MapSaveDrawio,
            IconName::Copy,
            Callback::new(move |()| {
                let card = session.scorecard_untracked();
                let name = file_name_ending(&card.title, ".drawio");
                // All of the map, as the tool has no filters of ours.
                let whole = map_plan(&card, &Visible::All, false).layout;
                session.download(&name, "application/xml", &drawio_out(&card, &whole, lang, true));
            }),
        ),
        item(
            Msg::MapPrint,
            IconName::Print,
            Callback::new(move |()| {
                window().print().ok();
            }),
        ),
    ];
    view! {
        <Menu label=t(Msg::MapDownload) icon=IconName::Download items=items>{t(Msg::MapDownload)}</Menu>
    }
}

/// The picture as text, and its size.
fn picture(session: Session, lang: Lang, model: &MapModel, palette: Palette) -> (String, (f64, f64)) {
    let scene = map(&map_spec(lang, model));
    let name = Msg::MapOf { name: &session.scorecard_untracked().title }.text(lang);
    let svg = to_svg(&scene, palette, &name, &wording::map_text(lang, model));
    (svg, (scene.width, scene.height))
}

/// The name of a file for it.
fn named(session: Session, ending: &str) -> String {
    file_name_ending(&session.scorecard_untracked().title, ending)
}

fn save_svg(session: Session, lang: Lang, model: &MapModel, palette: Palette) {
    let (svg, _) = picture(session, lang, model, palette);
    session.download(&named(session, ".svg"), "image/svg+xml", &svg);
}

/// Twice as large as on the screen, so that it is sharp on paper and projectors.
fn save_png(session: Session, lang: Lang, model: &MapModel, palette: Palette) {
    let (svg, size) = picture(session, lang, model, palette);
    spawn_local(async move {
        session.download_png(&named(session, ".png"), &svg, size, 2.0).await;
    });
}
