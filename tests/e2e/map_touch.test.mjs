// The map under a finger: a tap chooses, a swipe scrolls and moves nothing, what is chosen is moved by its frame and joined by its
// handle. Real touch events, on a phone's screen.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App, sample } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

const PHONE = { viewport: { width: 390, height: 844 }, context: { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } };
const TABLET = { viewport: { width: 1024, height: 1366 }, context: { hasTouch: true, isMobile: true } };
const centre = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

// One finger from place to place, in small steps, as a hand does it.
async function swipe(page, from, to, steps = 8) {
  const client = await page.context().newCDPSession(page);
  const send = (type, at) => client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await send("touchStart", from);
  for (let n = 1; n <= steps; n += 1) {
    await send("touchMove", { x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps });
    await page.waitForTimeout(16);
  }
  await send("touchEnd");
  await client.detach();
}

async function begin(page) {
  const app = await App.of(page, "en");
  await app.openSample();
  await app.keepCopy();
  await app.card_page("map");
  await app.heading(app.t("nav-map")).waitFor();
  const card = await sample();
  return { app, name: (id) => card.objectives.find((objective) => objective.id === id).name.en, card };
}

const chosen = (app, name) => app.page.getByRole("main").getByRole("heading", { level: 2, name, exact: true });

test("a tap chooses, and a swipe scrolls the map without moving anything on it", async (t) => {
  await withPage(t, PHONE, async (page) => {
    const { app, name, card } = await begin(page);
    const box = app.box(name(card.objectives[0].id));
    await box.scrollIntoViewIfNeeded();
    const at = centre(await box.boundingBox());
    const map = page.getByRole("group", { name: app.t("map-work"), exact: true });
    const scrolled = () => map.evaluate((map) => [map.scrollLeft, map.scrollTop, window.scrollX, window.scrollY]);
    const before = await scrolled();
    await swipe(page, at, { x: at.x - 120, y: at.y });
    await page.waitForFunction(([map, left]) => map.scrollLeft !== left, [await map.elementHandle(), before[0]]);
    assert.equal(await app.button("map-tidy").count(), 0, "no box was moved");
    await box.tap();
    await chosen(app, name(card.objectives[0].id)).waitFor();
  });
});

test("what a tap has chosen is moved by its frame, and joined to another one by its handle", async (t) => {
  await withPage(t, TABLET, async (page) => {
    const { app, name, card } = await begin(page);
    const link = card.links[0];
    const linked = (a, b) => card.links.some(({ from, to }) => [from, to].includes(a) && [from, to].includes(b));
    const free = card.objectives.map(({ id }) => id).find((id) => id !== link.to && !linked(id, link.to));
    const [from, to] = [name(free), name(link.to)];
    await app.box(from).tap();
    await chosen(app, from).waitFor();
    const before = await app.box(from).boundingBox();
    await swipe(page, centre(before), { x: centre(before).x + 90, y: centre(before).y + 4 });
    await app.button("map-tidy").waitFor();
    const moved = await app.box(from).boundingBox();
    assert.ok(moved.x > before.x + 60, `${before.x} -> ${moved.x}`);

    const target = centre(await app.box(to).boundingBox());
    await swipe(page, { x: moved.x + moved.width / 2, y: moved.y - 3 }, target, 12);
    await chosen(app, app.t("map-arrow-supports", { from, to })).waitFor();
  });
});
