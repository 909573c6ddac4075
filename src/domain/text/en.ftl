# The texts of Fokus in English: the reference that every other language has to match key by key.
# One message a line, in the section it belongs to; sections begin with ##. Doing words and labels in sentence case.
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
action-apply = Apply
action-back = Back
action-cancel = Cancel
action-clear = Clear
action-close = Close
action-copy = Copy
action-delete = Delete
action-done = Done
action-duplicate = Duplicate
action-edit = Edit
action-export = Export
action-filter = Filter
action-hide = Hide
action-import = Import
action-keep-a-copy = Keep a copy
action-move-down = Move down
action-move-up = Move up
action-new = New
action-next = Next
action-open = Open
action-print = Print
action-redo = Redo
action-remove = Remove
action-rename = Rename
action-retry = Try again
action-save = Save
action-search = Search
action-share = Share
action-show = Show
action-sort = Sort
action-take-over = Take over
action-undo = Undo

## Status: shape, word and colour say the same

status-on-track = On track
status-watch = Watch
status-at-risk = At risk
status-critical = Critical
status-exceeded = Exceeded
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
part-organisation = Organisation
part-target = Target
part-baseline = Baseline
part-weight = Weight
part-unit = Unit
part-owner = Owner
count-scorecards = { $count ->
    [one] { $count } scorecard
   *[other] { $count } scorecards
 }
count-perspectives = { $count ->
    [one] { $count } perspective
   *[other] { $count } perspectives
 }
count-objectives = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
 }
count-kpis = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
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

## Organisations

organisation-company = Company
organisation-nonprofit = Nonprofit
organisation-public-body = City or other public body

## Perspectives of a company, top first

perspective-financial = Financial
perspective-financial-question = What must our figures show if the strategy works?
perspective-customer = Customer
perspective-customer-question = What do customers get from us that they would miss elsewhere?
perspective-process = Internal process
perspective-process-question = Which of our ways of working decide whether we keep our promise?
perspective-learning = Learning and growth
perspective-learning-question = What must our people and systems be able to do next?

## Perspectives of a nonprofit, top first

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

## Perspectives of a city or another public body, top first

public-serve = Serve people
public-serve-question = What do residents, visitors and firms notice of good service?
public-run = Run services well
public-run-question = Which services have to work reliably, day after day?
public-resources = Use resources well
public-resources-question = Do we get the most out of public money and property?
public-people = Develop our staff
public-people-question = Do our staff have the skills and conditions for this?

## Customer concerns

concern-time = Time
concern-time-hint = How long it takes, and whether it is on time
concern-quality = Quality
concern-quality-hint = Whether it is free of faults
concern-service = Performance and service
concern-service-hint = What it does for people, and how they are treated
concern-cost = Cost
concern-cost-hint = What the customer pays in money and effort

## Kinds of measures

kind-leading = Leading
kind-lagging = Lagging
kind-leading-hint = Drives a result
kind-lagging-hint = Records a result

## Aggregation: how short periods make a longer one

aggregation-sum = Sum
aggregation-mean = Mean
aggregation-last = Last value
aggregation-constant = Constant

## Presets: what counts as good

preset-higher = Higher is better
preset-lower = Lower is better
preset-band = Within a band

## Links between objectives

link-supports = Supports
link-conflicts = Pulls against

## Initiatives

initiative-planned = Planned
initiative-running = Running
initiative-done = Done
initiative-stopped = Stopped

## Periods

period-kind-month = Month
period-kind-quarter = Quarter
period-kind-half-year = Half-year
period-kind-year = Year
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

## Numbers that cannot be read

number-empty = Enter a number.
number-unreadable = “{ $text }” is not a number.
number-ambiguous = “{ $text }” can be read in two ways: write { $decimal } or { $whole }.
number-too-large = “{ $text }” is too large.

## Why this number?

why-title = Why this number?
why-value = Value
why-formula = Formula
why-aggregated-sum = Sum of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-mean = Mean of { NUMBER($present) } of { NUMBER($of) } periods
why-aggregated-last = Newest of { NUMBER($present) } of { NUMBER($of) } periods
why-constant = The same in every period
why-containing = The value of { $period }, which contains the viewed period
why-points = Points
why-point-at = { $points } points at { $value }
why-performance = Performance
why-status = Status
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
why-equal-weights = All weights are 0, so every part counts the same.
why-share = Share
why-contribution = Contribution
why-left-out = left out: no points
why-copied = The explanation is in the clipboard.

## Why there is no number

