/**
 * Tries the cards in a real Chromium and leaves pictures of every scene.
 *
 * `npm run look` needs a Chromium on the PATH, or its path in CHROMIUM. It fails when something a
 * person would notice is wrong: noise in the console, a target too small for a thumb, words cut
 * off, a tap logged twice, a card that moves when its words arrive.
 */
import assert from "node:assert/strict";
import { access, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const WIDTHS = [280, 360, 500, 800];
const QUIET = ["gpu", "quic", "background-networking", "component-update", "sync"];

async function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      const found = await access(path).then(
        () => true,
        () => false,
      );
      if (found) return path;
    }
  }
  throw new Error("No Chromium found: put one on the PATH or name it in CHROMIUM.");
}

const pictures = process.env.LOOK_DIR ?? (await mkdtemp(join(tmpdir(), "knee-recovery-look-")));
await mkdir(pictures, { recursive: true });
const server = await serve(0);
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--no-first-run", ...QUIET.map((name) => `--disable-${name}`)],
});
const noise = [];

async function open(
  scene,
  { width = 360, query = "", clock = false, motion = "no-preference" } = {},
) {
  const page = await browser.newPage({
    viewport: { width, height: 640 },
    deviceScaleFactor: 2,
    reducedMotion: motion,
  });
  page.on("console", (message) => noise.push(`${scene}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`${scene}: ${error.message}`));
  if (clock) await page.clock.install();
  await page.goto(`${base}?scene=${scene}${query}`);
  await page.locator("ha-card").waitFor();
  return page;
}

const level = (page, number) => page.locator(".level").nth(number);
const heard = (page) => page.evaluate(() => window.heard);
const text = (page, role, place = "knee") => page.locator(`.${place} [role=${role}]`).textContent();
const said = (page, words) => page.getByText(words, { exact: true }).waitFor();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const height = (page) => page.locator("ha-card").evaluate((card) => card.offsetHeight);

async function everySceneFits() {
  const all = await browser.newPage();
  await all.goto(base);
  await all.locator("h1").first().waitFor();
  const scenes = await all.locator("h1").allTextContents();
  await all.close();
  assert.ok(scenes.length > 10);
  for (const scene of scenes) {
    const page = await open(scene);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 640 });
      const cut = await page
        .locator("main > section > *")
        .evaluate((card) =>
          [...card.renderRoot.querySelectorAll("*")]
            .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
            .map((part) => `${part.localName} ${part.className}: ${part.textContent.trim()}`),
        );
      assert.deepEqual(cut, [], `${scene} is cut off at ${width}`);
      for (const target of await page.locator("button, a, select, summary, .check").all()) {
        const box = await target.boundingBox();
        // What is folded away is tried where it is unfolded.
        if (box === null) continue;
        assert.ok(
          box.width >= 44 && box.height >= 44,
          `${scene} at ${width}: ${JSON.stringify(box)}`,
        );
      }
    }
    await page.close();
    for (const [look, query] of Object.entries({ light: "", dark: "&dark" })) {
      for (const width of [360, 800]) {
        const shown = await open(scene, { width, query });
        await shown.screenshot({
          path: join(pictures, `${scene}-${look}-${width}.png`),
          fullPage: true,
        });
        await shown.close();
      }
    }
  }
}

async function oneTapLogsAndUndoTakesBack() {
  const page = await open("two_runners");
  await level(page, 4).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  assert.equal(await text(page, "status"), "Logged: 4 of 10.");
  await page.screenshot({ path: join(pictures, "logged.png"), fullPage: true });
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByText("4 of 10 is taken back.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
  assert.equal(await page.locator(".level:focus").count(), 1, "the keyboard was lost");
  const config_entry_id = "entry_Maximiliane Wolkenstein-Trostburg";
  assert.deepEqual(await heard(page), [
    { action: "log_pain", data: { level: 4, config_entry_id } },
    { action: "undo", data: { entry_id: "entry-1", config_entry_id } },
  ]);
  await page.close();
}

async function theCardStaysStill() {
  // Narrower than a phone the words of the day need a line more than the outline has.
  for (const width of WIDTHS.slice(1)) {
    const page = await open("green", { width });
    const before = await height(page);
    await level(page, 10).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    assert.equal(await height(page), before, `the card moved at ${width} when a tap was logged`);
    await page.close();
    const late = await open("late_words", { width });
    const waiting = await height(late);
    await late.getByText("Green").waitFor();
    const moved = Math.abs((await height(late)) - waiting);
    assert.ok(moved <= 2, `the card moved by ${moved} at ${width}`);
    await late.close();
  }
}

async function questionsComeOneAfterTheOther() {
  const page = await open("after_run_check");
  await page.getByText("at its worst during the run").waitFor();
  await button(page, "New swelling").click();
  await level(page, 3).click();
  await page.getByText("How was your knee just before the run?").waitFor();
  assert.equal(await text(page, "status"), "Logged: 3 of 10.");
  assert.equal(await page.locator(".logged").count(), 0, "an answer shows on another question");
  await level(page, 1).click();
  await page.getByText("How does your knee feel now?").waitFor();
  await button(page, "Undo").click();
  await page.getByText("How was your knee just before the run?").waitFor();
  await button(page, "Skip").click();
  await page.getByText("How does your knee feel now?").waitFor();
  assert.deepEqual(
    (await heard(page)).map(({ action, data }) => [action, data.moment, data.symptoms]),
    [
      ["log_pain", "during_run", ["swelling"]],
      ["log_pain", "before_run", undefined],
      ["undo", undefined, undefined],
    ],
  );
  await page.close();
}

async function warningSignsAreTicked() {
  const page = await open("check_up");
  await page.getByText("Look through the list").click();
  await page.getByLabel("The knee locks: it gets stuck").check();
  await page.screenshot({ path: join(pictures, "check-up-open.png"), fullPage: true });
  await button(page, "Note what is ticked").click();
  await said(page, "Your answer is in your log.");
  const [{ data }] = await heard(page);
  assert.deepEqual([data.flags, data.trauma], [["locking"], false]);
  await page.close();
}

async function circlesCountAndTheLastOneLogs() {
  const page = await open("exercises");
  const set = (number) => button(page, `Step-up: set ${number} of 3`);
  await set(1).click();
  await set(2).click();
  assert.equal((await heard(page)).length, 0);
  const before = await height(page);
  await set(3).click();
  await said(page, "Step-up is logged.");
  assert.equal(await height(page), before, "the card moved when an exercise was logged");
  await page.screenshot({ path: join(pictures, "ticked.png"), fullPage: true });
  await button(page, "Undo").press("Enter");
  await said(page, "Step-up is taken back.");
  assert.equal(await set(2).getAttribute("aria-pressed"), "true");
  assert.equal(await set(3).getAttribute("aria-pressed"), "false");
  assert.deepEqual(
    (await heard(page)).map(({ data }) => data.status),
    ["completed", "needs_action"],
  );
  await button(page, "All done").click();
  await said(page, "All of today's exercises are logged.");
  await page.getByText("Done for today.").waitFor();
  await page.close();
}

async function iceRunsAndStops() {
  const page = await open("green", { clock: true });
  await page.clock.runFor(100);
  await button(page, "Start the ice timer").click();
  await page.clock.runFor(100);
  await page.getByText("Ice: 15:00 left").waitFor();
  await page.clock.runFor(61_000);
  await page.getByText(/Ice: 13:5\d left/).waitFor();
  await button(page, "Stop the ice timer").click();
  await page.clock.runFor(100);
  await said(page, "The ice timer is stopped.");
  await page.getByText("What guidelines say about ice").click();
  await page.getByText(/guideline of 2019/).waitFor();
  await page.close();
  const refused = await open("refused");
  await button(refused, "Start the ice timer").click();
  await refused.locator(".ice").getByText("Pain is a number").waitFor();
  assert.equal(await button(refused, "Stop the ice timer").count(), 0, "it pretends to run");
  await refused.close();
}

async function aPairIsChosen() {
  const page = await open("exercises");
  const select = page.getByLabel("Shoes for the next run");
  await select.selectOption("Long run pair");
  await said(page, "Long run pair it is.");
  assert.equal(await select.inputValue(), "Long run pair");
  await button(page, "Undo").click();
  await said(page, "Taken back.");
  assert.equal(await select.inputValue(), "Blue daily pair");
  await page.close();
}

async function aSecondTapWaits() {
  const page = await open("slow", { motion: "reduce" });
  await level(page, 4).click();
  // Forced, as a finger does not wait for a busy button.
  await level(page, 4).click({ force: true });
  await level(page, 5).click({ force: true });
  assert.equal(await page.locator(".levels").getAttribute("aria-busy"), "true");
  await page.screenshot({ path: join(pictures, "busy.png"), fullPage: true });
  await page.getByRole("button", { name: "Undo" }).waitFor();
  assert.equal((await heard(page)).length, 1);
  await page.close();
}

async function undoIsOfferedForHalfAMinute() {
  const page = await open("green", { clock: true });
  await level(page, 2).click();
  await page.clock.runFor(1000);
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await page.clock.runFor(28_000);
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 1);
  await page.clock.runFor(2_000);
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
  assert.equal(await text(page, "status"), "");
  await page.close();
}

async function refusalsAreSaid() {
  for (const [scene, words] of [
    ["refused", "Pain is a number from 0 to 10."],
    ["lost", "No answer from Home Assistant: look whether it was logged."],
  ]) {
    const page = await open(scene);
    await level(page, 4).click();
    await page.getByText(words).waitFor();
    assert.equal(await text(page, "alert"), words);
    assert.equal(await text(page, "status"), "");
    assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
    await page.screenshot({ path: join(pictures, `${scene}-said.png`), fullPage: true });
    await page.close();
  }
}

async function anEditorLogsNothing() {
  const page = await open("green");
  await page.locator("knee-recovery-card").evaluate((card) => {
    card.preview = true;
  });
  await level(page, 4).click();
  await page.locator("knee-recovery-card").evaluate((card) => {
    card.preview = false;
  });
  await level(page, 5).click();
  await page.getByText("Logged: 5 of 10.").waitFor();
  assert.equal((await heard(page)).length, 1);
  await page.close();
}

async function otherPeoplesChangesDrawNothing() {
  const page = await open("green");
  const [others, ours, drawn] = await page.locator("knee-recovery-card").evaluate(async (card) => {
    await card.updateComplete;
    const with_ = (id, state) => ({
      ...card.hass,
      states: { ...card.hass.states, [id]: { entity_id: id, state, attributes: {} } },
    });
    card.hass = with_("light.kitchen", "on");
    const first = card.isUpdatePending;
    const from = performance.now();
    card.hass = with_("sensor.any_Sam_run_light", "red");
    const second = card.isUpdatePending;
    await card.updateComplete;
    return [first, second, performance.now() - from];
  });
  assert.deepEqual([others, ours], [false, true]);
  assert.ok(drawn < 200, `drawn after ${drawn} ms`);
  await page.getByRole("heading", { name: "Red" }).waitFor();
  await page.close();
}

try {
  await oneTapLogsAndUndoTakesBack();
  await theCardStaysStill();
  await questionsComeOneAfterTheOther();
  await warningSignsAreTicked();
  await circlesCountAndTheLastOneLogs();
  await iceRunsAndStops();
  await aPairIsChosen();
  await aSecondTapWaits();
  await undoIsOfferedForHalfAMinute();
  await refusalsAreSaid();
  await anEditorLogsNothing();
  await otherPeoplesChangesDrawNothing();
  await everySceneFits();
  assert.deepEqual(noise, [], "the console is not quiet");
  process.stdout.write(`All is as it should be. Pictures: ${pictures}\n`);
} finally {
  await browser.close();
  server.close();
}
