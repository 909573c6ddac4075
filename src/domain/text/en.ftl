# The texts of Fokus in English: the reference that every other language has to match key by key.
# One message a line, in the section it belongs to; sections begin with ##. Doing words and labels in sentence case.
# Sections whose heading begins with "Later:" are no part of the first load: the frame cannot use them (a test looks).
# { $name } is a text, { NUMBER($n) } a number; a selector is always on a number unless its keys are words.

## Brand

-brand = Fokus
app-name = { -brand }
app-claim = How customer-focused are we, and what do we do about it?

## Saving: words with exact meanings

saving = Saving…
saved-on-this-device = Saved on this device
kept-in-this-tab-only = Kept in this tab only
not-in-a-file-since = Not in a file since { $when }

## Actions: words on buttons

action-add = Add
action-back = Back
action-cancel = Cancel
action-close = Close
action-copy = Copy
action-delete = Delete
action-done = Done
action-duplicate = Duplicate
action-keep-a-copy = Keep a copy
action-move-down = Move down
action-move-up = Move up
action-open = Open
action-print = Print
action-redo = Redo
action-remove = Remove
action-rename = Rename
action-retry = Try again
action-take-over = Take over
action-undo = Undo

## Status: shape, word and colour say the same

status-on-track = On track
status-watch = Watch
status-critical = Critical
status-exceeded = Exceeded
status-at-risk = At risk
status-no-data = No data
status-provisional = Provisional
status-stale = Stale

## The parts of a scorecard

part-scorecard = Scorecard
part-perspective = Perspective
part-objective = Objective
part-kpi = Measure
part-link = Link
part-initiative = Initiative
part-theme = Strategic theme
part-map-note = Note on the map
part-map-view = Saved view of the map
part-segment = Segment
part-voice = Customer statement
part-phrase = Phrase of the mission
part-meeting = Meeting
part-interview = Interview
part-questionnaire = Questionnaire
part-round = Assessment round
part-response = Answers of a person
part-department = Department
part-target = Target
part-baseline = Baseline
part-weight = Weight
part-unit = Unit
part-owner = Owner
count-objectives = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
 }
count-kpis = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
 }
count-segments = { $count ->
    [one] { NUMBER($count) } segment
   *[other] { NUMBER($count) } segments
  }
count-initiatives = { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
 }

kpis-stale = { $count ->
    [0] Every measure is up to date
    [one] { $count } measure is out of date
   *[other] { $count } measures are out of date
 }

## Later: Organisations

organisation-company = Company
organisation-nonprofit = Nonprofit
organisation-public-body = City or other public body

## Later: Perspectives of a company, top first

perspective-financial = Financial
perspective-financial-question = What must our figures show if the strategy works?
perspective-customer = Customer
perspective-customer-question = What do customers get from us that they would miss elsewhere?
perspective-process = Internal process
perspective-process-question = Which of our ways of working decide whether we keep our promise?
perspective-learning = Learning and growth
perspective-learning-question = What must our people and systems be able to do next?

## Later: Perspectives of a nonprofit, top first

nonprofit-mission = Mission
nonprofit-mission-question = What has changed in the world because we exist?
nonprofit-people = People we serve and supporters
nonprofit-people-question = What do those we help, and those who make it possible, receive from us?
nonprofit-process = Internal process
nonprofit-process-question = Where does our work have to be excellent for the mission?
nonprofit-learning = Learning and growth
nonprofit-learning-question = What do staff and volunteers need in order to do better?
nonprofit-resources = Financial base
nonprofit-resources-question = How do we fund the mission and use each gift well?

## Later: Perspectives of a city or another public body, top first

public-serve = Serve people
public-serve-question = What do residents, visitors and firms notice of good service?
public-run = Run services well
public-run-question = Which services have to work reliably, day after day?
public-resources = Use resources well
public-resources-question = Do we get the most out of public money and property?
public-people = Develop our staff
public-people-question = Do our staff have the skills and conditions for this?

## Later: Customer concerns

concern-time = Time
concern-time-hint = How long it takes, and whether it is on time
concern-quality = Quality
concern-quality-hint = Whether it is free of faults
concern-service = Performance and service
concern-service-hint = What it does for people, and how they are treated
concern-cost = Cost
concern-cost-hint = What the customer pays in money and effort

## Later: Kinds of measures

kind-leading = Leading
kind-lagging = Lagging
kind-leading-hint = Drives a result
kind-lagging-hint = Records a result

## Later: Aggregation: how short periods make a longer one

aggregation-sum = Sum
aggregation-mean = Mean
aggregation-last = Last value
aggregation-first = First value
aggregation-min = Smallest value
aggregation-max = Largest value
aggregation-none = None: no longer periods
aggregation-constant = Constant

## Later: Presets: what counts as good

preset-higher = Higher is better
preset-lower = Lower is better
preset-band = Within a band
preset-reached = Reached or not
preset-levels = Named levels
preset-curve = Own curve

## Later: How parts make a score

roll-up-rule = How it is scored
roll-up-weighted = weighted mean
roll-up-mean = plain mean
roll-up-min = weakest part
roll-up-max = best part
roll-up-own = entered by hand
roll-up-own-score = Score of its own
roll-up-own-hint = 0 to 100 points, entered by hand. Empty: no score.
roll-up-own-wrong = Enter a number from 0 to 100.
roll-up-only-lagging = Only lagging measures make the scores
roll-up-only-lagging-hint = Leading measures are shown beside them and count nowhere.
objective-parent = Part of
objective-parent-none = nothing

## Later: Links between objectives

link-supports = Supports
link-conflicts = Pulls against

## Later: Initiatives

initiative-planned = Planned
initiative-running = Running
initiative-done = Done
initiative-stopped = Stopped

## Periods

period-kind-day = Day
period-kind-week = Week
period-kind-month = Month
period-kind-quarter = Quarter
period-kind-half-year = Half-year
period-kind-year = Year
period-week = Week { $index } { $year }
period-week-short = W{ $index } { $year }
period-month = { $month } { $year }
period-quarter = Q{ $index } { $year }
period-half-year = H{ $index } { $year }
period-half-year-short = H{ $index } { $year }
period-to-date = { $year } up to { $period }
period-range = { $first } – { $last }

## Days

day = { $day } { $month } { $year }
moment = { $day }, { $time }

## Months

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
month-january-short = Jan
month-february-short = Feb
month-march-short = Mar
month-april-short = Apr
month-may-short = May
month-june-short = Jun
month-july-short = Jul
month-august-short = Aug
month-september-short = Sep
month-october-short = Oct
month-november-short = Nov
month-december-short = Dec

## Numbers

number-percent = { $number }%
number-unit = { $number }{"\u00A0"}{ $unit }
number-currency = { $currency }{"\u00A0"}{ $number }
number-million = { $number }M
number-billion = { $number }B
number-trillion = { $number }T
list-and = { $most } and { $last }

## Later: Numbers that cannot be read

number-empty = Enter a number.
number-unreadable = “{ $text }” is not a number.
number-ambiguous = “{ $text }” can be read in two ways: write { $decimal } or { $whole }.
number-too-large = “{ $text }” is too large.

## Later: Why this number?

why-title = Why this number?
why-value = Value
why-formula = Formula
why-aggregated-sum = Sum of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-mean = Mean of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-last = Newest of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-first = Oldest of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-min = Smallest of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-max = Largest of { NUMBER($present) } of { NUMBER($of) } periods
why-before = { NUMBER($count) ->
    [one] { $name }, the period before
   *[other] { $name }, { NUMBER($count) } periods before
  }
why-other-kpi = Value of another measure
why-constant = The same in every period
why-containing = The value of { $period }, which contains the viewed period
why-points = Points
why-point-at = { $points } points at { $value }
why-at-least = 100 points from { $value } on, otherwise 0
why-at-most = 100 points up to { $value }, otherwise 0
why-level-from = { $points } points from { $value } on ({ $name })
why-performance = Performance
why-raw = Attainment
why-raw-hint = the line of its points without the ends
why-progress = Progress
why-way = from { $from } to { $to }
why-pace = Pace
why-expected = { $expected } expected by the end of the period
why-carried = { NUMBER($carried) } of { NUMBER($of) } own periods not measured: an older value stands in, { $age ->
    [one] { NUMBER($age) } own period old
   *[other] up to { NUMBER($age) } own periods old
  }
why-status = Status
why-cut-critical = critical below { $below }
why-cut-exceeded = exceeded above 100% attainment
why-cut-points = watch from { $watch }, on track from { $track }
why-freshness = Newest measurement
why-behind = { $count ->
    [0] up to date
    [one] { $count } whole period without a measurement since
   *[other] { $count } whole periods without a measurement since
 }
why-never-measured = never measured
why-kpi-sentence = { $name } has { $score } points: its value { $value } is judged by { $points }.
why-kpi-none = { $name } has no points: { $reason }
why-multiplied = Baseline, target and points are those of one period times { NUMBER($times) }, because the values are summed.
why-node-sentence = { $name } has { $score } points: the weighted mean of { NUMBER($known) } of { NUMBER($all) } parts that have points. { $coverage } of what should be known is known.
why-node-none = { $name } has no points: none of its { NUMBER($all) } parts has any.
why-node-empty = { $name } has no points: nothing measures it yet.
why-node-mean = { $name } has { $score } points: the plain mean of { NUMBER($known) } of { NUMBER($all) } parts that have points. { $coverage } of what should be known is known.
why-node-min = { $name } has { $score } points: those of its weakest part, { $part }. { $coverage } of what should be known is known.
why-node-max = { $name } has { $score } points: those of its best part, { $part }. { $coverage } of what should be known is known.
why-node-own = { $name } has { $score } points: a score of its own, entered by hand. Its parts do not count.
why-node-own-none = { $name } has no points: it has a score of its own, and none is entered.
why-only-lagging = Only lagging measures count.
why-not-lagging = left out: not lagging
why-leading = Leading measures alone
why-lagging = Lagging measures alone
why-covered = { $coverage } known
why-of-parts = of the parts that have it, each between 0% and 100%
why-equal-weights = All weights are 0, so every part counts the same.
why-share = Share
why-contribution = Contribution
why-left-out = left out: no points
why-copied = The explanation is in the clipboard.

## Later: Why there is no number

none-not-measured = Nothing is measured in this period.
none-missing-kpi = The measure “{ $name }”, which the formula refers to, has no value in this view.
none-missing-kpi-before = { NUMBER($count) ->
    [one] The measure “{ $name }”, which the formula refers to, has no value one view before.
   *[other] The measure “{ $name }”, which the formula refers to, has no value { NUMBER($count) } views before.
  }
none-unknown-kpi = The formula refers to “{ $id }”; no measure has this id.
none-too-far = The formula leads through too many other measures, or back to itself.
none-missing-input = The input “{ $name }” has no value in this period.
none-missing-before = { NUMBER($count) ->
    [one] The input “{ $name }” has no value in the period before.
   *[other] The input “{ $name }” has no value { NUMBER($count) } periods before.
  }
none-only-own = This measure exists for its own periods only; choose a view as short as these.
none-only-own-input = The input “{ $name }” exists for its own periods only; choose a view as short as these.
none-division-by-zero = The formula divides by zero in this period.
none-not-finite = The result is too large to be a number.
none-bad-formula = The formula cannot be read. { $fault }
none-no-value = There is no value in this period.
none-no-floor = A baseline or a floor is missing: enter where 0 points are.
none-no-ceiling = A target or a ceiling is missing: enter where 100 points are.
none-no-target = A target is missing: enter what is to be reached.
none-no-band = The limits of the band are missing: enter where it begins and ends.
none-floor-is-ceiling = The values for 0 and for 100 points are the same number.
none-wrong-way-round = The values for 0 and for 100 points stand the wrong way round for this direction.
none-below-levels = The value lies below the lowest level.
none-way-other = Only “higher is better” and “lower is better” have a way from a baseline to a target.
none-way-baseline = The baseline is missing: enter where it started.
none-way-target = The final target is missing.
none-way-same = Baseline and target are the same number.
none-way-dates = The day of the baseline or that of the target is missing.
none-way-nothing-expected = Nothing is expected yet.

## Later: Formulas that cannot be read

formula-empty = The formula is empty.
formula-too-long = The formula is longer than { NUMBER($limit) } characters.
formula-too-deep = The formula is nested too deeply.
formula-too-large = The formula has too many parts.
formula-character = Character { NUMBER($at) }: “{ $text }” cannot stand in a formula.
formula-number = Character { NUMBER($at) }: “{ $text }” is not a number.
formula-end = The formula ends where a number or a name has to follow.
formula-unexpected = Character { NUMBER($at) }: “{ $text }” cannot stand here.
formula-quoted = Character { NUMBER($at) }: another measure is written kpi("id"), with its id in quotation marks.
formula-only-inputs = Character { NUMBER($at) }: this formula stands alone and cannot refer to other measures.
formula-unclosed = Character { NUMBER($at) }: this parenthesis is never closed.
formula-function = Character { NUMBER($at) }: there is no function “{ $text }”. There are { $known }.
formula-arguments = Character { NUMBER($at) }: “{ $name }” takes { NUMBER($takes) ->
    [one] one argument
   *[other] { NUMBER($takes) } arguments
  }, not { NUMBER($got) }.

## Later: Why an edit is refused

edit-not-found = What you wanted to change is not there any more.
edit-unknown-kpi = The formula refers to “{ $id }”; no measure has this id.
edit-formula-circle = Formulas would refer to each other in a circle: { $names }.
edit-in-formulas = Formulas refer to this measure: { $names }. Change them first.
edit-unknown-input = The formula uses “{ $name }”, which is none of the inputs.
edit-frequency-in-use = The frequency cannot change while there are measurements.
edit-input-in-use = This would lose the measurements of “{ $name }”. Clear them first.
edit-wrong-period = { $period } does not fit the measure's own periods.
edit-link-exists = These two objectives are linked already.
edit-in-use = A round of assessment asks this questionnaire. Delete the round first.
edit-broken = This cannot be: { $reason }

## Later: Broken rules

rule-unique-ids = the id “{ $id }” stands twice
rule-reference-exists = it refers to something that does not exist
rule-no-self-link = an objective cannot be linked to itself
rule-fiscal-year-start = the fiscal year starts in a month from 1 to 12
rule-weight = a weight is a number from 0 up
rule-finite-number = this is too large to be a number
rule-own-periods = a measurement does not stand in one of the measure's own periods
rule-input-name = input names are unique words of letters a to z, digits and _
rule-constant-input = a constant input has one number and no measurements
rule-cut-point-order = the cut points rise from 0 to 100
rule-point-order = the points have to rise in the order of the direction
rule-decimals = decimal places are 0 to 6
rule-text-length = the text is too long
rule-named = a name cannot be empty
rule-size = there are more parts than a scorecard can hold
rule-currency = a currency is three capital letters, such as EUR
rule-progress = progress is 0 to 100 percent
rule-no-formula-circle = Formulas refer to each other in a circle.
rule-no-circle = initiatives cannot wait for each other in a circle
rule-exercise-numbers = there are meetings 1 to 4 and interview slots 0 to 19
rule-minimum-group = the smallest group shown has 3 to 10 people
rule-date-order = the day of the target must come after the day of the baseline
rule-own-score = a score of its own is 0 to 100
rule-same-perspective = an objective stands in the same perspective as the one that it is a part of
rule-no-nesting-circle = objectives cannot be parts of each other
rule-nesting = objectives nest no deeper than eight levels
rule-at = { $part } “{ $id }”, { $field }: { $rule }

## What was done, after Undo and Redo

