// The map on paper: whole, on one sheet, across it, in both languages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const sheets = (pdf) => [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);

for (const lang of LANGS) {
  for (const which of ["airline", "city"]) {
    test(`the map of the ${which} is printed on one sheet across (${lang})`, async (t) => {
      await withPage(t, { lang }, async (page) => {
        const app = await App.of(page, lang);
        await app.openSample(which);
        await app.card_page("map");
        await app.heading(app.t("nav-map")).waitFor();
        // What the map asks for, and what somebody gets who has larger paper.
        const a4 = sheets(await page.pdf({ preferCSSPageSize: true }));
        assert.equal(a4.length, 1, JSON.stringify(a4));
        assert.ok(Math.abs(a4[0][0] - 842) < 2 && Math.abs(a4[0][1] - 595) < 2, JSON.stringify(a4));
        const a3 = sheets(await page.pdf({ format: "A3", landscape: true, preferCSSPageSize: false }));
        assert.equal(a3.length, 1, JSON.stringify(a3));
        // The pages after it are upright again.
        await app.card_page("measures");
        await app.heading(app.t("nav-measures")).waitFor();
        const [[width, height]] = sheets(await page.pdf({ preferCSSPageSize: true }));
        assert.ok(width < height, `${width} x ${height}`);
      });
    });
  }
}
