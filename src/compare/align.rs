use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Where one element stands in the old and in the new list: in one of them or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Aligned {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
    /// Whether it stands in another order among those that are in both.
    pub(super) moved: bool,
}

/// Follows every element of a list by its key: in the new order, the removed ones last. Of equal keys the first of
/// the one belongs to the first of the other. As few elements as possible count as moved.
pub(super) fn align<K: Eq + Hash + Clone>(old: &[K], new: &[K]) -> Vec<Aligned> {
    let old_places: HashMap<(K, usize), usize> = numbered(old).zip(0..).collect();
    let pairs: Vec<(usize, Option<usize>)> =
        numbered(new).enumerate().map(|(new, key)| (new, old_places.get(&key).copied())).collect();
    let in_order = longest_increasing(pairs.iter().filter_map(|(_, old)| *old));
    let kept: HashSet<usize> = pairs.iter().filter_map(|(_, old)| *old).collect();
    let in_new = pairs.iter().map(|(new, old)| {
        let moved = old.is_some_and(|old| !in_order.contains(&old));
        Aligned { old: *old, new: Some(*new), moved }
    });
    let removed = (0..old.len()).filter(|old| !kept.contains(old));
    in_new.chain(removed.map(|old| Aligned { old: Some(old), new: None, moved: false })).collect()
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
    use super::{Aligned, align};

    #[test]
    fn every_element_is_followed() {
        let kept = |old, new| Aligned { old: Some(old), new: Some(new), moved: false };
        let moved = |old, new| Aligned { moved: true, ..kept(old, new) };
        let added = |new| Aligned { old: None, new: Some(new), moved: false };
        let removed = |old| Aligned { old: Some(old), new: None, moved: false };
        for (old, new, expected) in [
            ("", "", vec![]),
            ("abc", "abc", vec![kept(0, 0), kept(1, 1), kept(2, 2)]),
            ("abc", "ac", vec![kept(0, 0), kept(2, 1), removed(1)]),
            ("ac", "abc", vec![kept(0, 0), added(1), kept(1, 2)]),
            ("abcd", "bcda", vec![kept(1, 0), kept(2, 1), kept(3, 2), moved(0, 3)]),
            ("abcd", "dabc", vec![moved(3, 0), kept(0, 1), kept(1, 2), kept(2, 3)]),
            ("ab", "cd", vec![added(0), added(1), removed(0), removed(1)]),
            ("aa", "aaa", vec![kept(0, 0), kept(1, 1), added(2)]),
        ] {
            let keys = |word: &str| word.chars().collect::<Vec<_>>();
            assert_eq!(align(&keys(old), &keys(new)), expected, "{old} {new}");
        }
    }
}
