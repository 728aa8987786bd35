//! Whose responses these are, and of when, as the command line says it.

use ilt::response::document::{CycleDocument, TeamDocument};

#[derive(Debug, clap::Args)]
pub(crate) struct Occasion {
    /// The team, such as "Cedar"; its id is made of the name, or given before it: "cedar=Cedar Elementary"
    #[arg(long, value_name = "[ID=]NAME", value_parser = called)]
    pub(crate) team: Option<Called>,
    /// The cycle, such as "Fall 2026"; its id is made of the label, or given before it: "fall=Fall 2026"
    #[arg(long, value_name = "[ID=]LABEL", value_parser = called)]
    pub(crate) cycle: Option<Called>,
    /// The cycle's place among the team's cycles: 1 for the first one, 2 for the next
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) order: Option<i64>,
    /// How many people were asked, whether they answered or not
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) roster: Option<i64>,
}

/// A name for people, and the id that stays.
#[derive(Clone, Debug)]
pub(crate) struct Called {
    pub(crate) id: String,
    pub(crate) name: String,
}

fn called(text: &str) -> Result<Called, String> {
    if let Some((id, name)) = text.split_once('=') {
        return Ok(Called { id: id.trim().to_owned(), name: name.trim().to_owned() });
    }
    let Some(TeamDocument { id, .. }) = TeamDocument::called(text.trim()) else {
        return Err("no id can be made of this name: write one before it, such as `our_team=NAME`".to_owned());
    };
    Ok(Called { id, name: text.trim().to_owned() })
}

impl Occasion {
    /// The options that were given.
    pub(crate) fn given(&self) -> Vec<&'static str> {
        self.options().into_iter().filter(|(_, is_given)| *is_given).map(|(option, _)| option).collect()
    }

    /// The options that were not given.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        self.options().into_iter().filter(|(_, is_given)| !is_given).map(|(option, _)| option).collect()
    }

    fn options(&self) -> [(&'static str, bool); 4] {
        [
            ("--team", self.team.is_some()),
            ("--cycle", self.cycle.is_some()),
            ("--order", self.order.is_some()),
            ("--roster", self.roster.is_some()),
        ]
    }

    /// The team, the cycle and how many were asked, where everything was given.
    pub(crate) fn whole(&self) -> Option<(TeamDocument, CycleDocument, i64)> {
        let (team, cycle) = (self.team.as_ref()?, self.cycle.as_ref()?);
        let cycle = CycleDocument::new(&cycle.id, &cycle.name, self.order?);
        Some((TeamDocument::new(&team.id, &team.name), cycle, self.roster?))
    }
}
