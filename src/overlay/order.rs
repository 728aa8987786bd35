//! Where elements stand among one another, said by each of them alone, so that it does not matter who said it first.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::sinks::{Sinks, Source, quoted};
use crate::diagnostic::Code;
use crate::framework::limits::ID_LENGTH;

/// Where an element stands in its list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    First,
    After(String),
    Before(String),
    End,
}

/// An element that does not stand where the base has it.
pub(super) struct Placed {
    pub(super) id: String,
    pub(super) place: Place,
    pub(super) source: Source,
}

/// Puts a list in order: `backbone` are the ids of the base that stay, hidden ones included, and `placed` the others,
/// in the order of their overlays. What several overlays put in one place stands in the order of ids.
pub(super) fn order(backbone: &[String], placed: &[Placed], kind: &str, sinks: &mut Sinks) -> Vec<String> {
    let known: HashSet<&str> =
        backbone.iter().chain(placed.iter().map(|placed| &placed.id)).map(String::as_str).collect();
    let mut runs: HashMap<(&Place, usize), &str> = HashMap::new();
    for placed in placed {
        runs.entry((&placed.place, placed.source.overlay)).or_insert(&placed.id);
    }
    let mut sorted: Vec<&Placed> = placed.iter().collect();
    sorted.sort_by_key(|placed| runs.get(&(&placed.place, placed.source.overlay)).copied());
    let mut beside: HashMap<Place, Vec<&str>> = HashMap::new();
    for placed in sorted {
        let place = match &placed.place {
            Place::After(other) | Place::Before(other) if !known.contains(other.as_str()) => {
                if !sinks.may_be_there(kind, other) {
                    unknown(placed, other, kind, &known, sinks);
                }
                Place::End
            }
            place => place.clone(),
        };
        beside.entry(place).or_default().push(&placed.id);
    }
    let mut ordered = walk(backbone, &beside);
    let reached: HashSet<&str> = ordered.iter().map(String::as_str).collect();
    let lost: Vec<&Placed> = placed.iter().filter(|placed| !reached.contains(placed.id.as_str())).collect();
    for circle in circles(&lost) {
        let ids: Vec<&str> = circle.iter().map(|placed| placed.id.as_str()).collect();
        let message = format!("{} are placed beside one another in a circle", quoted(&ids));
        let help = "place one of them beside something else, or `first`";
        // each overlay is told once, at the last of its places
        let mut told = HashSet::new();
        for placed in circle.iter().rev().filter(|placed| told.insert(placed.source.overlay)) {
            sinks.report(&placed.source, Code::BadPlacement, message.clone(), help);
        }
    }
    // nothing is missing besides
    ordered.extend(lost.into_iter().map(|placed| placed.id.clone()));
    ordered
}

/// Elements that are placed beside one another, so that nobody can say where they stand; of elements that stand nowhere.
fn circles<'p>(lost: &[&'p Placed]) -> Vec<Vec<&'p Placed>> {
    let lost: IndexMap<&str, &Placed> = lost.iter().map(|placed| (placed.id.as_str(), *placed)).collect();
    let (mut seen, mut circles) = (HashSet::new(), Vec::new());
    for start in lost.values() {
        let (mut path, mut next) = (Vec::new(), Some(*start));
        while let Some(placed) = next.filter(|placed| seen.insert(placed.id.as_str())) {
            path.push(placed);
            next = match &placed.place {
                Place::After(other) | Place::Before(other) => lost.get(other.as_str()).copied(),
                Place::First | Place::End => None,
            };
        }
        // where the path came back to itself
        let back = next.and_then(|next| path.iter().position(|placed| placed.id == next.id));
        if let Some(back) = back {
            let mut circle = path.split_off(back);
            circle.sort_by_key(|placed| lost.get_index_of(placed.id.as_str()));
            circles.push(circle);
        }
    }
    circles
}

fn unknown(placed: &Placed, other: &str, kind: &str, known: &HashSet<&str>, sinks: &mut Sinks) {
    let others = known.iter().copied().filter(|id| *id != placed.id && id.len() <= ID_LENGTH);
    let mut others: Vec<&str> = others.collect();
    others.sort_unstable();
    let help = sinks.suggestion(&placed.source, other, others.iter().copied()).unwrap_or_else(|| match others.len() {
        0 => {
            let field = placed.source.at.as_str().rsplit('/').next().unwrap_or_default();
            format!("no other {kind} stands here, so leave `{field}` out")
        }
        // a longer list is not read
        1..=20 => format!("name one of: {}", others.join(", ")),
        _ => "name one that stands here".to_owned(),
    });
    let area = if kind == "question" { " in this area" } else { "" };
    sinks.report(&placed.source, Code::UnknownTarget, format!("there is no {kind} `{other}`{area}"), help);
}

