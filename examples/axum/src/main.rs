//! A route that takes responses: what is wrong with one is answered as 422, with the document of its problems.
//!
//! `cargo run` in this folder, then
//! `curl -X PUT -d "{}" 127.0.0.1:3000/responses/r4`.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use ilt::diagnostic::Problems;
use ilt::document::DiagnosticsDocument;
use ilt::framework::Language;
use ilt::response::document::{CycleDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{Completion, RespondentKey, SingleResponse};
use ilt::{Closed, Framework, Policy, Report, ResponseSet};
use serde::Deserialize;

/// One team in one cycle. An app keeps its rows and its closed cycles in a database: a column of JSON each.
#[derive(Clone)]
struct App {
    framework: Framework,
    collected: Arc<Mutex<ResponseSet>>,
    closed: Arc<Mutex<Option<Closed>>>,
}

/// What a route answers that cannot do what it was asked.
enum Refused {
    Problems(Problems),
    NotClosed,
}

impl From<Problems> for Refused {
    fn from(problems: Problems) -> Self {
        Self::Problems(problems)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            // no problem repeats an answer, so that it may be logged, too
            Self::Problems(problems) => {
                (StatusCode::UNPROCESSABLE_ENTITY, Json(DiagnosticsDocument::from(problems))).into_response()
            }
            Self::NotClosed => (StatusCode::CONFLICT, "the cycle is still open").into_response(),
        }
    }
}

/// Takes a response from whoever the link was sent to, in the place of an earlier one of theirs.
async fn hand_in(
    State(app): State<App>,
    Path(respondent): Path<RespondentKey>,
    body: Bytes,
) -> Result<(StatusCode, Json<Completion>), Refused> {
    let response = SingleResponse::from_slice(&app.framework, &body)?;
    let mut collected = app.collected.lock().unwrap_or_else(PoisonError::into_inner);
    *collected = collected.with(response.handed_in_by(&respondent)?)?;
    Ok((StatusCode::CREATED, Json(collected.completion())))
}

/// How many answered: all that may be said of an open cycle.
async fn completion(State(app): State<App>) -> Json<Completion> {
    Json(app.collected.lock().unwrap_or_else(PoisonError::into_inner).completion())
}

/// Counts the responses, once and for all.
async fn close(State(app): State<App>) -> StatusCode {
    let collected = app.collected.lock().unwrap_or_else(PoisonError::into_inner);
    app.closed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| collected.close());
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    policy: Policy,
    language: Option<Language>,
}

/// The report of the closed cycle: `?language=es`, `?policy=open`.
async fn report(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Json<Report>, Refused> {
    let closed = app.closed.lock().unwrap_or_else(PoisonError::into_inner);
    let closed = closed.as_ref().ok_or(Refused::NotClosed)?;
    let language = asked.language.as_ref().unwrap_or(app.framework.default_language());
    Ok(Json(Report::of(closed, asked.policy, language)?))
}

fn routes(app: App) -> Router {
    Router::new()
        .route("/responses/{respondent}", put(hand_in))
        .route("/completion", get(completion))
        .route("/close", post(close))
        .route("/report", get(report))
        .with_state(app)
}

fn app() -> Result<App, Problems> {
    let framework = Framework::new_leaders();
    let (team, cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("fall_2026", "Fall 2026", 1));
    let set = ResponseSet::check(&framework, ResponseSetDocument::new(&framework, team, cycle, 7))?;
    Ok(App { framework, collected: Arc::new(Mutex::new(set)), closed: Arc::default() })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    Ok(axum::serve(listener, routes(app()?)).await?)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use http_body_util::BodyExt;
    use ilt::response::document::{ResponseDocument, SingleResponseDocument};
    use serde_json::Value;
    use tower::ServiceExt;

    use super::*;

    async fn ask(routes: &Router, method: &str, uri: &str, body: String) -> (StatusCode, Value) {
        let request = Request::builder().method(method).uri(uri).body(Body::from(body)).unwrap();
        let answer = routes.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        let said = String::from_utf8(body.into()).unwrap();
        (status, serde_json::from_str(&said).unwrap_or(Value::String(said)))
    }

    fn response(key: &str, answer: &str) -> String {
        let response = ResponseDocument::submitted(key, [("delegation", answer)]);
        serde_json::to_string(&SingleResponseDocument::new(&Framework::new_leaders(), response)).unwrap()
    }

    #[tokio::test]
    async fn problems_are_answered_as_422_and_repeat_no_answer() {
        let routes = routes(app().unwrap());
        let (status, told) = ask(&routes, "PUT", "/responses/r4", response("r4", "oftne")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(told["format"], "ilt-diagnostics/1");
        assert_eq!(told["problems"][0]["code"], "unknown_answer");
        assert!(!told.to_string().contains("oftne"), "{told}");
        let (status, told) = ask(&routes, "PUT", "/responses/r4", "not even JSON".to_owned()).await;
        assert_eq!((status, &told["problems"][0]["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &"not_json".into()));
        let (status, told) = ask(&routes, "PUT", "/responses/r5", response("r4", "often")).await;
        let code = &told["problems"][0]["code"];
        assert_eq!((status, code), (StatusCode::UNPROCESSABLE_ENTITY, &"different_respondent".into()));
        // a path and a query are told in the sentences of a document
        let (status, told) = ask(&routes, "PUT", "/responses/ana%40school.org", response("r4", "often")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(told.as_str().unwrap().contains("the key of a respondent is a code and no name"), "{told}");
        let (status, told) = ask(&routes, "GET", "/report?policy=secret", String::new()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(told.as_str().unwrap().contains("a policy is `confidential`"), "{told}");
    }

    #[tokio::test]
    async fn a_cycle_is_collected_closed_and_reported() {
        let routes = routes(app().unwrap());
        for key in ["r1", "r2", "r3", "r4", "r5", "r5"] {
            assert_eq!(
                ask(&routes, "PUT", &format!("/responses/{key}"), response(key, "often")).await.0,
                StatusCode::CREATED
            );
        }
        let (_, completion) = ask(&routes, "GET", "/completion", String::new()).await;
        assert_eq!((&completion["respondents"], &completion["roster_size"]), (&5.into(), &7.into()));
        assert_eq!(ask(&routes, "GET", "/report", String::new()).await.0, StatusCode::CONFLICT);
        assert_eq!(ask(&routes, "POST", "/close", String::new()).await.0, StatusCode::NO_CONTENT);
        let (status, report) = ask(&routes, "GET", "/report?language=es&policy=confidential:5", String::new()).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(report["strengths"]["candidates"][0]["question"], "delegation");
        // the team has not agreed to read everything together
        let (status, told) = ask(&routes, "GET", "/report?policy=open", String::new()).await;
        let code = &told["problems"][0]["code"];
        assert_eq!((status, code), (StatusCode::UNPROCESSABLE_ENTITY, &"open_without_agreement".into()));
    }
}
