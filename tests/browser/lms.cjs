// A package in a learning system: {page, picks}. The page stands in a frame of one that has the adapter of scorm-again.
// Played half, left, opened again, played to its end.

const { asked, inBrowser } = require("./driver.cjs");
const { readFileSync } = require("fs");
const { join } = require("path");

const adapter = readFileSync(join(process.env.NARKOMINDEL_NODE_MODULES, "scorm-again/dist/scorm12.min.js"), "utf-8");

const inner = (page) => page.frames().find((frame) => frame.url().startsWith(`file://${asked.page}`));

async function open(page, kept) {
  await page.goto(`file://${asked.host}`);
  await page.evaluate(`${adapter}; undefined`);
  await page.evaluate(
    (file, data) => {
      window.API = new Scorm12API({ autocommit: false });
      if (data) window.API.loadFromJSON(data, "cmi");
      const frame = document.createElement("iframe");
      frame.src = file;
      document.body.append(frame);
    },
    `file://${asked.page}`,
    kept,
  );
  await page.waitForFunction(() =>
    document.querySelector("iframe").contentDocument?.querySelector("main h1[tabindex]"),
  );
  return inner(page);
}

/** Plays so many decisions, or to the end. */
async function play(frame, decisions) {
  for (let step = 0, taken = 0; step < 300; step++) {
    const more = await frame.evaluate(
      (picks, number) => {
        const form = document.querySelector("form");
        const on = document.querySelector(".leaf .actions button");
        if (form && form.matches(".options")) {
          const open = [...form.querySelectorAll("input:not(:disabled)")];
          open[picks[number % picks.length] % open.length].click();
          form.requestSubmit();
          return "decided";
        }
        if (form) {
          [...form.querySelectorAll("input")].forEach((box, n) => {
            box.value = n === 0 ? 7 : n === 1 ? 3 : 0;
            box.dispatchEvent(new Event("input", { bubbles: true }));
          });
          form.requestSubmit();
          return "bet";
        }
        if (on) on.click();
        return on ? "turned" : "";
      },
      asked.picks,
      taken,
    );
    if (more === "decided") taken++;
    if (!more || (taken === decisions && more === "turned")) return;
  }
}

const told = (page) => page.evaluate(() => JSON.parse(JSON.stringify(window.API.cmi)));

inBrowser(async ({ page, found }) => {
  let frame = await open(page, null);
  await play(frame, 2);
  found.half = await told(page);
  found.heading = await frame.$eval("h1", (one) => one.textContent);
  await page.evaluate(() => document.querySelector("iframe").remove());
  found.left = await told(page);
  frame = await open(page, { suspend_data: found.half.suspend_data, core: { lesson_status: "incomplete" } });
  found.resumed = await frame.$eval("h1", (one) => one.textContent);
  await play(frame, 1000);
  found.whole = await told(page);
  found.end = await frame.$eval("h1", (one) => one.textContent);
});
