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