/// Visits what stays, and around each of it what is placed beside it.
fn walk(backbone: &[String], beside: &HashMap<Place, Vec<&str>>) -> Vec<String> {
    enum Step<'a> {
        Around(&'a str),
        Itself(&'a str),
    }
    let at = |place: Place| beside.get(&place).into_iter().flatten().copied();
    let backbone = backbone.iter().map(String::as_str);
    let line: Vec<&str> = at(Place::First).chain(backbone).chain(at(Place::End)).collect();
    let mut steps: Vec<Step<'_>> = line.into_iter().rev().map(Step::Around).collect();
    let mut ordered = Vec::new();
    while let Some(step) = steps.pop() {
        match step {
            Step::Itself(id) => ordered.push(id.to_owned()),
            Step::Around(id) => {
                let after: Vec<&str> = at(Place::After(id.to_owned())).collect();
                let before: Vec<&str> = at(Place::Before(id.to_owned())).collect();
                steps.extend(after.into_iter().rev().map(Step::Around));
                steps.push(Step::Itself(id));
                steps.extend(before.into_iter().rev().map(Step::Around));
            }
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Pointer;
    use crate::document::Sink;

    fn ordered(backbone: &str, placed: &[(&str, Place, usize)]) -> (String, usize) {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let source = |overlay: &usize| Source::new(*overlay, &Pointer::root());
        let placed: Vec<Placed> = placed
            .iter()
            .map(|(id, place, overlay)| Placed { id: (*id).to_owned(), place: place.clone(), source: source(overlay) })
            .collect();
        let mut sinks = Sinks::new(vec![Sink::new(), Sink::new()]);
        let ordered = order(&words(backbone), &placed, "area", &mut sinks).join(" ");
        (ordered, sinks.into_problems().iter().map(|problems| problems.told().len()).sum())
    }

    #[test]
    fn everything_stands_where_it_says() {
        let (after, before) = (|id: &str| Place::After(id.to_owned()), |id: &str| Place::Before(id.to_owned()));
        for (placed, expected) in [
            (vec![], "a b c"),
            (vec![("x", Place::End, 0), ("y", Place::End, 0)], "a b c x y"),
            (vec![("y", Place::First, 0), ("x", Place::First, 0)], "y x a b c"),
            (vec![("x", after("a"), 0), ("y", after("x"), 0)], "a x y b c"),
            (vec![("y", after("x"), 0), ("x", after("a"), 0)], "a x y b c"),
            (vec![("x", before("b"), 0), ("y", before("x"), 0)], "a y x b c"),
            (vec![("x", after("a"), 0), ("y", before("b"), 0), ("z", after("a"), 0)], "a x z y b c"),
            // two overlays in one place: in the order of ids, whoever comes first
            (vec![("x", after("a"), 0), ("y", after("a"), 0), ("w", after("a"), 1)], "a w x y b c"),
            (vec![("w", after("a"), 0), ("x", after("a"), 1), ("y", after("a"), 1)], "a w x y b c"),
        ] {
            assert_eq!(ordered("a b c", &placed), (expected.to_owned(), 0));
        }
    }

    #[test]
    fn what_stands_nowhere_is_told() {
        let after = |id: &str| Place::After(id.to_owned());
        assert_eq!(ordered("a", &[("x", after("y"), 0), ("y", after("x"), 0)]), ("a x y".to_owned(), 1));
        // of two overlays each is told
        assert_eq!(ordered("a", &[("x", after("y"), 0), ("y", after("x"), 1)]), ("a x y".to_owned(), 2));
        // what hangs on a circle is not another problem, and another circle is
        let (x, y, z) = (("x", after("y"), 0), ("y", after("x"), 0), ("z", after("x"), 0));
        let (v, w) = (("v", after("w"), 0), ("w", after("v"), 0));
        assert_eq!(ordered("a", &[z, x, y, v, w]), ("a z x y v w".to_owned(), 2));
        assert_eq!(ordered("a", &[("x", after("q"), 0)]), ("a x".to_owned(), 1));
    }

    #[test]
    fn a_long_chain_is_no_deep_one() {
        let ids: Vec<String> = (0..100_000).map(|number| format!("x{number}")).collect();
        let mut last = "a".to_owned();
        let mut placed = Vec::new();
        for id in &ids {
            placed.push((id.as_str(), Place::After(std::mem::replace(&mut last, id.clone())), 0));
        }
        assert_eq!(ordered("a", &placed).1, 0);
    }
}
