// The pages of a site that aren't played: {pages, axe, shots}.

const { asked, inBrowser, examine, shot } = require("./driver.cjs");
const { basename } = require("path");

inBrowser(async ({ page, found }) => {
  for (const file of asked.pages) {
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(`file://${file}`);
    await examine(page, basename(file), found);
    await shot(page, `site-${basename(file, ".html")}`);
  }
});
