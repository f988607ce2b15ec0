"""What a browser that nobody here wrote finds wrong with pages: used by .ci/site.

One page of the browser is used for all: each file is loaded once, axe is put into it once, and then its width and its
colours are changed. So what is asked of one page of every kind at three widths, light and dark, fits in the daily proof.
"""
import pathlib
import sys
import tempfile

SIZES = ((1280, 900), (390, 844), (320, 640))
SCHEMES = ("light", "dark")

# What axe finds, the texts of pictures, and whether the page is wider than the screen.
LOOK = r"""async (only) => {
  const found = [];
  const result = await axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: only
    ? {type: 'rule', values: only} : {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
  for (const each of result.violations)
    found.push(`${each.id}: ${each.help} x${each.nodes.length}: ${each.nodes[0].html.slice(0, 120)}`);
  const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
  if (over > 0) found.push(`scrolls sideways by ${over}`);
  for (const svg of document.querySelectorAll('svg'))
    if (svg.getBoundingClientRect().width > 0) found.push(...texts(svg));
  return [...new Set(found)];

  // Texts over each other, cut, out of their box, too small, or of a colour too near to what is under them.
  function texts(svg) {
    const found = [], frame = svg.getBoundingClientRect();
    const shapes = [...svg.querySelectorAll('*')].filter(x => x instanceof SVGGeometryElement && !x.closest('defs,clipPath,mask'))
      .map(x => [x, getComputedStyle(x), x.getBoundingClientRect()])
      .filter(([, look]) => look.display !== 'none' && look.visibility === 'visible');
    const written = [...svg.querySelectorAll('text')].filter(x => x.textContent.trim() && getComputedStyle(x).display !== 'none')
      .map(x => [x, x.textContent.trim(), x.getBoundingClientRect()]);
    written.forEach(([element, text, a], i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 2 || a.bottom > frame.bottom + 2)
        found.push('cut: ' + text);
      for (const [, other, b] of written.slice(i + 1)) {
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 1 && y > 3) found.push(`over each other: ${text} | ${other}`);
      }
      for (const [shape, , b] of shapes) {
        const y = (a.top + a.bottom) / 2, x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        if (shape.classList.contains('box') && x > 1 && y > b.top && y < b.bottom
          && (a.left < b.left - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 3)) found.push('out of its box: ' + text);
      }
      const size = parseFloat(getComputedStyle(element).fontSize) * element.getScreenCTM().a;
      if (size < 9) found.push(`too small, ${size.toFixed(1)} points: ${text}`);
      const least = size >= 24 || (size >= 18.66 && getComputedStyle(element).fontWeight >= 700) ? 3 : 4.5;
      const ratio = contrast(svg, element, a, shapes);
      if (ratio < least) found.push(`contrast ${ratio.toFixed(2)} of a picture's text: ${text}`);
    });
    return found;
  }
  // The least contrast of a text with what is painted under five places of it.
  function contrast(svg, element, box, shapes) {
    const look = getComputedStyle(element);
    let page = [255, 255, 255];
    for (let at = svg, over = []; at; at = at.parentElement) {
      over.unshift(colour(getComputedStyle(at).backgroundColor));
      if (over[0][3] === 1 || !at.parentElement) { page = over.reduce(blend, page); break; }
    }
    const ink = colour(look.fill), before = shapes.filter(([x]) => x.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    let least = 21;
    for (const part of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      const x = box.left + box.width * part, y = (box.top + box.bottom) / 2;
      let under = page;
      for (const [shape, look, b] of before) {
        if (look.fill === 'none' || x < b.left || x > b.right || y < b.top || y > b.bottom) continue;
        const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
        if (!shape.isPointInFill(point)) continue;
        const paint = colour(look.fill.startsWith('url') ? drawn(look.fill) : look.fill);
        under = blend(under, [...paint.slice(0, 3), paint[3] * look.fillOpacity * opacity(shape, svg)]);
      }
      // A text with a seam of its own stands on that.
      if (look.paintOrder.startsWith('stroke') && look.stroke !== 'none' && parseFloat(look.strokeWidth) >= 2)
        under = blend(under, colour(look.stroke));
      const ratio = between(blend(under, [...ink.slice(0, 3), ink[3] * look.fillOpacity * opacity(element, svg)]), under);
      least = Math.min(least, ratio);
    }
    return least;
  }
  // What a pattern is drawn with may be anywhere under the text.
  function drawn(fill) {
    const inner = document.getElementById(fill.replace(/^url\(["']?#|["']?\)$/g, ''))?.firstElementChild;
    if (!inner) return 'rgb(128, 128, 128)';
    const look = getComputedStyle(inner);
    return look.stroke !== 'none' ? look.stroke : look.fill;
  }
  function opacity(at, end) {
    let all = 1;
    for (; at && at !== end; at = at.parentElement) all *= getComputedStyle(at).opacity;
    return all;
  }
  function colour(text) {
    const numbers = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    const own = text.startsWith('color(') ? numbers.map((x, i) => i < 3 ? x * 255 : x) : numbers;
    return [own[0], own[1], own[2], own.length > 3 ? own[3] : 1];
  }
  function blend(under, over) { return [0, 1, 2].map(i => under[i] * (1 - over[3]) + over[i] * over[3]); }
  function light(c) {
    const [r, g, b] = c.map(x => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function between(a, b) { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); }
}"""
# Notes what gets the focus, and whether that is seen; answers how many controls there are.
WATCH = r"""() => {
  const all = [...document.querySelectorAll('a[href],input,button,select,textarea,summary,[tabindex="0"]')]
    .filter(x => x.checkVisibility({visibilityProperty: true}));
  window.almenLeft = new Set(all);
  window.almenUnseen = [];
  if (!window.almenWatched) document.addEventListener('focusin', event => {
    const look = getComputedStyle(event.target);
    if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 1) window.almenUnseen.push(event.target.outerHTML.slice(0, 120));
    window.almenLeft.delete(event.target);
  });
  window.almenWatched = true;
  return all.length;
}"""
REACHED = r"""() => [...window.almenLeft].slice(0, 3).map(x => 'not reached by the keyboard: ' + x.outerHTML.slice(0, 120))
  .concat(window.almenUnseen.slice(0, 3).map(x => 'the focus is not seen: ' + x))"""
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
# What the scheme of colours can change by axe: all else is asked in the first.
COLOURS = ["color-contrast", "link-in-text-block"]
OPEN = "document.querySelectorAll('details').forEach(x => x.open = true)"

