//! When a row was handed in, as far as its order among others needs it.

use super::DateOrder;

/// Year, month, day, hour, minute, second.
pub(super) type Moment = [u32; 6];

/// The moment that a cell writes, if its date is written in that order. Time zones are left out: one export has one.
pub(super) fn moment(cell: &str, order: DateOrder) -> Option<Moment> {
    let numbers = numbers(cell);
    let [first, second, third] = *numbers.get(..3)? else { return None };
    let is_year_first = (1000..10_000).contains(&first);
    let (year, month, day) = match order {
        _ if is_year_first => (first, second, third),
        DateOrder::YearMonthDay => (full_year(first), second, third),
        DateOrder::DayMonthYear => (full_year(third), second, first),
        DateOrder::MonthDayYear => (full_year(third), first, second),
    };
    let time = |place: usize| numbers.get(place).copied().unwrap_or(0);
    let lower = cell.to_lowercase();
    let half = |mark: &str| lower.contains(mark);
    let hour = match time(3) {
        hour @ 1..=11 if half("pm") || half("p. m.") || half("p.m.") => hour + 12,
        12 if half("am") || half("a. m.") || half("a.m.") => 0,
        hour => hour,
    };
    let is_date = (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24 && time(4) < 60 && time(5) < 61;
    is_date.then(|| [year, month, day, hour, time(4), time(5)])
}

/// The orders in which each of these cells is a date, if any is; one that is none in any order, such as
/// `[not completed]`, tells nothing.
pub(super) fn orders<'c>(cells: impl Iterator<Item = &'c str> + Clone) -> Vec<DateOrder> {
    let cells = cells.filter(|cell| DateOrder::ALL.iter().any(|order| moment(cell, *order).is_some()));
    if cells.clone().next().is_none() {
        return Vec::new();
    }
    let fits = |order: &&DateOrder| cells.clone().all(|cell| moment(cell, **order).is_some());
    DateOrder::ALL.iter().filter(fits).copied().collect()
}

fn full_year(year: u32) -> u32 {
    if year < 100 { 2000 + year } else { year }
}

/// The numbers of a text up to its first letters behind the time: six at most.
fn numbers(cell: &str) -> Vec<u32> {
    let digits = cell.split(|char: char| !char.is_ascii_digit()).filter(|digits| !digits.is_empty());
    digits.map_while(|digits| digits.parse().ok()).take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, moment};

    #[test]
    fn dates_are_read_as_tools_write_them() {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        for (cell, order, expected) in [
            ("2026/03/02 9:11:05 AM GMT+2", DayMonthYear, Some([2026, 3, 2, 9, 11, 5])),
            ("2026/03/02 12:05:10 PM GMT+2", YearMonthDay, Some([2026, 3, 2, 12, 5, 10])),
            ("2026/03/02 12:05:10 AM", YearMonthDay, Some([2026, 3, 2, 0, 5, 10])),
            ("02.03.2026 15.59.59", DayMonthYear, Some([2026, 3, 2, 15, 59, 59])),
            ("3/2/26 8:01:00", MonthDayYear, Some([2026, 3, 2, 8, 1, 0])),
            ("03/02/2026 03:59:59 PM", MonthDayYear, Some([2026, 3, 2, 15, 59, 59])),
            ("2/3/2026 3:59 p. m.", DayMonthYear, Some([2026, 3, 2, 15, 59, 0])),
            ("2026-03-02T11:45:31Z", YearMonthDay, Some([2026, 3, 2, 11, 45, 31])),
            ("2026-03-02", YearMonthDay, Some([2026, 3, 2, 0, 0, 0])),
            ("31/12/2026", MonthDayYear, None),
            ("soon", YearMonthDay, None),
            ("", YearMonthDay, None),
        ] {
            assert_eq!(moment(cell, order), expected, "{cell}");
        }
    }
}
