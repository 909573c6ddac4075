//! A scorecard inside the SVG picture of its strategy map, so that what is shown around can be opened again.
//!
//! It stands in the picture's metadata as the packed text of a link, in lines: nothing that a browser draws, runs or
//! follows, and a change on the way is noticed. Other programs keep it as long as they keep metadata.

use super::{
    Envelope, FileError, Found, LinkError,
    json::{self, FORMAT},
    link,
    locate::spot_at,
};
use crate::domain::model::Scorecard;
use quick_xml::{Reader, events::BytesStart, events::Event};

/// The packer's effort. A picture may be long, unlike a link, and is made while somebody waits.
const LEVEL: u8 = 6;
/// Characters of a line.
const WIDTH: usize = 120;

/// The picture with the scorecard inside; none where `svg` is no finished SVG. What people answered in assessments is
/// confidential and stays behind: a picture is shown to many.
pub fn with_card(svg: &str, card: &Scorecard, envelope: &Envelope) -> Option<String> {
    // At the end, because a picture's name has to come first.
    let (drawn, end) = svg.split_at_checked(svg.rfind("</svg>")?)?;
    let packed = link::packed(&json::compact(&card.without_responses(), envelope), LEVEL);
    let mut lines = String::with_capacity(packed.len() + packed.len() / WIDTH + 1);
    for (n, c) in packed.chars().enumerate() {
        if n % WIDTH == 0 {
            lines.push('\n');
        }
        lines.push(c);
    }
    Some(format!(
        "{drawn}<metadata>\n<fokus:scorecard xmlns:fokus=\"urn:fokus\" format=\"{FORMAT}\">{lines}\n</fokus:scorecard>\n\
         </metadata>\n{end}"
    ))
}

/// The text of the scorecard inside a picture; none where the text is no SVG at all.
///
/// # Errors
/// A picture without a scorecard, or with a damaged one.
pub(super) fn inside(text: &str) -> Result<Option<String>, FileError> {
    if !text.trim_start().starts_with('<') {
        return Ok(None);
    }
    let mut reader = Reader::from_str(text);
    let (mut is_svg, mut packed) = (false, None::<String>);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) if !is_svg => {
                if start.local_name().as_ref() != "svg" {
                    return Ok(None);
                }
                is_svg = true;
            }
            Ok(Event::Start(start)) if packed.is_none() && is_ours(&start) => packed = Some(String::new()),
            Ok(Event::Text(words)) => {
                if let Some(packed) = &mut packed {
                    packed.extend(words.chars().filter(|c| !c.is_whitespace()));
                }
            }
            Ok(Event::End(end)) => {
                if let Some(packed) = packed.take_if(|_| end.local_name().as_ref() == "scorecard") {
                    return unpacked(&packed).map(Some);
                }
            }
            Ok(Event::Eof) if is_svg => return Err(FileError::NotAScorecard { found: Found::Drawing }),
            Err(_) if is_svg => {
                let at = usize::try_from(reader.error_position()).unwrap_or_default();
                return Err(FileError::DamagedPicture { at: Some(spot_at(text, at)) });
            }
            Ok(Event::Eof) | Err(_) => return Ok(None),
            Ok(_) => {}
        }
    }
}

/// By its own attribute, because editors rename prefixes and move what declares them.
fn is_ours(start: &BytesStart<'_>) -> bool {
    let mut attributes = start.attributes();
    let ours = |value: &str| value == FORMAT;
    start.local_name().as_ref() == "scorecard"
        && attributes.with_checks(false).flatten().any(|a| a.key.as_ref() == "format" && ours(&a.value))
}

fn unpacked(packed: &str) -> Result<String, FileError> {
    link::unpacked(packed, json::MAX_BYTES).map_err(|error| match error {
        LinkError::Newer { version } => FileError::Newer { version: version.into(), min_reader: version.into() },
        LinkError::TooLarge { limit } => FileError::TooLarge { bytes: limit.saturating_add(1), limit },
        _ => FileError::DamagedPicture { at: None },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        exchange::Spot,
        model::{Response, ResponseId, Round, RoundId, ScorecardId},
    };
    use std::sync::Arc;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>Map of A&amp;B</title>\n<rect/>\n</svg>\n";

    fn card() -> Scorecard {
        Scorecard::new(ScorecardId::lossy("c"), "</metadata></svg><script>alert(1)</script> ]]> & \u{202E} 🎯 \u{0}")
    }

    fn envelope() -> Envelope {
        Envelope::new("file-2", vec!["file-1".into()])
    }

    fn picture() -> String {
        with_card(SVG, &card(), &envelope()).unwrap()
    }

    #[test]
    fn the_scorecard_in_a_picture_opens_like_its_file() {
        let opened = json::read(picture()).unwrap();
        assert_eq!((opened.scorecard, opened.envelope), (card(), envelope()));
    }

    #[test]
    fn answers_stay_behind() {
        let mut card = card();
        let round = Round::new(RoundId::lossy("r"));
        card.responses.push(Arc::new(Response::new(ResponseId::lossy("w"), round.id.clone())));
        card.rounds.push(Arc::new(round));
        let opened = json::read(with_card(SVG, &card, &envelope()).unwrap()).unwrap();
        assert_eq!(opened.scorecard, card.without_responses());
    }

    #[test]
    fn it_survives_other_programs_that_lay_the_file_out_anew() {
        let picture = picture();
        for text in [
            picture.replace('\n', "\r\n      "),
            picture.replace("fokus:", "ns0:").replace(" xmlns:ns0=\"urn:fokus\"", ""),
            format!("\u{FEFF}<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- drawn -->\n{picture}"),
            picture.replace("<svg ", "<svg:svg ").replace("</svg>", "</svg:svg>"),
        ] {
            assert_eq!(json::read(&text).unwrap().scorecard, card(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let damaged = |text: &str| json::read(text).unwrap_err();
        let picture = picture();
        assert_eq!(damaged(SVG), FileError::NotAScorecard { found: Found::Drawing });
        assert_eq!(damaged("<svg/>"), FileError::NotAScorecard { found: Found::Drawing });
        assert_eq!(damaged("<html><svg/></html>"), FileError::NotAScorecard { found: Found::Markup });
        assert_eq!(damaged("<svg><a></b></svg>"), FileError::DamagedPicture { at: Some(Spot { line: 1, column: 9 }) });
        let line = picture.lines().find(|line| line.len() == WIDTH).unwrap();
        assert_eq!(damaged(&picture.replace(line, &line[..60])), FileError::DamagedPicture { at: None });
        assert_eq!(damaged(&picture.replace(&line[60..], "")), FileError::DamagedPicture { at: None });
        assert_eq!(
            damaged(&picture.replace(line, &format!("Ag{}", &line[2..]))),
            FileError::Newer { version: 2, min_reader: 2 },
            "another packing"
        );
    }

    #[test]
    fn what_is_no_svg_carries_nothing() {
        assert_eq!(with_card("", &card(), &envelope()), None);
        assert_eq!(with_card("<svg/>", &card(), &envelope()), None);
    }
}
