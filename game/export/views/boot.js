// How does the packed page open? It is unpacked by the browser; its script and style then stand here, as their hashes allow.

(async () => {
  const packed = document.getElementById("packed");
  const letters = packed.textContent;
  let digits = "";
  for (let at = 0; at < letters.length; at += 32) {
    let number = 0n;
    for (let n = at; n < at + 32; n++) number = number * 55136n + BigInt(letters.charCodeAt(n) - 160);
    digits += number.toString(16).padStart(126, "0");
  }
  const bytes = Uint8Array.from({ length: packed.dataset.bytes }, (_, n) => parseInt(digits.slice(2 * n, 2 * n + 2), 16));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const [style, script, payload] = (await new Response(stream).text()).split("\u001e");
  const add = (tag, is) => document.head.appendChild(Object.assign(document.createElement(tag), is));
  packed.remove();
  add("style", { textContent: style });
  add("script", { type: "application/json", id: "payload", textContent: payload });
  add("script", { textContent: script });
})().catch(() => {
  document.getElementById("waiting").textContent =
    "This browser is too old to open the page. Firefox 113, Safari 16.4, Chrome or Edge 103 and everything newer can.";
});
