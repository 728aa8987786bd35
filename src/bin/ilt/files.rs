//! Files as they are named on the command line.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use ilt::diagnostic::printable;
use ilt::source::SourceFile;
use tempfile::NamedTempFile;

use crate::kind::Kind;

/// The largest file that is read, in bytes, so that a stream without end has one: four times what a million people answer
/// to fifteen questions. The library has no such limit: it counts values.
const MOST_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// The name that stands for standard input.
const STANDARD_INPUT: &str = "-";

static STANDARD_INPUT_WAS_READ: AtomicBool = AtomicBool::new(false);

/// A file's name in messages.
pub(crate) fn shown(path: &Path) -> String {
    if path == Path::new(STANDARD_INPUT) {
        return "<stdin>".to_owned();
    }
    printable(&path.display().to_string()).into_owned()
}

/// Reads a document, or says in a sentence why there is none: a table of answers is not read as one.
pub(crate) fn read(path: &Path) -> Result<SourceFile, String> {
    let shown = shown(path);
    let bytes = bytes_of(path)?;
    if is_table(path, &bytes) {
        return Err(format!(
            "`{shown}` is a table of answers: `ilt map {} --framework FRAMEWORK` drafts how it is read, and `ilt import` \
             reads it",
            printable(&path.display().to_string())
        ));
    }
    if let Some(what) = no_text(&bytes) {
        return Err(format!("`{shown}` is {what}"));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile::new(&shown, text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(format!(
                "`{shown}` is not text in UTF-8: {}; save it as UTF-8",
                other_encoding(&shown, error.as_bytes(), at)
            ))
        }
    }
}

/// Whether a file is what other tools export, by its name; where the name says nothing, by what stands in it.
fn is_table(path: &Path, bytes: &[u8]) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("csv" | "tsv" | "tab" | "xlsx") => true,
        Some("json" | "yaml" | "yml") => false,
        _ if bytes.starts_with(b"PK\x03\x04") => true,
        _ => std::str::from_utf8(bytes).is_ok_and(is_delimited),
    }
}

/// Whether a text looks like a table with delimiters: its first lines have as many of one, and the first is no field of YAML.
pub(crate) fn is_delimited(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(header), Some(row)) = (lines.next(), lines.next()) else { return false };
    let is_yaml = header.starts_with(['{', '[', '#', '-', '%']) || header.contains(": ") || header.ends_with(':');
    let columns = |line: &str, delimiter: char| {
        let mut quoted = false;
        let is_outside = |c: char| {
            quoted ^= c == '"';
            c == delimiter && !quoted
        };
        line.chars().map(is_outside).filter(|is| *is).count()
    };
    !is_yaml && [',', ';', '\t', '|'].iter().any(|c| columns(header, *c) > 0 && columns(header, *c) == columns(row, *c))
}

/// What a file is that holds no text in the encoding of all documents, where its first bytes tell.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    const UTF_16: &str = "text in UTF-16: save it as UTF-8";
    let every_second_is_zero = |first: usize| {
        let start = bytes.get(..64.min(bytes.len())).unwrap_or_default();
        let mut zeros = start.iter().skip(first).step_by(2);
        start.len() > 3 && zeros.all(|byte| *byte == 0)
    };
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some(
            "a workbook or another archive (zip), and no document in YAML or JSON: tables of answers come in by `ilt import`",
        ),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(UTF_16),
        _ if every_second_is_zero(0) || every_second_is_zero(1) => Some(UTF_16),
        _ => None,
    }
}