deed-edit-scorecard = change the scorecard
deed-add-perspective = add a perspective
deed-edit-perspective = change a perspective
deed-move-perspective = move a perspective
deed-delete-perspective = delete a perspective
deed-add-objective = add an objective
deed-edit-objective = change an objective
deed-delete-objective = delete an objective
deed-add-link = add a link
deed-edit-link = change a link
deed-delete-link = delete a link
deed-add-kpi = add a measure
deed-edit-kpi = change a measure
deed-delete-kpi = delete a measure
deed-edit-values = change values
deed-import = import
deed-add-initiative = add an initiative
deed-edit-initiative = change an initiative
deed-delete-initiative = delete an initiative
deed-edit-map = change the map
deed-edit-customers = change what is known of customers
deed-edit-exercise = change the meetings and interviews
deed-edit-assessment = change the assessment
deed-answer-question = answer a question
deed-take-answers = take over answers
deed-take-recommendation = take over a recommendation
undo-deed = Undo: { $deed }
redo-deed = Redo: { $deed }
undone = Undone: { $deed }
redone = Done again: { $deed }

## The frame of every page

nav-label = Scorecard
nav-overview = Overview
nav-map = Strategy map
nav-measures = Measures
nav-act = Act
nav-customers = Customers
nav-programme = Client interviews
edit-read-only = This scorecard is being edited in another tab. Take over to edit it here.
own-damaged = The own KPIs in this browser cannot be read. They stay where they are until you delete them; save them as a file first.
own-not-kept = This browser does not keep own KPIs: { $why }
notices = Notices
nav-import = Import values
nav-overview-note = Scores at a glance
nav-assess = Assess
rail-no-round = No round yet
rail-round-begun = Begun
rail-round-done = Answered by one person
rail-round-of = { NUMBER($count) } of { NUMBER($of) } have answered
rail-round-count = { $count ->
    [one] { NUMBER($count) } has answered
   *[other] { NUMBER($count) } have answered
  }
nav-library = KPI library
nav-analysis = Analysis
nav-glossary = Glossary
nav-templates = Templates
nav-share = Share
nav-settings = Settings
nav-check = Check the design
nav-home = All scorecards
skip-to-content = Skip to content
period-earlier = Earlier period
period-later = Later period
period-choose = Period shown
period-kind-choose = Length of the period
period-to-date-toggle = Year to date
lang-choose = Language
theme-choose = Theme
theme-light = Light
theme-dark = Dark
theme-auto = As the system
nothing-sent = Nothing is sent anywhere
as-of = As of { $day }
read-only-elsewhere = Open for editing in another tab
in-memory-sample = Sample, in this tab only: nothing is stored until you keep a copy.
in-memory-link = From a link, in this tab only: nothing is stored until you keep a copy.
in-memory-file = From a file, in this tab only: nothing is stored until you keep a copy.
never-in-a-file = Not in a file yet
in-file-since = In a file, without changes since
not-found-title = There is nothing at this address
not-found-hint = The address may be cut off, or the scorecard is stored in another browser.
loading = Loading…
part-failed = This part of Fokus could not be loaded
part-failed-hint = Everything you entered is kept. Check the connection and try again. If that does not help, a newer version of Fokus may have been put here: reload the page.
storage-failed = What is stored on this device could not be opened, because a part of Fokus did not load. Nothing is lost, and nothing is saved until it works.
quick-only = This browser has no database
quick-only-hint = Edits are in its quick storage, which may lose the last minutes when the browser is killed. Export a file now and then.

## Reading foreign files

job-file-too-large = “{ $name }” has { NUMBER($size, maximumFractionDigits: 1) } MB; at most { NUMBER($limit, maximumFractionDigits: 1) } MB are read.
job-file-unreadable = “{ $name }” cannot be read. Was it moved or renamed?
job-died = Reading was given up, because it took more memory than there is, or failed inside. Nothing was changed. { $why }
job-too-long = Reading was given up after { NUMBER($seconds) } seconds. Nothing was changed.
job-no-worker = This browser does not start the helper that reads files. { $why }
## Later: Files and links that cannot be opened

file-empty = The file is empty.
file-too-large = The file has { NUMBER($size) } MB; at most { NUMBER($limit) } MB are read.
file-not-text = This is not a text file: byte { NUMBER($at) } cannot be read.
file-not-json = The file is damaged: { $what } ({ $place }).
file-other = This is not a { -brand } scorecard file but { $found }.
file-newer = This file was made by a newer { -brand } (file version { NUMBER($version) }) and cannot be read by this one. Reload the page to get the newest.
file-duplicate-key = “{ $key }” stands twice in one place, so it is unclear which counts ({ $place }).
file-wrong = The file does not fit: { $what } ({ $place }).
file-too-deep = The file is nested too deeply ({ $place }).
file-broken = The file is not sound: { $reason }.
file-broken-more = The file is not sound: { $reason }. Problems in all: { NUMBER($count) }.
file-place-line = line { NUMBER($line) }, character { NUMBER($column) }
file-place-part = “{ $part }”
json-cut = it ends in the middle
json-number-too-large = a number is too large
json-bad-escape = a character code is not valid
json-control-character = a line break or control character stands inside a text
json-trailing-comma = a comma stands before a closing bracket
json-trailing-text = something follows after the end
json-key-not-text = a field name has no quotation marks
json-missing-mark = a comma, colon or bracket is missing
json-unexpected = something stands where it cannot
found-object = other data with the fields { $keys }
found-empty-object = data without any fields
found-format = a file of the kind “{ $format }”
found-table = a table (CSV); it can be imported as data
found-workbook = a spreadsheet
found-pdf = a PDF
found-markup = a web page
found-archive = an archive such as ZIP
found-picture = a picture
found-text = plain text
kind-null = nothing
kind-boolean = true or false
kind-number = a number
kind-whole = a whole number from 0 up
kind-text = a text
kind-list = a list
kind-object = a group of fields
wrong-missing = the field “{ $field }” is missing
wrong-kind = expected { $expected }, found { $found }
wrong-choice = “{ $found }” is none of { $allowed }
wrong-id = “{ $found }” is no id
wrong-period = “{ $found }” is no period
wrong-date = “{ $found }” is no date
wrong-other = a field cannot be read
link-empty = The link holds no scorecard.
link-too-long-to-make = The link would have { NUMBER($length) } characters; at most { NUMBER($limit) } can be shared this way. Use a file instead.
link-too-long-to-read = The link has { NUMBER($length) } characters; at most { NUMBER($limit) } are read.
link-foreign-character = The link cannot be read: “{ $text }” stands at character { NUMBER($at) }, which is in no link.
link-cut = The link was cut off: { NUMBER($length) } of { NUMBER($expected) } characters arrived. Ask for it again, or for a file.
link-cut-early = The link was cut off near its start. Ask for it again, or for a file.
link-damaged = The link was damaged on its way. Ask for it again, or for a file.
link-newer = This link was made by a newer { -brand }. Reload the page to get the newest.
link-too-large = The link holds more than { NUMBER($limit) } MB.
opened-newer = The file was made by a newer { -brand }. What this one does not know is kept but not shown.
opened-migrated = The file was made by an older { -brand } (file version { NUMBER($version) }) and has been brought up to date.
opened-replaced = Characters that could not be read and were replaced: { NUMBER($count) }.
found-drawing = an SVG picture without a scorecard in it; strategy maps that { -brand } saved as SVG carry one
file-picture-damaged = The picture is damaged from { $place } on, so no scorecard can be read from it.
file-picture-card-damaged = The picture carries a scorecard, but that was changed or cut off on the way. Ask for the picture again, or for the scorecard file.
drawing-other = This is no drawing that can become a map but { $found }. Flowcharts of Mermaid and files of draw.io are read.
drawing-other-diagram = This is a “{ $kind }” of Mermaid; only a flowchart can become a map.
drawing-damaged = The drawing is damaged or was cut off ({ $place }).
drawing-packed = The page “{ $page }” is packed and damaged, so nothing can be read from it. Save it again in draw.io, uncompressed, and try that file.
drawing-too-many = { $part ->
    [perspectives] The drawing has more than { NUMBER($limit) } perspectives; a scorecard cannot have more.
    [objectives] The drawing has more than { NUMBER($limit) } objectives; a scorecard cannot have more.
   *[links] The drawing has more than { NUMBER($limit) } links; a scorecard cannot have more.
  }
drawing-too-many-here = { $part ->
    [perspectives] The scorecard would have { NUMBER($count) } perspectives; at most { NUMBER($limit) } are possible. Nothing was changed.
    [objectives] The scorecard would have { NUMBER($count) } objectives; at most { NUMBER($limit) } are possible. Nothing was changed.
   *[links] The scorecard would have { NUMBER($count) } links; at most { NUMBER($limit) } are possible. Nothing was changed.
  }
drawing-nothing = The drawing has no box with a text, so there is nothing to take from it.
drawing-nothing-because = The drawing has no box with a text, so there is nothing to take from it. { $first }
drawing-at-line = Line { NUMBER($line) }: { $what }
drawing-not-understood = “{ $text }” could not be understood and was left out.
drawing-unclosed = The subgraph “{ $name }” is never closed; all that follows counts as part of it.
drawing-stray-end = This “end” closes nothing and was left out.
drawing-link-to-band = A link with all of “{ $name }” was left out: links join two objectives.
drawing-loose = An arrow was left out because it is not attached to a box at both ends.
drawing-loose-label = The arrow “{ $label }” was left out because it is not attached to a box at both ends.
drawing-no-text = An arrow was left out because a box at one of its ends has no text.
drawing-free-text = The text “{ $text }” stands beside the boxes and was left out.
drawing-long-text = The text that begins with “{ $text }” is too long and was left out or shortened.
drawing-frame = “{ $name }” goes round all perspectives and was not taken for one.
drawing-inner-group = The group “{ $name }” was left out; its boxes stand in “{ $band }”.
drawing-other-pages = { $count ->
    [one] Only the first page was read; the other one was not.
   *[other] Only the first page was read; the { NUMBER($count) } others were not.
  }
drawing-self-link = leads from an objective to itself
drawing-twice = stands in the drawing twice
drawing-other-kind = the two are linked already, in the other way
drawing-no-place = there is no perspective that it could go to


## Later: The page of a measure

why-part = Part
kpi-path = Where this measure belongs
kpi-neighbours = Other measures
kpi-previous = Previous measure: { $name }
kpi-next = Next measure: { $name }
kpi-gone = There is no such measure
kpi-gone-hint = It may have been deleted. All measures of this scorecard stand in the list.
kpi-number-title = The number
trend-label = Trend
trend-rising = Rising clearly
trend-falling = Falling clearly
trend-clear = Clear: the last change is { $change }; over { NUMBER($count) } periods, more than { $limit } stands out.
trend-unclear = No clear change: the last one is { $change }; over { NUMBER($count) } periods, only more than { $limit } stands out.
trend-too-few = Nothing can be said before { NUMBER($least) } periods have a value; { NUMBER($count) } have.
trend-no-change = The newest period or the one before has no value.
kpi-change-label = Change
kpi-change = { $amount } from { $before } ({ $period })
kpi-percentage-points = { $number } percentage points
kpi-coverage = Measured
kpi-partial = { NUMBER($present) } of { NUMBER($of) } periods
kpi-complete = { $count ->
    [one] Yes
   *[other] All { $count } periods
 }
kpi-nothing = { $count ->
    [one] No
   *[other] None of { $count } periods
 }
kpi-kind-label = Kind
kpi-concern-label = Customer concern
kpi-chart-title = Over time
kpi-chart-label = { $name } over time
kpi-chart-table = The same values stand in the table below the chart.
kpi-chart-says = { $count ->
    [one] One value, { $range }: { $newest }.
   *[other] { $count } values, { $range }. Newest: { $newest } in { $newest_at }. Lowest: { $low } in { $low_at }. Highest: { $high } in { $high_at }.
 }
kpi-empty-title = Nothing is measured yet
kpi-empty-hint = Type a first value into the table below, or paste a column from a spreadsheet.
kpi-empty-formula = The formula has no input that is measured. Add one in the definition below.
values-title = Values
values-caption = Values of { $name } by period
values-period = Period
values-earlier = Earlier periods
values-hint = Type into a cell or paste cells from a spreadsheet, with or without a column of periods. Enter and the arrow keys move, Escape takes back, Shift+F2 opens the note of a value. An empty target cell shows the target that holds for all periods.
note-title = Note
note-hint = What is to be known about this value
note-add = Note: { $cell }
note-of = Note: { $cell }: { $note }
paste-title = Some cells cannot be read
paste-problems = { $count ->
    [one] One cell of what you pasted cannot be taken:
   *[other] { $count } cells of what you pasted cannot be taken:
 }
paste-more = and { NUMBER($count) } more
paste-take = { $count ->
    [0] Nothing can be read
    [one] Take the readable value
   *[other] Take the { $count } readable ones
 }
paste-done = { $count ->
    [0] No values, { $range } cleared.
    [one] One value taken: { $range }.
   *[other] { $count } values taken: { $range }.
 }
paste-left-out = Left out: { NUMBER($count) }.
paste-nothing = There are no values in what you pasted.
paste-place = row { NUMBER($row) }, column { NUMBER($column) }
paste-no-period = “{ $text }” is not a period of this measure.
paste-twice = “{ $text }”: this period stood there before.
paste-no-column = “{ $text }”: the table has no column for it.
paste-too-far = From here on nothing is read: at most { NUMBER($limit) } rows, up to the year 9999. Import larger tables as a file.
kpi-definition-title = Definition
kpi-name = Name
kpi-definition = Definition
kpi-definition-hint = What counts, and what does not
kpi-no-objective = No objective
kpi-no-concern = None
kpi-unit-hint = For example %, min or EUR; empty for a plain number
kpi-decimals = Decimal places
kpi-frequency = Measured every
kpi-weight-hint = Among the measures of the objective
kpi-owner-hint = A role rather than a person
kpi-source = Source of the data
kpi-deleted = “{ $name }” was deleted.
kpi-delete = Delete this measure
kpi-calculation-title = Calculation
kpi-calculation-kind = Values are
kpi-measured = measured as they are
kpi-formula = worked out by a formula
kpi-calculation-fixed = This cannot change while there are measurements: a definition never loses data.
kpi-rule = In longer periods
kpi-rule-hint = How a quarter or a year is made of shorter periods
kpi-expression = Formula
kpi-expression-hint = Numbers, names of inputs, other measures as kpi("id"), + - * / ^, parentheses and functions, such as 100 * part / whole
kpi-expression-list = What could stand here
kpi-formula-gives = { $period }:
kpi-function = Function
formula-part = Part that counts
formula-whole = All
kpi-inputs = Inputs of the formula
kpi-input-name = Name
kpi-input-label = What it counts
kpi-input-rule = In longer periods
kpi-input-add = Add an input
kpi-input-remove = Remove the input “{ $name }”
kpi-input-fixed = Has measurements
kpi-scoring-title = What counts as good
kpi-preset = How it is judged
kpi-baseline-hint = Where you started
kpi-target-hint = Where you want to be
kpi-floor = Own value for 0 points
kpi-floor-hint = Empty: the baseline
kpi-ceiling = Own value for 100 points
kpi-ceiling-hint = Empty: the target
kpi-baseline-date = Day of the baseline
kpi-target-date = Day of the target
kpi-dates-hint = With both days the pace is known: how far along the way should one be?
kpi-carry = An older value stands in for … own periods
kpi-carry-hint = 0: where nothing is measured there is no value. Never used in a sum.
kpi-carry-wrong = Enter a whole number from 0 to { NUMBER($most) }.
kpi-side = Reached
kpi-at-least = at the target or above
kpi-at-most = at the target or below
kpi-level-first = Not begun
kpi-level-second = Under way
kpi-level-third = Reached
kpi-level-new = New level
kpi-level-name = Level { NUMBER($number) }
kpi-level-from = Level { NUMBER($number) }: from this value on
kpi-level-score = Level { NUMBER($number) }: points
kpi-level-add = Add a level
kpi-level-remove = Remove level { NUMBER($number) }
kpi-point-value = Point { NUMBER($number) }: value
kpi-point-score = Point { NUMBER($number) }: points
kpi-point-add = Add a point
kpi-point-remove = Remove point { NUMBER($number) }
kpi-band-outer-low = At or below: 0 points
kpi-band-low = From here: 100 points
kpi-band-open = The limits of the band are still to be set.
kpi-band-begin = Begin with limits round the target
kpi-band-high = Up to here: 100 points
kpi-band-outer-high = At or above: 0 points
kpi-own-cuts = Own limits of the statuses
kpi-own-cuts-hint = Instead of those of the scorecard
kpi-cut-critical = “Critical” below (may stay empty)
kpi-cut-watch = “Watch” from
kpi-cut-track = “On track” from

