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
