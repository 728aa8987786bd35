//! The sentences of a report that have numbers in them, in the languages this crate speaks.

use super::document::ReportRelease;
use super::words::Speech;
use crate::disclosure::{EffectivePolicy, Hidden};
use crate::framework::{AreaReading, Fraction, PriorityRules, Relation, ScoringRules, TranslationStatus};
use crate::priorities::Reason;

impl Speech {
    pub(super) fn participation(self, respondents: u64, roster: u64, drafts: u64) -> String {
        let answered = self.choose(
            format!("{respondents} of {roster} people answered."),
            format!("Contestaron {respondents} de {roster} personas."),
        );
        let unfinished = match drafts {
            0 => return answered,
            1 => self
                .choose(
                    "One response is still a draft and is not in this report.",
                    "Una respuesta sigue en borrador y no está en este informe.",
                )
                .to_owned(),
            _ => self.choose(
                format!("{drafts} responses are still drafts and are not in this report."),
                format!("{drafts} respuestas siguen en borrador y no están en este informe."),
            ),
        };
        format!("{answered} {unfinished}")
    }

    pub(super) fn promise(self, policy: &EffectivePolicy, respondents: u64) -> Vec<String> {
        match policy {
            EffectivePolicy::Confidential { threshold } => vec![
                self.choose(
                    format!(
                        "Your names are not shown. In a team of {respondents}, colleagues may still guess who gave an answer."
                    ),
                    format!(
                        "Sus nombres no se muestran. En un equipo de {respondents}, sus colegas todavía pueden adivinar quién dio una respuesta."
                    ),
                ),
                self.choose(
                    "Where everyone gave one answer, everyone's answer is known.",
                    "Donde todas las personas dieron la misma respuesta, se conoce la respuesta de cada una.",
                )
                .to_owned(),
                self.choose(
                    format!("Confidential: where fewer than {threshold} people answered a question, their answers are not shown, nor any number made from them."),
                    format!("Confidencial: donde menos de {threshold} personas contestaron una pregunta, no se muestran sus respuestas ni ningún número hecho con ellas."),
                ),
            ],
            EffectivePolicy::Open { agreement } => vec![
                self.choose(
                    "Open: every answer is counted and shown, as the team agreed. Names are not shown, but in a small team answers can be traced to people.",
                    "Abierto: se cuentan y se muestran todas las respuestas, como acordó el equipo. Los nombres no se muestran, pero en un equipo pequeño se puede saber quién contestó qué.",
                )
                .to_owned(),
                self.choose(format!("The agreement on record: {agreement}"), format!("El acuerdo registrado: {agreement}")),
            ],
        }
    }

    pub(super) fn comments_as_written(self) -> String {
        self.choose(
            "Comments stand as they were written: colleagues may know who writes so.",
            "Los comentarios aparecen tal como se escribieron: sus colegas pueden reconocer quién escribe así.",
        )
        .to_owned()
    }

    pub(super) fn answered(self, n: u64, respondents: u64) -> String {
        self.choose(format!("{n} of {respondents} answered"), format!("contestaron {n} de {respondents}"))
    }

    pub(super) fn share(self, count: u64, of: u64) -> String {
        self.choose(format!("{count} of {of}"), format!("{count} de {of}"))
    }

    pub(super) fn coverage(self, in_score: usize, questions: usize) -> String {
        self.choose(format!("{in_score} of {questions} questions"), format!("{in_score} de {questions} preguntas"))
    }

    pub(super) fn on_scale(self, score: &str, lowest: i64, highest: i64) -> String {
        self.choose(
            format!("{score} on a scale from {lowest} to {highest}"),
            format!("{score} en una escala de {lowest} a {highest}"),
        )
    }

    pub(super) fn suppressed(self, reason: Hidden, n: Option<u64>, threshold: u64) -> String {
        match (reason, n) {
            (Hidden::FewAnswers, Some(n)) => self.choose(
                format!("Not shown: {n} people answered it, and a confidential report needs at least {threshold}."),
                format!(
                    "No se muestra: contestaron {n} personas, y un informe confidencial necesita al menos {threshold}."
                ),
            ),
            _ => self.choose(
                format!("Not shown: fewer than {threshold} people took part."),
                format!("No se muestra: participaron menos de {threshold} personas."),
            ),
        }
    }

    pub(super) fn insufficient(self, n: u64, minimum: u32) -> String {
        self.choose(
            format!("Too few answers for a result: {n} of the {minimum} needed."),
            format!("Muy pocas respuestas para un resultado: {n} de las {minimum} necesarias."),
        )
    }

    pub(super) fn insufficient_area(self) -> String {
        self.choose(
            "No score: too few of its questions can be shown or were answered by enough people.",
            "Sin puntaje: muy pocas de sus preguntas se pueden mostrar o fueron contestadas por suficientes personas.",
        )
        .to_owned()
    }

