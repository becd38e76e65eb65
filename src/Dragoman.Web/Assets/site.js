import "./charts.js";
import "./read.js";

// Helps those who have a pointer or a keyboard; everything works without it.
const linesOf = mark => mark.dataset.lines.split(" ").map(id => document.getElementById("l-" + id)).filter(Boolean);

for (const mark of document.querySelectorAll("a.hl[data-lines]")) {
  const near = on => { mark.classList.toggle("near", on); for (const line of linesOf(mark)) line.classList.toggle("near", on); };
  mark.addEventListener("pointerenter", () => near(true));
  mark.addEventListener("pointerleave", () => near(false));
  mark.addEventListener("focus", () => { near(true); linesOf(mark)[0]?.scrollIntoView({ block: "nearest" }); });
  mark.addEventListener("blur", () => near(false));
}

// "/" goes to the search, "j" and "k" from one highlight to the next.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q")?.focus();
  } else if (event.key === "j" || event.key === "k") {
    const marks = [...document.querySelectorAll("a.hl[data-lines]")];
    const at = marks.indexOf(document.activeElement);
    marks[Math.max(0, Math.min(marks.length - 1, event.key === "j" ? at + 1 : at - 1))]?.focus();
  }
});