PLANTED = {
    "image-alt": '<img src="data:,">',
    "color-contrast": '<p style="color:#999;background:#fff">tekst</p>',
    "scrolls sideways": '<div style="width:900px">x</div>',
    "failed:": '<img alt="x" src="mangler.png">',
    "asks outside": '<img alt="x" src="https://example.org/x.png">',
    "Error: planted": "<script>throw new Error('planted')</script>",
    "over each other": '<svg viewBox="0 0 100 30"><text x="5" y="20">en</text><text x="6" y="20">to</text></svg>',
    "cut:": '<svg viewBox="0 0 100 30" style="overflow:visible"><text x="90" y="20">lang tekst</text></svg>',
    "out of its box": '<svg viewBox="0 0 100 30"><rect class="box" fill="none" width="30" height="30"/><text x="2" y="20">for bred</text></svg>',
    "too small": '<svg viewBox="0 0 2000 30"><text x="2" y="20">lille</text></svg>',
    "of a picture's text: hvid": '<svg viewBox="0 0 100 30"><rect fill="#000" fill-opacity=".3" width="100" height="30"/><text style="fill:#fff" x="2" y="20">hvid</text></svg>',
    "of a picture's text: lys": '<svg viewBox="0 0 100 30"><text class="lys" x="2" y="20">lys</text></svg>',
    "not reached by the keyboard": '<a href="#x" tabindex="-1">link</a>',
    "the focus is not seen": '<a href="#x" style="outline:none">link</a>',
}
# A colour of the palette is too near only in the dark.
FRAME = ('<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>x</title><style>:root{{color-scheme:light dark;--ink:#222}}'
         '@media(prefers-color-scheme:dark){{body{{background:#111}}}}svg text{{fill:#000}}@media(prefers-color-scheme:dark)'
         '{{svg text{{fill:#fff}}svg .lys{{fill:var(--ink)}}}}</style></head><body><main><h1 id="x">x</h1>{}</main></body></html>')


class Browser:
    """Debian's Chromium with one page."""

    def __init__(self, driver):
        import axe_playwright_python

        self.browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        self.context = self.browser.new_context(locale="da-DK", offline=True)
        self.page = self.context.new_page()
        self.axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
        self.keys = self.context.new_cdp_session(self.page)
        self.errors = []
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(f"Error: {error.message}"))
        self.page.on("requestfailed", lambda request: self.errors.append("failed: " + request.url))
        self.page.on("request", lambda request: self.errors.append("asks outside: " + request.url)
                     if request.url.split(":")[0] not in ("file", "data") else None)

    def show(self, scheme, size):
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme=scheme)

    def walk(self):
        """Goes through the page by Tab."""
        # One over the end, and round: where the walk began is not said.
        for _ in range(self.page.evaluate(WATCH) + 4):
            self.keys.send("Input.dispatchKeyEvent", TAB)
        return self.page.evaluate(REACHED)

    def view(self, path, sizes=SIZES, schemes=SCHEMES, whole=False):
        """Each view of a file with what is wrong with it; `whole` asks everything in each."""
        self.errors.clear()
        self.show(schemes[0], sizes[0])
        self.page.goto(path.as_uri())
        self.page.wait_for_load_state()
        self.page.evaluate(self.axe)
        # A picture's table is looked at as well.
        self.page.evaluate(OPEN)
        for size in sizes:
            for scheme in schemes:
                self.show(scheme, size)
                faults = self.page.evaluate(LOOK, None if whole or scheme == schemes[0] else COLOURS)
                # At 390 points the page is laid out as at 320.
                if scheme == schemes[0] and (whole or size != SIZES[1] or sizes != SIZES):
                    faults += self.walk()
                # What fails while it is loaded is told once.
                yield size[0], scheme, list(dict.fromkeys(self.errors)) + faults
                self.errors.clear()


def planted(browser):
    """That each check finds its fault, and nothing where there is none."""
    with tempfile.TemporaryDirectory() as folder:
        bad = pathlib.Path(folder) / "bad.html"
        for words, body in [("", "<p>x</p>"), *PLANTED.items()]:
            bad.write_text(FRAME.format(body))
            found = [each for view in browser.view(bad, sizes=SIZES[1:2]) for each in view[2]]
            if not words and found:
                sys.exit(f"the browser finds a fault where there is none: {found}")
            if words and not any(words in each for each in found):
                sys.exit(f"the browser does not find the planted fault «{words}» but {found}")


def look(site, pages, whole):
    """What is wrong with some pages; with the number of views."""
    from playwright.sync_api import sync_playwright

    found, views = [], 0
    with sync_playwright() as driver:
        browser = Browser(driver)
        planted(browser)
        for path in pages:
            for width, scheme, faults in browser.view(path, whole=whole):
                found += [f"{path.relative_to(site)} {width} {scheme}: {each}" for each in faults]
                views += 1
        browser.browser.close()
    return found, views
