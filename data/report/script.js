// What a page does beyond being read: it unpacks what was not needed at once, filters, copies tables and opens what a link
// leads to.
(() => {
  "use strict";
  const form = document.getElementById("filters");

  // To a browser that runs scripts <noscript> holds one text, and no elements.
  const unpack = (packed) => {
    const content = document.createElement("template");
    content.innerHTML = packed.textContent;
    packed.replaceWith(content.content);
  };
  const packed_parts = Array.from(document.querySelectorAll(".story > noscript"));
  let unpacked = 0;
  const unpack_all = () => { while (unpacked < packed_parts.length) unpack(packed_parts[unpacked++]); };
  // A little at a time, so that whoever reads already is not held up.
  const unpack_some = () => {
    const end = performance.now() + 12;
    while (unpacked < packed_parts.length && performance.now() < end) unpack(packed_parts[unpacked++]);
    if (unpacked < packed_parts.length) setTimeout(unpack_some);
  };
  addEventListener("beforeprint", unpack_all);
  requestAnimationFrame(() => setTimeout(unpack_some));

  const copy = (button) => {
    const table = button.parentElement.querySelector("table");
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const story = words(table.closest(".story").querySelector("h2"));
    const lines = Array.from(table.rows).filter((row) => !row.parentElement.hidden)
      .map((row) => [row.parentElement.tagName === "THEAD" ? button.dataset.story : story, ...Array.from(row.cells, words)].join("\t"));
    const tell = () => { button.textContent = button.dataset.copied; };
    const by_hand = () => { getSelection().selectAllChildren(table); document.execCommand("copy"); tell(); };
    if (navigator.clipboard) navigator.clipboard.writeText(lines.join("\n")).then(tell, by_hand);
    else by_hand();
  };
  // Rows of a table stand in the order of the findings above it.
  const hide_rows = () => {
    for (const table of document.querySelectorAll(".said table")) {
      const findings = table.closest(".story").getElementsByClassName("finding");
      Array.from(table.tBodies).forEach((rows, i) => { rows.hidden = Boolean(findings[i]?.hidden); });
    }
  };
  const open = (details) => {
    const packed = details.querySelector(":scope > noscript");
    if (packed) unpack(packed);
    for (const button of details.querySelectorAll("button.copy")) button.hidden = false;
    hide_rows();
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) open(event.target); }, true);
  document.addEventListener("click", (event) => { if (event.target.matches("button.copy")) copy(event.target); });

  if (form) {
    const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, "").toLowerCase();
    let findings = null;
    const all_findings = () => {
      unpack_all();
      findings ??= Array.from(document.getElementsByClassName("finding"), (element) => ({ element, story: element.parentElement, text: null }));
      return findings;
    };
    const text_of = (finding) => {
      finding.text ??= folded(finding.story.querySelector("h2").textContent + " " + finding.element.textContent);
      return finding.text;
    };
    const is_chosen = (finding, chosen) => {
      const { severity, kind, outlets, confidence } = finding.element.dataset;
      return (!chosen.severity || severity === chosen.severity) && (!chosen.kind || kind === chosen.kind) &&
        (!chosen.outlet || outlets.split(" | ").includes(chosen.outlet)) && (!chosen.confidence || Number(confidence) >= Number(chosen.confidence)) &&
        chosen.words.every((word) => text_of(finding).includes(word));
    };
    const total = Number(form.dataset.findings);
    const tell = (count) => { form.querySelector("output").textContent = form.dataset.shown.replace("{0}", count).replace("{1}", total); };
    const filter = () => {
      const chosen = Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value).trim()]));
      chosen.words = folded(chosen.text || "").split(/\s+/).filter(Boolean);
      const stories = new Map();
      let count = 0;
      for (const finding of all_findings()) {
        const fits = is_chosen(finding, chosen);
        finding.element.hidden = !fits;
        stories.set(finding.story, stories.get(finding.story) || fits);
        count += fits;
      }
      for (const [story, is_alive] of stories) story.hidden = !is_alive;
      hide_rows();
      tell(count);
    };
    let waiting = 0;
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    tell(total);
  }

  const unfold = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    if (!document.getElementById(id))
      for (const packed of document.querySelectorAll("details > noscript"))
        if (packed.textContent.includes(`id="${id}"`)) open(packed.parentElement);
    const target = document.getElementById(id);
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