## Later: CSV files: what is wrong, and where

csv-too-large = The file has { NUMBER($size, maximumFractionDigits: 1) } MB; at most { NUMBER($limit, maximumFractionDigits: 1) } MB are read.
csv-empty = The file is empty.
csv-looks-like-zip = This is not a CSV file but a zipped one, such as an Excel workbook (XLSX). Save it as CSV first.
csv-looks-like-workbook = This is not a CSV file but an old Excel workbook (XLS). Save it as CSV first.
csv-looks-like-pdf = This is not a CSV file but a PDF.
csv-looks-like-markup = This is not a CSV file but a web page or XML.
csv-looks-like-json = This is not a CSV file but JSON. Scorecard files are opened on the start page.
csv-looks-like-picture = This is not a CSV file but a picture.
csv-looks-like-compressed = This is not a CSV file but a compressed one. Unpack it first.
csv-looks-like-binary = This is not a CSV file: it holds no text.
csv-too-many-columns = Line { NUMBER($row) } has { NUMBER($columns) } columns; at most { NUMBER($limit) } are read.
csv-too-many-cells = The file has more than { NUMBER($limit) } cells.
csv-wrong-charset = The file is not in this character set. Choose another one.
csv-at-cell = Line { NUMBER($row) }, column “{ $column }”: { $what }
csv-at-row = Line { NUMBER($row) }: { $what }
csv-at-column = Column “{ $column }”: { $what }
csv-row-too-long = { NUMBER($found) } cells in place of { NUMBER($expected) }. The line is left out, because its cells may have shifted.
csv-row-too-short = { NUMBER($found) } cells in place of { NUMBER($expected) }. The missing ones count as empty.
csv-before-table = Stands before the table and is left out.
csv-unclosed-quote = A quotation mark opens a cell and never closes. It is read as a plain character.
csv-duplicate-header = Two columns have this name.
csv-not-a-number = “{ $text }” is not a number. The cell is left out.
csv-ambiguous-number = “{ $text }” can be read in two ways. Choose the decimal sign.
csv-other-decimal-sign = “{ $text }” has another decimal sign than the rest of the column. The cell is left out.
csv-no-percent-sign = “{ $text }” has no percent sign, unlike other cells. It is read as it stands.
csv-other-currency = “{ $text }” has another currency than the cells before. It is read as it stands.
csv-not-a-period = “{ $text }” is not a period. The line is left out.
csv-ambiguous-date = “{ $text }”: day and month cannot be told apart. Choose the order.
csv-other-date-order = “{ $text }”: day and month stand the other way round here. The line is left out.
csv-period-too-long = “{ $text }” is longer than the measure's own periods. The line is left out.
csv-replaced-characters = { $count ->
    [one] { $count } character could not be read and was replaced.
   *[other] { $count } characters could not be read and were replaced.
 }
csv-one-column = The whole file has one column: perhaps the separator is another one.
csv-no-period-found = Nothing in the file looks like a period.
csv-no-numbers-found = Nothing in the file looks like a number.
csv-unknown-field = “{ $text }” is not in the file.

## Later: The start page

home-lead = Put your customers' view beside your strategy: objectives, measures and actions on one map, with every number explained. It all stays in your browser.
home-documents = On this device
home-document-menu = More for “{ $name }”
home-copy-of = { $name } (copy)
home-deleted = “{ $name }” was deleted.
home-begin = Begin
home-csv = Values from a table
home-csv-hint = A CSV file from your spreadsheet or reporting system becomes measures with their history.
home-csv-do = Import CSV
home-samples = Look around in a sample
home-samples-hint = Opens at once and is stored only when you keep a copy.
home-sample-open = Open the sample: { $name }
home-sample-airline = Airline
home-sample-airline-hint = Punctuality and recovery of an invented airline, with real flight data of 2013.
home-sample-city = City
home-sample-city-hint = An invented city that puts its residents on top of the map.
home-link-refused = The link cannot be opened
home-privacy = Nothing is sent anywhere: there is no server, and no account.
card-title = Title
card-organisation = Organisation
card-kind = Sort of organisation
new-title = New scorecard
new-hint = Begin with the perspectives that fit your sort of organisation.
new-do = New scorecard
new-create = Create
new-title-missing = Give it a title.
new-perspectives = Perspectives, top first: { $names }
open-title = Open a scorecard file
open-hint = A file that somebody gave you, or your own from another device.
open-do = Choose a file or drop it here
open-reading = Reading { $name }
open-refused = The file was not opened

## Later: Sharing

share-title = Share
share-lead = Whoever gets the file or the link sees the same as you, in their own browser.
share-file = As a file
share-file-hint = The whole scorecard with all measurements, readable by people and programs. It is also your backup.
share-file-do = Export file
share-file-said = Exported as { $name }
share-file-answers = With the answers of the assessment in the file
share-file-no-answers = The rounds are in the file, but no answers and so no results: it is no full backup.
share-answers-in = Answers are confidential: whoever has the file or the link can read what each person answered.
share-link = As a link
share-link-hint = For small scorecards: the link holds everything, so no file is needed.
share-link-answers = With the answers of the assessment in the link
share-link-no-answers = The rounds are in the link, but no answers and so no results.
share-link-address = Link
share-link-length = { $length } of at most { $limit } characters
share-link-warning = Whoever has the link can read the scorecard. It stays in the history of browsers and chats, and some programs cut long links.
share-link-copy = Copy link
share-link-copied = The link is in the clipboard.
share-link-too-long = This scorecard is too large for a link: it would have { $length } characters, and at most { $limit } go through everywhere. Share the file.

## Later: Overview

overview-total = Total score
overview-out-of = out of 100 points
overview-performance = Performance
overview-without-value = Without a value: { NUMBER($count) } of { NUMBER($all) } measures
overview-coverage = Coverage { $share }
overview-change = { $delta } since { $period }
overview-unchanged = unchanged since { $period }
overview-no-change = no score in { $period } to compare with
overview-why = Why { $score }?
overview-why-none = Why no score?
overview-why-of = Why { $score }? { $name }
overview-why-none-of = Why no score? { $name }
overview-chart = Total score over { NUMBER($count) } periods
overview-chart-empty = There is no score in any of these periods.
overview-as-table = As a table
overview-period = Period
overview-score = Score
overview-status = Status
overview-coverage-head = Coverage
overview-perspectives = Perspectives
overview-no-perspectives = There are no perspectives yet. Add them in the settings.
overview-objectives-show = Show the objectives of { $name }
overview-no-objectives = No objectives yet
overview-whole = Total
overview-empty-title = Nothing is measured yet
overview-empty-text = Draw objectives on the strategy map, add measures to them, and import or enter values. Then the scores appear here.
overview-empty-map = Add objectives
overview-empty-measures = Add measures
overview-empty-import = Import values

## Later: Needs attention

attention-title = Needs attention
attention-none = Nothing: every measure is up to date and at least worth watching.
attention-all = Show all { NUMBER($count) }
attention-fewer = Show fewer
attention-at-risk = At risk: { $value } against a target of { $target } ({ $points } points).
attention-at-risk-no-target = At risk: { $value } ({ $points } points).
attention-not-measured-since = Last measured in { $period }.
attention-stale = { $count ->
    [one] Out of date: last measured in { $period }, { $count } whole period ago.
   *[other] Out of date: last measured in { $period }, { $count } whole periods ago.
 }
attention-no-value = No value: { $reason }
attention-no-points = { $value }, but no points: { $reason }
attention-weight = Counts for { $share } of the total score
attention-no-weight = Counts in no score: it belongs to no objective or weighs nothing

## Later: The table of measures

kpis-title = Measures
kpis-shown = { NUMBER($shown) } of { NUMBER($all) }
kpis-search = Search measures
kpis-search-hint = Name, objective or perspective
kpis-order = Order
kpis-order-need = By need
kpis-order-structure = By objective
kpis-order-name = By name
kpis-order-concern = By concern
kpis-order-value = By value
kpis-order-performance = By performance
kpis-order-status = By status
kpis-measure = Measure
kpis-concern = Concern
kpis-target = Target
kpis-performance = Performance
kpis-status = Status
kpis-no-objective = Without an objective
kpis-partial = { NUMBER($present) } of { NUMBER($of) } periods measured
kpis-course = From { $first } to { $last }, between { $low } and { $high }
kpis-no-course = No values
kpis-none-found = No measure fits.
kpis-clear-filters = Clear search and filters
kpis-more = Show more
course-days = { NUMBER($count) } days
course-weeks = { NUMBER($count) } weeks
course-months = { NUMBER($count) } months
course-quarters = { NUMBER($count) } quarters
course-half-years = { NUMBER($count) } half-years
course-years = { NUMBER($count) } years

## Later: Measures page

measures-lead = Everything you measure, with its value in the period shown.
measures-add = Add measure
measures-empty-title = There are no measures yet
measures-empty-text = A measure tells whether an objective is reached. Add one by hand, or import a file and make measures of its columns.
measures-filter-status = Status
measures-filter-concern = Concern
measures-filter-perspective = Perspective
measures-all-perspectives = All perspectives
measures-filter-item = { $name } ({ NUMBER($count) })
measures-name = Name
measures-name-hint = What is counted, in your own words
measures-name-missing = Enter a name.
measures-objective = Objective
measures-objective-none = None yet
measures-unit = Unit
measures-unit-hint = %, min, EUR …; empty for a plain number
measures-preset = What counts as good
measures-frequency = Measured every
measures-band-hint = Inside the band there are 100 points; they fall to 0 at the outer limits.
measures-band-outer-low = 0 points at and below
measures-band-low = 100 points from
measures-band-high = 100 points up to
measures-band-outer-high = 0 points at and above
measures-band-missing = Enter all four limits, each larger than the one before.

## Later: Settings of a scorecard

settings-about = Scorecard and organisation
settings-vision = Vision
settings-vision-hint = What the organisation wants to have become.
settings-values = Core values
settings-values-hint = What it holds to, whatever happens.
settings-mission = Mission
settings-mission-hint = What the organisation is there for, in its own words.
settings-customer-hint = Who pays, who uses, for whom it is done, with whom: not always obvious, so say it.
settings-source = Where the data come from
settings-source-hint = Stands on every page; say here what is illustrative, too.
settings-perspectives = Perspectives
settings-perspectives-hint = In the order of the map, top first. Weights may be any numbers; only their proportion counts.
settings-perspective-new = New perspective
settings-perspective-add = Add perspective
settings-perspective-name = Name
settings-perspective-question = Question it asks
settings-perspective-up = Move up: { $name }
settings-perspective-down = Move down: { $name }
settings-perspective-delete = Delete: { $name }
settings-perspective-deleted = “{ $name }” was deleted with its objectives. Their measures stay.
settings-scoring = Periods and status
settings-fiscal-year = Fiscal year starts in
settings-fiscal-year-hint = Quarters, half-years and years follow it.
settings-currency = Currency
settings-currency-hint = Three capital letters, such as EUR.
settings-critical-below = “Critical” below … points
settings-critical-hint = A fourth status under “at risk”; may stay empty.
settings-exceeded = Tell “exceeded” apart
settings-exceeded-hint = A fifth status for measures beyond their target.
settings-watch-from = “Watch” from … points
settings-track-from = “On track” from … points

## Keeping scorecards on this device

keep-not-found = There is no such scorecard on this device. The address may be from another browser.
keep-damaged = This scorecard is damaged, and no whole copy of it is left. The rescue page can save what there is.
keep-newer = This was stored by a newer version of Fokus. Reload the page to get that version.
keep-open-elsewhere = This scorecard is open for editing in another tab. Close it there first.
keep-blocked = This browser does not let the page store anything. Export a file to keep your work.
keep-full = The storage of this browser is full. Export a file to keep your work, then delete scorecards you no longer need.
keep-superseded = Something else was opened meanwhile.
keep-gone = This scorecard was in another tab, or in this one before it was reloaded, and was not kept. Open its file or link again.
keep-older-taken = The newest copy on this device was damaged. An older one was opened; the last edits may be missing.
keep-gap = Some edits could not be read back. The last ones may be missing.
keep-edits-left-aside = { $count ->
    [one] { $count } edit was left aside, because another one changed the same.
   *[other] { $count } edits were left aside, because others changed the same.
 }
keep-damage-repaired = { $count ->
    [one] { $count } damaged record was found and repaired from the other copy.
   *[other] { $count } damaged records were found and repaired from the other copy.
 }
keep-scenarios-left = The copy was made, but its scenarios could not be stored: { $why }

## Later: Importing a table

import-lead-open = Values from a CSV file become measures of “{ $title }”, or continue those that are there. Nothing is stored before the last step.
import-lead-new = Values from a CSV file become the measures of a new scorecard. Nothing is stored before the last step.
import-steps = Steps of the import
import-step-file = File
import-step-reading = How it was read
import-step-take = What to take
import-step-check = Check and take over
import-next = Next
import-drop = Choose a CSV file or drop it here
import-drop-hint = From a spreadsheet: save as CSV. Up to 20 MB. The file stays on this device.
import-paste = Or paste a table
import-paste-hint = Copied cells from a spreadsheet, with the names of the columns.
import-paste-do = Read the pasted table
import-pasted-name = Pasted table
import-reading = Reading { $name }
import-refused = This cannot be imported
import-current = Read: { $name }
import-current-hint = Another file takes its place; what you chose stays where the columns are the same.
import-rows = { $count ->
    [one] { $count } row of data
   *[other] { $count } rows of data
 }
import-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
 }
import-settings = Is this right?
import-settings-hint = Everything was found by looking at the file. Whatever you change is read again at once.
import-found = Found: { $what }
import-find = Find it in the file
import-separator = Separator
separator-comma = Comma ,
separator-semicolon = Semicolon ;
separator-tab = Tab
separator-pipe = Bar |
import-decimal = Decimal sign
decimal-point = Point: 1,234.5
decimal-comma = Comma: 1.234,5
decimal-any = makes no difference here
decimal-unclear = cannot be told
decimal-mixed = differs by column
import-decimal-of = Decimal sign in “{ $column }”
import-decimal-unclear = Which decimal sign?
import-decimal-unclear-hint = In “{ $column }”, { $text } can be { $point } (point) or { $comma } (comma). Until you choose, such cells are left out.
import-charset = Character set
charset-utf-8 = UTF-8
charset-utf-16-le = UTF-16, low byte first
charset-utf-16-be = UTF-16, high byte first
charset-windows = Windows-1252 (Western European)
import-header = First row
header-yes = Names of the columns
header-no = Values already
import-skip = Rows before the table
import-date-order = Dates such as 03/04/2026
date-day-first = Day first: 3 April
date-month-first = Month first: March 4
date-any = makes no difference here
date-unclear = cannot be told
import-date-unclear = Day or month first?
import-date-unclear-hint = { $text } can be read in two ways, and nothing in the file tells which. Until you choose, such rows are left out.
import-layout = Arrangement
layout-long = One row per period, one column per measure
layout-wide = One row per measure, one column per period
layout-tidy = One row per value, with the name of the measure
import-name-column = Column with the name of the measure
import-value-column = Column with the value
import-no-name-column = none: the file has one measure
import-period = Period of a row
period-one-column = in one column
period-year-month = in two columns: year and month
period-year-quarter = in two columns: year and quarter
period-headers = in the headers
period-none = not found
import-period-column = Column with the period
import-year-column = Column with the year
import-month-column = Column with the month
import-quarter-column = Column with the quarter
import-preview = Preview
import-preview-caption = { $count ->
    [one] The first row of data
   *[other] The first { $count } rows of data
 }
