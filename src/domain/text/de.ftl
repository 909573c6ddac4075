# Die Texte von Fokus auf Deutsch. Schlüssel und Platzhalter wie in en.ftl; die Anrede ist „Sie“.
# Eine Meldung je Zeile, im selben Abschnitt wie dort.

## Brand

-brand = Fokus
app-name = { -brand }
app-claim = Wie kundenorientiert sind wir, und was tun wir dafür?

## Saving: words with exact meanings

saving = Wird gespeichert …
saved-on-this-device = Auf diesem Gerät gespeichert
kept-in-this-tab-only = Nur in diesem Tab
not-in-a-file-since = Seit { $when } nicht in einer Datei

## Actions: words on buttons

action-add = Hinzufügen
action-apply = Anwenden
action-back = Zurück
action-cancel = Abbrechen
action-clear = Leeren
action-close = Schließen
action-copy = Kopieren
action-delete = Löschen
action-done = Fertig
action-duplicate = Duplizieren
action-edit = Bearbeiten
action-export = Exportieren
action-filter = Filtern
action-hide = Ausblenden
action-import = Importieren
action-keep-a-copy = Kopie behalten
action-move-down = Nach unten
action-move-up = Nach oben
action-new = Neu
action-next = Weiter
action-open = Öffnen
action-print = Drucken
action-redo = Wiederholen
action-remove = Entfernen
action-rename = Umbenennen
action-retry = Noch einmal versuchen
action-save = Speichern
action-search = Suchen
action-share = Teilen
action-show = Anzeigen
action-sort = Sortieren
action-take-over = Übernehmen
action-undo = Rückgängig

## Status: shape, word and colour say the same

status-on-track = Auf Kurs
status-watch = Beobachten
status-at-risk = Gefährdet
status-critical = Kritisch
status-exceeded = Übertroffen
status-no-data = Keine Daten
status-provisional = Vorläufig
status-stale = Veraltet

## The parts of a scorecard

part-scorecard = Scorecard
part-perspective = Perspektive
part-objective = Ziel
part-kpi = Kennzahl
part-link = Verbindung
part-initiative = Maßnahme
part-organisation = Organisation
part-target = Zielwert
part-baseline = Ausgangswert
part-weight = Gewicht
part-unit = Einheit
part-owner = Verantwortlich
count-scorecards = { $count ->
    [one] { $count } Scorecard
   *[other] { $count } Scorecards
 }
count-perspectives = { $count ->
    [one] { $count } Perspektive
   *[other] { $count } Perspektiven
 }
count-objectives = { $count ->
    [one] { $count } Ziel
   *[other] { $count } Ziele
 }
count-kpis = { $count ->
    [one] { $count } Kennzahl
   *[other] { $count } Kennzahlen
 }
count-initiatives = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
 }

kpis-stale = { $count ->
    [0] Alle Kennzahlen sind aktuell
    [one] { $count } Kennzahl ist veraltet
   *[other] { $count } Kennzahlen sind veraltet
 }

## Organisations

organisation-company = Unternehmen
organisation-nonprofit = Gemeinnützige Organisation
organisation-public-body = Stadt oder andere öffentliche Stelle

## Perspectives of a company, top first

perspective-financial = Finanzen
perspective-financial-question = Was müssen unsere Zahlen zeigen, wenn die Strategie aufgeht?
perspective-customer = Kunden
perspective-customer-question = Was bekommen Kunden bei uns, das ihnen anderswo fehlen würde?
perspective-process = Interne Abläufe
perspective-process-question = Welche Abläufe entscheiden, ob wir unser Versprechen halten?
perspective-learning = Lernen und Entwicklung
perspective-learning-question = Was müssen unsere Leute und Systeme als Nächstes können?

## Perspectives of a nonprofit, top first

