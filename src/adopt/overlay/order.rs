//! Where elements stand among one another, said by each of them alone, so that it does not matter who said it first.

use std::collections::{HashMap, HashSet};

use super::edit::{Sinks, Source};
use crate::diagnostic::{Code, suggestion};

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
                unknown(placed, other, kind, &known, sinks);
                Place::End
            }
            place => place.clone(),
        };
        beside.entry(place).or_default().push(&placed.id);
    }
    let ordered = walk(backbone, &beside);
    let reached: HashSet<&str> = ordered.iter().map(String::as_str).collect();
    for placed in placed.iter().filter(|placed| !reached.contains(placed.id.as_str())) {
        let message = format!("`{}` and its neighbors are placed by one another alone", placed.id);
        let help = "name a neighbor that stays where it is, or place one of them by `first`";
        sinks.report(&placed.source, Code::BadPlacement, message, help);
    }
    ordered
}

fn unknown(placed: &Placed, other: &str, kind: &str, known: &HashSet<&str>, sinks: &mut Sinks) {
    let mut list: Vec<&str> = known.iter().copied().filter(|id| *id != placed.id).collect();
    list.sort_unstable();
    let help = suggestion(other, list.iter().copied());
    let help = help.unwrap_or_else(|| format!("name one of: {}", list.join(", ")));
    sinks.report(&placed.source, Code::UnknownTarget, format!("there is no {kind} `{other}` here"), help);
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
    use crate::diagnostic::{Pointer, Sink};

    fn ordered(backbone: &str, placed: &[(&str, Place, usize)]) -> (String, usize) {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let source = |overlay: &usize| Source::new(*overlay, &Pointer::root());
        let placed: Vec<Placed> = placed
            .iter()
            .map(|(id, place, overlay)| Placed { id: (*id).to_owned(), place: place.clone(), source: source(overlay) })
            .collect();
        let mut sinks = Sinks(vec![Sink::new(), Sink::new()]);
        let ordered = order(&words(backbone), &placed, "area", &mut sinks).join(" ");
        (ordered, sinks.0.into_iter().map(|sink| sink.into_problems().len()).sum())
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
        assert_eq!(ordered("a", &[("x", after("y"), 0), ("y", after("x"), 0)]), ("a".to_owned(), 2));
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
