// The main job from the first screen on, in both languages: look around in the sample, import real data into an own
// scorecard, edit a value, reload, export, open the file in a second profile.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App, DATA, flights, sample } from "./app.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS, part, whole, withUnit } from "./texts.mjs";

after(closeBrowser);

const MEASURES = ["on-time", "cancelled", "severe", "arrival", "departure"];
// What carrier B6 did in 2013; the plain means of its months would be 72.55, 0.87, 9.20 and 12.79.
const YEAR = { "on-time": [72.27, "%"], cancelled: [0.85, "%"], severe: [9.37, "%"], arrival: [9.46, "min"], departure: [13.02, "min"] };
const sum = (rows, name) => rows.reduce((all, row) => all + Number(row[name]), 0);

for (const lang of LANGS) {
  test(`from the sample to an own scorecard in a second profile (${lang})`, async (t) => {
    const server = await serve(t);
    const rows = await flights("B6");
    const [scheduled, ontime] = [sum(rows, "scheduled"), sum(rows, "ontime")];
    assert.equal(scheduled, 54_635);
    let exported;

    await withPage(t, { server, lang }, async (page) => {
      const app = await App.of(page, lang);

      // The sample, in one click.
      await app.openSample();
      await app.score().filter({ hasText: /\d/ }).waitFor();
      const model = await sample();
      await app.follow("nav-map");
      for (const { name } of model.objectives) await app.box(name[lang]).waitFor();
      await app.follow("nav-measures");
      const measure = model.kpis.find(({ id }) => id === "on-time").name[lang];
      await page.getByRole("link", { name: measure, exact: true }).click();
      await app.heading(measure).waitFor();
      await page.getByRole("img", { name: app.t("kpi-chart-label", { name: measure }), exact: true }).waitFor();
      await page.getByRole("table", { name: app.t("values-caption", { name: measure }), exact: true }).waitFor();

      // Real data become an own scorecard.
      await app.step("nav-home").click();
      await app.link("home-csv-do").click();
      await app.field("import-drop").setInputFiles(DATA);
      await page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
      await page.getByText(app.t("import-rows", { count: 185 })).first().waitFor();
      await app.button("import-next").click();
      await page.getByRole("heading", { name: app.t("import-step-take"), exact: true }).waitFor();
      await app.button("import-recipe-do").click();
      await page.getByText(app.t("import-recipe-used")).waitFor();
      await app.field("import-group-value").selectOption("B6");
      for (const name of MEASURES) assert.ok(await page.getByRole("checkbox", { name: app.t(`recipe-${name}`), exact: true }).isChecked(), name);
      await app.field("card-title").fill("Blau & Weiß 2013");
      await app.field("card-title").press("Tab");
      await app.field("import-perspective").selectOption({ label: app.t("perspective-customer") });
      const objective = app.t("import-objective-default");
      await app.button("import-next").click();
      await page.getByRole("heading", { name: app.t("import-step-check"), exact: true }).waitFor();
      await page.getByText(app.number(54_635)).first().waitFor();
      const result = page.getByRole("table", { name: app.t("import-result"), exact: true });
      for (const [name, [value, unit]] of Object.entries(YEAR)) {
        const line = result.getByRole("row").filter({ hasText: app.t(`recipe-${name}`) });
        await line.getByText(withUnit(lang, value, 2, unit)).waitFor();
      }
      await app.button("import-do", { count: 5 }).click();

      // The measures with the figures of the year.
      await app.heading(app.t("nav-measures")).waitFor();
      await app.showYear(2013);
      for (const [name, [value, unit]] of Object.entries(YEAR)) {
        await app.row(app.t(`recipe-${name}`)).getByText(withUnit(lang, value, 2, unit), { exact: true }).waitFor();
      }

      // A baseline and a target give it points, which all pages show.
      const mine = app.t("recipe-on-time");
      await page.getByRole("link", { name: mine, exact: true }).click();
      await app.heading(mine).waitFor();
      await app.figure().getByText(app.percent(72.27, 2)).waitFor();
      await page.getByRole("img", { name: app.t("kpi-chart-label", { name: mine }), exact: true }).waitFor();
      for (const [key, value] of [["part-baseline", "60"], ["part-target", "85"]]) {
        const field = app.field(key);
        await field.fill(value);
        await field.press("Tab");
      }
      const share = (counted) => (100 * counted) / scheduled;
      // Shown without decimals, or with one where there is room.
      const points = (counted) => app.number((share(counted) - 60) / 0.25, 0);
      const exact = (counted) => new RegExp(`^(${[0, 1].map((places) => app.number((share(counted) - 60) / 0.25, places)).join("|")})$`);
      const shows = async (counted) => {
        await app.figure().getByText(app.percent(share(counted), 2)).waitFor();
        await app.figure().getByText(exact(counted)).waitFor();
        await app.follow("nav-overview");
        await app.row(mine).getByText(app.percent(share(counted), 2), { exact: true }).waitFor();
        await app.score().filter({ hasText: points(counted) }).waitFor();
        await app.follow("nav-map");
        const box = app.box(objective);
        await box.waitFor();
        const says = await box.evaluate((node) => [node.getAttribute("aria-label"), node.textContent].join(" "));
        assert.ok(says.includes(points(counted)), `the box of the map says ${points(counted)}: ${says}`);
        await app.follow("nav-measures");
        await page.getByRole("link", { name: mine, exact: true }).click();
        await app.heading(mine).waitFor();
      };
      await shows(ontime);

      // One value changes, and with it every page.
      const january = Number(rows.find((row) => row.month === "1").ontime);
      const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: app.month("january", 2013), exact: true }) });
      const cells = line.getByRole("textbox");
      const values = await cells.evaluateAll((inputs) => inputs.map((input) => input.value));
      const at = values.findIndex((value) => Number(value) === january);
      assert.ok(at >= 0, `January has a cell with ${january}: ${values}`);
      await app.enter(cells.nth(at), String(january - 1000));
      await app.saved();
      await shows(ontime - 1000);

      // A reload finds it.
      await page.reload();
      await App.of(page, lang);
      await app.heading(mine).waitFor();
      await shows(ontime - 1000);

      exported = await app.exportFile();
      assert.equal(exported.name, "Blau & Weiß 2013.fokus.json");
      await page.getByText(part(lang, "in-file-since")).waitFor();

      // A second profile opens the file and sees the same.
      await withPage(t, { server, lang }, async (second) => {
        const there = await App.of(second, lang);
        assert.deepEqual(await there.documents(), []);
        await there.openFile(exported.path);
        await there.heading(there.t("nav-overview")).waitFor();
        await there.said("in-memory-file").waitFor();
        await there.showYear(2013);
        for (const [name, [value, unit]] of Object.entries(YEAR).slice(1)) {
          await there.row(there.t(`recipe-${name}`)).getByText(withUnit(lang, value, 2, unit), { exact: true }).waitFor();
        }
        await there.row(mine).getByText(there.percent(share(ontime - 1000), 2), { exact: true }).waitFor();
        await there.score().filter({ hasText: points(ontime - 1000) }).waitFor();
      });
    });
  });
}

test("January of carrier 9E has the figures of its own file", async (t) => {
  await withPage(t, { path: "#/import" }, async (page) => {
    const app = await App.of(page, "en");
    await app.field("import-drop").setInputFiles(DATA);
    await app.button("import-next").click();
    await app.button("import-recipe-do").click();
    await app.field("import-group-value").selectOption("9E");
    await app.button("import-next").click();
    await app.button("import-do", { count: 5 }).click();
    await app.heading(app.t("nav-measures")).waitFor();
    await page.getByRole("link", { name: app.t("recipe-on-time"), exact: true }).click();
    const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "January 2013", exact: true }) });
    await line.getByRole("textbox").first().waitFor();
    const values = await line.getByRole("textbox").evaluateAll((inputs) => inputs.map((input) => input.value));
    assert.ok(values.includes("1573") && values.includes("1104"), `${values}`);
    await line.getByText("70.18", { exact: true }).waitFor();
    assert.match(await app.said("saved-on-this-device").innerText(), whole("en", "saved-on-this-device"));
  });
});