nonprofit-mission = Auftrag
nonprofit-mission-question = Was ist anders in der Welt, weil es uns gibt?
nonprofit-people = Menschen, für die wir da sind, und Unterstützer
nonprofit-people-question = Was haben die davon, denen wir helfen, und die, die es möglich machen?
nonprofit-process = Interne Arbeitsweise
nonprofit-process-question = Worin muss unsere Arbeit für den Auftrag besonders gut sein?
nonprofit-learning = Lernen und Wachsen
nonprofit-learning-question = Was brauchen Haupt- und Ehrenamtliche, um besser zu werden?
nonprofit-resources = Finanzielle Grundlage
nonprofit-resources-question = Wie finanzieren wir den Auftrag und setzen jede Gabe gut ein?

## Perspectives of a city or another public body, top first

public-serve = Für die Menschen da sein
public-serve-question = Was merken Einwohner, Gäste und Betriebe von guter Leistung?
public-run = Gut arbeiten
public-run-question = Welche Leistungen müssen Tag für Tag verlässlich laufen?
public-resources = Mit Mitteln haushalten
public-resources-question = Machen wir das Beste aus öffentlichem Geld und Eigentum?
public-people = Mitarbeitende fördern
public-people-question = Haben unsere Mitarbeitenden das Können und die Bedingungen dafür?

## Customer concerns

concern-time = Zeit
concern-time-hint = Wie lange es dauert und ob es pünktlich ist
concern-quality = Qualität
concern-quality-hint = Ob es fehlerfrei ist
concern-service = Leistung und Service
concern-service-hint = Was es den Menschen bringt und wie sie behandelt werden
concern-cost = Kosten
concern-cost-hint = Was es Kunden an Geld und Mühe kostet

## Kinds of measures

kind-leading = Vorlaufend
kind-lagging = Nachlaufend
kind-leading-hint = Treibt ein Ergebnis
kind-lagging-hint = Hält ein Ergebnis fest

## Aggregation: how short periods make a longer one

aggregation-sum = Summe
aggregation-mean = Mittelwert
aggregation-last = Letzter Wert
aggregation-constant = Konstante

## Presets: what counts as good

preset-higher = Mehr ist besser
preset-lower = Weniger ist besser
preset-band = In einem Bereich

## Links between objectives

link-supports = Unterstützt
link-conflicts = Steht im Konflikt mit

## Initiatives

initiative-planned = Geplant
initiative-running = Läuft
initiative-done = Abgeschlossen
initiative-stopped = Eingestellt

## Periods

period-kind-month = Monat
period-kind-quarter = Quartal
period-kind-half-year = Halbjahr
period-kind-year = Jahr
period-month = { $month } { $year }
period-quarter = Q{ $index } { $year }
period-half-year = { $index }. Halbjahr { $year }
period-half-year-short = H{ $index } { $year }
period-to-date = { $year } bis { $period }
period-range = { $first } – { $last }

## Days

day = { $day }. { $month } { $year }
moment = { $day }, { $time } Uhr

## Months

month-january = Januar
month-february = Februar
month-march = März
month-april = April
month-may = Mai
month-june = Juni
month-july = Juli
month-august = August
month-september = September
month-october = Oktober
month-november = November
month-december = Dezember
month-january-short = Jan
month-february-short = Feb
month-march-short = Mär
month-april-short = Apr
month-may-short = Mai
month-june-short = Jun
month-july-short = Jul
month-august-short = Aug
month-september-short = Sep
month-october-short = Okt
month-november-short = Nov
month-december-short = Dez

## Numbers

number-percent = { $number }{"\u00A0"}%
number-unit = { $number }{"\u00A0"}{ $unit }
number-currency = { $number }{"\u00A0"}{ $currency }
number-million = { $number }{"\u00A0"}Mio.
number-billion = { $number }{"\u00A0"}Mrd.
number-trillion = { $number }{"\u00A0"}Bio.
list-and = { $most } und { $last }

## Numbers that cannot be read

number-empty = Geben Sie eine Zahl ein.
number-unreadable = „{ $text }“ ist keine Zahl.
number-ambiguous = „{ $text }“ lässt sich auf zwei Arten lesen: Schreiben Sie { $decimal } oder { $whole }.
number-too-large = „{ $text }“ ist zu groß.

## Warum diese Zahl?

