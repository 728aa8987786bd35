//! The fixed words of a page, in the languages this crate speaks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::framework::{Language, Side};
use crate::score::{Band, Flag, Highlight};

/// The languages in which this crate has words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speech {
    English,
    Spanish,
}

impl Speech {
    /// The words for a report: in its language, else in the framework's default language, else in English.
    pub(crate) fn of(language: &Language, default: &Language) -> Self {
        let spoken = |language: &Language| {
            language.lookup_order().find_map(|tag| match tag {
                "en" => Some(Self::English),
                "es" => Some(Self::Spanish),
                _ => None,
            })
        };
        spoken(language).or_else(|| spoken(default)).unwrap_or(Self::English)
    }

    pub(crate) fn choose<T>(self, english: T, spanish: T) -> T {
        match self {
            Self::English => english,
            Self::Spanish => spanish,
        }
    }
}

/// A word and what it means.
///
/// ```
/// # use ilt::report::Term;
/// let steady = Term { label: "Steady".into(), meaning: "Neither a strength nor an opportunity.".into() };
/// assert_eq!(steady.label, "Steady");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// What people read.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
}

macro_rules! word {
    ($speech:ident, String, $english:literal, $spanish:literal) => {
        $speech.choose($english, $spanish).to_owned()
    };
    ($speech:ident, Term, ($english:literal, $english_meaning:literal), ($spanish:literal, $spanish_meaning:literal)) => {
        Term {
            label: $speech.choose($english, $spanish).to_owned(),
            meaning: $speech.choose($english_meaning, $spanish_meaning).to_owned(),
        }
    };
}

macro_rules! words {
    (
        $(#[$meta:meta])*
        pub struct $name:ident of $kind:ident {
            $( $(#[$field_meta:meta])* $field:ident: $english:tt, $spanish:tt; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $kind, )*
        }

        impl $name {
            fn spoken(speech: Speech) -> Self {
                Self { $( $field: word!(speech, $kind, $english, $spanish), )* }
            }
        }
    };
}

words! {
    /// The bands.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"es".parse()?)?;
    /// assert_eq!(report.words.bands.strength.label, "Fortaleza");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct BandWords of Term {
        /// Strength.
        strength:
            ("Strength", "Most answers are favorable and few are unfavorable."),
            ("Fortaleza", "La mayoría de las respuestas son favorables y pocas son desfavorables.");
        /// Steady.
        steady:
            ("Steady", "Neither a strength nor an opportunity."),
            ("Estable", "Ni fortaleza ni oportunidad.");
        /// Opportunity.
        opportunity:
            ("Opportunity", "Many answers are unfavorable, or the mean is low."),
            ("Oportunidad", "Muchas respuestas son desfavorables, o la media es baja.");
    }
}

words! {
    /// The flags.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.flags.contested.label, "contested");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct FlagWords of Term {
        /// Contested.
        contested:
            ("contested", "Many answers are favorable and many are unfavorable."),
            ("dividida", "Muchas respuestas son favorables y muchas son desfavorables.");
        /// Dissent.
        dissent:
            ("dissent", "A strength, but not for everyone."),
            ("disenso", "Una fortaleza, pero no para todas las personas.");
        /// Unanimous.
        unanimous:
            ("unanimous", "Everyone who answered gave the same answer."),
            ("unánime", "Todas las personas que contestaron dieron la misma respuesta.");
        /// Fragile.
        fragile:
            ("fragile", "One answer, one point higher or lower, would change this result."),
            ("frágil", "Una sola respuesta, un punto más alta o más baja, cambiaría este resultado.");
        /// Low visibility.
        low_visibility:
            ("low visibility", "Many respondents say they don't know."),
            ("poca visibilidad", "Muchas personas dicen que no lo saben.");
        /// Poor fit.
        poor_fit:
            ("poor fit", "Many respondents say the question does not apply."),
            ("poca correspondencia", "Muchas personas dicen que la pregunta no corresponde.");
    }
}

words! {
    /// What an area's bands say together.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.highlights.mixed.label, "Mixed");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct HighlightWords of Term {
        /// Strength.
        strength:
            ("Strength", "Many of the area's questions are strengths and none is an opportunity."),
            ("Fortaleza", "Muchas preguntas del área son fortalezas y ninguna es una oportunidad.");
        /// Mixed.
        mixed:
            ("Mixed", "The area's questions point in different directions."),
            ("Mixta", "Las preguntas del área apuntan en distintas direcciones.");
        /// Opportunity.
        opportunity:
            ("Opportunity", "Many of the area's questions are opportunities."),
            ("Oportunidad", "Muchas preguntas del área son oportunidades.");
    }
}

