// What can be looked up and taken over: the KPI library, the templates, the glossary.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ROOT, closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

const content = async (path) => JSON.parse(await readFile(join(ROOT, "src/static/content", path), "utf8"));
const LANGS = ["en", "de"];

for (const lang of LANGS) {
  test(`a KPI is found in spite of a mistake, taken over into an objective and stands there with its formula (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const { kpis } = await content("library/kpis.json");
      const wanted = kpis.find(({ id }) => id === "net-promoter-score");
      await app.openSample();
      await app.card_page("library");
      await app.field("library-search").fill("promotre");
      await page.getByRole("heading", { level: 2, name: wanted.name[lang], exact: true }).waitFor();
      await app.button("library-take-named", { name: wanted.name[lang] }).click();
      const dialog = page.getByRole("dialog", { name: wanted.name[lang], exact: true });
      await app.field("library-take-into", {}, dialog).selectOption({ index: 1 });
      await app.button("library-take-and-open", {}, dialog).click();
      await page.getByRole("heading", { level: 1, name: wanted.name[lang] }).waitFor();
      await page.waitForFunction((formula) => [...document.querySelectorAll("input")].some((input) => input.value === formula), wanted.formula);
      // The library says that it is there now.
      await app.card_page("library");
      await app.field("library-search").fill(wanted.name[lang]);
      await page.getByText(app.t("library-here"), { exact: true }).first().waitFor();
    });
  });

  test(`filters narrow, and what is marked is saved as CSV and JSON (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/library" }, async (page) => {
      const app = await App.of(page, lang);
      const { kpis } = await content("library/kpis.json");
      await app.field("library-concern").selectOption({ label: app.t("concern-cost") });
      await app.field("library-kind").selectOption({ label: app.t("kind-leading") });
      const fit = kpis.filter(({ concern, kind }) => concern === "cost" && kind === "leading");
      await page.getByText(app.t("library-found", { count: fit.length })).waitFor();
      const marked = fit.slice(0, 2);
      for (const { name } of marked) await app.button("library-mark-named", { name: name[lang] }).click();
      const save = async (item) => {
        await app.button("library-save").click();
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: app.t(item), exact: true }).click()]);
        return readFile(await download.path(), "utf8");
      };
      const csv = await save("library-save-csv");
      assert.equal(csv.trim().split("\n").length, 1 + marked.length);
      for (const { id, formula } of marked) assert.ok(csv.includes(id) && csv.includes(formula), csv);
      const json = JSON.parse(await save("library-save-json"));
      assert.deepEqual(json.kpis.map(({ id }) => id), marked.map(({ id }) => id));
      // On paper the marked ones stand on one page.
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1);
      await app.button("library-clear").click();
      await page.getByText(app.t("library-found", { count: kpis.length })).waitFor();
    });
  });

  test(`every template becomes a scorecard with its map, measures for all concerns and nothing broken (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/templates" }, async (page) => {
      const app = await App.of(page, lang);
      const { pairs } = await content("library/trade-offs.json");
      const names = ["for-profit", "nonprofit", "municipality", "customer-support", "public-procurement", "airline", "software-as-a-service", "manufacturer", "university"];
      for (const id of names) {
        const template = await content(`templates/${id}.json`);
        await app.at("#/templates");
        await app.button("template-use-named", { name: template.name[lang] }).click();
        await app.heading(app.t("nav-map")).waitFor();
        for (const objective of template.objectives) {
          assert.ok((await page.locator(`[data-key="objective:${objective.id}"]`).count()) === 1, `${id}: ${objective.id}`);
        }
        // The trade-offs that it has are watched, and nobody claims to have tested them.
        await app.follow("nav-act");
        for (const trade of template.trade_offs) {
          const { tension } = pairs.find((pair) => pair.id === trade);
          await page.getByRole("heading", { level: 3, name: tension[lang], exact: true }).waitFor();
        }
        assert.equal(await page.getByText(app.t("trade-off-untested"), { exact: true }).count(), template.trade_offs.length, id);
      }
    });
  });

  test(`the glossary finds terms by any name, leads on, and fits on one printed page (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/glossary" }, async (page) => {
      const app = await App.of(page, lang);
      const { terms, cards } = await content("library/glossary.json");
      await page.getByText(app.t("glossary-found", { count: terms.length }), { exact: true }).waitFor();
      for (const card of cards) await page.getByText(card.title[lang], { exact: true }).waitFor();
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1, "one page");
      const term = terms.find(({ id }) => id === "customer-focus");
      await app.field("glossary-search").fill(term.also[lang][0]);
      await page.getByText(term.text[lang], { exact: true }).waitFor();
      const next = terms.find(({ id }) => id === term.see[0]);
      await page.getByRole("button", { name: next.term[lang], exact: true }).first().click();
      await page.getByText(next.text[lang], { exact: true }).waitFor();
    });
  });
}

test("content that does not come says so and can be tried again", async (t) => {
  await withPage(t, { path: null, allow: [/404|fetch/i] }, async (page, { server }) => {
    let missing = true;
    await page.route("**/content/library/**", (route) => (missing ? route.fulfill({ status: 404, body: "" }) : route.continue()));
    await page.goto(`${server.url}#/glossary`);
    const app = await App.of(page, "en");
    await page.getByText(app.t("content-failed")).waitFor();
    missing = false;
    await app.button("action-retry").click();
    await app.field("glossary-search").waitFor();
  });
});
