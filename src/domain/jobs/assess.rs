//! Jobs about assessment: questionnaire files, invitations, answers of several people.

use super::{Done, PROBLEMS_SHOWN, tag};
use crate::domain::{
    assess::read::{MAX_BYTES, Problem, ProblemKind, Source},
    exchange::{
        FileError, Wrong,
        assess::{collect, invitation},
        json, shortened,
    },
    model::{BUILT_IN_QUESTIONNAIRE, QuestionnaireId, Response, Round},
    text::{Lang, Msg},
    wording,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};

/// What is to be known to read answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CollectJob {
    /// The language of the sentences, by its tag.
    pub lang: String,
    /// The round.
    pub round: Round,
    /// The text of its questionnaire's file.
    pub questionnaire: String,
    /// The responses of the scorecard.
    pub known: Vec<Arc<Response>>,
    /// Name and size in bytes of each file, in the order in which their bytes come.
    pub files: Vec<(String, usize)>,
}

/// Reads a questionnaire file of one's own.
pub(super) fn open_questionnaire(lang: Lang, bytes: &[u8], kpis: &BTreeSet<String>) -> Done {
    let whole = |kind| vec![Problem { place: String::new(), kind }];
    let read = if bytes.len() > MAX_BYTES {
        Err(FileError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES })
    } else {
        json::read_value(bytes)
    };
    let source = match read {
        Ok(value) => Source::from_value(&value, &|kpi| kpis.contains(kpi)),
        Err(FileError::NotAScorecard { found }) => Err(whole(ProblemKind::Other(found))),
        Err(error) => Err(whole(ProblemKind::File(error))),
    };
    let problems = match source {
        Ok(source) => {
            let id = source.id();
            if id == BUILT_IN_QUESTIONNAIRE {
                let taken = Msg::OwnQuestionnaireTaken { id }.text(lang);
                return Done::Problems { sentences: vec![taken], count: 1 };
            }
            if QuestionnaireId::new(id).is_ok() {
                return Done::Questionnaire { content: source.value().to_string() };
            }
            let wrong = ProblemKind::Wrong(Wrong::Id { found: shortened(id) });
            vec![Problem { place: "id".to_owned(), kind: wrong }]
        }
        Err(problems) => problems,
    };
    let shown = problems.iter().take(PROBLEMS_SHOWN);
    let sentences = shown.map(|problem| wording::questionnaire_problem(lang, problem)).collect();
    Done::Problems { sentences, count: problems.len() }
}

/// Reads an invitation.
pub(super) fn open_invitation(lang: Lang, bytes: &[u8]) -> Done {
    match invitation::open(bytes) {
        Ok(invitation) => match invitation::to_page(&invitation) {
            Ok(invitation) => Done::Invitation { invitation },
            Err(error) => Done::Refused { why: error.to_string() },
        },
        Err(error) => Done::Refused { why: wording::invitation_error(lang, &error) },
    }
}

/// Reads answers of several people.
pub(super) fn collect_answers(job: &CollectJob, bytes: &[u8]) -> Done {
    let lang = tag(&job.lang);
    let source = match Source::read(&job.questionnaire, &|_| true) {
        Ok(source) => source,
        Err(problems) => {
            let first = problems.first().map(|first| wording::questionnaire_problem(lang, first));
            return Done::Refused { why: first.unwrap_or_default() };
        }
    };
    let questionnaire = source.for_type(job.round.wording);
    let mut rest = bytes;
    let files: Vec<(String, &[u8])> = job
        .files
        .iter()
        .map(|(name, size)| {
            let (file, behind) = rest.split_at_checked(*size).unwrap_or((rest, &[]));
            rest = behind;
            (name.clone(), file)
        })
        .collect();
    let collected = collect::collect(&files, &job.round, &questionnaire, &job.known);
    match serde_json::to_string(&collected.taken) {
        Ok(responses) => Done::Answers {
            responses,
            left_out: collected.left_out.iter().map(|left| wording::left_out(lang, left)).collect(),
        },
        Err(error) => Done::Refused { why: error.to_string() },
    }
}
