// How does the packed page open? It is unpacked by the browser; its script and style then stand here, as their hashes allow.

(async () => {
  const packed = document.getElementById("packed");
  const letters = packed.textContent;
  const bytes = new Uint8Array(Number(packed.dataset.bytes));
  for (let n = 0, at = 0, held = 0, bits = 0; n < letters.length; n++) {
    held = (held << 15) | (letters.charCodeAt(n) - 0x3400);
    for (bits += 15; bits >= 8; held &= (1 << bits) - 1) bytes[at++] = held >> (bits -= 8);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const [style, script, payload] = (await new Response(stream).text()).split("\u001e");
  const add = (tag, text, parent) => {
    parent.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  };
  packed.remove();
  add("style", style, document.head);
  const data = Object.assign(document.createElement("script"), {
    type: "application/json",
    id: "payload",
    textContent: payload,
  });
  document.head.appendChild(data);
  add("script", script, document.head);
})().catch(() => {
  document.getElementById("waiting").textContent =
    "This browser is too old to open the page. Firefox 113, Safari 16.4, Chrome or Edge 103 and everything newer can.";
});