why-title = Warum diese Zahl?
why-value = Wert
why-formula = Formel
why-aggregated-sum = Summe aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-mean = Mittel aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-last = Neuester aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-constant = In jedem Zeitraum gleich
why-containing = Der Wert von { $period }, worin der gezeigte Zeitraum liegt
why-points = Punkte
why-point-at = { $points } Punkte bei { $value }
why-performance = Leistung
why-status = Status
why-cut-points = beobachten ab { $watch }, auf Kurs ab { $track }
why-freshness = Neueste Messung
why-behind = { $count ->
    [0] aktuell
    [one] seither { $count } ganzer Zeitraum ohne Messung
   *[other] seither { $count } ganze Zeiträume ohne Messung
 }
why-never-measured = nie gemessen
why-kpi-sentence = { $name } hat { $score } Punkte: Der Wert { $value } wird bemessen nach { $points }.
why-kpi-none = { $name } hat keine Punkte: { $reason }
why-multiplied = Ausgangswert, Ziel und Punkte sind die eines Zeitraums mal { NUMBER($times) }, weil die Werte summiert werden.
why-node-sentence = { $name } hat { $score } Punkte: das gewichtete Mittel aus { NUMBER($known) } von { NUMBER($all) } Teilen, die Punkte haben. { $coverage } von dem, was bekannt sein sollte, ist bekannt.
why-node-none = { $name } hat keine Punkte: Keiner der { NUMBER($all) } Teile hat welche.
why-node-empty = { $name } hat keine Punkte: Noch misst es nichts.
why-equal-weights = Alle Gewichte sind 0, deshalb zählt jeder Teil gleich viel.
why-share = Anteil
why-contribution = Beitrag
why-left-out = ausgelassen: keine Punkte
why-copied = Die Erklärung ist in der Zwischenablage.

## Warum es keine Zahl gibt

none-not-measured = In diesem Zeitraum ist nichts gemessen.
none-missing-input = Die Eingabe „{ $name }“ hat in diesem Zeitraum keinen Wert.
none-division-by-zero = Die Formel teilt in diesem Zeitraum durch null.
none-not-finite = Das Ergebnis ist zu groß für eine Zahl.
none-bad-formula = Die Formel ist nicht lesbar. { $fault }
none-no-value = In diesem Zeitraum gibt es keinen Wert.
none-no-floor = Ausgangswert oder Untergrenze fehlt: Bitte eintragen, wo 0 Punkte liegen.
none-no-ceiling = Ziel oder Obergrenze fehlt: Bitte eintragen, wo 100 Punkte liegen.
none-floor-is-ceiling = Die Werte für 0 und für 100 Punkte sind dieselbe Zahl.
none-wrong-way-round = Die Werte für 0 und für 100 Punkte stehen für diese Richtung verkehrt herum.

## Formeln, die nicht lesbar sind

formula-empty = Die Formel ist leer.
formula-too-long = Die Formel ist länger als { NUMBER($limit) } Zeichen.
formula-too-deep = Die Formel ist zu tief verschachtelt.
formula-too-large = Die Formel hat zu viele Teile.
formula-character = Zeichen { NUMBER($at) }: „{ $text }“ kann nicht in einer Formel stehen.
formula-number = Zeichen { NUMBER($at) }: „{ $text }“ ist keine Zahl.
formula-end = Die Formel endet, wo eine Zahl oder ein Name folgen muss.
formula-unexpected = Zeichen { NUMBER($at) }: „{ $text }“ kann hier nicht stehen.
formula-unclosed = Zeichen { NUMBER($at) }: Diese Klammer wird nicht geschlossen.

## Warum eine Änderung abgelehnt wird

edit-not-found = Was geändert werden sollte, gibt es nicht mehr.
edit-unknown-input = Die Formel verwendet „{ $name }“; das ist keine der Eingaben.
edit-frequency-in-use = Der Rhythmus lässt sich nicht ändern, solange es Messungen gibt.
edit-input-in-use = Damit gingen die Messungen von „{ $name }“ verloren. Bitte zuerst leeren.
edit-wrong-period = { $period } passt nicht zu den eigenen Zeiträumen der Kennzahl.
edit-link-exists = Diese beiden Ziele sind schon verbunden.
edit-broken = Das geht nicht: { $reason }
edit-read-only = Diese Scorecard wird in einem anderen Tab bearbeitet. Zum Bearbeiten hier übernehmen.

