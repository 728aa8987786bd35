// What ask.html asks: a team, a cycle, how many people are asked, a framework, and what is promised.
// Made by `cargo run --example page_data -- examples/page`; see NOTICE-NEW-LEADERS.md for the texts.
"use strict";
const askData = {
  "team": {
    "id": "cedar",
    "name": "Cedar"
  },
  "cycle": {
    "id": "fall_2026",
    "label": "Fall 2026",
    "order": 1
  },
  "roster_size": 7,
  "framework": {
    "format": "ilt-framework/1",
    "id": "new_leaders_ilt",
    "version": "1.0.0",
    "default_language": "en",
    "title": {
      "en": "Instructional leadership team reflection",
      "es": "Reflexión del equipo de liderazgo pedagógico"
    },
    "stem": {
      "en": "How often do you and your team:",
      "es": "¿Con qué frecuencia usted y su equipo:"
    },
    "recall_period": {
      "en": "Since the last reflection",
      "es": "Desde la última reflexión"
    },
    "attribution": [
      {
        "title": "What Makes a Strong Instructional Leadership Team?",
        "publisher": "New Leaders",
        "relation": "verbatim",
        "rights": {
          "en": "No open license stated; used with attribution. The questions, areas and stem remain New Leaders' text; no endorsement is implied.",
          "es": "No se declara una licencia abierta; se usa con atribución. Las preguntas, las áreas y la frase inicial siguen siendo texto de New Leaders; esto no implica ningún respaldo."
        },
        "url": "https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team",
        "retrieved": "2026-11-23"
      }
    ],
    "scales": [
      {
        "id": "frequency",
        "points": [
          {
            "id": "never",
            "value": 1,
            "label": {
              "en": "Never",
              "es": "Nunca"
            }
          },
          {
            "id": "rarely",
            "value": 2,
            "label": {
              "en": "Rarely",
              "es": "Rara vez"
            }
          },
          {
            "id": "sometimes",
            "value": 3,
            "label": {
              "en": "Sometimes",
              "es": "A veces"
            }
          },
          {
            "id": "often",
            "value": 4,
            "label": {
              "en": "Often",
              "es": "A menudo"
            }
          },
          {
            "id": "always",
            "value": 5,
            "label": {
              "en": "Always",
              "es": "Siempre"
            }
          }
        ],
        "favorable": [
          "often",
          "always"
        ],
        "unfavorable": [
          "never",
          "rarely"
        ],
        "kind": "frequency",
        "revision": 1,
        "non_responses": {
          "not_applicable": {
            "label": {
              "en": "Not applicable",
              "es": "No corresponde"
            }
          },
          "dont_know": {
            "label": {
              "en": "Don't know",
              "es": "No lo sé"
            }
          }
        }
      }
    ],
    "areas": [
      {
        "id": "learning_and_teaching",
        "title": {
          "en": "Learning and teaching",
          "es": "Aprendizaje y enseñanza"
        },
        "questions": [
          {
            "id": "shared_understanding",
            "text": {
              "en": "Work with teachers to develop a shared understanding of what excellent and equitable instruction looks like?",
              "es": "Trabajan con los docentes para desarrollar una comprensión compartida de cómo es una enseñanza excelente y equitativa?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "teacher_team_meetings",
            "text": {
              "en": "Use teacher team meetings to align on effective classroom procedures and instructional strategies in ELA and math?",
              "es": "Usan las reuniones de los equipos docentes para ponerse de acuerdo sobre procedimientos de aula y estrategias de enseñanza eficaces en artes del lenguaje en inglés (ELA) y matemáticas?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team",
            "may_not_arise": true
          },
          {
            "id": "data_analysis_support",
            "text": {
              "en": "Support teachers in analyzing data and identifying next steps to improve their practice and student learning?",
              "es": "Apoyan a los docentes en el análisis de datos y en la identificación de los próximos pasos para mejorar su práctica y el aprendizaje de los estudiantes?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          }
        ]
      },
      {
        "id": "school_culture",
        "title": {
          "en": "School culture",
          "es": "Cultura escolar"
        },
        "questions": [
          {
            "id": "shared_norms",
            "text": {
              "en": "Develop and use shared norms, beliefs, and values to guide decisions and honor diverse points of view?",
              "es": "Desarrollan y usan normas, creencias y valores compartidos para guiar las decisiones y valorar los diversos puntos de vista?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "family_and_community",
            "text": {
              "en": "Implement systems and structures to foster family and community communication and relationships?",
              "es": "Implementan sistemas y estructuras para fomentar la comunicación y las relaciones con las familias y la comunidad?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "necessary_conversations",
            "text": {
              "en": "Facilitate important and necessary conversations with colleagues when encountering language and systems that reinforces inequities or creates barriers for collaboration?",
              "es": "Facilitan conversaciones importantes y necesarias con sus colegas cuando se encuentran con lenguaje y sistemas que refuerzan las inequidades o crean barreras para la colaboración?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team",
            "may_not_arise": true
          }
        ]
      },
      {
        "id": "talent_management",
        "title": {
          "en": "Talent management",
          "es": "Gestión del talento"
        },
        "questions": [
          {
            "id": "delegation",
            "text": {
              "en": "Delegate responsibilities to various team members?",
              "es": "Delegan responsabilidades en distintos integrantes del equipo?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "new_staff_support",
            "text": {
              "en": "Create systems of support for new staff and new team members that offer regular feedback and/or coaching?",
              "es": "Crean, para el personal nuevo y los nuevos integrantes del equipo, sistemas de apoyo que ofrezcan periódicamente retroalimentación, acompañamiento o ambas cosas?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "differentiated_development",
            "text": {
              "en": "Reflect on teacher progress to differentiate professional development to improve learning and teaching across a grade, department, or school?",
              "es": "Reflexionan sobre el progreso de los docentes para diferenciar el desarrollo profesional y así mejorar el aprendizaje y la enseñanza en todo un grado, un departamento o la escuela?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          }
        ]
      },
      {
        "id": "planning_and_operations",
        "title": {
          "en": "Planning and operations",
          "es": "Planificación y operaciones"
        },
        "questions": [
          {
            "id": "consistent_meetings",
            "text": {
              "en": "Use consistent processes to ensure team meetings run smoothly and objectives are met?",
              "es": "Usan procesos consistentes para asegurar que las reuniones del equipo se desarrollen sin contratiempos y se cumplan los objetivos?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "actionable_data",
            "text": {
              "en": "Gather actionable information from data systems to establish clear, data-driven, and measurable teaching and learning goals?",
              "es": "Reúnen, a partir de los sistemas de datos, información útil para actuar, con el fin de establecer metas de enseñanza y aprendizaje claras, basadas en datos y medibles?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "equitable_resources",
            "text": {
              "en": "Ensure resources are allocated equitably across the school?",
              "es": "Se aseguran de que los recursos se distribuyan de manera equitativa en toda la escuela?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          }
        ]
      },
      {
        "id": "personal_leadership",
        "title": {
          "en": "Personal leadership",
          "es": "Liderazgo personal"
        },
        "questions": [
          {
            "id": "strong_relationships",
            "text": {
              "en": "Spend time building strong, sustainable relationships that honor each other's strengths, time, and contributions?",
              "es": "Dedican tiempo a construir relaciones sólidas y sostenibles que valoren las fortalezas, el tiempo y los aportes de cada quien?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "team"
          },
          {
            "id": "asking_for_help",
            "text": {
              "en": "Feel comfortable to ask for help or clarity without fear of being devalued or marginalized?",
              "es": "Sienten la confianza para pedir ayuda o aclaraciones sin temor a que se les menosprecie o se les margine?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "self"
          },
          {
            "id": "equity_of_voice",
            "text": {
              "en": "Self-monitor how often you hold the floor and ensure equity of voice?",
              "es": "Prestan atención a la frecuencia con que ustedes mismos toman la palabra y aseguran que todas las voces se escuchen con equidad?"
            },
            "scale": "frequency",
            "revision": 1,
            "referent": "self"
          }
        ]
      }
    ],
    "additions": [
      {
        "en": "The answer scale, with its favorable and unfavorable points, not applicable, and don't know",
        "es": "La escala de respuesta, con sus puntos favorables y desfavorables, «No corresponde» y «No lo sé»"
      },
      {
        "en": "The recall period",
        "es": "El período al que se refieren las respuestas"
      },
      {
        "en": "The title, the ids, and the role labels",
        "es": "El título, los identificadores y los nombres de los roles"
      },
      {
        "en": "The notes on which questions are about oneself and which may not arise",
        "es": "Las indicaciones sobre qué preguntas tratan de uno mismo y cuáles pueden no corresponder"
      },
      {
        "en": "The scoring, bands, flags, and thresholds",
        "es": "El cálculo de resultados, las bandas, las señales y los umbrales"
      },
      {
        "en": "The way priorities are selected",
        "es": "La forma de seleccionar las prioridades"
      },
      {
        "en": "The discussion prompts",
        "es": "Las preguntas para la conversación"
      },
      {
        "en": "The Spanish translation",
        "es": "La traducción al español"
      },
      {
        "en": "The confidentiality rules",
        "es": "Las reglas de confidencialidad"
      }
    ],
    "translations": [
      {
        "language": "es",
        "status": "draft"
      }
    ],
    "roles": [
      {
        "id": "principal",
        "label": {
          "en": "Principal",
          "es": "Dirección"
        }
      },
      {
        "id": "assistant_principal",
        "label": {
          "en": "Assistant principal",
          "es": "Subdirección"
        }
      },
      {
        "id": "teacher_leader",
        "label": {
          "en": "Teacher leader",
          "es": "Docente líder"
        }
      },
      {
        "id": "department_head",
        "label": {
          "en": "Department head",
          "es": "Jefatura de departamento"
        }
      },
      {
        "id": "social_worker",
        "label": {
          "en": "Social worker",
          "es": "Trabajo social"
        }
      },
      {
        "id": "other",
        "label": {
          "en": "Other",
          "es": "Otro rol"
        }
      }
    ],
    "scoring": {
      "area_reading": "mean_of_questions",
      "minimum_n": 3,
      "minimum_coverage": "1/2",
      "places": 2,
      "strength": {
        "favorable_at_least": "2/3",
        "unfavorable_at_most": "1/6"
      },
      "opportunity": {
        "unfavorable_at_least": "1/3",
        "position_below": "1/2"
      },
      "contested": {
        "favorable_at_least": "1/3",
        "unfavorable_at_least": "1/3"
      },
      "low_visibility_at_least": "1/3",
      "poor_fit_at_least": "1/2",
      "role_gap_at_least": "1/4",
      "highlight_at_least": "1/2"
    },
    "priorities": {
      "cap": 3,
      "relative_fallback": true
    },
    "disclosure": {
      "threshold": 5,
      "open_mode": "with_agreement"
    },
    "prompts": [
      {
        "id": "team_first_look",
        "phase": "notice",
        "trigger": "always",
        "scope": "team",
        "text": {
          "en": "Stay with what the results say for now. What stands out, and what surprises you? Save explanations for later.",
          "es": "Por ahora, quédense con lo que dicen los resultados. ¿Qué les llama la atención y qué les sorprende? Dejen las explicaciones para después."
        }
      },
      {
        "id": "commitment_celebrate",
        "phase": "notice",
        "trigger": "celebrate",
        "scope": "commitment",
        "text": {
          "en": "You did what you said you would do, and it moved. What worked, and who should hear about it?",
          "es": "Hicieron lo que se habían propuesto y hubo avance. ¿Qué funcionó y quién debería saberlo?"
        }
      },
      {
        "id": "commitment_evidence",
        "phase": "notice",
        "trigger": "judge_by_evidence",
        "scope": "commitment",
        "text": {
          "en": "No number can tell what became of this. What have you seen or heard that does?",
          "es": "Ningún número puede decir qué fue de esto. ¿Qué han visto u oído que lo diga?"
        }
      },
      {
        "id": "question_declined",
        "phase": "notice",
        "trigger": "declined",
        "scope": "question",
        "text": {
          "en": "This stands lower than last time. What do the counts of both times say, before anyone explains them?",
          "es": "Esto está más bajo que la vez pasada. ¿Qué dicen los conteos de las dos veces, antes de que alguien los explique?"
        }
      },
      {
        "id": "question_improved",
        "phase": "notice",
        "trigger": "improved",
        "scope": "question",
        "text": {
          "en": "This stands higher than last time. Where do you see it in your daily work?",
          "es": "Esto está más alto que la vez pasada. ¿Dónde lo ven en su trabajo diario?"
        }
      },
      {
        "id": "area_improved",
        "phase": "notice",
        "trigger": "improved",
        "scope": "area",
        "text": {
          "en": "This area moved up as a whole. Which of its practices carry that, and which stayed where they were?",
          "es": "Esta área subió en conjunto. ¿Qué prácticas lo explican y cuáles quedaron donde estaban?"
        }
      },
      {
        "id": "area_declined",
        "phase": "notice",
        "trigger": "declined",
        "scope": "area",
        "text": {
          "en": "This area moved down as a whole. Which of its practices carry that, and which held?",
          "es": "Esta área bajó en conjunto. ¿Qué prácticas lo explican y cuáles se mantuvieron?"
        }
      },
      {
        "id": "question_new_series",
        "phase": "notice",
        "trigger": "new_series",
        "scope": "question",
        "text": {
          "en": "This asks something else than last time, so the two times cannot be compared. What do you see in today's answers alone?",
          "es": "Esto pregunta algo distinto que la vez pasada, así que las dos veces no se pueden comparar. ¿Qué ven solo en las respuestas de hoy?"
        }
      },
      {
        "id": "question_poor_fit",
        "phase": "notice",
        "trigger": "poor_fit",
        "scope": "question",
        "text": {
          "en": "Not applicable was a common answer here. Which parts of the question touch your team's work, and which do not?",
          "es": "«No corresponde» fue una respuesta común aquí. ¿Qué partes de la pregunta tocan el trabajo de su equipo y cuáles no?"
        }
      },
      {
        "id": "question_fragile",
        "phase": "notice",
        "trigger": "fragile",
        "scope": "question",
        "text": {
          "en": "This result is close to a line: one answer one point away would change its label. What do the counts say on their own?",
          "es": "Este resultado está cerca de un límite: con una respuesta un punto más arriba o más abajo, su etiqueta podría cambiar. ¿Qué dicen los conteos por sí solos?"
        }
      },
      {
        "id": "question_suppressed",
        "phase": "notice",
        "trigger": "suppressed",
        "scope": "question",
        "text": {
          "en": "Too few of you answered this for the answers to be shown. What made it hard to answer, or easy to leave out?",
          "es": "Muy pocas personas contestaron esto como para mostrar las respuestas. ¿Qué lo hizo difícil de contestar o fácil de omitir?"
        }
      },
      {
        "id": "commitment_look_again",
        "phase": "interpret",
        "trigger": "look_again",
        "scope": "commitment",
        "text": {
          "en": "You did what you said you would do, and nothing clearly moved. Was this the right cause, or does it need another way?",
          "es": "Hicieron lo que se habían propuesto y no hubo un cambio claro. ¿Era esta la causa, o hace falta otro camino?"
        }
      },
      {
        "id": "commitment_stop_and_ask",
        "phase": "interpret",
        "trigger": "stop_and_ask",
        "scope": "commitment",
        "text": {
          "en": "You did what you said you would do, and it stands lower. What else has happened since, and whom could you ask before you go on?",
          "es": "Hicieron lo que se habían propuesto y está más bajo. ¿Qué más ha pasado desde entonces y a quién podrían preguntar antes de seguir?"
        }
      },
      {
        "id": "commitment_what_else",
        "phase": "interpret",
        "trigger": "what_else",
        "scope": "commitment",
        "text": {
          "en": "This moved before you were done. What else could explain it?",
          "es": "Esto avanzó antes de que terminaran. ¿Qué más podría explicarlo?"
        }
      },
      {
        "id": "question_opportunity",
        "phase": "interpret",
        "trigger": "opportunity",
        "scope": "question",
        "text": {
          "en": "What conditions might keep this from happening more often, and which of them can your team change?",
          "es": "¿Qué condiciones podrían impedir que esto suceda más a menudo y cuáles de ellas puede cambiar su equipo?"
        }
      },
      {
        "id": "question_strength",
        "phase": "interpret",
        "trigger": "strength",
        "scope": "question",
        "text": {
          "en": "Take a moment to celebrate this. What makes it possible, and what would help keep it going?",
          "es": "Tómense un momento para celebrarlo. ¿Qué lo hace posible y qué ayudaría a mantenerlo?"
        }
      },
      {
        "id": "question_contested",
        "phase": "interpret",
        "trigger": "contested",
        "scope": "question",
        "text": {
          "en": "Answers here lean in two directions. How could both be accurate? Think of different settings, times, or parts of the question.",
          "es": "Aquí las respuestas apuntan en dos direcciones. ¿Cómo podrían ser ciertas ambas? Piensen en distintos contextos, momentos o partes de la pregunta."
        }
      },
      {
        "id": "question_no_clear_change",
        "phase": "interpret",
        "trigger": "no_clear_change",
        "scope": "question",
        "text": {
          "en": "This shows no clear change since last time. What did you expect, and what might it need more of: time, support, or another way?",
          "es": "Esto no muestra un cambio claro desde la vez pasada. ¿Qué esperaban y de qué podría necesitar más: tiempo, apoyo u otro camino?"
        }
      },
      {
        "id": "question_dissent",
        "phase": "interpret",
        "trigger": "dissent",
        "scope": "question",
        "text": {
          "en": "Most answers point to a strength, but not all. What might this look like from a place where it is not one? Nobody needs to say what they answered.",
          "es": "La mayoría de las respuestas señala una fortaleza, pero no todas. ¿Cómo podría verse esto desde un lugar donde no lo es? Nadie tiene que decir qué respondió."
        }
      },
      {
        "id": "question_low_visibility",
        "phase": "interpret",
        "trigger": "low_visibility",
        "scope": "question",
        "text": {
          "en": "Don't know was a common answer here. Where does this work take place, and what would make it easier for the whole team to see?",
          "es": "«No lo sé» fue una respuesta común aquí. ¿Dónde ocurre este trabajo y qué haría más fácil que todo el equipo lo vea?"
        }
      },
      {
        "id": "question_role_gap",
        "phase": "interpret",
        "trigger": "role_gap",
        "scope": "question",
        "text": {
          "en": "One role and the rest of the team stand apart here. What can be seen of this from each kind of work? Speak about roles, not about people.",
          "es": "Aquí un rol y el resto del equipo se distancian. ¿Qué se alcanza a ver de esto desde cada tipo de trabajo? Hablen de roles, no de personas."
        }
      },
      {
        "id": "question_unanimous",
        "phase": "interpret",
        "trigger": "unanimous",
        "scope": "question",
        "text": {
          "en": "Every rating here is the same. What examples come to mind, and are you picturing the same thing?",
          "es": "Aquí todas las valoraciones son iguales. ¿Qué ejemplos les vienen a la mente? ¿Se están imaginando lo mismo?"
        }
      },
      {
        "id": "area_mixed",
        "phase": "interpret",
        "trigger": "mixed",
        "scope": "area",
        "text": {
          "en": "This area has strengths and opportunities side by side. What do the strong practices have that the others could borrow?",
          "es": "Esta área tiene fortalezas y oportunidades a la vez. ¿Qué tienen las prácticas fuertes que las demás podrían aprovechar?"
        }
      },
      {
        "id": "area_leverage",
        "phase": "interpret",
        "trigger": "opportunity",
        "scope": "area",
        "text": {
          "en": "In this area, which practice would help the others most if it happened more often? What makes you think so?",
          "es": "En esta área, ¿qué práctica ayudaría más a las demás si se diera con mayor frecuencia? ¿Qué les hace pensarlo?"
        }
      },
      {
        "id": "area_strength",
        "phase": "interpret",
        "trigger": "strength",
        "scope": "area",
        "text": {
          "en": "This area is a strength. Who else in your school could learn from how you do it, and how would they find out?",
          "es": "Esta área es una fortaleza. ¿Quién más en su escuela podría aprender de cómo lo hacen y cómo se enteraría?"
        }
      },
      {
        "id": "area_steady",
        "phase": "interpret",
        "trigger": "steady",
        "scope": "area",
        "text": {
          "en": "Nothing stands out in this area. What would you have to see to call it a strength?",
          "es": "En esta área nada sobresale. ¿Qué tendrían que ver para llamarla una fortaleza?"
        }
      },
      {
        "id": "team_patterns",
        "phase": "interpret",
        "trigger": "always",
        "scope": "team",
        "text": {
          "en": "What patterns run across the areas, and what in the way your team works could explain them? What else would you need to know?",
          "es": "¿Qué patrones se repiten entre las áreas y qué de su forma de trabajar como equipo podría explicarlos? ¿Qué más necesitarían saber?"
        }
      },
      {
        "id": "commitment_recommit",
        "phase": "commit",
        "trigger": "recommit_or_drop",
        "scope": "commitment",
        "text": {
          "en": "This is still open. What would make it possible now, or is it time to let it go on purpose?",
          "es": "Esto sigue pendiente. ¿Qué lo haría posible ahora, o es momento de dejarlo a propósito?"
        }
      },
      {
        "id": "commitment_dropped",
        "phase": "commit",
        "trigger": "dropped",
        "scope": "commitment",
        "text": {
          "en": "You let this go for a reason. What did you learn that helps with what comes next?",
          "es": "Dejaron esto por una razón. ¿Qué aprendieron que ayude con lo que sigue?"
        }
      },
      {
        "id": "team_focus",
        "phase": "commit",
        "trigger": "always",
        "scope": "team",
        "text": {
          "en": "If you could move one thing before you meet again, which would it be, and whom would it help first?",
          "es": "Si pudieran mover una sola cosa antes de volver a reunirse, ¿cuál sería y a quién ayudaría primero?"
        }
      },
      {
        "id": "team_first_step",
        "phase": "commit",
        "trigger": "always",
        "scope": "team",
        "text": {
          "en": "What will you do first, who leads it, by when, and what will you see or hear when it works?",
          "es": "¿Qué harán primero, quién lo lidera, para cuándo y qué verán u oirán cuando funcione?"
        }
      },
      {
        "id": "question_keep",
        "phase": "commit",
        "trigger": "improved",
        "scope": "question",
        "text": {
          "en": "What will you keep doing so that this lasts, and who makes sure that it does not get lost?",
          "es": "¿Qué seguirán haciendo para que esto dure y quién cuida que no se pierda?"
        }
      },
      {
        "id": "question_next",
        "phase": "commit",
        "trigger": "opportunity",
        "scope": "question",
        "text": {
          "en": "What is the smallest step here that your team could take within two weeks, with what it has?",
          "es": "¿Cuál es el paso más pequeño que su equipo podría dar aquí en dos semanas con lo que tiene?"
        }
      },
      {
        "id": "question_share",
        "phase": "commit",
        "trigger": "strength",
        "scope": "question",
        "text": {
          "en": "How could this strength help with one of the opportunities?",
          "es": "¿Cómo podría esta fortaleza ayudar con una de las oportunidades?"
        }
      }
    ]
  },
  "promise": {
    "en": [
      "Names are not shown. In a small team, colleagues may still guess who gave an answer.",
      "Confidential: where fewer than 5 people answered a question, their answers are not shown, nor any number made from them.",
      "Where everyone gave one answer, everyone's answer is known. To skip a question, or to say \"don't know\" or \"not applicable\", is an answer in this sense.",
      "Where all but one gave one answer, that one person knows what all the others answered.",
      "A role is named only where everyone of it who answered agreed to that. What is left without it are the answers of everyone else: where all of them, or all but one, gave one answer, it is known in the same way.",
      "Comments stand as they were written: colleagues may know who writes so.",
      "Notes on a question stand as they were written, too, where its answers are shown: colleagues may know who writes so, and what was noted may tell what somebody answered.",
      "Reports of two cycles may stand beside each other: whoever knows who joined, who left or who thinks otherwise now may guess what that person answered.",
      "The team may agree to read every answer together. That needs everyone's agreement on record, and roles are shown then only if it was there before the answers were counted."
    ],
    "es": [
      "Los nombres no se muestran. En un equipo pequeño, sus colegas todavía pueden adivinar quién dio una respuesta.",
      "Confidencial: donde menos de 5 personas contestaron una pregunta, no se muestran sus respuestas ni ningún número hecho con ellas.",
      "Donde todas las personas dieron la misma respuesta, se conoce la de cada una. Saltarse una pregunta, o decir «no sé» o «no aplica», también es una respuesta en este sentido.",
      "Donde todas las personas menos una dieron la misma respuesta, esa persona sabe qué contestaron todas las demás.",
      "Un rol se nombra solo donde lo aceptaron todas las personas de ese rol que contestaron. Lo que queda sin él son las respuestas de las demás: donde todas, o todas menos una, dieron la misma, se conoce de igual manera.",
      "Los comentarios aparecen tal como se escribieron: sus colegas pueden reconocer quién escribe así.",
      "Las notas sobre una pregunta también aparecen tal como se escribieron, donde se muestran sus respuestas: sus colegas pueden reconocer quién escribe así, y lo anotado puede revelar qué contestó alguien.",
      "Los informes de dos ciclos pueden leerse juntos: quien sepa quién llegó, quién se fue o quién piensa ahora de otra manera puede suponer qué contestó esa persona.",
      "El equipo puede acordar leer juntas todas las respuestas. Para eso debe quedar registrado el acuerdo de todas las personas, y los roles se muestran solo si el acuerdo existía antes de contar las respuestas."
    ]
  }
};
