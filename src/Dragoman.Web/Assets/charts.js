// Drawings: what a mark says, shown on hover and focus; dragging over a timeline shows a part of it; a drawing as PNG. All is there without it, too.
const day = 24 * 60 * 60 * 1000;

for (const figure of document.querySelectorAll("[data-zoom]")) {
  const tip = figure.querySelector("output.tip");
  for (const mark of figure.querySelectorAll("[data-tip]")) {
    const show = () => { tip.hidden = false; tip.textContent = mark.dataset.tip; };
    mark.addEventListener("pointerenter", show);
    mark.addEventListener("focus", show);
  }

  const svg = figure.querySelector("svg");
  const { first, last, left, right } = { first: Date.parse(figure.dataset.first), last: Date.parse(figure.dataset.last), left: +figure.dataset.left, right: +figure.dataset.right };
  const place = event => Math.max(left, Math.min(right, new DOMPoint(event.clientX, 0).matrixTransform(svg.getScreenCTM().inverse()).x));
  const date = x => new Date(first + (last - first) * (x - left) / (right - left)).toISOString().slice(0, 10);
  let from = null, box = null, dragged = false;
  svg.addEventListener("pointerdown", event => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    from = place(event);
    dragged = false;
  });
  // What ends on a mark was no click on it.
  svg.addEventListener("click", event => { if (dragged) event.preventDefault(); }, true);
  svg.addEventListener("pointermove", event => {
    if (from === null || Math.abs(place(event) - from) < 8) return;
    if (!box) {
      box = document.createElementNS(svg.namespaceURI, "rect");
      box.setAttribute("class", "selection");
      box.setAttribute("height", svg.viewBox.baseVal.height);
      svg.append(box);
      svg.setPointerCapture(event.pointerId);
    }
    box.setAttribute("x", Math.min(from, place(event)));
    box.setAttribute("width", Math.abs(place(event) - from));
  });
  svg.addEventListener("pointerup", event => {
    const [a, b] = [from, place(event)].sort((x, y) => x - y);
    from = null;
    if (!box) return;
    box.remove();
    box = null;
    dragged = true;
    const address = new URL(figure.dataset.zoom, location.href);
    address.searchParams.set("since", date(a));
    address.searchParams.set("until", date(Math.max(b, a + (right - left) * day / Math.max(day, last - first))));
    location.assign(address);
  });
  svg.addEventListener("dragstart", event => event.preventDefault());
}

for (const link of document.querySelectorAll("a[data-png]")) {
  link.addEventListener("click", async event => {
    event.preventDefault();
    const image = new Image();
    image.src = link.href;
    await image.decode();
    const canvas = document.createElement("canvas");
    // Twice the size, for paper.
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, "image/png"));
    const address = URL.createObjectURL(blob);
    const save = document.createElement("a");
    save.href = address;
    save.download = link.dataset.png + ".png";
    save.click();
    URL.revokeObjectURL(address);
  });
}