## Verletzte Regeln

rule-unique-ids = die Kennung „{ $id }“ kommt doppelt vor
rule-reference-exists = verweist auf etwas, das es nicht gibt
rule-no-self-link = ein Ziel kann nicht mit sich selbst verbunden sein
rule-fiscal-year-start = das Geschäftsjahr beginnt in einem Monat von 1 bis 12
rule-weight = ein Gewicht ist eine Zahl ab 0
rule-finite-number = zu groß für eine Zahl
rule-own-periods = eine Messung steht nicht in einem eigenen Zeitraum der Kennzahl
rule-input-name = Namen von Eingaben sind eindeutige Wörter aus a bis z, Ziffern und _
rule-constant-input = eine feste Eingabe hat eine Zahl und keine Messungen
rule-cut-point-order = die Schwellen steigen von 0 bis 100
rule-point-order = die Punkte müssen in der Reihenfolge der Richtung steigen
rule-decimals = Nachkommastellen sind 0 bis 6
rule-text-length = der Text ist zu lang
rule-named = ein Name darf nicht leer sein
rule-size = mehr Teile, als eine Scorecard fassen kann
rule-currency = eine Währung sind drei Großbuchstaben, etwa EUR
rule-at = { $part } „{ $id }“, { $field }: { $rule }

## Was getan wurde, nach Rückgängig und Wiederholen

deed-edit-scorecard = Scorecard ändern
deed-add-perspective = Perspektive hinzufügen
deed-edit-perspective = Perspektive ändern
deed-move-perspective = Perspektive verschieben
deed-delete-perspective = Perspektive löschen
deed-add-objective = Ziel hinzufügen
deed-edit-objective = Ziel ändern
deed-delete-objective = Ziel löschen
deed-add-link = Verbindung hinzufügen
deed-edit-link = Verbindung ändern
deed-delete-link = Verbindung löschen
deed-add-kpi = Kennzahl hinzufügen
deed-edit-kpi = Kennzahl ändern
deed-delete-kpi = Kennzahl löschen
deed-edit-values = Werte ändern
deed-import = importieren
deed-add-initiative = Maßnahme hinzufügen
deed-edit-initiative = Maßnahme ändern
deed-delete-initiative = Maßnahme löschen
undo-deed = Rückgängig: { $deed }
redo-deed = Wiederholen: { $deed }
undone = Rückgängig gemacht: { $deed }
redone = Wiederholt: { $deed }

## Der Rahmen jeder Seite

nav-label = Scorecard
nav-overview = Überblick
nav-map = Strategiekarte
nav-measures = Kennzahlen
nav-act = Handeln
nav-share = Teilen
nav-settings = Einstellungen
nav-home = Alle Scorecards
skip-to-content = Zum Inhalt springen
period-earlier = Früherer Zeitraum
period-later = Späterer Zeitraum
period-choose = Gezeigter Zeitraum
period-kind-choose = Länge des Zeitraums
period-to-date-toggle = Jahr bis heute
lang-choose = Sprache
theme-choose = Farben
theme-light = Hell
theme-dark = Dunkel
theme-auto = Wie das System
nothing-sent = Nichts wird irgendwohin gesendet
as-of = Stand { $day }
read-only-elsewhere = Wird in einem anderen Tab bearbeitet
in-memory-sample = Beispiel, nur in diesem Tab: Gespeichert wird erst, wenn Sie eine Kopie behalten.
in-memory-link = Aus einem Link, nur in diesem Tab: Gespeichert wird erst, wenn Sie eine Kopie behalten.
in-memory-file = Aus einer Datei, nur in diesem Tab: Gespeichert wird erst, wenn Sie eine Kopie behalten.
never-in-a-file = Noch nicht in einer Datei
in-file-since = In einer Datei, seither unverändert
not-found-title = Unter dieser Adresse gibt es nichts
not-found-hint = Vielleicht ist die Adresse abgeschnitten, oder die Scorecard liegt in einem anderen Browser.
loading = Wird geladen …

