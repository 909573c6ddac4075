//! Invitations, and what the worker makes of files.

use super::*;

pub fn card() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.organisation.name = "Größe & Söhne".into();
    card.rounds.push(round().into());
    card
}

#[test]
fn an_invitation_brings_what_is_needed_to_answer_and_not_how_many_are_asked() {
    let invited = Invitation::of(&card(), &round());
    let packed = invitation::link(&invited).unwrap();
    assert!(packed.len() < 800, "{}", packed.len());
    let file = invitation::file(&invited);
    assert!(!file.contains("invited"), "{file}");
    for text in [
        packed.clone(),
        format!("https://example.org/fokus/#/answer/{packed}"),
        format!(" <https://example.org/#/answer/{}\r\n{}>. ", &packed[..50], &packed[50..]),
        file.clone(),
        format!("\u{FEFF}{file}"),
    ] {
        assert_eq!(invitation::open(&text).as_ref(), Ok(&invited), "{text}");
    }
    assert_eq!(invited.round.departments.len(), 3);
    assert_eq!(invitation::from_worker(&invitation::to_page(&invited).unwrap()).unwrap(), invited);
    assert_eq!(invitation::file_name(&invited), "Autumn.fokus-invite.json");
    // What came by an invitation is what the round takes back.
    assert_eq!(invited.round.id, round().id);
}

#[test]
fn an_own_questionnaire_travels_in_the_file_and_is_checked_again() {
    let mut content: Value = serde_json::from_str(TEXT).unwrap();
    content["id"] = "own".into();
    let mut card = card();
    card.questionnaires.push(OwnQuestionnaire::new(QuestionnaireId::lossy("own"), content.clone()).into());
    let round = Round { questionnaire: QuestionnaireId::lossy("own"), ..round() };
    let mut invited = Invitation::of(&card, &round);
    assert_eq!(invited.own, Some(content));
    assert!(invitation::link(&invited).is_err(), "too long for a link");
    assert_eq!(invitation::open(invitation::file(&invited)).as_ref(), Ok(&invited));
    invited.own.as_mut().unwrap()["items"][0]["text"]["de"] = "".into();
    assert!(matches!(invitation::open(invitation::file(&invited)), Err(InvitationError::Questionnaire(_))));
    invited.own = None;
    assert_eq!(invitation::open(invitation::file(&invited)), Err(InvitationError::NoQuestionnaire));
}

#[test]
fn what_is_no_sound_invitation_says_why() {
    let sound: Value = serde_json::from_str(&invitation::file(&Invitation::of(&card(), &round()))).unwrap();
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut value = sound.clone();
        change(&mut value);
        let error = invitation::open(value.to_string()).unwrap_err();
        (wording::invitation_error(Lang::En, &error), wording::invitation_error(Lang::De, &error))
    };
    assert_eq!(
        changed(&|value| value["schema"] = json!(2)).0,
        "This invitation was made by a newer Fokus (schema 2). Reload the page to get the newest."
    );
    assert_eq!(
        changed(&|value| value["format"] = json!("fokus-answers")).1,
        "Das ist keine Einladung, sondern eine Datei der Art „fokus-answers“."
    );
    assert!(changed(&|value| value["round"]["minimum_group"] = json!(2)).0.starts_with("The invitation is not sound"));
    assert!(changed(&|value| value["round"]["departments"][1]["id"] = json!("planning")).0.contains("planning"));
    assert!(changed(&|value| value["round"]["id"] = json!("a b")).0.contains("round.id"));
    assert!(changed(&|value| drop(value.as_object_mut().unwrap().remove("schema"))).0.contains("schema"));
    let open = |text: &str| wording::invitation_error(Lang::En, &invitation::open(text).unwrap_err());
    assert_eq!(open("https://example.org/#/answer/"), "The link holds no invitation.");
    assert_eq!(open("<html>"), "This is no invitation but a web page.");
}

#[test]
fn the_worker_reads_files_that_come_one_behind_the_other() {
    let files = [file(&answers_of(1)), "no answer".to_owned(), answers::block(&answers_of(2), &QUESTIONNAIRE)];
    let job = json!({ "collect_answers": {
        "lang": "de",
        "round": round(),
        "questionnaire": TEXT,
        "known": [answers_of(9)],
        "files": files.iter().enumerate().map(|(n, text)| json!([format!("f{n}"), text.len()])).collect::<Vec<_>>(),
    } });
    let done: Value = serde_json::from_str(&jobs::handle(&job.to_string(), files.concat().as_bytes())).unwrap();
    let taken: Vec<Response> = serde_json::from_str(done["answers"]["responses"].as_str().unwrap()).unwrap();
    assert_eq!(taken, [answers_of(1), answers_of(2)]);
    assert_eq!(done["answers"]["left_out"], json!(["„f1“: Darin stehen keine Antworten."]));
}

#[test]
fn the_worker_reads_own_questionnaires_and_names_all_that_is_wrong() {
    let done = |text: &str| -> Value {
        let job = json!({ "open_questionnaire": { "lang": "en", "kpis": [] } });
        serde_json::from_str(&jobs::handle(&job.to_string(), text.as_bytes())).unwrap()
    };
    let maturity = include_str!("../data/questionnaires/maturity.json");
    let content: Value = serde_json::from_str(done(maturity)["questionnaire"]["content"].as_str().unwrap()).unwrap();
    assert_eq!(content, serde_json::from_str::<Value>(maturity).unwrap());
    let mut built_in: Value = serde_json::from_str(TEXT).unwrap();
    built_in["recommendations"] = json!([]);
    let taken = done(&built_in.to_string());
    assert_eq!(taken["problems"]["count"], 1);
    assert!(taken["problems"]["sentences"][0].as_str().unwrap().contains("customer-focus"), "{taken}");
    assert!(done("{}")["problems"]["count"].as_u64().unwrap() > 0);
    let mut twice: Value = serde_json::from_str(maturity).unwrap();
    twice["items"][0]["id"] = twice["items"][1]["id"].clone();
    twice["title"]["en"] = "".into();
    assert!(done(&twice.to_string())["problems"]["count"].as_u64().unwrap() > 1);
}
