"""Renders pages from their values, one JSON object after another, by a compiled and escaping template of jinja2.

    python3 render.py VALUES OUTPUT     writes the HTML, a page after another with a NUL between, and prints
                                        the seconds of the quickest of five rounds

Reading the values and compiling the template are not counted.
"""
import json
import pathlib
import sys
import time

import jinja2

text, values, at = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), [], 0
while at < len(text):
    value, at = json.JSONDecoder().raw_decode(text, at)
    values.append(value)
    while at < len(text) and text[at].isspace():
        at += 1
environment = jinja2.Environment(loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent), autoescape=True, undefined=jinja2.Undefined)
template = environment.get_template("page.html")
least, pages = None, []
for _ in range(5):
    began = time.perf_counter()
    pages = [template.render(page).encode() for page in values]
    took = time.perf_counter() - began
    least = took if least is None else min(least, took)
pathlib.Path(sys.argv[2]).write_bytes(b"\0".join(pages))
print(least, jinja2.__version__)