## Fremde Dateien lesen

job-file-too-large = „{ $name }“ hat { NUMBER($size, maximumFractionDigits: 1) } MB; gelesen werden höchstens { NUMBER($limit, maximumFractionDigits: 1) } MB.
job-file-unreadable = „{ $name }“ lässt sich nicht lesen. Wurde die Datei verschoben oder umbenannt?
job-died = Das Lesen wurde abgebrochen, weil der Speicher nicht reichte oder etwas fehlschlug. Nichts wurde geändert. { $why }
job-too-long = Das Lesen wurde nach { NUMBER($seconds) } Sekunden abgebrochen. Nichts wurde geändert.
job-no-worker = Dieser Browser startet den Helfer nicht, der Dateien liest. { $why }
## Dateien und Links, die sich nicht öffnen lassen

file-empty = Die Datei ist leer.
file-too-large = Die Datei hat { NUMBER($size) } MB; gelesen werden höchstens { NUMBER($limit) } MB.
file-not-text = Das ist keine Textdatei: Byte { NUMBER($at) } ist nicht lesbar.
file-not-json = Die Datei ist beschädigt: { $what } ({ $place }).
file-other = Das ist keine Scorecard-Datei von { -brand }, sondern { $found }.
file-newer = Diese Datei stammt von einem neueren { -brand } (Dateiversion { NUMBER($version) }) und ist für dieses nicht lesbar. Die Seite neu laden, um das neueste zu bekommen.
file-duplicate-key = „{ $key }“ kommt an einer Stelle doppelt vor; was davon gilt, ist unklar ({ $place }).
file-wrong = Die Datei passt nicht: { $what } ({ $place }).
file-too-deep = Die Datei ist zu tief verschachtelt ({ $place }).
file-broken = Die Datei ist nicht stimmig: { $reason }.
file-broken-more = Die Datei ist nicht stimmig: { $reason }. Probleme insgesamt: { NUMBER($count) }.
file-place-line = Zeile { NUMBER($line) }, Zeichen { NUMBER($column) }
file-place-part = „{ $part }“
json-cut = sie endet mittendrin
json-number-too-large = eine Zahl ist zu groß
json-bad-escape = ein Zeichencode ist ungültig
json-control-character = in einem Text steht ein Zeilenumbruch oder Steuerzeichen
json-trailing-comma = vor einer schließenden Klammer steht ein Komma
json-trailing-text = nach dem Ende folgt noch etwas
json-key-not-text = ein Feldname steht nicht in Anführungszeichen
json-missing-mark = ein Komma, Doppelpunkt oder eine Klammer fehlt
json-unexpected = hier steht etwas, das hier nicht stehen kann
found-object = andere Daten mit den Feldern { $keys }
found-empty-object = Daten ohne Felder
found-format = eine Datei der Art „{ $format }“
found-table = eine Tabelle (CSV); sie lässt sich als Daten importieren
found-workbook = eine Tabellenkalkulation
found-pdf = ein PDF
found-markup = eine Webseite
found-archive = ein Archiv, etwa ZIP
found-picture = ein Bild
found-text = einfacher Text
kind-null = nichts
kind-boolean = wahr oder falsch
kind-number = eine Zahl
kind-whole = eine ganze Zahl ab 0
kind-text = ein Text
kind-list = eine Liste
kind-object = eine Gruppe von Feldern
wrong-missing = das Feld „{ $field }“ fehlt
wrong-kind = erwartet: { $expected }; gefunden: { $found }
wrong-choice = „{ $found }“ ist nichts von { $allowed }
wrong-id = „{ $found }“ ist keine Kennung
wrong-period = „{ $found }“ ist kein Zeitraum
wrong-date = „{ $found }“ ist kein Datum
wrong-other = ein Feld ist nicht lesbar
link-empty = Der Link enthält keine Scorecard.
link-too-long-to-make = Der Link hätte { NUMBER($length) } Zeichen; so teilen lassen sich höchstens { NUMBER($limit) }. Stattdessen eine Datei weitergeben.
link-too-long-to-read = Der Link hat { NUMBER($length) } Zeichen; gelesen werden höchstens { NUMBER($limit) }.
link-foreign-character = Das ist kein Scorecard-Link: An Stelle { NUMBER($at) } steht „{ $text }“.
link-cut = Der Link wurde abgeschnitten: { NUMBER($length) } von { NUMBER($expected) } Zeichen sind angekommen. Bitte noch einmal schicken lassen, oder als Datei.
link-cut-early = Der Link wurde schon am Anfang abgeschnitten. Bitte noch einmal schicken lassen, oder als Datei.
link-damaged = Der Link wurde unterwegs beschädigt. Bitte noch einmal schicken lassen, oder als Datei.
link-newer = Dieser Link stammt von einem neueren { -brand }. Die Seite neu laden, um das neueste zu bekommen.
link-too-large = Der Link enthält mehr als { NUMBER($limit) } MB.
opened-newer = Die Datei stammt von einem neueren { -brand }. Was dieses nicht kennt, bleibt erhalten, wird aber nicht gezeigt.
opened-migrated = Die Datei stammt von einem älteren { -brand } (Dateiversion { NUMBER($version) }) und wurde auf den neuen Stand gebracht.
opened-replaced = Nicht lesbare, ersetzte Zeichen: { NUMBER($count) }.

