//! Writes the forms that other tools take, of the built-in framework and of each instrument: what `tests/consumers/run` tries
//! on the tools themselves.
//!
//! ```sh
//! cargo run --all-features --example consumer_forms -- FOLDER
//! ```

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use ilt::Framework;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name the folder to write into")?);
    fs::create_dir_all(&folder)?;
    let mut frameworks = vec![("new_leaders".to_owned(), Framework::new_leaders())];
    for name in ["rubric", "tiers", "two_ratings"] {
        let json = fs::read_to_string(format!("examples/instruments/{name}/framework.json"))?;
        frameworks.push((name.to_owned(), Framework::from_json(&json)?));
    }
    for (name, framework) in frameworks {
        let form = framework.form();
        let file = |ending: &str| folder.join(format!("{name}.{ending}"));
        fs::write(file("framework.json"), serde_json::to_string(&framework)?)?;
        fs::write(file("csv"), form.xls_form().to_csv())?;
        fs::write(file("xlsx"), form.xls_form().to_xlsx()?)?;
        fs::write(file("fhir.json"), form.questionnaire().to_string())?;
        fs::write(file("google.json"), form.google_form(framework.default_language()).to_string())?;
    }
    Ok(())
}
