"""Writes the marked parts of docs/ anew."""

from . import pages, renewed

for page in pages():
    page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"docs/{page.name}")
