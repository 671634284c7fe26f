#!/usr/bin/env python3
"""Opens the pages that the program writes in a real browser, without a window, and uses them.

    run.py BINARY SEEDS [PICTURES]

Filters are clicked, the page is printed, looked at by what a screen reader is given, and read without scripts; articles whose words would be
markup, script or formulas must stay words. With PICTURES, screenshots are left in that folder. Exit status 77 where there is no chromium.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
import articles  # noqa: E402
import chromium  # noqa: E402

MOST_SECONDS = 2.0
MOST_TRIES = 12
WIDTHS = (400, 1400)

# Contrast of each text with what it stands on: WCAG 2.1, 1.4.3.
CONTRAST = r"""(() => {
  const rgb = (c) => (c.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                         return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (e) => { for (let at = e; at; at = at.parentElement) { const c = rgb(getComputedStyle(at).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
                          return [255, 255, 255]; };
  const low = new Set();
  for (const e of document.querySelectorAll("body *")) {
    if (!Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility() || ["SCRIPT", "STYLE"].includes(e.tagName)) continue;
    const style = getComputedStyle(e);
    const front = rgb(e.namespaceURI.endsWith("svg") ? style.fill : style.color);
    const [a, b] = [light(front), light(behind(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) low.add(e.tagName + "." + (e.getAttribute("class") || "") + " " + ((a + 0.05) / (b + 0.05)).toFixed(2));
  }
  return Array.from(low);
})()"""
STRANGE = r"""(() => {
  const found = [];
  for (const e of document.querySelectorAll("*")) {
    if (["IMG", "IFRAME", "OBJECT", "EMBED", "LINK", "BASE", "VIDEO", "AUDIO"].includes(e.tagName)) found.push(e.tagName);
    for (const a of e.attributes) if (/^on/i.test(a.name) || a.name === "style" || /^\s*(javascript|data):/i.test(a.value)) found.push(e.tagName + " " + a.name);
    if (e.tagName === "A" && !/^(https?:\/\/|#)/.test(e.getAttribute("href"))) found.push("A " + e.getAttribute("href"));
  }
  if (document.scripts.length !== 1) found.push(document.scripts.length + " scripts");
  if (document.querySelectorAll("style").length !== 1) found.push("styles");
  return found;
})()"""
OPEN_TABLES = "(() => { for (const d of document.querySelectorAll('.said, .articles')) d.open = true; return new Promise((done) => setTimeout(done, 100)); })()"
UNPACKED = """new Promise((done) => { const look = () => document.querySelector('.story > noscript') ? setTimeout(look, 50)
  : done(document.querySelectorAll('.finding').length); look(); })"""
SHOWN = "Array.from(document.querySelectorAll('.finding')).filter((f) => f.checkVisibility()).length"


class Test:
    def __init__(self, binary, folder, pictures):
        self.binary, self.folder, self.pictures, self.failures = binary, pathlib.Path(folder), pictures, 0

    def check(self, is_so, what):
        if not is_so:
            self.failures += 1
            print(f"FAILED: {what}")

    def same(self, found, wanted, what):
        self.check(found == wanted, f"{what}: found {found!r}, expected {wanted!r}")

    def page(self, name, *arguments):
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, capture_output=True, timeout=120)
        self.check(done.returncode in (0, 1), f"{arguments}: {done.stderr.decode()}")
        path = self.folder / name
        path.write_bytes(done.stdout)
        return path

    def picture(self, browser, name):
        if self.pictures:
            browser.screenshot(self.pictures / f"{name}.png")


def choose(browser, name, value):
    browser.evaluate(f"(() => {{ const e = document.querySelector('[name={name}]'); e.value = {value!r}; e.dispatchEvent(new Event('input', {{bubbles: true}})); }})()")
    time.sleep(0.3)


def press(browser, key, code):
    for kind in ("keyDown", "keyUp"):
        browser.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)


def click(browser, selector):
    """As a hand does it: where the element is seen."""
    browser.evaluate(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center'}})")
    x, y = browser.evaluate(f"(() => {{ const r = document.querySelector({selector!r}).getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()")
    for kind in ("mousePressed", "mouseReleased"):
        browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
    time.sleep(0.2)


def test_looks(test, browser, seeds):
    """In each language, on a phone and on a desk, by day and by night: nothing runs off the page, and all can be read."""
    for language, direction in (("en", "ltr"), ("ar", "rtl"), ("fr", "ltr")):
        page = test.page(f"seeds-{language}.html", "--format", "html", "--lang", language, str(seeds))
        for width in WIDTHS:
            for dark in (False, True):
                browser.size(width, 1800, dark)
                browser.open(page)
                name = f"seeds-{language}-{width}{'-dark' if dark else ''}"
                test.same(browser.evaluate("[document.documentElement.lang, document.documentElement.dir]"), [language, direction], name)
                test.check(browser.evaluate("document.documentElement.scrollWidth") <= width, f"{name}: it is wider than the window")
                test.same(browser.evaluate(CONTRAST), [], f"{name}: contrast")
                test.same(browser.evaluate("document.querySelector('h2').dir + document.querySelector('blockquote').lang"), "rtlar", f"{name}: an article's words")
                test.picture(browser, name)
        annotated = test.page("annotated.html", "extract", "--annotate", "--format", "html", "--lang", language, str(seeds))
        browser.open(annotated)
        test.same(browser.evaluate(CONTRAST), [], f"{language}: contrast of an article")
        test.same(browser.evaluate("Array.from(document.querySelectorAll('sup a')).filter((a) => !document.querySelector(a.getAttribute('href'))).length"), 0, "each figure is in the list")
        test.check(browser.evaluate("document.querySelectorAll('mark').length > 40"), "figures are marked")
        test.picture(browser, f"annotated-{language}")


def test_hostile(test, browser):
    """Words of articles stay words, and links lead to web pages only."""
    (test.folder / "hostile.jsonl").write_text(articles.lines(articles.HOSTILE), "utf-8")
    browser.size(1400, 1800)
    for arguments in (("--format", "html"), ("--format", "html", "--group", "none"), ("extract", "--annotate", "--format", "html")):
        page = test.page("hostile.html", *arguments, "hostile.jsonl")
        browser.events.clear()
        browser.open(page)
        test.same(browser.evaluate(STRANGE), [], f"{arguments}: what may not be there")
        test.check("owned" not in browser.evaluate("document.title"), "a script of an article was run")
        asked = [e["params"]["request"]["url"] for e in browser.events if e.get("method") == "Network.requestWillBeSent"]
        test.same([url for url in asked if not url.startswith("file:")], [], "what was asked of the network")
        told = [e["params"]["entry"]["text"] for e in browser.events if e.get("method") == "Log.entryAdded"]
        test.same(told, [], "what the browser complains of")
    page = test.page("hostile.html", "--format", "html", "hostile.jsonl")
    browser.open(page)
    test.check("<script>document.title='owned'</script>" in browser.evaluate("Array.from(document.querySelectorAll('h2'), (e) => e.textContent).join()"), "the headline is shown as it is")
    test.same(browser.evaluate("Array.from(document.querySelectorAll('.voice a[href^=http]')).some((a) => a.hostname !== 'example.org')"), False, "links")
    browser.evaluate(OPEN_TABLES)
    cells = browser.evaluate("Array.from(document.querySelectorAll('td'), (e) => e.textContent).filter((t) => /^[=+@-]/.test(t))")
    test.same(cells, [], "formulas in the table")
    test.same(browser.evaluate(STRANGE), [], "what may not be there when all is unfolded")
    test.picture(browser, "course")


def test_filters(test, browser):
    page = test.page("hostile.html", "--format", "html", "hostile.jsonl")
    browser.size(1400, 1800)
    browser.open(page)
    test.same(browser.evaluate("document.querySelectorAll('td').length"), 0, "cells of tables that are folded")
    browser.evaluate(OPEN_TABLES)
    every = browser.evaluate(SHOWN)
    test.check(every >= 3, f"{every} findings")
    for name, value, fits in (("severity", "error", "f.dataset.severity === 'error'"), ("kind", "FC008", "f.dataset.kind === 'FC008'"),
                              ("outlet", "Le Journal", "f.dataset.outlets.includes('Le Journal')"),
                              ("confidence", "75", "Number(f.dataset.confidence) >= 75"), ("text", "وَجدة ناشـر", "f.textContent.includes('ناشر')")):
        wanted = browser.evaluate(f"Array.from(document.querySelectorAll('.finding')).filter((f) => {fits}).length")
        choose(browser, name, value)
        test.same(browser.evaluate(SHOWN), wanted, f"{name} = {value}")
        test.check(0 < wanted < every, f"{name}: {wanted} of {every} fit")
        test.same(browser.evaluate("Array.from(document.querySelectorAll('.story')).some((s) => s.checkVisibility() && !Array.from(s.querySelectorAll('.finding')).some((f) => !f.hidden))"),
                  False, "a story without findings is not shown")
        test.check(str(wanted) in browser.evaluate("document.querySelector('output').textContent"), "how many are shown is said")
        test.same(browser.evaluate("Array.from(document.querySelectorAll('.said tbody')).filter((b) => !b.hidden).length"), wanted, "rows of the table")
        click(browser, "form button")
        test.same(browser.evaluate(SHOWN), every, "all are shown again")
    stories = browser.evaluate("document.querySelectorAll('.story').length")
    test.same(browser.evaluate("document.querySelectorAll('.story table').length"), stories, "a table for each story")
    browser.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    click(browser, "button.copy")
    test.same(browser.evaluate("document.querySelector('button.copy').textContent"), "Copied", "the table is copied")
    rows = [line.split("\t") for line in browser.evaluate("window.copied").split("\n")]
    test.same({len(row) for row in rows}, {11}, "columns of what is copied")
    test.same({row[0] for row in rows[1:]}, {browser.evaluate("document.querySelector('h2').textContent")}, "the story of each row")
    browser.open(page)
    click(browser, "a.unfold")
    test.check(browser.evaluate("document.querySelector(location.hash).checkVisibility()"), "the text of an article unfolds")
    test.check(browser.evaluate("document.querySelectorAll('.text mark[title]').length > 3"), "its figures are marked")


def test_without_scripts(test, browser):
    page = test.page("hostile.html", "--format", "html", "hostile.jsonl")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.call("Page.navigate", url=page.as_uri())
    browser.wait_for("Page.loadEventFired")
    # The tree grows for a while after the page has loaded.
    roles, last = [], time.monotonic() + 10
    while roles.count("heading") <= 8 and time.monotonic() < last:
        roles = [n["role"]["value"] for n in browser.accessibility() if not n.get("ignored")]
    test.check("search" not in roles and "combobox" not in roles, "filters that do nothing are not there")
    test.check(roles.count("heading") > 8 and "main" in roles, "all is read")
    test.check("DisclosureTriangle" in roles and "button" not in roles, "what is folded can be opened, and nothing else clicked")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_accessibility(test, browser):
    page = test.page("hostile.html", "--format", "html", "hostile.jsonl")
    browser.size(1400, 1800)
    browser.open(page)
    nodes = [n for n in browser.accessibility() if not n.get("ignored")]
    role = lambda n: n["role"]["value"]
    name = lambda n: n.get("name", {}).get("value", "")
    for wanted in ("banner", "main", "search", "navigation", "contentinfo"):
        test.same(len([n for n in nodes if role(n) == wanted]), 1, f"landmark {wanted}")
    named = ("link", "button", "combobox", "searchbox", "heading", "image", "region", "img", "article")
    test.same([role(n) for n in nodes if role(n) in named and role(n) != "article" and not name(n).strip()], [], "what has no name")
    levels = [next(p["value"]["value"] for p in n["properties"] if p["name"] == "level") for n in nodes if role(n) == "heading"]
    test.same(levels[0], 1, "the first heading")
    test.same([(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1], [], "headings skip no level")
    press(browser, "Tab", 9)
    test.same(browser.evaluate("document.activeElement.className"), "skip", "the first stop of the keyboard")
    test.check(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0"), "it is seen")
    stops = set()
    for _ in range(8):
        press(browser, "Tab", 9)
        stops.add(browser.evaluate("document.activeElement.tagName"))
    test.check({"INPUT", "SELECT", "BUTTON"} <= stops, f"the keyboard comes to {stops}")


def test_print(test, browser):
    page = test.page("hostile.html", "--format", "html", "hostile.jsonl")
    browser.open(page)
    stories = browser.evaluate("document.querySelectorAll('.story').length")
    pdf = browser.pdf()
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    test.check(pdf.startswith(b"%PDF") and pages >= stories > 1, f"{pages} pages of {stories} stories")
    browser.size(800, 1100, media="print")
    test.same(browser.evaluate("Array.from(document.querySelectorAll('form, nav, .said, button')).filter((e) => e.checkVisibility()).length"), 0, "nothing to click is printed")
    test.same(browser.evaluate(CONTRAST), [], "contrast on paper")
    browser.size(1400, 1800)


def test_many(test, browser):
    """5,000 findings open in two seconds, as the processor counts them: others may be at work. What is unpacked later is there before it is asked for."""
    (test.folder / "pair.jsonl").write_text(articles.lines(articles.PAIR), "utf-8")
    claims = subprocess.run([test.binary, "extract", "pair.jsonl"], cwd=test.folder, capture_output=True, text=True).stdout.splitlines()
    (test.folder / "many.jsonl").write_text("\n".join(articles.many(claims, 5000)) + "\n", "utf-8")
    page = test.page("many.html", "compare", "--format", "html", "many.jsonl")
    tries = []  # on a processor that others share, the least of them is what it takes
    while len(tries) < MOST_TRIES and (len(tries) < 3 or min(tries)[0] >= MOST_SECONDS):
        before = browser.processor_time()
        seconds = browser.open(page)
        tries.append((browser.processor_time() - before, seconds))
    choose(browser, "severity", "error")
    test.same(browser.evaluate("document.querySelectorAll('.finding').length"), 5000, "findings")
    test.same(browser.evaluate("document.querySelectorAll('.story > noscript').length"), 0, "what is still packed")
    browser.open(page)
    browser.evaluate("location.hash = 's5000'")
    test.same(browser.evaluate(UNPACKED), 5000, "findings that are unpacked when nobody asks")
    browser.open(page)
    browser.call("Emulation.setEmulatedMedia", media="print")
    browser.evaluate("dispatchEvent(new Event('beforeprint'))")
    test.same(browser.evaluate("document.querySelectorAll('.finding').length"), 5000, "findings that are printed")
    browser.call("Emulation.setEmulatedMedia", media="")
    worked, seconds = min(tries)
    print(f"5,000 findings, {page.stat().st_size / 1e6:.1f} MB: open in {seconds:.2f} s, of which the browser worked {worked:.2f} s")
    test.check(worked < MOST_SECONDS, f"5,000 findings take {worked:.2f} s, expected less than {MOST_SECONDS}")


def main(arguments):
    if chromium.program() is None:
        print("there is no chromium")
        return 77
    binary, seeds = (pathlib.Path(a).resolve() for a in arguments[:2])
    pictures = pathlib.Path(arguments[2]) if len(arguments) > 2 else None
    with tempfile.TemporaryDirectory() as folder, chromium.Chromium() as browser:
        test = Test(binary, folder, pictures)
        test_looks(test, browser, seeds)
        test_hostile(test, browser)
        test_filters(test, browser)
        test_without_scripts(test, browser)
        test_accessibility(test, browser)
        test_print(test, browser)
        test_many(test, browser)
    print(f"{test.failures} failures")
    return bool(test.failures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
