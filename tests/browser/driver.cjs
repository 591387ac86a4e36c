// A browser with one page, and everything on it that a page of ours must never do, written down.

const { join } = require("path");

const modules = process.env.NARKOMINDEL_NODE_MODULES;
const puppeteer = require(join(modules, "puppeteer-core"));
const { readFileSync } = require("fs");

const asked = JSON.parse(process.argv[2]);

/** Runs `does({page, browser, found, ...})` and prints what it found. */
async function inBrowser(does) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--allow-file-access-from-files", "--force-prefers-reduced-motion"],
  });
  try {
    const page = await browser.newPage();
    const found = { wrong: [], requests: [] };
    page.on(
      "console",
      (said) => ["error", "warn"].includes(said.type()) && found.wrong.push(`console: ${said.text()}`),
    );
    page.on("pageerror", (error) => found.wrong.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => (found.wrong.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
    page.on("request", (request) => found.requests.push(request.url()));
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await does({ page, browser, found });
    process.stdout.write(JSON.stringify(found));
  } finally {
    await browser.close();
  }
}

/** Presses Tab until the focus is on what a selector names. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 300; presses++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard can't reach ${selector}`);
}

/** Waits until the page's heading is what a test of it says. */
const settled = (page) => page.waitForSelector("main h1[tabindex]");

const kindOf = (page) =>
  page.evaluate(() => {
    const heading = document.querySelector("h1").textContent;
    if (document.querySelector("form.options")) return "decision";
    if (document.querySelector("form.bets")) return "forecast";
    if (heading.startsWith("The record")) return "record";
    if (heading.startsWith("The estimate")) return "estimate";
    if (document.querySelector(".wire-feed")) return "interlude";
    return document.querySelector(".telegram") ? "result" : "note";
  });

const axe = asked.axe ? readFileSync(join(modules, "axe-core", "axe.min.js"), "utf-8") : "";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong in light, in dark by contrast, at 320 pixels by size; and whether a page scrolls sideways. */
async function examine(page, label, found) {
  if (!axe) return;
  await page.evaluate(`${axe}; undefined`);
  const before = page.viewport();
  const looks = [
    ["light", before.width, { runOnly: RULES }],
    ["dark", before.width, { runOnly: { type: "rule", values: ["color-contrast"] } }],
    ["light", 320, { runOnly: { type: "rule", values: ["target-size"] } }],
  ];
  for (const [scheme, width, options] of looks) {
    const media = [
      ["prefers-color-scheme", scheme],
      ["prefers-reduced-motion", "reduce"],
    ];
    await page.emulateMediaFeatures(media.map(([name, value]) => ({ name, value })));
    await page.setViewport({ width, height: before.height });
    const { violations, passes } = await page.evaluate((how) => axe.run(how), options);
    if (!passes.length) found.wrong.push(`axe, ${label}, ${scheme} ${width}: nothing was looked at`);
    const told = (nodes) => nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary.split("\n")[1]}`);
    for (const { id, nodes } of violations) {
      found.wrong.push(`axe, ${label}, ${scheme} ${width}: ${id}: ${told(nodes).join(" | ")}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.wrong.push(`${label}, ${width}: ${wide} pixels too wide`);
    found.examined = [...(found.examined || []), `${label} ${scheme} ${width}`];
  }
  await page.setViewport(before);
}

async function shot(page, name) {
  if (asked.shots) await page.screenshot({ path: join(asked.shots, `${name}.png`) });
}

module.exports = { asked, inBrowser, tabTo, settled, kindOf, examine, shot };
