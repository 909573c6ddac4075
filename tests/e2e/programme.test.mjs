// How more becomes known of customers: the exercise of four meetings, its interviews, the issue log, and the relations
// programme.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ROOT, closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

// A day so many days from today, as a date field holds it; today is that of the browser's time zone.
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
const day = (days) => {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
const MONTHS = "january february march april may june july august september october november december".split(" ");
// The same day as the app says it.
const said = (app, text) => {
  const [year, month, at] = text.split("-");
  return app.t("day", { day: String(Number(at)), month: app.t(`month-${MONTHS[Number(month) - 1]}-short`), year });
};

// Opens a new scorecard and goes to a part of the page.
async function begin(page, lang) {
  const app = await App.of(page, lang);
  await app.newCard("Klar & Co");
  await app.card_page("programme");
  await app.heading(app.t("nav-programme")).waitFor();
  return app;
}
const part = (app, key) => app.page.getByRole("navigation", { name: app.t("nav-programme"), exact: true }).getByRole("link", { name: app.t(key), exact: true });
async function open(app, key, title = key) {
  await part(app, key).click();
  await app.page.getByRole("heading", { level: 2, name: app.t(title), exact: true }).waitFor();
}
async function commit(field, text) {
  await field.fill(text);
  await field.press("Tab");
}
async function addPerson(app, name) {
  await app.field("exercise-person-new").fill(name);
  await app.field("exercise-person-new").press("Enter");
  await app.button("programme-remove", { name }).waitFor();
}
const slot = (app, name, number) => app.page.getByRole("button", { name: new RegExp(`^${app.t("interview-slot", { name, number })}:`) });
const sheet = (app, name, number) => app.page.getByRole("dialog", { name: app.t("interview-slot", { name, number }), exact: true });
async function nameIssue(app, dialog, text) {
  await app.field("interview-issue-add", {}, dialog).fill(text);
  await app.button("action-add", {}, dialog).click();
  await app.button("programme-remove", { name: text }, dialog).waitFor();
}
const log = (app) => app.page.getByRole("table", { name: app.t("issues-table"), exact: true });
const row = (app, text) => log(app).getByRole("row").filter({ has: app.page.getByRole("rowheader").filter({ hasText: text }) });
const ranking = (app) => log(app).getByRole("rowheader").evaluateAll((heads) => heads.map((head) => head.querySelector("bdi").textContent));
async function choose(app, text, item) {
  await app.button("home-document-menu", { name: text }).click();
  await app.page.getByRole("menuitem", { name: app.t(item), exact: true }).click();
}
// What the newest notice offers.
const takeBack = (app) => app.button("action-undo", {}, app.page.getByRole("region", { name: app.t("notices"), exact: true })).last().click();
const meeting = (app, number) => app.page.getByRole("region", { name: app.t("meeting-number", { number }), exact: true });

for (const lang of LANGS) {
  test(`interviews are held and their issues ranked, understood, made a factor and an objective (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      const [staff, energy] = lang === "de" ? ["Personalmangel", "Energiepreise"] : ["Staff shortage", "Energy prices"];
      await addPerson(app, "A");
      await addPerson(app, "B");
      const first = day(8);
      await commit(app.field("programme-date", {}, meeting(app, 1)), first);
      await meeting(app, 1).getByText(app.t("interview-due", { day: said(app, day(7)) })).waitFor();
      await page.getByText(app.t("exercise-progress", { done: 0, of: 10 }), { exact: true }).waitFor();

      // The first interview brings two issues.
      await open(app, "programme-interviews");
      await slot(app, "A", 1).getByText(app.t("interview-due", { day: said(app, day(7)) })).waitFor();
      await slot(app, "A", 1).click();
      let dialog = sheet(app, "A", 1);
      await commit(app.field("interview-client", {}, dialog), "Bakery <b>K</b>");
      await commit(app.field("interview-date", {}, dialog), day(-1));
      await nameIssue(app, dialog, energy);
      await nameIssue(app, dialog, staff);
      await dialog.getByLabel(`${app.t("interview-related")} ${staff}`, { exact: true }).selectOption({ label: app.t("answer-no") });
      // What the list has already is said, and what stands in the field is not lost.
      await app.field("interview-issue-add", {}, dialog).fill(staff.toUpperCase());
      await app.button("action-add", {}, dialog).click();
      await dialog.getByRole("alert").filter({ hasText: app.t("interview-listed") }).waitFor();
      await app.field("interview-issue-add", {}, dialog).fill("");
      await commit(app.field("interview-notes", {}, dialog), "9 < 10");
      await app.button("action-done", {}, dialog).click();
      await slot(app, "A", 1).getByText("Bakery <b>K</b>", { exact: true }).waitFor();
      await slot(app, "A", 1).getByText(app.t("interview-done", { day: said(app, day(-1)) })).waitFor();

      // The second names one of them again, in other letters, and does not press Add.
      await slot(app, "B", 1).click();
      dialog = sheet(app, "B", 1);
      await commit(app.field("interview-date", {}, dialog), day(0));
      await app.field("interview-issue-add", {}, dialog).fill(`  ${staff.toLowerCase()} `);
      await app.button("action-done", {}, dialog).click();
      await page.getByText(app.t("exercise-progress", { done: 2, of: 10 }), { exact: true }).waitFor();

      // The log: what two clients named comes first, though the other was heard before it.
      await open(app, "programme-issues");
      assert.deepEqual(await ranking(app), [staff, energy]);
      await row(app, staff).getByRole("cell", { name: "2", exact: true }).waitFor();
      await row(app, energy).getByRole("cell", { name: "1", exact: true }).waitFor();
      await row(app, staff).getByText(app.t("source-interview"), { exact: true }).waitFor();
      await page.getByText(app.t("issues-understood", { known: 0, of: 2 })).waitFor();

      // Two clients are a hint, the grade is raised by hand.
      assert.equal(await app.button("issue-raise").count(), 1);
      await row(app, staff).getByText(app.t("issue-raise-hint", { count: 2 })).waitFor();
      await app.button("issue-raise", {}, row(app, staff)).click();
      await page.getByText(app.t("issues-understood", { known: 1, of: 2 })).waitFor();
      const grade = row(app, staff).getByRole("combobox");
      assert.equal(await grade.inputValue(), "repeated_contact");
      await grade.selectOption({ label: app.t("evidence-report") });
      await page.getByText(app.t("issues-understood", { known: 0, of: 2 })).waitFor();
      await grade.selectOption({ label: app.t("evidence-long") });
      await page.getByText(app.t("issues-understood", { known: 1, of: 2 })).waitFor();

      // A factor is made once.
      await choose(app, staff, "issue-to-factor");
      await row(app, staff).getByRole("link", { name: app.t("issue-is-factor"), exact: true }).waitFor();
      await app.button("home-document-menu", { name: staff }).click();
      assert.ok(await page.getByRole("menuitem", { name: app.t("issue-to-factor"), exact: true }).isDisabled());
      await page.keyboard.press("Escape");

      // An issue that is known without an interview, by how many named it.
      await app.button("issue-add").click();
      dialog = page.getByRole("dialog", { name: app.t("issue-add"), exact: true });
      await commit(app.field("issue-text", {}, dialog), lang === "de" ? "Zinsen" : "Interest");
      await commit(app.field("issue-others", {}, dialog), "7");
      await app.button("action-add", {}, dialog).click();
      await row(app, lang === "de" ? "Zinsen" : "Interest").waitFor();
      assert.deepEqual(await ranking(app), [lang === "de" ? "Zinsen" : "Interest", staff, energy]);

      // Deleting it can be taken back.
      await choose(app, lang === "de" ? "Zinsen" : "Interest", "action-delete");
      await page.waitForFunction(() => document.activeElement?.id === "issues-title");
      assert.deepEqual(await ranking(app), [staff, energy]);
      await takeBack(app);
      await row(app, lang === "de" ? "Zinsen" : "Interest").waitFor();

      // A reload keeps everything.
      await app.saved();
      await page.reload();
      await App.of(page, lang);
      await row(app, staff).waitFor();
      assert.equal(await row(app, staff).getByRole("combobox").inputValue(), "long_experience");
      await open(app, "programme-interviews");
      await slot(app, "A", 1).click();
      dialog = sheet(app, "A", 1);
      assert.equal(await app.field("interview-client", {}, dialog).inputValue(), "Bakery <b>K</b>");
      assert.equal(await app.field("interview-notes", {}, dialog).inputValue(), "9 < 10");
      assert.equal(await dialog.getByLabel(`${app.t("interview-related")} ${staff}`, { exact: true }).inputValue(), "no");
      await app.button("action-done", {}, dialog).click();

      // An objective is made of it, and opens.
      await open(app, "programme-issues");
      await choose(app, staff, "issue-to-objective");
      dialog = page.getByRole("dialog", { name: app.t("issue-to-objective"), exact: true });
      assert.equal(await app.field("field-name", {}, dialog).inputValue(), staff);
      const perspective = app.field("part-perspective", {}, dialog);
      assert.equal(await perspective.locator("option:checked").textContent(), app.t("perspective-customer"));
      await app.button("action-add", {}, dialog).click();
      await app.heading(staff).waitFor();
      await app.follow("nav-map");
      await app.box(staff).waitFor();
    });
  });

  test(`another reading of the exercise loses no interview, and a removed salesperson comes back (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      await addPerson(app, "A");
      await addPerson(app, "B");
      const progress = (done, of) => page.getByText(app.t("exercise-progress", { done, of }), { exact: true }).first().waitFor();
      await progress(0, 10);
      const reading = (key) => page.getByRole("radio", { name: app.t(key), exact: true });
      await reading("exercise-each").check();
      await progress(0, 40);

      await open(app, "programme-interviews");
      await slot(app, "B", 12).click();
      await commit(app.field("interview-client", {}, sheet(app, "B", 12)), "Client Q");
      await commit(app.field("interview-date", {}, sheet(app, "B", 12)), day(-2));
      await app.button("action-done", {}, sheet(app, "B", 12)).click();
      await progress(1, 40);

      await open(app, "programme-meetings", "exercise-setup");
      await reading("exercise-in-all").check();
      await progress(0, 10);
      await open(app, "programme-interviews");
      await page.getByRole("heading", { level: 3, name: app.t("interview-beyond"), exact: true }).waitFor();
      await slot(app, "B", 12).getByText("Client Q", { exact: true }).waitFor();

      await open(app, "programme-meetings", "exercise-setup");
      await reading("exercise-each").check();
      await progress(1, 40);

      // Removing the salesperson takes the interview away, with a way back.
      await app.button("programme-remove", { name: "B" }).click();
      await page.getByText(app.t("exercise-removed", { name: "B", count: 1 }), { exact: true }).waitFor();
      await progress(0, 20);
      await takeBack(app);
      await progress(1, 40);
      await open(app, "programme-interviews");
      assert.equal(await page.getByRole("heading", { level: 3, name: app.t("interview-beyond"), exact: true }).count(), 0);
      await slot(app, "B", 12).getByText("Client Q", { exact: true }).waitFor();
      await slot(app, "A", 1).getByText(app.t("interview-open"), { exact: true }).waitFor();

      // Before a meeting that has been held without it, an interview is overdue.
      await open(app, "programme-meetings", "exercise-setup");
      await commit(app.field("programme-date", {}, meeting(app, 1)), day(0));
      await open(app, "programme-interviews");
      await slot(app, "A", 5).getByText(app.t("interview-overdue", { day: said(app, day(-1)) })).waitFor();
      await slot(app, "A", 6).getByText(app.t("interview-open"), { exact: true }).waitFor();
    });
  });

  test(`topics about the own offer are blocked and not printed, and the time is compared (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      const [free, blocked] = lang === "de" ? ["Warum Kunden warten", "Neue Produktvorführung"] : ["Why clients wait", "New product demo"];
      const own = app.field("meeting-own", {}, meeting(app, 2));
      await commit(own, `${free}\n${blocked}`);
      const items = meeting(app, 2).getByRole("listitem");
      await items.filter({ hasText: blocked }).getByText(app.t("meeting-blocked")).waitFor();
      assert.equal(await items.filter({ hasText: blocked }).locator("s").innerText(), blocked);
      assert.equal(await items.filter({ hasText: free }).locator("s").count(), 0);
      await meeting(app, 2).getByRole("checkbox", { name: app.t("meeting-held"), exact: true }).check();
      await commit(app.field("meeting-notes", {}, meeting(app, 2)), "Talked");

      // What a printer would get.
      await page.evaluate(() => (window.print = () => (window.printed = true)));
      await app.button("meeting-print", { number: 2 }).click();
      await page.waitForFunction(() => window.printed);
      await page.emulateMedia({ media: "print" });
      const paper = await page.evaluate(() => document.body.innerText);
      for (const text of [app.t("meeting-number", { number: 2 }), free, ...["said", "repeat", "understood", "next"].map((key) => app.t(`meeting-topic-${key}`))]) {
        assert.ok(paper.includes(text), `${text} is printed: ${paper}`);
      }
      assert.ok(!paper.includes(blocked), `${blocked} is not printed: ${paper}`);
      assert.ok(!paper.includes(app.t("meeting-number", { number: 1 })), paper);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));

      // The hours before and after.
      const hours = async (group, product, prospect) => {
        const fields = page.getByRole("group", { name: app.t(group), exact: true });
        await commit(app.field("time-product", {}, fields), product);
        await commit(app.field("time-prospect", {}, fields), prospect);
        return fields;
      };
      const before = await hours("time-before", "30", "10");
      await before.getByText(app.t("focus-internal"), { exact: true }).waitFor();
      await before.getByText(app.t("time-share", { share: app.percent(25, 0) }), { exact: true }).waitFor();
      const later = await hours("time-after", "10", "10");
      await later.getByText(app.t("focus-undecided"), { exact: true }).waitFor();
      await hours("time-after", "10", "40");
      await later.getByText(app.t("focus-external"), { exact: true }).waitFor();
      await page.getByText(app.t("kpi-percentage-points", { number: "+55" }), { exact: true }).waitFor();

      await app.saved();
      await page.reload();
      await App.of(page, lang);
      assert.equal(await app.field("meeting-own", {}, meeting(app, 2)).inputValue(), `${free}\n${blocked}`);
      assert.equal(await app.field("meeting-notes", {}, meeting(app, 2)).inputValue(), "Talked");
      assert.ok(await meeting(app, 2).getByRole("checkbox", { name: app.t("meeting-held"), exact: true }).isChecked());
      await page.getByText(app.t("kpi-percentage-points", { number: "+55" }), { exact: true }).waitFor();
    });
  });

  test(`the relations programme is maintained as long as something happens (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const template = JSON.parse(await readFile(join(ROOT, "src/static/content/templates/for-profit.json"), "utf8"));
      await app.at("#/templates");
      await app.button("template-use-named", { name: template.name[lang] }).click();
      await app.heading(app.t("nav-map")).waitFor();
      await app.saved();
      await app.card_page("programme/relations");
      const says = (key, args) => page.getByRole("status").filter({ hasText: app.t(key, args) }).waitFor();
      await says("relations-no-interval");
      await commit(app.field("relations-what"), "Round table");
      await commit(app.field("part-owner"), "Head of sales");
      await commit(app.field("relations-budget"), "12500");
      const interval = app.field("relations-interval");
      await commit(interval, "0");
      await app.alert(app.t("relations-interval-wrong")).waitFor();
      await commit(interval, "1");
      await says("relations-never");

      const add = async (at, text) => {
        await commit(app.field("programme-date"), at);
        await app.field("relations-activity").fill(text);
        await app.field("relations-activity").press("Enter");
        await app.button("act-delete-it", { name: text }).waitFor();
      };
      const lapsed = page.getByRole("status").filter({ hasText: said(app, day(-80)) });
      await add(day(-80), "Visit");
      await lapsed.filter({ hasText: app.t("relations-never").split(":")[0] }).waitFor();
      await add(day(-3), "Round table in spring");
      await add(day(40), "Planned breakfast");
      const list = page.getByRole("region", { name: app.t("relations-activities"), exact: true }).getByRole("listitem");
      assert.deepEqual(await list.locator("bdi").allInnerTexts(), ["Planned breakfast", "Round table in spring", "Visit"]);
      await list.filter({ hasText: "Planned breakfast" }).getByText(app.t("initiative-planned"), { exact: true }).waitFor();
      const now = page.getByRole("status").filter({ hasText: said(app, day(-3)) });
      await now.filter({ hasText: app.t("relations-maintained", { last: said(app, day(-3)), next: "" }).split(",")[0] }).waitFor();

      // A measure of the effect, with its status, leads to its page.
      const measures = page.getByRole("region", { name: app.t("relations-effects"), exact: true });
      await app.field("objective-measure-which", {}, measures).selectOption({ index: 1 });
      await app.button("action-add", {}, measures).click();
      const link = measures.getByRole("link");
      await link.waitFor();
      const name = await link.innerText();
      assert.match(await measures.locator("[data-status]").getAttribute("data-status"), /^(on_track|watch|at_risk|no_data)$/);

      await app.saved();
      await page.reload();
      await App.of(page, lang);
      await now.waitFor();
      assert.equal(await app.field("relations-what").inputValue(), "Round table");
      assert.equal(await app.field("part-owner").inputValue(), "Head of sales");
      assert.equal(await app.field("relations-budget").inputValue(), "12500");

      // Without the last visit it is not maintained any more.
      await app.button("act-delete-it", { name: "Round table in spring" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "relations-activities");
      await lapsed.waitFor();
      await link.click();
      await app.heading(name).waitFor();
    });
  });
}
