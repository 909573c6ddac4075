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
action-back = Zurück
action-cancel = Abbrechen
action-close = Schließen
action-copy = Kopieren
action-delete = Löschen
action-done = Fertig
action-duplicate = Duplizieren
action-keep-a-copy = Kopie behalten
action-move-down = Nach unten
action-move-up = Nach oben
action-open = Öffnen
action-print = Drucken
action-redo = Wiederholen
action-remove = Entfernen
action-rename = Umbenennen
action-retry = Erneut versuchen
action-take-over = Übernehmen
action-undo = Rückgängig

## Status: shape, word and colour say the same

status-on-track = Auf Kurs
status-watch = Beobachten
status-critical = Kritisch
status-exceeded = Übertroffen
status-at-risk = Gefährdet
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
part-theme = Strategisches Thema
part-map-note = Notiz auf der Karte
part-map-view = Gespeicherte Ansicht der Karte
part-segment = Kundengruppe
part-voice = Kundenaussage
part-phrase = Stelle im Auftrag
part-meeting = Treffen
part-interview = Kundengespräch
part-questionnaire = Fragebogen
part-round = Befragungsrunde
part-response = Antworten einer Person
part-department = Abteilung
part-target = Zielwert
part-baseline = Ausgangswert
part-weight = Gewicht
part-unit = Einheit
part-owner = Verantwortlich
count-objectives = { $count ->
    [one] { $count } Ziel
   *[other] { $count } Ziele
 }
count-kpis = { $count ->
    [one] { $count } Kennzahl
   *[other] { $count } Kennzahlen
 }