notices = Meldungen
nav-import = Werte importieren
nav-overview-note = Alle Ergebnisse

## CSV-Dateien: was nicht stimmt, und wo

csv-too-large = Die Datei hat { NUMBER($size, maximumFractionDigits: 1) } MB; gelesen werden höchstens { NUMBER($limit, maximumFractionDigits: 1) } MB.
csv-empty = Die Datei ist leer.
csv-looks-like-zip = Das ist keine CSV-Datei, sondern eine gepackte, etwa eine Excel-Mappe (XLSX). Bitte zuerst als CSV speichern.
csv-looks-like-workbook = Das ist keine CSV-Datei, sondern eine alte Excel-Mappe (XLS). Bitte zuerst als CSV speichern.
csv-looks-like-pdf = Das ist keine CSV-Datei, sondern ein PDF.
csv-looks-like-markup = Das ist keine CSV-Datei, sondern eine Webseite oder XML.
csv-looks-like-json = Das ist keine CSV-Datei, sondern JSON. Scorecard-Dateien werden auf der Startseite geöffnet.
csv-looks-like-picture = Das ist keine CSV-Datei, sondern ein Bild.
csv-looks-like-compressed = Das ist keine CSV-Datei, sondern eine komprimierte. Bitte zuerst entpacken.
csv-looks-like-binary = Das ist keine CSV-Datei: Sie enthält keinen Text.
csv-too-many-columns = Zeile { NUMBER($row) } hat { NUMBER($columns) } Spalten; gelesen werden höchstens { NUMBER($limit) }.
csv-too-many-cells = Die Datei hat mehr als { NUMBER($limit) } Zellen.
csv-wrong-charset = Die Datei hat nicht diesen Zeichensatz. Bitte einen anderen wählen.
csv-at-cell = Zeile { NUMBER($row) }, Spalte „{ $column }“: { $what }
csv-at-row = Zeile { NUMBER($row) }: { $what }
csv-at-column = Spalte „{ $column }“: { $what }
csv-row-too-long = { NUMBER($found) } Zellen statt { NUMBER($expected) }. Die Zeile wird ausgelassen, weil ihre Zellen verschoben sein können.
csv-row-too-short = { NUMBER($found) } Zellen statt { NUMBER($expected) }. Die fehlenden gelten als leer.
csv-before-table = Steht vor der Tabelle und wird ausgelassen.
csv-unclosed-quote = Ein Anführungszeichen öffnet eine Zelle und schließt sie nie. Es wird als gewöhnliches Zeichen gelesen.
csv-duplicate-header = Zwei Spalten haben diesen Namen.
csv-not-a-number = „{ $text }“ ist keine Zahl. Die Zelle wird ausgelassen.
csv-ambiguous-number = „{ $text }“ lässt sich auf zwei Arten lesen. Bitte das Dezimalzeichen wählen.
csv-other-decimal-sign = „{ $text }“ hat ein anderes Dezimalzeichen als der Rest der Spalte. Die Zelle wird ausgelassen.
csv-no-percent-sign = „{ $text }“ hat anders als andere Zellen kein Prozentzeichen. Der Wert gilt, wie er dasteht.
csv-other-currency = „{ $text }“ hat eine andere Währung als die Zellen davor. Der Wert gilt, wie er dasteht.
csv-not-a-period = „{ $text }“ ist kein Zeitraum. Die Zeile wird ausgelassen.
csv-ambiguous-date = „{ $text }“: Tag und Monat sind nicht zu unterscheiden. Bitte die Reihenfolge wählen.
csv-other-date-order = „{ $text }“: Tag und Monat stehen hier andersherum. Die Zeile wird ausgelassen.
csv-period-too-long = „{ $text }“ ist länger als die eigenen Zeiträume der Kennzahl. Die Zeile wird ausgelassen.
csv-replaced-characters = { $count ->
    [one] { $count } Zeichen war nicht lesbar und wurde ersetzt.
   *[other] { $count } Zeichen waren nicht lesbar und wurden ersetzt.
 }
