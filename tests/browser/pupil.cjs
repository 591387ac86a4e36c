// A whole game by keyboard alone: {page, picks: [option of each decision, from 0], axe, downloads, shots}.

const { asked, inBrowser, tabTo, settled, kindOf, examine, shot } = require("./driver.cjs");
const { readdirSync, readFileSync, writeFileSync } = require("fs");
const { join } = require("path");

const MOST = 400;

async function decide(page, pick) {
  await tabTo(page, "form.options input");
  await page.keyboard.press("Space");
  const open = await page.$$eval("form.options input:not(:disabled)", (found) => found.length);
  for (let n = 0; n < pick % open; n++) await page.keyboard.press("ArrowDown");
  await tabTo(page, "form.options button");
  await page.keyboard.press("Enter");
}

async function bet(page) {
  const boxes = await page.$$eval("form.bets input", (found) => found.length);
  for (const n of Array(boxes).keys()) {
    await tabTo(page, `form.bets label:nth-of-type(${n + 1}) input`);
    await page.keyboard.type(n === 0 ? "7" : n === 1 ? "3" : "0");
  }
  await tabTo(page, "form.bets button");
  await page.keyboard.press("Enter");
}

async function turn(page) {
  await tabTo(page, ".leaf .actions button");
  await page.keyboard.press("Enter");
}

/** Waits for the page after a key: the heading is another element then, and has the focus. */
async function turned(page, found, act) {
  await page.evaluate(() => (document.querySelector("h1").dataset.old = "yes"));
  await act();
  await page.waitForFunction(() => !document.querySelector("h1").dataset.old);
  const focused = await page.evaluate(() => document.activeElement === document.querySelector("h1"));
  if (!focused) found.wrong.push(`the focus is not on the heading of ${await kindOf(page)}`);
}

inBrowser(async ({ page, browser, found }) => {
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`file://${asked.page}${asked.hash || ""}`);
  await settled(page);
  const [seen, picks] = [new Set(), asked.picks];
  found.pages = [];
  let decisions = 0;
  for (let step = 0; step < MOST; step++) {
    const kind = await kindOf(page);
    found.pages.push(kind);
    if (!seen.has(kind)) await examine(page, kind, found);
    if (!seen.has(kind)) await shot(page, `pupil-${kind}`);
    seen.add(kind);
    const last = !(await page.$(".leaf .actions button")) && !(await page.$("form"));
    if (last) break;
    await turned(page, found, async () => {
      if (kind === "decision") await decide(page, picks[decisions++ % picks.length]);
      else if (kind === "forecast") await bet(page);
      else await turn(page);
    });
  }
  found.heading = await page.$eval("h1", (heading) => heading.textContent);
  found.text = await page.$eval("main", (main) => main.textContent);
  if (asked.downloads) await saveAndOpen(page, browser, found);
  await tabTo(page, ".tools button:nth-of-type(4)");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Transcript"));
  await examine(page, "transcript", found);
  found.transcript = await page.$eval("main", (main) => main.textContent);
  if (asked.shots) await page.pdf({ path: join(asked.shots, "transcript.pdf"), format: "A4" });
});

/** Saves the run by a key, opens it again, then tries what must be refused in one line. */
async function saveAndOpen(page, browser, found) {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: asked.downloads });
  await tabTo(page, ".tools button:nth-of-type(3)");
  await page.keyboard.press("Enter");
  let file = "";
  for (let tries = 0; tries < 50 && !file; tries++) {
    await new Promise((done) => setTimeout(done, 100));
    file = readdirSync(asked.downloads).find((name) => name.endsWith(".txt")) || "";
  }
  found.saved = JSON.parse(readFileSync(join(asked.downloads, file), "utf-8"));
  const text = await page.$eval("main", (main) => main.textContent);
  const open = async (path) => {
    const box = await page.$("input[type=file]");
    await box.uploadFile(path);
  };
  await tabTo(page, ".tools button:nth-of-type(1)");
  await turned(page, found, () => page.keyboard.press("Enter"));
  found.undone = await kindOf(page);
  await tabTo(page, ".tools button:nth-of-type(2)");
  await page.keyboard.press("Enter");
  found.warned = await page.evaluate(() => document.activeElement.textContent);
  await turned(page, found, () => page.keyboard.press("Enter"));
  await open(join(asked.downloads, file));
  await page.waitForFunction(
    (before) => document.querySelector("main").textContent.length > before - 200,
    {},
    text.length,
  );
  found.opened = await page.$eval("h1", (heading) => heading.textContent);
  found.refused = [];
  const bad = {
    damaged: "{",
    other: JSON.stringify({ ...found.saved, deal: "constructor" }),
    rules: JSON.stringify({ ...found.saved, digest: "0" }),
    illegal: JSON.stringify({ ...found.saved, moves: [{ choose: "__proto__" }] }),
  };
  for (const [name, content] of Object.entries(bad)) {
    const path = join(asked.downloads, `${name}.txt`);
    writeFileSync(path, content);
    await page.$eval(".message", (line) => (line.textContent = ""));
    await open(path);
    await page.waitForFunction(() => document.querySelector(".message").textContent);
    found.refused.push(await page.$eval(".message", (line) => line.textContent));
  }
}