    pub(super) fn role_group(self, role: &str, n: u64, position: &str, gap: Option<&str>, flagged: bool) -> String {
        let people = if n == 1 { self.choose("answer", "respuesta") } else { self.choose("answers", "respuestas") };
        let group = self.choose(
            format!("{role}: {n} {people}, position {position}"),
            format!("{role}: {n} {people}, posición {position}"),
        );
        let group = match gap {
            Some(gap) => self.choose(
                format!("{group}; difference from everyone else: {gap}"),
                format!("{group}; diferencia con las demás personas: {gap}"),
            ),
            None => group,
        };
        if flagged {
            let differ = self.choose("This role sees it differently.", "Este rol lo ve de otra manera.");
            return format!("{group}. {differ}");
        }
        format!("{group}.")
    }

    pub(super) fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::FavorableReaches { favorable, n, threshold } => self.choose(
                format!("{favorable} of {n} answers are favorable; a strength needs at least {threshold}"),
                format!("{favorable} de {n} respuestas son favorables; una fortaleza necesita al menos {threshold}"),
            ),
            Reason::UnfavorableWithin { unfavorable, n, threshold } => self.choose(
                format!("{unfavorable} of {n} are unfavorable; a strength allows at most {threshold}"),
                format!("{unfavorable} de {n} son desfavorables; una fortaleza permite a lo sumo {threshold}"),
            ),
            Reason::UnfavorableReaches { unfavorable, n, threshold } => self.choose(
                format!("{unfavorable} of {n} answers are unfavorable; at {threshold} or more it is an opportunity"),
                format!("{unfavorable} de {n} respuestas son desfavorables; con {threshold} o más es una oportunidad"),
            ),
            Reason::PositionBelow { position, threshold } => self.choose(
                format!("the mean stands {position} of the way to the favorable end of the scale; below {threshold} it is an opportunity"),
                format!("la media llega a {position} del camino hacia el extremo favorable de la escala; con menos de {threshold} es una oportunidad"),
            ),
            Reason::HighestOfSteady {} => self
                .choose(
                    "no question is a strength; this is the highest of the steady ones",
                    "ninguna pregunta es una fortaleza; esta es la más alta de las estables",
                )
                .to_owned(),
            Reason::LowestOfSteady {} => self
                .choose(
                    "no question is an opportunity; this is the lowest of the steady ones",
                    "ninguna pregunta es una oportunidad; esta es la más baja de las estables",
                )
                .to_owned(),
        }
    }

    /// A framework with those it was made from.
    pub(super) fn release(self, release: &str, lineage: &[ReportRelease]) -> String {
        if lineage.is_empty() {
            return release.to_owned();
        }
        let made_of: Vec<String> = lineage.iter().rev().map(|base| format!("{} {}", base.id, base.version)).collect();
        let made_of = made_of.join(", ");
        self.choose(format!("{release}, made from {made_of}"), format!("{release}, hecho a partir de {made_of}"))
    }

    /// Whose words these are.
    pub(super) fn source(self, publishers: &str, adapted_by: &str) -> String {
        if adapted_by.is_empty() {
            return publishers.to_owned();
        }
        self.choose(
            format!("{publishers}, adapted by {adapted_by}"),
            format!("{publishers}, con cambios de {adapted_by}"),
        )
    }

    /// How much of a framework has these words.
    pub(super) fn covers(self, stem: bool, areas: usize, questions: usize) -> String {
        let count = |number: usize, one: &str, more: &str| match number {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{number} {more}")),
        };
        let parts = [
            stem.then(|| self.choose("the stem", "la frase inicial").to_owned()),
            count(areas, self.choose("area", "área"), self.choose("areas", "áreas")),
            count(questions, self.choose("question", "pregunta"), self.choose("questions", "preguntas")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    pub(super) fn nothing_stands_out(self) -> String {
        self.choose("Nothing that may be shown stands out here.", "Nada de lo que se puede mostrar se destaca aquí.")
            .to_owned()
    }

    pub(super) fn relative(self) -> String {
        self.choose(
            "Nothing stands out by the rules; what follows comes nearest.",
            "Nada se destaca según las reglas; lo que sigue es lo que más se acerca.",
        )
        .to_owned()
    }

    pub(super) fn extended_by_tie(self, cap: u64) -> String {
        self.choose(
            format!("More than {cap} are listed because the last ones are tied."),
            format!("Se listan más de {cap} porque las últimas están empatadas."),
        )
    }

    pub(super) fn commit(self) -> String {
        self.choose(
            "These are candidates; the team decides. One or two commitments are enough.",
            "Son candidatas; el equipo decide. Uno o dos compromisos bastan.",
        )
        .to_owned()
    }

    pub(super) fn hidden_roles(self) -> String {
        self.choose(
            "Answers by role are not shown: the groups are too small.",
            "No se muestran respuestas por rol: los grupos son demasiado pequeños.",
        )
        .to_owned()
    }

    pub(super) fn hidden_some_roles(self) -> String {
        self.choose(
            "Answers by role are shown only where no one's answer follows from them.",
            "Las respuestas por rol se muestran solo donde de ellas no se deduce la de nadie.",
        )
        .to_owned()
    }

    pub(super) fn hidden_comments(self, threshold: u64) -> String {
        self.choose(
            format!("Comments are not shown: fewer than {threshold} people took part."),
            format!("No se muestran comentarios: participaron menos de {threshold} personas."),
        )
    }

    pub(super) fn limits(self) -> Vec<String> {
        let limits = self.choose(
            [
                "These are self-reports, such as how often something happens, not observations of it.",
                "They describe a team's practice as its members see it. They evaluate no person, and they are not made for comparing or ranking teams.",
                "Where few people answer, one answer moves much. Look at the answers, not only at the means.",
            ],
            [
                "Son declaraciones propias, por ejemplo sobre la frecuencia con que ocurre algo, no observaciones.",
                "Describen la práctica de un equipo como la ven sus integrantes. No evalúan a ninguna persona, y no sirven para comparar ni clasificar equipos.",
                "Donde contestan pocas personas, una sola respuesta mueve mucho. Miren las respuestas, no solo las medias.",
            ],
        );
        limits.into_iter().map(str::to_owned).collect()
    }

    pub(super) fn rules(self, scoring: &ScoringRules, priorities: &PriorityRules) -> Vec<String> {
        let (strength, opportunity) = (&scoring.strength, &scoring.opportunity);
        let strengths: (Fraction, Fraction) = (strength.favorable_at_least, strength.unfavorable_at_most);
        let reading = match scoring.area_reading {
            AreaReading::MeanOfQuestions => self.choose(
                "the mean of its questions' positions, by their weights",
                "la media de las posiciones de sus preguntas, según su peso",
            ),
            AreaReading::PooledAnswers => self.choose(
                "the mean of all answers to its questions, by the questions' weights",
                "la media de todas las respuestas a sus preguntas, según el peso de cada pregunta",
            ),
        };
        let (minimum, coverage, cap) = (scoring.minimum_n, scoring.minimum_coverage, priorities.cap);
        let (many, below) = (opportunity.unfavorable_at_least, opportunity.position_below);
        self.choose(
            vec![
                format!("Strength: at least {} of the answers are favorable and at most {} unfavorable.", strengths.0, strengths.1),
                format!("Opportunity: at least {many} are unfavorable, or the mean is less than {below} of the way to the favorable end of the scale. Otherwise: steady."),
                format!("A question needs {minimum} answers for a result."),
                format!("An area's score is {reading}. The questions that have a result must make up at least {coverage} of the area."),
                format!("The first {cap} ranks are proposed; a tie is never split."),
                "Whoever skipped a question, or could not answer it, is counted apart: never as a zero, and in no score.".to_owned(),
            ],
            vec![
                format!("Fortaleza: al menos {} de las respuestas son favorables y a lo sumo {} desfavorables.", strengths.0, strengths.1),
                format!("Oportunidad: al menos {many} son desfavorables, o la media llega a menos de {below} del camino hacia el extremo favorable de la escala. En los demás casos: estable."),
                format!("Una pregunta necesita {minimum} respuestas para un resultado."),
                format!("El puntaje de un área es {reading}. Las preguntas que tienen un resultado deben formar al menos {coverage} del área."),
                format!("Se proponen los primeros {cap} puestos; un empate no se parte."),
                "Quien dejó una pregunta sin contestar, o no pudo contestarla, se cuenta aparte: nunca como un cero y en ningún puntaje.".to_owned(),
            ],
        )
    }

    pub(super) fn translation(self, status: TranslationStatus) -> String {
        match status {
            TranslationStatus::Draft => self.choose(
                "This translation is a draft that nobody has reviewed yet.",
                "Esta traducción es un borrador que todavía nadie ha revisado.",
            ),
            TranslationStatus::Reviewed => {
                self.choose("This translation has been reviewed.", "Esta traducción ha sido revisada.")
            }
        }
        .to_owned()
    }

    pub(super) fn relation(self, relation: Relation) -> &'static str {
        match relation {
            Relation::Original => self.choose("their own texts", "textos propios"),
            Relation::Adapted => self.choose("texts adapted", "textos adaptados"),
            Relation::Verbatim => self.choose("texts verbatim", "textos literales"),
        }
    }

    pub(super) fn retrieved(self, date: &str) -> String {
        self.choose(format!("retrieved {date}"), format!("consultado el {date}"))
    }
}