import-line = Line
column-period = Period
column-year = Year
column-month = Month
column-quarter = Quarter
column-number = Number
column-text = Text
column-empty = Empty
import-problems = { $count ->
    [0] Every cell could be read
    [one] { $count } thing to know
   *[other] { $count } things to know
 }
import-problems-hint = What cannot be read is left out, never guessed.
import-problems-all = Show all
import-problems-kept = The first { NUMBER($kept) } of { NUMBER($count) } are listed.
import-not-yet = Nothing can be taken yet: choose where the periods and the numbers are.
import-recipe = This looks like flight figures by carrier and month
import-recipe-hint = Prepared measures: on-time arrivals, cancellations, severe delays and mean delays, worked out from the counted flights so that quarters and years are right, too.
import-recipe-do = Use the prepared measures
import-recipe-used = The prepared measures are in use.
import-recipe-back = Back to one measure per column
import-rows-title = Which rows
import-kind = Periods of the measures
import-kind-hint = Shorter periods in the file are put together.
import-group = Only rows where
import-group-value = is
import-group-none = All rows are taken.
import-group-count = { $value } ({ NUMBER($count) })
import-group-add = Take only some rows
import-group-remove = Do not choose by “{ $column }”
import-measures = Measures
import-measures-hint = Tick what you want to take over. Names, rules and units can be changed here and later.
import-take-all = Tick all
import-take-none = Tick none
import-add-value = Add a measure
import-add-formula = Add a formula
import-unnamed = Measure without name
import-change = Change
import-change-of = Change “{ $name }”
import-remove-of = Remove “{ $name }”
import-name = Name
import-into = Take the values over as
import-into-new = a new measure
import-into-kpi = values of “{ $name }”
import-into-input = values of “{ $name }”, input { $input }
import-column = Column
import-times = Multiplied with
import-times-hint = For a mean: the number it is the mean of, so that totals are right.
import-times-none = nothing
import-choose = choose …
import-rule = Several periods together
import-direction = What counts as good
import-decimals = Decimal places
import-target = Target (can come later)
import-objective = Objective
import-objective-none = no objective yet
import-objective-all = Objective for all measures
import-objective-different = as chosen for each measure
import-expression = Formula
import-expression-hint = With + - * / and parentheses, for example: 100 * { $first } / { $second }
import-names = Names of the columns in formulas
import-input = Input { $name }
import-on-existing = Values that are there already
existing-replace = are replaced by the file
existing-keep = stay
import-new-card = The new scorecard
import-perspective = Measures belong to
import-perspective-hint = An objective in this perspective takes them; you can move them later.
import-objective-name = Name of the objective
import-objective-default = Objective of the imported measures
import-issue-no-name = Give it a name.
import-issue-no-column = Choose the column.
import-issue-no-input-column = Choose the column for “{ $name }”.
import-issue-no-inputs = The formula uses no column.
import-issue-long-name = “{ $name }” is too long for a name.
import-issue-gone = The measure that was to take the values is not there any more.
import-issue-other-periods = That measure has other periods ({ $kind }).
import-issue-no-such-input = That measure has no input “{ $name }”.
import-issue-twice = Another row fills the same measure.
import-whole-nothing = Tick at least one measure.
import-whole-rows = Some measures are not complete: see the notes beside them.
import-whole-group = Choose which rows to take.
import-whole-title = Give the new scorecard a title.
import-whole-objective = Give the objective a name.
import-result = What will be taken over
import-result-hint = Compare a figure that you know before you take it over.
import-result-measure = Measure
import-result-periods = Periods
import-result-first = First values
import-result-whole = Over all periods
import-result-empty = no values: left out
import-result-merged = up to { NUMBER($most) } rows put together per period
import-result-changes = { NUMBER($new) } new, { NUMBER($changed) } replaced, { NUMBER($same) } unchanged
import-total = { $rule } { $name }: { $value }
import-used-rows = Rows used
import-other-groups = Rows of other groups
import-skipped-rows = Rows without a usable value
import-do = { $count ->
    [one] Import { $count } measure
   *[other] Import { $count } measures
 }
import-nothing = There is nothing to take over: no values, or only such as are there already. Go back and choose other columns or rows.
import-done = { $count ->
    [one] { $count } measure was imported.
   *[other] { $count } measures were imported.
 }

## Later: Prepared measures of known data

recipe-on-time = On-time arrivals
recipe-on-time-definition = Flights that arrived less than 15 minutes late, as a share of all scheduled flights.
recipe-cancelled = Cancelled flights
recipe-cancelled-definition = Flights without departure, as a share of all scheduled flights.
recipe-severe = Severe delays
recipe-severe-definition = Flights that arrived 60 minutes late or more, as a share of the flights that arrived.
recipe-arrival = Mean arrival delay
recipe-arrival-definition = All minutes of arrival delay, divided by the flights that arrived.
recipe-departure = Mean departure delay
recipe-departure-definition = All minutes of departure delay, divided by the flights that departed.
## Later: Strategy map, objectives and the links between them

map-lead = An arrow leads from a cause to what it supports. Choose an objective to see how it stands and to work on it; double-click to rename it, drag to move it.
map-of = Strategy map of { $name }
map-add-objective = Add objective
map-download = Save map …
map-as-list = As a list: what supports what
map-list-hint = Causes first: each objective stands behind those that support it.
map-legend = Legend
map-on-track-from = On track from { $points } points
map-watch-from = Watch from { $points } points
map-at-risk-below = At risk below { $points } points
map-legend-supports = Supports
map-legend-conflicts = Pulls against each other
map-legend-feedback = Feeds back to a perspective below
map-legend-initiatives = Initiatives
map-legend-placed = Put here by hand
map-provisional = less than half known
map-known = { $percent } known
map-no-measure = no measure yet
map-conflict = conflict
map-months = { NUMBER($months) } mo.
map-two-words = { $first } · { $second }
map-score = { $score } points
map-box = { $name }: { $facts }.
map-supports = supports { $names }
map-supported-by = is supported by { $names }
map-conflicts = pulls against { $names }
map-arrow-supports = “{ $from }” supports “{ $to }”
map-arrow-conflicts = “{ $from }” and “{ $to }” pull against each other
map-arrow-delay = { $arrow }, felt after { $months }
map-empty-title = No objective yet
map-empty-text = An objective says in a few words what you want to reach, best with a verb: “Arrive when we said”. Begin with what customers should notice; then ask what makes it possible and what it leads to.
map-no-perspectives = There is no perspective yet
map-no-perspectives-text = Perspectives are the bands of the map. They are set up in the settings.
drawing-do = From another tool …
drawing-title = A map from another tool
drawing-hint = Boxes become objectives, arrows become links, groups become perspectives. Nothing that exists is changed, and nothing is added before you say so.
drawing-file = Choose or drop a file
drawing-file-hint = draw.io (.drawio, .xml) or Mermaid (.mmd, .txt)
drawing-text = Or paste a Mermaid flowchart
drawing-text-hint = It is read when you leave the field.
drawing-outside = Objectives
drawing-place = Perspective for boxes outside of every group
drawing-place-hint = Only where the drawing does not say it.
drawing-preview = What comes of it
drawing-news = New: { NUMBER($perspectives) } perspectives, { NUMBER($objectives) } objectives, { NUMBER($links) } links.
drawing-no-news = The scorecard has all of it already.
drawing-more = And { NUMBER($count) } more.
drawing-fate = What happens
drawing-new = new
drawing-there = there already
drawing-dropped = left out: { $reason }
drawing-take = Take over
drawing-taken = The drawing was taken over.
map-save-with-card = Picture (SVG) with the scorecard inside
map-save-mermaid = Mermaid text
map-save-drawio = draw.io file
evidence-title = What the measurements say
evidence-supported = supported
evidence-none = no evidence
evidence-contradicted = contradicted
evidence-not-testable = not testable
evidence-untested = untested
evidence-supported-why = Over { NUMBER($periods) } periods the effect followed the cause by { NUMBER($lag) }. That is no proof: both may follow something else.
evidence-none-why = Over { NUMBER($periods) } periods no connection can be seen. That does not mean that there is none.
evidence-contradicted-why = Over { NUMBER($periods) } periods the effect went the other way, { NUMBER($lag) } after the cause.
evidence-no-cause = No KPI of the cause is measured.
evidence-no-effect = No KPI of the effect is measured.
evidence-too-few = Both sides are measured in { NUMBER($periods) } periods; at least { NUMBER($least) } are needed to say anything.
evidence-untested-why = Nobody has tested it yet. Both sides are measured in { NUMBER($periods) } periods.
map-keys-hint = Arrow keys walk from objective to objective: up and down along the links, left and right within a perspective. Enter opens the objective. F2 renames it, C joins it to another one, Delete deletes it, N adds a new one. Plus, minus and 0 change the size.
map-work = Strategy map, to work on
map-handle = Pull this to what the objective supports
map-size = Size of the map
map-smaller = Smaller
map-larger = Larger
map-fit-width = As wide as the page
map-fit = Whole map
map-joined = These two objectives are joined already.
map-tidy = Tidy up
map-tidied = All boxes are where the layout puts them.
map-note-add = Add note
map-note-new = New note
map-note-deleted = Note deleted.
map-critical-below = Critical below { $points } points
map-style = How the map is shown
map-style-bands = Map
map-style-table = Table
map-style-tree = Tree
map-style-chains = Chains
map-filter = Choose what is shown
map-filtered = { NUMBER($shown) } of { NUMBER($all) } objectives
map-nothing-shown = No objective is like that.
map-views = Saved views
map-view-all = The whole map
map-views-edit = Save this view …
map-views-hint = A view keeps what is chosen here: how the map is shown, filters and focus.
map-view-name = Name of the view
map-view-name-missing = Give the view a name.
map-view-save = Save view
map-view-saved = View “{ $name }” saved.
map-view-delete = Delete view { $name }
map-view-deleted = View “{ $name }” deleted.
map-themes = Strategic themes
map-themes-edit = Strategic themes …
map-themes-hint = A theme runs across the perspectives: what several objectives serve together. Choose an objective on the map to say which theme it serves.
map-theme-new = New theme
map-theme-none = No theme
map-theme-delete = Delete theme { $name }
map-theme-deleted = Theme “{ $name }” deleted.
map-focus = Only what hangs on it
map-focus-on = Only what hangs on “{ $name }”
map-columns = Themes as columns
map-show-all = Show all
map-any = All
map-time = Period
map-play = Play the periods
map-stop = Stop
map-connecting = Which objective does “{ $name }” support? Choose it on the map.
map-open = Open
map-rename = Rename
map-connect = Join to …
map-unplace = Back to the layout’s place
map-drawn = This pair is watched as a trade-off; nobody drew it as a link.
map-compare = Compare …
map-panel-close = Let go of it
map-beside = Compared with { $name }
map-beside-close = Stop comparing
map-beside-with = Compare with
map-with-period = Another period
map-with-scenario = A scenario
map-with-file = A file
map-since = { $points } points beside the other map
map-since-mark = Δ { $points }
map-only-here = only here
map-only-here-full = only on this map
map-save-svg = Picture (SVG)
map-save-svg-dark = Picture (SVG), dark
map-save-png = Picture (PNG, double size)
map-save-png-dark = Picture (PNG, double size), dark
map-print = Print
map-box-theme = { $told } Theme: { $theme }.
count-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
field-name = Name
objective-name-hint = A few words, best with a verb
objective-description = What it means, and when it is reached
objective-supports-which = Supports
objective-supports-none = Nothing yet
objective-name-missing = Give it a name.
objective-missing = This objective does not exist (any more)
objective-missing-text = It may have been deleted, or the address comes from another scorecard.
objective-to-map = To the strategy map
objective-path = Place on the strategy map
objective-definition = About this objective
objective-weight-hint = Compared with the other objectives of its perspective
objective-weight-wrong = Enter a number from 0 up.
objective-measures = Measures
objective-measures-empty = Nothing measures this objective yet, so it has no score.
objective-add-measure = Add measure
objective-measure-which = Measure
objective-measure-new = A new one
objective-measure-without = “{ $name }” (without objective)
objective-measure-elsewhere = “{ $name }” (now under “{ $objective }”)
objective-measure-unit-hint = Such as %, min or EUR; empty for a plain number
objective-unassign = Take “{ $name }” away from this objective
objective-unassigned = “{ $name }” has no objective any more.
objective-delete = Delete objective
objective-deleted = “{ $name }” was deleted with its links.
objective-links = Cause and effect
objective-links-empty = It is not linked to any other objective yet.
objective-add-link = Add link
objective-no-other = There is no other objective to link it to yet.
column-value = Value
column-points = Points
column-due = Due
column-start = Start
column-actions = Actions
link-is-supported-by = Is supported by
link-other = The other objective
link-kind = How the two are linked
link-delay = Expected delay
link-delay-hint = Until the effect is felt
link-months-unit = months
link-delay-wrong = Enter whole months from 0 to 600.
link-strength = Strength
link-strength-none = Not said
link-weak = Weak: a little of the effect
link-medium = Medium: a fair part of it
link-strong = Strong: most of it
link-evidence = What speaks for it
link-evidence-hint = Studies, experience, figures
link-note = Why we believe in it
link-after = felt after { $months }
link-reverse = Reverse
link-edit-title = Link
link-edit = Edit the link with “{ $name }”
link-reverse-it = Reverse the link with “{ $name }”
link-delete = Delete the link with “{ $name }”
link-deleted = The link with “{ $name }” was deleted.
link-exists-none = All other objectives are linked already.
map-table-caption = Objectives by perspective and strategic theme
map-table-caption-plain = Objectives by perspective
map-table-perspective = Perspective
map-table-nothing = no objective
map-tree-lead = At the top of each tree stands an objective that supports nothing else; below it, one step farther in, what leads to it.
map-tree-above = told above
map-tree-below = goes on below
map-chains-lead = Read each chain as a claim that can turn out wrong. Does it hold where you work, and do the numbers bear it out?
map-chains-none = No objective supports another one yet, so there is no chain of cause and effect.
map-chains-more = { $count ->
    [one] One more chain is not listed.
   *[other] { $count } more chains are not listed.
 }
map-chains-conflicts = What pulls against each other
map-chains-back = What leads back
map-chains-back-hint = These links close a circle. A chain would not end in it, so they are told apart.
map-chains-alone = In no chain
chain-if = If “{ $name }” succeeds
chain-then = { $chain }, then so does “{ $name }”
chain-next = { $chain }, then “{ $name }”
chain-last = { $chain }, and in the end “{ $name }”
chain-after = { $chain } (expected after { $months })
chain-end = { $chain }.
chain-back = “{ $from }” leads back to “{ $to }”

## Later: Initiatives

act-lead = What is under way for the objectives, and what is missing.
act-add = Add initiative
act-edit = Edit initiative
act-table = Initiatives by status, first due first
act-empty-title = No initiative yet
act-empty-text = An initiative is a piece of work with an owner and an end that moves an objective. Begin with an objective that is at risk.
act-name-hint = What is done, in a few words
act-objective-none = No objective
act-overdue = overdue
act-late-start = start has passed
act-overdue-count = { $count ->
    [0] Nothing is overdue
    [one] { $count } is overdue
   *[other] { $count } are overdue
 }
act-needs = Needs action
act-needs-hint = Below on track, and nothing is under way for it.
act-needs-planned = { $count ->
    [one] { $count } planned
   *[other] { $count } planned
 }