count-segments = { $count ->
    [one] { NUMBER($count) } Kundengruppe
   *[other] { NUMBER($count) } Kundengruppen
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

## Later: Organisations

organisation-company = Unternehmen
organisation-nonprofit = Gemeinnützige Organisation
organisation-public-body = Stadt oder andere öffentliche Stelle

## Later: Perspectives of a company, top first

perspective-financial = Finanzen
perspective-financial-question = Was müssen unsere Zahlen zeigen, wenn die Strategie aufgeht?
perspective-customer = Kunden
perspective-customer-question = Was bekommen Kunden bei uns, das ihnen anderswo fehlen würde?
perspective-process = Interne Abläufe
perspective-process-question = Welche Abläufe entscheiden, ob wir unser Versprechen halten?
perspective-learning = Lernen und Entwicklung
perspective-learning-question = Was müssen unsere Leute und Systeme als Nächstes können?

## Later: Perspectives of a nonprofit, top first

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

## Later: Perspectives of a city or another public body, top first

public-serve = Für die Menschen da sein
public-serve-question = Was merken Einwohner, Gäste und Betriebe von guter Leistung?
public-run = Gut arbeiten
public-run-question = Welche Leistungen müssen Tag für Tag verlässlich laufen?
public-resources = Mit Mitteln haushalten
public-resources-question = Machen wir das Beste aus öffentlichem Geld und Eigentum?
public-people = Mitarbeitende fördern
public-people-question = Haben unsere Mitarbeitenden das Können und die Bedingungen dafür?

## Later: Customer concerns

concern-time = Zeit
concern-time-hint = Wie lange es dauert und ob es pünktlich ist
concern-quality = Qualität
concern-quality-hint = Ob es fehlerfrei ist
concern-service = Leistung und Service
concern-service-hint = Was es den Menschen bringt und wie sie behandelt werden
concern-cost = Kosten
concern-cost-hint = Was es Kunden an Geld und Mühe kostet

## Later: Kinds of measures

kind-leading = Vorlaufend
kind-lagging = Nachlaufend
kind-leading-hint = Treibt ein Ergebnis
kind-lagging-hint = Hält ein Ergebnis fest

## Later: Aggregation: how short periods make a longer one

aggregation-sum = Summe
aggregation-mean = Mittelwert
aggregation-last = Letzter Wert
aggregation-first = Erster Wert
aggregation-min = Kleinster Wert
aggregation-max = Größter Wert
aggregation-none = Keine: nicht für längere Zeiträume
aggregation-constant = Konstante

## Later: Presets: what counts as good

preset-higher = Mehr ist besser
preset-lower = Weniger ist besser
preset-band = In einem Bereich
preset-reached = Erreicht oder nicht
preset-levels = Benannte Stufen
preset-curve = Eigene Kurve

## Later: Wie Teile einen Wert ergeben

roll-up-rule = So wird bewertet
roll-up-weighted = gewichtetes Mittel
roll-up-mean = einfaches Mittel
roll-up-min = schwächster Teil
roll-up-max = bester Teil
roll-up-own = von Hand eingetragen
roll-up-own-score = Eigener Wert
roll-up-own-hint = 0 bis 100 Punkte, von Hand eingetragen. Leer: kein Wert.
roll-up-own-wrong = Bitte eine Zahl von 0 bis 100 eingeben.
roll-up-only-lagging = Nur Ergebniskennzahlen ergeben die Werte
roll-up-only-lagging-hint = Treiberkennzahlen stehen daneben und zählen nirgends.
objective-parent = Teil von
objective-parent-none = nichts

## Later: Links between objectives

link-supports = Unterstützt
link-conflicts = Steht im Konflikt mit

## Later: Initiatives

initiative-planned = Geplant
initiative-running = Läuft
initiative-done = Abgeschlossen
initiative-stopped = Eingestellt

## Periods

period-kind-day = Tag
period-kind-week = Woche
period-kind-month = Monat
period-kind-quarter = Quartal
period-kind-half-year = Halbjahr
period-kind-year = Jahr
period-week = KW { $index } { $year }
period-week-short = KW { $index } { $year }
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

## Later: Numbers that cannot be read

number-empty = Geben Sie eine Zahl ein.
number-unreadable = „{ $text }“ ist keine Zahl.
number-ambiguous = „{ $text }“ lässt sich auf zwei Arten lesen: Schreiben Sie { $decimal } oder { $whole }.
number-too-large = „{ $text }“ ist zu groß.

## Later: Warum diese Zahl?

why-title = Warum diese Zahl?
why-value = Wert
why-formula = Formel
why-aggregated-sum = Summe aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-mean = Mittel aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-last = Neuester aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-first = Ältester aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-min = Kleinster aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-aggregated-max = Größter aus { NUMBER($present) } von { NUMBER($of) } Zeiträumen
why-before = { NUMBER($count) ->
    [one] { $name }, ein Zeitraum davor
   *[other] { $name }, { NUMBER($count) } Zeiträume davor
  }
why-other-kpi = Wert einer anderen Kennzahl
why-constant = In jedem Zeitraum gleich
why-containing = Der Wert von { $period }, worin der gezeigte Zeitraum liegt
why-points = Punkte
why-point-at = { $points } Punkte bei { $value }
why-at-least = 100 Punkte ab { $value }, sonst 0
why-at-most = 100 Punkte bis { $value }, sonst 0
why-level-from = { $points } Punkte ab { $value } ({ $name })
why-performance = Leistung
why-raw = Zielerreichung
why-raw-hint = die Gerade seiner Punkte ohne die Enden
why-progress = Fortschritt
why-way = von { $from } bis { $to }
why-pace = Tempo
why-expected = { $expected } zum Ende des Zeitraums erwartet
why-carried = { NUMBER($carried) } von { NUMBER($of) } eigenen Zeiträumen nicht gemessen: ein älterer Wert springt ein, { $age ->
    [one] { NUMBER($age) } eigenen Zeitraum alt
   *[other] bis zu { NUMBER($age) } eigene Zeiträume alt
  }
why-status = Status
why-cut-critical = kritisch unter { $below }
why-cut-exceeded = übertroffen über 100 % Erreichung
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
why-node-mean = { $name } hat { $score } Punkte: das einfache Mittel aus { NUMBER($known) } von { NUMBER($all) } Teilen, die Punkte haben. { $coverage } von dem, was bekannt sein sollte, ist bekannt.
why-node-min = { $name } hat { $score } Punkte: die des schwächsten Teils, { $part }. { $coverage } von dem, was bekannt sein sollte, ist bekannt.
why-node-max = { $name } hat { $score } Punkte: die des besten Teils, { $part }. { $coverage } von dem, was bekannt sein sollte, ist bekannt.
why-node-own = { $name } hat { $score } Punkte: einen eigenen Wert, von Hand eingetragen. Die Teile zählen nicht.
why-node-own-none = { $name } hat keine Punkte: Es soll ein eigener Wert gelten, und keiner ist eingetragen.
why-only-lagging = Nur Ergebniskennzahlen zählen.
why-not-lagging = ausgelassen: keine Ergebniskennzahl
why-leading = Nur die Treiberkennzahlen
why-lagging = Nur die Ergebniskennzahlen
why-covered = { $coverage } bekannt
why-of-parts = aus den Teilen, die das haben, je zwischen 0 % und 100 %
why-equal-weights = Alle Gewichte sind 0, deshalb zählt jeder Teil gleich viel.
why-share = Anteil
why-contribution = Beitrag
why-left-out = ausgelassen: keine Punkte
why-copied = Die Erklärung ist in der Zwischenablage.

## Later: Warum es keine Zahl gibt

none-not-measured = In diesem Zeitraum ist nichts gemessen.
none-missing-kpi = Die Kennzahl „{ $name }“, auf die sich die Formel bezieht, hat in dieser Ansicht keinen Wert.
none-missing-kpi-before = { NUMBER($count) ->
    [one] Die Kennzahl „{ $name }“, auf die sich die Formel bezieht, hat eine Ansicht zuvor keinen Wert.
   *[other] Die Kennzahl „{ $name }“, auf die sich die Formel bezieht, hat { NUMBER($count) } Ansichten zuvor keinen Wert.
  }
none-unknown-kpi = Die Formel bezieht sich auf „{ $id }“; keine Kennzahl hat diese Kennung.
none-too-far = Die Formel führt über zu viele andere Kennzahlen oder zu sich selbst zurück.
none-missing-input = Die Eingabe „{ $name }“ hat in diesem Zeitraum keinen Wert.
none-missing-before = { NUMBER($count) ->
    [one] Die Eingabe „{ $name }“ hat im Zeitraum davor keinen Wert.
   *[other] Die Eingabe „{ $name }“ hat { NUMBER($count) } Zeiträume davor keinen Wert.
  }
none-only-own = Diese Kennzahl gibt es nur für ihre eigenen Zeiträume; wählen Sie eine ebenso kurze Ansicht.
none-only-own-input = Die Eingabe „{ $name }“ gibt es nur für ihre eigenen Zeiträume; wählen Sie eine ebenso kurze Ansicht.
none-division-by-zero = Die Formel teilt in diesem Zeitraum durch null.
none-not-finite = Das Ergebnis ist zu groß für eine Zahl.
none-bad-formula = Die Formel ist nicht lesbar. { $fault }
none-no-value = In diesem Zeitraum gibt es keinen Wert.
none-no-floor = Ausgangswert oder Untergrenze fehlt: Bitte eintragen, wo 0 Punkte liegen.
none-no-ceiling = Ziel oder Obergrenze fehlt: Bitte eintragen, wo 100 Punkte liegen.
none-no-target = Das Ziel fehlt: Bitte eintragen, was zu erreichen ist.
none-no-band = Die Grenzen des Bereichs fehlen: Bitte eintragen, wo er beginnt und endet.
none-floor-is-ceiling = Die Werte für 0 und für 100 Punkte sind dieselbe Zahl.
none-wrong-way-round = Die Werte für 0 und für 100 Punkte stehen für diese Richtung verkehrt herum.
none-below-levels = Der Wert liegt unter der niedrigsten Stufe.
none-way-other = Nur „mehr ist besser“ und „weniger ist besser“ haben einen Weg vom Ausgangswert zum Ziel.
none-way-baseline = Der Ausgangswert fehlt: Bitte eintragen, wo es losging.
none-way-target = Das endgültige Ziel fehlt.
none-way-same = Ausgangswert und Ziel sind dieselbe Zahl.
none-way-dates = Der Tag des Ausgangswerts oder der des Ziels fehlt.
none-way-nothing-expected = Noch wird nichts erwartet.

## Later: Formeln, die nicht lesbar sind

formula-empty = Die Formel ist leer.
formula-too-long = Die Formel ist länger als { NUMBER($limit) } Zeichen.
formula-too-deep = Die Formel ist zu tief verschachtelt.
formula-too-large = Die Formel hat zu viele Teile.
formula-character = Zeichen { NUMBER($at) }: „{ $text }“ kann nicht in einer Formel stehen.
formula-number = Zeichen { NUMBER($at) }: „{ $text }“ ist keine Zahl.
formula-end = Die Formel endet, wo eine Zahl oder ein Name folgen muss.
formula-unexpected = Zeichen { NUMBER($at) }: „{ $text }“ kann hier nicht stehen.
formula-quoted = Zeichen { NUMBER($at) }: Eine andere Kennzahl schreibt man kpi("kennung"), mit der Kennung in Anführungszeichen.
formula-only-inputs = Zeichen { NUMBER($at) }: Diese Formel steht für sich und kann sich nicht auf andere Kennzahlen beziehen.
formula-unclosed = Zeichen { NUMBER($at) }: Diese Klammer wird nicht geschlossen.
formula-function = Zeichen { NUMBER($at) }: Die Funktion „{ $text }“ gibt es nicht. Es gibt { $known }.
formula-arguments = Zeichen { NUMBER($at) }: „{ $name }“ braucht { NUMBER($takes) ->
    [one] ein Argument
   *[other] { NUMBER($takes) } Argumente
  }, nicht { NUMBER($got) }.

## Later: Warum eine Änderung abgelehnt wird

edit-not-found = Was geändert werden sollte, gibt es nicht mehr.
edit-unknown-kpi = Die Formel bezieht sich auf „{ $id }“; keine Kennzahl hat diese Kennung.
edit-formula-circle = Die Formeln würden sich im Kreis aufeinander beziehen: { $names }.
edit-in-formulas = Auf diese Kennzahl beziehen sich Formeln: { $names }. Ändern Sie zuerst diese.
edit-unknown-input = Die Formel verwendet „{ $name }“; das ist keine der Eingaben.
edit-frequency-in-use = Der Rhythmus lässt sich nicht ändern, solange es Messungen gibt.
edit-input-in-use = Damit gingen die Messungen von „{ $name }“ verloren. Bitte zuerst leeren.
edit-wrong-period = { $period } passt nicht zu den eigenen Zeiträumen der Kennzahl.
edit-link-exists = Diese beiden Ziele sind schon verbunden.
edit-in-use = Eine Befragungsrunde stellt diesen Fragebogen. Zuerst die Runde löschen.
edit-broken = Das geht nicht: { $reason }

## Later: Verletzte Regeln

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
rule-progress = der Fortschritt ist 0 bis 100 Prozent
rule-no-formula-circle = Formeln beziehen sich im Kreis aufeinander.
rule-no-circle = Maßnahmen können nicht im Kreis aufeinander warten
rule-exercise-numbers = es gibt die Treffen 1 bis 4 und die Gesprächsplätze 0 bis 19
rule-minimum-group = die kleinste gezeigte Gruppe hat 3 bis 10 Personen
rule-date-order = der Tag des Ziels muss nach dem des Ausgangswerts liegen
rule-own-score = ein eigener Wert liegt zwischen 0 und 100
rule-same-perspective = ein Ziel steht in derselben Perspektive wie das, dessen Teil es ist
rule-no-nesting-circle = Ziele können nicht Teile voneinander sein
rule-nesting = Ziele können höchstens acht Ebenen tief ineinander stehen
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
deed-edit-map = Karte ändern
deed-edit-customers = Angaben zu Kunden ändern
deed-edit-exercise = Treffen und Gespräche ändern
deed-edit-assessment = Befragung ändern
deed-answer-question = Frage beantworten
deed-take-answers = Antworten übernehmen
deed-take-recommendation = Empfehlung übernehmen
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
nav-customers = Kunden
nav-programme = Kundengespräche
edit-read-only = Diese Scorecard wird in einem anderen Tab bearbeitet. Zum Bearbeiten hier übernehmen.
own-damaged = Die eigenen Kennzahlen in diesem Browser sind nicht lesbar. Sie bleiben, wo sie sind, bis Sie sie löschen; sichern Sie sie vorher als Datei.
own-not-kept = Dieser Browser behält keine eigenen Kennzahlen: { $why }
notices = Meldungen
nav-import = Werte importieren
nav-overview-note = Alle Ergebnisse
nav-assess = Einschätzen
rail-no-round = Noch keine Runde
rail-round-begun = Begonnen
rail-round-done = Von einer Person beantwortet
rail-round-of = { NUMBER($count) } von { NUMBER($of) } haben geantwortet
rail-round-count = { $count ->
    [one] { NUMBER($count) } hat geantwortet
   *[other] { NUMBER($count) } haben geantwortet
  }
nav-library = Kennzahlenbibliothek
nav-analysis = Analyse
nav-glossary = Glossar
nav-templates = Vorlagen
nav-share = Teilen
nav-settings = Einstellungen
nav-check = Aufbau prüfen
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
part-failed = Dieser Teil von Fokus konnte nicht geladen werden
part-failed-hint = Was Sie eingegeben haben, bleibt erhalten. Prüfen Sie die Verbindung und versuchen Sie es erneut. Hilft das nicht, wurde hier vielleicht eine neuere Fassung von Fokus bereitgestellt: Laden Sie dann die Seite neu.
storage-failed = Was auf diesem Gerät gespeichert ist, konnte nicht geöffnet werden, weil ein Teil von Fokus nicht geladen wurde. Es ist nichts verloren, und bis es gelingt, wird nichts gespeichert.
quick-only = Dieser Browser hat keine Datenbank
quick-only-hint = Änderungen liegen in seinem schnellen Speicher, der die letzten Minuten verlieren kann, wenn der Browser abstürzt. Exportieren Sie ab und zu eine Datei.

## Fremde Dateien lesen

job-file-too-large = „{ $name }“ hat { NUMBER($size, maximumFractionDigits: 1) } MB; gelesen werden höchstens { NUMBER($limit, maximumFractionDigits: 1) } MB.
job-file-unreadable = „{ $name }“ lässt sich nicht lesen. Wurde die Datei verschoben oder umbenannt?
job-died = Das Lesen wurde abgebrochen, weil der Speicher nicht reichte oder etwas fehlschlug. Nichts wurde geändert. { $why }
job-too-long = Das Lesen wurde nach { NUMBER($seconds) } Sekunden abgebrochen. Nichts wurde geändert.
job-no-worker = Dieser Browser startet den Helfer nicht, der Dateien liest. { $why }
## Later: Dateien und Links, die sich nicht öffnen lassen

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
link-foreign-character = Der Link ist nicht lesbar: An Stelle { NUMBER($at) } steht „{ $text }“, was in keinem Link vorkommt.
link-cut = Der Link wurde abgeschnitten: { NUMBER($length) } von { NUMBER($expected) } Zeichen sind angekommen. Bitte noch einmal schicken lassen, oder als Datei.
link-cut-early = Der Link wurde schon am Anfang abgeschnitten. Bitte noch einmal schicken lassen, oder als Datei.
link-damaged = Der Link wurde unterwegs beschädigt. Bitte noch einmal schicken lassen, oder als Datei.
link-newer = Dieser Link stammt von einem neueren { -brand }. Die Seite neu laden, um das neueste zu bekommen.
link-too-large = Der Link enthält mehr als { NUMBER($limit) } MB.
opened-newer = Die Datei stammt von einem neueren { -brand }. Was dieses nicht kennt, bleibt erhalten, wird aber nicht gezeigt.
opened-migrated = Die Datei stammt von einem älteren { -brand } (Dateiversion { NUMBER($version) }) und wurde auf den neuen Stand gebracht.
opened-replaced = Nicht lesbare, ersetzte Zeichen: { NUMBER($count) }.
found-drawing = ein SVG-Bild ohne Scorecard darin; Strategiekarten, die { -brand } als SVG gesichert hat, enthalten eine
file-picture-damaged = Das Bild ist ab { $place } beschädigt; darum lässt sich keine Scorecard daraus lesen.
file-picture-card-damaged = Das Bild enthält eine Scorecard, aber sie wurde unterwegs verändert oder abgeschnitten. Bitten Sie noch einmal um das Bild oder um die Scorecard-Datei.
drawing-other = Das ist keine Zeichnung, aus der eine Karte werden kann, sondern { $found }. Gelesen werden Flussdiagramme von Mermaid und Dateien von draw.io.
drawing-other-diagram = Das ist ein „{ $kind }“ von Mermaid; nur aus einem Flussdiagramm (flowchart) kann eine Karte werden.
drawing-damaged = Die Zeichnung ist beschädigt oder abgeschnitten ({ $place }).
drawing-packed = Die Seite „{ $page }“ ist gepackt und beschädigt; darum lässt sich nichts daraus lesen. Bitte in draw.io noch einmal unkomprimiert speichern und diese Datei versuchen.
drawing-too-many = { $part ->
    [perspectives] Die Zeichnung hat mehr als { NUMBER($limit) } Perspektiven; mehr kann eine Scorecard nicht haben.
    [objectives] Die Zeichnung hat mehr als { NUMBER($limit) } Ziele; mehr kann eine Scorecard nicht haben.
   *[links] Die Zeichnung hat mehr als { NUMBER($limit) } Verbindungen; mehr kann eine Scorecard nicht haben.
  }
drawing-too-many-here = { $part ->
    [perspectives] Die Scorecard hätte { NUMBER($count) } Perspektiven; möglich sind höchstens { NUMBER($limit) }. Es wurde nichts geändert.
    [objectives] Die Scorecard hätte { NUMBER($count) } Ziele; möglich sind höchstens { NUMBER($limit) }. Es wurde nichts geändert.
   *[links] Die Scorecard hätte { NUMBER($count) } Verbindungen; möglich sind höchstens { NUMBER($limit) }. Es wurde nichts geändert.
  }
drawing-nothing = Die Zeichnung hat kein Kästchen mit einem Text; darum ist nichts daraus zu übernehmen.
drawing-nothing-because = Die Zeichnung hat kein Kästchen mit einem Text; darum ist nichts daraus zu übernehmen. { $first }
drawing-at-line = Zeile { NUMBER($line) }: { $what }
drawing-not-understood = „{ $text }“ war nicht zu verstehen und wurde ausgelassen.
drawing-unclosed = Der Teilgraph „{ $name }“ wird nie geschlossen; alles, was folgt, zählt dazu.
drawing-stray-end = Dieses „end“ schließt nichts und wurde ausgelassen.
drawing-link-to-band = Eine Verbindung mit „{ $name }“ als Ganzem wurde ausgelassen: Verbindungen führen von Ziel zu Ziel.
drawing-loose = Ein Pfeil wurde ausgelassen, weil er nicht an beiden Enden an einem Kästchen hängt.
drawing-loose-label = Der Pfeil „{ $label }“ wurde ausgelassen, weil er nicht an beiden Enden an einem Kästchen hängt.
drawing-no-text = Ein Pfeil wurde ausgelassen, weil ein Kästchen an einem seiner Enden keinen Text hat.
drawing-free-text = Der Text „{ $text }“ steht neben den Kästchen und wurde ausgelassen.
drawing-long-text = Der Text, der mit „{ $text }“ beginnt, ist zu lang und wurde ausgelassen oder gekürzt.
drawing-frame = „{ $name }“ umfasst alle Perspektiven und wurde nicht als eine davon gelesen.
drawing-inner-group = Die Gruppe „{ $name }“ wurde ausgelassen; ihre Kästchen stehen in „{ $band }“.
drawing-other-pages = { $count ->
    [one] Nur die erste Seite wurde gelesen, die andere nicht.
   *[other] Nur die erste Seite wurde gelesen, die { NUMBER($count) } anderen nicht.
  }
drawing-self-link = führt von einem Ziel zu ihm selbst
drawing-twice = steht zweimal in der Zeichnung
drawing-other-kind = die beiden sind schon verbunden, auf die andere Art
drawing-no-place = es gibt keine Perspektive, in der es stehen könnte


## Later: The page of a measure

why-part = Teil
kpi-path = Wohin diese Kennzahl gehört
kpi-neighbours = Andere Kennzahlen
kpi-previous = Vorige Kennzahl: { $name }
kpi-next = Nächste Kennzahl: { $name }
kpi-gone = Diese Kennzahl gibt es nicht
kpi-gone-hint = Vielleicht wurde sie gelöscht. Alle Kennzahlen dieser Scorecard stehen in der Liste.
kpi-number-title = Der Wert
trend-label = Trend
trend-rising = Deutlich gestiegen
trend-falling = Deutlich gefallen
trend-clear = Deutlich: Die letzte Änderung beträgt { $change }; über { NUMBER($count) } Zeiträume fällt mehr als { $limit } auf.
trend-unclear = Keine deutliche Änderung: Die letzte beträgt { $change }; über { NUMBER($count) } Zeiträume fällt erst mehr als { $limit } auf.
trend-too-few = Erst wenn { NUMBER($least) } Zeiträume einen Wert haben, lässt sich etwas sagen; bisher sind es { NUMBER($count) }.
trend-no-change = Der neueste Zeitraum oder der davor hat keinen Wert.
kpi-change-label = Veränderung
kpi-change = { $amount } gegenüber { $before } ({ $period })
kpi-percentage-points = { $number } Prozentpunkte
kpi-coverage = Gemessen
kpi-partial = { NUMBER($present) } von { NUMBER($of) } Zeiträumen
kpi-complete = { $count ->
    [one] Ja
   *[other] Alle { $count } Zeiträume
 }
kpi-nothing = { $count ->
    [one] Nein
   *[other] Keiner von { $count } Zeiträumen
 }
kpi-kind-label = Art
kpi-concern-label = Kundenanliegen
kpi-chart-title = Verlauf
kpi-chart-label = Verlauf: { $name }
kpi-chart-table = Dieselben Werte stehen in der Tabelle unter dem Diagramm.
kpi-chart-says = { $count ->
    [one] Ein Wert, { $range }: { $newest }.
   *[other] { $count } Werte, { $range }. Neuester: { $newest } ({ $newest_at }). Niedrigster: { $low } ({ $low_at }). Höchster: { $high } ({ $high_at }).
 }
kpi-empty-title = Noch nichts gemessen
kpi-empty-hint = Geben Sie unten in der Tabelle einen ersten Wert ein, oder fügen Sie eine Spalte aus einer Tabellenkalkulation ein.
kpi-empty-formula = Die Formel hat keine Eingangsgröße, die gemessen wird. Fügen Sie unten in der Definition eine hinzu.
values-title = Werte
values-caption = Werte von { $name } nach Zeiträumen
values-period = Zeitraum
values-earlier = Frühere Zeiträume
values-hint = Geben Sie Werte ein, oder fügen Sie Zellen aus einer Tabellenkalkulation ein, mit oder ohne Spalte der Zeiträume. Eingabetaste und Pfeiltasten bewegen, Esc verwirft, Umschalt+F2 öffnet die Notiz eines Werts. Eine leere Zielwert-Zelle zeigt den Zielwert, der für alle Zeiträume gilt.
note-title = Notiz
note-hint = Was man über diesen Wert wissen sollte
note-add = Notiz: { $cell }
note-of = Notiz: { $cell }: { $note }
paste-title = Manche Zellen sind nicht lesbar
paste-problems = { $count ->
    [one] Eine der eingefügten Zellen lässt sich nicht übernehmen:
   *[other] { $count } der eingefügten Zellen lassen sich nicht übernehmen:
 }
paste-more = und { NUMBER($count) } weitere
paste-take = { $count ->
    [0] Nichts ist lesbar
    [one] Den lesbaren Wert übernehmen
   *[other] Die { $count } lesbaren übernehmen
 }
paste-done = { $count ->
    [0] Keine Werte, { $range } geleert.
    [one] Ein Wert übernommen: { $range }.
   *[other] { $count } Werte übernommen: { $range }.
 }
paste-left-out = Nicht übernommen: { NUMBER($count) }.
paste-nothing = Im Eingefügten stehen keine Werte.
paste-place = Zeile { NUMBER($row) }, Spalte { NUMBER($column) }
paste-no-period = „{ $text }“ ist kein Zeitraum dieser Kennzahl.
paste-twice = „{ $text }“: Dieser Zeitraum stand schon da.
paste-no-column = „{ $text }“: Die Tabelle hat keine Spalte dafür.
paste-too-far = Ab hier wird nichts mehr gelesen: höchstens { NUMBER($limit) } Zeilen, bis zum Jahr 9999. Größere Tabellen lassen sich als Datei importieren.
kpi-definition-title = Definition
kpi-name = Name
kpi-definition = Definition
kpi-definition-hint = Was zählt und was nicht
kpi-no-objective = Kein Ziel
kpi-no-concern = Keines
kpi-unit-hint = Zum Beispiel %, min oder EUR; leer für eine bloße Zahl
kpi-decimals = Nachkommastellen
kpi-frequency = Messzeitraum
kpi-weight-hint = Unter den Kennzahlen des Ziels
kpi-owner-hint = Lieber eine Rolle als eine Person
kpi-source = Datenquelle
kpi-deleted = „{ $name }“ wurde gelöscht.
kpi-delete = Diese Kennzahl löschen
kpi-calculation-title = Berechnung
kpi-calculation-kind = Werte werden
kpi-measured = direkt gemessen
kpi-formula = nach einer Formel berechnet
kpi-calculation-fixed = Das lässt sich nicht ändern, solange es Messwerte gibt: Eine Definition verliert nie Daten.
kpi-rule = In längeren Zeiträumen
kpi-rule-hint = Wie aus kurzen Zeiträumen ein Quartal oder Jahr wird
kpi-expression = Formel
kpi-expression-hint = Zahlen (mit Dezimalpunkt), Namen von Eingangsgrößen, andere Kennzahlen als kpi("kennung"), + - * / ^, Klammern und Funktionen, etwa 100 * part / whole
kpi-expression-list = Was hier stehen kann
kpi-formula-gives = { $period }:
kpi-function = Funktion
formula-part = Teil, der zählt
formula-whole = Alle
kpi-inputs = Eingangsgrößen der Formel
kpi-input-name = Name
kpi-input-label = Was sie zählt
kpi-input-rule = In längeren Zeiträumen
kpi-input-add = Eingangsgröße hinzufügen
kpi-input-remove = Eingangsgröße „{ $name }“ entfernen
kpi-input-fixed = Hat Messwerte
kpi-scoring-title = Was als gut gilt
kpi-preset = So wird geurteilt
kpi-baseline-hint = Der Stand zu Beginn
kpi-target-hint = Was erreicht werden soll
kpi-floor = Eigener Wert für 0 Punkte
kpi-floor-hint = Leer: der Ausgangswert
kpi-ceiling = Eigener Wert für 100 Punkte
kpi-ceiling-hint = Leer: der Zielwert
kpi-baseline-date = Tag des Ausgangswerts
kpi-target-date = Tag des Ziels
kpi-dates-hint = Mit beiden Tagen ist das Tempo bekannt: Wie weit müsste man sein?
kpi-carry = Ein älterer Wert springt ein für … eigene Zeiträume
kpi-carry-hint = 0: Wo nichts gemessen ist, gibt es keinen Wert. Nie in einer Summe.
kpi-carry-wrong = Bitte eine ganze Zahl von 0 bis { NUMBER($most) } eingeben.
kpi-side = Erreicht
kpi-at-least = ab dem Zielwert
kpi-at-most = bis zum Zielwert
kpi-level-first = Nicht begonnen
kpi-level-second = Unterwegs
kpi-level-third = Erreicht
kpi-level-new = Neue Stufe
kpi-level-name = Stufe { NUMBER($number) }
kpi-level-from = Stufe { NUMBER($number) }: ab diesem Wert
kpi-level-score = Stufe { NUMBER($number) }: Punkte
kpi-level-add = Stufe hinzufügen
kpi-level-remove = Stufe { NUMBER($number) } entfernen
kpi-point-value = Punkt { NUMBER($number) }: Wert
kpi-point-score = Punkt { NUMBER($number) }: Punkte
kpi-point-add = Punkt hinzufügen
kpi-point-remove = Punkt { NUMBER($number) } entfernen
kpi-band-outer-low = Hier und darunter: 0 Punkte
kpi-band-low = Ab hier: 100 Punkte
kpi-band-open = Die Grenzen des Bereichs sind noch festzulegen.
kpi-band-begin = Mit Grenzen um den Zielwert beginnen
kpi-band-high = Bis hier: 100 Punkte
kpi-band-outer-high = Hier und darüber: 0 Punkte
kpi-own-cuts = Eigene Grenzen der Status
kpi-own-cuts-hint = Anstelle derer der Scorecard
kpi-cut-critical = „Kritisch“ unter (kann leer bleiben)
kpi-cut-watch = „Beobachten“ ab
kpi-cut-track = „Auf Kurs“ ab

## Later: CSV-Dateien: was nicht stimmt, und wo

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

## Later: Die Startseite

home-lead = Stellen Sie die Sicht Ihrer Kunden neben Ihre Strategie: Ziele, Kennzahlen und Maßnahmen auf einer Karte, jede Zahl erklärt. Alles bleibt in Ihrem Browser.
home-documents = Auf diesem Gerät
home-document-menu = Mehr zu „{ $name }“
home-copy-of = { $name } (Kopie)
home-deleted = „{ $name }“ wurde gelöscht.
home-begin = Beginnen
home-csv = Werte aus einer Tabelle
home-csv-hint = Eine CSV-Datei aus Tabellenkalkulation oder Berichtswesen wird zu Kennzahlen mit ihrem Verlauf.
home-csv-do = CSV importieren
home-samples = In einem Beispiel umsehen
home-samples-hint = Öffnet sich sofort; gespeichert wird erst, wenn Sie eine Kopie behalten.
home-sample-open = Beispiel öffnen: { $name }
home-sample-airline = Fluggesellschaft
home-sample-airline-hint = Pünktlichkeit und Wiedergutmachung bei einer erfundenen Fluggesellschaft, mit echten Flugdaten von 2013.
home-sample-city = Stadt
home-sample-city-hint = Eine erfundene Stadt, bei der die Menschen oben auf der Karte stehen.
home-link-refused = Der Link lässt sich nicht öffnen
home-privacy = Nichts wird irgendwohin gesendet: Es gibt keinen Server und kein Konto.
card-title = Titel
card-organisation = Organisation
card-kind = Art der Organisation
new-title = Neue Scorecard
new-hint = Beginnen Sie mit den Perspektiven, die zu Ihrer Art von Organisation passen.
new-do = Neue Scorecard
new-create = Anlegen
new-title-missing = Bitte einen Titel eingeben.
new-perspectives = Perspektiven, oberste zuerst: { $names }
open-title = Scorecard-Datei öffnen
open-hint = Eine Datei, die Sie bekommen haben, oder Ihre eigene von einem anderen Gerät.
open-do = Datei wählen oder hier ablegen
open-reading = { $name } wird gelesen
open-refused = Die Datei wurde nicht geöffnet

## Later: Teilen

share-title = Teilen
share-lead = Wer die Datei oder den Link bekommt, sieht dasselbe wie Sie, im eigenen Browser.
share-file = Als Datei
share-file-hint = Die ganze Scorecard mit allen Messungen, lesbar für Menschen und Programme. Sie ist auch Ihre Sicherung.
share-file-do = Datei exportieren
share-file-said = Exportiert als { $name }
share-file-answers = Mit den Antworten der Befragung in der Datei
share-file-no-answers = Die Runden sind in der Datei, aber keine Antworten und damit keine Ergebnisse: Sie ist keine ganze Sicherung.
share-answers-in = Antworten sind vertraulich: Wer die Datei oder den Link hat, kann lesen, was jede Person geantwortet hat.
share-link = Als Link
share-link-hint = Für kleine Scorecards: Der Link enthält alles, eine Datei ist nicht nötig.
share-link-answers = Mit den Antworten der Befragung im Link
share-link-no-answers = Die Runden sind im Link, aber keine Antworten und damit keine Ergebnisse.
share-link-address = Link
share-link-length = { $length } von höchstens { $limit } Zeichen
share-link-warning = Wer den Link hat, kann die Scorecard lesen. Er bleibt im Verlauf von Browsern und Chats, und manche Programme schneiden lange Links ab.
share-link-copy = Link kopieren
share-link-copied = Der Link ist in der Zwischenablage.
share-link-too-long = Diese Scorecard ist zu groß für einen Link: Er hätte { $length } Zeichen, und höchstens { $limit } kommen überall durch. Teilen Sie die Datei.

## Later: Übersicht

overview-total = Gesamtergebnis
overview-out-of = von 100 Punkten
overview-performance = Leistung
overview-without-value = Ohne Wert: { NUMBER($count) } von { NUMBER($all) } Kennzahlen
overview-coverage = Abdeckung { $share }
overview-change = { $delta } seit { $period }
overview-unchanged = unverändert seit { $period }
overview-no-change = kein Ergebnis für { $period } zum Vergleich
overview-why = Warum { $score }?
overview-why-none = Warum kein Ergebnis?
overview-why-of = Warum { $score }? { $name }
overview-why-none-of = Warum kein Ergebnis? { $name }
overview-chart = Gesamtergebnis über { NUMBER($count) } Zeiträume
overview-chart-empty = In keinem dieser Zeiträume gibt es ein Ergebnis.
overview-as-table = Als Tabelle
overview-period = Zeitraum
overview-score = Ergebnis
overview-status = Status
overview-coverage-head = Abdeckung
overview-perspectives = Perspektiven
overview-no-perspectives = Es gibt noch keine Perspektiven. Sie lassen sich in den Einstellungen anlegen.
overview-objectives-show = Ziele von „{ $name }“ zeigen
overview-no-objectives = Noch keine Ziele
overview-whole = Gesamt
overview-empty-title = Noch ist nichts gemessen
overview-empty-text = Legen Sie Ziele auf der Strategiekarte an, geben Sie ihnen Kennzahlen, und importieren Sie Werte oder geben Sie sie ein. Dann erscheinen hier die Ergebnisse.
overview-empty-map = Ziele anlegen
overview-empty-measures = Kennzahlen anlegen
overview-empty-import = Werte importieren

## Later: Handlungsbedarf

attention-title = Handlungsbedarf
attention-none = Keiner: Alle Kennzahlen sind aktuell und keine ist gefährdet.
attention-all = Alle { NUMBER($count) } zeigen
attention-fewer = Weniger zeigen
attention-at-risk = Gefährdet: { $value } bei einem Zielwert von { $target } ({ $points } Punkte).
attention-at-risk-no-target = Gefährdet: { $value } ({ $points } Punkte).
attention-not-measured-since = Zuletzt gemessen im Zeitraum { $period }.
attention-stale = { $count ->
    [one] Veraltet: zuletzt gemessen im Zeitraum { $period }, seither fehlt { $count } ganzer Zeitraum.
   *[other] Veraltet: zuletzt gemessen im Zeitraum { $period }, seither fehlen { $count } ganze Zeiträume.
 }
attention-no-value = Kein Wert: { $reason }
attention-no-points = { $value }, aber keine Punkte: { $reason }
attention-weight = Zählt { $share } des Gesamtergebnisses
attention-no-weight = Gehört zu keinem Ziel oder hat kein Gewicht und zählt daher in keinem Ergebnis

## Later: Die Tabelle der Kennzahlen

kpis-title = Kennzahlen
kpis-shown = { NUMBER($shown) } von { NUMBER($all) }
kpis-search = Kennzahlen suchen
kpis-search-hint = Name, Ziel oder Perspektive
kpis-order = Reihenfolge
kpis-order-need = Nach Dringlichkeit
kpis-order-structure = Nach Zielen
kpis-order-name = Nach Namen
kpis-order-concern = Nach Anliegen
kpis-order-value = Nach Wert
kpis-order-performance = Nach Leistung
kpis-order-status = Nach Status
kpis-measure = Kennzahl
kpis-concern = Anliegen
kpis-target = Zielwert
kpis-performance = Leistung
kpis-status = Status
kpis-no-objective = Ohne Ziel
kpis-partial = { NUMBER($present) } von { NUMBER($of) } Zeiträumen gemessen
kpis-course = Von { $first } auf { $last }, zwischen { $low } und { $high }
kpis-no-course = Keine Werte
kpis-none-found = Keine Kennzahl passt dazu.
kpis-clear-filters = Suche und Filter leeren
kpis-more = Mehr zeigen
course-days = { NUMBER($count) } Tage
course-weeks = { NUMBER($count) } Wochen
course-months = { NUMBER($count) } Monate
course-quarters = { NUMBER($count) } Quartale
course-half-years = { NUMBER($count) } Halbjahre
course-years = { NUMBER($count) } Jahre

## Later: Seite der Kennzahlen

measures-lead = Alles, was Sie messen, mit seinem Wert im gezeigten Zeitraum.
measures-add = Kennzahl anlegen
measures-empty-title = Es gibt noch keine Kennzahlen
measures-empty-text = Eine Kennzahl zeigt, ob ein Ziel erreicht wird. Legen Sie eine von Hand an, oder importieren Sie eine Datei und machen Sie aus ihren Spalten Kennzahlen.
measures-filter-status = Status
measures-filter-concern = Anliegen
measures-filter-perspective = Perspektive
measures-all-perspectives = Alle Perspektiven
measures-filter-item = { $name } ({ NUMBER($count) })
measures-name = Name
measures-name-hint = Was gezählt wird, in Ihren eigenen Worten
measures-name-missing = Bitte einen Namen eingeben.
measures-objective = Ziel
measures-objective-none = Noch keines
measures-unit = Einheit
measures-unit-hint = %, min, EUR …; leer für eine bloße Zahl
measures-preset = Was als gut gilt
measures-frequency = Gemessen je
measures-band-hint = Innerhalb des Bereichs gibt es 100 Punkte; bis zu den äußeren Grenzen fallen sie auf 0.
measures-band-outer-low = 0 Punkte bei und unter
measures-band-low = 100 Punkte ab
measures-band-high = 100 Punkte bis
measures-band-outer-high = 0 Punkte bei und über
measures-band-missing = Bitte alle vier Grenzen eingeben, jede größer als die vorige.

## Later: Einstellungen einer Scorecard

settings-about = Scorecard und Organisation
settings-vision = Vision
settings-vision-hint = Was die Organisation einmal sein will.
settings-values = Grundwerte
settings-values-hint = Woran sie festhält, was auch geschieht.
settings-mission = Auftrag (Mission)
settings-mission-hint = Wofür die Organisation da ist, in ihren eigenen Worten.
settings-customer-hint = Wer zahlt, wer nutzt, für wen es geschieht, mit wem zusammen: nicht immer offensichtlich, also sagen Sie es.
settings-source = Woher die Daten kommen
settings-source-hint = Steht auf jeder Seite; auch was nur der Anschauung dient, gehört hierher.
settings-perspectives = Perspektiven
settings-perspectives-hint = In der Reihenfolge der Karte, oberste zuerst. Gewichte sind beliebige Zahlen; nur ihr Verhältnis zählt.
settings-perspective-new = Neue Perspektive
settings-perspective-add = Perspektive hinzufügen
settings-perspective-name = Name der Perspektive
settings-perspective-question = Frage, die sie stellt
settings-perspective-up = Nach oben: { $name }
settings-perspective-down = Nach unten: { $name }
settings-perspective-delete = Löschen: { $name }
settings-perspective-deleted = „{ $name }“ wurde mit ihren Zielen gelöscht. Deren Kennzahlen bleiben.
settings-scoring = Zeiträume und Status
settings-fiscal-year = Geschäftsjahr beginnt im
settings-fiscal-year-hint = Quartale, Halbjahre und Jahre richten sich danach.
settings-currency = Währung
settings-currency-hint = Drei Großbuchstaben, etwa EUR.
settings-critical-below = „Kritisch“ unter … Punkten
settings-critical-hint = Ein vierter Status unter „gefährdet“; kann leer bleiben.
settings-exceeded = „Übertroffen“ unterscheiden
settings-exceeded-hint = Ein fünfter Status für Kennzahlen, die ihren Zielwert übertreffen.
settings-watch-from = „Beobachten“ ab … Punkten
settings-track-from = „Auf Kurs“ ab … Punkten

## Scorecards auf diesem Gerät behalten

keep-not-found = Diese Scorecard gibt es auf diesem Gerät nicht. Vielleicht stammt die Adresse aus einem anderen Browser.
keep-damaged = Diese Scorecard ist beschädigt, und es gibt keine heile Kopie mehr. Die Rettungsseite kann sichern, was da ist.
keep-newer = Dies wurde von einer neueren Version von Fokus gespeichert. Laden Sie die Seite neu, um diese Version zu bekommen.
keep-open-elsewhere = Diese Scorecard ist in einem anderen Tab zum Bearbeiten geöffnet. Bitte zuerst dort schließen.
keep-blocked = Dieser Browser lässt die Seite nichts speichern. Exportieren Sie eine Datei, um Ihre Arbeit zu behalten.
keep-full = Der Speicher dieses Browsers ist voll. Exportieren Sie eine Datei, um Ihre Arbeit zu behalten, und löschen Sie dann nicht mehr benötigte Scorecards.
keep-superseded = Inzwischen wurde etwas anderes geöffnet.
keep-gone = Diese Scorecard war in einem anderen Tab offen, oder in diesem vor dem Neuladen, und wurde nicht behalten. Bitte Datei oder Link noch einmal öffnen.
keep-older-taken = Die neueste Kopie auf diesem Gerät war beschädigt. Eine ältere wurde geöffnet; die letzten Änderungen fehlen womöglich.
keep-gap = Einige Änderungen ließen sich nicht zurücklesen. Die letzten fehlen womöglich.
keep-edits-left-aside = { $count ->
    [one] { $count } Änderung blieb beiseite, weil eine andere dasselbe geändert hat.
   *[other] { $count } Änderungen blieben beiseite, weil andere dasselbe geändert haben.
 }
keep-damage-repaired = { $count ->
    [one] { $count } beschädigter Eintrag wurde gefunden und aus der anderen Kopie ersetzt.
   *[other] { $count } beschädigte Einträge wurden gefunden und aus der anderen Kopie ersetzt.
 }
keep-scenarios-left = Die Kopie wurde angelegt, ihre Szenarien ließen sich aber nicht speichern: { $why }

## Later: Eine Tabelle importieren

import-lead-open = Werte aus einer CSV-Datei werden zu Kennzahlen von „{ $title }“ oder führen vorhandene fort. Vor dem letzten Schritt wird nichts gespeichert.
import-lead-new = Werte aus einer CSV-Datei werden zu den Kennzahlen einer neuen Scorecard. Vor dem letzten Schritt wird nichts gespeichert.
import-steps = Schritte des Imports
import-step-file = Datei
import-step-reading = Wie sie gelesen wurde
import-step-take = Was übernommen wird
import-step-check = Prüfen und übernehmen
import-next = Weiter
import-drop = CSV-Datei wählen oder hier ablegen
import-drop-hint = Aus der Tabellenkalkulation: als CSV speichern. Bis 20 MB. Die Datei bleibt auf diesem Gerät.
import-paste = Oder eine Tabelle einfügen
import-paste-hint = Kopierte Zellen aus der Tabellenkalkulation, mit den Namen der Spalten.
import-paste-do = Eingefügte Tabelle lesen
import-pasted-name = Eingefügte Tabelle
import-reading = { $name } wird gelesen
import-refused = Das lässt sich nicht importieren
import-current = Gelesen: { $name }
import-current-hint = Eine andere Datei tritt an ihre Stelle; was Sie gewählt haben, bleibt, wo die Spalten dieselben sind.
import-rows = { $count ->
    [one] { $count } Datenzeile
   *[other] { $count } Datenzeilen
 }
import-columns = { $count ->
    [one] { $count } Spalte
   *[other] { $count } Spalten
 }
import-settings = Stimmt das so?
import-settings-hint = Alles wurde aus der Datei erkannt. Was Sie ändern, wird sofort neu gelesen.
import-found = Erkannt: { $what }
import-find = Aus der Datei erkennen
import-separator = Trennzeichen
separator-comma = Komma ,
separator-semicolon = Semikolon ;
separator-tab = Tabulator
separator-pipe = Senkrechter Strich |
import-decimal = Dezimalzeichen
decimal-point = Punkt: 1,234.5
decimal-comma = Komma: 1.234,5
decimal-any = macht hier keinen Unterschied
decimal-unclear = nicht zu erkennen
decimal-mixed = je nach Spalte verschieden
import-decimal-of = Dezimalzeichen in „{ $column }“
import-decimal-unclear = Welches Dezimalzeichen?
import-decimal-unclear-hint = In „{ $column }“ kann { $text } die Zahl { $point } (Punkt) oder { $comma } (Komma) sein. Bis Sie wählen, werden solche Zellen ausgelassen.
import-charset = Zeichensatz
charset-utf-8 = UTF-8
charset-utf-16-le = UTF-16, niederes Byte zuerst
charset-utf-16-be = UTF-16, höheres Byte zuerst
charset-windows = Windows-1252 (westeuropäisch)
import-header = Erste Zeile
header-yes = Namen der Spalten
header-no = schon Werte
import-skip = Zeilen vor der Tabelle
import-date-order = Daten wie 03/04/2026
date-day-first = Tag zuerst: 3. April
date-month-first = Monat zuerst: 4. März
date-any = macht hier keinen Unterschied
date-unclear = nicht zu erkennen
import-date-unclear = Tag oder Monat zuerst?
import-date-unclear-hint = { $text } lässt sich auf zwei Arten lesen, und nichts in der Datei verrät, welche gilt. Bis Sie wählen, werden solche Zeilen ausgelassen.
import-layout = Aufbau
layout-long = Eine Zeile je Zeitraum, eine Spalte je Kennzahl
layout-wide = Eine Zeile je Kennzahl, eine Spalte je Zeitraum
layout-tidy = Eine Zeile je Wert, mit dem Namen der Kennzahl
import-name-column = Spalte mit dem Namen der Kennzahl
import-value-column = Spalte mit dem Wert
import-no-name-column = keine: Die Datei hat eine Kennzahl
import-period = Zeitraum einer Zeile
period-one-column = in einer Spalte
period-year-month = in zwei Spalten: Jahr und Monat
period-year-quarter = in zwei Spalten: Jahr und Quartal
period-headers = in den Spaltenköpfen
period-none = nicht gefunden
import-period-column = Spalte mit dem Zeitraum
import-year-column = Spalte mit dem Jahr
import-month-column = Spalte mit dem Monat
import-quarter-column = Spalte mit dem Quartal
import-preview = Vorschau
import-preview-caption = { $count ->
    [one] Die erste Datenzeile
   *[other] Die ersten { $count } Datenzeilen
 }
import-line = Zeile
column-period = Zeitraum
column-year = Jahr
column-month = Monat
column-quarter = Quartal
column-number = Zahl
column-text = Text
column-empty = leer
import-problems = { $count ->
    [0] Jede Zelle war lesbar
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
 }
import-problems-hint = Was sich nicht lesen lässt, wird ausgelassen und nie geraten.
import-problems-all = Alle anzeigen
import-problems-kept = Aufgeführt sind die ersten { NUMBER($kept) } von { NUMBER($count) }.
import-not-yet = Noch lässt sich nichts übernehmen: Bitte wählen, wo die Zeiträume und die Zahlen stehen.
import-recipe = Das sieht nach Flugzahlen je Gesellschaft und Monat aus
import-recipe-hint = Vorbereitete Kennzahlen: pünktliche Ankünfte, Ausfälle, starke Verspätungen und mittlere Verspätungen, aus den gezählten Flügen berechnet, damit auch Quartale und Jahre stimmen.
import-recipe-do = Vorbereitete Kennzahlen verwenden
import-recipe-used = Die vorbereiteten Kennzahlen werden verwendet.
import-recipe-back = Zurück zu einer Kennzahl je Spalte
import-rows-title = Welche Zeilen
import-kind = Zeiträume der Kennzahlen
import-kind-hint = Kürzere Zeiträume der Datei werden zusammengefasst.
import-group = Nur Zeilen, in denen
import-group-value = den Wert hat
import-group-none = Alle Zeilen werden verwendet.
import-group-count = { $value } ({ NUMBER($count) })
import-group-add = Nur bestimmte Zeilen verwenden
import-group-remove = Nicht nach „{ $column }“ auswählen
import-measures = Kennzahlen
import-measures-hint = Kreuzen Sie an, was Sie übernehmen wollen. Namen, Regeln und Einheiten lassen sich hier und später ändern.
import-take-all = Alle ankreuzen
import-take-none = Keine ankreuzen
import-add-value = Kennzahl hinzufügen
import-add-formula = Formel hinzufügen
import-unnamed = Kennzahl ohne Namen
import-change = Ändern
import-change-of = „{ $name }“ ändern
import-remove-of = „{ $name }“ entfernen
import-name = Name
import-into = Werte übernehmen als
import-into-new = neue Kennzahl
import-into-kpi = Werte von „{ $name }“
import-into-input = Werte von „{ $name }“, Eingang { $input }
import-column = Spalte
import-times = Multipliziert mit
import-times-hint = Bei einem Mittelwert: die Anzahl, über die gemittelt wurde, damit Summen stimmen.
import-times-none = nichts
import-choose = bitte wählen …
import-rule = Mehrere Zeiträume zusammen
import-direction = Was als gut gilt
import-decimals = Nachkommastellen
import-target = Zielwert (kann später kommen)
import-objective = Ziel
import-objective-none = noch kein Ziel
import-objective-all = Ziel für alle Kennzahlen
import-objective-different = wie bei jeder Kennzahl gewählt
import-expression = Formel
import-expression-hint = Mit + - * / und Klammern, zum Beispiel: 100 * { $first } / { $second }
import-names = Namen der Spalten in Formeln
import-input = Eingang { $name }
import-on-existing = Werte, die schon da sind,
existing-replace = werden durch die Datei ersetzt
existing-keep = bleiben
import-new-card = Die neue Scorecard
import-perspective = Die Kennzahlen gehören zu
import-perspective-hint = Ein Ziel in dieser Perspektive nimmt sie auf; später lassen sie sich verschieben.
import-objective-name = Name des Ziels
import-objective-default = Ziel der importierten Kennzahlen
import-issue-no-name = Bitte einen Namen eingeben.
import-issue-no-column = Bitte die Spalte wählen.
import-issue-no-input-column = Bitte die Spalte für „{ $name }“ wählen.
import-issue-no-inputs = Die Formel verwendet keine Spalte.
import-issue-long-name = „{ $name }“ ist als Name zu lang.
import-issue-gone = Die Kennzahl, die die Werte aufnehmen sollte, gibt es nicht mehr.
import-issue-other-periods = Diese Kennzahl hat andere Zeiträume ({ $kind }).
import-issue-no-such-input = Diese Kennzahl hat keinen Eingang „{ $name }“.
import-issue-twice = Eine andere Zeile füllt dieselbe Kennzahl.
import-whole-nothing = Bitte mindestens eine Kennzahl ankreuzen.
import-whole-rows = Einige Kennzahlen sind nicht vollständig: Bitte die Hinweise daneben beachten.
import-whole-group = Bitte wählen, welche Zeilen verwendet werden.
import-whole-title = Bitte der neuen Scorecard einen Titel geben.
import-whole-objective = Bitte dem Ziel einen Namen geben.
import-result = Was übernommen wird
import-result-hint = Vergleichen Sie vor dem Übernehmen eine Zahl, die Sie kennen.
import-result-measure = Kennzahl
import-result-periods = Zeiträume
import-result-first = Erste Werte
import-result-whole = Über alle Zeiträume
import-result-empty = keine Werte: wird ausgelassen
import-result-merged = bis zu { NUMBER($most) } Zeilen je Zeitraum zusammengefasst
import-result-changes = { NUMBER($new) } neu, { NUMBER($changed) } ersetzt, { NUMBER($same) } unverändert
import-total = { $rule } { $name }: { $value }
import-used-rows = Verwendete Zeilen
import-other-groups = Zeilen anderer Gruppen
import-skipped-rows = Zeilen ohne brauchbaren Wert
import-do = { $count ->
    [one] { $count } Kennzahl importieren
   *[other] { $count } Kennzahlen importieren
 }
import-nothing = Es gibt nichts zu übernehmen: keine Werte, oder nur solche, die schon da sind. Gehen Sie zurück und wählen Sie andere Spalten oder Zeilen.
import-done = { $count ->
    [one] { $count } Kennzahl wurde importiert.
   *[other] { $count } Kennzahlen wurden importiert.
 }

## Later: Vorbereitete Kennzahlen bekannter Daten

recipe-on-time = Pünktliche Ankünfte
recipe-on-time-definition = Flüge mit weniger als 15 Minuten Verspätung bei der Ankunft, als Anteil an allen geplanten Flügen.
recipe-cancelled = Ausgefallene Flüge
recipe-cancelled-definition = Flüge ohne Abflug, als Anteil an allen geplanten Flügen.
recipe-severe = Starke Verspätungen
recipe-severe-definition = Flüge mit 60 Minuten Verspätung oder mehr bei der Ankunft, als Anteil an den angekommenen Flügen.
recipe-arrival = Mittlere Ankunftsverspätung
recipe-arrival-definition = Alle Minuten Verspätung bei der Ankunft, geteilt durch die angekommenen Flüge.
recipe-departure = Mittlere Abflugverspätung
recipe-departure-definition = Alle Minuten Verspätung beim Abflug, geteilt durch die abgeflogenen Flüge.
## Later: Strategy map, objectives and the links between them

map-lead = Ein Pfeil führt von einer Ursache zu dem, was sie unterstützt. Wählen Sie ein Ziel, um zu sehen, wie es steht, und um daran zu arbeiten; ein Doppelklick benennt es um, Ziehen verschiebt es.
map-of = Strategiekarte von { $name }
map-add-objective = Ziel hinzufügen
map-download = Karte speichern …
map-as-list = Als Liste: was unterstützt was
map-list-hint = Ursachen zuerst: Jedes Ziel steht nach denen, die es unterstützen.
map-legend = Legende
map-on-track-from = Auf Kurs ab { $points } Punkten
map-watch-from = Beobachten ab { $points } Punkten
map-at-risk-below = Gefährdet unter { $points } Punkten
map-legend-supports = Unterstützt
map-legend-conflicts = Stehen im Konflikt
map-legend-feedback = Wirkt auf eine Perspektive darunter zurück
map-legend-initiatives = Maßnahmen
map-legend-placed = Von Hand gesetzt
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
drawing-do = Aus einem anderen Werkzeug …
drawing-title = Eine Karte aus einem anderen Werkzeug
drawing-hint = Kästen werden zu Zielen, Pfeile zu Verknüpfungen, Gruppen zu Perspektiven. Was es gibt, bleibt wie es ist, und nichts kommt dazu, bevor Sie es sagen.
drawing-file = Datei wählen oder hierher ziehen
drawing-file-hint = draw.io (.drawio, .xml) oder Mermaid (.mmd, .txt)
drawing-text = Oder ein Flussdiagramm von Mermaid einfügen
drawing-text-hint = Es wird gelesen, wenn Sie das Feld verlassen.
drawing-outside = Ziele
drawing-place = Perspektive für Kästen außerhalb jeder Gruppe
drawing-place-hint = Nur, wo die Zeichnung es nicht sagt.
drawing-preview = Was daraus wird
drawing-news = Neu: { NUMBER($perspectives) } Perspektiven, { NUMBER($objectives) } Ziele, { NUMBER($links) } Verknüpfungen.
drawing-no-news = Das alles hat die Scorecard schon.
drawing-more = Und { NUMBER($count) } weitere.
drawing-fate = Was geschieht
drawing-new = neu
drawing-there = schon da
drawing-dropped = weggelassen: { $reason }
drawing-take = Übernehmen
drawing-taken = Die Zeichnung wurde übernommen.
map-save-with-card = Bild (SVG) mit der Scorecard darin
map-save-mermaid = Mermaid-Text
map-save-drawio = draw.io-Datei
evidence-title = Was die Messwerte sagen
evidence-supported = gestützt
evidence-none = kein Beleg
evidence-contradicted = widersprochen
evidence-not-testable = nicht prüfbar
evidence-untested = ungeprüft
evidence-supported-why = Über { NUMBER($periods) } Zeiträume folgte die Wirkung der Ursache nach { NUMBER($lag) }. Das ist kein Beweis: Beide können etwas Drittem folgen.
evidence-none-why = Über { NUMBER($periods) } Zeiträume ist kein Zusammenhang zu erkennen. Das heißt nicht, dass es keinen gibt.
evidence-contradicted-why = Über { NUMBER($periods) } Zeiträume ging die Wirkung in die andere Richtung, { NUMBER($lag) } nach der Ursache.
evidence-no-cause = Keine Kennzahl der Ursache ist gemessen.
evidence-no-effect = Keine Kennzahl der Wirkung ist gemessen.
evidence-too-few = Beide Seiten sind in { NUMBER($periods) } Zeiträumen gemessen; mindestens { NUMBER($least) } braucht es, um etwas zu sagen.
evidence-untested-why = Das hat noch niemand geprüft. Beide Seiten sind in { NUMBER($periods) } Zeiträumen gemessen.
map-keys-hint = Mit den Pfeiltasten geht es von Ziel zu Ziel: nach oben und unten entlang der Verknüpfungen, nach links und rechts innerhalb einer Perspektive. Die Eingabetaste öffnet das Ziel. F2 benennt es um, C verbindet es mit einem anderen, Entf löscht es, N legt ein neues an. Plus, Minus und 0 ändern die Größe.
map-work = Strategiekarte zum Bearbeiten
map-handle = Hieran zu dem Ziel ziehen, das unterstützt wird
map-size = Größe der Karte
map-smaller = Kleiner
map-larger = Größer
map-fit-width = So breit wie die Seite
map-fit = Ganze Karte
map-joined = Diese beiden Ziele sind schon verbunden.
map-tidy = Aufräumen
map-tidied = Alle Kästen stehen wieder da, wohin das Layout sie setzt.
map-note-add = Notiz hinzufügen
map-note-new = Neue Notiz
map-note-deleted = Notiz gelöscht.
map-critical-below = Kritisch unter { $points } Punkten
map-style = Darstellung der Karte
map-style-bands = Karte
map-style-table = Tabelle
map-style-tree = Baum
map-style-chains = Ketten
map-filter = Auswählen, was gezeigt wird
map-filtered = { NUMBER($shown) } von { NUMBER($all) } Zielen
map-nothing-shown = Auf kein Ziel trifft das zu.
map-views = Gespeicherte Ansichten
map-view-all = Die ganze Karte
map-views-edit = Diese Ansicht speichern …
map-views-hint = Eine Ansicht behält, was hier gewählt ist: Darstellung, Filter und Ausschnitt.
map-view-name = Name der Ansicht
map-view-name-missing = Geben Sie der Ansicht einen Namen.
map-view-save = Ansicht speichern
map-view-saved = Ansicht „{ $name }“ gespeichert.
map-view-delete = Ansicht { $name } löschen
map-view-deleted = Ansicht „{ $name }“ gelöscht.
map-themes = Strategische Themen
map-themes-edit = Strategische Themen …
map-themes-hint = Ein Thema zieht sich durch die Perspektiven: Ihm dienen mehrere Ziele gemeinsam. Wählen Sie ein Ziel auf der Karte, um zu sagen, welchem Thema es dient.
map-theme-new = Neues Thema
map-theme-none = Kein Thema
map-theme-delete = Thema { $name } löschen
map-theme-deleted = Thema „{ $name }“ gelöscht.
map-focus = Nur, was daran hängt
map-focus-on = Nur, was an „{ $name }“ hängt
map-columns = Themen als Spalten
map-show-all = Alles zeigen
map-any = Alle
map-time = Zeitraum
map-play = Zeiträume abspielen
map-stop = Anhalten
map-connecting = Welches Ziel unterstützt „{ $name }“? Wählen Sie es auf der Karte.
map-open = Öffnen
map-rename = Umbenennen
map-connect = Verbinden mit …
map-unplace = Zurück an den Platz des Layouts
map-drawn = Dieses Paar wird als Zielkonflikt beobachtet; als Verknüpfung hat es niemand eingetragen.
map-compare = Vergleichen …
map-panel-close = Auswahl aufheben
map-beside = Zum Vergleich: { $name }
map-beside-close = Vergleich beenden
map-beside-with = Vergleichen mit
map-with-period = Anderer Zeitraum
map-with-scenario = Szenario
map-with-file = Datei
map-since = { $points } Punkte gegenüber der anderen Karte
map-since-mark = Δ { $points }
map-only-here = nur hier
map-only-here-full = nur auf dieser Karte
map-save-svg = Bild (SVG)
map-save-svg-dark = Bild (SVG), dunkel
map-save-png = Bild (PNG, doppelte Größe)
map-save-png-dark = Bild (PNG, doppelte Größe), dunkel
map-print = Drucken
map-box-theme = { $told } Thema: { $theme }.
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
link-strength = Stärke
link-strength-none = Nicht gesagt
link-weak = Schwach: ein wenig der Wirkung
link-medium = Mittel: ein guter Teil davon
link-strong = Stark: das meiste davon
link-evidence = Was dafür spricht
link-evidence-hint = Studien, Erfahrung, Zahlen
link-note = Warum wir daran glauben
link-after = spürbar nach { $months }
link-reverse = Umkehren
link-edit-title = Verbindung
link-edit = Verbindung mit „{ $name }“ bearbeiten
link-reverse-it = Verbindung mit „{ $name }“ umkehren
link-delete = Verbindung mit „{ $name }“ löschen
link-deleted = Die Verbindung mit „{ $name }“ wurde gelöscht.
link-exists-none = Alle anderen Ziele sind schon verbunden.
map-table-caption = Ziele nach Perspektive und strategischem Thema
map-table-caption-plain = Ziele nach Perspektive
map-table-perspective = Perspektive
map-table-nothing = kein Ziel
map-tree-lead = Oben in jedem Baum steht ein Ziel, das nichts anderes unterstützt; darunter, einen Schritt eingerückt, was zu ihm führt.
map-tree-above = steht schon oben
map-tree-below = geht unten weiter
map-chains-lead = Jede Kette ist eine Behauptung, die sich als falsch erweisen kann. Trifft sie bei Ihnen zu, und sprechen die Zahlen dafür?
map-chains-none = Noch unterstützt kein Ziel ein anderes; darum gibt es keine Kette von Ursache und Wirkung.
map-chains-more = { $count ->
    [one] Eine weitere Kette ist nicht aufgeführt.
   *[other] { $count } weitere Ketten sind nicht aufgeführt.
 }
map-chains-conflicts = Was im Konflikt steht
map-chains-back = Was zurückführt
map-chains-back-hint = Diese Verbindungen schließen einen Kreis. Eine Kette käme darin nie ans Ende, deshalb stehen sie für sich.
map-chains-alone = In keiner Kette
chain-if = Wenn „{ $name }“ gelingt
chain-then = { $chain }, dann auch „{ $name }“
chain-next = { $chain }, dann „{ $name }“
chain-last = { $chain } und schließlich „{ $name }“
chain-after = { $chain } (erwartet nach { $months })
chain-end = { $chain }.
chain-back = „{ $from }“ führt zurück zu „{ $to }“

## Later: Initiatives

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
act-needs = Handlungsbedarf
act-needs-hint = Nicht auf Kurs, und nichts wird dafür unternommen.
act-needs-planned = { $count ->
    [one] { $count } geplant
   *[other] { $count } geplant
 }
act-serve = Maßnahme hinzufügen: { $name }
act-delete-it = „{ $name }“ löschen
act-deleted = Die Maßnahme „{ $name }“ wurde gelöscht.
act-status = Stand
act-note = Was dazu zu wissen ist
act-for-objective = Maßnahmen
act-for-objective-empty = Für dieses Ziel wird noch nichts unternommen.
act-all = Alle Maßnahmen

## Later: Library, templates, glossary

content-failed = Dieser Inhalt konnte nicht geladen werden
home-templates-hint = Eine vollständige Karte mit Zielen und Kennzahlen für Ihre Art von Organisation. Zahlen, Zielwerte und Zuständige tragen Sie ein.
home-templates-do = Vorlage wählen
home-learn = Nachschlagen
templates-lead = Neun Scorecards zum Anfangen. Jede sagt, warum ihre Perspektiven in dieser Reihenfolge stehen; alles darin lässt sich ändern.
template-size = { NUMBER($objectives) } Ziele, { NUMBER($kpis) } Kennzahlen
template-why-order = Warum in dieser Reihenfolge?
template-customer = Wer ist hier der Kunde?
template-use = Diese Vorlage verwenden
template-use-named = Diese Vorlage verwenden: { $name }
measures-from-library = Aus der Bibliothek
library-lead = { NUMBER($count) } fertige Kennzahlen mit Formeln über gezählte Eingaben, damit auch längere Zeiträume stimmen. Übernehmen Sie eine und passen Sie sie an.
library-save = Als Datei sichern
library-save-csv = CSV für Tabellen
library-save-json = JSON, in beiden Sprachen
library-search = Suchen
library-any = Alle
library-place = Perspektive
library-concern = Kundenanliegen
library-outcome = Ergebnis
library-kind = Früh oder spät
library-direction = Was ist gut
library-proposition = Nutzenversprechen
library-unit = Einheit
library-clear = Alles zurücksetzen
library-found = { $count ->
    [one] Eine Kennzahl gefunden.
   *[other] { NUMBER($count) } Kennzahlen gefunden.
  }
library-marked = { $count ->
    [one] Eine ist für Datei und Druck markiert.
   *[other] { NUMBER($count) } sind für Datei und Druck markiert.
  }
library-nothing = Keine Kennzahl passt
library-nothing-hint = Weniger Wörter oder Filter finden mehr.
library-more = { $count ->
    [one] Eine weitere zeigen
   *[other] { NUMBER($count) } weitere zeigen
  }
library-mark = Markieren
library-mark-named = Markieren: { $name }
library-here = In dieser Scorecard
library-take = Übernehmen
library-take-named = Übernehmen: { $name }
library-take-hint = Sie kommt mit Formel, Eingaben und Definition. Ausgangswert, Zielwert und Zuständige sind offen.
library-take-into = Welches Ziel misst sie?
library-take-and-open = Übernehmen und öffnen
library-taken = „{ $name }“ wurde übernommen.
library-formula = Formel und Eingaben
library-source = Quelle: { $source }
glossary-lead = { NUMBER($count) } Begriffe zu Kundenfokus und Balanced Scorecard, jeder mit einem Beispiel.
glossary-search = Glossar durchsuchen
glossary-found = { $count ->
    [one] Ein Begriff
   *[other] { NUMBER($count) } Begriffe
  }
glossary-nothing = Kein Begriff passt
glossary-see = Siehe auch
place-customer = Kunden
place-financial = Finanzen
place-process = Interne Prozesse
place-learning = Lernen und Entwicklung
place-mission = Auftrag
outcome-market-share = Marktanteil
outcome-acquisition = Kundengewinnung
outcome-retention = Kundenbindung
outcome-satisfaction = Kundenzufriedenheit
outcome-profitability = Kundenrentabilität
proposition-operational = Operative Exzellenz
proposition-intimacy = Kundennähe
proposition-product = Produktführerschaft
proposition-lock-in = Bindung durch Standard
fill-in-title = Noch auszufüllen
fill-in-hint = Was eine Vorlage oder eine neue Kennzahl offenlässt. Nichts davon ist falsch; ohne Werte, Ausgangswert und Zielwert lässt sich aber nichts bewerten.
fill-in-count = { $what }: { NUMBER($open) } von { NUMBER($all) }
gap-values = Kennzahlen ohne Werte
gap-target = Kennzahlen ohne Zielwert
gap-baseline = Kennzahlen ohne Ausgangswert
gap-band = Bereiche ohne Grenzen
gap-kpi-owner = Kennzahlen ohne Zuständige
gap-objective-owner = Ziele ohne Zuständige
gap-customer = Wer ist hier der Kunde?
trade-offs-title = Zielkonflikte im Blick
trade-offs-hint = Paare von Kennzahlen dieser Scorecard, die gegeneinander arbeiten können. Beide bleiben; „kein Konflikt zu sehen“ ist eine mögliche Antwort.
trade-off-untested = Ungeprüft
trade-off-delay = { $to ->
    [0] Zeigt sich meist im selben Monat.
   *[other] Zeigt sich meist nach { NUMBER($from) } bis { NUMBER($to) } Monaten.
  }
trade-off-way-out = Ausweg: { $what }

## Later: customers, what they want, and from the mission to measures

customers-lead = Wer sie sind, was sie wollen und was davon gemessen wird. Keine Namen, keine Kontaktdaten.
customers-parts = Teile dieser Seite
customers-who = Wer sie sind
customers-voices = Was sie wollen
customers-mission = Vom Auftrag zur Kennzahl
customers-coverage = Abdeckung
segments-title = Kundengruppen
segments-hint = Auch Partner, Interessenten und Geldgeber sind Kundengruppen.
segments-empty = Noch keine Kundengruppe. Fügen Sie die Gruppen hinzu, denen Ihre Scorecard dienen soll.
segment-add = Kundengruppe hinzufügen
segment-new = Neue Kundengruppe
segment-role = Rolle
segment-state = Stand
segment-note = Wer dazugehört
segment-delete = Kundengruppe { $name } löschen
segment-deleted = Kundengruppe „{ $name }“ gelöscht.
role-payer = Zahler
role-user = Nutzer
role-beneficiary = Empfänger
role-citizen = Bürger
role-reseller = Wiederverkäufer
role-partner = Partner
role-funder = Geldgeber
role-other = Sonstige
state-potential = Möglich
state-actual = Bestehend
state-best = Beste
state-former = Ehemalig
promise-title = Nutzenversprechen
promise-hint = Worin Sie für Ihre Kunden herausragen müssen und was auf Marktniveau bleiben darf.
promise-choice = Versprechen
promise-none = Noch nicht gewählt
promise-usual = Das dafür Übliche übernehmen
promise-note = In eigenen Worten
promise-attribute = Merkmal
promise-excel = Herausragen
promise-market = Marktniveau
promise-unsaid = Offen
attribute-price = Preis
attribute-quality = Qualität
attribute-speed = Schnelligkeit
attribute-selection = Auswahl
attribute-function = Funktionen
attribute-performance = Leistung
attribute-novelty = Erster sein
attribute-completeness = Komplette Lösung
attribute-service = Kundenservice
attribute-relationship = Beziehung
attribute-lifetime-value = Wert über die Jahre
attribute-standard = Standard
attribute-switching-cost = Wechselkosten
attribute-complementors = Ergänzende Angebote
attribute-access = Leichter Zugang
voices-hint = Bedürfnisse sind, worauf sie nicht verzichten können, Wünsche, was sie gern hätten, Faktoren, was über Kauf, Bleiben und Empfehlen entscheidet.
voices-needs = Bedürfnisse
voices-wants = Wünsche
voices-factors = Was Kunden wichtig ist
voices-none = Noch keine
voices-to-issues = Themen aus Gesprächen
term-explain = Was bedeutet „{ $word }“?
voice-add = Aussage hinzufügen
voice-edit = Aussage ändern
voice-text = Was sie sagen
voice-text-hint = In ihren Worten, ohne Namen.
voice-text-missing = Was sagen sie?
voice-kind = Art
voice-need = Bedürfnis
voice-want = Wunsch
voice-factor = Faktor
voice-issue = Thema
voice-whose = Wessen
voice-source = Quelle
voice-heard = Zuletzt gehört
voice-measures = Gemessen durch
voice-unmeasured = Keine Kennzahl
voice-delete = „{ $name }“ löschen
voice-deleted = „{ $name }“ gelöscht.
source-assumed = Angenommen
source-interview = Gespräch
source-survey = Befragung
source-complaint = Beschwerde
mission-hint = Wählen Sie Wörter im Auftrag aus und markieren Sie sie: Aus jeder Markierung werden Ziele und Kennzahlen.
mission-empty = Schreiben Sie zuerst den Auftrag: Aus ihm werden Ziele und Kennzahlen.
mission-mark = Auswahl markieren
mission-not-there = Wählen Sie zuerst Wörter im Auftrag aus.
mission-marked-already = Diese Wörter sind schon markiert.
mission-proposals = Oder markieren Sie eine davon:
mission-marked = Der Auftrag mit seinen Markierungen
mission-table = Von der Stelle zum Zielwert
mission-target = Zielwert
mission-gone = Steht nicht mehr im Auftrag
mission-go-on = Weiterführen
mission-go-on-named = „{ $name }“ weiterführen
mission-unmark = Markierung „{ $name }“ aufheben
mission-unmarked = Markierung „{ $name }“ aufgehoben.
mission-no-measure = { $count ->
    [one] { NUMBER($count) } Stelle hat keine Kennzahl.
   *[other] { NUMBER($count) } Stellen haben keine Kennzahl.
  }
mission-strays = Kundenkennzahlen ohne Stelle im Auftrag
mission-strays-hint = Geben Sie ihrem Ziel eine Stelle, oder fragen Sie, ob sie noch gebraucht werden.
path-concern = 1. Um welches Anliegen geht es?
path-objective = 2. Was wollen Sie erreichen?
path-measure = 3. Woran merken Sie es?
path-target = 4. Wie viel, von wo aus?
path-new-objective = Ein neues Ziel
path-own-measure = Eine eigene Kennzahl
path-later = Später
path-measure-name = Name der Kennzahl
path-measure-missing = Eine Kennzahl braucht einen Namen.
coverage-lead = { NUMBER($customer) } von { NUMBER($all) } Kennzahlen handeln von Kunden.
coverage-table = Kennzahlen nach Anliegen, Ergebnis und Kunden
coverage-objectives = Ziele
coverage-concerns = Anliegen
coverage-outcomes = Ergebnisse
coverage-partners = Mit Partnern
coverage-unsaid = Für wen: offen
coverage-notices = Was fehlt
coverage-complete = Hier fehlt nichts.
coverage-no-answer = Wer hier der Kunde ist, hat noch niemand gesagt.
coverage-no-segments = Es gibt keine Kundengruppen.
coverage-no-promise = Kein Nutzenversprechen ist gewählt.
coverage-nothing = Keine Kennzahl handelt von Kunden: nur von Produkten, Technik oder Geld.
coverage-no-objective = Kein Ziel handelt von: { $what }.
coverage-no-measure = Es gibt Ziele, aber keine Kennzahl zu: { $what }.
coverage-no-outcome = Keine Kennzahl zeigt: { $what }.
coverage-no-proposition-kind = Kein Ziel sagt, was Kunden versprochen wird: nur Ergebnisse.
coverage-no-outcome-kind = Kein Ziel sagt, was bei Kunden herauskommen soll.
coverage-potential = Keine Kennzahl erfasst mögliche Kunden.
coverage-actual = Keine Kennzahl erfasst bestehende Kunden.
coverage-partner = Es gibt Partner, aber keine Kennzahl erfasst sie.
coverage-no-factor = Kundenkennzahlen, die keinen Faktor abbilden
coverage-assumed = { NUMBER($some) } von { NUMBER($all) } Faktoren sind nur angenommen: Fragen Sie Kunden.
kpi-customers = Kunden, um die es geht
kpi-outcome = Ergebnis bei Kunden
kpi-no-outcome = Keines
kpi-segments = Erfasst diese Kundengruppen
kpi-factors = Bildet diese Faktoren ab
kpi-factors-none = Kundengruppen und Faktoren kommen von der Seite Kunden.
## Later: client interviews and the relations programme

programme-lead = In den nächsten vier Vertriebstreffen ist das eigene Angebot kein Thema. Vorher fragt der Vertrieb seine besten Kunden, was sie bewegt; die Treffen besprechen es.
programme-meetings = Treffen
programme-interviews = Gespräche
programme-issues = Kundenthemen
programme-relations = Beziehungsprogramm
programme-remove = „{ $name }“ entfernen
programme-date = Datum
programme-day-wrong = Bitte den Tag eingeben.
programme-text-missing = Bitte in wenigen Worten angeben.
exercise-setup = Wer wie oft fragt
exercise-reading = Gespräche je Person im Vertrieb
exercise-in-all = Fünf insgesamt
exercise-each = Fünf vor jedem Treffen
exercise-reading-hint = Die Quelle der Übung lässt sich beides lesen. Fünf insgesamt verteilen sich auf die vier Treffen. Beim Umschalten geht kein Gespräch verloren.
exercise-people = Vertrieb
exercise-people-hint = Rollen oder Buchstaben, keine Namen oder Kontaktdaten.
exercise-person = Rolle oder Buchstabe
exercise-person-new = Neue Person im Vertrieb
exercise-removed = „{ $name }“ wurde entfernt. Mit entfernte Gespräche: { NUMBER($count) }.
exercise-progress = { NUMBER($done) } von { NUMBER($of) } Gesprächen
exercise-nobody = Noch niemand im Vertrieb
exercise-nobody-text = Jede Person im Vertrieb bekommt Plätze für Gespräche mit besten Kunden.
time-title = Wohin die Zeit geht
time-hint = Stunden im Monat, um zu verstehen:
time-before = Vor der Übung
time-after = Nach der Übung
time-product = Eigene Produkte
time-prospect = Themen der besten Interessenten
time-unit = Std.
time-share = { $share } für Interessenten
time-practice = Zum Vergleich: Ein Berater verwendet 75 % auf Themen der Interessenten. Das ist seine Praxis, keine Norm.
focus-external = Fokus außen: mehr als die Hälfte
focus-internal = Fokus innen: weniger als die Hälfte
focus-undecided = Unentschieden
focus-unknown = Bitte beide Zahlen eingeben.
meeting-number = Treffen { NUMBER($number) }
meeting-held = Hat stattgefunden
meeting-agenda = Tagesordnung
meeting-topic-said = Was haben Kunden gesagt?
meeting-topic-repeat = Was wiederholt sich?
meeting-topic-understood = Wie gut verstehen wir es?
meeting-topic-next = Was tun wir als Nächstes?
meeting-own = Eigene Themen, eines je Zeile
meeting-blocked = gesperrt: eigenes Angebot
meeting-notes = Was besprochen wurde
meeting-print = Tagesordnung von Treffen { NUMBER($number) } drucken
interview-slot = { $name }, Gespräch { NUMBER($number) }
interview-done = Geführt am { $day }
interview-planned = Geplant für { $day }
interview-due = Fällig bis { $day }
interview-overdue = Überfällig: fällig bis { $day }
interview-open = Noch ohne Termin
interview-no-client = Kunde noch offen
interview-beyond = Über die Einstellung hinaus
interview-client = Kunde
interview-client-hint = Ein Buchstabe oder eine Branche, keine Kontaktdaten
interview-date = Tag des Gesprächs
interview-issues = Was sie bewegt
interview-issue-add = Genanntes Thema
interview-issue-hint = Ob es das eigene Angebot betrifft oder nicht. Ein bekanntes Thema zählt einmal mehr.
interview-listed = Das steht schon in der Liste.
interview-related = Betrifft unser Angebot?
answer-yes = Ja
answer-no = Nein
answer-unsaid = Nicht gesagt
interview-notes = Was sonst gesagt wurde
interview-deleted = Das Gespräch wurde gelöscht.
interview-empty-sheet = Leeren Bogen drucken
issues-understood = { NUMBER($known) } von { NUMBER($of) } Themen sind verstanden. Nur wiederholter Kontakt oder lange Erfahrung zählt.
issues-table = Kundenthemen, meistgenannte zuerst
issues-empty = Noch kein Kundenthema
issues-empty-text = Hier erscheint, was Kunden in Gesprächen nennen. Sie können auch ergänzen, was Sie sonst wissen.
issue-add = Thema hinzufügen
issue-edit = Thema bearbeiten
issue-text = Thema
issue-clients = Kunden
issue-others = Kunden außerhalb dieser Gespräche
issue-others-wrong = Bitte eine ganze Zahl von 0 bis 10.000 eingeben.
issue-heard = Zuletzt gehört
issue-grade = Wie bekannt
issue-understood = Verstanden
issue-source = Quelle
issue-raise = Auf „wiederholter Kontakt“ heben
issue-raise-hint = In { NUMBER($count) } Gesprächen genannt.
issue-to-factor = Zum Faktor machen
issue-is-factor = Ist ein Faktor
issue-now-factor = „{ $name }“ ist jetzt ein Faktor.
issue-to-objective = Ein Ziel daraus machen
evidence-assumption = Annahme
evidence-report = Bericht
evidence-single = Einzelner Kontakt
evidence-repeated = Wiederholter Kontakt
evidence-long = Lange Erfahrung
relations-lead = Ein Programm, das Beziehungen zu bestehenden und möglichen Kunden pflegt: wer, was, für wie viel, wie oft.
relations-what = Was es tut
relations-budget = Budget im Jahr
relations-interval = Es geschieht etwas mindestens alle
relations-interval-wrong = Bitte ganze Monate von 1 bis 120 eingeben.
relations-no-interval = Ob es gepflegt wird, zeigt sich mit einem Abstand in Monaten.
relations-never = Nicht gepflegt: bisher keine Aktivität.
relations-lapsed = Nicht gepflegt: letzte Aktivität am { $last }, die nächste war bis { $next } fällig.
relations-maintained = Gepflegt: letzte Aktivität am { $last }, nächste fällig bis { $next }.
relations-activities = Aktivitäten
relations-activity = Was geschah oder geplant ist
relations-effects = Kennzahlen der Wirkung
## Later: initiatives on a board and in time, money, reaction

act-tab-list = Liste
act-tab-board = Tafel
act-tab-plan = Zeitplan
initiative-kind = Art des Eintrags
initiative-success-factor = Erfolgsfaktor
initiative-rationale = Begründung
initiative-hypothesis = Hypothese
initiative-risk = Risiko
act-gap = Lücke, die sie schließt
act-gap-none = Keine Kennzahl
act-gap-left = { $name }: { $value }, zum Zielwert fehlen { $left }
act-gap-reached = { $name }: { $value }, Zielwert erreicht
act-money = Fortschritt und Geld
act-progress = Fortschritt
act-budget = Budget
act-spent = Bisher ausgegeben
act-earned = Fertigstellungswert
act-variance = Kostenabweichung
act-planned-value = Geplanter Wert heute
act-earned-hint = Fertigstellungswert ist Budget × Fortschritt. Kostenabweichung ist Fertigstellungswert minus Ausgaben: Unter 0 kostet die Arbeit mehr als geplant.
act-more = Art, Lücke, Abhängigkeiten, Wirkung auf Kunden
act-after = Wartet auf
act-after-hint = Was fertig sein muss, bevor dies beginnen kann.
act-blocked = beginnt, bevor fertig ist, worauf sie wartet
act-customer-effect = Was werden Kunden merken?
act-customer-effect-hint = Vor allem zu fragen, wo Kosten gesenkt oder Arbeiten vergeben werden: Vor- und Nachteile gehören in ein Gesamtbild.
act-sums = Offene und abgeschlossene Arbeit
act-sums-partial = { $amount } (für { NUMBER($known) } von { NUMBER($of) })
act-move = „{ $name }“ verschieben
act-moved = „{ $name }“ ist jetzt: { $status }
act-today = Heute
act-from = ab { $day }
act-until = bis { $day }
act-undated = Ohne Termine
act-clock = { $count ->
    [one] { $count } Tag ohne neue oder geänderte Maßnahme
   *[other] { $count } Tage ohne neue oder geänderte Maßnahme
 }
act-reacted = zuletzt geändert am { $day }
act-accept = Vorerst akzeptieren
act-accept-it = Vorerst akzeptieren: { $name }
act-accept-reason = Warum es vorerst so bleiben darf
act-accept-until = Akzeptiert bis einschließlich
act-reason-missing = Bitte einen Grund angeben.
act-until-missing = Bitte den letzten Tag angeben, heute oder später.
act-accepted = Vorerst akzeptiert
act-accepted-until = Akzeptiert bis { $day }
act-accepted-ended = akzeptiert war es bis { $day }
act-no-initiative = Ziele ohne Maßnahme ({ NUMBER($count) })
act-no-objective = ohne Ziel
objective-kind = Art des Ziels
objective-kind-driver = Treiber
objective-not-said = Nicht angegeben
## Later: Eigene Kennzahlen und eigene Vorlagen

own-new = Eigene Kennzahl …
own-kpi = Eigene Kennzahl
own-tag = Eigene
own-only = Nur eigene Kennzahlen
own-title = Eigene Kennzahlen aus einer Datei
own-hint = Eigene Kennzahlen bleiben in diesem Browser. Als Datei gesichert lassen sie sich aufheben und weitergeben.
own-open = Bibliotheksdatei (JSON oder CSV) wählen oder hier ablegen
own-xlsx = Excel-Arbeitsmappe
own-edit-named = Bearbeiten: { $name }
own-delete-named = Löschen: { $name }
own-saved = „{ $name }“ ist in Ihrer Bibliothek.
own-deleted = „{ $name }“ wurde gelöscht.
own-removed = Die unlesbaren eigenen Kennzahlen wurden gelöscht.
own-problems = { $count ->
    [one] Ein Problem; nichts wurde übernommen
   *[other] { NUMBER($count) } Probleme; nichts wurde übernommen
  }
own-found = { $count ->
    [one] Eine Kennzahl
   *[other] { NUMBER($count) } Kennzahlen
  }, davon ersetzen eigene: { NUMBER($replaced) }.
own-taken = { $count ->
    [one] Eine Kennzahl ist in Ihrer Bibliothek.
   *[other] { NUMBER($count) } Kennzahlen sind in Ihrer Bibliothek.
  }
own-at-field = Eintrag { NUMBER($entry) } „{ $id }“, Feld „{ $field }“: { $what }
own-at-entry = Eintrag { NUMBER($entry) } „{ $id }“: { $what }
own-at-row = Zeile { NUMBER($row) } „{ $id }“, Spalte „{ $column }“: { $what }
own-unreadable = das ist keine Bibliothek: { $text }
own-cells = { NUMBER($found) } Zellen statt { NUMBER($expected) }
own-built-in = diese Kennung gehört einer Kennzahl, die { -brand } mitbringt
own-id = eine Kennung hat nur Kleinbuchstaben, Ziffern und Bindestriche
own-empty = der Text fehlt
own-markup = Texte dürfen keine Auszeichnungen wie <b> enthalten
own-unused = die Formel verwendet die Eingabe „{ $name }“ nicht
own-other = Das ist keine Kennzahlenbibliothek von { -brand }, sondern { $found }.
template-no-kpi = Das Ziel „{ $objective }“ hat die Kennzahl „{ $kpi }“, die nicht in der Bibliothek ist.
template-word = „{ $word }“ ist keine Rolle, kein Stand, kein Versprechen und kein Merkmal des Formats.
template-own = Eine eigene Vorlage
template-own-hint = Eine Vorlagendatei, die auf der Seite „Teilen“ einer Scorecard gesichert wurde.
template-own-do = Vorlagendatei wählen oder hier ablegen
share-template = Als Vorlage
share-template-hint = Perspektiven, Ziele, Wirkungen, Kennzahlen und eigene Fragebögen, ohne Messwerte, Zielwerte, Zuständige, Maßnahmen und Antworten.
share-template-do = Als Vorlage sichern
share-scores = Werte als Tabelle
share-scores-hint = Jeder Wert jedes Zeitraums mit dem, worauf er beruht, damit alle ihn nachrechnen können. Die Zahlen sind nicht gerundet.
share-scores-kind = Länge der Zeiträume
share-scores-first = Erster Zeitraum
share-scores-last = Letzter Zeitraum
share-scores-csv = Als CSV speichern
share-scores-json = Als JSON speichern
share-scores-working = Die Werte werden berechnet …
share-scores-none = Noch ist nichts gemessen, also gibt es nichts zu berechnen.
share-scores-backwards = Der letzte Zeitraum liegt vor dem ersten. Bitte umgekehrt wählen.
share-scores-too-long = Die Tabelle hätte { NUMBER($rows) } Zeilen; geschrieben werden höchstens { NUMBER($most) }. Bitte weniger Zeiträume wählen.

## Later: assessment: invitations and answers from other people

left-out-file = „{ $name }“: { $why }
left-out-block = „{ $name }“, Block { NUMBER($number) }: { $why }
left-out-other = Das ist keine Datei mit Antworten, sondern { $found }.
left-out-none = Darin stehen keine Antworten.
left-out-damaged = Die Antworten wurden unterwegs verändert: Die Prüfsumme passt nicht. Bitte noch einmal schicken lassen.
left-out-cut-off = Das Ende fehlt. Bitte noch einmal schicken lassen.
left-out-newer = Diese Antworten stammen von einem neueren { -brand } (Schema { NUMBER($schema) }). Die Seite neu laden, um das neueste zu bekommen.
left-out-too-large = Das sind { NUMBER($size) } kB; gelesen werden an dieser Stelle höchstens { NUMBER($limit) } kB.
left-out-too-large-in-all = Alle Dateien zusammen haben mehr als { NUMBER($limit) } MB. Diese mit den nächsten zusammen abgeben.
left-out-too-many = Mehr als { NUMBER($limit) } Antworten lassen sich nicht übernehmen.
left-out-other-round = Diese Antworten gehören zu einer anderen Runde („{ $id }“).
left-out-other-questionnaire = Diese Antworten gelten einem anderen Fragebogen („{ $id }“).
left-out-other-version = Diese Antworten gelten der Version { $version } des Fragebogens; gefragt ist Version { $expected }.
left-out-duplicate = Dieselben Antworten sind schon da.
left-out-duplicate-other = Antworten mit derselben Kennung und anderem Inhalt sind schon da; jene bleiben.
left-out-not-finished = Die Person ist nicht fertig geworden.
left-out-empty = Es ist nichts beantwortet.
left-out-unknown-field = Ein Feld „{ $field }“ haben Antworten nicht.
left-out-unknown-item = Eine Aussage „{ $id }“ hat der Fragebogen nicht.
left-out-not-asked = Nach „{ $id }“ wird in dieser Runde nicht gefragt.
left-out-outside-scale = Die Antwort zu „{ $item }“ ist { $value }; das steht nicht zur Wahl ({ NUMBER($low) } bis { NUMBER($high) }).
left-out-no-cannot-say = „Kann ich nicht beurteilen“ steht bei „{ $item }“ nicht zur Wahl.
left-out-unknown-fact = Eine Frage „{ $id }“ hat der Fragebogen nicht.
left-out-fact-twice = Die Frage „{ $id }“ ist zweimal beantwortet.
left-out-fact-kind = Die Antwort zu „{ $id }“ passt nicht zur Frage.
left-out-fact-range = Die Antwort zu „{ $id }“ ist { $value }; möglich sind Zahlen von { NUMBER($low) } bis { NUMBER($high) }.
left-out-fact-whole = Die Antwort zu „{ $id }“ ist { NUMBER($value) }; möglich sind nur ganze Zahlen.
left-out-unknown-choice = „{ $choice }“ steht bei „{ $id }“ nicht zur Wahl.
left-out-unknown-department = Eine Abteilung „{ $id }“ hat die Runde nicht.
left-out-too-many-entries = „{ $id }“ hat { NUMBER($count) } Einträge; möglich sind höchstens { NUMBER($limit) }.
left-out-text-too-long = Der Text bei „{ $place }“ hat { NUMBER($length) } Zeichen; möglich sind höchstens { NUMBER($limit) }.
left-out-control-character = Der Text bei „{ $place }“ enthält ein Steuerzeichen.
invitation-other = Das ist keine Einladung, sondern { $found }.
invitation-empty = Der Link enthält keine Einladung.
invitation-newer = Diese Einladung stammt von einem neueren { -brand } (Schema { NUMBER($schema) }). Die Seite neu laden, um das neueste zu bekommen.
invitation-broken = Die Einladung ist nicht stimmig: { $reason }.
invitation-no-questionnaire = Die Einladung fragt nach einem Fragebogen, der nicht mitgekommen ist. Bitte noch einmal schicken lassen.
invitation-questionnaire = Der Fragebogen, der mit der Einladung kam, ist nicht stimmig. { $reason }
own-questionnaire-taken = Bei id: „{ $id }“ ist der Fragebogen, der mit { -brand } kommt. Der eigene braucht eine eigene Kennung.


## Later: assessment: answering

ask-progress = { NUMBER($answered) } von { NUMBER($asked) } beantwortet
ask-minutes-left = { $count ->
    [one] noch etwa { NUMBER($count) } Minute
   *[other] noch etwa { NUMBER($count) } Minuten
  }
ask-place = Frage { NUMBER($at) } von { NUMBER($of) }
ask-mode = Fragen
ask-mode-one = Einzeln
ask-mode-page = Alle auf einer Seite
ask-keys = Mit der Tastatur: 1 bis { NUMBER($count) } antworten, 0 oder – für „kann ich nicht beurteilen“.
ask-next = Weiter
ask-skip = Überspringen
ask-clear = Antwort zurücknehmen
ask-note = Notiz
ask-note-add = Notiz hinzufügen
ask-note-hint = Woran Sie das festmachen: ein Beispiel, eine Zahl. Höchstens { NUMBER($most) } Zeichen.
ask-levels = Woran man die Stufen erkennt
ask-level = { NUMBER($level) } { $name }
ask-share = { $name }: { $share } von beiden
ask-line = Zeile { NUMBER($line) }
ask-not-chosen = Nicht beantwortet
ask-range = Bitte eine Zahl von { NUMBER($min) } bis { NUMBER($max) } eingeben.
ask-whole = Bitte eine ganze Zahl eingeben.
ask-finish = Abschließen
ask-finish-title = Das war die letzte Frage
ask-finish-all = Alle Fragen sind beantwortet.
ask-finish-open = { $count ->
    [one] { NUMBER($count) } Frage ist noch offen. Sie können sie beantworten oder trotzdem abschließen: Geraten wird nichts.
   *[other] { NUMBER($count) } Fragen sind noch offen. Sie können sie beantworten oder trotzdem abschließen: Geraten wird nichts.
  }
ask-finish-jump = Noch offen
ask-no-score-title = Was ohne Ergebniswert bleibt
ask-no-score-hint = „Kann ich nicht beurteilen“ ist keine Antwort auf der Skala.
ask-no-score = { $name }: { $count ->
    [one] noch { NUMBER($count) } Antwort nötig
   *[other] noch { NUMBER($count) } Antworten nötig
  }
ask-facet-title = Einen zweiten Blick wert
home-assess = Wie kundenorientiert sind Sie?
home-assess-hint = Einige Fragen beantworten, Lücken erkennen und sehen, was zu tun ist. Zwei Minuten oder zehn.
home-assess-do = Selbsteinschätzung beginnen
begin-version = Welche Fassung?
begin-size = { NUMBER($questions) } Fragen, etwa { $minutes ->
    [one] { NUMBER($minutes) } Minute
   *[other] { NUMBER($minutes) } Minuten
  }
begin-questions = { NUMBER($count) } Fragen
begin-gives = Ergibt eine Stufe für: { $names }.
begin-organisation-hint = Die Angabe ist freiwillig.
begin-title = Selbsteinschätzung
begin-kept = Antworten, Empfehlungen und was Sie davon übernehmen, stehen in einer Scorecard auf diesem Gerät.
begin-not-validated = Dieser Fragebogen ist nicht validiert.
begin-validated = Was über diesen Fragebogen bekannt ist
begin-do = Beginnen
begin-invited = Hat Sie jemand eingeladen?
begin-invited-do = Einladungsdatei öffnen
answering-lead = Jede Antwort wird sofort behalten. Sie können jederzeit aufhören und später weitermachen.
answering-several = Sie antworten als eine Person dieser Runde; Ihre Antworten zählen wie die aller anderen.
answering-done = Diese Antworten sind als die einer Person gespeichert.
answering-done-hint = Wer als Nächstes auf diesem Gerät antwortet, bekommt einen leeren Bogen.
answering-again = Als andere Person antworten
answering-result = Zum Ergebnis
answering-broken = Der Fragebogen dieser Runde kann nicht gelesen werden
respond-title = Einladung beantworten
respond-opening = Einladung wird geöffnet
respond-refused = Die Einladung wurde nicht geöffnet
respond-drop = Einladungsdatei auswählen oder hier ablegen
respond-drop-hint = Sie haben sie von der einladenden Person; ihr Name endet auf .fokus-invite.json.
respond-other = Andere Einladung öffnen
respond-language = Auf { $language } antworten
respond-confidential = Vertraulich, nicht anonym
respond-seen = Wer diese Runde leitet, sammelt die Antworten ein und kann jede einzelne einsehen.
respond-no-name = Nach Ihrem Namen wird nicht gefragt. Kleine Gruppen erscheinen nicht im Ergebnis.
respond-nothing-sent = Diese Seite sendet nichts. Am Ende speichern Sie eine kleine Datei und geben sie selbst zurück.
respond-questions = Fragen
respond-departments = Abteilungen
respond-code = Ein eigener Code
respond-code-hint = Die Angabe ist freiwillig. Mit demselben Code in der nächsten Runde lassen sich Ihre Antworten mit diesen vergleichen; er macht sie auch für alle erkennbar, die ihn kennen.
respond-continue = Fortsetzen: { NUMBER($answered) } von { NUMBER($asked) } beantwortet
respond-kept = Ihre Antworten bleiben in diesem Browser, Sie können also später weitermachen. Die Sprache lässt sich jederzeit wechseln.
respond-delete = Entwurf löschen
respond-delete-title = Diesen Entwurf löschen?
respond-delete-text = Alles, was Sie hier geantwortet haben, wird aus diesem Browser gelöscht. Das lässt sich nicht rückgängig machen.
respond-unkept = Ihre Antworten werden nicht aufbewahrt
respond-unkept-hint = Dieser Browser speichert sie nicht: { $why }. Sichern Sie sie am Ende, bevor Sie diese Seite schließen.
respond-damaged = Die aufbewahrten Antworten können nicht gelesen werden
respond-damaged-hint = Sie bleiben, wie sie sind, und solange wird nichts Neues aufbewahrt.
respond-damaged-save = Als Datei sichern
respond-damaged-delete = Unlesbares löschen
respond-give-title = Antworten zurückgeben
respond-answered = { NUMBER($answered) } von { NUMBER($asked) } Fragen sind beantwortet.
respond-empty = Noch ist nichts beantwortet, es gibt also nichts zurückzugeben.
respond-give = Speichern Sie Ihre Antworten als Datei und geben Sie diese der einladenden Person. Oder kopieren Sie sie als Text und fügen ihn in eine Nachricht ein.
respond-save = Antwortdatei speichern
respond-copy = Als Text kopieren
respond-copied = Ihre Antworten sind in der Zwischenablage.
respond-by-hand = Dieser Browser lässt die Seite nicht kopieren. Bitte kopieren Sie diesen Text selbst:
respond-checksum = Zu Ihren Antworten gehört eine Prüfsumme. Sie bemerkt Schäden unterwegs; von wem die Antworten sind, beweist sie nicht.
respond-back = Zurück zu den Fragen
respond-done = Sobald Sie sie abgegeben haben, sind Sie fertig
respond-done-hint = Wenn Sie jetzt noch etwas ändern, geben Sie es nur ab, falls die früheren Antworten noch nicht eingesammelt sind: Von zwei Fassungen zählt die erste.
respond-again = Leerer Bogen für die nächste Person
respond-again-title = Mit einem leeren Bogen beginnen?
respond-again-text = Die in diesem Browser aufbewahrten Antworten werden gelöscht. Werden beide Bögen abgegeben, zählen sie als die von zwei Personen.

## Later: assessment: result

result-customer-side = Kundenseite
result-business-side = Geschäftsseite
result-whole = Alle zusammen
result-front-line = Kundenkontakt
result-back-office = Interne Bereiche
result-not-said = Ohne Angabe
result-interval = { $low } bis { $high }
result-of = { $n } von { $asked }
result-nobody = zu wenig beantwortet
result-fewer = weniger als { NUMBER($least) }
result-said = { $name }: { $score } von 100, Intervall { $interval }, { $level }
result-level = Stufe { NUMBER($level) }
result-levels = Stufe { NUMBER($low) }–{ NUMBER($high) }
result-one-view = eine Sicht
result-required = { $facet }: { $people } ohne Antwort oder ohne Urteil.
result-answered = { $people } haben geantwortet
result-unchecked = ungeprüft
result-service-mode = So wird der Service gesteuert: { $modes }. { $note }
result-mean-and-total = im Mittel { $mean } je Person, insgesamt { $total }
result-turned = { $text } (umgekehrt gezählt)
result-mean-of = Mittel aus { NUMBER($count) } Aussagen
result-of-scale = { $value } von { $most }
result-split-none = Nicht aufgeteilt
result-split-departments = Abteilungen
result-split-front-line = Kundenkontakt
result-split-role = Rollen
result-total-only = Keine Gruppe lässt sich zeigen, ohne die Antworten weniger Personen preiszugeben. Gezeigt werden nur alle zusammen.
result-protects = verborgen zum Schutz einer kleinen Gruppe
result-gap = Kundenkontakt { $front }, interne Bereiche { $back }: Abstand { $difference }
result-two-camps-text = Zwei Lager: viele niedrige, viele hohe und wenige mittlere Antworten. Der Mittelwert beschreibt keines davon.
result-because-level = { $name } { $score }, Stufe { NUMBER($level) }
result-because-capped = { $name } { $score }, Stufe { NUMBER($level) }, gedeckelt
result-because-facet = { $part }: { $facet } { $score } von 100
result-because-part = { $name }, { $part } { $score } von 100
result-note-confidential = Vertraulich, nicht anonym: Wer die Antworten einsammelt, kann jede lesen. Kleine Gruppen sind auf dieser Seite und in der heruntergeladenen Tabelle verborgen, nicht in den Antwortdateien.
result-note-rate = { $rate } der Befragten haben geantwortet. Die übrigen sehen es vielleicht anders.
result-note-alone = Die Sicht einer Person: Es gibt weder Streuung noch Intervall, und nichts ist verborgen.
result-note-unfinished = { $count ->
    [one] { NUMBER($count) } Antwort ist nicht abgeschlossen und zählt nicht.
   *[other] { NUMBER($count) } Antworten sind nicht abgeschlossen und zählen nicht.
 }
result-front-line-only = Alle, die es angeben, haben Kundenkontakt: Das ist nicht die ganze Organisation.
result-note-self-report = Menschen beurteilen sich hier selbst und stehen gern gut da. Deshalb steht Verhalten (Stunden, benannte Themen) neben den Worten.
result-note-no-norms = Es gibt keine Normwerte: Vergleichen Sie Gruppen und Runden miteinander, nicht mit anderen Organisationen.
result-note-one-view = Eine Sicht: kein Intervall.
result-note-finite = Das Intervall (95 %) berücksichtigt, wie viele der Befragten geantwortet haben; Messfehler enthält es nicht.
result-note-infinite = Das Intervall (95 %) ist breiter als nötig: Wie viele befragt wurden, ist nicht bekannt, oder es haben mehr geantwortet.
result-agreement-none = keine Übereinstimmung
result-agreement-weak = schwach
result-agreement-moderate = mittel
result-agreement-strong = stark
result-agreement-very-strong = sehr stark
result-alpha = { $value } ({ NUMBER($items) } Aussagen, { NUMBER($people) } Personen)
result-alpha-low = Unter 0,60 messen die Aussagen nicht dasselbe: bitte einzeln lesen
result-alpha-too-few = zu wenige Antworten (unter { NUMBER($least) })
result-icc = ICC(1) { $one }, ICC(2) { $two } über { NUMBER($groups) } Abteilungen.
result-icc-reliable = Mittelwerte von Abteilungen lassen sich unterscheiden.
result-icc-unreliable = Mittelwerte von Abteilungen lassen sich nicht verlässlich unterscheiden.
result-icc-hidden-left-out = Abteilungen, die nicht gezeigt werden, zählen nicht mit.
result-paired = { $people ->
    [one] Dieselbe Person
   *[other] Dieselben { NUMBER($people) } Personen, gepaart
 }
result-two-groups = Zwei unabhängige Gruppen
result-no-basis = Je eine Sicht, oder keine Streuung zum Beurteilen
result-other-items = Die Runden stellen verschiedene Aussagen.
result-higher = höher
result-lower = niedriger
result-not-tested = nicht geprüft
result-no-change = keine Veränderung erkennbar
result-no-figure = kein Wert zum Vergleichen
result-title = Wie kundenorientiert sind wir?
result-round-number = Runde { NUMBER($number) }
result-people = { $people } Personen haben geantwortet
result-departments = { $count ->
    [one] { NUMBER($count) } Abteilung
   *[other] { NUMBER($count) } Abteilungen
 }
result-how-to-read = Wie das zu lesen ist
result-one-person = Die Sicht einer Person
result-print = Zwei Seiten drucken
result-download = Werte als Tabelle
result-no-round = Diese Runde gibt es nicht
result-no-round-text = Sie wurde vielleicht gelöscht, oder der Link gehört zu einer anderen Scorecard.
result-no-questionnaire = Der Fragebogen dieser Runde fehlt in der Scorecard.
result-none-yet = Noch keine Antworten
result-none-yet-alone = Beantworten Sie die Fragen; das Ergebnis steht dann sofort hier.
result-none-yet-several = Laden Sie Personen ein und lesen Sie ihre Antworten ein; dann steht das Ergebnis hier.
result-none-finished = Antworten sind begonnen, aber keine ist abgeschlossen. Nur abgeschlossene zählen.
result-to-answer = Fragen beantworten
result-to-people = Personen und Antworten
result-few-title = Zu wenige Antworten für ein Ergebnis
result-few = { $count } von mindestens { NUMBER($least) } Antworten liegen vor, { NUMBER($missing) } fehlen noch. Mit weniger wären einzelne Personen erkennbar.
result-controls = Was gezeigt wird
result-split = Aufteilen nach
result-compare = Vergleichen mit
result-compare-none = Keine frühere Runde
result-with-careless = { $count ->
    [one] { NUMBER($count) } achtlose Antwort mitzählen
   *[other] { NUMBER($count) } achtlose Antworten mitzählen
 }
result-careless-hint = Überall dieselbe Antwort, obwohl manche Aussagen umgekehrt gestellt sind.
result-careless-left-out = Einige achtlose Antworten (überall dieselbe) sind weggelassen. Das Ergebnis mit ihnen zu zeigen, würde sie verraten.
result-show-total = Gesamtwert zeigen
result-show-reference = Die 75 % eines Beraters zum Vergleich zeigen
result-dimensions = Dimensionen
result-dimensions-note = Wert mit 95-%-Intervall · Stufe · Übereinstimmung
result-dimensions-caption = Werte der Dimensionen von 0 bis 100, mit Stufe, Übereinstimmung und Zahl der Antworten
result-dimension = Dimension
result-bar = 0 bis 100
result-score = Wert
result-level-head = Stufe
result-agreement = Übereinstimmung
result-answered-head = Geantwortet
result-capped = gedeckelt
result-untested = Ob das die Stufe begrenzt, lässt sich nicht sagen: { $reason }
result-earlier-mark = Das kleine Dreieck über einem Balken ist die frühere Runde.
result-total = Mittel aus allen: { $score }.
result-total-hides = Ein Mittelwert verdeckt die schwächsten Teile. Am niedrigsten sind { $lowest }.
result-profile = Profil
result-profile-label = Profil der Dimensionen, von 0 in der Mitte bis 100 am Rand
result-profile-note = Die Ringe stehen am Beginn der Stufen. Die Tabelle der Dimensionen enthält dieselben Werte.
result-singles = Einzelne Antworten, ohne Wert
result-to-full = Eine Runde mit der Vollversion beginnen
result-first = Was zuerst zu tun ist
result-nothing-to-do = Aus dem Ergebnis folgt keine Empfehlung.
result-more = { $count ->
    [one] { NUMBER($count) } weitere
   *[other] { NUMBER($count) } weitere
 }
result-because = wegen: { $reason }
result-take = Übernehmen
result-take-it = Übernehmen: { $name }
result-taken = Übernommen: { $name }
result-taken-over = Übernommen
result-taken-over-in = Bereits übernommen, in { $round }
result-which-title = In welche Perspektive?
result-which-text = Aus der Empfehlung wird ein Ziel mit Kennzahlen und einer Maßnahme. Wo steht das Ziel in Ihrer Scorecard?
result-focus = Blickrichtung: Stunden und Worte
result-topics-of = { $name }: Themen
result-reference = Zum Vergleich { $share }: { $label }
result-words-and-time = Worte und Verhalten
result-words = Worte
result-behaviour = Verhalten
result-not-raised = Kein Zeichen für: { $flag }
result-which-statements = Welche Aussagen
result-naming = Können ein zählendes Thema nennen
result-group = Gruppe
result-unchecked-count = { $count ->
    [one] { NUMBER($count) } Eintrag ungeprüft
   *[other] { NUMBER($count) } Einträge ungeprüft
 }
result-accepted = anerkannt
result-refused = nicht anerkannt
result-entries = { $count ->
    [one] { NUMBER($count) } Eintrag
   *[other] { NUMBER($count) } Einträge
 }
result-weakest-mark = am schwächsten
result-rule = Wie das berechnet wird
result-stages = Phasen
result-topics = Themen
result-part = Teil
result-groups = Gruppen nebeneinander
result-all-by-group = Alle Dimensionen nach Gruppen
result-by-department = Nach Abteilungen
result-by-contact = Kundenkontakt gegen interne Bereiche
result-by-role = Nach Rollen
result-choose-split = Oben eine Aufteilung wählen, um Gruppen nebeneinander zu sehen.
result-silent = Niemand hat geantwortet aus: { $names }.
result-blind = blind
result-strong = beide Seiten stark
result-neither = weder noch
result-expensive = teuer
result-square-says = Nach rechts: { $across }, von 0 bis 100. Nach oben: { $up }. Die Tabelle daneben enthält die Werte.
result-square-divided = Die Felder teilen sich nach rechts bei { $across } und nach oben bei { $up }.
result-orientation = Kunde − Geschäft
result-strength = Niedrigere Seite
result-activities = Was in jedem Prozess getan wird
result-customers = Wer ist der Kunde?
result-unmarked = Von niemandem markiert: { $roles }.
result-main-role = Am häufigsten als wichtigste genannt: { $roles }.
result-role = Rolle
result-marked = Markiert von
result-main = Am wichtigsten für
result-main-mark = am wichtigsten
result-segments = Segmente in der Scorecard
result-add-segment = Segment anlegen
result-add-segment-for = Segment anlegen: { $role }
result-segment-added = Segment angelegt: { $name }
result-to-customers = Zu den Kunden der Scorecard
result-choices = Struktur, Serviceart, Margen
result-answer = Antwort
result-count = Personen
result-share = Anteil
result-items = Einzelne Aussagen
result-items-show = Alle Aussagen zeigen
result-items-caption = Wie oft jede Antwort gegeben wurde, wie geantwortet: umgekehrte Aussagen sind hier nicht gedreht
result-statement = Aussage
result-distribution = Antworten
result-mean = Mittel (Streuung)
result-cannot-say = Ohne Urteil
result-reversed = umgekehrt
result-two-camps = zwei Lager
result-notes = { $count ->
    [one] { NUMBER($count) } Beleg
   *[other] { NUMBER($count) } Belege
 }
result-change-since = Was sich seit { $round } verändert hat
result-not-comparable = Die Runden verwenden verschiedene Fragebögen: Ein Vergleich ist nicht möglich.
result-nothing-compared = Es gibt keine Dimension, die beide Runden zeigen dürfen.
result-then = Damals
result-now = Jetzt
result-difference = Unterschied
result-verdict = Was sich sagen lässt
result-followed = Was damals übernommen wurde
result-about = Worum es ging
result-statistics = Worauf die Werte beruhen
result-alpha-head = Cronbachs Alpha
result-icc-head = Abteilungen
result-interval-head = Intervall
result-agreement-note = Übereinstimmung ist r_wg(j) gegen rein zufällige Antworten, ein großzügiger Vergleich. Üblich ist, ab 0,70 für die Gruppe zu sprechen.
result-cause = Anlass: Selbsteinschätzung, { $round }


## Later: assessment: rounds

round-parts = Teile der Runde
round-tab-result = Ergebnis
round-tab-answer = Fragen
round-tab-people = Personen
round-gone = Diese Runde gibt es nicht mehr
round-version-minutes = { $name }, etwa { $minutes ->
    [one] { NUMBER($minutes) } Minute
   *[other] { NUMBER($minutes) } Minuten
  }
round-mode-alone = Eine Person, hier
round-mode-several = Mehrere Personen, jede im eigenen Browser
rounds-lead = Jede Runde stellt dieselben Fragen zu einer Zeit. Spätere Runden zeigen, was sich geändert hat.
rounds-title = Runden
rounds-begin = Runde beginnen
rounds-none = Wie kundenorientiert sind Sie wirklich?
rounds-none-text = Beantworten Sie einige Fragen und sehen Sie, wo Sie stehen und was zuerst zu tun ist. Der Anfang geht allein; später gehen dieselben Fragen an Kolleginnen und Kollegen, jeweils im eigenen Browser.
rounds-several = Mehrere Personen fragen
rounds-answered-of = { NUMBER($answered) } von { NUMBER($asked) } haben geantwortet
rounds-answered = { $count ->
    [one] { NUMBER($count) } Person hat geantwortet
   *[other] { NUMBER($count) } Personen haben geantwortet
  }
rounds-self = Selbsteinschätzung
rounds-self-open = Selbsteinschätzung, nicht abgeschlossen
rounds-delete = Runde „{ $name }“ löschen
rounds-delete-title = Diese Runde löschen?
rounds-delete-text = „{ $name }“ wird gelöscht, mit { $count ->
    [one] den Antworten von { NUMBER($count) } Person
   *[other] den Antworten von { NUMBER($count) } Personen
  }. Was daraus übernommen wurde, bleibt.
rounds-deleted = Die Runde „{ $name }“ wurde gelöscht.
round-name = Name
round-name-hint = Etwa „Herbst 2026“. Das Feld kann leer bleiben.
round-questionnaire = Fragebogen
round-version = Fassung
round-wording = Die Fragen sind formuliert für
round-mode = Wer antwortet?
round-language = Sprache der Einladung
round-minimum = Kleinste gezeigte Gruppe
round-minimum-hint = 3 bis 10 Personen. Von kleineren Gruppen zeigt das Ergebnis nichts.
round-minimum-wrong = Bitte eine ganze Zahl von 3 bis 10 eingeben.
round-invited = Gefragte Personen insgesamt
round-invited-hint = Wenn die Abteilungen es nicht sagen. Nötig, um die Unsicherheit des Ergebnisses anzugeben.
round-invited-wrong = Bitte eine ganze Zahl von 1 bis 65.535 eingeben.
round-departments = Abteilungen
round-departments-hint = Wer antwortet, gibt die eigene Abteilung an. Nehmen Sie heraus, was es bei Ihnen nicht gibt, und ergänzen Sie, was fehlt.
round-department-name = Abteilung
round-department-invited = Gefragte Personen
round-department-functions = Funktionen
round-department-functions-of = Funktionen von „{ $name }“
round-department-none = keine
round-department-add = Abteilung hinzufügen
round-department-new = Neue Abteilung
round-department-remove = „{ $name }“ entfernen
round-department-unnamed = Eine Abteilung braucht einen Namen.
people-alone = Diese Runde beantwortet eine Person
people-alone-text = Fragen Sie auch andere: Sie bekommen einen Link oder eine Datei, antworten im eigenen Browser und geben ihre Antworten an Sie zurück.
people-invite = Einladen
people-invite-lead = Link und Datei enthalten die Fragen dieser Runde, nicht die Antworten anderer.
people-link = Einladungslink
people-link-copy = Link kopieren
people-link-copied = Der Link ist in der Zwischenablage.
people-link-too-long = Die Einladung ist zu lang für einen Link. Schicken Sie die Datei.
people-file = Einladungsdatei speichern
people-file-said = Die Einladung wurde als { $name } gespeichert.
people-mail = Text für Ihre Nachricht
people-mail-copy = Text kopieren
people-mail-copied = Der Text ist in der Zwischenablage.
mail-hello = Guten Tag,
mail-ask = wie kundenorientiert ist { $organisation } wirklich? Bitte beantworten Sie unseren Fragebogen.
mail-ask-us = wie kundenorientiert sind wir wirklich? Bitte beantworten Sie unseren Fragebogen.
mail-minutes = Das dauert etwa { $minutes ->
    [one] { NUMBER($minutes) } Minute
   *[other] { NUMBER($minutes) } Minuten
  }.
mail-link = Öffnen Sie diese Adresse im Browser:
mail-file = Öffnen Sie diese Adresse im Browser und dort die Datei, die mit dieser Nachricht kommt:
mail-confidential = Ihre Antworten sind vertraulich, nicht anonym: Wer sie einsammelt, kann einzelne Antworten lesen. Das Ergebnis zeigt keine Gruppe von weniger als { NUMBER($least) } Personen.
mail-back = Nichts wird von selbst verschickt. Am Ende bekommen Sie eine kleine Datei oder einen Textblock zum Kopieren. Bitte schicken Sie mir eins von beiden.
mail-thanks = Vielen Dank!
people-collect = Antworten einsammeln
people-collect-lead = Alles, was zurückkam, lässt sich auf einmal abgeben: Antwortdateien, gespeicherte Nachrichten, eingefügter Text.
people-collect-drop = Antwortdateien auswählen oder hierher ziehen
people-collect-reading = { $count ->
    [one] { NUMBER($count) } Datei wird gelesen …
   *[other] { NUMBER($count) } Dateien werden gelesen …
  }
people-collect-refused = Nichts wurde übernommen
people-paste = Oder Text von Nachrichten einfügen
people-paste-name = Eingefügter Text
people-paste-do = Antworten aus dem Text übernehmen
people-taken = { $count ->
    [0] Keine Antworten wurden übernommen
    [one] Die Antworten von { NUMBER($count) } Person wurden übernommen
   *[other] Die Antworten von { NUMBER($count) } Personen wurden übernommen
  }
people-left-out = { $count ->
    [one] { NUMBER($count) } ausgelassen, mit Grund:
   *[other] { NUMBER($count) } ausgelassen, jeweils mit Grund:
  }
people-left-copy = Liste kopieren
people-left-copied = Die Liste ist in der Zwischenablage.
people-left-save = Liste speichern
people-left-file = ausgelassen.txt
people-honest = Die Prüfsumme einer Antwortdatei zeigt Schäden unterwegs. Ob jemand ehrlich oder zweimal geantwortet hat, kann sie nicht zeigen.
people-confidential = Vertraulich, nicht anonym: Wer die Antwortdateien hat, kann einzelne Antworten lesen. Löschen Sie sie nach der Übernahme.
people-counts = Wer geantwortet hat
people-count-answered = Geantwortet
people-count-asked = Gefragt
people-count-none = Keine Abteilung angegeben
people-count-all = Zusammen
people-count-unknown = nicht bekannt
people-named = Was genannt wurde
people-named-lead = Nehmen Sie an, was wirklich eine Antwort auf die Frage ist. Jede Formulierung steht hier einmal; die Reihenfolge sagt nichts darüber, von wem sie stammt.
people-named-open = { $count ->
    [0] Alles ist durchgesehen.
    [one] { NUMBER($count) } ist noch nicht durchgesehen.
   *[other] { NUMBER($count) } sind noch nicht durchgesehen.
  }
people-named-times = { NUMBER($count) }-mal
people-named-accept = Zählt
people-named-accept-it = „{ $text }“ zählt
people-named-refuse = Zählt nicht
people-named-refuse-it = „{ $text }“ zählt nicht
people-responses = Vorhandene Antworten
people-responses-hint = Nach dem Anfang ihrer Kennung, die auch im Namen der Datei steht.
people-response-id = Kennung
people-response-count = Beantwortete Fragen
people-response-open = nicht abgeschlossen
people-response-delete = Antworten { $id } löschen
people-response-deleted = Die Antworten { $id } wurden gelöscht.
people-settings = Abteilungen, gefragte Personen, kleinste Gruppe
people-settings-hint = Wer schon eingeladen ist, kennt neue Abteilungen nicht. Antworten aus einer entfernten Abteilung zählen ohne Abteilung, wenn sie schon da sind; spätere bleiben weg.
own-questionnaires = Eigene Fragebögen
own-questionnaires-lead = Eine Fragebogendatei sagt, was gefragt wird, auf welcher Skala und wie aus Antworten Stufen werden. Der mitgelieferte ist ein guter Anfang: speichern, ändern, eine eigene Kennung geben.
own-questionnaires-built-in = Mitgelieferten Fragebogen speichern
own-questionnaires-import = Fragebogendatei auswählen oder hierher ziehen
own-questionnaires-problems = { $count ->
    [one] Die Datei hat { NUMBER($count) } Problem; nichts daraus wurde übernommen
   *[other] Die Datei hat { NUMBER($count) } Probleme; nichts daraus wurde übernommen
  }
own-questionnaires-more = Und { NUMBER($count) } weitere.
own-questionnaires-taken = „{ $title }“ wurde übernommen.
own-questionnaires-asked = Eine Runde mit Antworten fragt „{ $title }“ schon. Geben Sie der neuen Datei eine andere Kennung.
own-questionnaires-size = { $items ->
    [one] { NUMBER($items) } Aussage
   *[other] { NUMBER($items) } Aussagen
  }, { $facts ->
    [one] { NUMBER($facts) } Sachfrage
   *[other] { NUMBER($facts) } Sachfragen
  }, { $dimensions ->
    [one] { NUMBER($dimensions) } Dimension
   *[other] { NUMBER($dimensions) } Dimensionen
  }
own-questionnaires-save = „{ $title }“ als Datei speichern
own-questionnaires-delete = „{ $title }“ löschen
own-questionnaires-deleted = „{ $title }“ wurde gelöscht.
own-questionnaires-used = Eine Runde verwendet ihn: erst die Runde löschen.

## Later: questionnaire files

qfile-at = Bei { $place }: { $what }.
qfile-in-file = In der Datei: { $what }.
qfile-other = Das ist kein Fragebogen von { -brand }, sondern { $found }.
qfile-newer = Dieser Fragebogen ist für ein neueres { -brand } (Schema { NUMBER($schema) }). Laden Sie die Seite neu, um das neueste zu erhalten.
qfile-no-text = der Text fehlt
qfile-too-long = der Text hat mehr als { NUMBER($most) } Zeichen
qfile-range = die Zahl liegt nicht zwischen { NUMBER($from) } und { NUMBER($to) }
qfile-too-deep = Listen und Gruppen von Feldern sind mehr als { NUMBER($most) }-fach verschachtelt
qfile-too-few = { $least ->
    [one] mindestens ein Eintrag ist nötig
   *[other] mindestens { NUMBER($least) } Einträge sind nötig
  }
qfile-too-many = { $most ->
    [one] höchstens ein Eintrag kann hier stehen
   *[other] höchstens { NUMBER($most) } Einträge können hier stehen
  }
qfile-twice = „{ $id }“ kommt doppelt vor
qfile-no-item = es gibt keine Aussage „{ $id }“
qfile-no-fact = es gibt keine Faktenfrage „{ $id }“
qfile-no-question = es gibt weder eine Aussage noch eine Faktenfrage „{ $id }“
qfile-no-choice = es gibt keine Antwort „{ $id }“ zur Auswahl
qfile-no-field = es gibt kein Feld „{ $id }“
qfile-no-part = es gibt keinen Teil „{ $id }“
qfile-no-dimension = es gibt keine Dimension „{ $id }“
qfile-no-level = es gibt keine Stufe { $id }
qfile-no-scale = es gibt keine Skala „{ $id }“
qfile-no-version = es gibt keine Version „{ $id }“
qfile-no-type = „{ $id }“ ist keine Art von Organisation; es gibt { $known }
qfile-no-variant = für „{ $id }“ gibt es keine Varianten; es gibt sie für { $known }
qfile-no-kpi = die Bibliothek hat keine Kennzahl „{ $id }“
qfile-in-no-part = die Aussage steht in keinem Teil einer Dimension
qfile-in-parts = die Aussage steht an mehr als einer Stelle: { $parts }
qfile-contradicts = in den Dimensionen steht stattdessen „{ $expected }“
qfile-contradicts-nothing = in den Dimensionen steht nichts dergleichen
qfile-other-dimension = die Aussage „{ $id }“ gehört zu einer anderen Dimension
qfile-fact-kind = die Faktenfrage „{ $id }“ ergibt keine solche Zahl
qfile-not-for-scoring = das passt nicht zur Art, wie die Dimension bewertet wird
qfile-not-asked = „{ $id }“ wird in dieser Version nicht gefragt
qfile-second-profile = es kann nur eine Frage der Art „profile“ geben
qfile-not-rising = die Werte steigen nicht an
qfile-level-start = die erste Stufe muss bei 0 beginnen
qfile-level-order = Stufen müssen ansteigen, und keine darf leer sein
qfile-level-gap = Werte zwischen dieser Stufe und der nächsten hätten keine Stufe
qfile-level-overlap = diese Stufe reicht in die nächste hinein
qfile-level-end = die letzte Stufe darf kein Ende haben
qfile-share = diese beiden Zahlen ergeben keinen Anteil zwischen 0 und 1
qfile-more-than-parts = es werden mehr Teile verlangt als die { NUMBER($parts) }, die es gibt
qfile-variant-ids = die Variante muss dieselben Kennungen in derselben Reihenfolge haben

## Later: what moves the scores

analysis-moved = Was sich bewegt hat
analysis-moved-lead = Warum eine Punktzahl nicht mehr ist, was sie war: welche Kennzahlen, und ob durch ihre Werte, ihre Kurven, die Gewichte oder das, was zur Scorecard gehört.
analysis-what-if = Was wäre wenn
analysis-what-if-lead = Probieren Sie andere Werte, Zielwerte und Gewichte aus. Die Scorecard bleibt, wie sie ist.
analysis-needed = Was nötig wäre
analysis-needed-lead = Wie weit sich Kennzahlen bewegen müssten, damit eine Punktzahl erreicht, was Sie möchten.
analysis-robust = Wie belastbar
analysis-robust-lead = Wie viel vom Bild an Gewichten hängt, die jemand auch etwas anders hätte wählen können.
what-if-list = Szenarien
what-if-new = Neues Szenario
what-if-new-name = Szenario
what-if-copy-of = Kopie von { $name }
what-if-name = Name des Szenarios
what-if-deleted = „{ $name }“ ist gelöscht.
what-if-none-title = Noch kein Szenario
what-if-none-text = Ein Szenario ist ein Name mit einigen Änderungen: andere Werte, Zielwerte oder Gewichte. Punkte, Karte und Ampeln folgen sofort; die Scorecard selbst bleibt, wie sie ist.
what-if-kept = Szenarien werden in diesem Browser aufbewahrt, neben der Scorecard. In ihrer Datei und ihrem Link stehen sie nicht.
what-if-tab-only = Nur in diesem Tab: Der Browser speichert die Szenarien nicht ({ $why }).
what-if-not-kept-card = Nur in diesem Tab, wie die geöffnete Scorecard: Behalten Sie zuerst eine Kopie und legen Sie die Szenarien dort an.
what-if-damaged = Was von Ihren Szenarien gespeichert ist, lässt sich nicht lesen. Es bleibt, wie es ist; neue Szenarien stehen nur in diesem Tab, bis Sie es löschen.
what-if-damaged-save = Als Datei sichern
what-if-error-name = Ein Name ist nötig, mit höchstens { NUMBER($most) } Zeichen.
what-if-error-taken = Ein Szenario mit diesem Namen gibt es schon.
what-if-error-many = Es kann höchstens { NUMBER($most) } Szenarien geben.
what-if-error-changes = Ein Szenario kann höchstens { NUMBER($most) } Änderungen haben.
what-if-error-large = Die Szenarien einer Scorecard können höchstens { NUMBER($most) } KB groß sein.
what-if-error-number = Eine Zahl fehlt oder ist nicht möglich: Gewichte sind 0 oder größer.
what-if-error-unreadable = Was von den Szenarien gespeichert ist, lässt sich nicht lesen.
what-if-changes = { $count ->
    [one] 1 Änderung
   *[other] { NUMBER($count) } Änderungen
  }
what-if-no-changes = Noch ist nichts geändert: Es ist alles wie im Ist-Stand.
what-if-skipped = { $count ->
    [one] 1 Änderung passt nicht mehr und wird übergangen:
   *[other] { NUMBER($count) } Änderungen passen nicht mehr und werden übergangen:
  }
what-if-gone = etwas, das es nicht mehr gibt
what-if-change-value = { $name }, { $period }: { $new } statt { $old }
what-if-change-target = Zielwert von { $name }: { $new } statt { $old }
what-if-change-target-period = Zielwert von { $name } für { $period }: { $new } statt { $old }
what-if-change-weight = Gewicht von { $name }: { $new } statt { $old }
what-if-scores = Punkte mit „{ $name }“
what-if-reality = Ist-Stand
what-if-with = Damit
what-if-difference = Unterschied
what-if-same = unverändert
what-if-part = Teil der Scorecard
what-if-change-title = Was anders ist
what-if-change-hint = Öffnen Sie ein Ziel, um zu ändern, was dazugehört. Geändertes ist markiert und lässt sich zurücksetzen.
what-if-search = Kennzahl oder Ziel finden
what-if-found-none = Keine Kennzahl und kein Ziel mit diesem Namen.
what-if-only-changed = Nur Geändertes
what-if-value-in = Wert, { $period }
what-if-target-final = Endgültiger Zielwert
what-if-target-in = Zielwert für { $period }
what-if-weight-of = Gewicht von { $name }
what-if-slider = { $what }, Regler
what-if-really = im Ist-Stand { $value }
what-if-changed = geändert
what-if-reset = Zurücksetzen
what-if-reset-what = { $what } zurücksetzen
what-if-no-objective = Ohne Ziel
what-if-map = Strategiekarte mit „{ $name }“
what-if-map-real = Strategiekarte im Ist-Stand
what-if-compare = Alle Szenarien nebeneinander
what-if-compare-one = Als Tabelle zum Mitnehmen
what-if-copied = Der Vergleich ist in der Zwischenablage.
what-if-text-head = Szenarien zu „{ $title }“, { $period }, verglichen mit dem Ist-Stand. Nichts davon steht in der Scorecard.
what-if-text-real = Ist-Stand { $score }
what-if-text-changes = „{ $name }“ ändert:
needed-part = Punktzahl von
needed-wanted = Gewünschte Punkte
needed-wanted-hint = Vorgegeben ist, wo der nächste Status beginnt.
needed-wanted-wrong = Bitte eine Zahl von 0 bis 100 eintragen.
needed-sentence = { $period }: „{ $part }“ hat { $score } Punkte; gewünscht sind { $wanted }.
needed-sentence-none = { $period }: „{ $part }“ hat keine Punkte; gewünscht sind { $wanted }.
needed-reached = { $period }: „{ $part }“ hat { $score } Punkte. { $wanted } sind erreicht: Es ist nichts nötig.
needed-alone = Jede Kennzahl allein
needed-alone-hint = Der nächstgelegene Wert, der genügt, wenn alles andere bleibt, wie es ist.
needed-nothing = Keine Kennzahl trägt zu dieser Punktzahl bei.
needed-today = Heute
needed-value = Nötig
needed-distance = Abstand
needed-distance-hint = In Anteilen des Wegs vom Ausgangswert zum Zielwert; wo es keinen gibt, der Breite der Kurve.
needed-below = unter { $value }
needed-best = genügt nicht: selbst bestenfalls nur { $score }
needed-no-weight = genügt nicht: Ein Gewicht von 0 nimmt ihr jeden Einfluss
needed-own-score = genügt nicht: Wozu sie gehört, hat eine von Hand eingetragene Punktzahl
needed-not-lagging = genügt nicht: Nur Ergebniskennzahlen zählen
needed-no-points = genügt nicht: { $reason }
needed-in-formulas = nicht allein: Formeln anderer Kennzahlen lesen sie
needed-fixed-in-formulas = Formeln anderer Kennzahlen lesen sie
needed-alone-line = { $name }: { $value } statt { $today }
needed-alone-line-effort = { $name }: { $value } statt { $today }, { $effort } ihres Wegs
needed-joint = Mehrere zusammen
needed-joint-hint = Das ist die kleinste Bewegung von allen, die genügen: Die Summe der quadrierten Abstände ist am geringsten, jeder in Anteilen des eigenen Wegs der Kennzahl vom Ausgangswert zum Zielwert.
needed-joint-unproven = Die Suche wurde vorzeitig beendet: Diese Bewegung genügt, es kann aber eine etwas kleinere geben.
needed-joint-cannot = Selbst wenn alle ihr Bestes erreichen, sind es nur { $score }.
needed-joint-none = Es gibt keine Kennzahl, die sich dafür bewegen ließe.
needed-joint-line = { $name }: { $to } statt { $from }, { $effort } ihres Wegs; { $after } statt { $before } Punkte
needed-then = Dann
needed-points = Punkte
needed-points-move = { $before } auf { $after }
needed-fixed = Bleiben, wie sie sind
needed-fixed-no-value = kein Wert in diesem Zeitraum
needed-fixed-preset = weder „mehr“ noch „weniger ist besser“
needed-fixed-no-way = Ausgangswert oder Zielwert fehlt
needed-fixed-same-ends = Ausgangswert und Zielwert sind dieselbe Zahl
needed-fixed-not-mean = zwischen ihr und der Punktzahl stehen nicht nur Mittelwerte
needed-fixed-no-weight = ein Gewicht von 0 nimmt ihr jeden Einfluss
needed-fixed-own-score = wozu sie gehört, hat eine von Hand eingetragene Punktzahl
needed-fixed-not-lagging = nur Ergebniskennzahlen zählen
needed-fixed-at-best = schon bestmöglich
needed-try = Als Szenario ausprobieren
needed-try-one = { $name } als Szenario ausprobieren
needed-scenario = { $part }: { $wanted } Punkte
needed-scenario-one = { $part }: { $wanted } Punkte durch { $name }
needed-tried = „{ $name }“ steht jetzt bei den Szenarien.
needed-tried-part = { $count ->
    [one] „{ $name }“ steht jetzt bei den Szenarien, ohne { NUMBER($count) } Kennzahl: Kein einzelner Messwert gibt ihr diesen Wert.
   *[other] „{ $name }“ steht jetzt bei den Szenarien, ohne { NUMBER($count) } Kennzahlen: Kein einzelner Messwert gibt ihnen diesen Wert.
  }
needed-try-cannot = Kein einzelner Messwert gibt ihr diesen Wert, deshalb ist kein Szenario entstanden.
needed-copied = Was nötig wäre, ist in der Zwischenablage.
needed-more = Alle { NUMBER($count) } zeigen
robust-spread = Gewichte dürfen abweichen um
robust-spread-hint = 30 % machen aus einem Gewicht von 2 etwas zwischen 1,4 und 2,6.
robust-spread-wrong = Gewichte können um 5 % bis 50 % abweichen.
robust-run = { NUMBER($count) }-mal ziehen
robust-running = Gewichte werden gezogen
robust-before = Die Gewichte hat jemand gewählt, und hätte sie auch etwas anders wählen können. Hier werden sie immer wieder neu gewählt, zufällig innerhalb der Grenze, und mit jeder Wahl wird alles neu bewertet.
robust-old = Die Scorecard, der Zeitraum oder die Grenze hat sich seither geändert: Ziehen Sie noch einmal.
robust-result = Was dabei herauskam
robust-sentence = In { $share } von { NUMBER($draws) } Ziehungen bleibt das Gesamtergebnis „{ $status }“.
robust-sentence-none = Das Gesamtergebnis hat keine Punkte, ganz gleich, wie die Gewichte sind.
robust-how = Jede Ziehung multipliziert jedes Gewicht mit einer eigenen Zahl zwischen { $low } und { $high } und bewertet alles neu.
robust-not = Es sagt nichts darüber, wie sicher die Werte sind, und nichts darüber, ob Zielwerte und Regeln stimmen: Sie bleiben in jeder Ziehung, wie sie sind. Kennzahlen behalten ihren Status, denn Gewichte berühren ihn nicht.
robust-shares = Anteil der Ziehungen je Status
robust-kept = Bleibt
robust-extent = Punkte von … bis
robust-extent-from = { $low } bis { $high }
robust-line = { $name }, heute { $score } ({ $status }): { $shares }; { $extent } Punkte
robust-line-none = { $name }: keine Punkte, ganz gleich, wie die Gewichte sind
robust-ranks = Rang der Ziele
robust-ranks-hint = 1 ist die höchste Punktzahl; gleiche stehen in der Reihenfolge ihrer Kennungen, und Ziele ohne Punkte sind weggelassen.
robust-rank = Rang heute
robust-rank-other = Anderer Rang
robust-rank-extent = Ränge von … bis
robust-rank-line = { $name }: heute Rang { NUMBER($rank) }, ein anderer in { $share } der Ziehungen ({ $extent })
robust-copied = Das Ergebnis ist in der Zwischenablage.

## Later: check of the design

check-lead = Was die Methode von jeder Scorecard verlangt, unabhängig von ihren Zahlen.
check-structure = Aufbau
check-structure-hint = So gebaut, dass es kaum wirken kann. Vermutungen sind als solche bezeichnet.
check-nothing = Nichts gefunden
check-nothing-text = { NUMBER($count) } Regeln wurden geprüft.
check-filled = Es ist nichts mehr auszufüllen.
check-rules = Alle { NUMBER($count) } geprüften Regeln
check-findings = { $count ->
    [0] nichts gefunden
    [one] { NUMBER($count) } Befund
   *[other] { NUMBER($count) } Befunde
 }
check-open = { $count ->
    [0] nichts auszufüllen
   *[other] { NUMBER($count) } auszufüllen
 }
check-line = Aufbau: { $findings }, { $open }
check-accepted = Akzeptiert bis { $day }: { $reason }
check-mended = Behoben: { $what }
check-mend-weight = Gewicht auf { $weight } setzen
check-mend-equal = Alle Gewichte auf 1 setzen
check-mend-reverse = Verbindung umkehren
check-mend-delete = Verbindung von „{ $from }“ zu „{ $to }“ löschen
check-choose = Bitte wählen …
check-assign = Zuordnen
check-objective-of = Ziel von „{ $name }“
check-measure-of = Kennzahl, die sie abdeckt
check-potential = Mögliche Kunden
check-actual = Bestehende Kunden
check-partner = Partner und Wiederverkäufer
check-no-measure = Ziele ohne Kennzahl
check-no-measure-why = Ob ein solches Ziel erreicht ist, kann niemand sagen. Ein bis zwei Kennzahlen je Ziel genügen.
check-no-objective = Kennzahlen ohne Ziel
check-no-objective-why = Sie mögen gut aussehen, sagen aber nichts über die Strategie und zählen in keinem Ergebnis. Ordnen Sie jede einem Ziel zu, oder verzichten Sie auf sie.
check-one-kind = Nur eine Art von Kennzahlen
check-one-kind-why = Ergebniskennzahlen zeigen, was herausgekommen ist, Treiberkennzahlen, was zu erwarten ist: Die einen allein warnen zu spät, die anderen allein belegen keinen Erfolg.
check-all-lagging = { NUMBER($count) } Kennzahlen, alle davon Ergebniskennzahlen
check-all-leading = { NUMBER($count) } Kennzahlen, alle davon Treiberkennzahlen
check-many-objectives = Zu viele Ziele in einer Perspektive
check-many-objectives-why = Mehr als { NUMBER($most) } Ziele behält niemand im Kopf. Fassen Sie einige als Teile eines größeren Ziels zusammen, oder streichen Sie welche.
check-many-measures = Zu viele Kennzahlen
check-many-measures-why = Unter mehr als { NUMBER($most) } Kennzahlen geht unter, worauf es ankommt. Ein bis zwei je Ziel genügen.
check-zero-weight = Gewichte von 0
check-zero-weight-why = Was neben anderen nichts wiegt, zählt in keinem Ergebnis, wie immer es ausfällt.
check-beside = { $count ->
    [one] Hat das Gewicht 0; daneben zählt { NUMBER($count) } weiterer Teil.
   *[other] Hat das Gewicht 0; daneben zählen { NUMBER($count) } weitere Teile.
 }
check-all-zero = Alle Gewichte sind 0
check-all-zero-why = Wo alle Teile das Gewicht 0 haben, zählen sie gleich viel: Was nicht zählen sollte, zählt so viel wie alles andere.
check-parts-zero = { NUMBER($count) } Teile, alle mit dem Gewicht 0
check-unused = Gewichte, die nicht verwendet werden
check-unused-why = Nur das gewichtete Mittel verwendet Gewichte. Setzen Sie alle auf 1, oder wählen Sie das gewichtete Mittel.
check-scored-by = Die Gewichte der Teile unterscheiden sich, bewertet wird aber so: { $rule }.
check-left-out = Gewichte von Teilen, die nicht zählen
check-left-out-why = Hier ergeben nur Ergebniskennzahlen die Werte; die Gewichte von Treiberkennzahlen bewirken nichts.
check-weighs = Hat das Gewicht { $weight }.
check-tiny = Gewichte ohne Wirkung
check-tiny-why = Unter { $share } des Gesamtergebnisses ist nichts, was dort geschieht, darin zu sehen.
check-share = { $share } des Gesamtergebnisses
check-circle = Ursachen im Kreis
check-circle-why = Was sich selbst stützt, erklärt nichts: Eine Strategie führt von Ursachen zu Ergebnissen.
check-downward = Verbindungen, die nach unten führen
check-downward-why = Auf der Karte bewirkt das Untere das Obere. Meist wurde eine solche Verbindung verkehrt herum gezogen.
check-supports-below = Unterstützt „{ $name }“, das darunter steht.
check-no-links = Keine Ursachen und Wirkungen
check-no-links-why = Ohne Verbindungen sind die Ziele eine Liste und keine Strategie: Niemand sieht, was wozu führt.
check-not-linked = Ziele ohne jede Verbindung
check-not-linked-why = Was nichts bewirkt und aus nichts hervorgeht, hat in der Strategie noch keinen Platz.
check-no-supporter = Obere Ziele, die nichts unterstützt
check-no-supporter-why = Ergebnisse kommen nicht von selbst: Verbinden Sie das Ziel, daneben oder darunter, das dazu führen soll.
check-what-we-do = Kundenziele, die sagen, was wir tun
check-what-we-do-why = Ein Kundenziel sagt, was Kunden wollen. Drehen Sie es um: nicht „Kundenportal einführen“, sondern „Jederzeit alles erledigen können“. Das ist eine Vermutung nach dem Wortlaut.
check-word = Wegen des Wortes „{ $word }“
check-uncovered = Kunden, die keine Kennzahl abdeckt
check-uncovered-why = Wer nicht gemessen wird, gerät leicht in Vergessenheit. Partner tragen einen Teil des Versprechens, und mögliche Kunden entscheiden über das Wachstum.
check-no-segment = Noch ist keine solche Kundengruppe genannt.
check-no-effect = Kostensenkung ohne ein Wort zu den Kunden
check-no-effect-why = Was Kosten senkt, ändert meist auch für Kunden etwas. Sagen Sie, was sie merken werden, und sei es nichts. Das ist eine Vermutung nach dem Wortlaut.
check-loose = Maßnahmen ohne Ziel
check-loose-why = Arbeit, die keinem Ziel dient, kostet Geld und bringt hier nichts voran.
check-customer-why = Nicht immer sind es die, die zahlen. Sagen Sie es, bevor Sie messen.
check-values-why = Mit dem ersten Wert beginnt eine Kennzahl, etwas auszusagen.
check-overdue = Kennzahlen, deren Rhythmus nicht eingehalten wird
check-overdue-why = Zwei oder mehr ihrer Zeiträume sind ohne Wert vergangen. Messen Sie wieder, oder verzichten Sie auf sie.
check-target-why = Ohne Zielwert weiß niemand, wann es genug ist.
check-baseline-why = Ohne Ausgangswert sieht niemand, wie weit der Weg ist.
check-band-why = Ein Bereich ohne Grenzen sagt nicht, was gut ist.
check-kpi-owner-why = Jemand muss die Werte beschaffen und für sie einstehen.
check-owner-why = Für jedes Ziel steht eine Stelle ein; wofür alle zuständig sind, ist es niemand.
check-no-initiative = Ziele ohne Maßnahme
check-no-initiative-why = Ein Ziel, für das nichts getan wird, bleibt ein Wunsch.
check-initiative-owner = Maßnahmen ohne Zuständige
check-initiative-owner-why = Was niemand verantwortet, wird nicht fertig.
check-keep = So lassen
check-kept = So gelassen: { $what }
check-look-again = Wieder prüfen
check-looked = Wird wieder geprüft: { $what }
check-kept-title = So gelassen
check-kept-hint = Vermutungen, die jemand für falsch erklärt hat. Ein neuer Name wird neu geprüft.
moved-ask = Was hat sich bewegt?
moved-choose = Was verglichen wird
moved-node = Punktzahl von
moved-with = Vergleichen
moved-with-periods = Zwei Zeiträume
moved-with-file = Eine Datei mit dem jetzigen Stand
moved-from = Von
moved-to = Bis
moved-when = Verglichen wird
moved-same-period = der gezeigte Zeitraum
moved-newest = je der neueste Zeitraum
moved-file-do = Frühere Datei wählen
moved-file-hint = Eine Scorecard-Datei von Fokus. Sie wird hier gelesen und verglichen, übernommen wird nichts.
moved-file-open = Verglichen mit { $file }
moved-other-file = Andere Datei
moved-side-file = { $file }, { $period }
moved-side-now = jetzt, { $period }
moved-foreign = Die Datei und diese Scorecard haben keine Kennzahl gemeinsam: Vermutlich gehört die Datei zu einer anderen Scorecard.
moved-nothing = Noch gibt es nichts zu vergleichen
moved-nothing-text = Eine Punktzahl lässt sich vergleichen, sobald zwei Zeiträume gemessen sind, oder mit einer früheren Datei der Scorecard.
moved-chart = { $name }: Schritt für Schritt von der einen zur anderen Punktzahl
moved-chart-hint = Gefüllt und nach rechts: mehr Punkte. Hohl und nach links: weniger Punkte.
moved-table = Kennzahl für Kennzahl, in Punkten
moved-all = Alle zeigen
moved-sentence = { $name }: von { $before } ({ $from }) auf { $after } ({ $to }), eine Veränderung um { $delta }. Vor allem { $movers }.
moved-little = { $name }: von { $before } ({ $from }) auf { $after } ({ $to }), eine Veränderung um { $delta }. Keine einzelne Kennzahl sticht hervor.
moved-balanced = { $name }: beide Male { $after } ({ $from }, { $to }), denn die Bewegungen gleichen sich aus. Vor allem { $movers }.
moved-same = { $name }: beide Male { $after } ({ $from }, { $to }). Nichts hat sich bewegt.
moved-none-before = { $name } hat für { $from } keine Punktzahl, deshalb lassen sich die { $after } für { $to } nicht vergleichen.
moved-none-after = { $name } hat für { $to } keine Punktzahl, deshalb lassen sich die { $before } für { $from } nicht vergleichen.
moved-none-both = { $name } hat weder für { $from } noch für { $to } eine Punktzahl.
moved-by = { $name } durch { $factors } ({ $delta })
moved-by-value = den Wert
moved-by-values = Werte
moved-by-curve = Zielwert oder Kurve
moved-by-curves = Kurven
moved-by-weights = Gewichte
moved-by-scope = den Aufbau
moved-by-own = den eigenen Wert
moved-by-others = { $name } durch andere Kennzahlen ({ $delta })
moved-came = { $name } (neu, { $delta })
moved-went = { $name } (weggefallen, { $delta })
moved-lost = { $name } (kein Wert mehr, { $delta })
moved-found = { $name } (vorher kein Wert, { $delta })
moved-own = { $name }: eigener Wert
moved-others = { $count ->
    [one] { NUMBER($count) } weitere
   *[other] { NUMBER($count) } weitere
  }
moved-total = Alles zusammen
moved-values = Werte
moved-values-hint = was gemessen wurde, auch ein fehlender oder neuer Wert
moved-curves = Kurven
moved-curves-hint = wie Werte bemessen werden: Ausgangswert, Zielwert, Punkte
moved-weights = Gewichte
moved-weights-hint = wie viel Kennzahlen, Ziele und Perspektiven zählen
moved-scope = Aufbau
moved-scope-hint = was zur Scorecard gehört und wie Teile eine Punktzahl ergeben
moved-sum = Summe
moved-how = Was geschah
moved-value-rose = Wert von { $before } auf { $after } gestiegen
moved-value-fell = Wert von { $before } auf { $after } gesunken
moved-value-same = Wert beide Male { $value }
moved-first-value = Wert { $value }, vorher keiner
moved-no-value = kein Wert mehr, vorher { $value }
moved-never-value = kein Wert
moved-new = neu, mit dem Wert { $value }
moved-gone = weggefallen, mit dem Wert { $value }
moved-target = Zielwert von { $before } auf { $after }
moved-curve = nach anderen Punkten bemessen
moved-points = Punkte von { $before } auf { $after } ({ $delta })
moved-points-same = beide Male { $points } Punkte
moved-share = Anteil von { $before } auf { $after }
moved-share-same = Anteil { $share }
