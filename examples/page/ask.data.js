// What ask.html asks: the form of one team in one cycle.
// Made by `cargo run --example page_data -- examples/page`; see NOTICE-NEW-LEADERS.md for the texts.
"use strict";
const askData = {
  "framework": {
    "id": "new_leaders_ilt",
    "version": "1.0.0"
  },
  "language": null,
  "languages": [
    {
      "tag": "en",
      "draft": false
    },
    {
      "tag": "es",
      "draft": true
    }
  ],
  "set": {
    "format": "ilt-responses/1",
    "framework": {
      "id": "new_leaders_ilt",
      "version": "1.0.0"
    },
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
    "responses": []
  },
  "by_team": false,
  "post": null,
  "title": {
    "en": "Instructional leadership team reflection",
    "es": "Reflexión del equipo de liderazgo pedagógico"
  },
  "description": null,
  "recall_period": {
    "en": "Since the last reflection",
    "es": "Desde la última reflexión"
  },
  "stem": {
    "en": "How often do you and your team:",
    "es": "¿Con qué frecuencia usted y su equipo:"
  },
  "promise": [
    {
      "en": "Names are not shown. In a small team, colleagues may still guess who gave an answer.",
      "es": "Los nombres no se muestran. En un equipo pequeño, sus colegas todavía pueden adivinar quién dio una respuesta."
    },
    {
      "en": "Confidential: where fewer than 5 people answered a question, their answers are not shown, nor any number made from them.",
      "es": "Confidencial: donde menos de 5 personas contestaron una pregunta, no se muestran sus respuestas ni ningún número hecho con ellas."
    },
    {
      "en": "Where everyone gave one answer, everyone's answer is known. To skip a question, or to say \"don't know\" or \"not applicable\", is an answer in this sense.",
      "es": "Donde todas las personas dieron la misma respuesta, se conoce la de cada una. Saltarse una pregunta, o decir «no sé» o «no aplica», también es una respuesta en este sentido."
    },
    {
      "en": "Where all but one gave one answer, that one person knows what all the others answered.",
      "es": "Donde todas las personas menos una dieron la misma respuesta, esa persona sabe qué contestaron todas las demás."
    },
    {
      "en": "A role is named only where everyone of it who answered agreed to that. What is left without it are the answers of everyone else: where all of them, or all but one, gave one answer, it is known in the same way.",
      "es": "Un rol se nombra solo donde lo aceptaron todas las personas de ese rol que contestaron. Lo que queda sin él son las respuestas de las demás: donde todas, o todas menos una, dieron la misma, se conoce de igual manera."
    },
    {
      "en": "Comments stand as they were written: colleagues may know who writes so.",
      "es": "Los comentarios aparecen tal como se escribieron: sus colegas pueden reconocer quién escribe así."
    },
    {
      "en": "Notes on a question stand as they were written, too, where its answers are shown: colleagues may know who writes so, and what was noted may tell what somebody answered.",
      "es": "Las notas sobre una pregunta también aparecen tal como se escribieron, donde se muestran sus respuestas: sus colegas pueden reconocer quién escribe así, y lo anotado puede revelar qué contestó alguien."
    },
    {
      "en": "Reports of two cycles may stand beside each other: whoever knows who joined, who left or who thinks otherwise now may guess what that person answered.",
      "es": "Los informes de dos ciclos pueden leerse juntos: quien sepa quién llegó, quién se fue o quién piensa ahora de otra manera puede suponer qué contestó esa persona."
    },
    {
      "en": "The team may agree to read every answer together. That needs everyone's agreement on record, and roles are shown then only if it was there before the answers were counted.",
      "es": "El equipo puede acordar leer juntas todas las respuestas. Para eso debe quedar registrado el acuerdo de todas las personas, y los roles se muestran solo si el acuerdo existía antes de contar las respuestas."
    }
  ],
  "attribution": [
    {
      "text": {
        "en": "New Leaders, \"What Makes a Strong Instructional Leadership Team?\", https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team. No open license stated; used with attribution. The questions, areas and stem remain New Leaders' text; no endorsement is implied.",
        "es": "New Leaders, \"What Makes a Strong Instructional Leadership Team?\", https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team. No se declara una licencia abierta; se usa con atribución. Las preguntas, las áreas y la frase inicial siguen siendo texto de New Leaders; esto no implica ningún respaldo."
      },
      "url": "https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team"
    }
  ],
  "roles": [
    {
      "word": "principal",
      "label": {
        "en": "Principal",
        "es": "Dirección"
      },
      "looks": null,
      "other": false
    },
    {
      "word": "assistant_principal",
      "label": {
        "en": "Assistant principal",
        "es": "Subdirección"
      },
      "looks": null,
      "other": false
    },
    {
      "word": "teacher_leader",
      "label": {
        "en": "Teacher leader",
        "es": "Docente líder"
      },
      "looks": null,
      "other": false
    },
    {
      "word": "department_head",
      "label": {
        "en": "Department head",
        "es": "Jefatura de departamento"
      },
      "looks": null,
      "other": false
    },
    {
      "word": "social_worker",
      "label": {
        "en": "Social worker",
        "es": "Trabajo social"
      },
      "looks": null,
      "other": false
    },
    {
      "word": "other",
      "label": {
        "en": "Other",
        "es": "Otro rol"
      },
      "looks": null,
      "other": false
    }
  ],
  "importance": [],
  "asks_notes": false,
  "words": {
    "role": {
      "en": "Your role",
      "es": "Su función"
    },
    "consents_to_attribution": {
      "en": "A report may show my answers as mine, by my role",
      "es": "Un informe puede mostrar mis respuestas como mías, por mi función"
    },
    "comment": {
      "en": "Is there anything you want to add?",
      "es": "¿Desea añadir algo?"
    },
    "note": {
      "en": "A note, such as an example or what shows it (if you like)",
      "es": "Una nota, como un ejemplo o lo que lo muestra (si lo desea)"
    },
    "importance": {
      "en": "How important is it to work on this?",
      "es": "¿Qué importancia tiene trabajar en esto?"
    },
    "submit": {
      "en": "Hand in",
      "es": "Entregar"
    }
  },
  "sections": [
    {
      "id": "learning_and_teaching",
      "title": {
        "en": "Learning and teaching",
        "es": "Aprendizaje y enseñanza"
      },
      "description": null,
      "items": [
        {
          "id": "shared_understanding",
          "text": {
            "en": "Work with teachers to develop a shared understanding of what excellent and equitable instruction looks like?",
            "es": "Trabajan con los docentes para desarrollar una comprensión compartida de cómo es una enseñanza excelente y equitativa?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "teacher_team_meetings",
          "text": {
            "en": "Use teacher team meetings to align on effective classroom procedures and instructional strategies in ELA and math?",
            "es": "Usan las reuniones de los equipos docentes para ponerse de acuerdo sobre procedimientos de aula y estrategias de enseñanza eficaces en artes del lenguaje en inglés (ELA) y matemáticas?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "data_analysis_support",
          "text": {
            "en": "Support teachers in analyzing data and identifying next steps to improve their practice and student learning?",
            "es": "Apoyan a los docentes en el análisis de datos y en la identificación de los próximos pasos para mejorar su práctica y el aprendizaje de los estudiantes?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        }
      ]
    },
    {
      "id": "school_culture",
      "title": {
        "en": "School culture",
        "es": "Cultura escolar"
      },
      "description": null,
      "items": [
        {
          "id": "shared_norms",
          "text": {
            "en": "Develop and use shared norms, beliefs, and values to guide decisions and honor diverse points of view?",
            "es": "Desarrollan y usan normas, creencias y valores compartidos para guiar las decisiones y valorar los diversos puntos de vista?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "family_and_community",
          "text": {
            "en": "Implement systems and structures to foster family and community communication and relationships?",
            "es": "Implementan sistemas y estructuras para fomentar la comunicación y las relaciones con las familias y la comunidad?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "necessary_conversations",
          "text": {
            "en": "Facilitate important and necessary conversations with colleagues when encountering language and systems that reinforces inequities or creates barriers for collaboration?",
            "es": "Facilitan conversaciones importantes y necesarias con sus colegas cuando se encuentran con lenguaje y sistemas que refuerzan las inequidades o crean barreras para la colaboración?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        }
      ]
    },
    {
      "id": "talent_management",
      "title": {
        "en": "Talent management",
        "es": "Gestión del talento"
      },
      "description": null,
      "items": [
        {
          "id": "delegation",
          "text": {
            "en": "Delegate responsibilities to various team members?",
            "es": "Delegan responsabilidades en distintos integrantes del equipo?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "new_staff_support",
          "text": {
            "en": "Create systems of support for new staff and new team members that offer regular feedback and/or coaching?",
            "es": "Crean, para el personal nuevo y los nuevos integrantes del equipo, sistemas de apoyo que ofrezcan periódicamente retroalimentación, acompañamiento o ambas cosas?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "differentiated_development",
          "text": {
            "en": "Reflect on teacher progress to differentiate professional development to improve learning and teaching across a grade, department, or school?",
            "es": "Reflexionan sobre el progreso de los docentes para diferenciar el desarrollo profesional y así mejorar el aprendizaje y la enseñanza en todo un grado, un departamento o la escuela?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        }
      ]
    },
    {
      "id": "planning_and_operations",
      "title": {
        "en": "Planning and operations",
        "es": "Planificación y operaciones"
      },
      "description": null,
      "items": [
        {
          "id": "consistent_meetings",
          "text": {
            "en": "Use consistent processes to ensure team meetings run smoothly and objectives are met?",
            "es": "Usan procesos consistentes para asegurar que las reuniones del equipo se desarrollen sin contratiempos y se cumplan los objetivos?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "actionable_data",
          "text": {
            "en": "Gather actionable information from data systems to establish clear, data-driven, and measurable teaching and learning goals?",
            "es": "Reúnen, a partir de los sistemas de datos, información útil para actuar, con el fin de establecer metas de enseñanza y aprendizaje claras, basadas en datos y medibles?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "equitable_resources",
          "text": {
            "en": "Ensure resources are allocated equitably across the school?",
            "es": "Se aseguran de que los recursos se distribuyan de manera equitativa en toda la escuela?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        }
      ]
    },
    {
      "id": "personal_leadership",
      "title": {
        "en": "Personal leadership",
        "es": "Liderazgo personal"
      },
      "description": null,
      "items": [
        {
          "id": "strong_relationships",
          "text": {
            "en": "Spend time building strong, sustainable relationships that honor each other's strengths, time, and contributions?",
            "es": "Dedican tiempo a construir relaciones sólidas y sostenibles que valoren las fortalezas, el tiempo y los aportes de cada quien?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "asking_for_help",
          "text": {
            "en": "Feel comfortable to ask for help or clarity without fear of being devalued or marginalized?",
            "es": "Sienten la confianza para pedir ayuda o aclaraciones sin temor a que se les menosprecie o se les margine?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        },
        {
          "id": "equity_of_voice",
          "text": {
            "en": "Self-monitor how often you hold the floor and ensure equity of voice?",
            "es": "Prestan atención a la frecuencia con que ustedes mismos toman la palabra y aseguran que todas las voces se escuchen con equidad?"
          },
          "help": null,
          "choices": [
            {
              "word": "never",
              "label": {
                "en": "Never",
                "es": "Nunca"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "rarely",
              "label": {
                "en": "Rarely",
                "es": "Rara vez"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "sometimes",
              "label": {
                "en": "Sometimes",
                "es": "A veces"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "often",
              "label": {
                "en": "Often",
                "es": "A menudo"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "always",
              "label": {
                "en": "Always",
                "es": "Siempre"
              },
              "looks": null,
              "other": false
            },
            {
              "word": "not_applicable",
              "label": {
                "en": "Not applicable",
                "es": "No corresponde"
              },
              "looks": null,
              "other": true
            },
            {
              "word": "dont_know",
              "label": {
                "en": "Don't know",
                "es": "No lo sé"
              },
              "looks": null,
              "other": true
            }
          ]
        }
      ]
    }
  ]
};
