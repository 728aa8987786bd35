// What report.html shows: a report document.
// Made by `cargo run --example page_data -- examples/page`; see NOTICE-NEW-LEADERS.md for the texts.
"use strict";
const reportData = {
  "format": "ilt-report/1",
  "language": "en",
  "framework": {
    "id": "new_leaders_ilt",
    "version": "1.0.0",
    "answered_by": "members",
    "title": "Instructional leadership team reflection",
    "description": null,
    "stem": "How often do you and your team:",
    "recall_period": "Since the last reflection",
    "attribution": [
      {
        "title": "What Makes a Strong Instructional Leadership Team?",
        "publisher": "New Leaders",
        "relation": "verbatim",
        "rights": "No open license stated; used with attribution. The questions, areas and stem remain New Leaders' text; no endorsement is implied.",
        "url": "https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team",
        "retrieved": "2026-11-23",
        "text": "New Leaders, \"What Makes a Strong Instructional Leadership Team?\", https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team, retrieved 2026-11-23 (texts verbatim). No open license stated; used with attribution. The questions, areas and stem remain New Leaders' text; no endorsement is implied."
      }
    ],
    "additions": [
      "The answer scale, with its favorable and unfavorable points, not applicable, and don't know",
      "The recall period",
      "The title, the ids, and the role labels",
      "The notes on which questions are about oneself and which may not arise",
      "The scoring, bands, flags, and thresholds",
      "The way priorities are selected",
      "The discussion prompts",
      "The Spanish translation",
      "The confidentiality rules"
    ],
    "lineage": [],
    "release": "new_leaders_ilt 1.0.0",
    "sources": [
      {
        "publishers": [
          "New Leaders"
        ],
        "adapted_by": [],
        "text": "New Leaders",
        "stem": true,
        "areas": [
          "learning_and_teaching",
          "school_culture",
          "talent_management",
          "planning_and_operations",
          "personal_leadership"
        ],
        "questions": [
          "shared_understanding",
          "teacher_team_meetings",
          "data_analysis_support",
          "shared_norms",
          "family_and_community",
          "necessary_conversations",
          "delegation",
          "new_staff_support",
          "differentiated_development",
          "consistent_meetings",
          "actionable_data",
          "equitable_resources",
          "strong_relationships",
          "asking_for_help",
          "equity_of_voice"
        ],
        "views": [],
        "covers": "the stem, 5 areas, 15 questions"
      }
    ],
    "stem_source": 0,
    "translation": null
  },
  "team": {
    "id": "cedar",
    "name": "Cedar"
  },
  "cycle": {
    "id": "fall_2026",
    "label": "Fall 2026",
    "order": 1,
    "asked": null
  },
  "participation": {
    "respondents": 7,
    "blank": 0,
    "drafts": 0,
    "roster_size": 7,
    "text": "7 of 7 people answered."
  },
  "disclosure": {
    "policy": {
      "mode": "confidential",
      "threshold": 5
    },
    "promise": [
      {
        "about": "names_hidden",
        "text": "Names are not shown. In a team of 7, colleagues may still guess who gave an answer."
      },
      {
        "about": "confidential",
        "text": "Confidential: where fewer than 5 people answered a question, their answers are not shown, nor any number made from them."
      },
      {
        "about": "one_answer",
        "text": "Where everyone gave one answer, everyone's answer is known. To skip a question, or to say \"don't know\" or \"not applicable\", is an answer in this sense."
      },
      {
        "about": "comments_as_written",
        "text": "Comments stand as they were written: colleagues may know who writes so."
      }
    ],
    "too_few": null
  },
  "rules": {
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
      "highlight_at_least": "1/2",
      "change_at_least": "1/10",
      "change_moves": 2
    },
    "priorities": {
      "cap": 3,
      "relative_fallback": true,
      "importance_first": false
    },
    "text": [
      "Strength: at least 2/3 of the answers are favorable and at most 1/6 unfavorable.",
      "Opportunity: at least 1/3 are unfavorable, or on average the answers stand less than 1/2 of the way to the favorable end of the scale. Otherwise: steady.",
      "A question needs 3 answers for a result.",
      "An area's score is the mean of its questions' positions, by their weights. The questions that have a result must make up at least 1/2 of the area.",
      "An area is a strength where at least 1/2 of the questions in its score are strengths and none is an opportunity; an opportunity where at least 1/2 are opportunities and more are so than are strengths; mixed where it has both; otherwise steady.",
      "The first 3 ranks are proposed; a tie is never split.",
      "Whoever skipped a question, or could not answer it, is counted apart: never as a zero, and in no score."
    ]
  },
  "areas": [
    {
      "id": "learning_and_teaching",
      "title": "Learning and teaching",
      "description": null,
      "code": null,
      "source": 0,
      "questions_in_score": 3,
      "coverage": "3 of 3 questions",
      "result": {
        "status": "scored",
        "reading": "mean_of_questions",
        "position": {
          "display": "0.58",
          "number": 0.5754,
          "exact": {
            "numerator": 145,
            "denominator": 252
          }
        },
        "on_scale": {
          "score": {
            "display": "3.30",
            "number": 3.3016,
            "exact": {
              "numerator": 208,
              "denominator": 63
            }
          },
          "lowest": 1,
          "highest": 5
        },
        "text": "3.30 on a scale from 1 to 5",
        "favorable": {
          "count": 9,
          "of": 20,
          "percent": 45,
          "text": "9 of 20"
        },
        "highlight": "mixed",
        "decided_by": {
          "strengths": 1,
          "opportunities": 1,
          "of": 3,
          "text": "1 of 3 a strength, 1 of 3 an opportunity"
        },
        "cuts": null
      },
      "questions": [
        {
          "id": "shared_understanding",
          "text": "Work with teachers to develop a shared understanding of what excellent and equitable instruction looks like?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "strength",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 5,
                  "percent": 72
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 1,
                  "percent": 14
                }
              ],
              "favorable": {
                "count": 6,
                "of": 7,
                "percent": 86,
                "text": "6 of 7"
              },
              "unfavorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "mean": {
                "sum": 28,
                "n": 7,
                "display": "4.00"
              },
              "position": {
                "display": "0.75",
                "number": 0.75,
                "exact": {
                  "numerator": 3,
                  "denominator": 4
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "teacher_team_meetings",
          "text": "Use teacher team meetings to align on effective classroom procedures and instructional strategies in ELA and math?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": true,
          "source": 0,
          "scale": "frequency",
          "n": 6,
          "answered": "6 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 1
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "steady",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 4,
                  "percent": 67
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 2,
                  "percent": 33
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 2,
                "of": 6,
                "percent": 33,
                "text": "2 of 6"
              },
              "unfavorable": {
                "count": 0,
                "of": 6,
                "percent": 0,
                "text": "0 of 6"
              },
              "mean": {
                "sum": 20,
                "n": 6,
                "display": "3.33"
              },
              "position": {
                "display": "0.58",
                "number": 0.5833,
                "exact": {
                  "numerator": 7,
                  "denominator": 12
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "data_analysis_support",
          "text": "Support teachers in analyzing data and identifying next steps to improve their practice and student learning?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "opportunity",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 4,
                  "percent": 57
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 1,
                "of": 7,
                "percent": 14,
                "text": "1 of 7"
              },
              "unfavorable": {
                "count": 4,
                "of": 7,
                "percent": 57,
                "text": "4 of 7"
              },
              "mean": {
                "sum": 18,
                "n": 7,
                "display": "2.57"
              },
              "position": {
                "display": "0.39",
                "number": 0.3929,
                "exact": {
                  "numerator": 11,
                  "denominator": 28
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        }
      ]
    },
    {
      "id": "school_culture",
      "title": "School culture",
      "description": null,
      "code": null,
      "source": 0,
      "questions_in_score": 2,
      "coverage": "2 of 3 questions",
      "result": {
        "status": "scored",
        "reading": "mean_of_questions",
        "position": {
          "display": "0.50",
          "number": 0.5,
          "exact": {
            "numerator": 1,
            "denominator": 2
          }
        },
        "on_scale": {
          "score": {
            "display": "3.00",
            "number": 3.0,
            "exact": {
              "numerator": 3,
              "denominator": 1
            }
          },
          "lowest": 1,
          "highest": 5
        },
        "text": "3.00 on a scale from 1 to 5",
        "favorable": {
          "count": 6,
          "of": 14,
          "percent": 43,
          "text": "6 of 14"
        },
        "highlight": "mixed",
        "decided_by": {
          "strengths": 1,
          "opportunities": 1,
          "of": 2,
          "text": "1 of 2 a strength, 1 of 2 an opportunity"
        },
        "cuts": null
      },
      "questions": [
        {
          "id": "shared_norms",
          "text": "Develop and use shared norms, beliefs, and values to guide decisions and honor diverse points of view?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "strength",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 4,
                  "percent": 57
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 2,
                  "percent": 29
                }
              ],
              "favorable": {
                "count": 6,
                "of": 7,
                "percent": 86,
                "text": "6 of 7"
              },
              "unfavorable": {
                "count": 1,
                "of": 7,
                "percent": 14,
                "text": "1 of 7"
              },
              "mean": {
                "sum": 27,
                "n": 7,
                "display": "3.86"
              },
              "position": {
                "display": "0.71",
                "number": 0.7143,
                "exact": {
                  "numerator": 5,
                  "denominator": 7
                }
              }
            }
          },
          "flags": [
            "dissent"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "family_and_community",
          "text": "Implement systems and structures to foster family and community communication and relationships?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "opportunity",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 4,
                  "percent": 57
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "unfavorable": {
                "count": 5,
                "of": 7,
                "percent": 71,
                "text": "5 of 7"
              },
              "mean": {
                "sum": 15,
                "n": 7,
                "display": "2.14"
              },
              "position": {
                "display": "0.29",
                "number": 0.2857,
                "exact": {
                  "numerator": 2,
                  "denominator": 7
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "necessary_conversations",
          "text": "Facilitate important and necessary conversations with colleagues when encountering language and systems that reinforces inequities or creates barriers for collaboration?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": true,
          "source": 0,
          "scale": "frequency",
          "n": 4,
          "answered": "4 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 3
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "suppressed",
            "reason": "few_answers",
            "text": "Not shown: 4 people answered it, and a confidential report needs at least 5."
          },
          "flags": [
            "low_visibility"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        }
      ]
    },
    {
      "id": "talent_management",
      "title": "Talent management",
      "description": null,
      "code": null,
      "source": 0,
      "questions_in_score": 3,
      "coverage": "3 of 3 questions",
      "result": {
        "status": "scored",
        "reading": "mean_of_questions",
        "position": {
          "display": "0.46",
          "number": 0.4643,
          "exact": {
            "numerator": 13,
            "denominator": 28
          }
        },
        "on_scale": {
          "score": {
            "display": "2.86",
            "number": 2.8571,
            "exact": {
              "numerator": 20,
              "denominator": 7
            }
          },
          "lowest": 1,
          "highest": 5
        },
        "text": "2.86 on a scale from 1 to 5",
        "favorable": {
          "count": 5,
          "of": 21,
          "percent": 24,
          "text": "5 of 21"
        },
        "highlight": "opportunity",
        "decided_by": {
          "strengths": 0,
          "opportunities": 3,
          "of": 3,
          "text": "0 of 3 a strength, 3 of 3 an opportunity"
        },
        "cuts": null
      },
      "questions": [
        {
          "id": "delegation",
          "text": "Delegate responsibilities to various team members?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "opportunity",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 2,
                  "percent": 28
                }
              ],
              "favorable": {
                "count": 4,
                "of": 7,
                "percent": 57,
                "text": "4 of 7"
              },
              "unfavorable": {
                "count": 3,
                "of": 7,
                "percent": 43,
                "text": "3 of 7"
              },
              "mean": {
                "sum": 23,
                "n": 7,
                "display": "3.29"
              },
              "position": {
                "display": "0.57",
                "number": 0.5714,
                "exact": {
                  "numerator": 4,
                  "denominator": 7
                }
              }
            }
          },
          "flags": [
            "contested",
            "fragile"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "new_staff_support",
          "text": "Create systems of support for new staff and new team members that offer regular feedback and/or coaching?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "opportunity",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 5,
                  "percent": 71
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "unfavorable": {
                "count": 2,
                "of": 7,
                "percent": 29,
                "text": "2 of 7"
              },
              "mean": {
                "sum": 19,
                "n": 7,
                "display": "2.71"
              },
              "position": {
                "display": "0.43",
                "number": 0.4286,
                "exact": {
                  "numerator": 3,
                  "denominator": 7
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "differentiated_development",
          "text": "Reflect on teacher progress to differentiate professional development to improve learning and teaching across a grade, department, or school?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "opportunity",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 4,
                  "percent": 57
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 1,
                  "percent": 14
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 1,
                "of": 7,
                "percent": 14,
                "text": "1 of 7"
              },
              "unfavorable": {
                "count": 4,
                "of": 7,
                "percent": 57,
                "text": "4 of 7"
              },
              "mean": {
                "sum": 18,
                "n": 7,
                "display": "2.57"
              },
              "position": {
                "display": "0.39",
                "number": 0.3929,
                "exact": {
                  "numerator": 11,
                  "denominator": 28
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        }
      ]
    },
    {
      "id": "planning_and_operations",
      "title": "Planning and operations",
      "description": null,
      "code": null,
      "source": 0,
      "questions_in_score": 2,
      "coverage": "2 of 3 questions",
      "result": {
        "status": "scored",
        "reading": "mean_of_questions",
        "position": {
          "display": "0.84",
          "number": 0.8393,
          "exact": {
            "numerator": 47,
            "denominator": 56
          }
        },
        "on_scale": {
          "score": {
            "display": "4.36",
            "number": 4.3571,
            "exact": {
              "numerator": 61,
              "denominator": 14
            }
          },
          "lowest": 1,
          "highest": 5
        },
        "text": "4.36 on a scale from 1 to 5",
        "favorable": {
          "count": 14,
          "of": 14,
          "percent": 100,
          "text": "14 of 14"
        },
        "highlight": "strength",
        "decided_by": {
          "strengths": 2,
          "opportunities": 0,
          "of": 2,
          "text": "2 of 2 a strength, 0 of 2 an opportunity"
        },
        "cuts": null
      },
      "questions": [
        {
          "id": "consistent_meetings",
          "text": "Use consistent processes to ensure team meetings run smoothly and objectives are met?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "strength",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 2,
                  "percent": 29
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 5,
                  "percent": 71
                }
              ],
              "favorable": {
                "count": 7,
                "of": 7,
                "percent": 100,
                "text": "7 of 7"
              },
              "unfavorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "mean": {
                "sum": 33,
                "n": 7,
                "display": "4.71"
              },
              "position": {
                "display": "0.93",
                "number": 0.9286,
                "exact": {
                  "numerator": 13,
                  "denominator": 14
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "actionable_data",
          "text": "Gather actionable information from data systems to establish clear, data-driven, and measurable teaching and learning goals?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "strength",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 7,
                  "percent": 100
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 7,
                "of": 7,
                "percent": 100,
                "text": "7 of 7"
              },
              "unfavorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "mean": {
                "sum": 28,
                "n": 7,
                "display": "4.00"
              },
              "position": {
                "display": "0.75",
                "number": 0.75,
                "exact": {
                  "numerator": 3,
                  "denominator": 4
                }
              }
            }
          },
          "flags": [
            "unanimous"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "equitable_resources",
          "text": "Ensure resources are allocated equitably across the school?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 3,
          "answered": "3 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 4
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "suppressed",
            "reason": "few_answers",
            "text": "Not shown: 3 people answered it, and a confidential report needs at least 5."
          },
          "flags": [
            "poor_fit"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        }
      ]
    },
    {
      "id": "personal_leadership",
      "title": "Personal leadership",
      "description": null,
      "code": null,
      "source": 0,
      "questions_in_score": 3,
      "coverage": "3 of 3 questions",
      "result": {
        "status": "scored",
        "reading": "mean_of_questions",
        "position": {
          "display": "0.64",
          "number": 0.6389,
          "exact": {
            "numerator": 23,
            "denominator": 36
          }
        },
        "on_scale": {
          "score": {
            "display": "3.56",
            "number": 3.5556,
            "exact": {
              "numerator": 32,
              "denominator": 9
            }
          },
          "lowest": 1,
          "highest": 5
        },
        "text": "3.56 on a scale from 1 to 5",
        "favorable": {
          "count": 8,
          "of": 19,
          "percent": 42,
          "text": "8 of 19"
        },
        "highlight": "steady",
        "decided_by": {
          "strengths": 1,
          "opportunities": 0,
          "of": 3,
          "text": "1 of 3 a strength, 0 of 3 an opportunity"
        },
        "cuts": null
      },
      "questions": [
        {
          "id": "strong_relationships",
          "text": "Spend time building strong, sustainable relationships that honor each other's strengths, time, and contributions?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "team",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 6,
          "answered": "6 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 1
            }
          ],
          "result": {
            "status": "scored",
            "band": "strength",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 3,
                  "percent": 50
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 3,
                  "percent": 50
                }
              ],
              "favorable": {
                "count": 6,
                "of": 6,
                "percent": 100,
                "text": "6 of 6"
              },
              "unfavorable": {
                "count": 0,
                "of": 6,
                "percent": 0,
                "text": "0 of 6"
              },
              "mean": {
                "sum": 27,
                "n": 6,
                "display": "4.50"
              },
              "position": {
                "display": "0.88",
                "number": 0.875,
                "exact": {
                  "numerator": 7,
                  "denominator": 8
                }
              }
            }
          },
          "flags": [],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "asking_for_help",
          "text": "Feel comfortable to ask for help or clarity without fear of being devalued or marginalized?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "self",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 7,
          "answered": "7 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 0
            }
          ],
          "result": {
            "status": "scored",
            "band": "steady",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 7,
                  "percent": 100
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "unfavorable": {
                "count": 0,
                "of": 7,
                "percent": 0,
                "text": "0 of 7"
              },
              "mean": {
                "sum": 21,
                "n": 7,
                "display": "3.00"
              },
              "position": {
                "display": "0.50",
                "number": 0.5,
                "exact": {
                  "numerator": 1,
                  "denominator": 2
                }
              }
            }
          },
          "flags": [
            "unanimous",
            "fragile"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        },
        {
          "id": "equity_of_voice",
          "text": "Self-monitor how often you hold the floor and ensure equity of voice?",
          "code": null,
          "help": null,
          "descriptors": [],
          "revision": 1,
          "referent": "self",
          "keying": "forward",
          "weight": 1,
          "scored": true,
          "may_not_arise": false,
          "source": 0,
          "scale": "frequency",
          "n": 6,
          "answered": "6 of 7 answered",
          "non_responses": [
            {
              "kind": "not_applicable",
              "label": "Not applicable",
              "code": null,
              "count": 0
            },
            {
              "kind": "dont_know",
              "label": "Don't know",
              "code": null,
              "count": 0
            },
            {
              "kind": "skipped",
              "label": "Skipped",
              "code": null,
              "count": 1
            }
          ],
          "result": {
            "status": "scored",
            "band": "steady",
            "answers": {
              "distribution": [
                {
                  "point": "never",
                  "label": "Never",
                  "code": null,
                  "value": 1,
                  "side": "unfavorable",
                  "count": 0,
                  "percent": 0
                },
                {
                  "point": "rarely",
                  "label": "Rarely",
                  "code": null,
                  "value": 2,
                  "side": "unfavorable",
                  "count": 1,
                  "percent": 17
                },
                {
                  "point": "sometimes",
                  "label": "Sometimes",
                  "code": null,
                  "value": 3,
                  "side": "neutral",
                  "count": 3,
                  "percent": 50
                },
                {
                  "point": "often",
                  "label": "Often",
                  "code": null,
                  "value": 4,
                  "side": "favorable",
                  "count": 2,
                  "percent": 33
                },
                {
                  "point": "always",
                  "label": "Always",
                  "code": null,
                  "value": 5,
                  "side": "favorable",
                  "count": 0,
                  "percent": 0
                }
              ],
              "favorable": {
                "count": 2,
                "of": 6,
                "percent": 33,
                "text": "2 of 6"
              },
              "unfavorable": {
                "count": 1,
                "of": 6,
                "percent": 17,
                "text": "1 of 6"
              },
              "mean": {
                "sum": 19,
                "n": 6,
                "display": "3.17"
              },
              "position": {
                "display": "0.54",
                "number": 0.5417,
                "exact": {
                  "numerator": 13,
                  "denominator": 24
                }
              }
            }
          },
          "flags": [
            "fragile"
          ],
          "role_groups": [],
          "consensus": null,
          "rating": null,
          "importance": null,
          "notes": []
        }
      ]
    }
  ],
  "views": [],
  "follow_up": [],
  "change": null,
  "strengths": {
    "cap": 3,
    "extended_by_tie": false,
    "relative": false,
    "notes": [],
    "candidates": [
      {
        "question": "consistent_meetings",
        "text": "Use consistent processes to ensure team meetings run smoothly and objectives are met?",
        "area": "planning_and_operations",
        "rank": 1,
        "tied": false,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "favorable_reaches",
              "favorable": 7,
              "n": 7,
              "threshold": "2/3"
            },
            "text": "all 7 said Often or Always"
          },
          {
            "reason": {
              "code": "unfavorable_within",
              "unfavorable": 0,
              "n": 7,
              "threshold": "1/6"
            },
            "text": "nobody said Never or Rarely"
          }
        ]
      },
      {
        "question": "strong_relationships",
        "text": "Spend time building strong, sustainable relationships that honor each other's strengths, time, and contributions?",
        "area": "personal_leadership",
        "rank": 2,
        "tied": false,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "favorable_reaches",
              "favorable": 6,
              "n": 6,
              "threshold": "2/3"
            },
            "text": "all 6 said Often or Always"
          },
          {
            "reason": {
              "code": "unfavorable_within",
              "unfavorable": 0,
              "n": 6,
              "threshold": "1/6"
            },
            "text": "nobody said Never or Rarely"
          }
        ]
      },
      {
        "question": "actionable_data",
        "text": "Gather actionable information from data systems to establish clear, data-driven, and measurable teaching and learning goals?",
        "area": "planning_and_operations",
        "rank": 3,
        "tied": false,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "favorable_reaches",
              "favorable": 7,
              "n": 7,
              "threshold": "2/3"
            },
            "text": "all 7 said Often or Always"
          },
          {
            "reason": {
              "code": "unfavorable_within",
              "unfavorable": 0,
              "n": 7,
              "threshold": "1/6"
            },
            "text": "nobody said Never or Rarely"
          }
        ]
      },
      {
        "question": "shared_understanding",
        "text": "Work with teachers to develop a shared understanding of what excellent and equitable instruction looks like?",
        "area": "learning_and_teaching",
        "rank": 4,
        "tied": false,
        "selected": false,
        "reasons": [
          {
            "reason": {
              "code": "favorable_reaches",
              "favorable": 6,
              "n": 7,
              "threshold": "2/3"
            },
            "text": "6 of 7 said Often or Always"
          },
          {
            "reason": {
              "code": "unfavorable_within",
              "unfavorable": 0,
              "n": 7,
              "threshold": "1/6"
            },
            "text": "nobody said Never or Rarely"
          }
        ]
      },
      {
        "question": "shared_norms",
        "text": "Develop and use shared norms, beliefs, and values to guide decisions and honor diverse points of view?",
        "area": "school_culture",
        "rank": 5,
        "tied": false,
        "selected": false,
        "reasons": [
          {
            "reason": {
              "code": "favorable_reaches",
              "favorable": 6,
              "n": 7,
              "threshold": "2/3"
            },
            "text": "6 of 7 said Often or Always"
          },
          {
            "reason": {
              "code": "unfavorable_within",
              "unfavorable": 1,
              "n": 7,
              "threshold": "1/6"
            },
            "text": "1 of 7 said Never or Rarely"
          }
        ]
      }
    ]
  },
  "opportunities": {
    "cap": 3,
    "extended_by_tie": false,
    "relative": false,
    "notes": [
      "These are candidates; the team decides. One or two commitments are enough."
    ],
    "candidates": [
      {
        "question": "family_and_community",
        "text": "Implement systems and structures to foster family and community communication and relationships?",
        "area": "school_culture",
        "rank": 1,
        "tied": false,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "unfavorable_reaches",
              "unfavorable": 5,
              "n": 7,
              "threshold": "1/3"
            },
            "text": "5 of 7 said Never or Rarely"
          },
          {
            "reason": {
              "code": "position_below",
              "position": "0.29",
              "threshold": "1/2"
            },
            "text": "on the whole the answers are nearer to Never than to Always"
          }
        ]
      },
      {
        "question": "data_analysis_support",
        "text": "Support teachers in analyzing data and identifying next steps to improve their practice and student learning?",
        "area": "learning_and_teaching",
        "rank": 2,
        "tied": true,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "unfavorable_reaches",
              "unfavorable": 4,
              "n": 7,
              "threshold": "1/3"
            },
            "text": "4 of 7 said Never or Rarely"
          },
          {
            "reason": {
              "code": "position_below",
              "position": "0.39",
              "threshold": "1/2"
            },
            "text": "on the whole the answers are nearer to Never than to Always"
          }
        ]
      },
      {
        "question": "differentiated_development",
        "text": "Reflect on teacher progress to differentiate professional development to improve learning and teaching across a grade, department, or school?",
        "area": "talent_management",
        "rank": 2,
        "tied": true,
        "selected": true,
        "reasons": [
          {
            "reason": {
              "code": "unfavorable_reaches",
              "unfavorable": 4,
              "n": 7,
              "threshold": "1/3"
            },
            "text": "4 of 7 said Never or Rarely"
          },
          {
            "reason": {
              "code": "position_below",
              "position": "0.39",
              "threshold": "1/2"
            },
            "text": "on the whole the answers are nearer to Never than to Always"
          }
        ]
      },
      {
        "question": "new_staff_support",
        "text": "Create systems of support for new staff and new team members that offer regular feedback and/or coaching?",
        "area": "talent_management",
        "rank": 4,
        "tied": false,
        "selected": false,
        "reasons": [
          {
            "reason": {
              "code": "position_below",
              "position": "0.43",
              "threshold": "1/2"
            },
            "text": "on the whole the answers are nearer to Never than to Always"
          }
        ]
      },
      {
        "question": "delegation",
        "text": "Delegate responsibilities to various team members?",
        "area": "talent_management",
        "rank": 5,
        "tied": false,
        "selected": false,
        "reasons": [
          {
            "reason": {
              "code": "unfavorable_reaches",
              "unfavorable": 3,
              "n": 7,
              "threshold": "1/3"
            },
            "text": "3 of 7 said Never or Rarely"
          }
        ]
      }
    ]
  },
  "commitments": [],
  "hidden": [
    {
      "what": "question",
      "question": "necessary_conversations",
      "text": "Not shown: 4 people answered it, and a confidential report needs at least 5."
    },
    {
      "what": "question",
      "question": "equitable_resources",
      "text": "Not shown: 3 people answered it, and a confidential report needs at least 5."
    },
    {
      "what": "roles",
      "question": null,
      "text": "A role is named only where everyone of it who answered agreed to that, and beside at least 5 answers of others."
    }
  ],
  "comments": {
    "status": "shown",
    "comments": [
      "I would like one more look at how new staff are welcomed.",
      "Our meetings run well. Families hear from us only when something is wrong."
    ]
  },
  "prompts": [
    {
      "id": "team_first_look",
      "phase": "notice",
      "trigger": "always",
      "scope": "team",
      "about": [],
      "asked": true,
      "text": "Stay with what the results say for now. What stands out, and what surprises you? Save explanations for later."
    },
    {
      "id": "question_poor_fit",
      "phase": "notice",
      "trigger": "poor_fit",
      "scope": "question",
      "about": [
        "equitable_resources"
      ],
      "asked": true,
      "text": "Not applicable was a common answer here. Which parts of the question touch your team's work, and which do not?"
    },
    {
      "id": "question_fragile",
      "phase": "notice",
      "trigger": "fragile",
      "scope": "question",
      "about": [
        "delegation",
        "asking_for_help",
        "equity_of_voice"
      ],
      "asked": false,
      "text": "This result is close to a line: one answer one point away would change its label. What do the counts say on their own?"
    },
    {
      "id": "question_suppressed",
      "phase": "notice",
      "trigger": "suppressed",
      "scope": "question",
      "about": [
        "necessary_conversations",
        "equitable_resources"
      ],
      "asked": false,
      "text": "Too few of you answered this for the answers to be shown. What made it hard to answer, or easy to leave out?"
    },
    {
      "id": "question_opportunity",
      "phase": "interpret",
      "trigger": "opportunity",
      "scope": "question",
      "about": [
        "data_analysis_support",
        "family_and_community",
        "delegation",
        "new_staff_support",
        "differentiated_development"
      ],
      "asked": true,
      "text": "What conditions might keep this from happening more often, and which of them can your team change?"
    },
    {
      "id": "question_strength",
      "phase": "interpret",
      "trigger": "strength",
      "scope": "question",
      "about": [
        "shared_understanding",
        "shared_norms",
        "consistent_meetings",
        "actionable_data",
        "strong_relationships"
      ],
      "asked": true,
      "text": "Take a moment to celebrate this. What makes it possible, and what would help keep it going?"
    },
    {
      "id": "question_contested",
      "phase": "interpret",
      "trigger": "contested",
      "scope": "question",
      "about": [
        "delegation"
      ],
      "asked": false,
      "text": "Answers here lean in two directions. How could both be accurate? Think of different settings, times, or parts of the question."
    },
    {
      "id": "question_dissent",
      "phase": "interpret",
      "trigger": "dissent",
      "scope": "question",
      "about": [
        "shared_norms"
      ],
      "asked": false,
      "text": "Most answers point to a strength, but not all. What might this look like from a place where it is not one? Nobody needs to say what they answered."
    },
    {
      "id": "question_low_visibility",
      "phase": "interpret",
      "trigger": "low_visibility",
      "scope": "question",
      "about": [
        "necessary_conversations"
      ],
      "asked": false,
      "text": "Don't know was a common answer here. Where does this work take place, and what would make it easier for the whole team to see?"
    },
    {
      "id": "question_unanimous",
      "phase": "interpret",
      "trigger": "unanimous",
      "scope": "question",
      "about": [
        "actionable_data",
        "asking_for_help"
      ],
      "asked": false,
      "text": "Every rating here is the same. What examples come to mind, and are you picturing the same thing?"
    },
    {
      "id": "area_mixed",
      "phase": "interpret",
      "trigger": "mixed",
      "scope": "area",
      "about": [
        "learning_and_teaching",
        "school_culture"
      ],
      "asked": false,
      "text": "This area has strengths and opportunities side by side. What do the strong practices have that the others could borrow?"
    },
    {
      "id": "area_leverage",
      "phase": "interpret",
      "trigger": "opportunity",
      "scope": "area",
      "about": [
        "talent_management"
      ],
      "asked": false,
      "text": "In this area, which practice would help the others most if it happened more often? What makes you think so?"
    },
    {
      "id": "area_strength",
      "phase": "interpret",
      "trigger": "strength",
      "scope": "area",
      "about": [
        "planning_and_operations"
      ],
      "asked": false,
      "text": "This area is a strength. Who else in your school could learn from how you do it, and how would they find out?"
    },
    {
      "id": "area_steady",
      "phase": "interpret",
      "trigger": "steady",
      "scope": "area",
      "about": [
        "personal_leadership"
      ],
      "asked": false,
      "text": "Nothing stands out in this area. What would you have to see to call it a strength?"
    },
    {
      "id": "team_patterns",
      "phase": "interpret",
      "trigger": "always",
      "scope": "team",
      "about": [],
      "asked": false,
      "text": "What patterns run across the areas, and what in the way your team works could explain them? What else would you need to know?"
    },
    {
      "id": "team_focus",
      "phase": "commit",
      "trigger": "always",
      "scope": "team",
      "about": [],
      "asked": true,
      "text": "If you could move one thing before you meet again, which would it be, and whom would it help first?"
    },
    {
      "id": "team_first_step",
      "phase": "commit",
      "trigger": "always",
      "scope": "team",
      "about": [],
      "asked": true,
      "text": "What will you do first, who leads it, by when, and what will you see or hear when it works?"
    },
    {
      "id": "question_next",
      "phase": "commit",
      "trigger": "opportunity",
      "scope": "question",
      "about": [
        "data_analysis_support",
        "family_and_community",
        "delegation",
        "new_staff_support",
        "differentiated_development"
      ],
      "asked": false,
      "text": "What is the smallest step here that your team could take within two weeks, with what it has?"
    },
    {
      "id": "question_share",
      "phase": "commit",
      "trigger": "strength",
      "scope": "question",
      "about": [
        "shared_understanding",
        "shared_norms",
        "consistent_meetings",
        "actionable_data",
        "strong_relationships"
      ],
      "asked": false,
      "text": "How could this strength help with one of the opportunities?"
    }
  ],
  "more_prompts": "13 more questions for the talk stand in the full document.",
  "limits": [
    "These are self-reports, such as how often something happens, not observations of it.",
    "They describe a team's practice as its members see it. They evaluate no person, and they are not made for comparing or ranking teams.",
    "Where few people answer, one answer moves much. Look at the answers, not only at the means."
  ],
  "words": {
    "language": "en",
    "note": null,
    "bands": {
      "strength": {
        "label": "Strength",
        "meaning": "Most answers are favorable and few are unfavorable."
      },
      "steady": {
        "label": "Steady",
        "meaning": "Neither a strength nor an opportunity."
      },
      "opportunity": {
        "label": "Opportunity",
        "meaning": "Many answers are unfavorable, or their mean position is low."
      }
    },
    "flags": {
      "contested": {
        "label": "contested",
        "meaning": "Many answers are favorable and many are unfavorable."
      },
      "dissent": {
        "label": "dissent",
        "meaning": "A strength, but not for everyone."
      },
      "unanimous": {
        "label": "unanimous",
        "meaning": "Everyone who answered gave the same answer."
      },
      "fragile": {
        "label": "fragile",
        "meaning": "One answer, one point higher or lower, would change this result."
      },
      "low_visibility": {
        "label": "low visibility",
        "meaning": "Many respondents say they don't know."
      },
      "poor_fit": {
        "label": "poor fit",
        "meaning": "Many respondents say the question does not apply."
      }
    },
    "highlights": {
      "strength": {
        "label": "Strength",
        "meaning": "Many of the area's questions are strengths and none is an opportunity."
      },
      "mixed": {
        "label": "Mixed",
        "meaning": "Some of the area's questions are strengths and some are opportunities."
      },
      "steady": {
        "label": "Steady",
        "meaning": "Too few of the area's questions are strengths or opportunities to call the area either."
      },
      "opportunity": {
        "label": "Opportunity",
        "meaning": "Many of the area's questions are opportunities, and more than are strengths."
      }
    },
    "states": {
      "suppressed": "Not shown",
      "insufficient": "Too few answers",
      "unscored": "In no score",
      "not_rated": "Not rated"
    },
    "sides": {
      "favorable": "favorable",
      "neutral": "neutral",
      "unfavorable": "unfavorable"
    },
    "non_responses": {
      "skipped": "Skipped"
    },
    "areas": {
      "area": "Area",
      "score": "score",
      "position": "position from 0 to 1",
      "no_score": "no score"
    },
    "columns": {
      "n": {
        "label": "n",
        "meaning": "How many people gave an answer on the scale."
      },
      "sum": {
        "label": "sum",
        "meaning": "The values of their answers, added up."
      },
      "mean": {
        "label": "mean",
        "meaning": "The sum divided by n."
      },
      "position": {
        "label": "pos.",
        "meaning": "The mean of the answers' positions: the point at the favorable end of the scale stands at 1.00, the one at the other end at 0.00."
      },
      "favorable": {
        "label": "fav.",
        "meaning": "How many answers are favorable."
      },
      "unfavorable": {
        "label": "unf.",
        "meaning": "How many answers are unfavorable."
      }
    },
    "bars": {
      "one": "Each mark is one answer.",
      "several": "Each mark stands for up to this many answers:",
      "favorable_of_all": "# is a favorable answer, . is any other."
    },
    "questions": {
      "reverse": "For this question the low end of the scale is the favorable one.",
      "weight": "Weight in its area:",
      "help": "Help with answering:"
    },
    "headings": {
      "confidentiality": "What you can rely on",
      "areas": "The areas at a glance",
      "views": "Across the areas",
      "overview": "The questions in numbers",
      "area_scores": "The areas in numbers",
      "change_numbers": "What moved, in numbers",
      "questions": "Question by question",
      "strengths": "Strengths to celebrate",
      "opportunities": "Opportunities to prioritize",
      "hidden": "What cannot be seen",
      "role_groups": "By role",
      "consensus": "The team's own rating, in no score",
      "rating": "The team's own rating",
      "comments": "Comments",
      "notes": "Notes",
      "notice": "First: what do you notice?",
      "interpret": "Then: what might it mean?",
      "commit": "Last: what will you do about it?",
      "limits": "What these numbers cannot say",
      "rules": "How the numbers were made",
      "sources": "Sources",
      "words_of": "Whose words are whose",
      "additions": "Added to the source",
      "mean": "mean",
      "sum": "sum",
      "question": "question",
      "tied": "tied",
      "each": "Each of these",
      "flags": "flags",
      "also": "Also",
      "commitments": "What we commit to",
      "follow_up": "What we said we would do",
      "more": "More in the full report:"
    },
    "change": {
      "directions": {
        "improved": {
          "label": "Improved",
          "meaning": "The answers stand clearly better than before."
        },
        "declined": {
          "label": "Declined",
          "meaning": "The answers stand clearly worse than before."
        },
        "no_clear_change": {
          "label": "No clear change",
          "meaning": "The answers did not move, or by too little to be called a change."
        }
      },
      "not_compared": "Cannot be compared",
      "areas": "The areas since then",
      "delta": "moved"
    },
    "commitments": {
      "goal": "What we will do",
      "owner": "Who sees to it",
      "due": "By when",
      "evidence": "How we will know",
      "statuses": {
        "not_started": {
          "label": "Not started",
          "meaning": "Nobody has begun."
        },
        "in_progress": {
          "label": "In progress",
          "meaning": "It has begun."
        },
        "done": {
          "label": "Done",
          "meaning": "It is done."
        },
        "dropped": {
          "label": "Dropped",
          "meaning": "The team let it go, for a reason."
        }
      }
    }
  }
};
