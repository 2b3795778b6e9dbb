#!/bin/bash
# fetch_buddy.sh FOLDER: downloads BuDDy's source from Debian's source package and verifies its hash. Its C files and
# bdd.h go to FOLDER/src, the licence to FOLDER/copyright. The lists of source packages go into a separate folder, so
# that the machine's own lists do not change. The address is that of the machine's own Debian packages.
set -euo pipefail

readonly kVersion=2.4+dfsg-1
readonly kHashes='6ccfd46769bf32ebf3561c6e0364330bf0cf63ee5d632afd5cbc98b216bd2a85  buddy_2.4+dfsg.orig.tar.xz
95f98fe2177b7964fabc549a2be96754307f4e4d427398227d72a06edafff15c  buddy_2.4+dfsg-1.debian.tar.xz'

fail() { printf 'fetch_buddy.sh: %s\n' "$*" >&2; exit 1; }

folder=${1?which folder?}
[ -e "$folder/copyright" ] && exit 0
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"

# Writes a source list for each Debian release from which the machine has packages.
sources() {
  apt-get indextargets --format '$(CODENAME)|$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 'Component: main' |
    sort -u | while IFS='|' read -r release address; do
      case $release in *-updates | *-backports | *-security) continue ;; esac
      echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $address $release main"
    done >"$work/sources.list"
}
sources
# apt reports only lists that have been fetched, and a machine image may come without any.
if ! [ -s "$work/sources.list" ]; then
  if [ "$(id -u)" = 0 ]; then apt-get -q update; elif command -v sudo >/dev/null; then sudo apt-get -q update; fi >"$work/log" 2>&1 || cat "$work/log" >&2
  sources
fi
[ -s "$work/sources.list" ] || fail 'this machine has no Debian packages to take the address of the source package from'

apt=(apt-get -q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
  -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User= -o Acquire::Retries=3)
"${apt[@]}" update >"$work/log" 2>&1 || { cat "$work/log" >&2; fail 'the list of source packages could not be fetched'; }
(cd "$work" && "${apt[@]}" source --download-only "buddy=$kVersion") >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; fail "the source of BuDDy $kVersion could not be fetched"; }
(cd "$work" && sha256sum --quiet -c <<<"$kHashes") || fail 'what was fetched is not the source that this project was tested with'

tar -C "$work" -xf "$work/buddy_2.4+dfsg.orig.tar.xz"
tar -C "$work" -xf "$work/buddy_2.4+dfsg-1.debian.tar.xz" debian/copyright
rm -rf "$folder/src"
mkdir "$folder/src"
cp "$work"/buddy-2.4/src/*.[ch] "$folder/src/"
cp "$work/debian/copyright" "$folder/copyright"