csv-one-column = Die ganze Datei hat eine Spalte: Vielleicht ist das Trennzeichen ein anderes.
csv-no-period-found = Nichts in der Datei sieht wie ein Zeitraum aus.
csv-no-numbers-found = Nichts in der Datei sieht wie eine Zahl aus.
csv-unknown-field = „{ $text }“ steht nicht in der Datei.

## Strategy map, objectives and the links between them

map-lead = Ein Pfeil führt von einer Ursache zu dem, was sie unterstützt. Wählen Sie ein Ziel, um zu sehen, was dahintersteht.
map-of = Strategiekarte von { $name }
map-add-objective = Ziel hinzufügen
map-download = Als SVG sichern
map-as-list = Als Liste: was unterstützt was
map-list-hint = Ursachen zuerst: Jedes Ziel steht nach denen, die es unterstützen.
map-legend = Legende
map-on-track-from = Auf Kurs ab { $points } Punkten
map-watch-from = Beobachten ab { $points } Punkten
map-at-risk-below = Gefährdet unter { $points } Punkten
map-legend-supports = Unterstützt
map-legend-conflicts = Stehen im Konflikt
map-provisional = weniger als die Hälfte bekannt
map-known = { $percent } bekannt
map-no-measure = noch keine Kennzahl
map-conflict = Konflikt
map-months = { NUMBER($months) } Mon.
map-two-words = { $first } – { $second }
map-score = { $score } Punkte
map-box = { $name } – { $facts }.
map-supports = unterstützt { $names }
map-supported-by = wird unterstützt von { $names }
map-conflicts = steht im Konflikt mit { $names }
map-arrow-supports = „{ $from }“ unterstützt „{ $to }“
map-arrow-conflicts = „{ $from }“ und „{ $to }“ stehen im Konflikt
map-arrow-delay = { $arrow }, spürbar nach { $months }
map-empty-title = Noch kein Ziel
map-empty-text = Ein Ziel sagt in wenigen Worten, was Sie erreichen wollen, am besten mit einem Verb: „Ankommen wie zugesagt“. Beginnen Sie mit dem, was Kunden merken sollen; fragen Sie dann, was es möglich macht und wozu es führt.
map-no-perspectives = Noch keine Perspektive
map-no-perspectives-text = Perspektiven sind die Bänder der Karte. Sie werden in den Einstellungen angelegt.
count-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monaten
 }
