"""Renders pages from their values, one JSON object a line, by a compiled and escaping template of jinja2.

    python3 render.py VALUES OUTPUT     writes the HTML, a page after another with a NUL between, and prints
                                        the seconds of the quickest of five rounds

Reading the values and compiling the template are not counted.
"""
import json
import pathlib
import sys
import time

import jinja2

values = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
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
