#!/usr/bin/env bash
# Resolves, builds and runs small applications that use the derive, each a package of its own, and shows that
# modelmig's default features put nothing of the engine into an application.
#
#   tests/apps/build.sh            all of them
#   tests/apps/build.sh rusqlite   one of them
#
# `adopted` has the models that the tests in tests/it/adopt.rs have written last: without them it is skipped, and says
# so, or fails where MODELMIG_TEST_REQUIRE asks for a server.
#
# Their lock files stand in the repository; `cargo update` in a folder renews one.
set -euo pipefail
cd "$(dirname "$0")"

target=${CARGO_TARGET_DIR:-../../target}/apps
mkdir -p "$target"
target=$(cd "$target" && pwd)
apps=("$@")
if [ ${#apps[@]} -eq 0 ]; then
    apps=(sqlx08 rusqlite adopted)
fi

# Copies the models of the adopted databases to where the application has them.
adopted_models() {
    local schema models
    for schema in ../adopt/*.changes.sql; do
        schema=$(basename "$schema" .changes.sql)
        models="$target/../tmp/adopted/$schema"
        rm -rf "adopted/src/$schema"
        if [ ! -d "$models" ]; then
            echo "no models of $schema: run \`cargo test --all-features --test it -- adopt::\` where there is a PostgreSQL"
            return 1
        fi
        cp -r "$models" "adopted/src/$schema"
    done
}

for app in "${apps[@]}"; do
    echo "== $app"
    if [ "$app" = adopted ] && ! adopted_models; then
        case ",${MODELMIG_TEST_REQUIRE:-}," in
            *,1[0-9],*) exit 1 ;;
        esac
        echo "skipped: adopted"
        continue
    fi
    # What the application links of modelmig, without what only its macros use when they run: nothing but itself.
    linked=$(cargo tree --manifest-path "$app/Cargo.toml" --package modelmig --edges normal,no-proc-macro --prefix none)
    if [ "$(printf '%s\n' "$linked" | wc -l)" -ne 1 ]; then
        printf 'modelmig links more than itself into %s:\n%s\n' "$app" "$linked" >&2
        exit 1
    fi
    CARGO_TARGET_DIR="$target" cargo run --quiet --manifest-path "$app/Cargo.toml"
done