words! {
    /// What stands where there is no score.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.states.suppressed, "Not shown");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct StateWords of String {
        /// The policy hides it.
        suppressed: "Not shown", "No se muestra";
        /// Too few answered.
        insufficient: "Too few answers", "Muy pocas respuestas";
    }
}

words! {
    /// The sides of a scale.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.sides.favorable, "favorable");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct SideWords of String {
        /// Good news.
        favorable: "favorable", "favorable";
        /// Neither.
        neutral: "neutral", "neutral";
        /// Bad news.
        unfavorable: "unfavorable", "desfavorable";
    }
}

words! {
    /// Ways of not answering that a scale does not label itself.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.non_responses.skipped, "Skipped");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct NonResponseWords of String {
        /// Left out.
        skipped: "Skipped", "Sin contestar";
    }
}

words! {
    /// What an area is called and counted as.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.areas.position, "position from 0 to 1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct AreaWords of String {
        /// One area.
        area: "Area", "Área";
        /// Its score.
        score: "score", "puntaje";
        /// A score that is a position.
        position: "position from 0 to 1", "posición de 0 a 1";
        /// An area without a score.
        no_score: "no score", "sin puntaje";
    }
}

words! {
    /// The columns of the table of questions.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.columns.n.meaning, "How many people gave an answer on the scale.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct ColumnWords of Term {
        /// Point answers.
        n:
            ("n", "How many people gave an answer on the scale."),
            ("n", "Cuántas personas dieron una respuesta en la escala.");
        /// The sum of values.
        sum:
            ("sum", "The values of their answers, added up."),
            ("suma", "Los valores de sus respuestas, sumados.");
        /// The mean of values.
        mean:
            ("mean", "The sum divided by n."),
            ("media", "La suma dividida entre n.");
        /// The mean position.
        position:
            ("pos.", "Where the mean stands between the ends of the scale: 1.00 is the favorable end, 0.00 the other."),
            ("pos.", "Dónde está la media entre los extremos de la escala: 1.00 es el extremo favorable y 0.00 el otro.");
        /// Favorable answers.
        favorable:
            ("fav.", "How many answers are favorable."),
            ("fav.", "Cuántas respuestas son favorables.");
        /// Unfavorable answers.
        unfavorable:
            ("unf.", "How many answers are unfavorable."),
            ("desf.", "Cuántas respuestas son desfavorables.");
    }
}

words! {
    /// What a bar's marks stand for.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.bars.one, "Each mark is one answer.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct BarWords of String {
        /// One mark is one answer.
        one: "Each mark is one answer.", "Cada signo es una respuesta.";
        /// One mark is several answers: the number follows.
        several: "Each mark stands for up to this many answers:", "Cada signo representa hasta este número de respuestas:";
        /// The marks of a bar of favorable answers beside all others.
        favorable_of_all: "# is a favorable answer, . is any other.", "# es una respuesta favorable; . es cualquier otra.";
    }
}

words! {
    /// What a reader should know of how one question counts.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.questions.weight, "Weight in its area:");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct QuestionWords of String {
        /// The question is reverse-keyed.
        reverse:
            "For this question the low end of the scale is the favorable one.",
            "En esta pregunta, el extremo bajo de la escala es el favorable.";
        /// The question's weight: the number follows.
        weight: "Weight in its area:", "Peso en su área:";
    }
}