none-not-measured = Nothing is measured in this period.
none-missing-input = The input “{ $name }” has no value in this period.
none-division-by-zero = The formula divides by zero in this period.
none-not-finite = The result is too large to be a number.
none-bad-formula = The formula cannot be read. { $fault }
none-no-value = There is no value in this period.
none-no-floor = A baseline or a floor is missing: enter where 0 points are.
none-no-ceiling = A target or a ceiling is missing: enter where 100 points are.
none-floor-is-ceiling = The values for 0 and for 100 points are the same number.
none-wrong-way-round = The values for 0 and for 100 points stand the wrong way round for this direction.

## Formulas that cannot be read

formula-empty = The formula is empty.
formula-too-long = The formula is longer than { NUMBER($limit) } characters.
formula-too-deep = The formula is nested too deeply.
formula-too-large = The formula has too many parts.
formula-character = Character { NUMBER($at) }: “{ $text }” cannot stand in a formula.
formula-number = Character { NUMBER($at) }: “{ $text }” is not a number.
formula-end = The formula ends where a number or a name has to follow.
formula-unexpected = Character { NUMBER($at) }: “{ $text }” cannot stand here.
formula-unclosed = Character { NUMBER($at) }: this parenthesis is never closed.

## Why an edit is refused

edit-not-found = What you wanted to change is not there any more.
edit-unknown-input = The formula uses “{ $name }”, which is none of the inputs.
edit-frequency-in-use = The frequency cannot change while there are measurements.
edit-input-in-use = This would lose the measurements of “{ $name }”. Clear them first.
edit-wrong-period = { $period } does not fit the measure's own periods.
edit-link-exists = These two objectives are linked already.
edit-broken = This cannot be: { $reason }
edit-read-only = This scorecard is being edited in another tab. Take over to edit it here.

## Broken rules

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
nav-share = Share
nav-settings = Settings
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

## Reading foreign files

job-file-too-large = “{ $name }” has { NUMBER($size, maximumFractionDigits: 1) } MB; at most { NUMBER($limit, maximumFractionDigits: 1) } MB are read.
job-file-unreadable = “{ $name }” cannot be read. Was it moved or renamed?
job-died = Reading was given up, because it took more memory than there is, or failed inside. Nothing was changed. { $why }
job-too-long = Reading was given up after { NUMBER($seconds) } seconds. Nothing was changed.
job-no-worker = This browser does not start the helper that reads files. { $why }
## Files and links that cannot be opened

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
link-foreign-character = This is no scorecard link: “{ $text }” stands at character { NUMBER($at) }.
link-cut = The link was cut off: { NUMBER($length) } of { NUMBER($expected) } characters arrived. Ask for it again, or for a file.
link-cut-early = The link was cut off near its start. Ask for it again, or for a file.
link-damaged = The link was damaged on its way. Ask for it again, or for a file.
link-newer = This link was made by a newer { -brand }. Reload the page to get the newest.
link-too-large = The link holds more than { NUMBER($limit) } MB.
opened-newer = The file was made by a newer { -brand }. What this one does not know is kept but not shown.
opened-migrated = The file was made by an older { -brand } (file version { NUMBER($version) }) and has been brought up to date.
opened-replaced = Characters that could not be read and were replaced: { NUMBER($count) }.

notices = Notices
nav-import = Import values
nav-overview-note = Scores at a glance

## CSV files: what is wrong, and where

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

## Strategy map, objectives and the links between them

map-lead = An arrow leads from a cause to what it supports. Choose an objective to see what stands behind it.
map-of = Strategy map of { $name }
map-add-objective = Add objective
map-download = Save as SVG
map-as-list = As a list: what supports what
map-list-hint = Causes first: each objective stands behind those that support it.
map-legend = Legend
map-on-track-from = On track from { $points } points
map-watch-from = Watch from { $points } points
map-at-risk-below = At risk below { $points } points
map-legend-supports = Supports
map-legend-conflicts = Pulls against each other
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
link-note = Why we believe in it
link-after = felt after { $months }
link-reverse = Reverse
link-edit-title = Link
link-edit = Edit the link with “{ $name }”
link-reverse-it = Reverse the link with “{ $name }”
link-delete = Delete the link with “{ $name }”
link-deleted = The link with “{ $name }” was deleted.
link-exists-none = All other objectives are linked already.

## Initiatives

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
act-needs = Needs an initiative
act-needs-hint = At risk, and nothing is under way for it.
act-needs-planned = { $count ->
    [one] { $count } planned
   *[other] { $count } planned
 }
act-serve = Add an initiative for “{ $name }”
act-edit-it = Edit “{ $name }”
act-delete-it = Delete “{ $name }”
act-deleted = The initiative “{ $name }” was deleted.
act-status = Status
act-note = What is to be known about it
act-for-objective = Initiatives
act-for-objective-empty = Nothing is under way for this objective.
act-all = All initiatives
