// The customer perspective: who the customers are, what they want, and how the mission becomes measures.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ROOT, closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

const WORDS = {
  en: { mission: "We bring parcels on time, and we treat people as guests.", phrase: "We bring parcels on time", other: "and we treat people as guests", objective: "Deliver when we said", measure: "Parcels on time", segment: "Small shops", partner: "Couriers", need: "Knowing the hour", factor: "The hour that was promised" },
  de: { mission: "Wir bringen Pakete pünktlich, und wir behandeln Menschen als Gäste.", phrase: "Wir bringen Pakete pünktlich", other: "und wir behandeln Menschen als Gäste", objective: "Liefern, wann zugesagt", measure: "Pünktliche Pakete", segment: "Kleine Läden", partner: "Kuriere", need: "Die Stunde kennen", factor: "Die zugesagte Stunde" },
};

for (const lang of Object.keys(WORDS)) {
  const words = WORDS[lang];

  test(`a phrase of the mission becomes an objective, a measure and a target in one step (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.newCard("Parcels");
      await app.card_page("customers/mission");
      await app.field("settings-mission").fill(words.mission);
      await app.field("settings-mission").press("Tab");
      // Nothing is selected: that is said, and nothing is marked.
      await app.button("mission-mark").click();
      await app.alert(app.t("mission-not-there")).waitFor();
      // By keyboard: select the first words in the text and mark them.
      await app.field("settings-mission").evaluate((area, length) => area.setSelectionRange(0, length), words.phrase.length);
      await app.button("mission-mark").click();
      const table = page.getByRole("table", { name: app.t("mission-table"), exact: true });
      await table.getByRole("rowheader", { name: words.phrase }).waitFor();
      assert.equal(await page.locator("mark").innerText(), words.phrase);
      await app.button("mission-mark").click();
      await app.alert(app.t("mission-marked-already")).waitFor();
      // A proposal is marked by a press.
      await page.getByRole("button", { name: words.other, exact: true }).click();
      await table.getByRole("rowheader", { name: words.other }).waitFor();
      await page.getByText(app.t("mission-no-measure", { count: 2 })).waitFor();

      await app.button("mission-go-on-named", { name: words.phrase }).click();
      const dialog = page.getByRole("dialog", { name: words.phrase, exact: true });
      await dialog.getByRole("radio", { name: app.t("concern-time"), exact: true }).check();
      await app.button("action-add", {}, dialog).click();
      await dialog.getByText(app.t("objective-name-missing")).waitFor();
      await app.field("field-name", {}, dialog).fill(words.objective);
      await app.field("part-kpi", {}, dialog).selectOption({ label: app.t("path-own-measure") });
      await app.field("path-measure-name", {}, dialog).fill(words.measure);
      await app.field("part-unit", {}, dialog).fill("%");
      await app.field("part-baseline", {}, dialog).fill("80");
      await app.field("mission-target", {}, dialog).fill("95");
      await app.field("mission-target", {}, dialog).press("Tab");
      await app.button("action-add", {}, dialog).click();
      await dialog.waitFor({ state: "hidden" });
      await table.getByRole("link", { name: words.objective }).waitFor();
      await table.getByRole("link", { name: words.measure }).waitFor();
      await page.getByText(app.t("mission-no-measure", { count: 1 })).waitFor();
      // All of it is one step of undo.
      await page.getByRole("button", { name: new RegExp(`^${app.t("action-undo")}`) }).first().click();
      await table.getByRole("link", { name: words.measure }).waitFor({ state: "hidden" });
      await page.getByText(app.t("mission-no-measure", { count: 2 })).waitFor();
      await page.getByRole("button", { name: new RegExp(`^${app.t("action-redo")}`) }).first().click();
      await table.getByRole("link", { name: words.measure }).waitFor();
      // The mission changes: the phrase says that it is gone, and nothing is lost.
      await app.field("settings-mission").fill(words.other);
      await app.field("settings-mission").press("Tab");
      await table.getByText(app.t("mission-gone")).first().waitFor();
      await table.getByRole("link", { name: words.measure }).waitFor();
    });
  });

  test(`segments, promise and factors are kept, and coverage says what is missing (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.newCard("Parcels");
      await app.saved();
      await app.card_page("customers/coverage");
      await page.getByRole("link", { name: app.t("coverage-no-segments") }).click();
      await app.heading(app.t("nav-customers")).waitFor();
      for (const name of [words.segment, words.partner]) {
        await app.button("segment-add").click();
        const field = app.field("field-name").last();
        await field.fill(name);
        await field.press("Tab");
        await app.button("segment-delete", { name }).waitFor();
      }
      await app.field("segment-role").last().selectOption({ label: app.t("role-partner") });
      await app.field("promise-choice").selectOption({ label: app.t("proposition-intimacy") });
      await app.button("promise-usual").click();
      const excel = (attribute) => page.getByRole("radio", { name: `${app.t(attribute)}: ${app.t("promise-excel")}`, exact: true });
      assert.ok(await excel("attribute-relationship").isChecked());
      await excel("attribute-speed").check();

      await app.card_page("customers/voices");
      for (const [kind, text] of [["voice-factor", words.factor], ["voice-need", words.need]]) {
        await page.getByRole("button", { name: `${app.t("voice-add")}: ${app.t(kind)}`, exact: true }).click();
        const dialog = page.getByRole("dialog", { name: app.t("voice-add"), exact: true });
        await app.button("action-add", {}, dialog).click();
        await dialog.getByText(app.t("voice-text-missing")).waitFor();
        await app.field("voice-text", {}, dialog).fill(text);
        await app.field("voice-text", {}, dialog).press("Tab");
        await app.field("kpi-concern-label", {}, dialog).selectOption({ label: app.t("concern-time") });
        await dialog.getByLabel(words.segment, { exact: true }).check();
        await app.button("action-add", {}, dialog).click();
        await dialog.waitFor({ state: "hidden" });
      }
      // Needs and wants stand apart; a factor without measure and an assumed one say so.
      const factors = page.getByRole("table", { name: app.t("voices-factors"), exact: true });
      await factors.getByText(words.factor).waitFor();
      await factors.getByText(app.t("voice-unmeasured")).waitFor();
      await factors.getByText(app.t("source-assumed")).waitFor();
      await page.getByRole("table", { name: app.t("voices-needs"), exact: true }).getByText(words.need).waitFor();
      assert.equal(await page.getByRole("table", { name: app.t("voices-wants"), exact: true }).count(), 0);

      await app.card_page("customers/coverage");
      await page.getByText(app.t("coverage-partner"), { exact: true }).waitFor();
      await page.getByText(app.t("coverage-potential"), { exact: true }).waitFor();
      await page.getByText(app.t("coverage-assumed", { some: 1, all: 1 }), { exact: true }).waitFor();
      await page.getByText(app.t("coverage-no-segments")).waitFor({ state: "detached" });
      await app.saved();
      await page.reload();
      await page.getByText(app.t("coverage-partner"), { exact: true }).waitFor();
      await app.card_page("customers");
      await app.button("segment-delete", { name: words.partner }).waitFor();
      assert.ok(await excel("attribute-speed").isChecked());
      await app.button("segment-delete", { name: words.partner }).click();
      await app.button("segment-delete", { name: words.partner }).waitFor({ state: "hidden" });
      // The part of the page that offered the way back is gone; the way back is not.
      const notices = page.getByRole("region", { name: app.t("notices"), exact: true });
      await app.button("action-undo", {}, notices).last().click();
      await app.button("segment-delete", { name: words.partner }).waitFor();
    });
  });

  test(`a word is explained where it stands (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.newCard("Parcels");
      await app.card_page("customers");
      const button = app.button("term-explain", { word: app.t("promise-title") });
      await button.press("Enter");
      const text = page.getByRole("note");
      const glossary = JSON.parse(await readFile(join(ROOT, "src/static/content/library/glossary.json"), "utf8"));
      const term = glossary.terms.find(({ id }) => id === "value-proposition");
      await text.getByText(term.text[lang]).waitFor();
      await page.keyboard.press("Escape");
      await text.first().waitFor({ state: "hidden" });
      assert.ok(await button.evaluate((element) => element === document.activeElement));
    });
  });
}