act-serve = Add initiative: { $name }
act-delete-it = Delete “{ $name }”
act-deleted = The initiative “{ $name }” was deleted.
act-status = Status
act-note = What is to be known about it
act-for-objective = Initiatives
act-for-objective-empty = Nothing is under way for this objective.
act-all = All initiatives

## Later: Library, templates, glossary

content-failed = This content could not be loaded
home-templates-hint = A complete map with objectives and KPIs for your kind of organisation. Numbers, targets and owners are yours to fill in.
home-templates-do = Choose a template
home-learn = Look things up
templates-lead = Nine scorecards to start from. Each says why its perspectives stand in that order; everything in it can be changed.
template-size = { NUMBER($objectives) } objectives, { NUMBER($kpis) } KPIs
template-why-order = Why in this order?
template-customer = Who is the customer here?
template-use = Use this template
template-use-named = Use this template: { $name }
measures-from-library = From the library
library-lead = { NUMBER($count) } ready-made KPIs with formulas over counted inputs, so that longer periods come out right. Take one over and adjust it.
library-save = Save as file
library-save-csv = CSV for spreadsheets
library-save-json = JSON, in both languages
library-search = Search
library-any = Any
library-place = Perspective
library-concern = Customer concern
library-outcome = Outcome
library-kind = Leading or lagging
library-direction = What is good
library-proposition = Value proposition
library-unit = Unit
library-clear = Clear all
library-found = { $count ->
    [one] One KPI found.
   *[other] { NUMBER($count) } KPIs found.
  }
library-marked = { $count ->
    [one] One is marked for file and print.
   *[other] { NUMBER($count) } are marked for file and print.
  }
library-nothing = No KPI fits
library-nothing-hint = Fewer words or filters find more.
library-more = { $count ->
    [one] Show one more
   *[other] Show { NUMBER($count) } more
  }
library-mark = Mark
library-mark-named = Mark: { $name }
library-here = In this scorecard
library-take = Take over
library-take-named = Take over: { $name }
library-take-hint = It comes with formula, inputs and definition. Baseline, target and owner are open.
library-take-into = Which objective does it measure?
library-take-and-open = Take over and open
library-taken = “{ $name }” was taken over.
library-formula = Formula and inputs
library-source = Source: { $source }
glossary-lead = { NUMBER($count) } terms of customer focus and the Balanced Scorecard, each with an example.
glossary-search = Search the glossary
glossary-found = { $count ->
    [one] One term
   *[other] { NUMBER($count) } terms
  }
glossary-nothing = No term fits
glossary-see = See also
place-customer = Customers
place-financial = Finance
place-process = Internal processes
place-learning = Learning and growth
place-mission = Mission
outcome-market-share = Market share
outcome-acquisition = Acquisition
outcome-retention = Retention
outcome-satisfaction = Satisfaction
outcome-profitability = Profitability
proposition-operational = Operational excellence
proposition-intimacy = Customer intimacy
proposition-product = Product leadership
proposition-lock-in = Lock-in
fill-in-title = To fill in
fill-in-hint = What a template or a new measure leaves open. None of it is wrong; without values, baseline and target nothing can be scored.
fill-in-count = { $what }: { NUMBER($open) } of { NUMBER($all) }
gap-values = Measures without values
gap-target = Measures without a target
gap-baseline = Measures without a baseline
gap-band = Bands without limits
gap-kpi-owner = Measures without an owner
gap-objective-owner = Objectives without an owner
gap-customer = Who is the customer here?
trade-offs-title = Trade-offs to watch
trade-offs-hint = Pairs of measures of this scorecard that may pull against each other. Both stay; “no conflict seen” is a possible answer.
trade-off-untested = Untested
trade-off-delay = { $to ->
    [0] Usually shows in the same month.
   *[other] Usually shows within { NUMBER($from) } to { NUMBER($to) } months.
  }
trade-off-way-out = Way out: { $what }

## Later: customers, what they want, and from the mission to measures

customers-lead = Who they are, what they want, and what of it is measured. No names, no contact data.
customers-parts = Parts of this page
customers-who = Who they are
customers-voices = What they want
customers-mission = Mission to measures
customers-coverage = Coverage
segments-title = Segments
segments-hint = Partners, prospects and funders are segments too.
segments-empty = No segment yet. Add the groups that your scorecard is to serve.
segment-add = Add a segment
segment-new = New segment
segment-role = Role
segment-state = State
segment-note = Who belongs to it
segment-delete = Delete segment { $name }
segment-deleted = Segment “{ $name }” deleted.
role-payer = Payer
role-user = User
role-beneficiary = Beneficiary
role-citizen = Citizen
role-reseller = Reseller
role-partner = Partner
role-funder = Funder
role-other = Other
state-potential = Potential
state-actual = Actual
state-best = Best
state-former = Former
promise-title = Value proposition
promise-hint = In what you must excel for your customers, and what may stay as the market has it.
promise-choice = Promise
promise-none = Not chosen yet
promise-usual = Take what is usual for it
promise-note = In your own words
promise-attribute = Attribute
promise-excel = Excel
promise-market = Market level
promise-unsaid = Not said
attribute-price = Price
attribute-quality = Quality
attribute-speed = Speed
attribute-selection = Selection
attribute-function = Functions
attribute-performance = Performance
attribute-novelty = Being first
attribute-completeness = Complete solution
attribute-service = Customer service
attribute-relationship = Relationship
attribute-lifetime-value = Value over the years
attribute-standard = Standard
attribute-switching-cost = Cost of switching
attribute-complementors = Complementary offers
attribute-access = Easy access
voices-hint = Needs are what they cannot do without, wants what they wish for, factors what decides whether they buy, stay and recommend.
voices-needs = Needs
voices-wants = Wants
voices-factors = Factors that matter
voices-none = None yet
voices-to-issues = Issues from interviews
term-explain = What does “{ $word }” mean?
voice-add = Add a statement
voice-edit = Change a statement
voice-text = What they say
voice-text-hint = In their words, without names.
voice-text-missing = What do they say?
voice-kind = Kind
voice-need = Need
voice-want = Want
voice-factor = Factor
voice-issue = Issue
voice-whose = Whose
voice-source = Source
voice-heard = Last heard
voice-measures = Measured by
voice-unmeasured = No measure
voice-delete = Delete “{ $name }”
voice-deleted = “{ $name }” deleted.
source-assumed = Assumed
source-interview = Interview
source-survey = Survey
source-complaint = Complaint
mission-hint = Select words in the mission and mark them: each mark becomes objectives and measures.
mission-empty = Write the mission first: it is what objectives and measures are made of.
mission-mark = Mark what is selected
mission-not-there = Select words in the mission first.
mission-marked-already = These words are marked already.
mission-proposals = Or mark one of these:
mission-marked = The mission with its marks
mission-table = From phrase to target
mission-target = Target
mission-gone = No longer in the mission
mission-go-on = Go on
mission-go-on-named = Go on with “{ $name }”
mission-unmark = Unmark “{ $name }”
mission-unmarked = Mark “{ $name }” taken away.
mission-no-measure = { $count ->
    [one] { NUMBER($count) } phrase has no measure.
   *[other] { NUMBER($count) } phrases have no measure.
  }
mission-strays = Customer measures without a phrase
mission-strays-hint = Give their objective a phrase, or ask whether they are still needed.
path-concern = 1. Which concern is it about?
path-objective = 2. What do you want to reach?
path-measure = 3. How will you know?
path-target = 4. How much, from where?
path-new-objective = A new objective
path-own-measure = A measure of your own
path-later = Later
path-measure-name = Name of the measure
path-measure-missing = A measure needs a name.
coverage-lead = { NUMBER($customer) } of { NUMBER($all) } measures are about customers.
coverage-table = Measures by concern, outcome and customer
coverage-objectives = Objectives
coverage-concerns = Concerns
coverage-outcomes = Outcomes
coverage-partners = Partners
coverage-unsaid = Whom: not said
coverage-notices = What is missing
coverage-complete = Nothing is missing here.
coverage-no-answer = Nobody has said who the customer is here.
coverage-no-segments = There are no segments of customers.
coverage-no-promise = No value proposition is chosen.
coverage-nothing = No measure is about customers: only products, technology or money.
coverage-no-objective = No objective is about { $what }.
coverage-no-measure = Objectives, but no measure, are about { $what }.
coverage-no-outcome = No measure shows { $what }.
coverage-no-proposition-kind = No objective says what customers are promised: only outcomes.
coverage-no-outcome-kind = No objective says what is to come of it with customers.
coverage-potential = No measure covers potential customers.
coverage-actual = No measure covers actual customers.
coverage-partner = There are partners, but no measure covers them.
coverage-no-factor = Customer measures that reflect no factor
coverage-assumed = { NUMBER($some) } of { NUMBER($all) } factors are only assumed: ask customers.
kpi-customers = Customers it is about
kpi-outcome = Outcome with customers
kpi-no-outcome = None
kpi-segments = Covers these segments
kpi-factors = Reflects these factors
kpi-factors-none = Segments and factors come from the page Customers.
## Later: client interviews and the relations programme

programme-lead = At the next four sales meetings our offer is not a topic. Beforehand, salespeople ask their best clients what troubles them; the meetings discuss it.
programme-meetings = Meetings
programme-interviews = Interviews
programme-issues = Issues
programme-relations = Relations programme
programme-remove = Remove “{ $name }”
programme-date = Date
programme-day-wrong = Enter the day.
programme-text-missing = Say it in a few words.
exercise-setup = Who interviews how often
exercise-reading = Interviews of each salesperson
exercise-in-all = Five in all
exercise-each = Five before each meeting
exercise-reading-hint = The source of the exercise can be read both ways. Five in all are spread over the four meetings. Switching loses no interview.
exercise-people = Salespeople
exercise-people-hint = Roles or letters, no names or contact data.
exercise-person = Role or letter
exercise-person-new = New salesperson
exercise-removed = “{ $name }” was removed. Interviews removed as well: { NUMBER($count) }.
exercise-progress = { NUMBER($done) } of { NUMBER($of) } interviews
exercise-nobody = No salespeople yet
exercise-nobody-text = Each salesperson gets places for interviews with best clients.
time-title = Where the time goes
time-hint = Hours a month spent to understand:
time-before = Before the exercise
time-after = After the exercise
time-product = Our own products
time-prospect = Issues of our best prospects
time-unit = h
time-share = { $share } for prospects
time-practice = For comparison: one consultant spends 75% on issues of prospects. That is his practice, not a norm.
focus-external = External focus: more than half
focus-internal = Internal focus: less than half
focus-undecided = Undecided
focus-unknown = Enter both numbers.
meeting-number = Meeting { NUMBER($number) }
meeting-held = Held
meeting-agenda = Agenda
meeting-topic-said = What did clients say?
meeting-topic-repeat = Which issues repeat?
meeting-topic-understood = How well do we understand them?
meeting-topic-next = What do we do next?
meeting-own = Own topics, one a line
meeting-blocked = blocked: about our offer
meeting-notes = What was discussed
meeting-print = Print the agenda of meeting { NUMBER($number) }
interview-slot = { $name }, interview { NUMBER($number) }
interview-done = Done on { $day }
interview-planned = Planned for { $day }
interview-due = Due by { $day }
interview-overdue = Overdue: was due by { $day }
interview-open = No date yet
interview-no-client = Client still open
interview-beyond = Beyond the setting
interview-client = Client
interview-client-hint = A letter or a trade, no contact data
interview-date = Day of the interview
interview-issues = What troubles them
interview-issue-add = Issue named
interview-issue-hint = Related to our offer or not. A known issue counts once more.
interview-listed = This one is listed already.
interview-related = Related to our offer?
answer-yes = Yes
answer-no = No
answer-unsaid = Not said
interview-notes = What else was said
interview-deleted = The interview was deleted.
interview-empty-sheet = Print an empty sheet
issues-understood = { NUMBER($known) } of { NUMBER($of) } issues are understood. Only repeated contact or long experience counts.
issues-table = Issues, named by most clients first
issues-empty = No issue yet
issues-empty-text = What clients name in interviews appears here. You can also add what you know from elsewhere.
issue-add = Add issue
issue-edit = Edit issue
issue-text = Issue
issue-clients = Clients
issue-others = Clients apart from the interviews here
issue-others-wrong = Enter a whole number from 0 to 10,000.
issue-heard = Heard last
issue-grade = Evidence
issue-understood = Understood
issue-source = Source
issue-raise = Raise to “repeated contact”
issue-raise-hint = Named in { NUMBER($count) } interviews.
issue-to-factor = Make it a factor
issue-is-factor = Is a factor
issue-now-factor = “{ $name }” is a factor now.
issue-to-objective = Make an objective
evidence-assumption = Assumption
evidence-report = Report
evidence-single = Single contact
evidence-repeated = Repeated contact
evidence-long = Long experience
relations-lead = A programme that cares for relations with customers, actual and potential: who, what for how much, how often.
relations-what = What it does
relations-budget = Budget a year
relations-interval = Something happens at least every
relations-interval-wrong = Enter whole months from 1 to 120.
relations-no-interval = Set an interval to see whether it is maintained.
relations-never = Not maintained: no activity so far.
relations-lapsed = Not maintained: last activity on { $last }, the next was due by { $next }.
relations-maintained = Maintained: last activity on { $last }, next due by { $next }.
relations-activities = Activities
relations-activity = What was done or is planned
relations-effects = Measures of its effect
## Later: initiatives on a board and in time, money, reaction

act-tab-list = List
act-tab-board = Board
act-tab-plan = Timeline
initiative-kind = Sort of entry
initiative-success-factor = Success factor
initiative-rationale = Rationale
initiative-hypothesis = Hypothesis
initiative-risk = Risk
act-gap = Gap that it closes
act-gap-none = No measure
act-gap-left = { $name }: { $value }, { $left } short of the target
act-gap-reached = { $name }: { $value }, target reached
act-money = Progress and money
act-progress = Progress
act-budget = Budget
act-spent = Spent so far
act-earned = Earned value
act-variance = Cost variance
act-planned-value = Planned value today
act-earned-hint = Earned value is budget × progress. Cost variance is earned value less spent: below 0, the work costs more than planned.
act-more = Sort, gap, dependencies, effect on customers
act-after = Waits for
act-after-hint = What has to be done before this can start.
act-blocked = starts before what it waits for is done
act-customer-effect = What will customers notice?
act-customer-effect-hint = Ask this above all where cost is cut or work is given to others: gains and drawbacks belong in one picture.
act-sums = Open and done work
act-sums-partial = { $amount } (for { NUMBER($known) } of { NUMBER($of) })
act-move = Move “{ $name }”
act-moved = “{ $name }” is now: { $status }
act-today = Today
act-from = from { $day }
act-until = until { $day }
act-undated = Without days
act-clock = { $count ->
    [one] { $count } day without a new or changed initiative
   *[other] { $count } days without a new or changed initiative
 }
act-reacted = last changed on { $day }
act-accept = Accept for now
act-accept-it = Accept for now: { $name }
act-accept-reason = Why it may stay below for a while
act-accept-until = Accepted up to and including
act-reason-missing = Give a reason.
act-until-missing = Give the last day, today or later.
act-accepted = Accepted for now
act-accepted-until = Accepted until { $day }
act-accepted-ended = acceptance ended on { $day }
act-no-initiative = Objectives without initiative ({ NUMBER($count) })
act-no-objective = without objective
objective-kind = Sort of objective
objective-kind-driver = Driver
objective-not-said = Not said
## Later: own KPIs and own templates

own-new = Own KPI …
own-kpi = Own KPI
own-tag = Own
own-only = Own KPIs only
own-title = Own KPIs from a file
own-hint = Own KPIs stay in this browser. Save them as a file to keep or share them.
own-open = Choose a library file (JSON or CSV) or drop it here
own-xlsx = Excel workbook
own-edit-named = Edit: { $name }
own-delete-named = Delete: { $name }
own-saved = “{ $name }” is in your library.
own-deleted = “{ $name }” was deleted.
own-removed = The unreadable own KPIs were deleted.
own-problems = { $count ->
    [one] One problem; nothing was taken over
   *[other] { NUMBER($count) } problems; nothing was taken over
  }
