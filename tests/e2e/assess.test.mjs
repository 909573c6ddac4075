// The assessment: one person from the start page to a result and a first initiative, with the keyboard alone, in both languages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { personScore } from "./independent.mjs";
import { asked, questionnaire } from "./sheet.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

// Inward in time and words, fair in most other things; planning and purchasing blind to customers.
const ANSWERS = { FD1: 4, FD2: 3, FD3: 4, FD4: 4, FD5: 4, FD6: 4, SV1: 3, SV2: 2, SV3: 3, SV4: null, SV5: 2, SV6: 4, LC1: 3, LC2: 3, LC3: 4, LC4: 4, LC5: 3, LC6: 4, LC7: 1, LC8: 5, CR1: 4, CR2: 3, CR3: 2, CR4: 3, CR5: 4, CR6: 2 };
const SIDES = { PL: [2, 4], MK: [4, 2], OP: [3, 4], PU: [1, 4], PR: [4, 4], CS: [4, 3], TR: [3, 3] };
for (const [name, [c, b]] of Object.entries(SIDES)) Object.assign(ANSWERS, { [`P-${name}-C`]: c, [`P-${name}-B`]: b });

// Presses Tab until the element has the focus, as somebody without a mouse.
async function tabTo(page, target, most = 60) {
  for (let n = 0; n < most; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${target}`);
}

for (const lang of LANGS) {
  test(`one person from the start page to a first initiative by keyboard alone (${lang})`, async (t) => {
    const file = await questionnaire();
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await tabTo(page, app.link("home-assess-do"));
      await page.keyboard.press("Enter");
      await app.heading(file.title[lang]).waitFor();
      await page.getByText(file.status.note[lang]).first().waitFor({ state: "attached" });
      await tabTo(page, app.field("card-organisation"));
      await page.keyboard.type("Larkhaven");
      await page.keyboard.press("Enter");

      for (const question of asked(file)) {
        const group = page.getByRole("group", { name: question.text[lang], exact: true });
        await group.waitFor();
        await page.waitForFunction(() => document.activeElement?.matches("[data-question]"));
        if (question.kind === undefined) await page.keyboard.press(ANSWERS[question.id] === null ? "0" : String(ANSWERS[question.id]));
        else if (question.id === "FQ1") {
          for (const [n, hours] of ["12", "4"].entries()) {
            await tabTo(page, group.getByLabel(question.fields[n].label[lang], { exact: true }), 6);
            await page.keyboard.type(hours);
          }
          // A number counts when its field is left.
          await page.keyboard.press("Tab");
          await tabTo(page, app.button("ask-next"), 12);
          await page.keyboard.press("Enter");
        } else if (question.kind === "choice") await page.keyboard.press("1");
        else await page.keyboard.press("ArrowRight");
      }
      await page.getByRole("heading", { name: app.t("ask-finish-title"), exact: true }).waitFor();
      await tabTo(page, app.button("ask-finish"));
      await page.keyboard.press("Enter");

      // The result: what was pressed, worked out a second time.
      await page.getByRole("heading", { name: app.t("result-first"), exact: true }).waitFor();
      const said = await page.locator("main").innerText();
      for (const dimension of file.dimensions) {
        assert.ok(said.includes(dimension.short_name?.[lang] ?? dimension.name[lang]), dimension.id);
        assert.match(said, new RegExp(`(^|\\D)${Math.round(personScore(dimension, ANSWERS))}(\\D|$)`), dimension.id);
      }
      await page.getByText(file.dimensions[0].caps[0].reason[lang]).first().waitFor();
      const lip = file.dimensions[0].flags.find(({ id }) => id === "lip-service");
      await page.getByText(lip.label[lang]).first().waitFor();

      // From the first gap to an objective, measures and an initiative, in one step that can be taken back.
      const take = page.getByRole("button", { name: new RegExp(`^${app.t("result-take-it", { name: "@" }).split("@")[0]}`) }).first();
      const title = (await take.getAttribute("aria-label")).split(": ").slice(1).join(": ");
      await tabTo(page, take, 120);
      await page.keyboard.press("Enter");
      await page.getByText(app.t("result-taken-over"), { exact: true }).first().waitFor();
      await app.card_page("act");
      await page.getByText(title).first().waitFor();
      await app.card_page("measures");
      assert.ok((await page.getByRole("row").count()) > 1, "there is a measure");

      // It is kept: after a reload the result is there, and so is what was made of it.
      await app.saved();
      await page.reload();
      await app.heading(app.t("nav-measures")).waitFor();
      await app.step("nav-assess").click();
      await app.heading(app.t("nav-assess")).waitFor();
    });
  });
}
