// The projector by keyboard alone, and the teacher's key: {page, axe, shots}.

const { asked, inBrowser, tabTo, settled, examine, shot } = require("./driver.cjs");

const heading = (page) => page.$eval("h1", (found) => found.textContent);
const focusOn = (page, id) => page.waitForFunction((wanted) => document.activeElement.id === wanted, {}, id);

/** Types totals into the boxes of a vote, as many as there are open options. */
async function vote(page, round, numbers) {
  const boxes = await page.$$(`.vote:nth-of-type(${round}) input`);
  for (const n of boxes.keys()) {
    await page.waitForSelector(".ballot");
    for (let presses = 0; presses < 60; presses++) {
      if (await boxes[n].evaluate((box) => box === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type(String(numbers[n % numbers.length]));
  }
}

async function runTimer(page, found) {
  await tabTo(page, "#timer-turn");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("timer").textContent === "3:58");
  found.live = await page.$eval("#live", (one) => one.textContent);
  await page.keyboard.press("Enter");
}

/** What on a slide is set smaller than 28 pixels. */
const small = (page) =>
  page.evaluate(() => {
    const told = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const texts = [...document.querySelectorAll("main *")].filter((one) => told(one) && !one.closest(".unseen, svg"));
    const sizes = texts.map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent.slice(0, 40)]);
    return sizes.filter(([size]) => size < 28);
  });

/** Presses a key until the next slide is there: PageDown scrolls one that doesn't fit. */
async function turn(page, key) {
  const before = await heading(page);
  for (let presses = 0; presses < 20 && (await heading(page)) === before; presses++) {
    await page.keyboard.press(key);
    await new Promise((done) => setTimeout(done, 120));
  }
}

inBrowser(async ({ page, found }) => {
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(`file://${asked.page}#projector`);
  await settled(page);
  while (!(await page.$(".slide"))) {
    const before = await heading(page);
    await tabTo(page, ".leaf .actions button");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (old) => document.querySelector("h1").textContent !== old || document.querySelector(".slide"),
      {},
      before,
    );
  }
  found.slides = [];
  found.small = [];
  for (let slide = await heading(page); ; slide = await heading(page)) {
    const number = found.slides.push(slide);
    found.small.push(...(await small(page)));
    await examine(page, `slide ${number}`, found);
    if (slide.startsWith("First vote")) await vote(page, 1, [12, 9, 4]);
    if (slide.startsWith("Talk")) {
      await vote(page, 2, [6, 16, 3]);
      found.contest = await page.$eval(".contest", (one) => one.innerText);
      await runTimer(page, found);
    }
    await shot(page, `wall-${number}`);
    if (await page.$("#reveal")) break;
    await page.evaluate(() => document.querySelector("h1").focus());
    await turn(page, number > 1 ? "ArrowRight" : "PageDown");
  }
  await tabTo(page, "#reveal");
  await page.keyboard.press("Enter");
  await focusOn(page, "reveal");
  found.armed = await page.$eval("main", (one) => one.textContent);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.getElementById("reveal").textContent === "Show what Moscow did");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".armed");
  await page.keyboard.press("Enter");
  await focusOn(page, "revealed");
  found.shown = await page.$eval("#revealed", (one) => one.textContent);
  await examine(page, "revealed", found);
  await shot(page, "wall-revealed");
  await tabTo(page, ".ways button");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".telegram");
  found.small.push(...(await small(page)));
  await examine(page, "wall result", found);
  await shot(page, "wall-result");
  await page.evaluate(() => document.querySelector('a[href="#teacher"]').focus());
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Teacher only"));
  await page.setViewport({ width: 1280, height: 720 });
  await page.$$eval("details", (found) => found.forEach((one) => (one.open = true)));
  await examine(page, "teacher", found);
  await shot(page, "teacher");
  found.teacher = await page.$eval("main", (one) => one.textContent);
});