field-name = Bezeichnung
objective-name-hint = Wenige Worte, am besten mit einem Verb
objective-description = Was es bedeutet und wann es erreicht ist
objective-supports-which = Unterstützt
objective-supports-none = Noch nichts
objective-name-missing = Bitte einen Namen eingeben.
objective-missing = Dieses Ziel gibt es nicht (mehr)
objective-missing-text = Es wurde vielleicht gelöscht, oder die Adresse stammt aus einer anderen Scorecard.
objective-to-map = Zur Strategiekarte
objective-path = Ort auf der Strategiekarte
objective-definition = Über dieses Ziel
objective-weight-hint = Im Vergleich zu den anderen Zielen der Perspektive
objective-weight-wrong = Bitte eine Zahl ab 0 eingeben.
objective-measures = Kennzahlen
objective-measures-empty = Dieses Ziel wird noch von nichts gemessen und hat darum keine Punkte.
objective-add-measure = Kennzahl hinzufügen
objective-measure-which = Kennzahl
objective-measure-new = Eine neue
objective-measure-without = „{ $name }“ (ohne Ziel)
objective-measure-elsewhere = „{ $name }“ (bisher bei „{ $objective }“)
objective-measure-unit-hint = Etwa %, min oder EUR; leer für eine bloße Zahl
objective-unassign = „{ $name }“ von diesem Ziel lösen
objective-unassigned = „{ $name }“ gehört zu keinem Ziel mehr.
objective-delete = Ziel löschen
objective-deleted = „{ $name }“ wurde mit seinen Verbindungen gelöscht.
objective-links = Ursache und Wirkung
objective-links-empty = Es ist noch mit keinem anderen Ziel verbunden.
objective-add-link = Verbindung hinzufügen
objective-no-other = Es gibt noch kein anderes Ziel, mit dem es verbunden werden könnte.
column-value = Wert
column-points = Punkte
column-due = Fällig
column-start = Beginn
column-actions = Aktionen
link-is-supported-by = Wird unterstützt von
link-other = Das andere Ziel
link-kind = Wie die beiden verbunden sind
link-delay = Erwartete Verzögerung
link-delay-hint = Bis die Wirkung spürbar ist
link-months-unit = Monate
link-delay-wrong = Bitte ganze Monate von 0 bis 600 eingeben.
link-note = Warum wir daran glauben
link-after = spürbar nach { $months }
link-reverse = Umkehren
link-edit-title = Verbindung
link-edit = Verbindung mit „{ $name }“ bearbeiten
link-reverse-it = Verbindung mit „{ $name }“ umkehren
link-delete = Verbindung mit „{ $name }“ löschen
link-deleted = Die Verbindung mit „{ $name }“ wurde gelöscht.
link-exists-none = Alle anderen Ziele sind schon verbunden.

## Initiatives

act-lead = Was für die Ziele unternommen wird und was fehlt.
act-add = Maßnahme hinzufügen
act-edit = Maßnahme bearbeiten
act-table = Maßnahmen nach Stand, zuerst fällige zuerst
act-empty-title = Noch keine Maßnahme
act-empty-text = Eine Maßnahme ist eine Arbeit mit Verantwortlichen und Ende, die ein Ziel voranbringt. Beginnen Sie mit einem Ziel, das gefährdet ist.
act-name-hint = Was getan wird, in wenigen Worten
act-objective-none = Kein Ziel
act-overdue = überfällig
act-late-start = Beginn verstrichen
act-overdue-count = { $count ->
    [0] Nichts ist überfällig
    [one] { $count } ist überfällig
   *[other] { $count } sind überfällig
 }
act-needs = Braucht eine Maßnahme
act-needs-hint = Gefährdet, und nichts wird dafür unternommen.
act-needs-planned = { $count ->
    [one] { $count } geplant
   *[other] { $count } geplant
 }
act-serve = Maßnahme für „{ $name }“ hinzufügen
act-edit-it = „{ $name }“ bearbeiten
act-delete-it = „{ $name }“ löschen
act-deleted = Die Maßnahme „{ $name }“ wurde gelöscht.
act-status = Stand
act-note = Was dazu zu wissen ist
act-for-objective = Maßnahmen
act-for-objective-empty = Für dieses Ziel wird noch nichts unternommen.
act-all = Alle Maßnahmen
