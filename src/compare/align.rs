use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// What became of one element of a list, by its places in the old and the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Removed {
        old: usize,
    },
    Added {
        new: usize,
    },
    /// It is in both; `moved` if it stands in another order among those that are.
    Kept {
        old: usize,
        new: usize,
        moved: bool,
    },
}

impl Fate {
    /// The same in a list whose order means nothing.
    pub(super) fn in_place(self) -> Self {
        match self {
            Self::Kept { old, new, .. } => Self::Kept { old, new, moved: false },
            other => other,
        }
    }
}

/// Follows every element of a list by its key: in the new order, the removed ones last. Of equal keys the first of
/// the one belongs to the first of the other. As few elements as possible count as moved.
pub(super) fn align<K: Eq + Hash + Clone>(old: &[K], new: &[K]) -> Vec<Fate> {
    let old_places: HashMap<(K, usize), usize> = numbered(old).zip(0..).collect();
    let pairs: Vec<(usize, Option<usize>)> =
        numbered(new).enumerate().map(|(new, key)| (new, old_places.get(&key).copied())).collect();
    let in_order = longest_increasing(pairs.iter().filter_map(|(_, old)| *old));
    let kept: HashSet<usize> = pairs.iter().filter_map(|(_, old)| *old).collect();
    let fates = pairs.iter().map(|(new, old)| match *old {
        Some(old) => Fate::Kept { old, new: *new, moved: !in_order.contains(&old) },
        None => Fate::Added { new: *new },
    });
    let removed = (0..old.len()).filter(|old| !kept.contains(old)).map(|old| Fate::Removed { old });
    fates.chain(removed).collect()
}

/// Each key with the number of equal ones before it.
fn numbered<K: Eq + Hash + Clone>(keys: &[K]) -> impl Iterator<Item = (K, usize)> {
    let mut seen: HashMap<K, usize> = HashMap::new();
    keys.iter().map(move |key| {
        let number = seen.entry(key.clone()).or_insert(0);
        *number += 1;
        (key.clone(), *number)
    })
}

/// The members of a longest increasing subsequence of different numbers (Fredman 1975).
fn longest_increasing(numbers: impl Iterator<Item = usize>) -> HashSet<usize> {
    // for each length the smallest number that such a sequence can end with, and for each number the one before it
    let mut ends: Vec<usize> = Vec::new();
    let mut before: HashMap<usize, usize> = HashMap::new();
    for number in numbers {
        let length = ends.partition_point(|end| *end < number);
        if let Some(earlier) = length.checked_sub(1).and_then(|shorter| ends.get(shorter)) {
            before.insert(number, *earlier);
        }
        match ends.get_mut(length) {
            Some(end) => *end = number,
            None => ends.push(number),
        }
    }
    std::iter::successors(ends.last().copied(), |number| before.get(number).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::Fate::{Added, Kept, Removed};
    use super::align;

    #[test]
    fn every_element_has_a_fate() {
        let kept = |old, new| Kept { old, new, moved: false };
        let moved = |old, new| Kept { old, new, moved: true };
        for (old, new, fates) in [
            ("", "", vec![]),
            ("abc", "abc", vec![kept(0, 0), kept(1, 1), kept(2, 2)]),
            ("abc", "ac", vec![kept(0, 0), kept(2, 1), Removed { old: 1 }]),
            ("ac", "abc", vec![kept(0, 0), Added { new: 1 }, kept(1, 2)]),
            ("abcd", "bcda", vec![kept(1, 0), kept(2, 1), kept(3, 2), moved(0, 3)]),
            ("abcd", "dabc", vec![moved(3, 0), kept(0, 1), kept(1, 2), kept(2, 3)]),
            ("ab", "cd", vec![Added { new: 0 }, Added { new: 1 }, Removed { old: 0 }, Removed { old: 1 }]),
            ("aa", "aaa", vec![kept(0, 0), kept(1, 1), Added { new: 2 }]),
        ] {
            let keys = |word: &str| word.chars().collect::<Vec<_>>();
            assert_eq!(align(&keys(old), &keys(new)), fates, "{old} {new}");
        }
    }
}