own-found = { $count ->
    [one] One KPI
   *[other] { NUMBER($count) } KPIs
  }, of which { NUMBER($replaced) } replace own ones.
own-taken = { $count ->
    [one] One KPI is in your library.
   *[other] { NUMBER($count) } KPIs are in your library.
  }
own-at-field = Entry { NUMBER($entry) } “{ $id }”, field “{ $field }”: { $what }
own-at-entry = Entry { NUMBER($entry) } “{ $id }”: { $what }
own-at-row = Row { NUMBER($row) } “{ $id }”, column “{ $column }”: { $what }
own-unreadable = this is no library: { $text }
own-cells = { NUMBER($found) } cells in place of { NUMBER($expected) }
own-built-in = this id belongs to a KPI that comes with { -brand }
own-id = an id has small letters, digits and hyphens only
own-empty = the text is missing
own-markup = texts cannot have markup such as <b>
own-unused = the formula does not use the input “{ $name }”
own-other = This is not a KPI library of { -brand } but { $found }.
template-no-kpi = Objective “{ $objective }” has the KPI “{ $kpi }”, which is not in the library.
template-word = “{ $word }” is no role, state, promise or attribute of the format.
template-own = A template of your own
template-own-hint = A template file that was saved on the page Share of a scorecard.
template-own-do = Choose a template file or drop it here
share-template = As a template
share-template-hint = Perspectives, objectives, links, KPIs and own questionnaires, without measurements, targets, owners, initiatives and answers.
share-template-do = Save as template
share-scores = Scores as a table
share-scores-hint = Every score of every period with what it rests on, so that anybody can check it. Numbers are not rounded.
share-scores-kind = Length of the periods
share-scores-first = First period
share-scores-last = Last period
share-scores-csv = Save as CSV
share-scores-json = Save as JSON
share-scores-working = Working out the scores…
share-scores-none = Nothing is measured yet, so there is nothing to work out.
share-scores-backwards = The last period is before the first. Choose it the other way round.
share-scores-too-long = The table would have { NUMBER($rows) } rows; at most { NUMBER($most) } are written. Choose fewer periods.

## Later: assessment: invitations and answers from other people

left-out-file = “{ $name }”: { $why }
left-out-block = “{ $name }”, block { NUMBER($number) }: { $why }
left-out-other = This is no file with answers but { $found }.
left-out-none = There are no answers in it.
left-out-damaged = The answers were changed on their way: the checksum does not fit. Ask for them again.
left-out-cut-off = The end is missing. Ask for the answers again.
left-out-newer = These answers were made by a newer { -brand } (schema { NUMBER($schema) }). Reload the page to get the newest.
left-out-too-large = There are { NUMBER($size) } kB; at most { NUMBER($limit) } kB are read at this place.
left-out-too-large-in-all = All files together have more than { NUMBER($limit) } MB. Hand in this one with the next ones.
left-out-too-many = More than { NUMBER($limit) } answers cannot be taken.
left-out-other-round = These answers belong to another round (“{ $id }”).
left-out-other-questionnaire = These answers are to another questionnaire (“{ $id }”).
left-out-other-version = These answers are to version { $version } of the questionnaire; version { $expected } is asked.
left-out-duplicate = The same answers are there already.
left-out-duplicate-other = Answers with the same id and other contents are there already; those stay.
left-out-not-finished = The person has not finished.
left-out-empty = Nothing is answered.
left-out-unknown-field = The field “{ $field }” is none that answers have.
left-out-unknown-item = The questionnaire has no statement “{ $id }”.
left-out-not-asked = “{ $id }” is not asked in this round.
left-out-outside-scale = The answer to “{ $item }” is { $value }, which is none of those to choose from ({ NUMBER($low) } to { NUMBER($high) }).
left-out-no-cannot-say = “Cannot say” is no answer to “{ $item }”.
left-out-unknown-fact = The questionnaire has no question “{ $id }”.
left-out-fact-twice = The question “{ $id }” is answered twice.
left-out-fact-kind = The answer to “{ $id }” does not fit the question.
left-out-fact-range = The answer to “{ $id }” is { $value }; possible are numbers from { NUMBER($low) } to { NUMBER($high) }.
left-out-fact-whole = The answer to “{ $id }” is { NUMBER($value) }; only whole numbers are possible.
left-out-unknown-choice = “{ $choice }” cannot be chosen at “{ $id }”.
left-out-unknown-department = The round has no department “{ $id }”.
left-out-too-many-entries = “{ $id }” has { NUMBER($count) } entries; at most { NUMBER($limit) } are possible.
left-out-text-too-long = The text at “{ $place }” has { NUMBER($length) } characters; at most { NUMBER($limit) } are possible.
left-out-control-character = The text at “{ $place }” holds a control character.
invitation-other = This is no invitation but { $found }.
invitation-empty = The link holds no invitation.
invitation-newer = This invitation was made by a newer { -brand } (schema { NUMBER($schema) }). Reload the page to get the newest.
invitation-broken = The invitation is not sound: { $reason }.
invitation-no-questionnaire = The invitation asks a questionnaire that does not come with it. Ask for it again.
invitation-questionnaire = The questionnaire that comes with the invitation is not sound. { $reason }
own-questionnaire-taken = At id: “{ $id }” is the questionnaire that comes with { -brand }. Give yours an id of its own.


## Later: assessment: answering

ask-progress = { NUMBER($answered) } of { NUMBER($asked) } answered
ask-minutes-left = { $count ->
    [one] about { NUMBER($count) } minute left
   *[other] about { NUMBER($count) } minutes left
  }
ask-place = Question { NUMBER($at) } of { NUMBER($of) }
ask-mode = Questions
ask-mode-one = One at a time
ask-mode-page = All on one page
ask-keys = With the keyboard: 1 to { NUMBER($count) } answer, 0 or – for “cannot say”.
ask-next = Next
ask-skip = Skip
ask-clear = Clear the answer
ask-note = Note
ask-note-add = Add a note
ask-note-hint = What makes you say so: an example, a number. At most { NUMBER($most) } characters.
ask-levels = What the levels look like
ask-level = { NUMBER($level) } { $name }
ask-share = { $name }: { $share } of both
ask-line = Line { NUMBER($line) }
ask-not-chosen = Not answered
ask-range = Enter a number from { NUMBER($min) } to { NUMBER($max) }.
ask-whole = Enter a whole number.
ask-finish = Finish
ask-finish-title = That was the last question
ask-finish-all = Every question is answered.
ask-finish-open = { $count ->
    [one] { NUMBER($count) } question is still open. You can answer it or finish all the same: nothing is guessed.
   *[other] { NUMBER($count) } questions are still open. You can answer them or finish all the same: nothing is guessed.
  }
ask-finish-jump = Still open
ask-no-score-title = What stays without a score
ask-no-score-hint = “Cannot say” is no answer on the scale.
ask-no-score = { $name }: { $count ->
    [one] { NUMBER($count) } more answer needed
   *[other] { NUMBER($count) } more answers needed
  }
ask-facet-title = Worth another look
home-assess = How customer-focused are you?
home-assess-hint = Answer some questions, see the gaps and what to do about them. Two minutes or ten.
home-assess-do = Assess yourselves
begin-version = Which version?
begin-size = { NUMBER($questions) } questions, about { $minutes ->
    [one] { NUMBER($minutes) } minute
   *[other] { NUMBER($minutes) } minutes
  }
begin-questions = { NUMBER($count) } questions
begin-gives = Gives a level for: { $names }.
begin-organisation-hint = You can leave this empty.
begin-title = Self-assessment
begin-kept = Answers, recommendations and what you take over from them stand in one scorecard on this device.
begin-not-validated = This questionnaire is not validated.
begin-validated = What is known of this questionnaire
begin-do = Begin
begin-invited = Were you invited by somebody?
begin-invited-do = Open an invitation file
answering-lead = Each answer is kept at once. You can stop and go on later.
answering-several = You answer as one person of this round; your answers count like those of everybody else.
answering-done = These answers are kept as those of one person.
answering-done-hint = Whoever answers next on this device gets an empty sheet.
answering-again = Answer as another person
answering-result = To the result
answering-broken = The questionnaire of this round cannot be read
respond-title = Answer an invitation
respond-opening = Opening the invitation
respond-refused = The invitation was not opened
respond-drop = Choose your invitation file or drop it here
respond-drop-hint = You have it from whoever invited you; its name ends with .fokus-invite.json.
respond-other = Open another invitation
respond-language = Answer in { $language }
respond-confidential = Confidential, not anonymous
respond-seen = Whoever runs this round collects the answers and can look into each single one.
respond-no-name = Your name is not asked for. Small groups are not shown in the result.
respond-nothing-sent = This page sends nothing. At the end you save a small file and give it back yourself.
respond-questions = Questions
respond-departments = Departments
respond-code = A code of your own
respond-code-hint = You can leave this empty. With the same code in the next round your answers can be compared with these; it also makes them recognisable to anybody who knows it.
respond-continue = Go on: { NUMBER($answered) } of { NUMBER($asked) } answered
respond-kept = Your answers are kept in this browser, so you can leave and go on later. You can change the language at any time.
respond-delete = Delete this draft
respond-delete-title = Delete this draft?
respond-delete-text = Everything you have answered here is deleted from this browser. That cannot be undone.
respond-unkept = Your answers are not kept
respond-unkept-hint = This browser does not store them: { $why }. Save them at the end before you close this page.
respond-damaged = What is kept of your answers cannot be read
respond-damaged-hint = It stays as it is, and nothing new is kept as long as it is there.
respond-damaged-save = Save it as a file
respond-damaged-delete = Delete what cannot be read
respond-give-title = Give your answers back
respond-answered = { NUMBER($answered) } of { NUMBER($asked) } questions are answered.
respond-empty = Nothing is answered yet, so there is nothing to give back.
respond-give = Save your answers as a file and give it to whoever invited you. Or copy them as text and paste that into a message.
respond-save = Save answer file
respond-copy = Copy as text
respond-copied = Your answers are in the clipboard.
respond-by-hand = This browser does not let the page copy. Copy this text yourself:
respond-checksum = A checksum goes with your answers. It notices damage on the way; it does not prove whose they are.
respond-back = Back to the questions
respond-done = Once you have handed them in, you are done
respond-done-hint = If you change something now, hand it in only if your earlier answers have not been collected yet: of two versions the first counts.
respond-again = Empty sheet for the next person
respond-again-title = Begin with an empty sheet?
respond-again-text = The answers kept in this browser are deleted. Answers of both sheets count as those of two people.

## Later: assessment: result

result-customer-side = Customer side
result-business-side = Business side
result-whole = Everyone
result-front-line = Front line
result-back-office = Back office
result-not-said = Not said
result-interval = { $low } to { $high }
result-of = { $n } of { $asked }
result-nobody = not enough answered
result-fewer = fewer than { NUMBER($least) }
result-said = { $name }: { $score } of 100, interval { $interval }, { $level }
result-level = Level { NUMBER($level) }
result-levels = Level { NUMBER($low) }–{ NUMBER($high) }
result-one-view = one view
result-required = { $facet }: { $people } did not answer or cannot say.
result-answered = { $people } answered
result-unchecked = unchecked
result-service-mode = How service is steered: { $modes }. { $note }
result-mean-and-total = { $mean } a person on average, { $total } in all
result-turned = { $text } (turned round)
result-mean-of = Mean of { NUMBER($count) } statements
result-of-scale = { $value } of { $most }
result-split-none = Not split
result-split-departments = Departments
result-split-front-line = Front line
result-split-role = Roles
result-total-only = No group can be shown without giving away what a few people answered. Only everyone together is shown.
result-protects = hidden, to protect a small group
result-gap = Front line { $front }, back office { $back }: difference { $difference }
result-two-camps-text = Two camps: many low answers, many high ones, few between. The mean describes neither.
result-because-level = { $name } { $score }, level { NUMBER($level) }
result-because-capped = { $name } { $score }, level { NUMBER($level) }, capped
result-because-facet = { $part }: { $facet } { $score } of 100
result-because-part = { $name }, { $part } { $score } of 100
result-note-confidential = Confidential, not anonymous: whoever collects the answers can read each of them. Small groups are hidden on this page and in its download, not in the answer files.
result-note-rate = { $rate } of those asked answered. The others may see it differently.
result-note-alone = The view of one person: there is no spread and no interval, and nothing is hidden.
result-note-unfinished = { $count ->
    [one] { NUMBER($count) } answer is not finished and does not count.
   *[other] { NUMBER($count) } answers are not finished and do not count.
 }
result-front-line-only = Everyone who says so has customer contact: this is not the whole organisation.
result-note-self-report = People judge themselves, and like to be seen in a good light. That is why behaviour (hours, issues named) stands beside words.
result-note-no-norms = There are no norms: compare groups and rounds with each other, not with other organisations.
result-note-one-view = One view: no interval.
result-note-finite = The interval (95%) takes into account how many of those asked answered; measurement error is not in it.
result-note-infinite = The interval (95%) is wider than it had to be: how many were asked is not known, or more answered.
result-agreement-none = no agreement
result-agreement-weak = weak
result-agreement-moderate = moderate
result-agreement-strong = strong
result-agreement-very-strong = very strong
result-alpha = { $value } ({ NUMBER($items) } statements, { NUMBER($people) } people)
result-alpha-low = Below 0.60 the statements do not measure one thing: read them one by one
result-alpha-too-few = too few answers (fewer than { NUMBER($least) })
result-icc = ICC(1) { $one }, ICC(2) { $two } over { NUMBER($groups) } departments.
result-icc-reliable = Means of departments can be told apart.
result-icc-unreliable = Means of departments cannot be told apart reliably.
result-icc-hidden-left-out = Departments that are not shown are left out.
result-paired = { $people ->
    [one] The same person
   *[other] The same { NUMBER($people) } people, paired
 }
result-two-groups = Two independent groups
result-no-basis = One view each, or no spread to judge by
result-other-items = The rounds ask different statements.
result-higher = higher
result-lower = lower
result-not-tested = not tested
result-no-change = no change can be told
result-no-figure = no figure to compare
result-title = How customer-focused are we?
result-round-number = Round { NUMBER($number) }
result-people = { $people } people answered
result-departments = { $count ->
    [one] { NUMBER($count) } department
   *[other] { NUMBER($count) } departments
 }
result-how-to-read = How to read this
result-one-person = The view of one person
result-print = Print two pages
result-download = Figures as a table
result-no-round = This round does not exist
result-no-round-text = It may have been deleted, or the link belongs to another scorecard.
result-no-questionnaire = The questionnaire of this round is missing in the scorecard.
result-none-yet = No answers yet
result-none-yet-alone = Answer the questions, and the result stands here at once.
result-none-yet-several = Invite people, take in their answers, and the result stands here.
result-none-finished = Answers have been begun, but none is finished. Only finished answers count.
result-to-answer = Answer the questions
result-to-people = People and answers
result-few-title = Too few answers for a result
result-few = { $count } of at least { NUMBER($least) } answers are here, { NUMBER($missing) } are missing. With fewer, single people could be recognised.
result-controls = What is shown
result-split = Split by
result-compare = Compare with
result-compare-none = No earlier round
result-with-careless = { $count ->
    [one] Count { NUMBER($count) } careless answer
   *[other] Count { NUMBER($count) } careless answers
 }
