//! The shape of a questionnaire file, field by field. What refers to what is checked apart from it.

use super::shape::{
    Field, MAX_LANGUAGES,
    Need::{May, Must, Null},
    Shape,
};

/// Numbers beyond it are no values of answers.
const LARGE: f64 = 1_000_000.0;
const ANY: Shape = Shape::Number(-LARGE, LARGE);
const COUNT: Shape = Shape::Number(0.0, LARGE);
const SHARE: Shape = Shape::Number(0.0, 1.0);
const PERCENT: Shape = Shape::Number(0.0, 100.0);
const LEVEL_NUMBER: Shape = Shape::Whole(0, 1_000);
const IDS: Shape = Shape::List(&Shape::Id, 0, 1_000);
const LINES: Shape = Shape::List(&Shape::Line, 0, 100);
const SOME_IDS: Shape = Shape::List(&Shape::Id, 1, 1_000);
const FACET: Shape = Shape::Word(&["customer", "business"]);
const ORIENTATIONS: &[&str] = &["customer", "business", "mixed"];
const NUMERIC: Shape = Shape::Word(&["<", "<=", "=", ">=", ">"]);

/// A questionnaire file, variants laid over.
pub(super) const QUESTIONNAIRE: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("version", Must, Shape::Line),
    Field("languages", Must, Shape::List(&Shape::Id, 1, MAX_LANGUAGES)),
    Field("title", Must, Shape::Text),
    Field("description", Null, Shape::Text),
    Field("status", Null, STATUS),
    Field("minutes", May, Shape::Map(&COUNT)),
    Field("versions", May, Shape::Map(&VERSION)),
    Field("scales", Must, Shape::List(&SCALE, 1, 50)),
    Field("levels", Must, Shape::List(&LEVEL, 1, 50)),
    Field("facilitator", May, FACILITATOR),
    Field("facts", May, Shape::List(&FACT, 0, 100)),
    Field("items", Must, Shape::List(&ITEM, 1, 500)),
    Field("dimensions", Must, Shape::List(&DIMENSION, 1, 50)),
    Field("recommendations", May, Shape::List(&RECOMMENDATION, 0, 1_000)),
]);

const STATUS: Shape = Shape::Object(&[
    Field("validated", Must, Shape::Bool),
    Field("note", Must, Shape::Text),
    Field("related", Null, Shape::Text),
]);

const VERSION: Shape = Shape::Object(&[
    Field("name", Must, Shape::Text),
    Field("asks", Must, SOME_IDS),
    Field("scores", Must, IDS),
    Field("single_answers", May, IDS),
    Field("note", Null, Shape::Text),
]);

const LABELLED: Shape = Shape::Object(&[Field("id", Must, Shape::Id), Field("label", Must, Shape::Text)]);
const CHOICE: Shape =
    Shape::Object(&[Field("id", Must, Shape::Id), Field("label", Must, Shape::Text), Field("note", Null, Shape::Text)]);

const SCALE: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("options", Must, Shape::List(&OPTION, 2, 101)),
    Field("missing", Null, LABELLED),
]);
const OPTION: Shape = Shape::Object(&[Field("value", Must, ANY), Field("label", Must, Shape::Text)]);

const LEVEL: Shape = Shape::Object(&[
    Field("level", Must, LEVEL_NUMBER),
    Field("from", Must, PERCENT),
    Field("below", Null, PERCENT),
    Field("name", Must, Shape::Text),
]);

const FACILITATOR: Shape = Shape::Object(&[Field("fields", May, Shape::List(&FACILITATOR_FIELD, 0, 50))]);
const FACILITATOR_FIELD: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("kind", May, Shape::Word(&["text", "choice", "department_list", "count"])),
    Field("label", Must, Shape::Text),
    Field("note", Null, Shape::Text),
    Field("choices", May, Shape::List(&CHOICE, 0, 100)),
    Field("defaults", May, Shape::List(&DEPARTMENT, 0, 200)),
]);
const DEPARTMENT: Shape =
    Shape::Object(&[Field("id", Must, Shape::Id), Field("name", Must, Shape::Text), Field("functions", May, IDS)]);

