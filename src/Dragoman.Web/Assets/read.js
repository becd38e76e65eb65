// Files dropped on the form are read at once; how far a read is comes as it happens. All is there without it, too.
for (const form of document.querySelectorAll("form.read")) {
  const files = form.querySelector("input[type=file]");
  form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    files.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  // Says that files may be dropped now.
  form.dataset.drop = "ready";
}

for (const section of document.querySelectorAll("[data-events]")) {
  const part = name => section.querySelector(name);
  const events = new EventSource(section.dataset.events);
  const show = event => {
    const state = JSON.parse(event.data);
    part("progress").max = state.bytes;
    part("progress").value = state.bytes_read;
    part(".articles").textContent = state.articles.toLocaleString("en");
    part(".summary").textContent = state.summary ?? "";
    const messages = part(".messages");
    for (const message of state.messages.slice(messages.children.length)) {
      const item = document.createElement("li");
      item.textContent = message;
      messages.append(item);
    }
  };
  events.addEventListener("progress", show);
  events.addEventListener("done", event => {
    show(event);
    events.close();
    part(".again").textContent = "";
    document.querySelector("h1").textContent = "Read";
  });
}
