"""The structure of the crate: data moves one way through the rooms, and no files of a room need each other in a circle.

Reads the imports of src/ as text. Tests inside the files (`mod tests`) and comments do not count.
"""

import pathlib
import re
import sys

# a room uses only rooms above it in this list
ROOMS = """
json_schema diagnostic document source words framework compare response tally disclosure score priorities cycle report profile form overlay
intake translation page strategies schema bin
""".split()
SRC = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")


def code(path):
    text = path.read_text(encoding="utf-8")
    text = re.split(r"#\[cfg\(test\)\]\s*mod \w+ \{", text)[0]
    return re.sub(r"//[^\n]*", "", text)


def module(path):
    parts = list(path.relative_to(SRC).with_suffix("").parts)
    return tuple(parts[:-1] if parts[-1] == "mod" else parts)


FILES = {module(path): code(path) for path in sorted(SRC.rglob("*.rs"))}


def paths(text):
    """Every path of the text, those in braces written out: `a::{b, c::d}` is `a::b` and `a::c::d`."""
    found = []

    def read(prefix, inside):
        depth, start = 0, 0
        for index, char in enumerate(inside + ","):
            depth += (char == "{") - (char == "}")
            if char == "," and depth == 0:
                part = inside[start:index].strip()
                start = index + 1
                if (brace := part.find("{")) >= 0 and part.endswith("}"):
                    read(prefix + [p for p in part[:brace].split("::") if p.strip()], part[brace + 1 : -1])
                elif part:
                    found.append(tuple(prefix + [p.strip() for p in part.split(" as ")[0].split("::")]))

    for use in re.findall(r"\buse\s+([^;]+);", text):
        read([], re.sub(r"\s+", " ", use).replace(" ::", "::"))
    rest = re.sub(r"\buse\s+[^;]+;", "", text)
    found.extend(tuple(path.split("::")) for path in re.findall(r"\b(?:crate|super|self)(?:::\w+)+", rest))
    return found


def absolute(where, path):
    """A path from the crate's root, or nothing where it leads to another crate."""
    if path[0] in ("crate", "$crate"):
        return path[1:]
    here = where
    while path and path[0] in ("self", "super"):
        here = here if path[0] == "self" else here[:-1]
        path = path[1:]
        if not path or path[0] not in ("super",):
            return here + path
    # `mod x;` of this file and what it says of it
    return where + path if where + path[:1] in FILES else None


REEXPORTS = {}
for where, text in FILES.items():
    for statement in re.findall(r"\bpub(?:\([^)]*\))? use [^;]+;", text):
        for path in paths(statement):
            full = absolute(where, path)
            if full and full[-1] != "*":
                REEXPORTS[where + (full[-1],)] = full


def file_of(path):
    """The file that a path leads to, through whatever names it again on the way."""
    for _ in range(8):
        for end in range(len(path), 0, -1):
            again = REEXPORTS.get(path[:end])
            if again and again != path[:end]:
                path = again + path[end:]
                break
        else:
            break
    ends = (path[:end] for end in range(len(path), 0, -1))
    return next((end for end in ends if end in FILES), ())


arrows = set()
for where, text in FILES.items():
    for path in paths(text):
        full = absolute(where, path)
        target = file_of(full) if full else ()
        if target and target != where:
            arrows.add((where, target))

wrong = []
known = set(ROOMS) | {"lib"}
for where in FILES:
    if where and where[0] not in known:
        wrong.append(f"src/{where[0]} is no room of the list in .ci/rooms.py")
rooms = {(a[0], b[0]) for a, b in arrows if a and b and a[0] != b[0]}
for a, b in sorted(rooms):
    if a in ROOMS and b in ROOMS and ROOMS.index(a) < ROOMS.index(b):
        files = [f"{'/'.join(x)} -> {'/'.join(y)}" for x, y in sorted(arrows) if x[0] == a and y[0] == b]
        wrong.append(f"an arrow back, from {a} to {b}: {'; '.join(files)}")

# a `mod.rs` names what its files hold, and they may know it: a circle counts between files below
graph = {}
for a, b in arrows:
    parent = b == a[: len(b)] or a == b[: len(a)]
    if a and b and a[0] == b[0] and not parent:
        graph.setdefault(a, set()).add(b)


def circles():
    """Tarjan's strongly connected components (1972), those of more than one file."""
    index, low, stack, out = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for after in sorted(graph.get(node, ())):
            if after not in index:
                visit(after)
                low[node] = min(low[node], low[after])
            elif after in stack:
                low[node] = min(low[node], index[after])
        if low[node] == index[node]:
            part = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(part) > 1:
                out.append(sorted(part))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return out


wrong.extend("a circle: " + ", ".join("/".join(file) for file in circle) for circle in circles())
if wrong:
    sys.exit("\n".join(wrong))
print(f"{len(FILES)} files in {len({f[0] for f in FILES if f})} rooms, {len(rooms)} arrows between rooms, none back; no circle")
