"""No page of the documentation, and no Markdown of the package, links to a file that is not there.

`.ci/links.py target/doc/ilt` looks at what rustdoc wrote, `.ci/links.py README.md ...` at links in Markdown.
"""
import re
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

wrong = []
looked_at = 0
for start in map(Path, sys.argv[1:]):
    for page in sorted(start.rglob("*.html")) if start.is_dir() else [start]:
        text = page.read_text()
        link = r'<a [^>]*href="([^"]*)"' if page.suffix == ".html" else r"\]\(([^)\s]+)\)"
        for target in set(re.findall(link, text)):
            file = unquote(urldefrag(target).url)
            if not file or re.match(r"[a-z]+:", file):
                continue
            looked_at += 1
            if not (page.parent / file).exists():
                wrong.append(f"{page}: {target}")
if wrong:
    sys.exit("\n".join(["links that lead nowhere:", *wrong]))
print(f"{looked_at} links lead somewhere")
