
// What a page does beyond being read: it filters, copies tables and opens what a link leads to.
(() => {
  "use strict";
  const form = document.getElementById("filters");
  if (form) {
    const bodies = document.querySelectorAll(".said tbody");
    const findings = Array.from(document.querySelectorAll(".finding"), (element, i) => ({
      element,
      rows: bodies[i],
      story: element.closest(".story"),
      severity: element.dataset.severity,
      kind: element.dataset.kind,
      confidence: Number(element.dataset.confidence),
      outlets: element.dataset.outlets.split(" | "),
      text: null,
    }));
    const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, "").toLowerCase();
    const text_of = (finding) => {
      const heading = finding.story && finding.story.querySelector("h2");
      finding.text ??= folded((heading ? heading.textContent : "") + " " + finding.element.textContent);
      return finding.text;
    };
    const shown = form.querySelector("output");
    const apply = () => {
      const chosen = Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value).trim()]));
      const words = folded(chosen.text || "").split(/\s+/).filter(Boolean);
      const alive = new Set();
      let count = 0;
      for (const finding of findings) {
        const fits = (!chosen.severity || finding.severity === chosen.severity) && (!chosen.kind || finding.kind === chosen.kind) &&
          (!chosen.outlet || finding.outlets.includes(chosen.outlet)) && (!chosen.confidence || finding.confidence >= Number(chosen.confidence)) &&
          words.every((word) => text_of(finding).includes(word));
        finding.element.hidden = !fits;
        finding.rows.hidden = !fits;
        if (fits) alive.add(finding.story), ++count;
      }
      for (const story of new Set(findings.map((finding) => finding.story))) if (story) story.hidden = !alive.has(story);
      shown.textContent = form.dataset.shown.replace("{0}", count).replace("{1}", findings.length);
    };
    let waiting = 0;
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 80); });
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    apply();
  }

  const rows_of = (table) => Array.from(table.rows).filter((row) => !row.parentElement.hidden).map((row) => Array.from(row.cells, (cell) => cell.textContent.replace(/\s+/g, " ").trim()).join("\t")).join("\n");
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const table = button.closest("details").querySelector("table");
      const tell = () => { button.textContent = button.dataset.copied; };
      const by_hand = () => { getSelection().selectAllChildren(table); document.execCommand("copy"); tell(); };
      if (navigator.clipboard) navigator.clipboard.writeText(rows_of(table)).then(tell, by_hand);
      else by_hand();
    });
  }

  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