const CHOICES: Shape = Shape::List(&CHOICE, 1, 100);
const FACT: Shape = Shape::Kinds(
    "kind",
    &[
        Field("id", Must, Shape::Id),
        Field("text", Must, Shape::Text),
        Field("note", Null, Shape::Text),
        Field("not_for", May, IDS),
    ],
    &[
        (
            "hours_pair",
            &[
                Field("fields", Must, Shape::List(&LABELLED, 2, 2)),
                Field("share_of", Must, Shape::Id),
                Field("verdicts", May, Shape::List(&VERDICT, 0, 20)),
                Field("reference", Null, REFERENCE),
            ],
        ),
        (
            "text_list",
            &[
                Field("max_entries", Must, Shape::Whole(1, 100)),
                Field("max_length", Must, Shape::Whole(1, 2_000)),
                Field("rate_by", Null, Shape::Id),
                Field("unchecked_label", Null, Shape::Text),
            ],
        ),
        ("count", &[Field("min", Must, ANY), Field("max", Must, ANY)]),
        ("choice", &[Field("choices", Must, CHOICES)]),
        ("multi_choice", &[Field("choices", Must, CHOICES), Field("main", Null, LABELLED)]),
        (
            "profile",
            &[Field("fields", Must, Shape::List(&PROFILE_FIELD, 1, 20)), Field("front_line", Null, FRONT_LINE)],
        ),
    ],
);
const VERDICT: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("label", Must, Shape::Text),
    Field("when", Null, Shape::Object(&[Field("op", Must, NUMERIC), Field("value", Must, SHARE)])),
]);
const REFERENCE: Shape = Shape::Object(&[
    Field("value", Must, SHARE),
    Field("shown_by_default", May, Shape::Bool),
    Field("label", Must, Shape::Text),
]);
const PROFILE_FIELD: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("label", Must, Shape::Text),
    Field("choices_from", Null, Shape::Word(&["departments"])),
    Field("choices", May, CHOICES),
]);
const FRONT_LINE: Shape = Shape::Object(&[Field("field", Must, Shape::Id), Field("choice", Must, Shape::Id)]);

const ITEM: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("text", Must, Shape::Text),
    Field("scale", Null, Shape::Id),
    Field("dimension", Null, Shape::Id),
    Field("part", Null, Shape::Id),
    Field("facet", Null, FACET),
    Field("reverse", Null, Shape::Bool),
]);

const DIMENSION: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("name", Must, Shape::Text),
    Field("short_name", Null, Shape::Text),
    Field("scoring", Must, SCORING),
    Field("rule", Null, Shape::Text),
    Field(
        "facets",
        May,
        Shape::List(&Shape::Object(&[Field("id", Must, FACET), Field("name", Must, Shape::Text)]), 0, 2),
    ),
    Field("orientations", May, Shape::List(&CHOICE, 0, 3)),
    Field("required_facets", May, Shape::List(&REQUIRED, 0, 100)),
    Field("parts", Must, Shape::List(&PART, 1, 100)),
    Field("caps", May, Shape::List(&CAP, 0, 50)),
    Field("flags", May, Shape::List(&FLAG, 0, 50)),
    Field("report", May, LINES),
    Field(
        "levels",
        May,
        Shape::List(&Shape::Object(&[Field("level", Must, LEVEL_NUMBER), Field("anchor", Must, Shape::Text)]), 0, 50),
    ),
]);
const SCORING: Shape = Shape::Kinds(
    "kind",
    &[Field("min_answered_share", Must, Shape::List(&COUNT, 2, 2)), Field("reverse", May, IDS)],
    &[
        ("mean_of_items", &[Field("min_stages", Null, PARTS), Field("min_processes", Null, PARTS)]),
        ("mean_of_stages", &[Field("min_stages", Must, PARTS), Field("min_processes", Null, PARTS)]),
        ("mean_of_min_of_facets", &[Field("min_processes", Must, PARTS), Field("min_stages", Null, PARTS)]),
    ],
);
const PARTS: Shape = Shape::Whole(1, 100);
const REQUIRED: Shape = Shape::Object(&[
    Field("part", Must, Shape::Id),
    Field("facet", Must, FACET),
    Field("when", Must, CONDITION),
    Field("reason", Must, Shape::Text),
]);
const PART: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("name", Must, Shape::Text),
    Field("items", May, IDS),
    Field("customer_items", May, IDS),
    Field("business_items", May, IDS),
    Field("primary_orientation", Null, Shape::Word(ORIENTATIONS)),
    Field(
        "activities",
        May,
        Shape::List(&Shape::Object(&[Field("facet", Must, FACET), Field("text", Must, Shape::Text)]), 0, 100),
    ),
    Field("note", Null, Shape::Text),
]);
const CAP: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("scope", Must, Shape::Word(&["group", "whole"])),
    Field("when", Null, CONDITION),
    Field("limit", Must, LIMIT),
    Field("reason", Must, Shape::Text),
]);
const LIMIT: Shape = Shape::Kinds(
    "kind",
    &[],
    &[
        ("level", &[Field("level", Must, LEVEL_NUMBER)]),
        ("weakest_part_plus", &[Field("levels", Must, LEVEL_NUMBER)]),
        ("weakest_department_plus", &[Field("levels", Must, LEVEL_NUMBER)]),
    ],
);
const FLAG: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("scope", Must, Shape::Word(&["group", "part"])),
    Field("label", Must, Shape::Text),
    Field("text", Must, Shape::Text),
    Field("when", Must, CONDITION),
]);