/// Where a text leaves UTF-8: the line, and, where it is nobody's answers, what stands there and what was most likely meant.
fn other_encoding(path: &str, bytes: &[u8], at: usize) -> String {
    let (before, rest) = bytes.split_at_checked(at).unwrap_or((bytes, &[]));
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let byte = rest.first().copied().unwrap_or_default();
    let told = format!("line {line} holds the byte {byte:02X}, which is none there");
    // what is no text cannot say what it is, and the rest of it may
    let kind = Kind::of(&SourceFile::new(path, String::from_utf8_lossy(bytes)));
    if kind.is_of_answers() || kind == Kind::Unknown {
        return told;
    }
    let line_of = |bytes: &[u8], is_before: bool| {
        let mut lines = bytes.split(|byte| *byte == b'\n');
        let part = if is_before { lines.next_back() } else { lines.next() }.unwrap_or_default();
        encoding_rs::WINDOWS_1252.decode_without_bom_handling(part).0.into_owned()
    };
    let (left, right) = (line_of(before, true), line_of(rest, false));
    let left: String = left.chars().skip(left.chars().count().saturating_sub(NEIGHBORS)).collect();
    let right: String = right.chars().take(NEIGHBORS).collect();
    let words = format!("{left}{right}");
    format!("{told}; in Windows-1252 it reads `{}`", printable(words.trim()))
}

/// How many characters of a line are shown on each side.
const NEIGHBORS: usize = 20;

/// Reads a file of any kind, or says in a sentence why it cannot be read.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    let from_standard_input = path == Path::new(STANDARD_INPUT);
    if from_standard_input && STANDARD_INPUT_WAS_READ.swap(true, Ordering::Relaxed) {
        return Err("`-` stands here twice, and standard input can be read once".to_owned());
    }
    let shown = shown(path);
    let bytes = if from_standard_input { bytes(io::stdin().lock()) } else { File::open(path).and_then(bytes) };
    let bytes = bytes.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{shown}`"),
        io::ErrorKind::IsADirectory => format!("`{shown}` is a folder: name the files in it"),
        io::ErrorKind::PermissionDenied => format!("`{shown}` may not be read by you"),
        _ => format!("`{shown}` cannot be read: {error}"),
    })?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("`{shown}` has more than {} GiB", MOST_BYTES / 1024 / 1024 / 1024));
    }
    Ok(bytes)
}

/// All bytes, but no more than it takes to see that they are too many.
fn bytes(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a document into a file: beside it, and then in its place, so that nobody ever finds half of it, and a file that
/// the document was made from is whole until then. Says in a sentence why it cannot be written.
pub(crate) fn write(path: &Path, document: &str) -> Result<(), String> {
    write_bytes(path, document.as_bytes())
}

/// The same of a file that is no text.
pub(crate) fn write_bytes(path: &Path, document: &[u8]) -> Result<(), String> {
    write_all(&[(path.to_owned(), document)])
}

/// Writes several documents: all of them beside their files first, so that where one cannot be written no file changes.
pub(crate) fn write_all(documents: &[(PathBuf, impl AsRef<[u8]>)]) -> Result<(), String> {
    let told = |path: &Path, error: &io::Error| format!("`{}` cannot be written: {error}", shown(path));
    let mut written = Vec::with_capacity(documents.len());
    for (path, document) in documents {
        written.push((path, beside(path, document.as_ref()).map_err(|error| told(path, &error))?));
    }
    for (path, beside) in written {
        let Some((file, target)) = beside else { continue };
        file.persist(&target).map_err(|error| told(path, &error.error))?;
    }
    Ok(())
}

/// A document in a file beside the one that it goes to; nothing where it was written at once, since that is no file that
/// could be replaced but a pipe or a device.
fn beside(path: &Path, document: &[u8]) -> io::Result<Option<(NamedTempFile, PathBuf)>> {
    // a link stays one: what it leads to is replaced
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if std::fs::metadata(&target).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        File::options().write(true).open(&target)?.write_all(document)?;
        return Ok(None);
    }
    let folder =
        target.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or(PathBuf::from("."), PathBuf::from);
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::fs::{Permissions, metadata};
        use std::os::unix::fs::PermissionsExt;
        builder
            .permissions(metadata(&target).map_or_else(|_| Permissions::from_mode(0o666), |file| file.permissions()));
    }
    let mut beside = builder.prefix(".ilt-").tempfile_in(folder)?;
    beside.write_all(document)?;
    beside.as_file().sync_all()?;
    Ok(Some((beside, target)))
}
