//! What the derives say about wrong models. The cases stand in `tests/ui` of the workspace, a folder per theme.
//!
//! They run from here, not from the root package, because what a case depends on is then this crate and the
//! root without features: an application's build, in seconds.

#[test]
fn wrong_models() {
    let cases = trybuild::TestCases::new();
    cases.pass("../tests/ui/accepted/*.rs");
    cases.compile_fail("../tests/ui/conflict/*.rs");
    cases.compile_fail("../tests/ui/duplicate/*.rs");
    cases.compile_fail("../tests/ui/malformed/*.rs");
}