result-careless-hint = The same option on every statement, although some are reversed.
result-careless-left-out = A few careless answers (the same option everywhere) are left out. To show the result with them would show what they are.
result-show-total = Show a total
result-show-reference = Show one consultant’s 75% for comparison
result-dimensions = Dimensions
result-dimensions-note = score with 95% interval · level · agreement
result-dimensions-caption = Scores of the dimensions from 0 to 100, with level, agreement and number of answers
result-dimension = Dimension
result-bar = 0 to 100
result-score = Score
result-level-head = Level
result-agreement = Agreement
result-answered-head = Answered
result-capped = capped
result-untested = Nobody can say whether this holds the level down: { $reason }
result-earlier-mark = The small triangle above a bar is the earlier round.
result-total = Mean of all: { $score }.
result-total-hides = A mean hides the weakest parts. Lowest are { $lowest }.
result-profile = Profile
result-profile-label = Profile of the dimensions, from 0 in the middle to 100 at the edge
result-profile-note = Rings stand where levels begin. The table of the dimensions holds the same figures.
result-singles = Single answers, without a score
result-to-full = Begin a round with the full version
result-first = What to do first
result-nothing-to-do = The result gives no recommendation.
result-more = { $count ->
    [one] { NUMBER($count) } more
   *[other] { NUMBER($count) } more
 }
result-because = because of: { $reason }
result-take = Take over
result-take-it = Take over: { $name }
result-taken = Taken over: { $name }
result-taken-over = Taken over
result-taken-over-in = Taken over before, in { $round }
result-which-title = In which perspective?
result-which-text = The recommendation becomes an objective with measures and an initiative. Where does the objective stand in your scorecard?
result-focus = Direction of focus: hours and words
result-topics-of = { $name }: topics
result-reference = For comparison { $share }: { $label }
result-words-and-time = Words and behaviour
result-words = Words
result-behaviour = Behaviour
result-not-raised = No sign of: { $flag }
result-which-statements = Which statements
result-naming = Can name an issue that counts
result-group = Group
result-unchecked-count = { $count ->
    [one] { NUMBER($count) } entry unchecked
   *[other] { NUMBER($count) } entries unchecked
 }
result-accepted = accepted
result-refused = not accepted
result-entries = { $count ->
    [one] { NUMBER($count) } entry
   *[other] { NUMBER($count) } entries
 }
result-weakest-mark = weakest
result-rule = How this is worked out
result-stages = Stages
result-topics = Topics
result-part = Part
result-groups = Groups beside each other
result-all-by-group = All dimensions by group
result-by-department = By department
result-by-contact = Front line against back office
result-by-role = By role
result-choose-split = Choose a split above to see groups beside each other.
result-silent = Nobody has answered from: { $names }.
result-blind = blind
result-strong = both sides strong
result-neither = neither
result-expensive = expensive
result-square-says = To the right: { $across }, from 0 to 100. Upwards: { $up }. The table beside it holds the figures.
result-square-divided = The fields divide at { $across } to the right and at { $up } upwards.
result-orientation = Customer − business
result-strength = Lower side
result-activities = What is done in each process
result-customers = Who is the customer?
result-unmarked = Marked by nobody: { $roles }.
result-main-role = Most often named as the most important: { $roles }.
result-role = Role
result-marked = Marked by
result-main = Most important for
result-main-mark = most important
result-segments = Segments in the scorecard
result-add-segment = Add a segment
result-add-segment-for = Add a segment: { $role }
result-segment-added = Segment added: { $name }
result-to-customers = To the customers of the scorecard
result-choices = Structure, service mode, margins
result-answer = Answer
result-count = People
result-share = Share
result-items = Single statements
result-items-show = Show all statements
result-items-caption = How often each answer was given, as answered: reversed statements are not turned round here
result-statement = Statement
result-distribution = Answers
result-mean = Mean (spread)
result-cannot-say = Cannot say
result-reversed = reversed
result-two-camps = two camps
result-notes = { $count ->
    [one] { NUMBER($count) } note
   *[other] { NUMBER($count) } notes
 }
result-change-since = What changed since { $round }
result-not-comparable = The rounds ask different questionnaires: nothing can be compared.
result-nothing-compared = There is no dimension that both rounds may show.
result-then = Then
result-now = Now
result-difference = Difference
result-verdict = What can be told
result-followed = What was taken over then
result-about = About
result-statistics = What the figures rest on
result-alpha-head = Cronbach’s alpha
result-icc-head = Departments
result-interval-head = Interval
result-agreement-note = Agreement is r_wg(j) against answers by pure chance, a generous comparison. From 0.70 on it is customary to speak for the group.
result-cause = Because of: assessment, { $round }


## Later: assessment: rounds

round-parts = Parts of the round
round-tab-result = Result
round-tab-answer = Questions
round-tab-people = People
round-gone = This round is not there any more
round-version-minutes = { $name }, about { $minutes ->
    [one] { NUMBER($minutes) } minute
   *[other] { NUMBER($minutes) } minutes
  }
round-mode-alone = One person, here
round-mode-several = Several people, each in a browser of their own
rounds-lead = Each round asks the same questions at one time. Later rounds show what has changed.
rounds-title = Rounds
rounds-begin = Begin a round
rounds-none = How customer-focused are you really?
rounds-none-text = Answer some questions and see where you stand and what to do first. You can begin alone; later the same questions go to colleagues, each in a browser of their own.
rounds-several = Ask several people
rounds-answered-of = { NUMBER($answered) } of { NUMBER($asked) } answered
rounds-answered = { $count ->
    [one] { NUMBER($count) } person answered
   *[other] { NUMBER($count) } people answered
  }
rounds-self = Self-assessment
rounds-self-open = Self-assessment, not finished
rounds-delete = Delete the round “{ $name }”
rounds-delete-title = Delete this round?
rounds-delete-text = “{ $name }” goes with { $count ->
    [one] { NUMBER($count) } set of answers
   *[other] { NUMBER($count) } sets of answers
  }. What you took over from it stays.
rounds-deleted = The round “{ $name }” was deleted.
round-name = Name
round-name-hint = Such as “Autumn 2026”. You can leave this empty.
round-questionnaire = Questionnaire
round-version = Version
round-wording = The questions are worded for
round-mode = Who answers?
round-language = Language of the invitation
round-minimum = Smallest group shown
round-minimum-hint = 3 to 10 people. Of smaller groups the result shows nothing.
round-minimum-wrong = Enter a whole number from 3 to 10.
round-invited = People asked in all
round-invited-hint = Where departments do not say it. Needed to tell how certain the result is.
round-invited-wrong = Enter a whole number from 1 to 65,535.
round-departments = Departments
round-departments-hint = Whoever answers says where they work. Take out what you do not have, and add what is missing.
round-department-name = Department
round-department-invited = People asked
round-department-functions = Functions
round-department-functions-of = Functions of “{ $name }”
round-department-none = none
round-department-add = Add a department
round-department-new = New department
round-department-remove = Remove “{ $name }”
round-department-unnamed = A department needs a name.
people-alone = One person answers this round
people-alone-text = Ask others too: they get a link or a file, answer in their own browser and give their answers back to you.
people-invite = Invite
people-invite-lead = The link and the file hold the questions of this round, not the answers of others.
people-link = Invitation link
people-link-copy = Copy the link
people-link-copied = The link is in the clipboard.
people-link-too-long = The invitation is too long for a link. Send the file.
people-file = Save the invitation file
people-file-said = The invitation was saved as { $name }.
people-mail = Text for your message
people-mail-copy = Copy the text
people-mail-copied = The text is in the clipboard.
mail-hello = Hello,
mail-ask = How customer-focused is { $organisation } really? Please answer our questionnaire.
mail-ask-us = How customer-focused are we really? Please answer our questionnaire.
mail-minutes = It takes about { $minutes ->
    [one] { NUMBER($minutes) } minute
   *[other] { NUMBER($minutes) } minutes
  }.
mail-link = Open this address in a browser:
mail-file = Open this address in a browser, and there the file that comes with this message:
mail-confidential = Your answers are confidential, not anonymous: whoever collects them can read single answers. The result shows no group of fewer than { NUMBER($least) } people.
mail-back = Nothing is sent by itself. At the end you get a small file, or a block of text to copy. Please send me one of the two.
mail-thanks = Thank you!
people-collect = Collect answers
people-collect-lead = Everything that came back can be handed in at once: answer files, saved messages, pasted text.
people-collect-drop = Choose answer files or drop them here
people-collect-reading = { $count ->
    [one] Reading { NUMBER($count) } file…
   *[other] Reading { NUMBER($count) } files…
  }
people-collect-refused = Nothing was taken
people-paste = Or paste the text of messages
people-paste-name = Pasted text
people-paste-do = Take answers from the text
people-taken = { $count ->
    [0] No answers were taken
    [one] The answers of { NUMBER($count) } person were taken
   *[other] The answers of { NUMBER($count) } people were taken
  }
people-left-out = { $count ->
    [one] { NUMBER($count) } left out, with the reason:
   *[other] { NUMBER($count) } left out, each with its reason:
  }
people-left-copy = Copy the list
people-left-copied = The list is in the clipboard.
people-left-save = Save the list
people-left-file = left-out.txt
people-honest = The checksum of an answer file shows damage on its way. It cannot show whether somebody answered honestly, or twice.
people-confidential = Confidential, not anonymous: whoever has the answer files can read single answers. Delete them once they are taken.
people-counts = Who has answered
people-count-answered = Answered
people-count-asked = Asked
people-count-none = No department said
people-count-all = Together
people-count-unknown = not known
people-named = What people named
people-named-lead = Accept what really is an answer to the question. Each wording stands here once; the order says nothing about who entered it.
people-named-open = { $count ->
    [0] All are looked at.
    [one] { NUMBER($count) } is not looked at yet.
   *[other] { NUMBER($count) } are not looked at yet.
  }
people-named-times = { NUMBER($count) } times
people-named-accept = Counts
people-named-accept-it = “{ $text }” counts
people-named-refuse = Does not count
people-named-refuse-it = “{ $text }” does not count
people-responses = Answers that are there
people-responses-hint = By the beginning of their id, which stands in the name of the file, too.
people-response-id = Id
people-response-count = Questions answered
people-response-open = not finished
people-response-delete = Delete the answers { $id }
people-response-deleted = The answers { $id } were deleted.
people-settings = Departments, people asked, smallest group
people-settings-hint = Somebody who was invited before does not know departments that are new. Answers from a department that is taken out count without one if they are here already; later ones are left out.
own-questionnaires = Own questionnaires
own-questionnaires-lead = A questionnaire file says what is asked, on which scale, and how answers become levels. The built-in one is a good start: save it, change it, give it an id of its own.
own-questionnaires-built-in = Save the built-in questionnaire
own-questionnaires-import = Choose a questionnaire file or drop it here
own-questionnaires-problems = { $count ->
    [one] The file has { NUMBER($count) } problem, so nothing of it was taken
   *[other] The file has { NUMBER($count) } problems, so nothing of it was taken
  }
own-questionnaires-more = And { NUMBER($count) } more.
own-questionnaires-taken = “{ $title }” was taken over.
own-questionnaires-asked = A round with answers asks “{ $title }” already. Give the new file another id.
own-questionnaires-size = { $items ->
    [one] { NUMBER($items) } statement
   *[other] { NUMBER($items) } statements
  }, { $facts ->
    [one] { NUMBER($facts) } question of fact
   *[other] { NUMBER($facts) } questions of fact
  }, { $dimensions ->
    [one] { NUMBER($dimensions) } dimension
   *[other] { NUMBER($dimensions) } dimensions
  }
own-questionnaires-save = Save “{ $title }” as a file
own-questionnaires-delete = Delete “{ $title }”
own-questionnaires-deleted = “{ $title }” was deleted.
own-questionnaires-used = A round uses it: delete the round first.

## Later: questionnaire files

qfile-at = At { $place }: { $what }.
qfile-in-file = In the file: { $what }.
qfile-other = This is no questionnaire of { -brand } but { $found }.
qfile-newer = This questionnaire was made for a newer { -brand } (schema { NUMBER($schema) }). Reload the page to get the newest.
qfile-no-text = the text is missing
qfile-too-long = the text has more than { NUMBER($most) } characters
qfile-range = the number is not between { NUMBER($from) } and { NUMBER($to) }
qfile-too-deep = lists and groups of fields are nested more than { NUMBER($most) } deep
qfile-too-few = { $least ->
    [one] at least one entry is needed
   *[other] at least { NUMBER($least) } entries are needed
  }
qfile-too-many = { $most ->
    [one] at most one entry can stand here
   *[other] at most { NUMBER($most) } entries can stand here
  }
qfile-twice = “{ $id }” stands twice
qfile-no-item = there is no statement “{ $id }”
qfile-no-fact = there is no question of fact “{ $id }”
qfile-no-question = there is neither a statement nor a question of fact “{ $id }”
qfile-no-choice = there is no answer “{ $id }” to choose
qfile-no-field = there is no field “{ $id }”
qfile-no-part = there is no part “{ $id }”
qfile-no-dimension = there is no dimension “{ $id }”
qfile-no-level = there is no level { $id }
qfile-no-scale = there is no scale “{ $id }”
qfile-no-version = there is no version “{ $id }”
qfile-no-type = “{ $id }” is no type of organisation; there are { $known }
qfile-no-variant = “{ $id }” has no variants; they are for { $known }
qfile-no-kpi = the library has no KPI “{ $id }”
qfile-in-no-part = the statement is in no part of any dimension
qfile-in-parts = the statement is in more than one place: { $parts }
qfile-contradicts = the dimensions say “{ $expected }” instead
qfile-contradicts-nothing = the dimensions say nothing of the kind
qfile-other-dimension = the statement “{ $id }” belongs to another dimension
qfile-fact-kind = the question of fact “{ $id }” gives no such figure
qfile-not-for-scoring = this does not fit the way in which the dimension is scored
qfile-not-asked = “{ $id }” is not asked in this version
qfile-second-profile = there can be only one question of the kind “profile”
qfile-not-rising = the values do not rise
qfile-level-start = the first level must start at 0
qfile-level-order = levels must rise and none can be empty
qfile-level-gap = scores between this level and the next would have no level
qfile-level-overlap = this level reaches into the next
qfile-level-end = the last level cannot have an end
qfile-share = these two numbers give no share between 0 and 1
qfile-more-than-parts = more parts are asked for than the { NUMBER($parts) } that there are
qfile-variant-ids = the variant must have the same ids in the same order

## Later: what moves the scores

analysis-moved = What moved it
analysis-moved-lead = Why a score is not what it was: which measures, and whether by their values, their curves, the weights or what belongs to the scorecard.
analysis-what-if = What if
analysis-what-if-lead = Try other values, targets and weights. Nothing of it changes the scorecard.
analysis-needed = What would it take
analysis-needed-lead = How far measures would have to move for a score to reach what you want.
analysis-robust = How robust
analysis-robust-lead = How much of the picture hangs on weights that somebody could have chosen a little differently.
what-if-list = Scenarios
what-if-new = New scenario
what-if-new-name = Scenario
what-if-copy-of = Copy of { $name }
what-if-name = Name of the scenario
what-if-deleted = “{ $name }” is deleted.
what-if-none-title = No scenario yet
what-if-none-text = A scenario is a name with some changes: other values, targets or weights. Scores, map and lights follow at once; the scorecard itself stays as it is.
what-if-kept = Scenarios are kept in this browser, beside the scorecard. Its file and its link do not hold them.
what-if-tab-only = Kept in this tab only: the browser does not store the scenarios ({ $why }).
what-if-not-kept-card = Kept in this tab only, like the opened scorecard: keep a copy of it first, then make your scenarios there.
what-if-damaged = What is stored of your scenarios cannot be read. It is left as it is; new scenarios are kept in this tab only until you delete it.
what-if-damaged-save = Save it as a file
what-if-error-name = A name is needed, of at most { NUMBER($most) } characters.
what-if-error-taken = There is a scenario of this name already.
what-if-error-many = There can be at most { NUMBER($most) } scenarios.
what-if-error-changes = A scenario can have at most { NUMBER($most) } changes.
what-if-error-large = The scenarios of one scorecard can take at most { NUMBER($most) } KB.
what-if-error-number = A number is missing or cannot be: weights are 0 or more.
what-if-error-unreadable = What is stored of the scenarios cannot be read.
what-if-changes = { $count ->
    [one] 1 change
   *[other] { NUMBER($count) } changes
  }