const CONDITION: Shape = Shape::Condition(&TEST);
const NUMBER: Field = Field("value", Must, ANY);
const COMPARED: Field = Field("op", Must, NUMERIC);
const TEST: Shape = Shape::Kinds(
    "measure",
    &[],
    &[
        ("fact_share", &[Field("fact", Must, Shape::Id), COMPARED, NUMBER]),
        (
            "choice_share",
            &[
                Field("fact", Must, Shape::Id),
                Field("field", Null, Shape::Id),
                Field("choice", Must, Shape::Id),
                COMPARED,
                NUMBER,
            ],
        ),
        ("item_mean", &[Field("items", Must, SOME_IDS), COMPARED, NUMBER]),
        ("facet_score", &[Field("facet", Must, FACET), COMPARED, NUMBER]),
        (
            "primary_orientation",
            &[Field("op", Must, Shape::Word(&["="])), Field("value", Must, Shape::Word(ORIENTATIONS))],
        ),
        ("agreement", &[Field("statistic", Must, Shape::Word(&["r_wg_j"])), COMPARED, NUMBER]),
    ],
);

const RECOMMENDATION: Shape = Shape::Object(&[
    Field("id", Must, Shape::Id),
    Field("for", Must, GIVEN),
    Field("text", Must, Shape::Text),
    Field("creates", Null, CREATES),
]);
const GIVEN: Shape = Shape::Kinds(
    "kind",
    &[Field("dimension", Must, Shape::Id)],
    &[
        ("level", &[Field("level", Must, LEVEL_NUMBER)]),
        ("facet", &[Field("part", Must, Shape::Id), Field("facet", Must, FACET), Field("below", Must, PERCENT)]),
        ("part", &[Field("part", Must, Shape::Id), Field("below", Must, PERCENT)]),
    ],
);
const CREATES: Shape = Shape::Object(&[
    Field("initiative", Must, Shape::Object(&[Field("title", Must, Shape::Text)])),
    Field("objective", Must, OBJECTIVE),
    Field("kpis", Must, Shape::List(&Shape::Id, 1, 3)),
]);
const OBJECTIVE: Shape = Shape::Kinds(
    "kind",
    &[
        Field("perspective", Must, Shape::Word(&["customer", "internal_process", "learning_and_growth"])),
        Field("text", Must, Shape::Text),
    ],
    &[
        ("value_proposition", &[Field("concern", Must, CONCERN)]),
        ("outcome", &[Field("concern", Null, CONCERN)]),
        ("driver", &[Field("concern", Null, CONCERN)]),
    ],
);
const CONCERN: Shape = Shape::Word(&["time", "quality", "performance_service", "service", "cost"]);