words! {
    /// The headings and small words of a page.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.words.headings.strengths, "Strengths to celebrate");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct HeadingWords of String {
        /// What may be shown.
        confidentiality: "What you can rely on", "Con qué pueden contar";
        /// The areas.
        areas: "The areas at a glance", "Las áreas de un vistazo";
        /// All questions in one table.
        overview: "The questions at a glance", "Las preguntas de un vistazo";
        /// The questions one by one.
        questions: "Question by question", "Pregunta por pregunta";
        /// What to celebrate.
        strengths: "Strengths to celebrate", "Fortalezas para celebrar";
        /// What to look at next.
        opportunities: "Opportunities to prioritize", "Oportunidades para priorizar";
        /// What cannot be seen.
        hidden: "What cannot be seen", "Lo que no se puede ver";
        /// Answers by role.
        role_groups: "By role", "Por rol";
        /// What the team agreed on.
        consensus: "The team's own rating, in no score", "La valoración del propio equipo, fuera de todo puntaje";
        /// Comments.
        comments: "Comments", "Comentarios";
        /// Prompts for noticing.
        notice: "First: what do you notice?", "Primero: ¿qué observan?";
        /// Prompts for interpreting.
        interpret: "Then: what might it mean?", "Después: ¿qué puede significar?";
        /// What numbers cannot say.
        limits: "What these numbers cannot say", "Lo que estos números no pueden decir";
        /// The rules.
        rules: "How the numbers were made", "Cómo se hicieron los números";
        /// Whose texts these are.
        sources: "Sources", "Fuentes";
        /// Whose words the questions have, where they have several sources.
        words_of: "Whose words are whose", "De quién son las palabras";
        /// What was added to the sources.
        additions: "Added to the source", "Añadido a la fuente";
        /// A mean.
        mean: "mean", "media";
        /// A sum of values.
        sum: "sum", "suma";
        /// A question's column.
        question: "question", "pregunta";
        /// A rank that is shared.
        tied: "tied", "empate";
        /// A flag's row.
        flags: "flags", "señales";
        /// A candidate that is not proposed.
        also: "Also", "También";
    }
}

/// The fixed words of a page, so that whoever draws a report needs none of their own.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet, score::Band};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.band(Band::Steady).label, "Steady");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The language of these words: the report's where this crate speaks it.
    pub language: String,
    /// The bands.
    pub bands: BandWords,
    /// The flags.
    pub flags: FlagWords,
    /// What an area's bands say together.
    pub highlights: HighlightWords,
    /// What stands where there is no score.
    pub states: StateWords,
    /// The sides of a scale.
    pub sides: SideWords,
    /// Ways of not answering.
    pub non_responses: NonResponseWords,
    /// Words around areas.
    pub areas: AreaWords,
    /// The columns of the table of questions.
    pub columns: ColumnWords,
    /// What a bar's marks stand for.
    pub bars: BarWords,
    /// How one question counts.
    pub questions: QuestionWords,
    /// Headings and small words.
    pub headings: HeadingWords,
}

impl Words {
    pub(super) fn spoken(speech: Speech) -> Self {
        Self {
            language: speech.choose("en", "es").to_owned(),
            bands: BandWords::spoken(speech),
            flags: FlagWords::spoken(speech),
            highlights: HighlightWords::spoken(speech),
            states: StateWords::spoken(speech),
            sides: SideWords::spoken(speech),
            non_responses: NonResponseWords::spoken(speech),
            areas: AreaWords::spoken(speech),
            columns: ColumnWords::spoken(speech),
            bars: BarWords::spoken(speech),
            questions: QuestionWords::spoken(speech),
            headings: HeadingWords::spoken(speech),
        }
    }

    /// A band's word.
    pub fn band(&self, band: Band) -> &Term {
        match band {
            Band::Strength => &self.bands.strength,
            Band::Steady => &self.bands.steady,
            Band::Opportunity => &self.bands.opportunity,
        }
    }

    /// A flag's word.
    pub fn flag(&self, flag: Flag) -> &Term {
        match flag {
            Flag::Contested => &self.flags.contested,
            Flag::Dissent => &self.flags.dissent,
            Flag::Unanimous => &self.flags.unanimous,
            Flag::Fragile => &self.flags.fragile,
            Flag::LowVisibility => &self.flags.low_visibility,
            Flag::PoorFit => &self.flags.poor_fit,
        }
    }

    /// A highlight's word.
    pub fn highlight(&self, highlight: Highlight) -> &Term {
        match highlight {
            Highlight::Strength => &self.highlights.strength,
            Highlight::Mixed => &self.highlights.mixed,
            Highlight::Opportunity => &self.highlights.opportunity,
        }
    }

    /// A side's word.
    pub fn side(&self, side: Side) -> &str {
        match side {
            Side::Favorable => &self.sides.favorable,
            Side::Neutral => &self.sides.neutral,
            Side::Unfavorable => &self.sides.unfavorable,
        }
    }
}