what-if-no-changes = Nothing is changed yet: it is as in reality.
what-if-skipped = { $count ->
    [one] 1 change does not apply any more and is skipped:
   *[other] { NUMBER($count) } changes do not apply any more and are skipped:
  }
what-if-gone = something that is gone
what-if-change-value = { $name }, { $period }: { $new } instead of { $old }
what-if-change-target = Target of { $name }: { $new } instead of { $old }
what-if-change-target-period = Target of { $name } for { $period }: { $new } instead of { $old }
what-if-change-weight = Weight of { $name }: { $new } instead of { $old }
what-if-scores = Scores with “{ $name }”
what-if-reality = Reality
what-if-with = With it
what-if-difference = Difference
what-if-same = unchanged
what-if-part = Part of the scorecard
what-if-change-title = What is different
what-if-change-hint = Open an objective to change what belongs to it. What is changed is marked and can be reset.
what-if-search = Find a measure or an objective
what-if-found-none = No measure or objective of that name.
what-if-only-changed = Changed ones only
what-if-value-in = Value, { $period }
what-if-target-final = Final target
what-if-target-in = Target for { $period }
what-if-weight-of = Weight of { $name }
what-if-slider = { $what }, slider
what-if-really = in reality { $value }
what-if-changed = changed
what-if-reset = Reset
what-if-reset-what = Reset { $what }
what-if-no-objective = Without objective
what-if-map = Strategy map with “{ $name }”
what-if-map-real = Strategy map in reality
what-if-compare = All scenarios side by side
what-if-compare-one = As a table to take away
what-if-copied = The comparison is in the clipboard.
what-if-text-head = Scenarios of “{ $title }”, { $period }, compared with reality. Nothing of them is in the scorecard.
what-if-text-real = reality { $score }
what-if-text-changes = “{ $name }” changes:
needed-part = Score of
needed-wanted = Wanted points
needed-wanted-hint = Filled in is where the next status begins.
needed-wanted-wrong = Enter a number from 0 to 100.
needed-sentence = { $period }: “{ $part }” has { $score } points; { $wanted } are wanted.
needed-sentence-none = { $period }: “{ $part }” has no points; { $wanted } are wanted.
needed-reached = { $period }: “{ $part }” has { $score } points. { $wanted } are reached: nothing is needed.
needed-alone = Each measure alone
needed-alone-hint = The nearest value that is enough while everything else stays as it is.
needed-nothing = No measure makes this score.
needed-today = Today
needed-value = Needed
needed-distance = Distance
needed-distance-hint = In shares of the way from baseline to target; where there is none, of the width of its curve.
needed-below = below { $value }
needed-best = cannot: even at its best only { $score }
needed-no-weight = cannot: a weight of 0 makes it count for nothing
needed-own-score = cannot: what it belongs to has a score entered by hand
needed-not-lagging = cannot: only lagging measures count
needed-no-points = cannot: { $reason }
needed-in-formulas = not alone: formulas of other measures read it
needed-fixed-in-formulas = formulas of other measures read it
needed-alone-line = { $name }: { $value } instead of { $today }
needed-alone-line-effort = { $name }: { $value } instead of { $today }, { $effort } of its way
needed-joint = Several together
needed-joint-hint = This is the smallest move of all that reach it: the sum of the squares of the distances is least, each in shares of the measure’s own way from baseline to target.
needed-joint-unproven = The search was ended early: this move reaches the score, but a somewhat smaller one may exist.
needed-joint-cannot = Even with all of them at their best it is only { $score }.
needed-joint-none = There is no measure that could be moved for this.
needed-joint-line = { $name }: { $to } instead of { $from }, { $effort } of its way; { $after } instead of { $before } points
needed-then = Then
needed-points = Points
needed-points-move = { $before } to { $after }
needed-fixed = Held fixed
needed-fixed-no-value = no value in this period
needed-fixed-preset = neither “higher” nor “lower is better”
needed-fixed-no-way = baseline or target is missing
needed-fixed-same-ends = baseline and target are the same number
needed-fixed-not-mean = not only means stand between it and the score
needed-fixed-no-weight = a weight of 0 makes it count for nothing
needed-fixed-own-score = what it belongs to has a score entered by hand
needed-fixed-not-lagging = only lagging measures count
needed-fixed-at-best = at its best already
needed-try = Try it as a scenario
needed-try-one = Try { $name } as a scenario
needed-scenario = { $part }: { $wanted } points
needed-scenario-one = { $part }: { $wanted } points by { $name }
needed-tried = “{ $name }” is among the scenarios now.
needed-tried-part = { $count ->
    [one] “{ $name }” is among the scenarios now, without { NUMBER($count) } measure: no single measurement gives it that value.
   *[other] “{ $name }” is among the scenarios now, without { NUMBER($count) } measures: no single measurement gives them that value.
  }
needed-try-cannot = No single measurement gives it that value, so no scenario was made.
needed-copied = What it would take is in the clipboard.
needed-more = Show all { NUMBER($count) }
robust-spread = Weights may differ by
robust-spread-hint = 30% turns a weight of 2 into anything from 1.4 to 2.6.
robust-spread-wrong = Weights can differ by 5% to 50%.
robust-run = Draw { NUMBER($count) } times
robust-running = Drawing weights
robust-before = Somebody chose the weights, and could have chosen them a little differently. Here they are chosen anew again and again, at random within the limit, and everything is scored with each choice.
robust-old = The scorecard, the period or the limit has changed since: draw again.
robust-result = What came of it
robust-sentence = In { $share } of { NUMBER($draws) } draws the total stays “{ $status }”.
robust-sentence-none = The total has no points, whatever the weights are.
robust-how = Each draw multiplies every weight by a number of its own between { $low } and { $high } and scores everything anew.
robust-not = It says nothing about how sure the values are, nor whether targets and rules are right: these stay as they are in every draw. Measures keep their status, because weights do not touch it.
robust-shares = Share of the draws by status
robust-kept = Stays
robust-extent = Points from … to
robust-extent-from = { $low } to { $high }
robust-line = { $name }, today { $score } ({ $status }): { $shares }; { $extent } points
robust-line-none = { $name }: no points, whatever the weights are
robust-ranks = Rank of the objectives
robust-ranks-hint = 1 is the highest score; equal ones are in the order of their ids, and those without points are left out.
robust-rank = Rank today
robust-rank-other = Another rank
robust-rank-extent = Ranks from … to
robust-rank-line = { $name }: rank { NUMBER($rank) } today, another one in { $share } of the draws ({ $extent })
robust-copied = The result is in the clipboard.

## Later: check of the design

check-lead = What the method asks of every scorecard, whatever its numbers are.
check-structure = Structure
check-structure-hint = Built in a way in which it can hardly work. Guesses say that they are guesses.
check-nothing = Nothing found
check-nothing-text = { NUMBER($count) } rules were checked.
check-filled = Nothing is left to fill in.
check-rules = All { NUMBER($count) } rules that are checked
check-findings = { $count ->
    [0] nothing found
    [one] { NUMBER($count) } finding
   *[other] { NUMBER($count) } findings
 }
check-open = { $count ->
    [0] nothing to fill in
   *[other] { NUMBER($count) } to fill in
 }
check-line = Design: { $findings }, { $open }
check-accepted = Accepted until { $day }: { $reason }
check-mended = Mended: { $what }
check-mend-weight = Set the weight to { $weight }
check-mend-equal = Set all weights to 1
check-mend-reverse = Reverse the link
check-mend-delete = Delete the link from “{ $from }” to “{ $to }”
check-choose = Choose…
check-assign = Assign
check-objective-of = Objective of “{ $name }”
check-measure-of = Measure that covers them
check-potential = Potential customers
check-actual = Customers you have
check-partner = Partners and resellers
check-no-measure = Objectives without a measure
check-no-measure-why = Nobody can tell whether such an objective is reached. One or two measures are enough for each.
check-no-objective = Measures without an objective
check-no-objective-why = They may look good, but they say nothing about the strategy and count in no score. Give each an objective, or do without it.
check-one-kind = Only one kind of measure
check-one-kind-why = Lagging measures tell what came of it, leading ones what is to come: lagging ones alone warn too late, leading ones alone show no success.
check-all-lagging = { NUMBER($count) } measures, all of them lagging
check-all-leading = { NUMBER($count) } measures, all of them leading
check-many-objectives = Too many objectives in a perspective
check-many-objectives-why = More than { NUMBER($most) } objectives nobody keeps in mind. Take some together as parts of a larger one, or drop some.
check-many-measures = Too many measures
check-many-measures-why = Among more than { NUMBER($most) } measures nobody sees what matters. One or two are enough for each objective.
check-zero-weight = Weights of 0
check-zero-weight-why = What weighs nothing beside others counts in no score, however it turns out.
check-beside = { $count ->
    [one] Weighs 0; { NUMBER($count) } other part counts beside it.
   *[other] Weighs 0; { NUMBER($count) } other parts count beside it.
 }
check-all-zero = All weights are 0
check-all-zero-why = Where all parts weigh 0, they count equally: what was not to count counts as much as everything else.
check-parts-zero = { NUMBER($count) } parts, all of weight 0
check-unused = Weights that are not used
check-unused-why = Only the weighted mean uses weights for a score. Set them all to 1, or choose the weighted mean.
check-scored-by = The weights of its parts differ, but its score is: { $rule }.
check-left-out = Weights of what is left out
check-left-out-why = Only lagging measures make the scores here, so that the weights of leading ones cannot matter.
check-weighs = Weighs { $weight }.
check-tiny = Weights that cannot matter
check-tiny-why = Below { $share } of the total score, nothing that happens there can be seen in it.
check-share = { $share } of the total score
check-circle = Causes in a circle
check-circle-why = What supports itself explains nothing: a strategy leads from causes to results.
check-downward = Links that lead down
check-downward-why = On the map, what stands below brings about what stands above. Mostly such a link was drawn the wrong way round.
check-supports-below = Supports “{ $name }”, which stands below it.
check-no-links = No cause and effect
check-no-links-why = Without links the objectives are a list and no strategy: nobody sees what leads to what.
check-not-linked = Objectives without any link
check-not-linked-why = What brings nothing about and comes of nothing has no place in the strategy yet.
check-no-supporter = Upper objectives that nothing supports
check-no-supporter-why = Results do not come by themselves: link the objective, beside it or below, that is to bring it about.
check-what-we-do = Customer objectives that say what we do
check-what-we-do-why = A customer objective says what customers want. Turn it round: not “Introduce a customer portal”, but “Settle everything at any hour”. This is a guess from the words.
check-word = Because of the word “{ $word }”
check-uncovered = Customers that no measure covers
check-uncovered-why = Who is not measured is easily forgotten. Partners carry a part of the promise, and potential customers decide about growth.
check-no-segment = No such segment is named yet.
check-no-effect = Lower cost without a word about customers
check-no-effect-why = What lowers cost mostly changes something for customers, too. Say what they will notice, even if it is nothing. This is a guess from the words.
check-loose = Initiatives without an objective
check-loose-why = Work that serves no objective costs money and moves nothing here.
check-customer-why = It is not always who pays. Say it before you measure it.
check-values-why = A measure begins to say something with its first value.
check-overdue = Measures whose interval is not kept
check-overdue-why = Two of their own periods or more have passed without a value. Measure again, or do without them.
check-target-why = Without a target nobody knows when it is enough.
check-baseline-why = Without a baseline nobody sees how far the way is.
check-band-why = A band without limits does not say what is good.
check-kpi-owner-why = Somebody has to bring the values and answer for them.
check-owner-why = One role answers for each objective; what is everybody's business is nobody's.
check-no-initiative = Objectives without an initiative
check-no-initiative-why = An objective for which nothing is done stays a wish.
check-initiative-owner = Initiatives without an owner
check-initiative-owner-why = What nobody answers for does not get finished.
check-keep = Keep as it is
check-kept = Kept as it is: { $what }
check-look-again = Look at it again
check-looked = Looked at again: { $what }
check-kept-title = Kept as it is
check-kept-hint = Guesses of which somebody has said that they are wrong. A new name is looked at anew.
moved-ask = What moved it?
moved-choose = What is compared
moved-node = Score of
moved-with = Compare
moved-with-periods = Two periods
moved-with-file = A file with the present state
moved-from = From
moved-to = To
moved-when = In
moved-same-period = the viewed period
moved-newest = the newest period of each
moved-file-do = Choose an earlier file
moved-file-hint = A scorecard file of Fokus. It is read here and compared, nothing of it is taken over.
moved-file-open = Compared with { $file }
moved-other-file = Another file
moved-side-file = { $file }, { $period }
moved-side-now = now, { $period }
moved-foreign = The file and this scorecard have no measure in common: it is probably the file of another scorecard.
moved-nothing = There is nothing to compare yet
moved-nothing-text = A score can be compared as soon as two periods are measured, or with an earlier file of the scorecard.
moved-chart = { $name }, step by step from one score to the other
moved-chart-hint = Filled and pointing right: more points. Hollow and pointing left: fewer points.
moved-table = Measure by measure, in points
moved-all = Show all
moved-sentence = { $name }: from { $before } ({ $from }) to { $after } ({ $to }), a change of { $delta }. Above all { $movers }.
moved-little = { $name }: from { $before } ({ $from }) to { $after } ({ $to }), a change of { $delta }. No single measure stands out.
moved-balanced = { $name }: { $after } in both ({ $from }, { $to }), because what moved cancels out. Above all { $movers }.
moved-same = { $name }: { $after } in both ({ $from }, { $to }). Nothing has moved.
moved-none-before = { $name } has no score in { $from }, so its { $after } in { $to } cannot be compared.
moved-none-after = { $name } has no score in { $to }, so its { $before } in { $from } cannot be compared.
moved-none-both = { $name } has no score, neither in { $from } nor in { $to }.
moved-by = { $name } by { $factors } ({ $delta })
moved-by-value = its value
moved-by-values = values
moved-by-curve = its target or curve
moved-by-curves = curves
moved-by-weights = weights
moved-by-scope = scope
moved-by-own = its own score
moved-by-others = { $name } through other measures ({ $delta })
moved-came = { $name } (new, { $delta })
moved-went = { $name } (gone, { $delta })
moved-lost = { $name } (no value any more, { $delta })
moved-found = { $name } (no value before, { $delta })
moved-own = { $name }: own score
moved-others = { $count ->
    [one] { NUMBER($count) } other
   *[other] { NUMBER($count) } others
  }
moved-total = All together
moved-values = Values
moved-values-hint = what was measured, and a value that is missing or new
moved-curves = Curves
moved-curves-hint = how values are judged: baseline, target, points
moved-weights = Weights
moved-weights-hint = how much measures, objectives and perspectives count
moved-scope = Scope
moved-scope-hint = what belongs to the scorecard and how parts make a score
moved-sum = Sum
moved-how = What happened
moved-value-rose = value rose from { $before } to { $after }
moved-value-fell = value fell from { $before } to { $after }
moved-value-same = value { $value } in both
moved-first-value = value { $value }, none before
moved-no-value = no value any more, { $value } before
moved-never-value = no value
moved-new = new, with the value { $value }
moved-gone = gone, with the value { $value }
moved-target = target from { $before } to { $after }
moved-curve = judged by other points
moved-points = points from { $before } to { $after } ({ $delta })
moved-points-same = { $points } points in both
moved-share = share from { $before } to { $after }
moved-share-same = share { $share }
